/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files are saved whole or not at all, and whoever wanted them is told what to do. */

#include "config.h"

#include "plea-save.h"

#include <glib/gi18n.h>
#include <stdlib.h>

/* A stream that is closed as if nothing had happened puts what could be written in place of the old
 * file, as g_file_replace_contents() does on a full disk; one whose closing is cancelled does not.
 */
static gboolean
write_whole (GFileOutputStream *file_stream, GBytes *bytes, GError **error)
{
  GOutputStream *stream = G_OUTPUT_STREAM (file_stream);
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();

  if (g_output_stream_write_all (stream, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                                 NULL, NULL, error))
    return g_output_stream_close (stream, NULL, error);

  g_cancellable_cancel (cancelled);
  g_output_stream_close (stream, cancelled, NULL);

  return FALSE;
}

/* Replacing is for the file that a link leads to, not for the link. */
static GFile *
follow_links (GFile *file)
{
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *target = path != NULL ? realpath (path, NULL) : NULL;

  return target != NULL ? g_file_new_for_path (target) : g_object_ref (file);
}

/**
 * plea_save_replace:
 * @file: where to; a file that is there is replaced whole or left as it was
 * @bytes: what to write
 * @flags: for a new file
 * @error: return location for what went wrong
 *
 * Waits for the disk.
 *
 * Returns: whether the file is there, whole
 */
gboolean
plea_save_replace (GFile *file, GBytes *bytes, GFileCreateFlags flags, GError **error)
{
  g_autoptr (GFile) target = follow_links (file);
  g_autoptr (GFileOutputStream) stream = NULL;

  /* GIO writes beside the file and renames, so that it is whole or as it was. Not told to replace
   * the destination, it would empty a file first that has a second name, or whose folder takes no
   * new ones. */
  stream = g_file_replace (target, NULL, FALSE, flags | G_FILE_CREATE_REPLACE_DESTINATION, NULL,
                           error);

  return stream != NULL && write_whole (stream, bytes, error);
}

static void
replace_in_thread (GTask *task, gpointer file, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;

  if (plea_save_replace (file, data, G_FILE_CREATE_NONE, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * plea_save_async:
 * @file: where to; a file that is there is replaced whole or left as it was
 * @bytes: what to write, for anybody to read
 * @callback: called when that is done or has failed
 * @user_data: for @callback
 */
void
plea_save_async (GFile *file, GBytes *bytes, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (file, NULL, callback, user_data);

  g_task_set_source_tag (task, plea_save_async);
  g_task_set_task_data (task, g_bytes_ref (bytes), (GDestroyNotify) g_bytes_unref);
  g_task_run_in_thread (task, replace_in_thread);
}

/**
 * plea_save_finish:
 * @error: return location for what went wrong
 *
 * Returns: whether the file is there, whole
 */
gboolean
plea_save_finish (GFile *file, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, file), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
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

/**
 * plea_save_new:
 * @folder: where to
 * @name: how the file's name begins
 * @number: (inout): how it goes on: the last that was taken
 * @pdf: what to write
 * @error: return location for what went wrong
 *
 * Saves a new PDF file, of a name that is free. Waits for the disk.
 *
 * Returns: whether the file is there, whole
 */
gboolean
plea_save_new (GFile *folder, const char *name, guint *number, GBytes *pdf, GError **error)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GFileOutputStream) stream = create_file (folder, name, number, &file, error);

  if (stream == NULL)
    return FALSE;
  if (write_whole (stream, pdf, error))
    return TRUE;

  /* Somebody might print half a letter. */
  g_file_delete (file, NULL, NULL);

  return FALSE;
}

/**
 * plea_save_explain:
 * @place: the file or folder that was wanted
 * @error: what went wrong
 *
 * GIO says what went wrong, but not what to do.
 *
 * Returns: (transfer full): both, for people
 */
char *
plea_save_explain (GFile *place, const GError *error)
{
  g_autofree char *name = g_file_get_parse_name (place);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
    return g_strdup_printf (
        /* TRANSLATORS: %s is the path of a file or a folder */
        _ ("There is no space left for “%s”. Free some space or choose another folder."), name);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND)
      || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY)
      || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_MOUNTED))
    return g_strdup_printf (
        /* TRANSLATORS: %s is the path of a file or a folder */
        _ ("The folder for “%s” is no longer there. Connect its drive again or choose another "
           "folder."),
        name);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED)
      || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_READ_ONLY))
    return g_strdup_printf (
        /* TRANSLATORS: %s is the path of a file or a folder */
        _ ("Plea is not allowed to write “%s”. Choose another folder."), name);

  return g_strdup_printf (
      /* TRANSLATORS: the first %s is the path of a file or a folder, the second says what is wrong
       */
      _ ("“%s” could not be written (%s). Choose another folder or try again."), name,
      error->message);
}
