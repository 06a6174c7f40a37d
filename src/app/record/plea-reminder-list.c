/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A few things that the supporter may want to do next: the most urgent, and all when they ask. */

#include "config.h"

#include "plea-reminder-list.h"

#include <glib/gi18n.h>

#include "plea-idioms.h"
#include "plea-reminder-row.h"

/* It stays out of the way of what it stands above. */
#define USUAL_ROWS 3

struct _PleaReminderList
{
  GtkBox parent_instance;

  GtkListBox *list;
  GtkButton  *more;

  PleaLibrary        *library;
  PleaLettersChanges *changes;
  GPtrArray          *reminders;
  gboolean            shows_all;
  gboolean            is_wanted;
};

G_DEFINE_FINAL_TYPE (PleaReminderList, plea_reminder_list, GTK_TYPE_BOX)

static guint
count_shown (PleaReminderList *self)
{
  return self->shows_all ? self->reminders->len : MIN (self->reminders->len, USUAL_ROWS);
}

static void
show_more (PleaReminderList *self)
{
  guint            left = self->reminders->len - count_shown (self);
  g_autofree char *label = g_strdup_printf (
      /* TRANSLATORS: so many things to do are not shown yet */
      ngettext ("Show %u More", "Show %u More", left), left);

  gtk_button_set_label (self->more, label);
  gtk_widget_set_visible (GTK_WIDGET (self->more), left > 0);
}

static void
show_reveal (PleaReminderList *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), self->is_wanted && self->reminders->len > 0);
}

static void
remove_rows (PleaReminderList *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
}

/* An appeal that has just been removed is none to do anything for. */
static void
add_row (PleaReminderList *self, PleaReminder *reminder)
{
  PleaListing *listing = plea_library_find (self->library, reminder->appeal_id);

  if (listing != NULL)
    gtk_list_box_append (self->list, plea_reminder_row_new (reminder, listing, self->changes));
}

/* Who put one off with the keyboard goes on with the next. */
static void
show_rows (PleaReminderList *self)
{
  GtkWidget     *focus = gtk_widget_get_focus_child (GTK_WIDGET (self->list));
  int            index = focus != NULL ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (focus)) : -1;
  GtkListBoxRow *row;

  remove_rows (self);
  for (guint i = 0; i < count_shown (self); i++)
    add_row (self, g_ptr_array_index (self->reminders, i));
  show_more (self);
  show_reveal (self);

  row = index >= 0 ? gtk_list_box_get_row_at_index (self->list, index) : NULL;
  if (row == NULL && index > 0)
    row = gtk_list_box_get_row_at_index (self->list, index - 1);
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
on_more (PleaReminderList *self)
{
  GtkListBoxRow *next;

  self->shows_all = TRUE;
  show_rows (self);
  next = gtk_list_box_get_row_at_index (self->list, USUAL_ROWS);
  if (next != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (next));
}

static void
on_row_activated (PleaReminderList *self, PleaReminderRow *row)
{
  g_signal_emit_by_name (self, "chosen", plea_reminder_row_get_reminder (row));
}

/* Object */

static void
plea_reminder_list_dispose (GObject *object)
{
  PleaReminderList *self = PLEA_REMINDER_LIST (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), PLEA_TYPE_REMINDER_LIST);
  g_clear_object (&self->library);
  g_clear_object (&self->changes);
  g_clear_pointer (&self->reminders, g_ptr_array_unref);

  G_OBJECT_CLASS (plea_reminder_list_parent_class)->dispose (object);
}

static void
plea_reminder_list_class_init (PleaReminderListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plea_reminder_list_dispose;
  /**
   * PleaReminderList::chosen:
   * @reminder: what the supporter wants to do
   */
  plea_signal_new (klass, "chosen", 1, PLEA_TYPE_REMINDER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               PLEA_RESOURCE_PATH "/plea-reminder-list.ui");
  gtk_widget_class_bind_template_child (widget_class, PleaReminderList, list);
  gtk_widget_class_bind_template_child (widget_class, PleaReminderList, more);
  gtk_widget_class_bind_template_callback (widget_class, on_more);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
}

static void
plea_reminder_list_init (PleaReminderList *self)
{
  self->reminders = g_ptr_array_new ();
  self->is_wanted = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  show_rows (self);
}

/**
 * plea_reminder_list_set_up:
 * @library: the appeals that reminders are for
 * @changes: the way to put one off
 */
void
plea_reminder_list_set_up (PleaReminderList   *self,
                           PleaLibrary        *library,
                           PleaLettersChanges *changes)
{
  g_set_object (&self->library, library);
  g_set_object (&self->changes, changes);
}

/**
 * plea_reminder_list_show:
 * @reminders: (element-type PleaReminder): what there is to do, the most urgent first
 */
void
plea_reminder_list_show (PleaReminderList *self, GPtrArray *reminders)
{
  g_ptr_array_unref (self->reminders);
  self->reminders = g_ptr_array_ref (reminders);
  show_rows (self);
}

/**
 * plea_reminder_list_reveal:
 * @is_wanted: whether to show what there is to do, if there is anything
 */
void
plea_reminder_list_reveal (PleaReminderList *self, gboolean is_wanted)
{
  self->is_wanted = is_wanted;
  show_reveal (self);
}
