/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads what is opened or pasted, in a thread of its own: a file may be on a drive that does not
 * answer, or have no end. Whoever waits may stop waiting; the thread then ends for itself. */

#include "config.h"

#include "plea-intake-reader.h"

#include <string.h>

#include "plea-appeal-file.h"
#include "plea-calendar.h"
#include "plea-intake-parts.h"
#include "plea-reading.h"
#include "plea-source-load.h"

static gboolean
is_of_several (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return name != NULL && plea_appeal_file_is_of_several (name);
}

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
  GFile  *file; /* or else what was pasted: */
  GBytes *html;
  GBytes *text;
} Input;

static void
input_free (gpointer data)
{
  Input *input = data;

  g_clear_object (&input->file);
  g_clear_pointer (&input->html, g_bytes_unref);
  g_clear_pointer (&input->text, g_bytes_unref);
  g_free (input);
}

/* What programs copy begins in the middle of a page and may end in zeros. It is in what it declares
 * or, as with some versions of Firefox, in UTF-16. */
static GBytes *
make_page (GBytes *html)
{
  gsize       size;
  const char *data = g_bytes_get_data (html, &size);
  gboolean    is_marked = size > 1
                       && (memcmp (data, "\xff\xfe", 2) == 0 || memcmp (data, "\xfe\xff", 2) == 0);
  gboolean         is_wide = is_marked || (size > 1 && data[1] == '\0');
  g_autofree char *text = is_wide ? g_convert (data, (gssize) (size & ~(gsize) 1), "UTF-8",
                                               is_marked ? "UTF-16" : "UTF-16LE", NULL, NULL, NULL)
                                  : g_strndup (data, size);
  char            *page = g_strconcat ("<!doctype html>", text, NULL);

  return g_bytes_new_take (page, strlen (page));
}

static PleaSource *
load_page (Input *input, GCancellable *cancellable, GError **error)
{
  g_autoptr (GBytes) page = input->html != NULL ? make_page (input->html) : NULL;

  return page != NULL ? plea_source_load_bytes (page, cancellable, error) : NULL;
}

static PleaReading *
read_plain (Input *input, const GDate *today, GError **error)
{
  g_autofree char *text = g_strndup (g_bytes_get_data (input->text, NULL),
                                     g_bytes_get_size (input->text));

  return plea_reading_read_plain (text, today, error);
}

/* HTML says more of its lines, unless the letter is nowhere but in the plain text. What Plea wrote
 * has the appeal itself in it. */
static GPtrArray *
read_pasted (Input *input, const GDate *today, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) why = NULL;
  g_autoptr (PleaSource) page = load_page (input, cancellable, &why);
  g_autoptr (PleaReading) rich = NULL;
  g_autoptr (PleaReading) plain = NULL;

  if (page != NULL && page->attachments->len > 0)
    return plea_intake_parts_read (g_steal_pointer (&page), today, cancellable, error);

  rich = page != NULL ? plea_reading_read (g_steal_pointer (&page), today) : NULL;
  if (input->text != NULL && !plea_intake_has_letter (rich))
    plain = read_plain (input, today, why == NULL ? &why : NULL);
  if (rich != NULL && !plea_intake_has_letter (plain))
    return plea_intake_parts_new (G_OBJECT (g_steal_pointer (&rich)));
  if (plain != NULL)
    return plea_intake_parts_new (G_OBJECT (g_steal_pointer (&plain)));

  g_propagate_error (error, g_steal_pointer (&why));

  return NULL;
}

static GPtrArray *
read_appeal (GFile *file, GError **error)
{
  PleaAppeal *appeal = plea_appeal_file_load (file, error);

  return appeal != NULL ? plea_intake_parts_new (G_OBJECT (appeal)) : NULL;
}

static GPtrArray *
read_input (Input *input, GCancellable *cancellable, GError **error)
{
  GDate       today;
  PleaSource *source;

  plea_calendar_get_today (&today);
  if (input->file == NULL)
    return read_pasted (input, &today, cancellable, error);
  if (is_of_several (input->file))
    return plea_intake_parts_read_appeals (input->file, error);
  if (has_suffix (input->file, ".appeal"))
    return read_appeal (input->file, error);

  source = plea_source_load (input->file, cancellable, error);

  return source != NULL ? plea_intake_parts_read (source, &today, cancellable, error) : NULL;
}

static void
read_in_thread (GTask *task, gpointer source, gpointer input, GCancellable *cancellable)
{
  GError    *error = NULL;
  GPtrArray *parts = read_input (input, cancellable, &error);

  if (parts != NULL)
    g_task_return_pointer (task, parts, (GDestroyNotify) g_ptr_array_unref);
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
 * @html: (nullable): a piece of a page, in whatever encoding
 * @text: (nullable): the same as plain text in UTF-8
 * @cancellable: (nullable): ends the waiting
 * @callback: called when it has been read, or cannot be
 * @user_data: for @callback
 *
 * Reads what was copied or dropped, in the flavour that has a letter.
 */
void
plea_intake_reader_read_pasted_async (GBytes             *html,
                                      GBytes             *text,
                                      GCancellable       *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer            user_data)
{
  Input *input = g_new0 (Input, 1);

  input->html = html != NULL ? g_bytes_ref (html) : NULL;
  input->text = text != NULL ? g_bytes_ref (text) : NULL;
  start (input, cancellable, callback, user_data);
}

/**
 * plea_intake_reader_finish:
 * @error: return location for what keeps it from being read, a sentence to show
 *
 * Returns: (transfer full) (nullable) (element-type PleaIntakePart): what may be the appeal in it,
 *   as plea_intake_parts_read() gives it
 */
GPtrArray *
plea_intake_reader_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
