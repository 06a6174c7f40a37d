/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Brings what a preview shows out of the program: to a file or to a printer.
 *
 * What is saved are the very bytes that the preview shows. Where it is still making newer pages,
 * the file that was chosen waits for them. */

#include "config.h"

#include "plea-output.h"

#include <glib/gi18n.h>

#include "plea-message.h"
#include "plea-printing.h"
#include "plea-recent.h"

struct _PleaOutput
{
  GObject parent_instance;

  GtkWindow   *window;  /* not owned: it owns this */
  PleaPreview *preview; /* not owned: part of the window */
  PleaStore   *store;   /* NULL where nothing is kept */
  GFile       *waiting; /* for the PDF of the latest pages */
};

enum
{
  SAVED,
  PRINTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PleaOutput, plea_output, G_TYPE_OBJECT)

static void
plea_output_dispose (GObject *object)
{
  PleaOutput *self = PLEA_OUTPUT (object);

  g_clear_object (&self->waiting);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (plea_output_parent_class)->dispose (object);
}

static void
plea_output_class_init (PleaOutputClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plea_output_dispose;

  /**
   * PleaOutput::saved:
   * @file: where
   */
  signals[SAVED] = g_signal_new ("saved", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                 1, G_TYPE_FILE);
  /**
   * PleaOutput::printed:
   *
   * Emitted when the pages have been handed to the printer.
   */
  signals[PRINTED] = g_signal_new ("printed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
plea_output_init (PleaOutput *self)
{
}

/* Save */

static void
on_saved (GObject *file, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PleaOutput) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!g_file_replace_contents_finish (G_FILE (file), result, NULL, &error))
    plea_message_show (self->window, _ ("The File Could Not Be Saved"), error->message);
  else
    g_signal_emit (self, signals[SAVED], 0, file);
}

/* GIO writes beside the file and renames, so that it is whole or as it was. */
static void
write_when_ready (PleaOutput *self)
{
  GBytes *pdf = plea_preview_get_pdf (self->preview);
  g_autoptr (GFile) file = NULL;

  if (pdf == NULL || self->waiting == NULL)
    return;

  file = g_steal_pointer (&self->waiting);
  g_file_replace_contents_bytes_async (file, pdf, NULL, FALSE, G_FILE_CREATE_PRIVATE, NULL,
                                       on_saved, g_object_ref (self));
}

static void
on_save_response (GtkNativeDialog *chooser, int response, PleaOutput *self)
{
  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_clear_object (&self->waiting);
      self->waiting = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
      plea_recent_keep_out (self->waiting);
      write_when_ready (self);
    }

  g_object_unref (chooser);
}

static void
add_pdf_filter (GtkFileChooser *chooser)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _ ("PDF documents"));
  gtk_file_filter_add_mime_type (filter, "application/pdf");
  gtk_file_chooser_add_filter (chooser, filter);
}

/**
 * plea_output_save:
 * @name: proposed name of the file; it must not tell whom the letter is about
 *
 * Asks where to save what the preview shows, and saves it there.
 */
void
plea_output_save (PleaOutput *self, const char *name)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (
      _ ("Save as PDF"), self->window, GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), _ ("_Cancel"));

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  add_pdf_filter (GTK_FILE_CHOOSER (chooser));
  g_signal_connect_object (chooser, "response", G_CALLBACK (on_save_response), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/* Print */

static void
keep_print_settings (PleaOutput *self, PleaPrinting *printing)
{
  g_autofree char *settings = plea_printing_get_settings (printing);

  if (self->store != NULL)
    plea_store_save_print_settings (self->store, settings, NULL);
}

static void
on_printed (PleaPrinting *printing, GtkPrintOperationResult result, PleaOutput *self)
{
  g_autoptr (GError) error = NULL;

  if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    {
      keep_print_settings (self, printing);
      g_signal_emit (self, signals[PRINTED], 0);
    }
  else if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    {
      gtk_print_operation_get_error (GTK_PRINT_OPERATION (printing), &error);
      plea_message_show (self->window, _ ("Printing Did Not Work"), error->message);
    }
}

/**
 * plea_output_print:
 * @order: what to print
 *
 * Shows the print dialog.
 */
void
plea_output_print (PleaOutput *self, PleaOrder *order)
{
  g_autofree char *settings = self->store != NULL
                                  ? plea_store_load_print_settings (self->store, NULL)
                                  : NULL;
  g_autoptr (PleaPrinting) printing = plea_printing_new (order, settings);

  g_signal_connect_object (printing, "done", G_CALLBACK (on_printed), self, 0);
  /* What goes wrong is told by “done”. */
  gtk_print_operation_run (GTK_PRINT_OPERATION (printing), GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                           self->window, NULL);
}

/**
 * plea_output_new:
 * @window: over which dialogs are shown
 * @preview: what shall be saved
 * @store: (nullable): where the printer's settings are kept
 *
 * Returns: (transfer full): a way out for what @preview shows
 */
PleaOutput *
plea_output_new (GtkWindow *window, PleaPreview *preview, PleaStore *store)
{
  PleaOutput *self = g_object_new (PLEA_TYPE_OUTPUT, NULL);

  self->window = window;
  self->preview = preview;
  g_set_object (&self->store, store);
  g_signal_connect_object (preview, "notify::pdf", G_CALLBACK (write_when_ready), self,
                           G_CONNECT_SWAPPED);

  return self;
}
