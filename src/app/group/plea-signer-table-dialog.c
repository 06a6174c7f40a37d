/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table of signers before they are taken: what each column is, who can sign, and who cannot. */

#include "config.h"

#include "plea-signer-table-dialog.h"

#include <glib/gi18n.h>

#include "plea-idioms.h"

/* So many cells tell what a column is. */
#define N_SAMPLES 3

/* So many sentences are read; whoever mends the table sees the others next time. */
#define MAX_PROBLEMS 20

struct _PleaSignerTableDialog
{
  AdwWindow parent_instance;

  GtkButton           *add;
  AdwPreferencesGroup *columns;
  AdwPreferencesGroup *problems;
  AdwComboRow         *disclosure;

  PleaSignerTable *table;
  GPtrArray       *signers;
  GPtrArray       *problem_rows;
};

G_DEFINE_FINAL_TYPE (PleaSignerTableDialog, plea_signer_table_dialog, ADW_TYPE_WINDOW)

/* Who can sign */

static void
show_problem (PleaSignerTableDialog *self, const char *problem)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title-lines", 0, NULL);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), problem);
  adw_preferences_group_add (self->problems, row);
  g_ptr_array_add (self->problem_rows, row);
}

static void
show_problems (PleaSignerTableDialog *self, GPtrArray *problems)
{
  plea_foreach (GtkWidget, row, self->problem_rows)
    adw_preferences_group_remove (self->problems, row);
  g_ptr_array_set_size (self->problem_rows, 0);
  for (guint i = 0; i < MIN (problems->len, MAX_PROBLEMS); i++)
    show_problem (self, problems->pdata[i]);
  gtk_widget_set_visible (GTK_WIDGET (self->problems), problems->len > 0);
}

static void
read_signers (PleaSignerTableDialog *self)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *label = NULL;

  if (self->table == NULL)
    return;

  g_clear_pointer (&self->signers, g_ptr_array_unref);
  self->signers = plea_signer_table_get_signers (
      self->table, adw_combo_row_get_selected (self->disclosure), problems);
  /* TRANSLATORS: a button: so many people who sign are taken from a table */
  label = g_strdup_printf (ngettext ("_Add %u Signer", "_Add %u Signers", self->signers->len),
                           self->signers->len);
  gtk_button_set_label (self->add, label);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "table.add", self->signers->len > 0);
  show_problems (self, problems);
}

static void
add (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_signal_emit_by_name (widget, "add", PLEA_SIGNER_TABLE_DIALOG (widget)->signers);
  gtk_window_close (GTK_WINDOW (widget));
}

/* Columns */

static GListModel *
list_fields (void)
{
  static const char *const names[PLEA_N_SIGNER_FIELDS + 1] = {
    /* TRANSLATORS: what a column of a table is: nothing that letters need */
    [PLEA_SIGNER_NOTHING] = N_ ("Not used"),
    /* TRANSLATORS: what a column of a table is: the whole name */
    [PLEA_SIGNER_NAME] = N_ ("Name"),
    [PLEA_SIGNER_GIVEN] = N_ ("Given name"),
    [PLEA_SIGNER_MIDDLE] = N_ ("Middle name"),
    [PLEA_SIGNER_FAMILY] = N_ ("Family name"),
    /* TRANSLATORS: what a column of a table is: the street, with the number or without */
    [PLEA_SIGNER_ADDRESS] = N_ ("Address"),
    [PLEA_SIGNER_NUMBER] = N_ ("House number"),
    [PLEA_SIGNER_POSTCODE] = N_ ("Postcode"),
    [PLEA_SIGNER_TOWN] = N_ ("Town"),
    /* TRANSLATORS: what a column of a table is: a state or province, as in some addresses */
    [PLEA_SIGNER_REGION] = N_ ("Region"),
    [PLEA_SIGNER_COUNTRY] = N_ ("Country"),
    [PLEA_SIGNER_LANGUAGE] = N_ ("Language"),
    /* TRANSLATORS: what a column of a table is: how much of the person is on the letter */
    [PLEA_SIGNER_DISCLOSURE] = N_ ("What is on the letter"),
    [PLEA_SIGNER_WORDS] = N_ ("Own words"),
  };
  GtkStringList *list = gtk_string_list_new (NULL);

  for (guint i = 0; i < PLEA_N_SIGNER_FIELDS; i++)
    gtk_string_list_append (list, _ (names[i]));

  return G_LIST_MODEL (list);
}

static const char *
get_cell (const PleaSignerTable *table, guint row, guint column)
{
  GStrv cells = table->rows->pdata[row];

  return column < g_strv_length (cells) ? cells[column] : "";
}

/* The first cells that say something. */
static char *
describe_column (const PleaSignerTable *table, guint column)
{
  g_autoptr (GPtrArray) samples = g_ptr_array_new ();

  for (guint i = table->n_headings; i < table->rows->len && samples->len < N_SAMPLES; i++)
    if (*get_cell (table, i, column) != '\0')
      g_ptr_array_add (samples, (gpointer) get_cell (table, i, column));
  g_ptr_array_add (samples, NULL);

  return g_strjoinv ("; ", (char **) samples->pdata);
}

static char *
name_column (const PleaSignerTable *table, guint column)
{
  const char *heading = table->n_headings > 0 ? get_cell (table, table->n_headings - 1, column)
                                              : "";

  /* TRANSLATORS: a column of a table that has no headings, by its number */
  return *heading != '\0' ? g_strdup (heading) : g_strdup_printf (_ ("Column %u"), column + 1);
}

static void
on_field_selected (AdwComboRow *row, GParamSpec *pspec, PleaSignerTableDialog *self)
{
  guint nth = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "nth"));

  g_array_index (self->table->columns, PleaSignerField, nth) = (PleaSignerField)
      adw_combo_row_get_selected (row);
  read_signers (self);
}

static void
show_column (PleaSignerTableDialog *self, guint nth, GListModel *fields)
{
  GtkWidget       *row = g_object_new (ADW_TYPE_COMBO_ROW, "use-markup", FALSE, NULL);
  g_autofree char *name = name_column (self->table, nth);
  g_autofree char *description = describe_column (self->table, nth);

  if (*description == '\0')
    {
      g_object_ref_sink (row);
      g_object_unref (row);
      return;
    }

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), description);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 1);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), fields);
  adw_combo_row_set_selected (ADW_COMBO_ROW (row),
                              g_array_index (self->table->columns, PleaSignerField, nth));
  g_object_set_data (G_OBJECT (row), "nth", GUINT_TO_POINTER (nth));
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (on_field_selected), self, 0);
  adw_preferences_group_add (self->columns, row);
}

/* What contacts have is known. */
static void
show_columns (PleaSignerTableDialog *self)
{
  g_autoptr (GListModel) fields = list_fields ();

  gtk_widget_set_visible (GTK_WIDGET (self->columns), !self->table->is_of_contacts);
  if (self->table->is_of_contacts)
    return;

  for (guint i = 0; i < self->table->columns->len; i++)
    show_column (self, i, fields);
}

/* Object */

static void
plea_signer_table_dialog_dispose (GObject *object)
{
  PleaSignerTableDialog *self = PLEA_SIGNER_TABLE_DIALOG (object);

  g_clear_pointer (&self->table, plea_signer_table_free);
  g_clear_pointer (&self->signers, g_ptr_array_unref);
  g_clear_pointer (&self->problem_rows, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), PLEA_TYPE_SIGNER_TABLE_DIALOG);

  G_OBJECT_CLASS (plea_signer_table_dialog_parent_class)->dispose (object);
}

static void
plea_signer_table_dialog_class_init (PleaSignerTableDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plea_signer_table_dialog_dispose;
  plea_signal_new (klass, "add", 1, G_TYPE_PTR_ARRAY);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               PLEA_RESOURCE_PATH "/plea-signer-table-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PleaSignerTableDialog, add);
  gtk_widget_class_bind_template_child (widget_class, PleaSignerTableDialog, columns);
  gtk_widget_class_bind_template_child (widget_class, PleaSignerTableDialog, problems);
  gtk_widget_class_bind_template_child (widget_class, PleaSignerTableDialog, disclosure);
  gtk_widget_class_bind_template_callback (widget_class, read_signers);
  gtk_widget_class_install_action (widget_class, "table.add", NULL, add);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
plea_signer_table_dialog_init (PleaSignerTableDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->problem_rows = g_ptr_array_new ();
  adw_combo_row_set_selected (self->disclosure, PLEA_DISCLOSURE_TOWN);
}

/**
 * plea_signer_table_dialog_new:
 * @parent: the window of the group
 * @table: (transfer full): what was read
 *
 * Returns: (transfer none): a window to present
 */
GtkWidget *
plea_signer_table_dialog_new (GtkWindow *parent, PleaSignerTable *table)
{
  PleaSignerTableDialog *self = g_object_new (PLEA_TYPE_SIGNER_TABLE_DIALOG, "transient-for",
                                              parent, NULL);

  self->table = table;
  show_columns (self);
  read_signers (self);

  return GTK_WIDGET (self);
}
