/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One thing to do next in a list of them, which can be put off. */

#include "config.h"

#include "plea-reminder-row.h"

#include "plea-calendar.h"
#include "plea-describe.h"

struct _PleaReminderRow
{
  GtkListBoxRow parent_instance;

  GtkLabel *defender;
  GtkImage *icon;
  GtkLabel *words;

  PleaReminder       *reminder;
  PleaLettersChanges *changes;
};

G_DEFINE_FINAL_TYPE (PleaReminderRow, plea_reminder_row, GTK_TYPE_LIST_BOX_ROW)

static void
put_off_for_week (GtkWidget *row, const char *action_name, GVariant *parameter)
{
  PleaReminderRow *self = PLEA_REMINDER_ROW (row);
  GDate            day;

  plea_calendar_get_today (&day);
  g_date_add_days (&day, 7);
  plea_letters_changes_put_off (self->changes, self->reminder, &day);
}

static void
put_off_for_month (GtkWidget *row, const char *action_name, GVariant *parameter)
{
  PleaReminderRow *self = PLEA_REMINDER_ROW (row);
  GDate            day;

  plea_calendar_get_today (&day);
  g_date_add_months (&day, 1);
  plea_letters_changes_put_off (self->changes, self->reminder, &day);
}

static void
dismiss (GtkWidget *row, const char *action_name, GVariant *parameter)
{
  PleaReminderRow *self = PLEA_REMINDER_ROW (row);

  plea_letters_changes_put_off (self->changes, self->reminder, NULL);
}

static void
plea_reminder_row_dispose (GObject *object)
{
  PleaReminderRow *self = PLEA_REMINDER_ROW (object);

  g_clear_object (&self->reminder);
  g_clear_object (&self->changes);
  gtk_widget_dispose_template (GTK_WIDGET (object), PLEA_TYPE_REMINDER_ROW);

  G_OBJECT_CLASS (plea_reminder_row_parent_class)->dispose (object);
}

static void
plea_reminder_row_class_init (PleaReminderRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plea_reminder_row_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               PLEA_RESOURCE_PATH "/plea-reminder-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PleaReminderRow, defender);
  gtk_widget_class_bind_template_child (widget_class, PleaReminderRow, icon);
  gtk_widget_class_bind_template_child (widget_class, PleaReminderRow, words);
  gtk_widget_class_install_action (widget_class, "reminder.week", NULL, put_off_for_week);
  gtk_widget_class_install_action (widget_class, "reminder.month", NULL, put_off_for_month);
  gtk_widget_class_install_action (widget_class, "reminder.dismiss", NULL, dismiss);
}

static void
plea_reminder_row_init (PleaReminderRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * plea_reminder_row_new:
 * @reminder: what there is to do
 * @listing: the appeal that it is for
 * @changes: the way to put it off
 *
 * Returns: (transfer floating): a row for it
 */
GtkWidget *
plea_reminder_row_new (PleaReminder *reminder, PleaListing *listing, PleaLettersChanges *changes)
{
  PleaReminderRow *self = g_object_new (PLEA_TYPE_REMINDER_ROW, NULL);
  g_autofree char *words = NULL;
  GDate            today;

  plea_calendar_get_today (&today);
  words = plea_describe_reminder (reminder, listing, &today);
  self->reminder = g_object_ref (reminder);
  self->changes = g_object_ref (changes);
  gtk_label_set_text (self->defender, plea_describe_name (listing->name));
  gtk_label_set_text (self->words, words);
  gtk_image_set_from_icon_name (self->icon, plea_describe_get_reminder_icon (reminder));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  plea_describe_name (listing->name),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);

  return GTK_WIDGET (self);
}

PleaReminder *
plea_reminder_row_get_reminder (PleaReminderRow *self)
{
  return self->reminder;
}
