/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The part of the form about the letter itself: language, date, look. */

#include "config.h"

#include "plea-letter-section.h"

#include <glib/gi18n.h>

#include "plea-day-row.h"
#include "plea-locale.h"
#include "plea-describe.h"

struct _PleaLetterSection
{
  AdwPreferencesGroup parent_instance;

  AdwComboRow *language;
  AdwEntryRow *place;
  PleaDayRow  *date;
  AdwEntryRow *subject;
  GtkSwitch   *emphasise_name;
  GtkSwitch   *one_sheet;

  PleaAppeal    *appeal;
  PleaDraft     *draft;
  GBindingGroup *draft_bindings;
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
      g_autofree char *name = plea_describe_letter_language (self->appeal, i);

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
  g_clear_object (&self->appeal);
  g_clear_object (&self->draft);
  gtk_widget_dispose_template (GTK_WIDGET (object), PLEA_TYPE_LETTER_SECTION);

  G_OBJECT_CLASS (plea_letter_section_parent_class)->dispose (object);
}

static void
plea_letter_section_class_init (PleaLetterSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (PLEA_TYPE_DAY_ROW);
  G_OBJECT_CLASS (klass)->dispose = plea_letter_section_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               PLEA_RESOURCE_PATH "/plea-letter-section.ui");
  gtk_widget_class_bind_template_child (widget_class, PleaLetterSection, language);
  gtk_widget_class_bind_template_child (widget_class, PleaLetterSection, place);
  gtk_widget_class_bind_template_child (widget_class, PleaLetterSection, date);
  gtk_widget_class_bind_template_child (widget_class, PleaLetterSection, subject);
  gtk_widget_class_bind_template_child (widget_class, PleaLetterSection, emphasise_name);
  gtk_widget_class_bind_template_child (widget_class, PleaLetterSection, one_sheet);
  gtk_widget_class_bind_template_callback (widget_class, on_language_selected);
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
  g_binding_group_bind (self->draft_bindings, "date", self->date, "day", flags);
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

  self->is_showing = TRUE;
  list_languages (self);
  self->is_showing = FALSE;
}
