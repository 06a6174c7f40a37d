/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The desk: all that a supporter left on it is there again, and they are told where it cannot be.
 */

#include <sqlite3.h>

#include "plea-desk.h"
#include "plea-test-scratch.h"

#define WORDS "I read every word that you print."

typedef struct
{
  PleaTestScratch *scratch;
  PleaDesk        *desk;
  char            *notice; /* that the supporter sees */
} Fixture;

static void
show_notice (PleaDesk *desk, const char *text, Fixture *fixture)
{
  g_free (fixture->notice);
  fixture->notice = g_strdup (text);
}

static void
withdraw_notice (PleaDesk *desk, const char *text, Fixture *fixture)
{
  g_assert_cmpstr (text, ==, fixture->notice);
  g_clear_pointer (&fixture->notice, g_free);
}

static void
open_desk (Fixture *fixture, const char *directory)
{
  fixture->desk = plea_desk_new ();
  g_signal_connect (fixture->desk, "notice", G_CALLBACK (show_notice), fixture);
  g_signal_connect (fixture->desk, "notice-withdrawn", G_CALLBACK (withdraw_notice), fixture);
  plea_desk_open (fixture->desk, directory);
}

static void
open_again (Fixture *fixture)
{
  g_assert_finalize_object (g_steal_pointer (&fixture->desk));
  open_desk (fixture, plea_test_scratch_get_path (fixture->scratch));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->scratch = plea_test_scratch_new ();
  open_desk (fixture, plea_test_scratch_get_path (fixture->scratch));
  g_assert_null (fixture->notice);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->desk);
  g_clear_pointer (&fixture->notice, g_free);
  g_clear_pointer (&fixture->scratch, plea_test_scratch_free);
}

static void
write_words (Fixture *fixture)
{
  g_autoptr (PleaDraft) draft = plea_desk_open_draft (fixture->desk, "a");

  plea_draft_set_own_words (draft, WORDS);
}

static void
assert_words (Fixture *fixture, const char *words)
{
  g_autoptr (PleaDraft) draft = plea_desk_open_draft (fixture->desk, "a");

  g_assert_cmpstr (plea_draft_get_own_words (draft), ==, words);
}

static void
test_all_is_back (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GHashTable) journal = NULL;

  g_object_set (plea_desk_get_sender (fixture->desk), "name", "Marie Curie", NULL);
  plea_stationery_set_fold_marks (plea_desk_get_stationery (fixture->desk), TRUE);
  write_words (fixture);
  g_assert_true (plea_desk_flush (fixture->desk));
  g_assert_true (plea_desk_note_in_journal (fixture->desk, "a", PLEA_JOURNAL_PRINTED, 2));

  open_again (fixture);
  g_assert_cmpstr (plea_sender_get_name (plea_desk_get_sender (fixture->desk)), ==, "Marie Curie");
  g_assert_true (plea_stationery_get_fold_marks (plea_desk_get_stationery (fixture->desk)));
  assert_words (fixture, WORDS);
  journal = plea_desk_list_journal (fixture->desk);
  g_assert_cmpuint (g_hash_table_size (journal), ==, 1);
}

static void
test_forget (Fixture *fixture, gconstpointer data)
{
  g_object_set (plea_desk_get_sender (fixture->desk), "name", "Marie Curie", NULL);
  write_words (fixture);
  g_assert_true (plea_desk_forget_everything (fixture->desk, NULL));
  g_assert_cmpstr (plea_sender_get_name (plea_desk_get_sender (fixture->desk)), ==, "");
  assert_words (fixture, "");

  open_again (fixture);
  g_assert_cmpstr (plea_sender_get_name (plea_desk_get_sender (fixture->desk)), ==, "");
  assert_words (fixture, "");
}

/* Another program has the file: what is written meanwhile is told to be at risk, and kept later. */
static void
test_trouble_passes (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (plea_test_scratch_get_path (fixture->scratch),
                                            "plea.db", NULL);
  sqlite3         *other;

  g_assert_cmpint (sqlite3_open (path, &other), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (other, "BEGIN IMMEDIATE", NULL, NULL, NULL), ==, SQLITE_OK);
  write_words (fixture);
  plea_desk_note_in_journal (fixture->desk, "a", PLEA_JOURNAL_SAVED, 1);
  g_assert_true (g_str_has_prefix (fixture->notice, "Your changes are not being kept. "));

  g_assert_cmpint (sqlite3_close (other), ==, SQLITE_OK);
  g_assert_true (plea_desk_flush (fixture->desk));
  g_assert_null (fixture->notice);
}

/* No directory can be made in a file. */
static void
test_nowhere (Fixture *fixture, gconstpointer data)
{
  g_autofree char *file = plea_test_scratch_write_file (fixture->scratch, "file", "", 0600);

  g_assert_finalize_object (g_steal_pointer (&fixture->desk));
  open_desk (fixture, file);
  g_assert_nonnull (fixture->notice);
  g_assert_null (plea_desk_get_store (fixture->desk));
  write_words (fixture);
  g_assert_true (plea_desk_flush (fixture->desk));
  g_assert_false (plea_desk_note_in_journal (fixture->desk, "a", PLEA_JOURNAL_SAVED, 1));
  g_assert_null (plea_desk_list_journal (fixture->desk));
  g_assert_true (plea_desk_forget_everything (fixture->desk, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/desk/all-is-back", Fixture, NULL, set_up, test_all_is_back, tear_down);
  g_test_add ("/desk/forget", Fixture, NULL, set_up, test_forget, tear_down);
  g_test_add ("/desk/trouble-passes", Fixture, NULL, set_up, test_trouble_passes, tear_down);
  g_test_add ("/desk/nowhere", Fixture, NULL, set_up, test_nowhere, tear_down);

  return g_test_run ();
}
