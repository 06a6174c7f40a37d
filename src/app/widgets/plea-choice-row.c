/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row with a choice from a list that is long enough to be searched.
 *
 * A combo row cannot be searched in libadwaita 1.2, and there are some 250 countries. */

#include "config.h"

#include "plea-choice-row.h"

#include <glib/gi18n.h>

#include "plea-fields.h"
#include "plea-idioms.h"
#include "plea-drop-down.h"
#include "plea-locale.h"
#include "plea-status.h"

struct _PleaChoiceRow
{
  AdwActionRow parent_instance;

  GtkDropDown   *choice;
  GtkStringList *names;
  GPtrArray     *ids; /* in the order of the names, the first of which is “Not said” */
  char          *chosen;
};

G_DEFINE_FINAL_TYPE (PleaChoiceRow, plea_choice_row, ADW_TYPE_ACTION_ROW)

static void
add_choice (PleaChoiceRow *self, const char *id, const char *name)
{
  g_ptr_array_add (self->ids, g_strdup (id));
  gtk_string_list_append (self->names, name);
}

/* What is not in the list is added to it by its id, so that nothing is lost. */
static gboolean
id_to_nth (GBinding *binding, const GValue *id, GValue *nth, gpointer row)
{
  PleaChoiceRow *self = row;
  const char    *chosen = g_value_get_string (id);
  guint          found;

  if (!g_ptr_array_find_with_equal_func (self->ids, chosen, g_str_equal, &found))
    {
      found = self->ids->len;
      add_choice (self, chosen, chosen);
    }
  g_value_set_uint (nth, found);

  return TRUE;
}

static gboolean
nth_to_id (GBinding *binding, const GValue *nth, GValue *id, gpointer row)
{
  PleaChoiceRow *self = row;
  guint          selected = g_value_get_uint (nth);

  if (selected < self->ids->len)
    g_value_set_string (id, g_ptr_array_index (self->ids, selected));

  return selected < self->ids->len;
}

static void
on_title_changed (PleaChoiceRow *self)
{
  plea_drop_down_name (self->choice, adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)));
}

static void
plea_choice_row_finalize (GObject *object)
{
  g_clear_pointer (&PLEA_CHOICE_ROW (object)->ids, g_ptr_array_unref);

  plea_fields_finalize (object);
}

static void
plea_choice_row_class_init (PleaChoiceRowClass *klass)
{
  GtkWidgetClass     *widget_class = GTK_WIDGET_CLASS (klass);
  const PleaDataField fields[] = { PLEA_TEXT_FIELD (PleaChoiceRow, chosen, "chosen", "") };

  plea_fields_install (G_OBJECT_CLASS (klass), fields, G_N_ELEMENTS (fields));
  G_OBJECT_CLASS (klass)->finalize = plea_choice_row_finalize;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               PLEA_RESOURCE_PATH "/plea-choice-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PleaChoiceRow, choice);
  gtk_widget_class_bind_template_child (widget_class, PleaChoiceRow, names);
  gtk_widget_class_bind_template_callback (widget_class, on_title_changed);
}

static GtkWidget *
find_search (GtkWidget *within)
{
  GtkWidget *found = GTK_IS_SEARCH_ENTRY (within) ? within : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (within); found == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_search (child);

  return found;
}

static gboolean
focus_search (gpointer search)
{
  gtk_widget_grab_focus (search);

  return G_SOURCE_REMOVE;
}

/* After the drop-down has given the focus to what is chosen. */
static void
on_dropped_down (GtkWidget *search)
{
  g_idle_add_full (G_PRIORITY_DEFAULT, focus_search, g_object_ref (search), g_object_unref);
}

/* Whoever opens the list can type at once. */
static void
prepare_search (PleaChoiceRow *self)
{
  GtkWidget *popover = gtk_widget_get_last_child (GTK_WIDGET (self->choice));
  GtkWidget *search = find_search (popover);

  /* TRANSLATORS: what a screen reader calls the place to type in, in a list of choices */
  gtk_accessible_update_property (GTK_ACCESSIBLE (search), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Search the List"), -1);
  g_signal_connect_object (popover, "show", G_CALLBACK (on_dropped_down), search,
                           G_CONNECT_SWAPPED);
}

static void
plea_choice_row_init (PleaChoiceRow *self)
{
  self->ids = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  prepare_search (self);
  /* TRANSLATORS: nothing has been chosen from a list of countries, languages or statuses */
  add_choice (self, "", C_ ("choice", "Not said"));
  g_object_bind_property_full (self, "chosen", self->choice, "selected", G_BINDING_BIDIRECTIONAL,
                               id_to_nth, nth_to_id, self, NULL);
}

static void
add_all (PleaChoiceRow *self, GPtrArray *names)
{
  plea_foreach (const PleaLocaleName, name, names)
    add_choice (self, name->code, name->name);
}

/**
 * plea_choice_row_add_countries:
 *
 * Adds all countries by their ISO 3166 codes, in the order of their names.
 */
void
plea_choice_row_add_countries (PleaChoiceRow *self)
{
  g_autoptr (GPtrArray) countries = plea_locale_list_countries ();

  add_all (self, countries);
}

/**
 * plea_choice_row_add_languages:
 *
 * Adds languages by their BCP 47 tags, in the order of their names.
 */
void
plea_choice_row_add_languages (PleaChoiceRow *self)
{
  g_autoptr (GPtrArray) languages = plea_locale_list_languages ();

  add_all (self, languages);
}

/**
 * plea_choice_row_add_statuses:
 *
 * Adds all statuses by their ids, in the order of the taxonomy.
 */
void
plea_choice_row_add_statuses (PleaChoiceRow *self)
{
  plea_foreach_in (const PleaStatus, status, plea_status_list ())
    add_choice (self, status->id, plea_status_get_name (status));
}
