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

/* What comes from a portal stands alone in a folder that nobody else knows. */
static gboolean
is_from_portal (GFile *file)
{
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *documents = g_build_filename (g_get_user_runtime_dir (), "doc/", NULL);

  return path != NULL
         && (g_str_has_prefix (path, documents) || g_str_has_prefix (path, "/run/flatpak/doc/"));
}

static gboolean
ends_in (const char *name, const char *suffix)
{
  const char *dot = strrchr (name, '.');

  return dot != NULL && g_ascii_strcasecmp (dot + 1, suffix) == 0;
}

/* A name without an ending gets the one it needs, and a number where there is such a file: nobody
 * was asked about that one. A portal gives leave for the one name that was typed. */
static GFile *
complete_name (GFile *file, const char *suffix)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autoptr (GFile) completed = g_object_ref (file);
  g_autofree char *completed_name = g_strdup (name);

  if (suffix == NULL || ends_in (name, suffix) || is_from_portal (file))
    return g_steal_pointer (&completed);

  for (guint number = 1; !ends_in (completed_name, suffix) || g_file_query_exists (completed, NULL);
       number++)
    {
      g_free (completed_name);
      completed_name = number == 1 ? g_strdup_printf ("%s.%s", name, suffix)
                                   : g_strdup_printf ("%s %u.%s", name, number, suffix);
      g_object_unref (completed);
      completed = g_file_get_child (folder, completed_name);
    }

  return g_steal_pointer (&completed);
}

/* A portal that cannot hand a file over says “accept” without one. */
static GPtrArray *
list_chosen (GtkFileChooser *chooser, const char *suffix)
{
  g_autoptr (GListModel) files = gtk_file_chooser_get_files (chooser);
  GPtrArray *chosen = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);
      GFile *completed = complete_name (file, suffix);

      keep_out_of_recent (file);
      if (!g_file_equal (file, completed))
        keep_out_of_recent (completed);
      g_ptr_array_add (chosen, completed);
    }

  return chosen;
}

static void
on_response (GtkNativeDialog *chooser, int response, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GPtrArray *chosen = response == GTK_RESPONSE_ACCEPT
                          ? list_chosen (GTK_FILE_CHOOSER (chooser), g_task_get_task_data (task))
                          : g_ptr_array_new ();

  g_object_unref (chooser);
  g_task_return_pointer (task, chosen, (GDestroyNotify) g_ptr_array_unref);
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
  GTask *task = g_task_new (parent, NULL, callback, user_data);
  g_autoptr (GFile) folder = question->folder != NULL ? g_file_new_for_uri (question->folder)
                                                      : NULL;

  if (question->action == GTK_FILE_CHOOSER_ACTION_SAVE && question->suffixes != NULL)
    g_task_set_task_data (task, g_strdup (question->suffixes[0]), g_free);
  if (folder != NULL && g_file_query_exists (folder, NULL))
    gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (chooser), folder, NULL);
  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (chooser), question->several);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  if (question->name != NULL)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), question->name);
  if (question->filter != NULL && question->suffixes != NULL)
    add_filter (GTK_FILE_CHOOSER (chooser), question);
  g_signal_connect (chooser, "response", G_CALLBACK (on_response), task);
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
  g_autoptr (GPtrArray) files = plea_file_dialog_ask_finish_all (result);

  return files->len > 0 ? g_object_ref (files->pdata[0]) : NULL;
}

/**
 * plea_file_dialog_ask_finish_all:
 *
 * Returns: (transfer full) (element-type GFile): all that was chosen, nothing where the supporter
 *   chose nothing
 */
GPtrArray *
plea_file_dialog_ask_finish_all (GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}

/* Newer portals tell where a file really is. */
static GFile *
get_place_on_host (GFile *place)
{
  g_autoptr (GFileInfo) info = g_file_query_info (place, "xattr::document-portal.host-path",
                                                  G_FILE_QUERY_INFO_NONE, NULL, NULL);
  const char *path = info != NULL ? g_file_info_get_attribute_string (
                         info, "xattr::document-portal.host-path")
                                  : NULL;

  return path != NULL ? g_file_new_for_path (path) : NULL;
}

/**
 * plea_file_dialog_get_folder:
 * @place: a file that was saved, or the folder that files were saved in
 *
 * Returns: (transfer full) (nullable): the folder to begin in the next time, or %NULL where a
 * portal does not tell
 */
GFile *
plea_file_dialog_get_folder (GFile *place)
{
  g_autoptr (GFile) real = is_from_portal (place) ? get_place_on_host (place)
                                                  : g_object_ref (place);

  if (real == NULL)
    return NULL;

  return g_file_query_file_type (place, G_FILE_QUERY_INFO_NONE, NULL) == G_FILE_TYPE_DIRECTORY
             ? g_steal_pointer (&real)
             : g_file_get_parent (real);
}
