/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads what is opened or pasted, in a thread of its own: a file may be on a drive that does not
 * answer, or have no end. Whoever waits may stop waiting; the thread then ends for itself. */

#include "config.h"

#include "plea-intake-reader.h"

#include "plea-appeal-file.h"
#include "plea-calendar.h"
#include "plea-reading.h"
#include "plea-source-load.h"

static gboolean
has_suffix (GFile *file, const char *suffix)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *lower = name != NULL ? g_ascii_strdown (name, -1) : NULL;

  return lower != NULL && g_str_has_suffix (lower, suffix);
}

/* In a thread */

typedef struct
{
  GFile   *file;  /* or else: */
  GBytes  *bytes; /* that were pasted */
  gboolean is_html;
} Input;

static void
input_free (gpointer data)
{
  Input *input = data;

  g_clear_object (&input->file);
  g_clear_pointer (&input->bytes, g_bytes_unref);
  g_free (input);
}

static gpointer
read_plain (GBytes *bytes, const GDate *today, GError **error)
{
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  return plea_reading_read_plain (text, today, error);
}

static gpointer
read_input (Input *input, GCancellable *cancellable, GError **error)
{
  GDate       today;
  PleaSource *source;

  plea_calendar_get_today (&today);
  if (input->file != NULL && has_suffix (input->file, ".appeal"))
    return plea_appeal_file_load (input->file, error);
  if (input->file == NULL && !input->is_html)
    return read_plain (input->bytes, &today, error);

  source = input->file != NULL ? plea_source_load (input->file, cancellable, error)
                               : plea_source_load_bytes (input->bytes, cancellable, error);

  return source != NULL ? plea_reading_read (source, &today) : NULL;
}

static void
read_in_thread (GTask *task, gpointer source, gpointer input, GCancellable *cancellable)
{
  GError  *error = NULL;
  gpointer found = read_input (input, cancellable, &error);

  if (found != NULL)
    g_task_return_pointer (task, found, g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
start (Input *input, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_task_data (task, input, input_free);
  g_task_set_return_on_cancel (task, TRUE);
  g_task_run_in_thread (task, read_in_thread);
}

/**
 * plea_intake_reader_read_file_async:
 * @file: an appeal file, a saved page, a mail or a PDF
 * @cancellable: (nullable): ends the waiting, whatever the file does
 * @callback: called when it has been read, or cannot be
 * @user_data: for @callback
 */
void
plea_intake_reader_read_file_async (GFile              *file,
                                    GCancellable       *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data)
{
  Input *input = g_new0 (Input, 1);

  input->file = g_object_ref (file);
  start (input, cancellable, callback, user_data);
}

/**
 * plea_intake_reader_read_pasted_async:
 * @bytes: what was copied from a page, or dropped
 * @is_html: whether it is that page's HTML, and not plain text in UTF-8
 * @cancellable: (nullable): ends the waiting
 * @callback: called when it has been read, or cannot be
 * @user_data: for @callback
 */
void
plea_intake_reader_read_pasted_async (GBytes             *bytes,
                                      gboolean            is_html,
                                      GCancellable       *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer            user_data)
{
  Input *input = g_new0 (Input, 1);

  input->bytes = g_bytes_ref (bytes);
  input->is_html = is_html;
  start (input, cancellable, callback, user_data);
}

/**
 * plea_intake_reader_finish:
 * @error: return location for what keeps it from being read, a sentence to show
 *
 * Returns: (transfer full) (nullable): a #PleaAppeal, or a #PleaReading to be reviewed
 */
GObject *
plea_intake_reader_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
