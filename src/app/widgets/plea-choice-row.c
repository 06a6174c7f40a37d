/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row with a choice from a list that is long enough to be searched.
 *
 * A combo row cannot be searched in libadwaita 1.2, and there are some 250 countries. */

#include "config.h"

#include "plea-choice-row.h"

#include <glib/gi18n.h>

#include "plea-country-search.h"
#include "plea-fields.h"
#include "plea-folding.h"
#include "plea-idioms.h"
#include "plea-drop-down.h"
#include "plea-locale.h"
#include "plea-status.h"

struct _PleaChoiceRow
{
  AdwActionRow parent_instance;

  GtkDropDown   *choice;
  GtkStringList *names;
  GtkWidget     *search;
  GtkListView   *list; /* that drops down */
  gboolean       has_countries;
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

/* Where the mnemonic leads. */
static gboolean
plea_choice_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (PLEA_CHOICE_ROW (widget)->choice));
}

/* Back from the list to what is before the row: a row of a list would have the keyboard go to
 * itself first, which leads to the list again. */
static gboolean
plea_choice_row_focus (GtkWidget *widget, GtkDirectionType direction)
{
  GtkWidget *choice = GTK_WIDGET (PLEA_CHOICE_ROW (widget)->choice);

  if (direction == GTK_DIR_TAB_BACKWARD && gtk_widget_get_focus_child (widget) != NULL)
    return gtk_widget_child_focus (choice, direction);

  return GTK_WIDGET_CLASS (plea_choice_row_parent_class)->focus (widget, direction);
}

static void
plea_choice_row_class_init (PleaChoiceRowClass *klass)
{
  GtkWidgetClass     *widget_class = GTK_WIDGET_CLASS (klass);
  const PleaDataField fields[] = { PLEA_TEXT_FIELD (PleaChoiceRow, chosen, "chosen", "") };

  plea_fields_install (G_OBJECT_CLASS (klass), fields, G_N_ELEMENTS (fields));
  G_OBJECT_CLASS (klass)->finalize = plea_choice_row_finalize;
  widget_class->grab_focus = plea_choice_row_grab_focus;
  widget_class->focus = plea_choice_row_focus;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               PLEA_RESOURCE_PATH "/plea-choice-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PleaChoiceRow, choice);
  gtk_widget_class_bind_template_child (widget_class, PleaChoiceRow, names);
  gtk_widget_class_bind_template_callback (widget_class, on_title_changed);
}

/* Search */

static PleaCountryMatch
match_words (PleaChoiceRow *self, const char *name, const char *words)
{
  guint            nth = 0;
  g_autofree char *folded_name = plea_fold (name, -1);
  g_autofree char *folded_words = plea_fold (words, -1);

  while (!g_str_equal (gtk_string_list_get_string (self->names, nth), name))
    nth++;
  if (self->has_countries && nth > 0)
    return plea_country_search_match (g_ptr_array_index (self->ids, nth), words);

  return strstr (folded_name, folded_words) != NULL ? PLEA_COUNTRY_WORD_BEGINS
                                                    : PLEA_COUNTRY_NO_MATCH;
}

/* A drop-down shows what its expression makes begin with the words that are typed: so it makes
 * these words of all that is to be shown. */
static char *
get_words_if_found (GtkStringObject *item, PleaChoiceRow *self)
{
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->search));

  return g_strdup (match_words (self, gtk_string_object_get_string (item), words) != 0 ? words
                                                                                       : "");
}

/* GTK 4.24 shows what the expression makes in place of what the row has chosen to show. */
static void
search_by_other_names (PleaChoiceRow *self)
{
  g_autoptr (GtkListItemFactory) factory = g_object_ref (gtk_drop_down_get_factory (self->choice));
  g_autoptr (GtkListItemFactory) in_list = g_object_ref (
      gtk_drop_down_get_list_factory (self->choice));
  g_autoptr (GtkExpression) expression = gtk_cclosure_expression_new (
      G_TYPE_STRING, NULL, 0, NULL, G_CALLBACK (get_words_if_found), self, NULL);

  gtk_drop_down_set_expression (self->choice, expression);
  gtk_drop_down_set_factory (self->choice, factory);
  gtk_drop_down_set_list_factory (self->choice, in_list);
}

/* What fits best of what is shown, and the first of several. */
static guint
find_best (PleaChoiceRow *self, GListModel *shown)
{
  const char      *words = gtk_editable_get_text (GTK_EDITABLE (self->search));
  guint            best = GTK_INVALID_LIST_POSITION;
  PleaCountryMatch best_match = PLEA_COUNTRY_NO_MATCH;

  for (guint i = 0; i < g_list_model_get_n_items (shown); i++)
    {
      g_autoptr (GtkStringObject) item = g_list_model_get_item (shown, i);
      PleaCountryMatch match = match_words (self, gtk_string_object_get_string (item), words);

      if (match > best_match)
        {
          best = i;
          best_match = match;
        }
    }

  return best;
}

static void
pick_best (PleaChoiceRow *self)
{
  GtkSelectionModel *shown = gtk_list_view_get_model (self->list);
  guint              best = find_best (self, G_LIST_MODEL (shown));

  if (best == GTK_INVALID_LIST_POSITION)
    return;

  /* The list may not have been searched yet: what is taken is what is selected in it. */
  gtk_selection_model_select_item (shown, best, TRUE);
  gtk_widget_activate_action (GTK_WIDGET (self->list), "list.activate-item", "u", best);
}

static GtkWidget *
find_widget (GtkWidget *within, GType type)
{
  GtkWidget *found = g_type_is_a (G_OBJECT_TYPE (within), type) ? within : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (within); found == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_widget (child, type);

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

  self->search = find_widget (popover, GTK_TYPE_SEARCH_ENTRY);
  self->list = GTK_LIST_VIEW (find_widget (popover, GTK_TYPE_LIST_VIEW));
  /* TRANSLATORS: what a screen reader calls the place to type in, in a list of choices */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Search the List"), -1);
  g_signal_connect_object (popover, "show", G_CALLBACK (on_dropped_down), self->search,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "activate", G_CALLBACK (pick_best), self,
                           G_CONNECT_SWAPPED);
  search_by_other_names (self);
}

static void
plea_choice_row_init (PleaChoiceRow *self)
{
  self->ids = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  prepare_search (self);
  /* TRANSLATORS: nothing has been chosen from a list of countries, languages or statuses */
  add_choice (self, "", C_ ("choice", "Not stated"));
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

  self->has_countries = TRUE;
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
