/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The letters in the record, by month, the last first, with a search in them.
 *
 * As in the list of appeals, a list box has the rows: it tells a screen reader their names, and has
 * headings. It shows the beginning of what was found, and more whenever its end is reached, so that
 * ten thousand letters open as fast as ten. */

#include "config.h"

#include "plea-letters.h"

#include <glib/gi18n.h>

#include "plea-idioms.h"
#include "plea-letters-row.h"
#include "plea-letters-search.h"
#include "plea-locale.h"
#include "plea-reminder-list.h"

/* More than the highest window shows. */
#define ROWS_AT_A_TIME 30

struct _PleaLetters
{
  GtkBox parent_instance;

  GtkToggleButton   *search_button;
  GtkSearchBar      *search_bar;
  PleaLettersSearch *search;
  GtkScrolledWindow *scroller;
  PleaReminderList  *reminders;
  GtkListBox        *list;
  GtkStack          *placeholder;

  GtkFilterListModel *found;
  GtkSortListModel   *sorted;
  GtkSliceListModel  *shown;

  PleaLibrary     *library;
  PleaRecord      *record;
  PleaRecordEntry *selected; /* which may be filtered out */
};

G_DEFINE_FINAL_TYPE (PleaLetters, plea_letters, GTK_TYPE_BOX)

/* What is shown */

static gboolean
is_wanted (gpointer entry, gpointer self)
{
  return plea_letters_search_match (PLEA_LETTERS (self)->search, entry,
                                    PLEA_LETTERS (self)->library);
}

static int
compare_days (PleaRecordEntry *first, PleaRecordEntry *second)
{
  const GDate *first_day = plea_record_entry_get_day (first);
  const GDate *second_day = plea_record_entry_get_day (second);

  if (first_day == NULL || second_day == NULL)
    return (first_day == NULL) - (second_day == NULL);

  return g_date_compare (second_day, first_day);
}

/* The last first; those of one day in the order in which they were made, backwards. */
static int
compare (gconstpointer a, gconstpointer b, gpointer user_data)
{
  PleaRecordEntry *first = (gpointer) a, *second = (gpointer) b;
  int              by_day = compare_days (first, second);

  return by_day != 0 ? by_day : (first->id < second->id) - (first->id > second->id);
}

static gboolean
is_narrowed (PleaLetters *self)
{
  return gtk_toggle_button_get_active (self->search_button);
}

/* There are none, or none that match. */
static void
choose_placeholder (PleaLetters *self)
{
  gboolean is_empty = g_list_model_get_n_items (G_LIST_MODEL (self->found)) == 0;

  gtk_stack_set_visible_child_name (self->placeholder, !is_empty            ? "list"
                                                       : is_narrowed (self) ? "no-match"
                                                                            : "empty");
}

static void
on_search_changed (PleaLetters *self)
{
  gtk_slice_list_model_set_size (self->shown, ROWS_AT_A_TIME);
  gtk_filter_changed (gtk_filter_list_model_get_filter (self->found), GTK_FILTER_CHANGE_DIFFERENT);
  choose_placeholder (self);
}

static void
offer_choices (PleaLetters *self)
{
  if (self->record != NULL && is_narrowed (self))
    plea_letters_search_offer (self->search, plea_record_get_entries (self->record), self->library);
}

/* Nothing is left out of the list by a search that cannot be seen. */
static void
on_search_mode_changed (PleaLetters *self)
{
  if (is_narrowed (self))
    offer_choices (self);
  else
    plea_letters_search_reset (self->search);
  plea_reminder_list_reveal (self->reminders, !is_narrowed (self));
  choose_placeholder (self);
}

static void
on_edge_reached (PleaLetters *self, GtkPositionType edge)
{
  if (edge == GTK_POS_BOTTOM)
    gtk_slice_list_model_set_size (self->shown,
                                   gtk_slice_list_model_get_size (self->shown) + ROWS_AT_A_TIME);
}

/* Rows */

static PleaRecordEntry *
get_entry (GtkListBoxRow *row)
{
  return plea_letters_row_get_entry (PLEA_LETTERS_ROW (row));
}

static GtkWidget *
create_row (gpointer entry, gpointer self)
{
  return plea_letters_row_new (entry, PLEA_LETTERS (self)->library);
}

static char *
describe_month (GtkListBoxRow *row)
{
  const GDate *day = row != NULL ? plea_record_entry_get_day (get_entry (row)) : NULL;

  return day != NULL ? plea_locale_format_month (day) : NULL;
}

/* A heading where another month begins. */
static void
update_header (GtkListBoxRow *row, GtkListBoxRow *before, gpointer user_data)
{
  g_autofree char *month = describe_month (row);
  g_autofree char *month_before = describe_month (before);
  GtkWidget       *header;

  if (month == NULL || g_strcmp0 (month, month_before) == 0)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }

  header = gtk_label_new (month);
  gtk_label_set_xalign (GTK_LABEL (header), 0);
  gtk_widget_add_css_class (header, "heading");
  gtk_widget_add_css_class (header, "section-heading");
  gtk_list_box_row_set_header (row, header);
}

static GtkListBoxRow *
find_row (PleaLetters *self, PleaRecordEntry *entry)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (get_entry (row) == entry)
      return row;

  return NULL;
}

/* Rows come and go with a search; the letter that is looked at stays the same. */
static void
select_again (PleaLetters *self)
{
  GtkListBoxRow *row = self->selected != NULL ? find_row (self, self->selected) : NULL;

  if (row != NULL)
    gtk_list_box_select_row (self->list, row);
  else
    gtk_list_box_unselect_all (self->list);
}

static void
choose (PleaLetters *self, PleaRecordEntry *entry)
{
  if (g_set_object (&self->selected, entry))
    g_signal_emit_by_name (self, "selected", entry);
}

static void
on_row_selected (PleaLetters *self, GtkListBoxRow *row)
{
  if (row != NULL)
    choose (self, get_entry (row));
}

static void
on_row_activated (PleaLetters *self)
{
  g_signal_emit_by_name (self, "activated");
}

/* The record */

static gboolean
is_selected_gone (PleaLetters *self)
{
  GListModel *entries = plea_record_get_entries (self->record);

  return self->selected != NULL
         && !g_list_store_find (G_LIST_STORE (entries), self->selected, NULL);
}

static void
on_record_changed (PleaLetters *self, PleaRecordEntry *entry)
{
  if (entry != NULL)
    plea_letters_search_forget_words (entry);
  gtk_sorter_changed (gtk_sort_list_model_get_sorter (self->sorted), GTK_SORTER_CHANGE_DIFFERENT);
  gtk_filter_changed (gtk_filter_list_model_get_filter (self->found), GTK_FILTER_CHANGE_DIFFERENT);
  gtk_list_box_invalidate_headers (self->list);
  offer_choices (self);
  choose_placeholder (self);
  if (is_selected_gone (self))
    choose (self, NULL);
}

static void
on_reminder_chosen (PleaLetters *self, PleaReminder *reminder)
{
  g_signal_emit_by_name (self, "reminder-chosen", reminder);
}

/* Object */

static void
plea_letters_dispose (GObject *object)
{
  PleaLetters *self = PLEA_LETTERS (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), PLEA_TYPE_LETTERS);
  g_clear_object (&self->selected);
  g_clear_object (&self->record);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (plea_letters_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (PLEA_TYPE_LETTERS_SEARCH);
  g_type_ensure (PLEA_TYPE_REMINDER_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, PLEA_RESOURCE_PATH "/plea-letters.ui");
  gtk_widget_class_bind_template_child (widget_class, PleaLetters, search_button);
  gtk_widget_class_bind_template_child (widget_class, PleaLetters, search_bar);
  gtk_widget_class_bind_template_child (widget_class, PleaLetters, search);
  gtk_widget_class_bind_template_child (widget_class, PleaLetters, scroller);
  gtk_widget_class_bind_template_child (widget_class, PleaLetters, reminders);
  gtk_widget_class_bind_template_child (widget_class, PleaLetters, list);
  gtk_widget_class_bind_template_child (widget_class, PleaLetters, placeholder);
  gtk_widget_class_bind_template_child (widget_class, PleaLetters, found);
  gtk_widget_class_bind_template_child (widget_class, PleaLetters, sorted);
  gtk_widget_class_bind_template_child (widget_class, PleaLetters, shown);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_search_mode_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_edge_reached);
  gtk_widget_class_bind_template_callback (widget_class, on_row_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_reminder_chosen);
}

static void
plea_letters_class_init (PleaLettersClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = plea_letters_dispose;

  /**
   * PleaLetters::selected:
   * @entry: (nullable): the letter to show from now on, or %NULL for none
   */
  plea_signal_new (klass, "selected", 1, PLEA_TYPE_RECORD_ENTRY);
  /**
   * PleaLetters::activated:
   *
   * Emitted when the supporter wants to go on to the letter that is selected.
   */
  plea_signal_new (klass, "activated", 0);
  /**
   * PleaLetters::reminder-chosen:
   * @reminder: what the supporter wants to do
   */
  plea_signal_new (klass, "reminder-chosen", 1, PLEA_TYPE_REMINDER);
  bind_template (GTK_WIDGET_CLASS (klass));
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_z, GDK_CONTROL_MASK,
                                       "win.undo", NULL);
}

static void
plea_letters_init (PleaLetters *self)
{
  g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (compare, NULL, NULL));
  g_autoptr (GtkFilter) filter = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  filter = GTK_FILTER (gtk_custom_filter_new (is_wanted, self, NULL));
  gtk_filter_list_model_set_filter (self->found, filter);
  gtk_sort_list_model_set_sorter (self->sorted, sorter);
  gtk_slice_list_model_set_size (self->shown, ROWS_AT_A_TIME);
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->shown), create_row, self, NULL);
  gtk_list_box_set_header_func (self->list, update_header, NULL, NULL);
  gtk_list_box_set_adjustment (self->list, gtk_scrolled_window_get_vadjustment (self->scroller));
  g_signal_connect_object (self->shown, "items-changed", G_CALLBACK (select_again), self,
                           G_CONNECT_SWAPPED);
  gtk_search_bar_connect_entry (self->search_bar, plea_letters_search_get_words (self->search));
}

/**
 * plea_letters_set_up:
 * @library: the appeals that letters are for
 * @changes: the way to put off what there is to do next
 */
void
plea_letters_set_up (PleaLetters *self, PleaLibrary *library, PleaLettersChanges *changes)
{
  g_set_object (&self->library, library);
  plea_reminder_list_set_up (self->reminders, library, changes);
}

/**
 * plea_letters_remind:
 * @reminders: (element-type PleaReminder): what there is to do next, the most urgent first
 */
void
plea_letters_remind (PleaLetters *self, GPtrArray *reminders)
{
  plea_reminder_list_show (self->reminders, reminders);
}

/**
 * plea_letters_show_record:
 * @record: the letters to list from now on, which are followed
 */
void
plea_letters_show_record (PleaLetters *self, PleaRecord *record)
{
  if (!g_set_object (&self->record, record))
    return;

  gtk_filter_list_model_set_model (self->found, plea_record_get_entries (record));
  g_signal_connect_object (record, "changed", G_CALLBACK (on_record_changed), self,
                           G_CONNECT_SWAPPED);
  choose_placeholder (self);
}

/**
 * plea_letters_select:
 * @entry: a letter
 *
 * Marks it in the list, now or when so much of the list is shown.
 */
void
plea_letters_select (PleaLetters *self, PleaRecordEntry *entry)
{
  choose (self, entry);
  select_again (self);
}

/**
 * plea_letters_search:
 *
 * Opens the search and puts the keyboard there.
 */
void
plea_letters_search (PleaLetters *self)
{
  gtk_toggle_button_set_active (self->search_button, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (plea_letters_search_get_words (self->search)));
}
