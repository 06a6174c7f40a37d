/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Has a file read by a program of its own, plea-import, under limits of time and memory: whatever a
 * file does to those who read it costs a sentence. */

#define _GNU_SOURCE /* memfd_create() */

#include "config.h"

#include "plea-source-load.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <signal.h>
#include <sys/mman.h>
#include <unistd.h>

#include "plea-source-beside.h"
#include "plea-source-pictures.h"
#include "plea-source-variant.h"

/* The program ends after ten seconds of work by itself; a machine may have more to do. */
#define MAX_SECONDS 30

/* No source is larger, with the numbers of its lines, what is attached, pictures of that and what
 * GVariant adds. */
#define MAX_ANSWER (PLEA_SOURCE_FILE_MAX_SIZE + PLEA_SOURCE_PICTURES_MAX_SIZE + 4 * 1024 * 1024)

/* A run of plea-import */
typedef struct
{
  GMainContext *context;
  GCancellable *ending; /* when somebody does not want to wait longer */
  char         *answer;
  gsize         size;
  gboolean      is_late;
  gboolean      is_done;
} Run;

static gboolean
write_all (int descriptor, const char *data, gsize size)
{
  while (size > 0)
    {
      gssize n = write (descriptor, data, size);

      if (n < 0 && errno != EINTR)
        return FALSE;
      data += MAX (n, 0);
      size -= (gsize) MAX (n, 0);
    }

  return lseek (descriptor, 0, SEEK_SET) == 0;
}

/* In a file that is nowhere: the program then need not be waited for while it reads, nor can it
 * leave off reading. */
static int
open_input (GBytes *bytes, GError **error)
{
  int   descriptor = memfd_create ("plea-import", MFD_CLOEXEC);
  gsize size;

  if (descriptor >= 0
      && write_all (descriptor, g_bytes_get_data (bytes, &size), g_bytes_get_size (bytes)))
    return descriptor;

  g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (errno), g_strerror (errno));
  if (descriptor >= 0)
    close (descriptor);

  return -1;
}

/* Programs that run where they were built find it where it was built. */
static char *
find_program (void)
{
  g_autofree char *self = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *directory = self != NULL ? g_path_get_dirname (self) : NULL;
  g_autofree char *built = directory != NULL
                               ? g_build_filename (directory, "..", "import", "plea-import", NULL)
                               : NULL;

  return g_strdup (built != NULL && g_file_test (built, G_FILE_TEST_IS_EXECUTABLE)
                       ? built
                       : PLEA_IMPORT_PROGRAM);
}

static GSubprocess *
start (GBytes *bytes, GError **error)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (
      G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  const char      *told = g_getenv ("PLEA_IMPORT_PROGRAM"); /* by tests */
  g_autofree char *program = told != NULL ? g_strdup (told) : find_program ();
  int              input = open_input (bytes, error);

  if (input < 0)
    return NULL;

  g_subprocess_launcher_take_stdin_fd (launcher, input);

  return g_subprocess_launcher_spawn (launcher, error, program, NULL);
}

static gboolean
on_late (gpointer data)
{
  Run *run = data;

  run->is_late = TRUE;
  g_cancellable_cancel (run->ending);

  return G_SOURCE_REMOVE;
}

static void
on_answer (GObject *pipe, GAsyncResult *result, gpointer data)
{
  Run *run = data;

  if (!g_input_stream_read_all_finish (G_INPUT_STREAM (pipe), result, &run->size, NULL))
    run->size = 0;
  run->is_done = TRUE;
}

static void
await_answer (Run *run, GSubprocess *child)
{
  GSource *late = g_timeout_source_new_seconds (MAX_SECONDS);

  g_source_set_callback (late, on_late, run, NULL);
  g_source_attach (late, run->context);
  g_input_stream_read_all_async (g_subprocess_get_stdout_pipe (child), run->answer, MAX_ANSWER,
                                 G_PRIORITY_DEFAULT, run->ending, on_answer, run);
  while (!run->is_done)
    g_main_context_iteration (run->context, TRUE);

  g_source_destroy (late);
  g_source_unref (late);
  g_subprocess_force_exit (child);
  g_subprocess_wait (child, NULL, NULL);
}

static PleaSource *
judge_answer (Run *run, GSubprocess *child, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_take (g_steal_pointer (&run->answer), run->size);

  if (!run->is_late
      && !(g_subprocess_get_if_signaled (child) && g_subprocess_get_term_sig (child) == SIGXCPU))
    return plea_source_new_from_bytes (bytes, error);

  g_set_error_literal (error, PLEA_SOURCE_ERROR, PLEA_SOURCE_ERROR_BROKEN_OFF,
                       _ ("Reading this takes too long. Copy the part that is about one appeal."));

  return NULL;
}

static void
pass_on (GCancellable *cancellable, gpointer ending)
{
  g_cancellable_cancel (ending);
}

static PleaSource *
run_program (Run *run, GBytes *bytes, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) fault = NULL;
  g_autoptr (GSubprocess) child = start (bytes, &fault);
  gulong id = 0;

  if (child == NULL)
    {
      /* TRANSLATORS: %s is a message of the system */
      g_set_error (error, PLEA_SOURCE_ERROR, PLEA_SOURCE_ERROR_BROKEN_OFF,
                   _ ("The program that reads files cannot be started: %s"), fault->message);
      return NULL;
    }

  run->answer = g_malloc (MAX_ANSWER);
  if (cancellable != NULL)
    id = g_cancellable_connect (cancellable, G_CALLBACK (pass_on), run->ending, NULL);
  await_answer (run, child);
  g_cancellable_disconnect (cancellable, id);

  return g_cancellable_set_error_if_cancelled (cancellable, error)
             ? NULL
             : judge_answer (run, child, error);
}

static PleaSource *
load (GBytes *bytes, GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GMainContext) context = g_main_context_new ();
  g_autoptr (GCancellable) ending = g_cancellable_new ();
  Run         run = { .context = context, .ending = ending };
  PleaSource *source;

  g_main_context_push_thread_default (context);
  source = run_program (&run, bytes, cancellable, error);
  g_main_context_pop_thread_default (context);
  g_free (run.answer);
  if (source != NULL && file != NULL)
    plea_source_find_beside (source, file, cancellable);
  if (source != NULL)
    plea_source_settle_pictures (source);

  return source;
}

/**
 * plea_source_load_bytes:
 * @bytes: a file
 * @cancellable: (nullable): ends the waiting and the program that reads
 * @error: return location for what keeps it from being read, a sentence to show
 *
 * Blocks for a moment, at the most for half a minute. May be called in any thread.
 *
 * Returns: (transfer full) (nullable): what is to be read there
 */
PleaSource *
plea_source_load_bytes (GBytes *bytes, GCancellable *cancellable, GError **error)
{
  return load (bytes, NULL, cancellable, error);
}

/**
 * plea_source_load:
 * @file: a file of any kind
 * @cancellable: (nullable): ends the waiting and the program that reads
 * @error: return location for what keeps it from being read, a sentence to show
 *
 * Blocks while the file is read, which is for ever where it has no end or its drive does not
 * answer. Of a saved page the pictures are read that were saved with it.
 *
 * Returns: (transfer full) (nullable): what is to be read there
 */
PleaSource *
plea_source_load (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, error);
  gsize            size = 0;
  g_autofree char *data = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (stream == NULL)
    return NULL;

  /* One byte more than a file may have tells that there is more, whatever the file is. */
  data = g_malloc (PLEA_SOURCE_FILE_MAX_SIZE + 1);
  if (!g_input_stream_read_all (G_INPUT_STREAM (stream), data, PLEA_SOURCE_FILE_MAX_SIZE + 1, &size,
                                cancellable, error))
    return NULL;

  bytes = g_bytes_new_take (g_steal_pointer (&data), size);

  return load (bytes, file, cancellable, error);
}
