/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The list of appeals, with a search in it.
 *
 * The rows are those of a list box, which a screen reader can be told the names of, unlike those of
 * a list view in GTK 4.8. A list box makes a widget for every row, so it shows the beginning of
 * what was found, and more whenever its end is reached. */

#include "config.h"

#include "plea-sidebar.h"

#include <glib/gi18n.h>

#include "plea-appeal-row.h"
#include "plea-context-menu.h"
#include "plea-calendar.h"
#include "plea-describe.h"
#include "plea-hint.h"
#include "plea-idioms.h"
#include "plea-trace.h"

/* More than the highest window shows. */
#define ROWS_AT_A_TIME 30

#define EVERY_STATUS 0 /* position in the list of choices */

struct _PleaSidebar
{
  GtkBox parent_instance;

  GtkToggleButton *search_button;
  GtkSearchBar    *search_bar;
  GtkSearchEntry  *search;
  GtkDropDown     *section;
  GtkDropDown     *status;
  GtkListBox      *appeals;
  GMenuModel      *row_menu;
  PleaHint        *unread;
  PleaHint        *notice;

  GtkSortListModel   *sorted;
  GtkFilterListModel *found;
  GtkSliceListModel  *shown;

  PleaLibrary *library;
  GStrv        words;    /* what is searched for */
  GPtrArray   *statuses; /* in the order of the choices, after “every” */
  char        *selected; /* id of an appeal, which may be filtered out */
  GDate        today;    /* as the list shows it */
};

G_DEFINE_FINAL_TYPE (PleaSidebar, plea_sidebar, GTK_TYPE_BOX)

/* What is shown */

static PleaSection
get_section (PleaSidebar *self, PleaListing *listing)
{
  return plea_listing_get_section (listing, &self->today);
}

static gboolean
is_in_section (PleaSidebar *self, PleaListing *listing)
{
  guint chosen = gtk_drop_down_get_selected (self->section);

  return chosen == 0 || chosen == GTK_INVALID_LIST_POSITION
         || get_section (self, listing) == chosen - 1;
}

static gboolean
has_status (PleaSidebar *self, PleaListing *listing)
{
  guint chosen = gtk_drop_down_get_selected (self->status);

  return chosen == EVERY_STATUS || chosen > self->statuses->len
         || listing->status == g_ptr_array_index (self->statuses, chosen - 1);
}

static gboolean
is_wanted (gpointer listing, gpointer user_data)
{
  PleaSidebar *self = user_data;

  return is_in_section (self, listing) && has_status (self, listing)
         && (self->words == NULL
             || plea_describe_match (listing, (const char *const *) self->words));
}

static int
compare_urgency (gconstpointer a, gconstpointer b, gpointer self)
{
  return plea_listing_compare_urgency ((PleaListing *) a, (PleaListing *) b,
                                       &PLEA_SIDEBAR (self)->today);
}

static void
on_filter_changed (PleaSidebar *self)
{
  g_autofree char *folded = plea_listing_make_search_text (
      gtk_editable_get_text (GTK_EDITABLE (self->search)));

  plea_trace ("search changed");
  g_strfreev (self->words);
  self->words = g_strsplit (folded, " ", -1);
  gtk_slice_list_model_set_size (self->shown, ROWS_AT_A_TIME);
  gtk_filter_changed (gtk_filter_list_model_get_filter (self->found), GTK_FILTER_CHANGE_DIFFERENT);
  plea_trace ("searched");
}

/* Nothing is left out of the list by a search that cannot be seen. */
static void
on_search_mode_changed (PleaSidebar *self)
{
  if (gtk_toggle_button_get_active (self->search_button))
    return;

  gtk_drop_down_set_selected (self->section, 0);
  gtk_drop_down_set_selected (self->status, EVERY_STATUS);
}

static void
on_edge_reached (PleaSidebar *self, GtkPositionType edge)
{
  if (edge == GTK_POS_BOTTOM)
    gtk_slice_list_model_set_size (self->shown,
                                   gtk_slice_list_model_get_size (self->shown) + ROWS_AT_A_TIME);
}

/* Choices */

static void
list_sections (PleaSidebar *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  /* TRANSLATORS: choice of what the list of appeals shows: the whole list */
  gtk_string_list_append (names, _ ("All Appeals"));
  for (int section = PLEA_SECTION_SOON; section <= PLEA_SECTION_CLOSED; section++)
    gtk_string_list_append (names, plea_describe_section ((PleaSection) section));
  gtk_drop_down_set_model (self->section, G_LIST_MODEL (names));
}

static GHashTable *
collect_statuses (GListModel *library)
{
  GHashTable *statuses = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (library); i++)
    {
      g_autoptr (PleaListing) listing = g_list_model_get_item (library, i);

      g_hash_table_add (statuses, (gpointer) listing->status);
    }

  return statuses;
}

/* Only those that some appeal has, in the order of the taxonomy. */
static void
list_statuses (PleaSidebar *self)
{
  g_autoptr (GHashTable) found = collect_statuses (gtk_sort_list_model_get_model (self->sorted));
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  g_ptr_array_set_size (self->statuses, 0);
  /* TRANSLATORS: choice of what the list of appeals shows: whatever their status */
  gtk_string_list_append (names, _ ("Every Status"));
  plea_foreach_in (const PleaStatus, status, plea_status_list ())
    if (g_hash_table_contains (found, status))
      {
        gtk_string_list_append (names, plea_describe_status_name (status));
        g_ptr_array_add (self->statuses, (gpointer) status);
      }
  gtk_drop_down_set_model (self->status, G_LIST_MODEL (names));
}

/* Rows */

static PleaListing *
get_listing (GtkListBoxRow *row)
{
  return plea_appeal_row_get_listing (PLEA_APPEAL_ROW (row));
}

static void
on_appeal_read (GObject *library, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PleaAppealRow) row = user_data;
  g_autoptr (PleaAppeal) appeal = plea_library_read_finish (PLEA_LIBRARY (library), result, NULL);

  /* The row may have gone, and the file may be another by now. */
  if (appeal != NULL && appeal->defender.portrait != NULL
      && gtk_widget_get_root (GTK_WIDGET (row)) != NULL)
    plea_appeal_row_show_portrait (row, appeal->defender.portrait);
}

/* A portrait is not kept in memory for all appeals, but read for those whose rows are there. */
static GtkWidget *
create_row (gpointer item, gpointer user_data)
{
  PleaSidebar *self = user_data;
  PleaListing *listing = item;
  GtkWidget   *row = plea_appeal_row_new (listing, &self->today);

  /* The list has the row that it is given, and so has the answer. */
  g_object_ref_sink (row);
  if (listing->has_portrait)
    plea_library_read_async (self->library, listing->id, NULL, on_appeal_read, g_object_ref (row));

  return row;
}

/* A heading where another part of the list begins, unless all is one. */
static void
update_header (GtkListBoxRow *row, GtkListBoxRow *before, gpointer user_data)
{
  PleaSidebar *self = user_data;
  PleaSection  section = get_section (self, get_listing (row));
  GtkWidget   *header;

  if (before != NULL && get_section (self, get_listing (before)) == section)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }

  header = gtk_label_new (plea_describe_section (section));
  gtk_label_set_xalign (GTK_LABEL (header), 0);
  gtk_widget_add_css_class (header, "heading");
  gtk_widget_add_css_class (header, "section-heading");
  gtk_list_box_row_set_header (row, header);
}

static GtkListBoxRow *
find_row (PleaSidebar *self, const char *appeal_id)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->appeals, i)) != NULL; i++)
    if (g_strcmp0 (get_listing (row)->id, appeal_id) == 0)
      return row;

  return NULL;
}

/* Rows come and go with a search; the appeal that is being written for stays the same. */
static void
select_again (PleaSidebar *self)
{
  GtkListBoxRow *row = find_row (self, self->selected);

  if (row != NULL)
    gtk_list_box_select_row (self->appeals, row);
  else
    gtk_list_box_unselect_all (self->appeals);
}

static void
on_row_selected (PleaSidebar *self, GtkListBoxRow *row)
{
  const char *id = row != NULL ? get_listing (row)->id : NULL;

  if (id == NULL || g_strcmp0 (id, self->selected) == 0)
    return;

  g_free (self->selected);
  self->selected = g_strdup (id);
  g_signal_emit_by_name (self, "selected", self->selected);
}

static void
on_row_activated (PleaSidebar *self)
{
  g_signal_emit_by_name (self, "activated");
}

static void
show_rows (PleaSidebar *self)
{
  gtk_list_box_bind_model (self->appeals, G_LIST_MODEL (self->shown), create_row, self, NULL);
}

/* Days go by while the window is open: who comes back to it sees how many are left. */
static void
follow_calendar (PleaSidebar *self)
{
  GDate today;

  plea_calendar_get_today (&today);
  if (g_date_compare (&today, &self->today) == 0)
    return;

  self->today = today;
  plea_sidebar_sort (self);
  show_rows (self);
  select_again (self);
}

static void
plea_sidebar_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (plea_sidebar_parent_class)->root (widget);
  if (GTK_IS_WINDOW (gtk_widget_get_root (widget)))
    g_signal_connect_object (gtk_widget_get_root (widget), "notify::is-active",
                             G_CALLBACK (follow_calendar), widget, G_CONNECT_SWAPPED);
}

/* From what is searched for to what is found: down to the first, or at once with Enter */

/* Of all that is typed: a search entry waits a moment for more of it. */
static void
act_on_first (PleaSidebar *self, gboolean (*act) (GtkWidget *row))
{
  GtkListBoxRow *first;

  on_filter_changed (self);
  first = gtk_list_box_get_row_at_index (self->appeals, 0);
  if (first != NULL)
    act (GTK_WIDGET (first));
}

static void
go_to_first (GtkWidget *sidebar, const char *action_name, GVariant *parameter)
{
  act_on_first (PLEA_SIDEBAR (sidebar), gtk_widget_grab_focus);
}

static void
on_search_activated (PleaSidebar *self)
{
  act_on_first (self, gtk_widget_activate);
}

/* Object */

static void
plea_sidebar_dispose (GObject *object)
{
  PleaSidebar *self = PLEA_SIDEBAR (object);

  g_clear_object (&self->library);
  g_clear_pointer (&self->words, g_strfreev);
  g_clear_pointer (&self->statuses, g_ptr_array_unref);
  g_clear_pointer (&self->selected, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), PLEA_TYPE_SIDEBAR);

  G_OBJECT_CLASS (plea_sidebar_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (PLEA_TYPE_HINT);
  gtk_widget_class_set_template_from_resource (widget_class, PLEA_RESOURCE_PATH "/plea-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, PleaSidebar, search_button);
  gtk_widget_class_bind_template_child (widget_class, PleaSidebar, search_bar);
  gtk_widget_class_bind_template_child (widget_class, PleaSidebar, search);
  gtk_widget_class_bind_template_child (widget_class, PleaSidebar, section);
  gtk_widget_class_bind_template_child (widget_class, PleaSidebar, status);
  gtk_widget_class_bind_template_child (widget_class, PleaSidebar, appeals);
  gtk_widget_class_bind_template_child (widget_class, PleaSidebar, row_menu);
  gtk_widget_class_bind_template_child (widget_class, PleaSidebar, unread);
  gtk_widget_class_bind_template_child (widget_class, PleaSidebar, notice);
  gtk_widget_class_bind_template_child (widget_class, PleaSidebar, sorted);
  gtk_widget_class_bind_template_child (widget_class, PleaSidebar, found);
  gtk_widget_class_bind_template_child (widget_class, PleaSidebar, shown);
  gtk_widget_class_bind_template_callback (widget_class, on_filter_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_search_mode_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_edge_reached);
  gtk_widget_class_bind_template_callback (widget_class, on_row_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_search_activated);
  gtk_widget_class_install_action (widget_class, "sidebar.go-to-first", NULL, go_to_first);
}

static void
plea_sidebar_class_init (PleaSidebarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = plea_sidebar_dispose;
  GTK_WIDGET_CLASS (klass)->root = plea_sidebar_root;

  /**
   * PleaSidebar::selected:
   * @appeal_id: id of the appeal to show from now on
   */
  plea_signal_new (klass, "selected", 1, G_TYPE_STRING);
  /**
   * PleaSidebar::activated:
   *
   * Emitted when the supporter wants to go on to the appeal that is selected.
   */
  plea_signal_new (klass, "activated", 0);
  bind_template (GTK_WIDGET_CLASS (klass));
}

/* The keyboard stops at the buttons inside of the choices, which GTK leaves without a name. */
static void
name_button (GtkDropDown *choice, const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (choice))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
set_up_list (PleaSidebar *self)
{
  g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (compare_urgency, self, NULL));
  g_autoptr (GtkFilter) filter = GTK_FILTER (gtk_custom_filter_new (is_wanted, self, NULL));

  gtk_sort_list_model_set_sorter (self->sorted, sorter);
  gtk_filter_list_model_set_filter (self->found, filter);
  gtk_slice_list_model_set_size (self->shown, ROWS_AT_A_TIME);
  show_rows (self);
  gtk_list_box_set_header_func (self->appeals, update_header, self, NULL);
  g_signal_connect_object (self->shown, "items-changed", G_CALLBACK (select_again), self,
                           G_CONNECT_SWAPPED);
}

static void
plea_sidebar_init (PleaSidebar *self)
{
  self->statuses = g_ptr_array_new ();
  plea_calendar_get_today (&self->today);
  gtk_widget_init_template (GTK_WIDGET (self));
  set_up_list (self);
  list_sections (self);
  name_button (self->section, _ ("Which Appeals to Show"));
  name_button (self->status, _ ("Status"));
  /* TRANSLATORS: shows which files could not be read, and why */
  plea_hint_add_button (self->unread, _ ("Show Them"), "win.show-unread");
  plea_context_menu_add (self->appeals, self->row_menu, GTK_BOX (self));
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search));
}

/**
 * plea_sidebar_set_library:
 * @library: the appeals to list
 */
void
plea_sidebar_set_library (PleaSidebar *self, PleaLibrary *library)
{
  GListModel *listings = plea_library_get_listings (library);

  g_set_object (&self->library, library);
  gtk_sort_list_model_set_model (self->sorted, listings);
  g_signal_connect_object (listings, "items-changed", G_CALLBACK (list_statuses), self,
                           G_CONNECT_SWAPPED);
  list_statuses (self);
}

/**
 * plea_sidebar_select:
 * @appeal_id: id of an appeal
 *
 * Marks the appeal in the list, now or when so much of the list is shown: a row for each of ten
 * thousand appeals before it would take longer than all else at the start.
 */
void
plea_sidebar_select (PleaSidebar *self, const char *appeal_id)
{
  g_free (self->selected);
  self->selected = g_strdup (appeal_id);
  select_again (self);
}

/**
 * plea_sidebar_sort:
 *
 * To be called when something is known of the appeals by which they may belong to another part of
 * the list.
 */
void
plea_sidebar_sort (PleaSidebar *self)
{
  gtk_sorter_changed (gtk_sort_list_model_get_sorter (self->sorted), GTK_SORTER_CHANGE_DIFFERENT);
  gtk_list_box_invalidate_headers (self->appeals);
}

/**
 * plea_sidebar_search:
 *
 * Opens the search and puts the keyboard there.
 */
void
plea_sidebar_search (PleaSidebar *self)
{
  gtk_toggle_button_set_active (self->search_button, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

/**
 * plea_sidebar_show_unread:
 * @sentence: (nullable): how many appeals could not be read, or %NULL when all could
 */
void
plea_sidebar_show_unread (PleaSidebar *self, const char *sentence)
{
  plea_hint_set_text (self->unread, sentence);
}

/**
 * plea_sidebar_show_notice:
 * @text: whole sentences about what could not be read or kept
 */
void
plea_sidebar_show_notice (PleaSidebar *self, const char *text)
{
  plea_hint_set_text (self->notice, text);
}

/**
 * plea_sidebar_withdraw_notice:
 * @text: a notice
 *
 * Takes the notice away, unless it is another one that is shown.
 */
void
plea_sidebar_withdraw_notice (PleaSidebar *self, const char *text)
{
  if (g_str_equal (plea_hint_get_text (self->notice), text))
    plea_hint_set_text (self->notice, NULL);
}
