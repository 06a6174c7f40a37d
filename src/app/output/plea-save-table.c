/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Saves a table for other programs where the supporter wants it. */

#include "config.h"

#include "plea-save-table.h"

#include <glib/gi18n.h>
#include <string.h>

#include "plea-file-dialog.h"
#include "plea-message.h"
#include "plea-save.h"

/* The window and the bytes, until they are saved. */
typedef struct
{
  GWeakRef       window;
  GBytes        *bytes;
  PleaTableSaved saved; /* NULL where nobody wants to know */
} Table;

static void
table_free (Table *self)
{
  g_weak_ref_clear (&self->window);
  g_bytes_unref (self->bytes);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Table, table_free)

static void
on_saved (GObject *file, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Table) self = user_data;
  g_autoptr (GtkWindow) window = g_weak_ref_get (&self->window);
  g_autoptr (GError) error = NULL;
  g_autofree char *advice = NULL;

  if (plea_save_finish (G_FILE (file), result, &error))
    {
      plea_message_tell (window, _ ("Table saved"));
      if (window != NULL && self->saved != NULL)
        self->saved (window);
      return;
    }

  advice = plea_save_explain (G_FILE (file), error);
  plea_message_show (window, _ ("The Table Could Not Be Saved"), advice);
}

static void
on_place_chosen (GObject *window, GAsyncResult *result, gpointer user_data)
{
  Table *self = user_data;
  g_autoptr (GFile) file = plea_file_dialog_ask_finish (result);

  if (file != NULL)
    plea_save_async (file, self->bytes, on_saved, self);
  else
    table_free (self);
}

/**
 * plea_save_table:
 * @window: over which the supporter is asked where to
 * @name: proposed name of the file
 * @csv: (transfer full): the table
 * @saved: (nullable) (scope async): what to do then, as long as @window is there
 */
void
plea_save_table (GtkWindow *window, const char *name, char *csv, PleaTableSaved saved)
{
  static const char *const suffixes[] = { "csv", NULL };
  PleaFileQuestion         question = {
            .action = GTK_FILE_CHOOSER_ACTION_SAVE,
            .title = _ ("Save as Table"),
            .accept = _ ("_Save"),
            .name = name,
            /* TRANSLATORS: a kind of file */
            .filter = _ ("Tables (CSV)"),
            .suffixes = suffixes,
  };
  Table *self = g_new0 (Table, 1);

  g_weak_ref_init (&self->window, window);
  self->bytes = g_bytes_new_take (csv, strlen (csv));
  self->saved = saved;
  plea_file_dialog_ask_async (window, &question, on_place_chosen, self);
}
