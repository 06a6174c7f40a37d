/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asks for a file to open or a place to save to, and keeps it out of the list of recent files.
 *
 * GTK's file chooser puts what was chosen into that list by itself. The setting against it would
 * empty the whole list, which is not ours. */

#include "config.h"

#include "plea-file-dialog.h"

#include <glib/gi18n.h>

/* The list is written while it says “changed”: said once more, it is written without the file. */
static void
on_recent_changed (GtkRecentManager *manager, char *uri)
{
  if (!gtk_recent_manager_remove_item (manager, uri, NULL))
    return;

  g_signal_handlers_disconnect_by_func (manager, on_recent_changed, uri);
  g_signal_emit_by_name (manager, "changed");
}

static void
free_uri (gpointer uri, GClosure *closure)
{
  g_free (uri);
}

static void
keep_out_of_recent (GFile *file)
{
  g_signal_connect_data (gtk_recent_manager_get_default (), "changed",
                         G_CALLBACK (on_recent_changed), g_file_get_uri (file), free_uri, 0);
}

/* A portal that cannot hand the file over says “accept” without one. */
static void
on_response (GtkNativeDialog *chooser, int response, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));

  g_object_unref (chooser);
  if (response != GTK_RESPONSE_ACCEPT || file == NULL)
    {
      g_task_return_pointer (task, NULL, NULL);
      return;
    }

  keep_out_of_recent (file);
  g_task_return_pointer (task, g_steal_pointer (&file), g_object_unref);
}

static void
add_filter (GtkFileChooser *chooser, const PleaFileQuestion *question)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, question->filter);
  for (const char *const *suffix = question->suffixes; *suffix != NULL; suffix++)
    gtk_file_filter_add_suffix (filter, *suffix);
  gtk_file_chooser_add_filter (chooser, filter);
}

/**
 * plea_file_dialog_ask_async:
 * @parent: the window that waits for the answer
 * @question: what to ask
 * @callback: called with the answer
 * @user_data: for @callback
 */
void
plea_file_dialog_ask_async (GtkWindow              *parent,
                            const PleaFileQuestion *question,
                            GAsyncReadyCallback     callback,
                            gpointer                user_data)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (
      question->title, parent, question->action, question->accept, _ ("_Cancel"));

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  if (question->name != NULL)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), question->name);
  if (question->filter != NULL)
    add_filter (GTK_FILE_CHOOSER (chooser), question);
  g_signal_connect (chooser, "response", G_CALLBACK (on_response),
                    g_task_new (parent, NULL, callback, user_data));
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/**
 * plea_file_dialog_ask_finish:
 *
 * Returns: (transfer full) (nullable): what was chosen, or %NULL where the supporter chose nothing
 */
GFile *
plea_file_dialog_ask_finish (GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}
