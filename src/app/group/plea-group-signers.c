/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who signs: typed, pasted from a spreadsheet, or read from a file. */

#include "config.h"

#include "plea-group-signers.h"

#include <glib/gi18n.h>

#include "plea-file-dialog.h"
#include "plea-file.h"
#include "plea-group-record.h"
#include "plea-idioms.h"
#include "plea-locale.h"
#include "plea-message.h"
#include "plea-signer-dialog.h"
#include "plea-signer-table-dialog.h"
#include "plea-signer-table.h"

struct _PleaGroupSigners
{
  AdwPreferencesGroup parent_instance;

  GPtrArray *signers;
  GPtrArray *rows; /* one for each */
};

G_DEFINE_FINAL_TYPE (PleaGroupSigners, plea_group_signers, ADW_TYPE_PREFERENCES_GROUP)

static GtkWindow *
get_window (PleaGroupSigners *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

static guint
find_row (PleaGroupSigners *self, gpointer row)
{
  guint nth = 0;

  g_ptr_array_find (self->rows, row, &nth);

  return nth;
}

/* What is said */

static void
tell_change (PleaGroupSigners *self)
{
  guint            n = self->signers->len;
  g_autofree char *title = g_strdup_printf (ngettext ("%u Signer", "%u Signers", n), n);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), n > 0 ? title : _ ("Signers"));
  g_signal_emit_by_name (self, "changed");
}

static char *
describe_signer (const PleaSigner *signer)
{
  g_autofree char *country = plea_locale_get_country_name (signer->sender->country);
  const char      *town = signer->sender->town;

  if (signer->disclosure == PLEA_DISCLOSURE_BLANK)
    return g_strdup (_ ("Signs by hand"));
  if (*town == '\0' || country == NULL)
    return g_strdup (*town != '\0' ? town : country != NULL ? country : "");

  /* TRANSLATORS: where somebody lives: a town and a country */
  return g_strdup_printf (C_ ("place", "%s, %s"), town, country);
}

static void
show_signer (AdwActionRow *row, const PleaSigner *signer)
{
  g_autofree char *description = describe_signer (signer);
  const char      *name = signer->sender->name;

  /* TRANSLATORS: stands for the name of somebody who signs and shows none */
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), *name != '\0' ? name : _ ("No name"));
  adw_action_row_set_subtitle (row, description);
}

/* One more, and one less */

static void
remove_signer (GtkButton *button, PleaGroupSigners *self)
{
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (button), ADW_TYPE_ACTION_ROW);
  guint      nth = find_row (self, row);

  g_ptr_array_remove_index (self->signers, nth);
  g_ptr_array_remove_index (self->rows, nth);
  adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), row);
  tell_change (self);
}

static void
on_edited (PleaSignerDialog *dialog, AdwActionRow *row)
{
  PleaGroupSigners *self = PLEA_GROUP_SIGNERS (
      gtk_widget_get_ancestor (GTK_WIDGET (row), PLEA_TYPE_GROUP_SIGNERS));
  guint       nth = find_row (self, row);
  PleaSigner *before = self->signers->pdata[nth];
  PleaSigner *signer = plea_signer_dialog_make_signer (dialog);

  plea_group_record_replace_signer (before->sender, signer->sender);
  plea_signer_free (before);
  self->signers->pdata[nth] = signer;
  show_signer (row, signer);
  tell_change (self);
}

static void
edit (AdwActionRow *row, PleaGroupSigners *self)
{
  PleaSignerDialog *dialog = plea_signer_dialog_new (get_window (self),
                                                     self->signers->pdata[find_row (self, row)]);

  g_signal_connect_object (dialog, "done", G_CALLBACK (on_edited), row, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static GtkWidget *
create_remove_button (PleaGroupSigners *self)
{
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON, "icon-name", "list-remove-symbolic",
                                    "tooltip-text", _ ("Remove"), "valign", GTK_ALIGN_CENTER, NULL);

  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_signer), self, 0);

  return button;
}

static void
add_one (PleaGroupSigners *self, PleaSigner *signer)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "activatable", TRUE,
                                 NULL);

  show_signer (ADW_ACTION_ROW (row), signer);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), create_remove_button (self));
  g_signal_connect_object (row, "activated", G_CALLBACK (edit), self, 0);
  g_ptr_array_add (self->signers, signer);
  g_ptr_array_add (self->rows, row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
}

/**
 * plea_group_signers_add:
 * @signers: (element-type PleaSigner): more who sign
 */
void
plea_group_signers_add (PleaGroupSigners *self, GPtrArray *signers)
{
  plea_foreach (const PleaSigner, signer, signers)
    add_one (self, plea_signer_copy (signer));
  tell_change (self);
}

/* Typed */

static void
on_typed (PleaSignerDialog *dialog, PleaGroupSigners *self)
{
  add_one (self, plea_signer_dialog_make_signer (dialog));
  tell_change (self);
}

static void
type_name (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PleaGroupSigners *self = PLEA_GROUP_SIGNERS (widget);
  g_autoptr (PleaSigner) nobody = plea_signer_new ();
  PleaSignerDialog *dialog;

  nobody->disclosure = PLEA_DISCLOSURE_TOWN;
  dialog = plea_signer_dialog_new (get_window (self), nobody);
  g_signal_connect_object (dialog, "done", G_CALLBACK (on_typed), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* From a table */

static void
take_table (PleaGroupSigners *self, PleaSignerTable *table, const GError *error)
{
  GtkWidget *dialog;

  if (table == NULL)
    {
      plea_message_show (get_window (self), _ ("The Signers Could Not Be Read"), error->message);
      return;
    }

  dialog = plea_signer_table_dialog_new (get_window (self), table);
  g_signal_connect_object (dialog, "add", G_CALLBACK (plea_group_signers_add), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_file_chosen (GObject *window, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PleaGroupSigners) self = user_data;
  g_autoptr (GFile) file = plea_file_dialog_ask_finish (result);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  PleaSignerTable *table;

  if (file == NULL || gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  bytes = plea_file_read (file, PLEA_SIGNER_TABLE_MAX_SIZE, &error);
  table = bytes != NULL ? plea_signer_table_read (bytes, &error) : NULL;
  take_table (self, table, error);
}

static void
open_table (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  static const char *const suffixes[] = { "csv", "tsv", "txt", "vcf", NULL };
  const PleaFileQuestion   question = {
      .action = GTK_FILE_CHOOSER_ACTION_OPEN,
      .title = _ ("Open a Table of Signers"),
      .accept = _ ("_Open"),
      /* TRANSLATORS: kinds of files */
      .filter = _ ("Tables (CSV) and contacts (vCard)"),
      .suffixes = suffixes,
  };

  plea_file_dialog_ask_async (get_window (PLEA_GROUP_SIGNERS (widget)), &question, on_file_chosen,
                              g_object_ref (widget));
}

static void
on_pasted (GObject *clipboard, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PleaGroupSigners) self = user_data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
  g_autoptr (GBytes) bytes = g_bytes_new (text != NULL ? text : "",
                                          text != NULL ? strlen (text) : 0);
  g_autoptr (GError) error = NULL;
  PleaSignerTable *table;

  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  table = plea_signer_table_read (bytes, &error);
  take_table (self, table, error);
}

static void
paste (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (widget), NULL, on_pasted,
                                 g_object_ref (widget));
}

/* Object */

static void
plea_group_signers_dispose (GObject *object)
{
  PleaGroupSigners *self = PLEA_GROUP_SIGNERS (object);

  g_clear_pointer (&self->signers, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), PLEA_TYPE_GROUP_SIGNERS);

  G_OBJECT_CLASS (plea_group_signers_parent_class)->dispose (object);
}

static void
plea_group_signers_class_init (PleaGroupSignersClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plea_group_signers_dispose;
  plea_signal_new (klass, "changed", 0);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               PLEA_RESOURCE_PATH "/plea-group-signers.ui");
  gtk_widget_class_install_action (widget_class, "signers.type", NULL, type_name);
  gtk_widget_class_install_action (widget_class, "signers.open", NULL, open_table);
  gtk_widget_class_install_action (widget_class, "signers.paste", NULL, paste);
}

static void
plea_group_signers_init (PleaGroupSigners *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->signers = g_ptr_array_new_with_free_func ((GDestroyNotify) plea_signer_free);
  self->rows = g_ptr_array_new ();
}

/**
 * plea_group_signers_list:
 *
 * Returns: (transfer full) (element-type PleaSigner): all who sign
 */
GPtrArray *
plea_group_signers_list (PleaGroupSigners *self)
{
  GPtrArray *signers = g_ptr_array_new_with_free_func ((GDestroyNotify) plea_signer_free);

  plea_foreach (const PleaSigner, signer, self->signers)
    g_ptr_array_add (signers, plea_signer_copy (signer));

  return signers;
}
