/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Brings letters and envelopes out of the program: to files or to a printer. */

#include "config.h"

#include "plea-output.h"

#include <glib/gi18n.h>

#include "plea-file-dialog.h"
#include "plea-idioms.h"
#include "plea-message.h"
#include "plea-print-dialog.h"
#include "plea-print-preview.h"
#include "plea-printing.h"
#include "plea-save.h"
#include "plea-waiting.h"

struct _PleaOutput
{
  GObject parent_instance;

  GtkWindow *window; /* not owned, and NULL once it is closed */
  PleaStore *store;  /* NULL where nothing is kept */
  gboolean   is_forgetful;
};

static void
add_signals (PleaOutputClass *klass)
{
  /**
   * PleaOutput::saved:
   * @document: what
   * @place: the file, or the folder of the files
   */
  plea_signal_new (klass, "saved", 2, PLEA_TYPE_DOCUMENT, G_TYPE_FILE);
  /**
   * PleaOutput::printed:
   * @document: what
   *
   * Emitted when the pages have been handed to the printer.
   */
  plea_signal_new (klass, "printed", 1, PLEA_TYPE_DOCUMENT);
}

PLEA_DEFINE_FINAL_TYPE_WITH_CODE (PleaOutput, plea_output, add_signals (klass);)

static void
plea_output_clear (PleaOutput *self)
{
  g_clear_weak_pointer (&self->window);
  g_clear_object (&self->store);
}

static void
plea_output_init (PleaOutput *self)
{
}

/* Save */

/* What is saved: a file, or files of this name in a folder. */
typedef struct
{
  PleaOutput   *output; /* NULL once it is being saved: a thread may be the last to let go */
  PleaDocument *document;
  char         *name; /* NULL for one file */
} Saving;

static Saving *
saving_new (PleaOutput *self, PleaDocument *document, const char *name)
{
  Saving *saving = g_new0 (Saving, 1);

  saving->output = g_object_ref (self);
  saving->document = g_object_ref (document);
  saving->name = g_strdup (name);

  return saving;
}

static void
saving_free (gpointer data)
{
  Saving *saving = data;

  g_clear_object (&saving->output);
  g_clear_object (&saving->document);
  g_clear_pointer (&saving->name, g_free);
  g_free (saving);
}

/* From now on the task returns when it is done, and not when it is cancelled. Returns FALSE where
 * it has been, and has returned. */
static gboolean
begin_writing (GTask *task)
{
  if (!g_task_set_return_on_cancel (task, FALSE))
    return FALSE;

  g_task_set_check_cancellable (task, FALSE);

  return TRUE;
}

static gboolean
save_one (GTask *task, GFile *file, const Saving *saving, GError **error)
{
  g_autoptr (GBytes) pdf = plea_document_to_pdf (saving->document, error);

  return pdf != NULL && begin_writing (task)
         && plea_save_replace (file, pdf, G_FILE_CREATE_PRIVATE, error);
}

static gboolean
save_each (GTask *task, GFile *folder, const Saving *saving, GError **error)
{
  g_autoptr (GPtrArray) documents = plea_document_split (saving->document);
  guint number = 0;

  if (!begin_writing (task))
    return FALSE;

  plea_foreach (PleaDocument, one, documents)
    {
      g_autoptr (GBytes) pdf = plea_document_to_pdf (one, error);

      if (pdf == NULL || g_cancellable_set_error_if_cancelled (g_task_get_cancellable (task), error)
          || !plea_save_new (folder, saving->name, &number, pdf, error))
        return FALSE;
    }

  return TRUE;
}

/* A task that was cancelled has returned by itself. */
static void
save_in_thread (GTask *task, gpointer place, gpointer data, GCancellable *cancellable)
{
  const Saving *saving = data;
  GError       *error = NULL;
  gboolean is_saved = (saving->name != NULL ? save_each : save_one) (task, place, saving, &error);

  if (is_saved)
    g_task_return_boolean (task, TRUE);
  else if (error != NULL)
    g_task_return_error (task, error);
}

static void
tell_unsaved (PleaOutput *self, GFile *place, gboolean are_many, const GError *error)
{
  g_autofree char *body = plea_save_explain (place, error);

  plea_message_show (
      self->window,
      are_many ? _ ("Not All Files Could Be Saved") : _ ("The File Could Not Be Saved"), body);
}

static void
on_saved (GObject *place, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PleaOutput) self = user_data;
  const Saving *saving = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;

  if (self->window != NULL)
    plea_waiting_end (self->window);
  if (g_task_propagate_boolean (G_TASK (result), &error))
    g_signal_emit_by_name (self, "saved", saving->document, place);
  else if (saving->name != NULL || !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    tell_unsaved (self, G_FILE (place), saving->name != NULL, error);
  g_application_release (g_application_get_default ());
}

static GCancellable *
begin_waiting (PleaOutput *self)
{
  /* TRANSLATORS: many pages are being made into a file, and that takes long */
  return self->window != NULL ? plea_waiting_begin (self->window, _ ("Saving…")) : NULL;
}

/* Plea stays, with or without its window, until all is saved. */
static void
start_saving (Saving *saving, GFile *place)
{
  PleaOutput *self = g_steal_pointer (&saving->output);
  g_autoptr (GCancellable) cancellable = begin_waiting (self);
  g_autoptr (GTask) task = g_task_new (place, cancellable, on_saved, self);

  g_application_hold (g_application_get_default ());
  g_task_set_task_data (task, saving, saving_free);
  g_task_set_return_on_cancel (task, TRUE);
  g_task_run_in_thread (task, save_in_thread);
}

/**
 * plea_output_save_to:
 * @document: what to save
 * @place: where to: a file, which is replaced if it is there, or a folder
 * @name: (nullable): how the names of new files in that folder begin, before a number; each letter
 *   is saved in one of its own
 */
void
plea_output_save_to (PleaOutput *self, PleaDocument *document, GFile *place, const char *name)
{
  start_saving (saving_new (self, document, name), place);
}

static void
on_place_chosen (GObject *window, GAsyncResult *result, gpointer user_data)
{
  Saving *saving = user_data;
  g_autoptr (GFile) place = plea_file_dialog_ask_finish (result);

  if (place != NULL)
    start_saving (saving, place);
  else
    saving_free (saving);
}

/**
 * plea_output_save:
 * @document: what to save
 * @folder: (nullable): URI of the folder to begin in
 * @name: proposed name of the file
 *
 * Asks where to save the document, and saves it there.
 */
void
plea_output_save (PleaOutput *self, PleaDocument *document, const char *folder, const char *name)
{
  static const char *const suffixes[] = { "pdf", NULL };
  const PleaFileQuestion   question = {
      .action = GTK_FILE_CHOOSER_ACTION_SAVE,
      .title = _ ("Save as PDF"),
      .accept = _ ("_Save"),
      .folder = folder,
      .name = name,
      .filter = _ ("PDF documents"),
      .suffixes = suffixes,
  };

  plea_file_dialog_ask_async (self->window, &question, on_place_chosen,
                              saving_new (self, document, NULL));
}

/**
 * plea_output_save_each:
 * @document: what to save
 * @folder: (nullable): URI of the folder to begin in
 * @name: how the files' names begin, before a number
 *
 * Asks for a folder, and saves there each of the letters in a file of its own.
 */
void
plea_output_save_each (PleaOutput   *self,
                       PleaDocument *document,
                       const char   *folder,
                       const char   *name)
{
  const PleaFileQuestion question = {
    .action = GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER,
    .title = _ ("Save Each as PDF"),
    .accept = _ ("_Save"),
    .folder = folder,
  };

  plea_file_dialog_ask_async (self->window, &question, on_place_chosen,
                              saving_new (self, document, name));
}

/* Print */

static void
keep_print_settings (PleaOutput *self, PleaPrinting *printing)
{
  g_autofree char *settings = plea_printing_get_settings (printing);

  if (self->store != NULL && !self->is_forgetful)
    plea_store_save_print_settings (self->store, settings, NULL);
}

static void
on_printed (PleaPrinting *printing, PleaDocument *document, PleaOutput *self)
{
  keep_print_settings (self, printing);
  g_signal_emit_by_name (self, "printed", document);
}

static void
on_print_failed (PleaPrinting *printing, const char *advice, PleaOutput *self)
{
  plea_message_show (self->window, _ ("Printing Failed"), advice);
}

static void
on_preview_wanted (PleaPrinting *printing, PleaDocument *document, PleaOutput *self)
{
  keep_print_settings (self, printing);
  plea_output_show (self, document, NULL);
}

/**
 * plea_output_print:
 * @document: what to print
 *
 * Shows the print dialog.
 */
void
plea_output_print (PleaOutput *self, PleaDocument *document)
{
  g_autofree char *settings = self->store != NULL
                                  ? plea_store_load_print_settings (self->store, NULL)
                                  : NULL;
  g_autoptr (PleaPrinting) printing = plea_printing_new (document, settings);

  g_signal_connect_object (printing, "printed", G_CALLBACK (on_printed), self, 0);
  g_signal_connect_object (printing, "preview-wanted", G_CALLBACK (on_preview_wanted), self, 0);
  g_signal_connect_object (printing, "failed", G_CALLBACK (on_print_failed), self, 0);
  /* The printer may answer when nobody else needs this any more. */
  g_object_set_data_full (G_OBJECT (printing), "plea-output", g_object_ref (self), g_object_unref);
  /* What goes wrong is told by “failed”. */
  gtk_print_operation_run (GTK_PRINT_OPERATION (printing), GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                           self->window, NULL);
  plea_print_dialog_watch (self->window, document);
}

/* Look */

static void
on_save_wanted (PleaPrintPreview *preview,
                PleaDocument     *document,
                const char       *name,
                PleaOutput       *self)
{
  plea_output_save (self, document, NULL, name);
}

/**
 * plea_output_show:
 * @document: what to look at before it is printed
 * @name: (nullable): proposed name of a file with it, or %NULL where there is another way to save
 * it
 */
void
plea_output_show (PleaOutput *self, PleaDocument *document, const char *name)
{
  GtkWidget *preview = plea_print_preview_new (self->window, document, name);

  g_signal_connect_object (preview, "print-wanted", G_CALLBACK (plea_output_print), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (preview, "save-wanted", G_CALLBACK (on_save_wanted), self, 0);
  gtk_window_present (GTK_WINDOW (preview));
}

/**
 * plea_output_keep_nothing:
 *
 * From now on each print dialog begins as the supporter left it last, whatever others choose in it.
 */
void
plea_output_keep_nothing (PleaOutput *self)
{
  self->is_forgetful = TRUE;
}

/**
 * plea_output_new:
 * @window: over which dialogs are shown
 * @store: (nullable): where the printer's settings are kept
 *
 * Returns: (transfer full): a way out for letters
 */
PleaOutput *
plea_output_new (GtkWindow *window, PleaStore *store)
{
  PleaOutput *self = g_object_new (PLEA_TYPE_OUTPUT, NULL);

  g_set_weak_pointer (&self->window, window);
  g_set_object (&self->store, store);

  return self;
}
