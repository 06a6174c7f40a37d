/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A window with what is in several files: what is new can be added at once, pages are reviewed one
 * by one, and of the rest it is said why it is not wanted. */

#include "config.h"

#include "plea-intake-list.h"

#include <glib/gi18n.h>

#include "plea-appeal-writer.h"
#include "plea-describe.h"
#include "plea-idioms.h"
#include "plea-intake-batch.h"
#include "plea-novelty.h"
#include "plea-switch-row.h"

#define READING "plea-reading"
#define APPEAL "plea-appeal"

struct _PleaIntakeList
{
  AdwWindow parent_instance;

  GtkButton           *close;
  GtkButton           *add;
  AdwPreferencesGroup *appeals;
  AdwPreferencesGroup *pages;
  AdwPreferencesGroup *others;

  GPtrArray    *rows;      /* of appeals, each with a switch */
  AdwActionRow *reviewing; /* that was chosen last */
  gboolean      is_added;
};

G_DEFINE_FINAL_TYPE (PleaIntakeList, plea_intake_list, ADW_TYPE_WINDOW)

/* What is chosen */

static GPtrArray *
list_chosen (PleaIntakeList *self)
{
  GPtrArray *chosen = g_ptr_array_new_with_free_func (g_object_unref);

  plea_foreach (PleaSwitchRow, row, self->rows)
    if (plea_switch_row_get_active (row))
      g_ptr_array_add (chosen, g_object_ref (g_object_get_data (G_OBJECT (row), APPEAL)));

  return chosen;
}

static void
count_chosen (PleaIntakeList *self)
{
  g_autoptr (GPtrArray) chosen = list_chosen (self);
  g_autofree char *label = g_strdup_printf (
      ngettext ("_Add %u Appeal", "_Add %u Appeals", chosen->len), chosen->len);

  gtk_button_set_label (self->add, label);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "list.add", chosen->len > 0);
}

/* Pages are left to be reviewed: the window stays for them. */
static void
go_on_with_pages (PleaIntakeList *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->appeals), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->add), FALSE);
  gtk_button_set_label (self->close, _ ("_Close"));
}

static void
add (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PleaIntakeList *self = PLEA_INTAKE_LIST (widget);
  g_autoptr (GPtrArray) chosen = list_chosen (self);

  self->reviewing = NULL;
  self->is_added = FALSE;
  g_signal_emit_by_name (self, "add", chosen);
  if (!self->is_added)
    return;
  if (gtk_widget_get_visible (GTK_WIDGET (self->pages)))
    go_on_with_pages (self);
  else
    gtk_window_close (GTK_WINDOW (self));
}

static void
review (PleaIntakeList *self, AdwActionRow *row)
{
  self->reviewing = row;
  g_signal_emit_by_name (self, "review", g_object_get_data (G_OBJECT (row), READING));
}

/**
 * plea_intake_list_note_added:
 *
 * What was wanted last has been added.
 */
void
plea_intake_list_note_added (PleaIntakeList *self)
{
  self->is_added = TRUE;
  if (self->reviewing == NULL)
    return;

  adw_action_row_set_subtitle (self->reviewing, _ ("Added"));
  gtk_widget_set_sensitive (GTK_WIDGET (self->reviewing), FALSE);
  g_object_set_data (G_OBJECT (self->reviewing), READING, NULL);
  self->reviewing = NULL;
}

/* Rows, named by their files */

static void
put (AdwPreferencesGroup *group, gpointer row, const char *title, const char *subtitle)
{
  g_object_set (row, "use-markup", FALSE, "title-lines", 0, NULL);
  /* Together with “use-markup” they would still be read as markup once. */
  adw_preferences_row_set_title (row, title);
  adw_action_row_set_subtitle (row, subtitle);
  /* libadwaita 1.10 names the subtitle, of which GTK 4.24 then says nothing. */
  gtk_accessible_reset_relation (row, GTK_ACCESSIBLE_RELATION_DESCRIBED_BY);
  gtk_accessible_update_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, subtitle, -1);
  adw_preferences_group_add (group, row);
  gtk_widget_set_visible (GTK_WIDGET (group), TRUE);
}

static void
put_appeal (PleaIntakeList *self, const PleaIntakeItem *item, const char *what)
{
  GObject *row = g_object_new (PLEA_TYPE_SWITCH_ROW, "active", TRUE, NULL);

  g_object_set_data_full (row, APPEAL, g_object_ref (item->appeal), g_object_unref);
  g_signal_connect_object (row, "notify::active", G_CALLBACK (count_chosen), self,
                           G_CONNECT_SWAPPED);
  g_ptr_array_add (self->rows, row);
  put (self->appeals, row, item->name, what);
}

static void
on_review (GtkButton *button, PleaIntakeList *self)
{
  review (self,
          ADW_ACTION_ROW (gtk_widget_get_ancestor (GTK_WIDGET (button), ADW_TYPE_ACTION_ROW)));
}

static GtkWidget *
make_review_button (PleaIntakeList *self)
{
  /* TRANSLATORS: a button: to look at what was found on a page */
  GtkWidget *button = gtk_button_new_with_label (_ ("Review…"));

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_review), self, 0);

  return button;
}

static void
put_page (PleaIntakeList *self, const PleaIntakeItem *item)
{
  const char *found = plea_reading_get_value (item->reading, PLEA_READING_NAME, 0);
  GtkWidget  *button = make_review_button (self);
  /* The button is what the keyboard stops at. */
  GObject *row = g_object_new (ADW_TYPE_ACTION_ROW, "focusable", FALSE, "activatable-widget",
                               button, NULL);

  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  /* From the row it would have the name of the file instead of its own. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Review…"), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, item->name,
                                  -1);
  g_object_set_data_full (row, READING, g_object_ref (item->reading), g_object_unref);
  put (self->pages, row, item->name,
       !plea_reading_has_letter (item->reading) ? _ ("No letter was found in it")
       : found != NULL                          ? found
                                                : "");
}

static void
put_other (PleaIntakeList *self, const PleaIntakeItem *item, const char *why)
{
  put (self->others, g_object_new (ADW_TYPE_ACTION_ROW, NULL), item->name, why);
}

static void
put_by_novelty (PleaIntakeList *self, const PleaIntakeItem *item, PleaNovelty novelty)
{
  const char *name = plea_describe_name (plea_defender_get_shown_name (&item->appeal->defender));
  /* TRANSLATORS: an appeal that the supporter does not have yet; %s is a defender’s name */
  g_autofree char *is_new = g_strdup_printf (_ ("New: %s"), name);
  /* TRANSLATORS: an appeal that the supporter has in an older version; %s is a defender’s name */
  g_autofree char *is_newer = g_strdup_printf (_ ("Newer than the one you have: %s"), name);

  if (novelty == PLEA_NOVELTY_NEW)
    put_appeal (self, item, is_new);
  else if (novelty == PLEA_NOVELTY_UPDATE)
    put_appeal (self, item, is_newer);
  else if (novelty == PLEA_NOVELTY_SAME)
    put_other (self, item, _ ("You already have this appeal"));
  else
    put_other (self, item, _ ("You have a newer version of this appeal"));
}

/* The name of a file before with the very same appeal; @seen has them by what they say. */
static const char *
find_same (GHashTable *seen, const PleaIntakeItem *item)
{
  GBytes     *bytes = plea_appeal_writer_write (item->appeal);
  const char *before = g_hash_table_lookup (seen, bytes);

  if (before == NULL)
    g_hash_table_insert (seen, bytes, item->name);
  else
    g_bytes_unref (bytes);

  return before;
}

static void
put_appeal_once (PleaIntakeList       *self,
                 PleaLibrary          *library,
                 GHashTable           *seen,
                 const PleaIntakeItem *item)
{
  const char *before = find_same (seen, item);
  /* TRANSLATORS: %s is the name of a file with the same appeal */
  g_autofree char *why = g_strdup_printf (_ ("The same as “%s”"), before);

  if (before != NULL)
    put_other (self, item, why);
  else
    put_by_novelty (self, item, plea_novelty_judge_case (library, item->appeal));
}

static void
put_all (PleaIntakeList *self, PleaLibrary *library, GPtrArray *items)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_bytes_hash, g_bytes_equal,
                                                       (GDestroyNotify) g_bytes_unref, NULL);

  plea_foreach (const PleaIntakeItem, item, items)
    if (item->appeal != NULL)
      put_appeal_once (self, library, seen, item);
    else if (item->reading != NULL)
      put_page (self, item);
    else
      put_other (self, item, item->problem);
}

/* Object */

static void
plea_intake_list_dispose (GObject *object)
{
  PleaIntakeList *self = PLEA_INTAKE_LIST (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), PLEA_TYPE_INTAKE_LIST);

  G_OBJECT_CLASS (plea_intake_list_parent_class)->dispose (object);
}

static void
plea_intake_list_class_init (PleaIntakeListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plea_intake_list_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               PLEA_RESOURCE_PATH "/plea-intake-list.ui");
  gtk_widget_class_bind_template_child (widget_class, PleaIntakeList, close);
  gtk_widget_class_bind_template_child (widget_class, PleaIntakeList, add);
  gtk_widget_class_bind_template_child (widget_class, PleaIntakeList, appeals);
  gtk_widget_class_bind_template_child (widget_class, PleaIntakeList, pages);
  gtk_widget_class_bind_template_child (widget_class, PleaIntakeList, others);
  gtk_widget_class_install_action (widget_class, "list.add", NULL, add);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "list.add",
                                       NULL);

  plea_signal_new (klass, "add", 1, G_TYPE_PTR_ARRAY);
  plea_signal_new (klass, "review", 1, PLEA_TYPE_READING);
}

static void
plea_intake_list_init (PleaIntakeList *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * plea_intake_list_new:
 * @parent: waits until the window is closed
 * @library: the appeals that there are
 * @items: (element-type PleaIntakeItem): what is in the files
 *
 * Returns: (transfer none): a window, not shown yet
 */
GtkWidget *
plea_intake_list_new (GtkWindow *parent, PleaLibrary *library, GPtrArray *items)
{
  PleaIntakeList *self = g_object_new (PLEA_TYPE_INTAKE_LIST, "transient-for", parent,
                                       "destroy-with-parent", TRUE, NULL);

  put_all (self, library, items);
  count_chosen (self);

  return GTK_WIDGET (self);
}
