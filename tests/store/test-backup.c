/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A backup brings back all that is the supporter’s, on another machine as well, and whatever
 * befalls it on its way, what is here stays until it has been replaced. */

#define _GNU_SOURCE /* unshare(), memmem() */

#include <glib/gstdio.h>
#include <sched.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/stat.h>

#include "plea-backup.h"
#include "plea-own-appeals.h"
#include "plea-test-killing.h"
#include "plea-test-record.h"
#include "plea-test-scratch.h"

#define HERE "What is here"
#define THERE "What was there"
#define DELETED "What was forgotten"
#define PASSPHRASE "correct horse, наборы"
#define APPEAL "elena-milashina-2016"

static gboolean may_mount;

typedef struct
{
  PleaTestScratch *scratch;
  char            *there, *here; /* two machines */
} Fixture;

static void
add_appeal (const char *directory, const char *name, const char *contents)
{
  g_autofree char *path = plea_own_appeals_get_path (directory, name);
  g_autofree char *appeals = g_path_get_dirname (path);

  g_assert_cmpint (g_mkdir_with_parents (appeals, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, contents, -1, NULL));
}

static void
save_draft (PleaStore *store, const char *own_words)
{
  g_autoptr (PleaDraft) draft = plea_draft_new (APPEAL);

  g_object_set (draft, "opening", own_words, "own-words", own_words, NULL);
  g_assert_true (plea_store_save_draft (store, draft, NULL));
}

static void
fill (const char *directory, const char *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PleaStore) store = plea_store_open (directory, &error);
  g_autoptr (PleaSender) sender = plea_sender_new ();

  g_assert_no_error (error);
  save_draft (store, DELETED);
  save_draft (store, words);
  g_object_set (sender, "name", words, NULL);
  g_assert_true (plea_store_save (store, sender, NULL));
  plea_test_record_note (store, PLEA_RECORD_POSTED);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->scratch = plea_test_scratch_new ();
  fixture->there = plea_test_scratch_make_directory (fixture->scratch, "there", 0700);
  fixture->here = plea_test_scratch_make_directory (fixture->scratch, "here", 0700);
  fill (fixture->there, THERE);
  add_appeal (fixture->there, "b.appeal", THERE);
  fill (fixture->here, HERE);
  add_appeal (fixture->here, "a.appeal", HERE);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_pointer (&fixture->there, g_free);
  g_clear_pointer (&fixture->here, g_free);
  g_clear_pointer (&fixture->scratch, plea_test_scratch_free);
}

static GBytes *
make (const char *directory, const char *passphrase)
{
  g_autoptr (GError) error = NULL;
  GBytes *file = plea_backup_make (directory, passphrase, &error);

  g_assert_no_error (error);

  return file;
}

static gboolean
has_file (const char *directory, const char *name)
{
  g_autofree char *path = g_build_filename (directory, name, NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

/* Returns: the words that are kept, of which all that is kept tells; nothing else lies about. */
static char *
read_words (const char *directory)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PleaStore) store = plea_store_open (directory, &error);
  g_autoptr (PleaDraft) draft = NULL;
  g_autoptr (PleaSender) sender = plea_sender_new ();
  gboolean is_here;

  g_assert_no_error (error);
  g_assert_null (plea_store_get_set_aside (store));
  draft = plea_store_load_draft (store, APPEAL, NULL);
  g_assert_true (plea_store_load (store, sender, NULL));
  g_assert_cmpstr (sender->name, ==, draft->own_words);
  g_assert_cmpstr (sender->name, ==, draft->opening);
  g_assert_cmpuint (plea_test_record_count (store), ==, 2);
  is_here = g_str_equal (sender->name, HERE);
  g_assert_true (has_file (directory, "appeals/a.appeal") == is_here);
  g_assert_true (has_file (directory, "appeals/b.appeal") == !is_here);
  g_assert_false (has_file (directory, "appeals.replaced"));

  return g_strdup (sender->name);
}

static void
assert_words (const char *directory, const char *expected)
{
  g_autofree char *words = read_words (directory);

  g_assert_cmpstr (words, ==, expected);
}

static gboolean
holds (GBytes *bytes, const char *words)
{
  gsize       size;
  const void *data = g_bytes_get_data (bytes, &size);

  return memmem (data, size, words, strlen (words)) != NULL;
}

/* There and back */

static void
test_restored (Fixture *fixture, gconstpointer passphrase)
{
  g_autoptr (GBytes) file = make (fixture->there, passphrase);
  g_autoptr (GError) error = NULL;

  g_assert_true (holds (file, THERE) == (passphrase == NULL));
  g_assert_false (holds (file, DELETED));
  g_assert_true (plea_backup_restore (fixture->here, file, "b", passphrase, &error));
  g_assert_no_error (error);
  assert_words (fixture->here, THERE);
  assert_words (fixture->there, THERE);
}

static void
test_restored_into_nothing (Fixture *fixture, gconstpointer data)
{
  g_autofree char *elsewhere = g_build_filename (fixture->here, "new", "plea", NULL);
  g_autoptr (GBytes) file = make (fixture->there, NULL);

  g_assert_true (plea_backup_restore (elsewhere, file, "b", NULL, NULL));
  assert_words (elsewhere, THERE);
}

/* While a window has it open. */
static void
test_restored_below_store (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) file = make (fixture->there, NULL);
  g_autoptr (PleaStore) store = plea_store_open (fixture->here, NULL);
  g_autoptr (PleaDraft) draft = NULL;

  g_assert_true (plea_backup_restore (fixture->here, file, "b", NULL, NULL));
  draft = plea_store_load_draft (store, APPEAL, NULL);
  g_assert_cmpstr (draft->own_words, ==, THERE);
}

/* A copy of the database that somebody made by hand, of whichever version. */
static void
test_older (Fixture *fixture, gconstpointer version)
{
  g_autofree char *name = g_strdup_printf ("plea-%d.db", GPOINTER_TO_INT (version));
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "store", name, NULL);
  g_autoptr (GFile) old = g_file_new_for_path (path);
  g_autoptr (GBytes) file = plea_backup_read (old, NULL, NULL);
  g_autoptr (PleaStore) store = NULL;
  g_autoptr (PleaDraft) draft = NULL;

  g_assert_true (plea_backup_restore (fixture->here, file, "b", NULL, NULL));
  store = plea_store_open (fixture->here, NULL);
  draft = plea_store_load_draft (store, "c-2025", NULL);
  g_assert_cmpstr (draft->own_words, ==, "Begun anew.");
  g_assert_cmpuint (plea_test_record_count (store), >=, 4);
  g_assert_true (has_file (fixture->here, "appeals/a.appeal"));
}

/* Refused */

static void
assert_refused (Fixture *fixture, GBytes *file, const char *passphrase, int code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (plea_backup_restore (fixture->here, file, "/a/backup", passphrase, &error));
  g_test_message ("%s", error->message);
  g_assert_error (error, PLEA_STORE_ERROR, code);
}

static void
test_passphrase (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) file = make (fixture->there, PASSPHRASE);

  assert_refused (fixture, file, "Correct horse, наборы", PLEA_STORE_ERROR_PASSPHRASE);
  assert_refused (fixture, file, NULL, PLEA_STORE_ERROR_PASSPHRASE);
  assert_words (fixture->here, HERE);
}

/* Cut off at the seams of a sealed file and beside them, and with more than there was. */
static void
test_sealed_damaged (Fixture *fixture, gconstpointer data)
{
  g_autofree char *much = g_strnfill (70000, 'm');
  g_autoptr (GBytes) file = NULL;
  g_autofree char   *damaged = NULL;
  gsize              size;
  static const gsize lengths[] = { 16, 40, 56, 73, 74, 56 + 65553, 56 + 65553 + 17 };

  add_appeal (fixture->there, "b.appeal", much);
  file = make (fixture->there, PASSPHRASE);
  size = g_bytes_get_size (file);
  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autoptr (GBytes) part = g_bytes_new_from_bytes (file, 0, lengths[i]);

      assert_refused (fixture, part, PASSPHRASE,
                      lengths[i] == 74 ? PLEA_STORE_ERROR_PASSPHRASE : PLEA_STORE_ERROR_DAMAGED);
    }

  damaged = g_malloc0 (size + 1);
  memcpy (damaged, g_bytes_get_data (file, NULL), size);
  g_clear_pointer (&file, g_bytes_unref);
  file = g_bytes_new (damaged, size + 1);
  assert_refused (fixture, file, PASSPHRASE, PLEA_STORE_ERROR_DAMAGED);
  damaged[size - 1] ^= 1;
  g_clear_pointer (&file, g_bytes_unref);
  file = g_bytes_new (damaged, size);
  assert_refused (fixture, file, PASSPHRASE, PLEA_STORE_ERROR_DAMAGED);
  assert_words (fixture->here, HERE);
}

static void
test_truncated (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) file = make (fixture->there, NULL);

  for (gsize length = 0; length < g_bytes_get_size (file); length += length < 100 ? 33 : 1777)
    {
      g_autoptr (GBytes) part = g_bytes_new_from_bytes (file, 0, length);

      assert_refused (fixture, part, NULL, PLEA_STORE_ERROR_DAMAGED);
    }
  assert_words (fixture->here, HERE);
}

static GBytes *
change (GBytes *file, const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PleaTestScratch) scratch = plea_test_scratch_new ();
  g_autofree char *directory = plea_test_scratch_make_directory (scratch, "x", 0700);
  g_autofree char *path = g_build_filename (directory, "x", NULL);
  char            *contents;
  gsize            size;
  sqlite3         *connection;

  g_assert_true (g_file_set_contents (path, g_bytes_get_data (file, NULL),
                                      (gssize) g_bytes_get_size (file), NULL));
  g_assert_cmpint (sqlite3_open (path, &connection), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (connection, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (connection);
  g_assert_true (g_file_get_contents (path, &contents, &size, &error));

  return g_bytes_new_take (contents, size);
}

static void
test_newer (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) file = make (fixture->there, NULL);
  g_autoptr (GBytes) newer = change (file, "PRAGMA user_version = 1000");

  assert_refused (fixture, newer, NULL, PLEA_STORE_ERROR_NEWER);
  assert_words (fixture->here, HERE);
}

/* A file that somebody sends may be no backup but a program for SQLite. */
static void
test_hostile (Fixture *fixture, gconstpointer sql)
{
  g_autoptr (GBytes) file = make (fixture->there, NULL);
  g_autoptr (GBytes) hostile = change (file, sql);

  assert_refused (fixture, hostile, NULL, PLEA_STORE_ERROR_DAMAGED);
  assert_words (fixture->here, HERE);
}

/* An appeal that would lie elsewhere is left out. */
static void
test_hostile_name (Fixture *fixture, gconstpointer name)
{
  g_autoptr (GBytes) file = make (fixture->there, NULL);
  g_autofree char *sql = g_strdup_printf ("INSERT INTO own_appeal VALUES ('%s', 'x')",
                                          (const char *) name);
  g_autoptr (GBytes) hostile = change (file, sql);

  g_assert_true (plea_backup_restore (fixture->here, hostile, "b", NULL, NULL));
  assert_words (fixture->here, THERE);
  g_assert_false (has_file (fixture->here, "x.appeal"));
  g_assert_false (has_file (fixture->here, "appeals/x.txt"));
}

static void
test_no_file (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) directory = g_file_new_for_path (fixture->here);
  g_autoptr (GFile) nothing = g_file_get_child (directory, "nothing");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (plea_backup_read (directory, NULL, &error));
  g_assert_error (error, PLEA_STORE_ERROR, PLEA_STORE_ERROR_DAMAGED);
  g_clear_error (&error);
  g_assert_null (plea_backup_read (nothing, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

/* Faults */

static void
test_locked (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) file = make (fixture->there, NULL);
  g_autofree char *path = g_build_filename (fixture->here, "plea.db", NULL);
  sqlite3         *other;

  g_assert_cmpint (sqlite3_open (path, &other), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (other, "BEGIN IMMEDIATE", NULL, NULL, NULL), ==, SQLITE_OK);
  assert_refused (fixture, file, NULL, PLEA_STORE_ERROR_BUSY);
  sqlite3_close (other);
  assert_words (fixture->here, HERE);
  g_assert_true (plea_backup_restore (fixture->here, file, "b", NULL, NULL));
  assert_words (fixture->here, THERE);
}

static gboolean
mount_disk (const char *directory, const char *options)
{
  if (may_mount && mount ("tmpfs", directory, "tmpfs", 0, options) == 0)
    return TRUE;

  g_test_skip ("mounting a disk in memory is not allowed here");

  return FALSE;
}

/* @size: of a disk that has room for what is here, and not for what is there */
static void
test_full (Fixture *fixture, gconstpointer size)
{
  g_autofree char *much = g_strnfill (200000, 'm');
  g_autoptr (GBytes) file = NULL;

  add_appeal (fixture->there, "b.appeal", much);
  file = make (fixture->there, NULL);
  if (!mount_disk (fixture->here, size))
    return;

  fill (fixture->here, HERE);
  add_appeal (fixture->here, "a.appeal", HERE);
  assert_refused (fixture, file, NULL, PLEA_STORE_ERROR_FULL);
  assert_words (fixture->here, HERE);
  g_assert_cmpint (umount2 (fixture->here, MNT_DETACH), ==, 0);
}

/* Kills */

static Fixture *killed;
static GBytes  *killed_file;

static void
restore (gpointer data)
{
  plea_backup_restore (killed->here, killed_file, "b", NULL, NULL);
}

static void
test_killed (Fixture *fixture, gconstpointer data)
{
  int      step = g_getenv ("PLEA_TEST_KILLS") != NULL ? 1 : 3;
  gboolean is_killed = TRUE;
  guint    n_replaced = 0;

  for (int n = 0; is_killed; n += step)
    {
      Fixture          another = { 0 };
      g_autofree char *words = NULL;

      set_up (&another, NULL);
      killed = &another;
      killed_file = make (another.there, NULL);
      is_killed = plea_test_killing_run (restore, NULL, n);
      words = read_words (another.here);
      n_replaced += g_str_equal (words, THERE);
      g_assert_true (n_replaced > 0 || g_str_equal (words, HERE));
      g_clear_pointer (&killed_file, g_bytes_unref);
      tear_down (&another, NULL);
    }
  g_assert_cmpuint (n_replaced, >, 1);
}

/* What lies about when it ends between two steps with the appeals. */
static void
test_killed_between (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) file = make (fixture->there, NULL);
  g_autofree char *database = g_build_filename (fixture->here, "plea.db", NULL);
  g_autofree char *appeals = plea_own_appeals_get_path (fixture->here, NULL);
  g_autofree char *ready = g_build_filename (fixture->here, "appeals.restored", NULL);
  g_autofree char *before = g_build_filename (fixture->here, "appeals.replaced", NULL);
  int              n_renamed = GPOINTER_TO_INT (data);
  sqlite3         *connection;

  g_assert_true (plea_backup_restore (fixture->here, file, "b", NULL, NULL));
  if (n_renamed < 2)
    g_assert_cmpint (g_rename (appeals, ready), ==, 0);
  g_assert_cmpint (g_mkdir (n_renamed == 0 ? appeals : before, 0700), ==, 0);
  g_assert_cmpint (sqlite3_open (database, &connection), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (connection, "INSERT INTO restoring VALUES (1)", NULL, NULL, NULL),
                   ==, SQLITE_OK);
  sqlite3_close (connection);
  assert_words (fixture->here, THERE);
}

/* Restoring that ended before anything was replaced leaves appeals about. */
static void
test_left_over_is_forgotten (Fixture *fixture, gconstpointer data)
{
  g_autofree char *ready = g_build_filename (fixture->here, "appeals.restored", NULL);
  g_autofree char *appeal = g_build_filename (ready, "a.appeal", NULL);
  g_autoptr (PleaStore) store = plea_store_open (fixture->here, NULL);

  g_assert_cmpint (g_mkdir (ready, 0700), ==, 0);
  g_assert_true (g_file_set_contents (appeal, "<appeal/>", -1, NULL));
  g_assert_true (plea_store_forget_everything (store, NULL));
  g_assert_false (g_file_test (ready, G_FILE_TEST_EXISTS));
}

static gboolean
leave_mounts_of_others (void)
{
  return unshare (CLONE_NEWNS) == 0 && mount (NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) == 0;
}

#define add(path, test, data) g_test_add ("/backup/" path, Fixture, data, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  may_mount = leave_mounts_of_others ();

  add ("restored/plain", test_restored, NULL);
  add ("restored/sealed", test_restored, PASSPHRASE);
  add ("restored/into-nothing", test_restored_into_nothing, NULL);
  add ("restored/below-store", test_restored_below_store, NULL);
  add ("left-over-is-forgotten", test_left_over_is_forgotten, NULL);
  add ("older/1", test_older, GINT_TO_POINTER (1));
  add ("older/2", test_older, GINT_TO_POINTER (2));
  add ("older/5", test_older, GINT_TO_POINTER (5));
  add ("newer", test_newer, NULL);
  add ("passphrase", test_passphrase, NULL);
  add ("damaged/sealed", test_sealed_damaged, NULL);
  add ("damaged/truncated", test_truncated, NULL);
  add ("hostile/view", test_hostile,
       "DROP TABLE sender; CREATE VIEW sender AS WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL"
       " SELECT i + 1 FROM n) SELECT i AS name, i AS address, i AS town, i AS country,"
       " i AS customs FROM n");
  add ("hostile/trigger", test_hostile,
       "CREATE TRIGGER t AFTER INSERT ON draft BEGIN DELETE FROM letter; END");
  add ("hostile/column", test_hostile,
       "ALTER TABLE draft ADD COLUMN big AS (zeroblob (1000000000))");
  add ("hostile/index", test_hostile, "CREATE INDEX i ON draft (length (zeroblob (100)))");
  add ("hostile/table", test_hostile, "DROP TABLE letter");
  add ("hostile/appeals", test_hostile, "DROP TABLE own_appeal; CREATE TABLE own_appeal (a)");
  add ("hostile/value", test_hostile,
       "DROP TABLE sender; CREATE TABLE sender (id, name, address, town, country, customs);"
       "INSERT INTO sender VALUES (1, NULL, NULL, NULL, NULL, NULL)");
  add ("hostile/name/up", test_hostile_name, "../x.appeal");
  add ("hostile/name/down", test_hostile_name, "a/b/x.appeal");
  add ("hostile/name/other", test_hostile_name, "x.txt");
  add ("no-file", test_no_file, NULL);
  add ("locked", test_locked, NULL);
  add ("full", test_full, "mode=0700,size=300k");
  add ("killed", test_killed, NULL);
  add ("killed/before-renaming", test_killed_between, GINT_TO_POINTER (0));
  add ("killed/between-renaming", test_killed_between, GINT_TO_POINTER (1));
  add ("killed/after-renaming", test_killed_between, GINT_TO_POINTER (2));

  return g_test_run ();
}
