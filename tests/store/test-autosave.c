/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Autosave: each change reaches the disk in time, and none is given up. */

#include <sqlite3.h>
#include <string.h>

#include "plea-autosave.h"
#include "plea-test-scratch.h"
#include "plea-test-wait.h"

#define EDIT_PAUSE_MS 50

typedef struct
{
  PleaTestScratch *scratch;
  PleaStore       *store;
  PleaSender      *sender;
  PleaStationery  *stationery;
  PleaDraft       *draft;
  PleaAutosave    *autosave;
  sqlite3         *other; /* as another program has the file open */
  guint            n_failures;
  guint            n_saves;
  guint            n_edits;
} Fixture;

static void
count_failure (PleaAutosave *autosave, GError *error, Fixture *fixture)
{
  g_assert_error (error, PLEA_STORE_ERROR, PLEA_STORE_ERROR_BUSY);
  fixture->n_failures++;
}

static void
count_save (PleaAutosave *autosave, Fixture *fixture)
{
  fixture->n_saves++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = NULL;

  fixture->scratch = plea_test_scratch_new ();
  fixture->store = plea_store_open (plea_test_scratch_get_path (fixture->scratch), NULL);
  fixture->sender = plea_sender_new ();
  fixture->stationery = plea_stationery_new ();
  fixture->draft = plea_draft_new ("a");
  fixture->autosave = plea_autosave_new (fixture->store, fixture->sender, fixture->stationery);
  plea_autosave_set_draft (fixture->autosave, fixture->draft);
  g_signal_connect (fixture->autosave, "failed", G_CALLBACK (count_failure), fixture);
  g_signal_connect (fixture->autosave, "saved", G_CALLBACK (count_save), fixture);
  path = g_build_filename (plea_test_scratch_get_path (fixture->scratch), "plea.db", NULL);
  g_assert_cmpint (sqlite3_open (path, &fixture->other), ==, SQLITE_OK);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->autosave);
  g_clear_object (&fixture->draft);
  g_clear_object (&fixture->stationery);
  g_clear_object (&fixture->sender);
  g_assert_finalize_object (g_steal_pointer (&fixture->store));
  g_assert_cmpint (sqlite3_close (fixture->other), ==, SQLITE_OK);
  g_clear_pointer (&fixture->scratch, plea_test_scratch_free);
}

static char *
read_own_words (Fixture *fixture, const char *appeal_id)
{
  g_autoptr (PleaDraft) draft = plea_store_load_draft (fixture->store, appeal_id, NULL);

  return g_strdup (plea_draft_get_own_words (draft));
}

static char *
read_name (Fixture *fixture)
{
  g_autoptr (PleaSender) sender = plea_sender_new ();

  g_assert_true (plea_store_load_sender (fixture->store, sender, NULL));

  return g_strdup (plea_sender_get_name (sender));
}

static gboolean
is_written (gpointer data)
{
  Fixture         *fixture = data;
  g_autofree char *words = read_own_words (fixture, "a");

  return *words != '\0';
}

static void
lock (Fixture *fixture)
{
  g_assert_cmpint (sqlite3_exec (fixture->other, "BEGIN IMMEDIATE", NULL, NULL, NULL), ==,
                   SQLITE_OK);
}

static void
unlock (Fixture *fixture)
{
  g_assert_cmpint (sqlite3_exec (fixture->other, "ROLLBACK", NULL, NULL, NULL), ==, SQLITE_OK);
}

/* Tests */

static gboolean
stop_waiting (gpointer data)
{
  *(gboolean *) data = TRUE;

  return G_SOURCE_REMOVE;
}

/* By what the main loop has dispatched, not by the clock: a busy machine delays both timers. */
static void
run_for (guint milliseconds)
{
  gboolean stop = FALSE;

  g_timeout_add_full (G_PRIORITY_LOW, milliseconds, stop_waiting, &stop, NULL);
  while (!stop)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_within_a_second (Fixture *fixture, gconstpointer data)
{
  g_autofree char *words = NULL;
  g_autofree char *name = NULL;
  g_autoptr (PleaStationery) stationery = plea_stationery_new ();

  plea_draft_set_own_words (fixture->draft, "Words");
  g_object_set (fixture->sender, "name", "Marie", NULL);
  plea_stationery_set_fold_marks (fixture->stationery, TRUE);
  g_assert_false (is_written (fixture));

  run_for (1000);
  words = read_own_words (fixture, "a");
  name = read_name (fixture);
  g_assert_cmpstr (words, ==, "Words");
  g_assert_cmpstr (name, ==, "Marie");
  g_assert_true (plea_store_load_stationery (fixture->store, stationery, NULL));
  g_assert_true (plea_stationery_get_fold_marks (stationery));
}

static gboolean
edit (gpointer data)
{
  Fixture         *fixture = data;
  g_autofree char *words = g_strdup_printf ("Edit %u", ++fixture->n_edits);

  plea_draft_set_own_words (fixture->draft, words);

  return G_SOURCE_CONTINUE;
}

/* If edits pushed the timer back, nothing would be written as long as they go on. */
static void
test_steady_typing (Fixture *fixture, gconstpointer data)
{
  guint typing = g_timeout_add (EDIT_PAUSE_MS, edit, fixture);

  g_assert_true (plea_test_wait (is_written, fixture, PLEA_TEST_PATIENCE_MS));
  g_assert_cmpuint (fixture->n_edits, <=, 2 * PLEA_AUTOSAVE_DELAY_MS / EDIT_PAUSE_MS);
  g_source_remove (typing);
}

static void
test_dispose (Fixture *fixture, gconstpointer data)
{
  g_autofree char *words = NULL;

  plea_draft_set_own_words (fixture->draft, "Last words");
  g_assert_finalize_object (g_steal_pointer (&fixture->autosave));
  words = read_own_words (fixture, "a");
  g_assert_cmpstr (words, ==, "Last words");
}

static void
test_other_draft (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PleaDraft) other = plea_draft_new ("b");
  g_autofree char *words = NULL;
  g_autofree char *other_words = NULL;

  plea_draft_set_own_words (fixture->draft, "For a");
  plea_autosave_set_draft (fixture->autosave, other);
  words = read_own_words (fixture, "a");
  g_assert_cmpstr (words, ==, "For a");

  plea_draft_set_own_words (fixture->draft, "No longer watched");
  plea_draft_set_own_words (other, "For b");
  plea_autosave_set_draft (fixture->autosave, NULL);
  other_words = read_own_words (fixture, "b");
  g_assert_cmpstr (other_words, ==, "For b");
  g_assert_true (plea_autosave_flush (fixture->autosave, NULL));
  g_clear_pointer (&words, g_free);
  words = read_own_words (fixture, "a");
  g_assert_cmpstr (words, ==, "For a");
}

static gboolean
has_failed (gpointer data)
{
  return ((Fixture *) data)->n_failures > 0;
}

static void
test_failure (Fixture *fixture, gconstpointer data)
{
  lock (fixture);
  plea_draft_set_own_words (fixture->draft, "Words");
  g_assert_true (plea_test_wait (has_failed, fixture, PLEA_TEST_PATIENCE_MS));
  run_for (3 * PLEA_AUTOSAVE_DELAY_MS);
  g_assert_cmpuint (fixture->n_failures, ==, 1);
  g_assert_cmpuint (fixture->n_saves, ==, 0);
  g_assert_false (is_written (fixture));

  unlock (fixture);
  g_assert_true (plea_test_wait (is_written, fixture, PLEA_TEST_PATIENCE_MS));
  g_assert_cmpuint (fixture->n_saves, ==, 1);
  g_assert_true (plea_autosave_flush (fixture->autosave, NULL));
  g_assert_cmpuint (fixture->n_saves, ==, 1);

  lock (fixture);
  plea_draft_set_own_words (fixture->draft, "More words");
  run_for (2 * PLEA_AUTOSAVE_DELAY_MS);
  unlock (fixture);
  g_assert_cmpuint (fixture->n_failures, ==, 2);
}

/* Going to another appeal while nothing can be written gives up nothing. */
static void
test_other_draft_after_failure (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PleaDraft) other = plea_draft_new ("b");
  g_autoptr (PleaDraft) unwritten = NULL;
  g_autoptr (PleaDraft) none = NULL;
  g_autofree char *words = NULL;
  g_autofree char *other_words = NULL;

  lock (fixture);
  plea_draft_set_own_words (fixture->draft, "For a");
  plea_autosave_set_draft (fixture->autosave, other);
  plea_draft_set_own_words (other, "For b");
  unwritten = plea_autosave_find_unwritten (fixture->autosave, "a");
  g_assert_true (unwritten == fixture->draft);
  unlock (fixture);

  g_assert_true (plea_test_wait (is_written, fixture, PLEA_TEST_PATIENCE_MS));
  words = read_own_words (fixture, "a");
  other_words = read_own_words (fixture, "b");
  g_assert_cmpstr (words, ==, "For a");
  g_assert_cmpstr (other_words, ==, "For b");
  none = plea_autosave_find_unwritten (fixture->autosave, "a");
  g_assert_null (none);
}

static void
test_discard (Fixture *fixture, gconstpointer data)
{
  g_autofree char *name = NULL;

  plea_draft_set_own_words (fixture->draft, "Words");
  g_object_set (fixture->sender, "name", "Marie", NULL);
  plea_autosave_discard (fixture->autosave);
  g_assert_true (plea_autosave_flush (fixture->autosave, NULL));
  name = read_name (fixture);
  g_assert_cmpstr (name, ==, "");
  g_assert_false (is_written (fixture));
}

#define add(path, test) g_test_add ("/autosave/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add ("within-a-second", test_within_a_second);
  add ("steady-typing", test_steady_typing);
  add ("dispose", test_dispose);
  add ("other-draft", test_other_draft);
  add ("failure", test_failure);
  add ("other-draft-after-failure", test_other_draft_after_failure);
  add ("discard", test_discard);

  return g_test_run ();
}
