/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files are saved whole or not at all, and whoever wanted them is told what to do. */

#include "config.h"

#include "plea-save.h"

#include <glib/gi18n.h>
#include <stdlib.h>

typedef struct
{
  GBytes          *bytes;
  GFileCreateFlags flags;
} Content;

static void
content_free (gpointer data)
{
  Content *content = data;

  g_bytes_unref (content->bytes);
  g_free (content);
}

/**
 * plea_save_whole:
 * @file_stream: an open file, closed afterwards
 * @bytes: what to write
 * @error: return location for what went wrong
 *
 * A stream that is closed as if nothing had happened puts what could be written in place of the old
 * file, as g_file_replace_contents() does on a full disk; one whose closing is cancelled does not.
 *
 * Returns: whether all was written
 */
gboolean
plea_save_whole (GFileOutputStream *file_stream, GBytes *bytes, GError **error)
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

/* GIO writes beside the file and renames, so that it is whole or as it was. Not told to replace the
 * destination, it would empty a file first that has a second name, or whose folder takes no new
 * ones.
 */
static void
replace_in_thread (GTask *task, gpointer file, gpointer data, GCancellable *cancellable)
{
  Content         *content = data;
  GFileCreateFlags flags = content->flags | G_FILE_CREATE_REPLACE_DESTINATION;
  GError          *error = NULL;
  g_autoptr (GFile) target = follow_links (file);
  g_autoptr (GFileOutputStream) stream = g_file_replace (target, NULL, FALSE, flags, NULL, &error);

  if (stream != NULL && plea_save_whole (stream, content->bytes, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * plea_save_async:
 * @file: where to; a file that is there is replaced whole or left as it was
 * @bytes: what to write
 * @flags: for a new file
 * @callback: called when that is done or has failed
 * @user_data: for @callback
 */
void
plea_save_async (GFile              *file,
                 GBytes             *bytes,
                 GFileCreateFlags    flags,
                 GAsyncReadyCallback callback,
                 gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (file, NULL, callback, user_data);
  Content *content = g_new0 (Content, 1);

  content->bytes = g_bytes_ref (bytes);
  content->flags = flags;
  g_task_set_task_data (task, content, content_free);
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
