/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The cases that a group may write for, those with a deadline first. */

#include "config.h"

#include "plea-group-cases.h"

#include "plea-calendar.h"
#include "plea-case-row.h"
#include "plea-describe.h"
#include "plea-idioms.h"

struct _PleaGroupCases
{
  AdwPreferencesGroup parent_instance;

  GtkSearchEntry *search;

  GPtrArray   *rows;
  PleaLibrary *library;
  PleaHabits  *habits;
};

G_DEFINE_FINAL_TYPE (PleaGroupCases, plea_group_cases, ADW_TYPE_PREFERENCES_GROUP)

/* What was chosen stays in sight. */
static void
on_search_changed (PleaGroupCases *self)
{
  g_autofree char *text = plea_listing_make_search_text (
      gtk_editable_get_text (GTK_EDITABLE (self->search)));
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  plea_foreach (PleaCaseRow, row, self->rows)
    gtk_widget_set_visible (
        GTK_WIDGET (row),
        plea_case_row_is_chosen (row)
            || plea_describe_match (plea_case_row_get_listing (row), (const char *const *) words));
}

static void
tell_change (PleaGroupCases *self)
{
  g_signal_emit_by_name (self, "changed");
}

/* Object */

static void
plea_group_cases_dispose (GObject *object)
{
  PleaGroupCases *self = PLEA_GROUP_CASES (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->library);
  g_clear_object (&self->habits);
  gtk_widget_dispose_template (GTK_WIDGET (object), PLEA_TYPE_GROUP_CASES);

  G_OBJECT_CLASS (plea_group_cases_parent_class)->dispose (object);
}

static void
plea_group_cases_class_init (PleaGroupCasesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plea_group_cases_dispose;
  plea_signal_new (klass, "changed", 0);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               PLEA_RESOURCE_PATH "/plea-group-cases.ui");
  gtk_widget_class_bind_template_child (widget_class, PleaGroupCases, search);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
}

static void
plea_group_cases_init (PleaGroupCases *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_ptr_array_new ();
}

/* Filling */

static int
compare_urgency (gconstpointer a, gconstpointer b, gpointer today)
{
  return plea_listing_compare_urgency (*(PleaListing *const *) a, *(PleaListing *const *) b, today);
}

static gboolean
is_over (const PleaListing *listing, const GDate *today)
{
  return g_date_valid (&listing->until) && g_date_compare (&listing->until, today) < 0;
}

/* Those for which letters are wanted, whether or not the supporter has written one. */
static GPtrArray *
list_open (PleaLibrary *library)
{
  GListModel *listings = plea_library_get_listings (library);
  GPtrArray  *open = g_ptr_array_new_with_free_func (g_object_unref);
  GDate       today;

  plea_calendar_get_today (&today);
  for (guint i = 0; i < g_list_model_get_n_items (listings); i++)
    {
      g_autoptr (PleaListing) listing = g_list_model_get_item (listings, i);

      if (plea_listing_get_section (listing, &today) < PLEA_SECTION_MISSED
          && !is_over (listing, &today))
        g_ptr_array_add (open, g_steal_pointer (&listing));
    }
  g_ptr_array_sort_with_data (open, compare_urgency, &today);

  return open;
}

static gboolean
is_offered (PleaGroupCases *self, PleaListing *listing)
{
  plea_foreach (PleaCaseRow, row, self->rows)
    if (g_str_equal (plea_case_row_get_listing (row)->id, listing->id))
      return TRUE;

  return FALSE;
}

/* The library may still be read; what is chosen already stays. */
static void
offer_more (PleaGroupCases *self)
{
  g_autoptr (GPtrArray) open = list_open (self->library);

  plea_foreach (PleaListing, listing, open)
    {
      GtkWidget *row;

      if (is_offered (self, listing))
        continue;

      row = plea_case_row_new (listing, self->library, self->habits);
      g_signal_connect_object (row, "changed", G_CALLBACK (tell_change), self, G_CONNECT_SWAPPED);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
      g_ptr_array_add (self->rows, row);
    }
}

/**
 * plea_group_cases_offer:
 * @library: all appeals
 * @habits: what letters begin with
 *
 * Offers those that letters are wanted for.
 */
void
plea_group_cases_offer (PleaGroupCases *self, PleaLibrary *library, PleaHabits *habits)
{
  self->library = g_object_ref (library);
  self->habits = g_object_ref (habits);
  g_signal_connect_object (plea_library_get_listings (library), "items-changed",
                           G_CALLBACK (offer_more), self, G_CONNECT_SWAPPED);
  offer_more (self);
}

/**
 * plea_group_cases_list_chosen:
 *
 * Returns: (transfer full) (element-type PleaCase): those that the group writes for
 */
GPtrArray *
plea_group_cases_list_chosen (PleaGroupCases *self)
{
  GPtrArray *cases = g_ptr_array_new_with_free_func ((GDestroyNotify) plea_case_free);

  plea_foreach (PleaCaseRow, row, self->rows)
    if (plea_case_row_is_chosen (row))
      g_ptr_array_add (cases, plea_case_row_make_case (row));

  return cases;
}
