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
#include "plea-save.h"

/* What shall be saved is kept with the chooser of its folder under this name. */
#define PARCEL "plea-parcel"

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

static void
show_failure (PleaOutput *self, const char *heading, GFile *place, const GError *error)
{
  g_autofree char *body = plea_save_explain (place, error);

  plea_message_show (self->window, heading, body);
}

/* Save */

static void
on_saved (GObject *file, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PleaOutput) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!plea_save_finish (G_FILE (file), result, &error))
    show_failure (self, _ ("The File Could Not Be Saved"), G_FILE (file), error);
  else
    g_signal_emit (self, signals[SAVED], 0, file);
}

static void
write_when_ready (PleaOutput *self)
{
  GBytes *pdf = plea_preview_get_pdf (self->preview);
  g_autoptr (GFile) file = NULL;

  if (pdf == NULL || self->waiting == NULL)
    return;

  file = g_steal_pointer (&self->waiting);
  plea_save_async (file, pdf, G_FILE_CREATE_PRIVATE, on_saved, g_object_ref (self));
}

/**
 * plea_output_save_to:
 * @file: where to; a file that is there is replaced
 *
 * Saves what the preview shows, as soon as it shows it.
 */
void
plea_output_save_to (PleaOutput *self, GFile *file)
{
  g_set_object (&self->waiting, file);
  write_when_ready (self);
}

static void
on_save_response (GtkNativeDialog *chooser, int response, PleaOutput *self)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));

  /* A portal that cannot hand the file over says “accept” without one. */
  if (response == GTK_RESPONSE_ACCEPT && file != NULL)
    {
      plea_recent_keep_out (file);
      plea_output_save_to (self, file);
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

/* Save each */

typedef struct
{
  GPtrArray *orders;
  char      *name;
} Parcel;

static Parcel *
parcel_new (GPtrArray *orders, const char *name)
{
  Parcel *parcel = g_new0 (Parcel, 1);

  parcel->orders = g_ptr_array_ref (orders);
  parcel->name = g_strdup (name);

  return parcel;
}

static void
parcel_free (gpointer data)
{
  Parcel *parcel = data;

  g_clear_pointer (&parcel->orders, g_ptr_array_unref);
  g_clear_pointer (&parcel->name, g_free);
  g_free (parcel);
}

/* A file of a name that nothing in the folder has, so that nothing is overwritten. */
static GFileOutputStream *
create_file (GFile *folder, const char *name, guint *number, GFile **file, GError **error)
{
  GFileOutputStream *stream = NULL;

  do
    {
      g_autofree char *numbered = g_strdup_printf ("%s %u.pdf", name, ++*number);

      g_clear_error (error);
      g_clear_object (file);
      *file = g_file_get_child (folder, numbered);
      stream = g_file_create (*file, G_FILE_CREATE_PRIVATE, NULL, error);
    }
  while (stream == NULL && g_error_matches (*error, G_IO_ERROR, G_IO_ERROR_EXISTS));

  return stream;
}

/* Half a letter is removed: somebody might print it. */
static gboolean
write_new (GFile *folder, GBytes *pdf, const char *name, guint *number, GError **error)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GFileOutputStream) stream = create_file (folder, name, number, &file, error);

  if (stream == NULL)
    return FALSE;
  if (plea_save_whole (stream, pdf, error))
    return TRUE;

  g_file_delete (file, NULL, NULL);

  return FALSE;
}

static gboolean
save_one (GFile *folder, PleaOrder *order, const char *name, guint *number, GError **error)
{
  g_autoptr (PleaPages) pages = plea_order_lay_out (order);
  g_autoptr (GBytes) pdf = plea_pages_to_pdf (pages, error);

  return pdf != NULL && write_new (folder, pdf, name, number, error);
}

static void
save_in_thread (GTask *task, gpointer folder, gpointer data, GCancellable *cancellable)
{
  Parcel *parcel = data;
  GError *error = NULL;
  guint   number = 0;

  for (guint i = 0; i < parcel->orders->len && error == NULL; i++)
    save_one (folder, g_ptr_array_index (parcel->orders, i), parcel->name, &number, &error);

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

static void
on_each_saved (GObject *folder, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PleaOutput) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    show_failure (self, _ ("Not All Files Could Be Saved"), G_FILE (folder), error);
  else
    g_signal_emit (self, signals[SAVED], 0, folder);
}

/**
 * plea_output_save_each_to:
 * @folder: where to
 * @orders: (element-type PleaOrder): what to save
 * @name: how the files' names begin, before a number
 *
 * Saves each order in a new file of its own.
 */
void
plea_output_save_each_to (PleaOutput *self, GFile *folder, GPtrArray *orders, const char *name)
{
  g_autoptr (GTask) task = g_task_new (folder, NULL, on_each_saved, g_object_ref (self));

  g_task_set_task_data (task, parcel_new (orders, name), parcel_free);
  g_task_run_in_thread (task, save_in_thread);
}

static void
on_folder_response (GtkNativeDialog *chooser, int response, PleaOutput *self)
{
  g_autoptr (GFile) folder = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  Parcel *parcel = g_object_get_data (G_OBJECT (chooser), PARCEL);

  if (response == GTK_RESPONSE_ACCEPT && folder != NULL)
    {
      plea_recent_keep_out (folder);
      plea_output_save_each_to (self, folder, parcel->orders, parcel->name);
    }

  g_object_unref (chooser);
}

/**
 * plea_output_save_each:
 * @orders: (element-type PleaOrder): what to save
 * @name: how the files' names begin, before a number
 *
 * Asks for a folder, and saves there each order in a file of its own.
 */
void
plea_output_save_each (PleaOutput *self, GPtrArray *orders, const char *name)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (
      _ ("Save Each as PDF"), self->window, GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, _ ("_Save"),
      _ ("_Cancel"));

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_object_set_data_full (G_OBJECT (chooser), PARCEL, parcel_new (orders, name), parcel_free);
  g_signal_connect_object (chooser, "response", G_CALLBACK (on_folder_response), self, 0);
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
on_printed (PleaPrinting *printing, PleaOutput *self)
{
  keep_print_settings (self, printing);
  g_signal_emit (self, signals[PRINTED], 0);
}

static void
on_print_failed (PleaPrinting *printing, const char *advice, PleaOutput *self)
{
  plea_message_show (self->window, _ ("Printing Did Not Work"), advice);
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

  g_signal_connect_object (printing, "printed", G_CALLBACK (on_printed), self, 0);
  g_signal_connect_object (printing, "failed", G_CALLBACK (on_print_failed), self, 0);
  /* What goes wrong is told by “failed”. */
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
