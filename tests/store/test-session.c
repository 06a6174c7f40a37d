/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The session: all that a supporter left is there again, each change reaches the disk in time, none
 * is given up or written over what could not be read, and the supporter is told of all that. */

#include <sqlite3.h>

#include "plea-appeal-file.h"
#include "plea-draft-match.h"
#include "plea-library.h"
#include "plea-appeal-file.h"
#include "plea-session.h"
#include "plea-test-record.h"
#include "plea-test-scratch.h"
#include "plea-test-wait.h"

#define BUILT_IN "elena-milashina-2016"
#define WORDS "I read every word that you print."
#define NEW_WORDS "I have begun anew."
#define EDIT_PAUSE_MS 50

typedef struct
{
  PleaTestScratch *scratch;
  PleaSession     *session;
  PleaDraft       *draft;  /* for “a” */
  sqlite3         *other;  /* as another program has the file open */
  char            *notice; /* that the supporter sees */
  guint            n_notices;
  guint            n_withdrawn;
  guint            n_edits;
} Fixture;

static void
show_notice (PleaSession *session, const char *text, Fixture *fixture)
{
  g_test_message ("%s", text);
  g_free (fixture->notice);
  fixture->notice = g_strdup (text);
  fixture->n_notices++;
}

static void
withdraw_notice (PleaSession *session, const char *text, Fixture *fixture)
{
  g_assert_cmpstr (text, ==, fixture->notice);
  g_clear_pointer (&fixture->notice, g_free);
  fixture->n_withdrawn++;
}

static void
open_session (Fixture *fixture, const char *directory)
{
  fixture->session = plea_session_new ();
  g_signal_connect (fixture->session, "notice", G_CALLBACK (show_notice), fixture);
  g_signal_connect (fixture->session, "notice-withdrawn", G_CALLBACK (withdraw_notice), fixture);
  plea_session_open (fixture->session, directory);
}

static void
open_draft (Fixture *fixture)
{
  g_clear_object (&fixture->draft);
  fixture->draft = plea_session_open_draft (fixture->session, "a");
}

static void
close_session (Fixture *fixture)
{
  g_clear_object (&fixture->draft);
  g_assert_finalize_object (g_steal_pointer (&fixture->session));
}

static void
open_again (Fixture *fixture)
{
  if (fixture->session != NULL)
    close_session (fixture);
  open_session (fixture, plea_test_scratch_get_path (fixture->scratch));
  open_draft (fixture);
}

static void
open_other (Fixture *fixture)
{
  g_autofree char *path = g_build_filename (plea_test_scratch_get_path (fixture->scratch),
                                            "plea.db", NULL);

  g_assert_cmpint (sqlite3_open (path, &fixture->other), ==, SQLITE_OK);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->scratch = plea_test_scratch_new ();
  open_again (fixture);
  g_assert_null (fixture->notice);
  open_other (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (sqlite3_close (fixture->other), ==, SQLITE_OK);
  g_clear_object (&fixture->draft);
  g_clear_object (&fixture->session);
  g_clear_pointer (&fixture->notice, g_free);
  g_clear_pointer (&fixture->scratch, plea_test_scratch_free);
}

/* What the other program does */

static void
execute (Fixture *fixture, const char *sql)
{
  g_assert_cmpint (sqlite3_exec (fixture->other, sql, NULL, NULL, NULL), ==, SQLITE_OK);
}

static void
lock (Fixture *fixture)
{
  execute (fixture, "BEGIN IMMEDIATE");
}

static void
unlock (Fixture *fixture)
{
  execute (fixture, "ROLLBACK");
}

/* Nobody else can open the file. */
static void
lock_out (Fixture *fixture)
{
  execute (fixture, "PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE");
}

static void
let_in (Fixture *fixture)
{
  g_assert_cmpint (sqlite3_close (fixture->other), ==, SQLITE_OK);
  open_other (fixture);
}

/* Returns how many rows of @table have @words anywhere. */
static int
count_rows (Fixture *fixture, const char *table, const char *column, const char *words)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count (*) FROM %s WHERE %s LIKE '%%%s%%'", table,
                                          column, words);
  sqlite3_stmt    *statement;
  int              n_rows;

  g_assert_cmpint (sqlite3_prepare_v2 (fixture->other, sql, -1, &statement, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  n_rows = sqlite3_column_int (statement, 0);
  sqlite3_finalize (statement);

  return n_rows;
}

static int
count_drafts (Fixture *fixture, const char *words)
{
  return count_rows (fixture, "draft", "data", words);
}

/* What the supporter does */

static void
write_words (Fixture *fixture, const char *words)
{
  g_object_set (fixture->draft, "own-words", words, NULL);
}

static void
assert_words (Fixture *fixture, const char *words)
{
  open_draft (fixture);
  g_assert_cmpstr (fixture->draft->own_words, ==, words);
}

static PleaDraft *
open_other_draft (Fixture *fixture, const char *appeal_id)
{
  return plea_session_open_draft (fixture->session, appeal_id);
}

/* What was chosen for one appeal, others begin with; none that was begun changes by it. */
static void
test_habits (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char    *appeal_id;
    PleaDisclosure disclosure; /* that it begins with */
    gboolean       one_sheet;
    PleaDisclosure chosen;
    gboolean       one_sheet_chosen;
  } steps[] = {
    { "a", PLEA_DISCLOSURE_TOWN, TRUE, PLEA_DISCLOSURE_FULL, TRUE },
    { "b", PLEA_DISCLOSURE_FULL, TRUE, PLEA_DISCLOSURE_BLANK, FALSE },
    { "c", PLEA_DISCLOSURE_BLANK, FALSE, PLEA_DISCLOSURE_FULL, FALSE },
    { "b", PLEA_DISCLOSURE_BLANK, FALSE, PLEA_DISCLOSURE_BLANK, FALSE },
    { "a", PLEA_DISCLOSURE_FULL, TRUE, PLEA_DISCLOSURE_TOWN, TRUE },
    { "d", PLEA_DISCLOSURE_TOWN, FALSE, PLEA_DISCLOSURE_TOWN, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autoptr (PleaDraft) draft = open_other_draft (fixture, steps[i].appeal_id);

      g_test_message ("%u", i);
      g_assert_cmpint (draft->disclosure, ==, steps[i].disclosure);
      g_assert_cmpint (draft->one_sheet, ==, steps[i].one_sheet);
      g_object_set (draft, "disclosure", steps[i].chosen, "one-sheet", steps[i].one_sheet_chosen,
                    NULL);
      g_assert_true (plea_session_save (fixture->session, NULL));
    }
}

static void
introduce (Fixture *fixture, const char *name)
{
  g_object_set (plea_session_get_sender (fixture->session), "name", name, NULL);
}

static void
assert_name (Fixture *fixture, const char *name)
{
  g_assert_cmpstr (plea_session_get_sender (fixture->session)->name, ==, name);
}

/* In time */

static gboolean
is_written (gpointer data)
{
  return count_drafts (data, "OwnWords") > 0;
}

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
  write_words (fixture, "Words");
  introduce (fixture, "Marie");
  g_object_set (plea_session_get_stationery (fixture->session), "fold-marks", TRUE, NULL);
  g_assert_false (is_written (fixture));

  run_for (1000);
  g_assert_cmpint (count_drafts (fixture, "Words"), ==, 1);
  g_assert_cmpint (count_rows (fixture, "sender", "name", "Marie"), ==, 1);
  g_assert_cmpint (count_rows (fixture, "stationery", "fold_marks", "1"), ==, 1);
}

static gboolean
edit (gpointer data)
{
  Fixture         *fixture = data;
  g_autofree char *words = g_strdup_printf ("Edit %u", ++fixture->n_edits);

  write_words (fixture, words);

  return G_SOURCE_CONTINUE;
}

/* If edits pushed the timer back, nothing would be written as long as they go on. */
static void
test_steady_typing (Fixture *fixture, gconstpointer data)
{
  guint typing = g_timeout_add (EDIT_PAUSE_MS, edit, fixture);

  g_assert_true (plea_test_wait (is_written, fixture, PLEA_TEST_PATIENCE_MS));
  g_assert_cmpuint (fixture->n_edits, <=, 2 * PLEA_SESSION_DELAY_MS / EDIT_PAUSE_MS);
  g_source_remove (typing);
}

static void
test_dispose (Fixture *fixture, gconstpointer data)
{
  write_words (fixture, "Last words");
  close_session (fixture);
  g_assert_cmpint (count_drafts (fixture, "Last words"), ==, 1);
}

static void
test_other_draft (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PleaDraft) other = NULL;

  write_words (fixture, "For a");
  other = plea_session_open_draft (fixture->session, "b");
  g_assert_cmpint (count_drafts (fixture, "For a"), ==, 1);

  write_words (fixture, "No longer watched");
  g_object_set (other, "own-words", "For b", NULL);
  g_assert_true (plea_session_save (fixture->session, NULL));
  g_assert_cmpint (count_drafts (fixture, "For b"), ==, 1);
  assert_words (fixture, "For a");
}

static char *
load_text (Fixture *fixture)
{
  PleaStore *store = plea_session_get_store (fixture->session);

  return plea_record_load_text (plea_store_get_record (store),
                                plea_test_record_get_entry (store, 0), NULL);
}

static void
test_all_is_back (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) letters = plea_test_record_make_letters (NULL);
  g_autofree char *text = NULL;

  introduce (fixture, "Marie Curie");
  g_object_set (plea_session_get_sender (fixture->session), "customs", "[zu]\nClosing=Yimina\n",
                NULL);
  g_object_set (plea_session_get_stationery (fixture->session), "fold-marks", TRUE, NULL);
  write_words (fixture, WORDS);
  g_assert_true (plea_session_save (fixture->session, NULL));
  g_assert_true (plea_session_note (fixture->session, letters, PLEA_RECORD_PRINTED));

  open_again (fixture);
  assert_name (fixture, "Marie Curie");
  g_assert_cmpstr (plea_session_get_sender (fixture->session)->customs, ==,
                   "[zu]\nClosing=Yimina\n");
  g_assert_true (plea_session_get_stationery (fixture->session)->fold_marks);
  assert_words (fixture, WORDS);
  g_assert_cmpuint (plea_test_record_count (plea_session_get_store (fixture->session)), ==, 2);
  text = load_text (fixture);
  g_assert_nonnull (strstr (text, "Marie Rose"));
}

/* What the supporter does not want to be kept, and that they do not. */
static void
test_record_switches (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) letters = plea_test_record_make_letters (NULL);
  g_autofree char *text = NULL;

  g_object_set (plea_session_get_habits (fixture->session), "without-record", TRUE, NULL);
  g_assert_true (plea_session_note (fixture->session, letters, PLEA_RECORD_PRINTED));
  g_assert_true (plea_session_save (fixture->session, NULL));
  open_again (fixture);
  g_assert_true (plea_session_get_habits (fixture->session)->without_record);
  g_assert_cmpuint (plea_test_record_count (plea_session_get_store (fixture->session)), ==, 0);

  g_object_set (plea_session_get_habits (fixture->session), "without-record", FALSE,
                "without-words", TRUE, NULL);
  g_assert_true (plea_session_note (fixture->session, letters, PLEA_RECORD_PRINTED));
  g_assert_true (plea_session_save (fixture->session, NULL));
  open_again (fixture);
  g_assert_true (plea_session_get_habits (fixture->session)->without_words);
  g_assert_cmpuint (plea_test_record_count (plea_session_get_store (fixture->session)), ==, 2);
  text = load_text (fixture);
  g_assert_cmpstr (text, ==, "");
}

/* What cannot be saved */

static gboolean
has_failed (gpointer data)
{
  return ((Fixture *) data)->n_notices > 0;
}

static void
test_failure (Fixture *fixture, gconstpointer data)
{
  lock (fixture);
  write_words (fixture, "Words");
  g_assert_true (plea_test_wait (has_failed, fixture, PLEA_TEST_PATIENCE_MS));
  run_for (3 * PLEA_SESSION_DELAY_MS);
  g_assert_cmpuint (fixture->n_notices, ==, 1);
  g_assert_cmpuint (fixture->n_withdrawn, ==, 0);
  g_assert_false (is_written (fixture));

  unlock (fixture);
  g_assert_true (plea_test_wait (is_written, fixture, PLEA_TEST_PATIENCE_MS));
  g_assert_cmpuint (fixture->n_withdrawn, ==, 1);
  g_assert_true (plea_session_save (fixture->session, NULL));
  g_assert_cmpuint (fixture->n_withdrawn, ==, 1);

  lock (fixture);
  write_words (fixture, "More words");
  run_for (2 * PLEA_SESSION_DELAY_MS);
  unlock (fixture);
  g_assert_cmpuint (fixture->n_notices, ==, 2);
}

/* Going to another appeal while nothing can be written gives up nothing. */
static void
test_other_draft_after_failure (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PleaDraft) other = NULL;
  g_autoptr (PleaDraft) again = NULL;

  lock (fixture);
  write_words (fixture, "For a");
  other = plea_session_open_draft (fixture->session, "b");
  g_object_set (other, "own-words", "For b", NULL);
  again = plea_session_open_draft (fixture->session, "a");
  g_assert_true (again == fixture->draft);
  unlock (fixture);

  g_assert_true (plea_test_wait (is_written, fixture, PLEA_TEST_PATIENCE_MS));
  g_assert_cmpint (count_drafts (fixture, "For a"), ==, 1);
  g_assert_cmpint (count_drafts (fixture, "For b"), ==, 1);
  open_draft (fixture);
  g_assert_true (again != fixture->draft);
}

/* What could not be noted of a group's letters is noted when that is tried again. */
static void
test_group_again (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) letters = plea_test_record_make_letters (NULL);
  PleaLetter *letter = letters->pdata[0];
  g_autoptr (PleaRecordEntry) group = plea_record_entry_new_for (letter->appeal, letter->recipient,
                                                                 letter->language);

  lock (fixture);
  g_assert_false (plea_session_note_group (fixture->session, group, 5, PLEA_RECORD_POSTED));
  unlock (fixture);
  g_assert_true (plea_session_note_group (fixture->session, group, 5, PLEA_RECORD_POSTED));
  open_again (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (
                        plea_record_get_entries (plea_session_get_record (fixture->session))),
                    ==, 1);
}

/* Another program has the file: what is written meanwhile is told to be at risk, and kept later. */
static void
test_trouble_passes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) letters = plea_test_record_make_letters (NULL);
  g_autoptr (GError) error = NULL;

  lock (fixture);
  write_words (fixture, WORDS);
  g_assert_false (plea_session_note (fixture->session, letters, PLEA_RECORD_SAVED));
  g_assert_true (g_str_has_prefix (fixture->notice, "Your changes are not being saved. "));
  g_assert_false (plea_session_save (fixture->session, &error));
  g_assert_error (error, PLEA_STORE_ERROR, PLEA_STORE_ERROR_BUSY);

  unlock (fixture);
  g_assert_true (plea_session_save (fixture->session, NULL));
  g_assert_null (fixture->notice);
}

/* No directory can be made in a file. */
static void
test_nowhere (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) letters = plea_test_record_make_letters (NULL);
  g_autofree char *file = plea_test_scratch_write_file (fixture->scratch, "file", "", 0600);
  g_autoptr (GError) error = NULL;

  close_session (fixture);
  open_session (fixture, file);
  g_assert_nonnull (fixture->notice);
  g_assert_null (plea_session_get_store (fixture->session));
  g_assert_true (plea_session_save (fixture->session, NULL));
  open_draft (fixture);
  write_words (fixture, WORDS);
  g_assert_false (plea_session_save (fixture->session, &error));
  g_assert_error (error, PLEA_STORE_ERROR, PLEA_STORE_ERROR_FAILED);
  g_assert_false (plea_session_note (fixture->session, letters, PLEA_RECORD_SAVED));
  g_assert_null (plea_session_get_record (fixture->session));
  g_assert_true (plea_session_forget_everything (fixture->session, NULL));
}

/* What could not be read */

static void
keep_words (Fixture *fixture)
{
  introduce (fixture, "Marie Curie");
  write_words (fixture, WORDS);
  close_session (fixture);
}

/* Both what was there and what was written since. */
static void
assert_both_kept (Fixture *fixture)
{
  g_assert_true (plea_session_save (fixture->session, NULL));
  g_assert_cmpint (count_drafts (fixture, WORDS), ==, 1);
  g_assert_cmpint (count_drafts (fixture, NEW_WORDS), ==, 1);
  open_again (fixture);
  assert_words (fixture, NEW_WORDS);
}

static void
open_unreadable_draft (Fixture *fixture)
{
  open_session (fixture, plea_test_scratch_get_path (fixture->scratch));
  execute (fixture, "ALTER TABLE draft RENAME TO away");
  open_draft (fixture);
  g_assert_nonnull (fixture->notice);
  execute (fixture, "ALTER TABLE away RENAME TO draft");
}

static void
test_unread_draft (Fixture *fixture, gconstpointer data)
{
  keep_words (fixture);
  open_unreadable_draft (fixture);
  write_words (fixture, NEW_WORDS);
  assert_both_kept (fixture);
}

/* It is only left alone, and is there again. */
static void
test_unread_draft_unchanged (Fixture *fixture, gconstpointer data)
{
  keep_words (fixture);
  open_unreadable_draft (fixture);
  g_assert_true (plea_session_save (fixture->session, NULL));
  assert_words (fixture, WORDS);
}

/* Nor is it when the window matches the draft with its appeal. */
static void
test_unread_draft_matched (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PleaAppeal) appeal = plea_appeal_file_load_built_in (BUILT_IN);
  g_autoptr (PleaDraft) before = plea_session_open_draft (fixture->session, BUILT_IN);
  g_autoptr (PleaDraft) unread = NULL;
  g_autoptr (PleaDraft) after = NULL;

  g_object_set (before, "own-words", WORDS, NULL);
  g_assert_true (plea_session_save (fixture->session, NULL));
  execute (fixture, "ALTER TABLE draft RENAME TO away");
  unread = plea_session_open_draft (fixture->session, BUILT_IN);
  plea_draft_match (unread, appeal);
  g_assert_cmpstr (unread->own_words, ==, "");
  execute (fixture, "ALTER TABLE away RENAME TO draft");

  g_assert_true (plea_session_save (fixture->session, NULL));
  after = plea_session_open_draft (fixture->session, BUILT_IN);
  g_assert_cmpstr (after->own_words, ==, WORDS);
}

/* Nor can it be put aside as long as another program has the file. */
static void
test_damaged_draft (Fixture *fixture, gconstpointer is_locked)
{
  keep_words (fixture);
  execute (fixture, "UPDATE draft SET data = '[Draft\nOwnWords=" WORDS "'");
  open_session (fixture, plea_test_scratch_get_path (fixture->scratch));
  if (is_locked)
    lock (fixture);
  open_draft (fixture);
  g_assert_nonnull (fixture->notice);
  write_words (fixture, NEW_WORDS);
  if (is_locked)
    unlock (fixture);
  assert_both_kept (fixture);
}

/* The file could not be opened when the session began. What was typed since stands, the rest comes
 * from the file. */
static void
test_opened_later (Fixture *fixture, gconstpointer data)
{
  keep_words (fixture);
  lock_out (fixture);
  open_again (fixture);
  g_assert_nonnull (fixture->notice);
  assert_name (fixture, "");
  write_words (fixture, NEW_WORDS);
  g_object_set (plea_session_get_sender (fixture->session), "town", "Warsaw", NULL);
  g_assert_false (plea_session_save (fixture->session, NULL));

  let_in (fixture);
  g_assert_true (plea_session_save (fixture->session, NULL));
  g_assert_null (fixture->notice);
  assert_name (fixture, "Marie Curie");
  assert_both_kept (fixture);
  assert_name (fixture, "Marie Curie");
  g_assert_cmpstr (plea_session_get_sender (fixture->session)->town, ==, "Warsaw");
}

/* Forgetting */

static void
choose_stationery (Fixture *fixture)
{
  g_object_set (plea_session_get_stationery (fixture->session), "format", "plain-a4", "font",
                "serif", "envelope", "dl", "fold-marks", TRUE, "airmail", TRUE, "offset-x", 1.5,
                "offset-y", -2.5, NULL);
}

static void
assert_usual_stationery (Fixture *fixture)
{
  PleaStationery *stationery = plea_session_get_stationery (fixture->session);

  g_assert_null (stationery->format);
  g_assert_null (stationery->font);
  g_assert_null (stationery->envelope);
  g_assert_false (stationery->airmail);
  g_assert_cmpfloat (stationery->offset_x, ==, 0);
  g_assert_cmpfloat (stationery->offset_y, ==, 0);
}

/* Words that were added tell of whom somebody writes. */
static void
add_to_dictionary (Fixture *fixture)
{
  g_object_set (plea_session_get_habits (fixture->session), "own-dictionary", "Milashina\nElena",
                "ignores-spelling", TRUE, NULL);
}

static void
assert_usual_spelling (Fixture *fixture)
{
  PleaHabits *habits = plea_session_get_habits (fixture->session);

  g_assert_cmpstr (habits->own_dictionary, ==, "");
  g_assert_false (habits->ignores_spelling);
}

/* Also what was not yet written, and when something is written afterwards. */
static void
test_forget (Fixture *fixture, gconstpointer data)
{
  introduce (fixture, "Marie Curie");
  choose_stationery (fixture);
  add_to_dictionary (fixture);
  g_assert_true (plea_session_save (fixture->session, NULL));
  write_words (fixture, WORDS);
  g_assert_true (plea_session_forget_everything (fixture->session, NULL));
  assert_name (fixture, "");
  assert_words (fixture, "");
  assert_usual_stationery (fixture);
  assert_usual_spelling (fixture);

  g_object_set (plea_session_get_stationery (fixture->session), "fold-marks", TRUE, NULL);
  open_again (fixture);
  assert_name (fixture, "");
  assert_words (fixture, "");
  assert_usual_stationery (fixture);
  assert_usual_spelling (fixture);
}

/* That it cannot be opened does not mean that it is gone. */
static void
test_forget_unopened (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  keep_words (fixture);
  lock_out (fixture);
  open_again (fixture);
  g_assert_false (plea_session_forget_everything (fixture->session, &error));
  g_assert_error (error, PLEA_STORE_ERROR, PLEA_STORE_ERROR_BUSY);

  let_in (fixture);
  g_assert_true (plea_session_forget_everything (fixture->session, NULL));
  assert_name (fixture, "");
  g_assert_cmpint (count_drafts (fixture, ""), ==, 0);
}

static guint
count_unfinished (Fixture *fixture)
{
  g_autoptr (GPtrArray) all = plea_store_list_unfinished (
      plea_session_get_store (fixture->session));

  return all->len;
}

/* Each has a number of its own, under which it is kept until it is not wanted any more. */
static void
test_unfinished (Fixture *fixture, gconstpointer data)
{
  PleaUnfinished first = { 0, 1, (char *) "first" };
  PleaUnfinished second = { 0, 2, (char *) "second" };
  g_autoptr (GPtrArray) all = NULL;
  PleaUnfinished *kept;

  g_assert_true (plea_session_save_unfinished (fixture->session, &first));
  g_assert_true (plea_session_save_unfinished (fixture->session, &second));
  g_assert_cmpuint (first.number, !=, second.number);
  first.data = (char *) "first, longer";
  g_assert_true (plea_session_save_unfinished (fixture->session, &first));
  open_again (fixture);
  all = plea_store_list_unfinished (plea_session_get_store (fixture->session));
  g_assert_cmpuint (all->len, ==, 2);
  kept = all->pdata[0];
  g_assert_cmpuint (kept->number, ==, first.number);
  g_assert_cmpuint (kept->purpose, ==, 1);
  g_assert_cmpstr (kept->data, ==, "first, longer");

  g_assert_true (plea_store_discard_unfinished (plea_session_get_store (fixture->session),
                                                first.number, NULL));
  g_assert_cmpuint (count_unfinished (fixture), ==, 1);
  g_assert_true (plea_session_forget_everything (fixture->session, NULL));
  g_assert_cmpuint (count_unfinished (fixture), ==, 0);
}

#define APPEAL                                                                                     \
  "<appeal xmlns='https://plea-letters.github.io/appeal/1' id='a' as-of='%s'>"                     \
  "<defender><name>Ada</name><country>GB</country></defender><status id='charged'/>"               \
  "<recipient><name>M</name><address><line>L</line></address><country code='GB'/></recipient>"     \
  "<letter xml:lang='en'><p>P</p><demands><lead-in>I ask:</lead-in>%s</demands></letter></appeal>"

static PleaAppeal *
keep_appeal (Fixture *fixture, const char *as_of, const char *demands)
{
  g_autofree char *xml = g_strdup_printf (APPEAL, as_of, demands);
  g_autoptr (GBytes) bytes = g_bytes_new (xml, strlen (xml));
  g_autoptr (GPtrArray) problems = g_ptr_array_new ();
  g_autoptr (PleaAppeal) appeal = plea_appeal_reader_read (bytes, "a", problems);
  g_autoptr (PleaLibrary) library = plea_library_new (
      plea_test_scratch_get_path (fixture->scratch));

  plea_library_load (library);
  g_assert_true (plea_library_keep (library, appeal, NULL));

  return plea_library_read (library, "a", NULL);
}

static const PleaPart *
get_demand (PleaAppeal *appeal, guint nth)
{
  return plea_letter_text_get_nth (plea_appeal_get_letter (appeal, 0), PLEA_PART_DEMAND, nth);
}

/* Somebody leaves out a demand and rewords another; then comes an update with a demand before them.
 */
static void
test_update_of_appeal (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PleaAppeal) appeal = keep_appeal (
      fixture, "2020-01-02",
      "<demand>Release Ada Byron at once;</demand><demand>Return all her papers.</demand>");
  g_autoptr (PleaAppeal) update = NULL;

  plea_draft_match (fixture->draft, appeal);
  plea_draft_set_demand_chosen (fixture->draft, get_demand (appeal, 0)->id, FALSE);
  plea_draft_set_edit (fixture->draft, "en", get_demand (appeal, 1)->id, "Give back what is hers.");
  open_again (fixture);
  update = keep_appeal (fixture, "2020-03-04",
                        "<demand>Investigate the threats;</demand>"
                        "<demand>Release Ada Byron at once and without conditions;</demand>"
                        "<demand>Return all her papers.</demand>");
  plea_draft_match (fixture->draft, update);
  g_assert_true (plea_draft_get_demand_chosen (fixture->draft, get_demand (update, 0)->id));
  g_assert_false (plea_draft_get_demand_chosen (fixture->draft, get_demand (update, 1)->id));
  g_assert_null (plea_draft_get_edit (fixture->draft, "en", get_demand (update, 1)->id));
  g_assert_cmpstr (plea_draft_get_edit (fixture->draft, "en", get_demand (update, 2)->id), ==,
                   "Give back what is hers.");
  g_assert_cmpstr (fixture->draft->news->demands[0], ==, "Investigate the threats;");
  g_assert_null (fixture->draft->news->demands[1]);
}

#define add(path, test, data) g_test_add ("/session/" path, Fixture, data, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add ("within-a-second", test_within_a_second, NULL);
  add ("steady-typing", test_steady_typing, NULL);
  add ("dispose", test_dispose, NULL);
  add ("habits", test_habits, NULL);
  add ("other-draft", test_other_draft, NULL);
  add ("all-is-back", test_all_is_back, NULL);
  add ("failure", test_failure, NULL);
  add ("other-draft-after-failure", test_other_draft_after_failure, NULL);
  add ("group-again", test_group_again, NULL);
  add ("trouble-passes", test_trouble_passes, NULL);
  add ("record-switches", test_record_switches, NULL);
  add ("nowhere", test_nowhere, NULL);
  add ("unread-draft", test_unread_draft, NULL);
  add ("unread-draft-unchanged", test_unread_draft_unchanged, NULL);
  add ("unread-draft-matched", test_unread_draft_matched, NULL);
  add ("damaged-draft", test_damaged_draft, NULL);
  add ("damaged-draft-locked", test_damaged_draft, GINT_TO_POINTER (TRUE));
  add ("opened-later", test_opened_later, NULL);
  add ("forget", test_forget, NULL);
  add ("forget-unopened", test_forget_unopened, NULL);
  add ("unfinished", test_unfinished, NULL);
  add ("update-of-appeal", test_update_of_appeal, NULL);

  return g_test_run ();
}
