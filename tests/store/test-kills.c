/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A supporter writes and the program is killed at any moment: nothing is damaged, and at most the
 * last second is lost.
 *
 * The test runs itself as the program that is killed. That says on standard output what it has done
 * as soon as it has done it. The same file passes through all kills. */

#include <signal.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

#include "plea-session.h"
#include "plea-test-scratch.h"

#define APPEAL "elena-milashina-2016"
#define N_KILLS "10" /* unless PLEA_TEST_KILLS says otherwise */
#define EDIT_PAUSE_MS 2
#define MAX_LIFE_MS 1200
#define MAX_LOSS (1 * G_TIME_SPAN_SECOND)

/* The program that is killed */

typedef struct
{
  PleaSession *session;
  PleaDraft   *draft;
  gboolean     saves;
  guint        n_edits;
} Writer;

/* Words that show whether they are whole: their number, and so many letters as it says. */
static char *
make_words (guint nth)
{
  g_autofree char *letters = g_strnfill (nth % 3000, 'w');

  return g_strdup_printf ("%u\n%s.", nth, letters);
}

static gboolean
edit (gpointer data)
{
  Writer          *writer = data;
  g_autofree char *words = make_words (++writer->n_edits);
  gint64           time = g_get_monotonic_time ();

  g_object_set (writer->draft, "own-words", words, NULL);
  if (writer->n_edits % 50 == 0)
    g_object_set (plea_session_get_sender (writer->session), "address", words, NULL);
  if (writer->saves)
    g_assert_true (plea_session_save (writer->session, NULL));
  g_print ("%u %" G_GINT64_FORMAT "\n", writer->n_edits, time);

  return G_SOURCE_CONTINUE;
}

/* As the window does it: the draft is loaded, watched and changed on a main loop. Edits have the
 * lower priority, so that what the session is due to save is written before the next edit is told.
 */
static int
write_until_killed (const char *directory, gboolean saves)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  Writer writer = { .saves = saves };

  writer.session = plea_session_new ();
  plea_session_open (writer.session, directory);
  writer.draft = plea_session_open_draft (writer.session, APPEAL);
  writer.n_edits = (guint) atoi (writer.draft->own_words);
  g_timeout_add_full (G_PRIORITY_LOW, EDIT_PAUSE_MS, edit, &writer, NULL);
  g_main_loop_run (loop);

  return EXIT_FAILURE;
}

/* The test */

typedef struct
{
  guint  nth;
  gint64 time;
} Edit;

static GArray *
read_edits (GInputStream *stream)
{
  g_autoptr (GDataInputStream) lines = g_data_input_stream_new (stream);
  GArray *edits = g_array_new (FALSE, FALSE, sizeof (Edit));
  char   *line;

  while ((line = g_data_input_stream_read_line (lines, NULL, NULL, NULL)) != NULL)
    {
      Edit  read = { 0, 0 };
      char *time;

      read.nth = (guint) strtoul (line, &time, 10);
      read.time = g_ascii_strtoll (time, NULL, 10);
      g_array_append_val (edits, read);
      g_free (line);
    }

  return edits;
}

static GArray *
write_and_kill (const char *directory, gboolean saves)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) writer = g_subprocess_new (
      G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, "/proc/self/exe", saves ? "--save" : "--by-itself",
      directory, NULL);

  g_assert_no_error (error);
  g_usleep ((gulong) g_test_rand_int_range (1000, MAX_LIFE_MS * 1000));
  g_subprocess_force_exit (writer);
  g_subprocess_wait (writer, NULL, NULL);
  g_assert_cmpint (g_subprocess_get_term_sig (writer), ==, SIGKILL);

  return read_edits (g_subprocess_get_stdout_pipe (writer));
}

/* The last edit that must be on the disk. */
static guint
get_safe_edit (GArray *edits, gboolean saves)
{
  gint64 end = edits->len > 0 ? g_array_index (edits, Edit, edits->len - 1).time : 0;
  guint  safe = 0;

  for (guint i = 0; i < edits->len; i++)
    if (saves || g_array_index (edits, Edit, i).time <= end - MAX_LOSS)
      safe = g_array_index (edits, Edit, i).nth;

  return safe;
}

static int
count_as_sound (void *data, int n_columns, char **values, char **names)
{
  g_assert_cmpstr (values[0], ==, "ok");
  (*(guint *) data)++;

  return 0;
}

static void
assert_sound (const char *directory)
{
  g_autofree char *path = g_build_filename (directory, "plea.db", NULL);
  sqlite3         *connection;
  guint            n_rows = 0;

  g_assert_cmpint (sqlite3_open (path, &connection), ==, SQLITE_OK);
  g_assert_cmpint (
      sqlite3_exec (connection, "PRAGMA integrity_check", count_as_sound, &n_rows, NULL), ==,
      SQLITE_OK);
  g_assert_cmpuint (n_rows, ==, 1);
  g_assert_cmpint (sqlite3_close (connection), ==, SQLITE_OK);
}

static guint
assert_whole (const char *words)
{
  guint            nth = (guint) atoi (words);
  g_autofree char *whole = make_words (nth);

  if (*words != '\0')
    g_assert_cmpstr (words, ==, whole);

  return nth;
}

/* Returns the number of the edit that is kept. */
static guint
assert_kept (const char *directory)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PleaStore) store = plea_store_open (directory, &error);
  g_autoptr (PleaSender) sender = plea_sender_new ();
  g_autoptr (PleaDraft) draft = NULL;

  g_assert_no_error (error);
  g_assert_null (plea_store_get_set_aside (store));
  g_assert_true (plea_store_load (store, sender, NULL));
  assert_whole (sender->address);
  draft = plea_store_load_draft (store, APPEAL, &error);
  g_assert_no_error (error);

  return assert_whole (draft->own_words);
}

static guint
get_n_kills (void)
{
  const char *n_kills = g_getenv ("PLEA_TEST_KILLS");

  return (guint) atoi (n_kills != NULL ? n_kills : N_KILLS);
}

static void
test_kills (void)
{
  PleaTestScratch *scratch = plea_test_scratch_new ();
  const char      *directory = plea_test_scratch_get_path (scratch);
  guint            kept_before = 0;

  for (guint i = 0; i < get_n_kills (); i++)
    {
      gboolean saves = i % 2 == 1;
      g_autoptr (GArray) edits = write_and_kill (directory, saves);
      guint kept;

      if (i % 4 < 2)
        assert_sound (directory);
      kept = assert_kept (directory);
      g_assert_cmpuint (kept, >=, kept_before);
      g_assert_cmpuint (kept, >=, get_safe_edit (edits, saves));
      kept_before = kept;
    }

  g_test_message ("%u kills, %u edits kept", get_n_kills (), kept_before);
  g_assert_cmpuint (kept_before, >, 0);
  plea_test_scratch_free (scratch);
}

int
main (int argc, char **argv)
{
  if (argc == 3 && g_str_has_prefix (argv[1], "--"))
    return write_until_killed (argv[2], g_str_equal (argv[1], "--save"));

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/kills", test_kills);

  return g_test_run ();
}
