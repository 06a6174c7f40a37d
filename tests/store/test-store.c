/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The store: what is kept comes back, only its owner can read it, and what is forgotten is gone. */

#define _GNU_SOURCE /* memmem() */

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/stat.h>

#include "plea-appeal-file.h"
#include "plea-habits.h"
#include "plea-library.h"
#include "plea-store.h"
#include "plea-test-record.h"
#include "plea-test-scratch.h"

#define APPEAL "elena-milashina-2016"

typedef struct
{
  PleaTestScratch *scratch;
  char            *directory;
  PleaStore       *store;
} Fixture;

static void
open_store (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_clear_object (&fixture->store);
  fixture->store = plea_store_open (fixture->directory, &error);
  g_assert_no_error (error);
  g_assert_nonnull (fixture->store);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->scratch = plea_test_scratch_new ();
  fixture->directory = g_build_filename (plea_test_scratch_get_path (fixture->scratch), "new",
                                         "plea", NULL);
  open_store (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->store);
  g_clear_pointer (&fixture->directory, g_free);
  g_clear_pointer (&fixture->scratch, plea_test_scratch_free);
}

/* Round trips */

static const struct
{
  const char *property, *value;
} sender_values[] = {
  { "name", "Marie Sarah O’Neil-Đặng" },
  { "address", "12 rue “X”; DROP TABLE sender;--\nBâtiment\tB" },
  { "town", "75011 Paris" },
  { "country", "FR" },
};

static void
fill_sender (PleaSender *sender)
{
  for (guint i = 0; i < G_N_ELEMENTS (sender_values); i++)
    g_object_set (sender, sender_values[i].property, sender_values[i].value, NULL);
}

static void
test_sender (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PleaSender) sender = plea_sender_new ();
  g_autoptr (PleaSender) again = plea_sender_new ();

  fill_sender (sender);
  g_assert_true (plea_store_load (fixture->store, again, NULL));
  g_assert_cmpstr (again->name, ==, "");
  g_assert_true (plea_store_save (fixture->store, again, NULL));
  g_assert_true (plea_store_save (fixture->store, sender, NULL));

  open_store (fixture);
  g_assert_true (plea_store_load (fixture->store, again, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (sender_values); i++)
    {
      g_autofree char *value = NULL;

      g_object_get (again, sender_values[i].property, &value, NULL);
      g_assert_cmpstr (value, ==, sender_values[i].value);
    }
}

static void
test_stationery (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *format;
    const char *font;
    const char *envelope;
    gboolean    fold_marks;
    gboolean    airmail;
    double      offset_x;
    double      offset_y;
  } cases[] = {
    { "plain-a4", "serif", "dl", TRUE, TRUE, 1.5, -2.25 },
    { NULL, NULL, NULL, FALSE, FALSE, 0, 0 },
    { "no such format", "no such font", "no such envelope", TRUE, FALSE, -20, 20 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PleaStationery) stationery = plea_stationery_new ();
      g_autoptr (PleaStationery) again = plea_stationery_new ();

      g_object_set (stationery, "format", cases[i].format, "font", cases[i].font, "envelope",
                    cases[i].envelope, "postcard", "a6-four", "fold-marks", cases[i].fold_marks,
                    "airmail", cases[i].airmail, "offset-x", cases[i].offset_x, "offset-y",
                    cases[i].offset_y, NULL);
      g_assert_true (plea_store_save (fixture->store, stationery, NULL));

      open_store (fixture);
      g_assert_true (plea_store_load (fixture->store, again, NULL));
      g_assert_cmpstr (again->format, ==, cases[i].format);
      g_assert_cmpstr (again->font, ==, cases[i].font);
      g_assert_cmpstr (again->envelope, ==, cases[i].envelope);
      g_assert_cmpstr (again->postcard, ==, "a6-four");
      g_assert_cmpint (again->fold_marks, ==, cases[i].fold_marks);
      g_assert_cmpint (again->airmail, ==, cases[i].airmail);
      g_assert_cmpfloat (again->offset_x, ==, cases[i].offset_x);
      g_assert_cmpfloat (again->offset_y, ==, cases[i].offset_y);
    }
}

static void
test_drafts (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *appeal_id, *own_words;
  } cases[] = { { "a", "First\nsecond" },
                { "b", "" },
                { "c", "  Ünï\\code 👩🏽‍💻 ' \" ; [x]" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PleaDraft) draft = plea_draft_new (cases[i].appeal_id);

      g_object_set (draft, "own-words", cases[i].own_words, NULL);
      plea_draft_set_demand_chosen (draft, cases[i].appeal_id, FALSE);
      g_assert_true (plea_store_save_draft (fixture->store, draft, NULL));
    }

  open_store (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PleaDraft) draft = plea_store_load_draft (fixture->store, cases[i].appeal_id,
                                                           NULL);

      g_assert_cmpstr (draft->appeal_id, ==, cases[i].appeal_id);
      g_assert_cmpstr (draft->own_words, ==, cases[i].own_words);
      g_assert_false (plea_draft_get_demand_chosen (draft, cases[i].appeal_id));
      g_assert_true (plea_draft_get_demand_chosen (draft, "x"));
    }
}

static void
test_new_draft (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PleaDraft) draft = plea_store_load_draft (fixture->store, "unseen", NULL);

  g_assert_cmpstr (draft->appeal_id, ==, "unseen");
  g_assert_cmpstr (draft->own_words, ==, "");
}

static void
test_print_settings (Fixture *fixture, gconstpointer data)
{
  g_autofree char *none = plea_store_load_print_settings (fixture->store, NULL);
  g_autofree char *settings = NULL;

  g_assert_null (none);
  g_assert_true (plea_store_save_print_settings (fixture->store, "[Print]\nprinter=A\n", NULL));
  g_assert_true (plea_store_save_print_settings (fixture->store, "[Print]\nprinter=É\n", NULL));

  open_store (fixture);
  settings = plea_store_load_print_settings (fixture->store, NULL);
  g_assert_cmpstr (settings, ==, "[Print]\nprinter=É\n");
}

/* Who may read it */

static void
assert_private (const char *path)
{
  struct stat status;

  g_assert_cmpint (lstat (path, &status), ==, 0);
  g_assert_cmphex (status.st_mode & 0777, ==, S_ISDIR (status.st_mode) ? 0700 : 0600);
}

static guint
assert_all_private (const char *path)
{
  g_autoptr (GDir) directory = g_dir_open (path, 0, NULL);
  const char *name;
  guint       n_files = 0;

  assert_private (path);
  while ((name = g_dir_read_name (directory)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR))
        n_files += assert_all_private (child);
      else
        {
          assert_private (child);
          n_files++;
        }
    }

  return n_files;
}

static void
add_own_appeal (Fixture *fixture, int as_of_year)
{
  g_autofree char *contents = NULL;
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "appeals",
                                                 APPEAL ".appeal", NULL);
  g_autoptr (PleaLibrary) library = plea_library_new (fixture->directory);
  g_autoptr (PleaAppeal) appeal = NULL;
  g_autoptr (GString) xml = NULL;
  g_autoptr (GFile) file = NULL;
  g_autofree char *newer = g_strdup_printf ("as-of=\"%d-", as_of_year);
  g_autofree char *newer_path = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  xml = g_string_new (contents);
  g_string_replace (xml, "as-of=\"2016-", newer, 1);
  newer_path = plea_test_scratch_write_file (fixture->scratch, "newer.appeal", xml->str, 0644);
  file = g_file_new_for_path (newer_path);
  appeal = plea_appeal_file_load (file, &error);
  g_assert_no_error (error);
  g_assert_true (plea_library_keep (library, appeal, &error));
  g_assert_no_error (error);
}

static void
save_everything (Fixture *fixture)
{
  g_autoptr (PleaSender) sender = plea_sender_new ();
  g_autoptr (PleaDraft) draft = plea_draft_new (APPEAL);
  g_autoptr (PleaHabits) habits = plea_habits_new ();

  fill_sender (sender);
  g_object_set (draft, "own-words", "As a nurse in Nantes, I write to you.", NULL);
  plea_draft_set_edit (draft, "en", "paragraph-1", "My Wording Of It");
  g_assert_true (plea_store_save (fixture->store, sender, NULL));
  g_assert_true (plea_store_save_draft (fixture->store, draft, NULL));
  g_assert_true (plea_store_save_print_settings (fixture->store, "printer=Kitchen-Laser", NULL));
  g_object_set (habits, "own-dictionary", "Milashinskaya", NULL);
  g_assert_true (plea_store_save (fixture->store, habits, NULL));
  plea_test_record_note (fixture->store, PLEA_RECORD_SAVED);
}

static void
test_private (Fixture *fixture, gconstpointer data)
{
  mode_t former = umask ((mode_t) GPOINTER_TO_UINT (data));

  g_free (fixture->directory);
  fixture->directory = g_build_filename (plea_test_scratch_get_path (fixture->scratch), "private",
                                         NULL);
  g_assert_cmpint (g_mkdir (fixture->directory, 0777), ==, 0); /* as another program may have */
  g_assert_cmpint (g_chmod (fixture->directory, 0777), ==, 0);
  open_store (fixture);
  save_everything (fixture);
  add_own_appeal (fixture, 2020);
  add_own_appeal (fixture, 2021);
  g_assert_cmpuint (assert_all_private (fixture->directory), ==, 4);
  umask (former);
}

static void
test_loose_file (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->directory, "plea.db", NULL);

  g_clear_object (&fixture->store);
  g_assert_cmpint (g_chmod (path, 0666), ==, 0);
  open_store (fixture);
  save_everything (fixture);
  assert_all_private (fixture->directory);
}

/* Home directories are links on some systems. */
static void
test_link (Fixture *fixture, gconstpointer data)
{
  g_autofree char *link = g_build_filename (plea_test_scratch_get_path (fixture->scratch), "link",
                                            NULL);

  g_assert_cmpint (symlink (fixture->directory, link), ==, 0);
  save_everything (fixture);
  g_free (fixture->directory);
  fixture->directory = g_steal_pointer (&link);
  open_store (fixture);
}

/* Forgetting */

static const char *const secrets[] = {
  "Rose",       "O’Neil", "Marie",      "DROP TABLE",    "75011",         "Bâtiment",
  "As a nurse", "Nantes", "My Wording", "Kitchen-Laser", "Milashinskaya",
};

static void
assert_file_without (const char *path, const char *secret)
{
  g_autofree char *contents = NULL;
  gsize            size;

  g_assert_true (g_file_get_contents (path, &contents, &size, NULL));
  if (memmem (contents, size, secret, strlen (secret)) != NULL)
    g_error ("“%s” is in %s", secret, path);
}

/* Returns how many files there are. */
static guint
assert_nothing_left (const char *path)
{
  g_autoptr (GDir) directory = g_dir_open (path, 0, NULL);
  const char *name;
  guint       n_files = 0;

  while ((name = g_dir_read_name (directory)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);

      if (g_file_test (file, G_FILE_TEST_IS_DIR))
        continue;
      for (guint i = 0; i < G_N_ELEMENTS (secrets); i++)
        assert_file_without (file, secrets[i]);
      n_files++;
    }

  return n_files;
}

static gboolean
contains (Fixture *fixture, const char *secret)
{
  g_autoptr (GDir) directory = g_dir_open (fixture->directory, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (directory)) != NULL)
    {
      g_autofree char *file = g_build_filename (fixture->directory, name, NULL);
      g_autofree char *contents = NULL;
      gsize            size;

      if (g_file_get_contents (file, &contents, &size, NULL)
          && memmem (contents, size, secret, strlen (secret)) != NULL)
        return TRUE;
    }

  return FALSE;
}

/* Again and again, so that SQLite has freed and moved pages, and the log has been cut before. */
static void
write_much (Fixture *fixture)
{
  g_autoptr (PleaDraft) draft = plea_draft_new (APPEAL);
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < 400; i++)
    {
      g_string_append (words, "As a nurse in Nantes, I write to you. ");
      g_object_set (draft, "own-words", words->str, NULL);
      g_assert_true (plea_store_save_draft (fixture->store, draft, NULL));
    }
}

static void
test_forget (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PleaSender) sender = plea_sender_new ();
  g_autoptr (PleaLibrary) library = NULL;
  g_autoptr (GError) error = NULL;

  write_much (fixture);
  save_everything (fixture);
  add_own_appeal (fixture, 2020);
  for (guint i = 0; i < G_N_ELEMENTS (secrets); i++)
    g_assert_true (contains (fixture, secrets[i]));

  g_assert_true (plea_store_forget_everything (fixture->store, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (assert_nothing_left (fixture->directory), >=, 1);

  g_assert_true (plea_store_load (fixture->store, sender, NULL));
  g_assert_cmpstr (sender->name, ==, "");
  g_assert_cmpuint (plea_test_record_count (fixture->store), ==, 0);
  library = plea_library_new (fixture->directory);
  plea_library_load (library);
  g_assert_true (plea_library_find (library, APPEAL)->file_name != NULL);

  g_clear_object (&fixture->store);
  assert_nothing_left (fixture->directory);
  open_store (fixture);
  save_everything (fixture);
}

/* A damaged file that was put aside holds the sender's name as well, and the index that Plea once
 * wrote those of defenders. */
static void
test_forget_set_aside (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->directory, "plea.db", NULL);
  g_autofree char *other = g_build_filename (fixture->directory, "notes.txt", NULL);
  g_autofree char *index = g_build_filename (fixture->directory, "appeals.db-wal", NULL);

  g_clear_object (&fixture->store);
  g_assert_true (g_file_set_contents (path, "broken, of Marie O’Neil", -1, NULL));
  g_assert_true (g_file_set_contents (other, "not ours", -1, NULL));
  g_assert_true (g_file_set_contents (index, "written by Marie O’Neil’s older Plea", -1, NULL));
  open_store (fixture);
  g_assert_true (g_file_test (plea_store_get_set_aside (fixture->store), G_FILE_TEST_EXISTS));

  g_assert_true (plea_store_forget_everything (fixture->store, NULL));
  assert_nothing_left (fixture->directory);
  g_assert_false (g_file_test (plea_store_get_set_aside (fixture->store), G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (other, G_FILE_TEST_EXISTS));
}

/* While another program looks into the file, its log cannot be cut: then that must be said. */
static void
test_forget_while_read (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->directory, "plea.db", NULL);
  g_autoptr (GError) error = NULL;
  sqlite3 *reader;

  save_everything (fixture);
  g_assert_cmpint (sqlite3_open (path, &reader), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (reader, "BEGIN; SELECT count (*) FROM sender", NULL, NULL, NULL),
                   ==, SQLITE_OK);
  g_assert_false (plea_store_forget_everything (fixture->store, &error));
  g_assert_error (error, PLEA_STORE_ERROR, PLEA_STORE_ERROR_BUSY);

  g_assert_cmpint (sqlite3_close (reader), ==, SQLITE_OK);
  g_assert_true (plea_store_forget_everything (fixture->store, NULL));
  assert_nothing_left (fixture->directory);
}

#define add(path, test, data) g_test_add ("/store/" path, Fixture, data, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add ("sender", test_sender, NULL);
  add ("stationery", test_stationery, NULL);
  add ("drafts", test_drafts, NULL);
  add ("new-draft", test_new_draft, NULL);
  add ("print-settings", test_print_settings, NULL);
  add ("private/umask-000", test_private, GUINT_TO_POINTER (0000));
  add ("private/umask-022", test_private, GUINT_TO_POINTER (0022));
  add ("private/umask-077", test_private, GUINT_TO_POINTER (0077));
  add ("private/loose-file", test_loose_file, NULL);
  add ("link", test_link, NULL);
  add ("forget/everything", test_forget, NULL);
  add ("forget/set-aside", test_forget_set_aside, NULL);
  add ("forget/while-read", test_forget_while_read, NULL);

  return g_test_run ();
}
