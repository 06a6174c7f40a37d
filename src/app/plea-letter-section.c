/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The part of the form about the letter itself: language, date, look. */

#include "config.h"

#include "plea-letter-section.h"

#include <glib/gi18n.h>

#include "plea-locale.h"
#include "plea-words.h"

struct _PleaLetterSection
{
  AdwPreferencesGroup parent_instance;

  AdwComboRow  *language;
  AdwEntryRow  *place;
  AdwActionRow *date;
  GtkCalendar  *calendar;
  GtkPopover   *calendar_popover;
  AdwEntryRow  *subject;
  GtkSwitch    *emphasise_name;
  GtkSwitch    *one_sheet;

  PleaAppeal    *appeal;
  PleaDraft     *draft;
  GBindingGroup *draft_bindings;
  GSignalGroup  *draft_signals;
  gboolean       is_showing; /* what changes now was not chosen by the supporter */
};

G_DEFINE_FINAL_TYPE (PleaLetterSection, plea_letter_section, ADW_TYPE_PREFERENCES_GROUP)

/* Language */

static void
list_languages (PleaLetterSection *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  for (guint i = 0; i < plea_appeal_get_n_letters (self->appeal); i++)
    {
      g_autofree char *name = plea_words_letter_language (self->appeal, i);

      gtk_string_list_append (names, name);
      if (plea_appeal_get_letter (self->appeal, i)
          == plea_appeal_find_letter (self->appeal, plea_draft_get_language (self->draft)))
        selected = i;
    }

  adw_combo_row_set_model (self->language, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->language, selected);
}

static void
on_language_selected (PleaLetterSection *self)
{
  guint nth = adw_combo_row_get_selected (self->language);

  if (self->is_showing || nth == GTK_INVALID_LIST_POSITION)
    return;

  plea_draft_set_language (self->draft,
                           nth > 0 ? plea_appeal_get_letter (self->appeal, nth)->language : NULL);
}

/* Date */

static void
show_date (PleaLetterSection *self)
{
  const GDate     *date = plea_draft_get_date (self->draft);
  g_autofree char *words = date != NULL ? plea_locale_format_date (date) : NULL;

  adw_action_row_set_subtitle (self->date,
                               words != NULL ? words : _ ("The day it is printed or saved"));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "letter.use-today", date != NULL);
}

static void
on_day_selected (PleaLetterSection *self)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (self->calendar);
  GDate date;

  if (self->is_showing)
    return;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) g_date_time_get_day_of_month (day),
                  (GDateMonth) g_date_time_get_month (day), (GDateYear) g_date_time_get_year (day));
  plea_draft_set_date (self->draft, &date);
}

static void
on_calendar_shown (PleaLetterSection *self)
{
  const GDate *date = plea_draft_get_date (self->draft);
  g_autoptr (GDateTime) day = date != NULL ? g_date_time_new_local (g_date_get_year (date),
                                                                    g_date_get_month (date),
                                                                    g_date_get_day (date), 12, 0, 0)
                                           : g_date_time_new_now_local ();

  self->is_showing = TRUE;
  gtk_calendar_select_day (self->calendar, day);
  self->is_showing = FALSE;
}

static void
use_today (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PleaLetterSection *self = PLEA_LETTER_SECTION (widget);

  plea_draft_set_date (self->draft, NULL);
  gtk_popover_popdown (self->calendar_popover);
}

/* Place: none of one’s own is the sender’s town */

static gboolean
place_to_text (GBinding *binding, const GValue *place, GValue *text, gpointer user_data)
{
  g_value_set_string (text, g_value_get_string (place) != NULL ? g_value_get_string (place) : "");

  return TRUE;
}

static gboolean
text_to_place (GBinding *binding, const GValue *text, GValue *place, gpointer user_data)
{
  const char *words = g_value_get_string (text);

  g_value_set_string (place, words != NULL && *words != '\0' ? words : NULL);

  return TRUE;
}

static void
plea_letter_section_dispose (GObject *object)
{
  PleaLetterSection *self = PLEA_LETTER_SECTION (object);

  g_clear_object (&self->draft_bindings);
  g_clear_object (&self->draft_signals);
  g_clear_object (&self->appeal);
  g_clear_object (&self->draft);
  gtk_widget_dispose_template (GTK_WIDGET (object), PLEA_TYPE_LETTER_SECTION);

  G_OBJECT_CLASS (plea_letter_section_parent_class)->dispose (object);
}

static void
plea_letter_section_class_init (PleaLetterSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plea_letter_section_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               PLEA_RESOURCE_PATH "/plea-letter-section.ui");
  gtk_widget_class_bind_template_child (widget_class, PleaLetterSection, language);
  gtk_widget_class_bind_template_child (widget_class, PleaLetterSection, place);
  gtk_widget_class_bind_template_child (widget_class, PleaLetterSection, date);
  gtk_widget_class_bind_template_child (widget_class, PleaLetterSection, calendar);
  gtk_widget_class_bind_template_child (widget_class, PleaLetterSection, calendar_popover);
  gtk_widget_class_bind_template_child (widget_class, PleaLetterSection, subject);
  gtk_widget_class_bind_template_child (widget_class, PleaLetterSection, emphasise_name);
  gtk_widget_class_bind_template_child (widget_class, PleaLetterSection, one_sheet);
  gtk_widget_class_bind_template_callback (widget_class, on_language_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_day_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_calendar_shown);
  gtk_widget_class_install_action (widget_class, "letter.use-today", NULL, use_today);
}

static void
plea_letter_section_init (PleaLetterSection *self)
{
  GBindingFlags flags = G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE;

  self->is_showing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));

  self->draft_bindings = g_binding_group_new ();
  g_binding_group_bind (self->draft_bindings, "subject", self->subject, "text", flags);
  g_binding_group_bind_full (self->draft_bindings, "place", self->place, "text", flags,
                             place_to_text, text_to_place, NULL, NULL);
  g_binding_group_bind (self->draft_bindings, "emphasise-name", self->emphasise_name, "active",
                        flags);
  g_binding_group_bind (self->draft_bindings, "one-sheet", self->one_sheet, "active", flags);
  self->draft_signals = g_signal_group_new (PLEA_TYPE_DRAFT);
  g_signal_group_connect_swapped (self->draft_signals, "notify::date", G_CALLBACK (show_date),
                                  self);
}

/**
 * plea_letter_section_show:
 * @appeal: which languages there are
 * @draft: edited from now on
 */
void
plea_letter_section_show (PleaLetterSection *self, PleaAppeal *appeal, PleaDraft *draft)
{
  g_set_object (&self->appeal, appeal);
  g_set_object (&self->draft, draft);
  g_binding_group_set_source (self->draft_bindings, draft);
  g_signal_group_set_target (self->draft_signals, draft);

  self->is_showing = TRUE;
  list_languages (self);
  self->is_showing = FALSE;
  show_date (self);
}
