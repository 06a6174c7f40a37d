/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who the defender is, what is happening to them, and where that is known from. */

#include "config.h"

#include "plea-profile.h"

#include <glib/gi18n.h>

#include "plea-calendar.h"
#include "plea-describe.h"
#include "plea-draft-match.h"
#include "plea-hint.h"
#include "plea-idioms.h"
#include "plea-locale.h"
#include "plea-portrait.h"
#include "plea-printable.h"
#include "plea-timeline.h"

/* So much of what is new is shown here; the form has all of it. */
#define MAX_NEWS 5
#define MAX_NEWS_SIZE 200

struct _PleaProfile
{
  GtkBox parent_instance;

  AdwAvatar    *avatar;
  GtkLabel     *credit;
  GtkLabel     *title;
  GtkBox       *status;
  GtkImage     *status_icon;
  GtkLabel     *status_name;
  GtkLabel     *group;
  PleaHint     *news;
  PleaHint     *deadline;
  PleaHint     *age;
  GtkLabel     *about;
  PleaTimeline *timeline;
  AdwActionRow *country;
  AdwActionRow *as_of;
  AdwActionRow *checked_on;
  AdwActionRow *until;
  AdwActionRow *published_status;
  AdwActionRow *source;
  AdwActionRow *corrections;
  PleaAppeal   *appeal;
  PleaDraft    *draft;
  GSignalGroup *draft_signals;
};

G_DEFINE_FINAL_TYPE (PleaProfile, plea_profile, GTK_TYPE_BOX)

static void
copy_source_address (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PleaProfile *self = PLEA_PROFILE (widget);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), self->appeal->source_address);
}

static void
note_check (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  GDate today;

  plea_calendar_get_today (&today);
  g_object_set (PLEA_PROFILE (widget)->draft, "checked-on", &today, NULL);
}

static void
forget_check (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_object_set (PLEA_PROFILE (widget)->draft, "checked-on", NULL, NULL);
}

static const char *
in_interface_language (const PleaTranslations *translations)
{
  return plea_translations_get_preferred (translations, g_get_language_names (), NULL);
}

static void
show_optional_label (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

static void
show_optional_row (AdwActionRow *row, const char *text)
{
  adw_action_row_set_subtitle (row, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (row), text != NULL);
}

static void
show_day (AdwActionRow *row, const GDate *date)
{
  g_autofree char *day = date != NULL ? plea_locale_format_date (date) : NULL;

  show_optional_row (row, day);
}

static void
show_status (PleaProfile *self)
{
  const PleaStatus           *status = self->appeal->status;
  const PleaGroupDescription *group = plea_describe_meaning (status);
  const char                 *classes[] = { "status", group->style_class, NULL };
  g_autofree char            *line = plea_describe_status (self->appeal);

  gtk_label_set_text (self->status_name, line);
  gtk_label_set_text (self->group, _ (group->meaning));
  gtk_image_set_from_icon_name (self->status_icon, group->icon_name);
  gtk_widget_set_css_classes (GTK_WIDGET (self->status), classes);
}

/* The page's own words, where they say it otherwise than Plea does. */
static void
show_published_status (PleaProfile *self)
{
  const char *name = plea_status_get_name (self->appeal->status);
  const char *words = in_interface_language (self->appeal->status_words);

  show_optional_row (self->published_status, g_strcmp0 (words, name) != 0 ? words : NULL);
}

static void
show_about (PleaProfile *self)
{
  const PleaDefender *defender = &self->appeal->defender;
  const char         *about = in_interface_language (defender->about);

  if (about == NULL && *plea_defender_get_shown_name (defender) == '\0')
    about = _ ("The appeal does not say who it is about.");
  show_optional_label (self->about, about);
}

static void
show_age (PleaProfile *self)
{
  const GDate     *checked_on = self->draft->checked_on;
  g_autofree char *age = NULL;
  GDate            today;

  plea_calendar_get_today (&today);
  age = plea_describe_age (self->appeal, checked_on, &today);
  plea_hint_set_text (self->age, age);
  show_day (self->checked_on, checked_on);
}

static void
show_deadline (PleaProfile *self)
{
  g_autofree char *deadline = NULL;
  GDate            today;

  plea_calendar_get_today (&today);
  deadline = plea_describe_deadline (self->appeal, &today);
  plea_hint_set_text (self->deadline, deadline);
  show_day (self->until, plea_appeal_get_until (self->appeal));
}

/* What is printed is to be the publisher's words, or said not to be. */
static void
show_corrections (PleaProfile *self)
{
  const PleaLetterText *letter = plea_appeal_get_letter (self->appeal, 0);
  /* TRANSLATORS: %s is who corrected slips of the pen in the letter of an appeal, as “Plea” */
  g_autofree char *words = letter->corrected_by != NULL ? g_strdup_printf (
                               _ ("Slips in the published letter were corrected by %s."),
                               letter->corrected_by)
                                                        : NULL;

  show_optional_row (self->corrections, words);
}

static void
show_source (PleaProfile *self)
{
  const char *publisher = self->appeal->publisher;
  const char *address = self->appeal->source_address;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "profile.copy-source", address != NULL);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->source),
                                 publisher != NULL ? publisher : _ ("Source"));
  adw_action_row_set_subtitle (self->source, address != NULL ? address : "");
  gtk_widget_set_visible (GTK_WIDGET (self->source), publisher != NULL || address != NULL);
}

static void
append_news (GString *text, const char *heading, GStrv news)
{
  guint n_news = g_strv_length (news);

  if (n_news == 0)
    return;

  g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", heading);
  for (guint i = 0; i < MIN (n_news, MAX_NEWS); i++)
    {
      g_autofree char *words = plea_printable_make (news[i], MAX_NEWS_SIZE);

      g_string_append_printf (text, "\n• %s", words);
    }
  if (n_news > MAX_NEWS)
    g_string_append (text, "\n…");
}

static void
show_news (PleaProfile *self)
{
  const PleaNews *news = self->draft->news;
  g_autoptr (GString) text = g_string_new (NULL);

  if (news != NULL)
    {
      append_news (text, _ ("New demands since you last opened this appeal:"), news->demands);
      append_news (text, _ ("New recipients since you last opened this appeal:"), news->recipients);
      /* TRANSLATORS: a list of demands, paragraphs and names follows, which an update of the appeal
       * has left out */
      append_news (text, _ ("What you had chosen or reworded is no longer in this appeal:"),
                   news->lost);
    }
  plea_hint_set_text (self->news, text->len > 0 ? text->str : NULL);
}

static void
see_news (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PleaProfile *self = PLEA_PROFILE (widget);

  plea_draft_see_news (self->draft, self->appeal);
  show_news (self);
}

static void
on_letter_chosen (PleaProfile *self, PleaRecordEntry *entry)
{
  g_signal_emit_by_name (self, "letter-chosen", entry);
}

static void
plea_profile_dispose (GObject *object)
{
  PleaProfile *self = PLEA_PROFILE (object);

  g_clear_object (&self->draft_signals);
  g_clear_object (&self->draft);
  g_clear_object (&self->appeal);
  gtk_widget_dispose_template (GTK_WIDGET (object), PLEA_TYPE_PROFILE);

  G_OBJECT_CLASS (plea_profile_parent_class)->dispose (object);
}

static void
plea_profile_class_init (PleaProfileClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (PLEA_TYPE_HINT);
  g_type_ensure (PLEA_TYPE_TIMELINE);
  G_OBJECT_CLASS (klass)->dispose = plea_profile_dispose;
  /**
   * PleaProfile::letter-chosen:
   * @entry: a letter to open
   */
  plea_signal_new (klass, "letter-chosen", 1, PLEA_TYPE_RECORD_ENTRY);
  gtk_widget_class_set_template_from_resource (widget_class, PLEA_RESOURCE_PATH "/plea-profile.ui");
  gtk_widget_class_bind_template_child (widget_class, PleaProfile, avatar);
  gtk_widget_class_bind_template_child (widget_class, PleaProfile, title);
  gtk_widget_class_bind_template_child (widget_class, PleaProfile, status);
  gtk_widget_class_bind_template_child (widget_class, PleaProfile, status_icon);
  gtk_widget_class_bind_template_child (widget_class, PleaProfile, status_name);
  gtk_widget_class_bind_template_child (widget_class, PleaProfile, group);
  gtk_widget_class_bind_template_child (widget_class, PleaProfile, news);
  gtk_widget_class_bind_template_child (widget_class, PleaProfile, age);
  gtk_widget_class_bind_template_child (widget_class, PleaProfile, deadline);
  gtk_widget_class_bind_template_child (widget_class, PleaProfile, about);
  gtk_widget_class_bind_template_child (widget_class, PleaProfile, timeline);
  gtk_widget_class_bind_template_child (widget_class, PleaProfile, country);
  gtk_widget_class_bind_template_child (widget_class, PleaProfile, as_of);
  gtk_widget_class_bind_template_child (widget_class, PleaProfile, checked_on);
  gtk_widget_class_bind_template_child (widget_class, PleaProfile, until);
  gtk_widget_class_bind_template_child (widget_class, PleaProfile, published_status);
  gtk_widget_class_bind_template_child (widget_class, PleaProfile, source);
  gtk_widget_class_bind_template_child (widget_class, PleaProfile, corrections);
  gtk_widget_class_bind_template_child (widget_class, PleaProfile, credit);
  gtk_widget_class_bind_template_callback (widget_class, on_letter_chosen);
  gtk_widget_class_install_action (widget_class, "profile.copy-source", NULL, copy_source_address);
  gtk_widget_class_install_action (widget_class, "profile.see-news", NULL, see_news);
  gtk_widget_class_install_action (widget_class, "profile.note-check", NULL, note_check);
  gtk_widget_class_install_action (widget_class, "profile.forget-check", NULL, forget_check);
}

static void
plea_profile_init (PleaProfile *self)
{
  self->draft_signals = g_signal_group_new (PLEA_TYPE_DRAFT);
  g_signal_group_connect_swapped (self->draft_signals, "notify::checked-on", G_CALLBACK (show_age),
                                  self);
  gtk_widget_init_template (GTK_WIDGET (self));
  plea_hint_set_icon (self->deadline, "plea-deadline-symbolic");
  plea_hint_set_icon (self->age, "plea-status-check-symbolic");
  plea_hint_set_icon (self->news, "plea-letter-symbolic");
  /* TRANSLATORS: the supporter has seen what an update of the appeal has changed */
  plea_hint_add_button (self->news, _ ("I Have Seen It"), "profile.see-news");
  plea_hint_add_button (self->age, _ ("Copy Web Address"), "profile.copy-source");
  /* TRANSLATORS: the supporter has looked up at its source that the appeal still holds */
  plea_hint_add_button (self->age, _ ("I Have Checked It"), "profile.note-check");
}

/**
 * plea_profile_show:
 * @appeal: the appeal to tell of
 * @draft: what the supporter changed, matched with @appeal; it knows when they checked that the
 *   appeal still holds
 */
void
plea_profile_show (PleaProfile *self, PleaAppeal *appeal, PleaDraft *draft)
{
  const PleaDefender *defender = &appeal->defender;
  g_autofree char    *title = plea_describe_act_for (appeal);
  g_autofree char    *country = plea_locale_get_country_name (defender->country);

  g_set_object (&self->appeal, appeal);
  g_set_object (&self->draft, draft);
  g_signal_group_set_target (self->draft_signals, draft);
  plea_portrait_show (self->avatar, defender);
  show_optional_label (self->credit, defender->portrait_credit);
  gtk_label_set_text (self->title, title);
  show_about (self);
  show_optional_row (self->country, country);
  show_status (self);
  show_published_status (self);
  show_day (self->as_of, &appeal->as_of);
  show_news (self);
  show_age (self);
  show_deadline (self);
  plea_timeline_show (self->timeline, appeal);
  show_corrections (self);
  show_source (self);
}

/**
 * plea_profile_set_record:
 * @record: the letters that were sent
 */
void
plea_profile_set_record (PleaProfile *self, PleaRecord *record)
{
  plea_timeline_set_record (self->timeline, record);
}
