/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who the defender is, what is happening to them, and where that is known from. */

#include "config.h"

#include "plea-profile.h"

#include <glib/gi18n.h>

#include "plea-calendar.h"
#include "plea-hint.h"
#include "plea-locale.h"
#include "plea-describe.h"

struct _PleaProfile
{
  GtkBox parent_instance;

  AdwAvatar      *avatar;
  GtkLabel       *title;
  GtkBox         *status;
  GtkImage       *status_icon;
  GtkLabel       *status_name;
  GtkLabel       *group;
  PleaHint       *deadline;
  PleaHint       *age;
  GtkLabel       *about;
  AdwExpanderRow *events;
  AdwActionRow   *country;
  AdwActionRow   *as_of;
  AdwActionRow   *checked_on;
  AdwActionRow   *until;
  AdwActionRow   *published_status;
  AdwActionRow   *source;
  GPtrArray      *event_rows; /* in the expander, which cannot list its rows */
  const char     *status_class;
  char           *source_address;
  PleaAppeal     *appeal;
  PleaDraft      *draft;
};

G_DEFINE_FINAL_TYPE (PleaProfile, plea_profile, GTK_TYPE_BOX)

static void show_age (PleaProfile *self);

static void
set_draft (PleaProfile *self, PleaDraft *draft)
{
  if (self->draft != NULL)
    g_signal_handlers_disconnect_by_func (self->draft, show_age, self);

  g_set_object (&self->draft, draft);
  if (draft != NULL)
    g_signal_connect_object (draft, "notify::checked-on", G_CALLBACK (show_age), self,
                             G_CONNECT_SWAPPED);
}

static void
copy_source_address (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PleaProfile *self = PLEA_PROFILE (widget);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), self->source_address);
}

static void
note_check (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  GDate today;

  plea_calendar_get_today (&today);
  plea_draft_set_checked_on (PLEA_PROFILE (widget)->draft, &today);
}

static void
forget_check (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  plea_draft_set_checked_on (PLEA_PROFILE (widget)->draft, NULL);
}

static void
plea_profile_dispose (GObject *object)
{
  PleaProfile *self = PLEA_PROFILE (object);

  set_draft (self, NULL);
  g_clear_object (&self->appeal);

  g_clear_pointer (&self->event_rows, g_ptr_array_unref);
  g_clear_pointer (&self->source_address, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), PLEA_TYPE_PROFILE);

  G_OBJECT_CLASS (plea_profile_parent_class)->dispose (object);
}

static void
plea_profile_class_init (PleaProfileClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (PLEA_TYPE_HINT);
  G_OBJECT_CLASS (klass)->dispose = plea_profile_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, PLEA_RESOURCE_PATH "/plea-profile.ui");
  gtk_widget_class_bind_template_child (widget_class, PleaProfile, avatar);
  gtk_widget_class_bind_template_child (widget_class, PleaProfile, title);
  gtk_widget_class_bind_template_child (widget_class, PleaProfile, status);
  gtk_widget_class_bind_template_child (widget_class, PleaProfile, status_icon);
  gtk_widget_class_bind_template_child (widget_class, PleaProfile, status_name);
  gtk_widget_class_bind_template_child (widget_class, PleaProfile, group);
  gtk_widget_class_bind_template_child (widget_class, PleaProfile, age);
  gtk_widget_class_bind_template_child (widget_class, PleaProfile, deadline);
  gtk_widget_class_bind_template_child (widget_class, PleaProfile, about);
  gtk_widget_class_bind_template_child (widget_class, PleaProfile, events);
  gtk_widget_class_bind_template_child (widget_class, PleaProfile, country);
  gtk_widget_class_bind_template_child (widget_class, PleaProfile, as_of);
  gtk_widget_class_bind_template_child (widget_class, PleaProfile, checked_on);
  gtk_widget_class_bind_template_child (widget_class, PleaProfile, until);
  gtk_widget_class_bind_template_child (widget_class, PleaProfile, published_status);
  gtk_widget_class_bind_template_child (widget_class, PleaProfile, source);
  gtk_widget_class_install_action (widget_class, "profile.copy-source", NULL, copy_source_address);
  gtk_widget_class_install_action (widget_class, "profile.note-check", NULL, note_check);
  gtk_widget_class_install_action (widget_class, "profile.forget-check", NULL, forget_check);
}

static void
plea_profile_init (PleaProfile *self)
{
  self->event_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  plea_hint_add_button (self->age, _ ("_Copy Web Address"), "profile.copy-source");
  /* TRANSLATORS: the supporter has looked up at its source that the appeal still holds */
  plea_hint_add_button (self->age, _ ("I Have Chec_ked It"), "profile.note-check");
}

static const char *
in_interface_language (const PleaTranslations *wording)
{
  return plea_translations_get_preferred (wording, g_get_language_names (), NULL);
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
show_status (PleaProfile *self, PleaAppeal *appeal)
{
  PleaStatusGroup  group = plea_appeal_get_status (appeal)->group;
  g_autofree char *line = plea_describe_status (appeal);

  gtk_label_set_text (self->status_name, line);
  gtk_label_set_text (self->group, plea_describe_group (group));
  gtk_image_set_from_icon_name (self->status_icon, plea_describe_group_icon (group));
  if (self->status_class != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self->status), self->status_class);
  self->status_class = plea_describe_group_class (group);
  gtk_widget_add_css_class (GTK_WIDGET (self->status), self->status_class);
}

/* The page's own words, where they say it otherwise than Plea does. */
static void
show_published_status (PleaProfile *self, PleaAppeal *appeal)
{
  const char *words = in_interface_language (plea_appeal_get_status_words (appeal));
  gboolean    same = g_strcmp0 (words, plea_status_get_name (plea_appeal_get_status (appeal))) == 0;

  show_optional_row (self->published_status, same ? NULL : words);
}

static void
show_age (PleaProfile *self)
{
  const GDate     *checked_on = plea_draft_get_checked_on (self->draft);
  GDate            today;
  g_autofree char *age = NULL;
  g_autofree char *day = checked_on != NULL ? plea_locale_format_date (checked_on) : NULL;

  plea_calendar_get_today (&today);
  age = plea_describe_age (self->appeal, checked_on, &today);
  plea_hint_set_text (self->age, age);
  show_optional_row (self->checked_on, day);
}

static void
show_as_of (PleaProfile *self, PleaAppeal *appeal)
{
  g_autofree char *as_of = plea_locale_format_date (plea_appeal_get_as_of (appeal));

  adw_action_row_set_subtitle (self->as_of, as_of);
}

static void
show_until (PleaProfile *self, PleaAppeal *appeal)
{
  const GDate     *until = plea_appeal_get_until (appeal);
  g_autofree char *day = until != NULL ? plea_locale_format_date (until) : NULL;
  g_autofree char *deadline = NULL;
  GDate            today;

  plea_calendar_get_today (&today);
  deadline = plea_describe_deadline (appeal, &today);
  plea_hint_set_text (self->deadline, deadline);
  show_optional_row (self->until, day);
}

static void
add_event (PleaProfile *self, const PleaEvent *event)
{
  g_autofree char *day = plea_locale_format_date (&event->date);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "subtitle-lines", 0,
                                 NULL);

  /* Together with “use-markup” they would still be read as markup once. */
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), day);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), in_interface_language (event->text));
  adw_expander_row_add_row (self->events, row);
  g_ptr_array_add (self->event_rows, row);
}

static void
show_events (PleaProfile *self, PleaAppeal *appeal)
{
  for (guint i = 0; i < self->event_rows->len; i++)
    adw_expander_row_remove (self->events, g_ptr_array_index (self->event_rows, i));
  g_ptr_array_set_size (self->event_rows, 0);

  for (guint i = 0; i < plea_appeal_get_n_events (appeal); i++)
    add_event (self, plea_appeal_get_event (appeal, i));
  gtk_widget_set_visible (GTK_WIDGET (self->events), self->event_rows->len > 0);
}

static void
show_source (PleaProfile *self, PleaAppeal *appeal)
{
  const char *publisher = plea_appeal_get_publisher (appeal);
  const char *address = plea_appeal_get_source_address (appeal);

  g_free (self->source_address);
  self->source_address = g_strdup (address);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "profile.copy-source", address != NULL);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->source),
                                 publisher != NULL ? publisher : _ ("Source"));
  adw_action_row_set_subtitle (self->source, address != NULL ? address : "");
  gtk_widget_set_visible (GTK_WIDGET (self->source), publisher != NULL || address != NULL);
}

/**
 * plea_profile_show:
 * @appeal: the appeal to tell of
 * @draft: what the supporter changed; it knows when they checked that the appeal still holds
 */
void
plea_profile_show (PleaProfile *self, PleaAppeal *appeal, PleaDraft *draft)
{
  const PleaDefender *defender = plea_appeal_get_defender (appeal);
  g_autofree char    *title = plea_describe_act_for (appeal);
  g_autofree char    *country = plea_locale_get_country_name (defender->country);

  g_set_object (&self->appeal, appeal);
  set_draft (self, draft);
  adw_avatar_set_text (self->avatar, plea_defender_get_name (defender, NULL));
  gtk_label_set_text (self->title, title);
  show_optional_label (self->about, in_interface_language (defender->about));
  adw_action_row_set_subtitle (self->country, country);
  show_status (self, appeal);
  show_published_status (self, appeal);
  show_as_of (self, appeal);
  show_age (self);
  show_until (self, appeal);
  show_events (self, appeal);
  show_source (self, appeal);
}
