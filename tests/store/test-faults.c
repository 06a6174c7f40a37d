/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can befall the file in which the store keeps everything, and what the supporter is told. */

#define _GNU_SOURCE /* unshare() */

#include <errno.h>
#include <glib/gstdio.h>
#include <sched.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

#include "plea-record-reminders.h"
#include "plea-session.h"
#include "plea-test-record.h"
#include "plea-test-scratch.h"

#define APPEAL "elena-milashina-2016"
#define OWN_WORDS "Words that must not be lost"

static gboolean may_mount;

typedef struct
{
  PleaTestScratch *scratch;
  char            *directory;
  char            *path; /* of the database */
  gboolean         mounted;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->scratch = plea_test_scratch_new ();
  fixture->directory = plea_test_scratch_make_directory (fixture->scratch, "plea", 0700);
  fixture->path = g_build_filename (fixture->directory, "plea.db", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  if (fixture->mounted)
    g_assert_cmpint (umount2 (fixture->directory, MNT_DETACH), ==, 0);
  g_clear_pointer (&fixture->path, g_free);
  g_clear_pointer (&fixture->directory, g_free);
  g_clear_pointer (&fixture->scratch, plea_test_scratch_free);
}

static PleaStore *
open_store (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  PleaStore *store = plea_store_open (fixture->directory, &error);

  g_assert_no_error (error);

  return store;
}

static gboolean
save_draft (PleaStore *store, const char *own_words, GError **error)
{
  g_autoptr (PleaDraft) draft = plea_draft_new (APPEAL);

  g_object_set (draft, "own-words", own_words, NULL);

  return plea_store_save_draft (store, draft, error);
}

static void
fill (PleaStore *store)
{
  g_autoptr (PleaSender) sender = plea_sender_new ();
  g_autoptr (PleaReminder) reminder = plea_reminder_new (PLEA_REMINDER_NO_REPLY, "languages", NULL);

  g_object_set (sender, "name", "Marie O’Neil", "town", "75011 Paris", NULL);
  g_assert_true (plea_store_save (store, sender, NULL));
  plea_test_record_note (store, PLEA_RECORD_SAVED);
  g_assert_true (plea_store_save_print_settings (store, "[Print]", NULL));
  g_assert_true (save_draft (store, OWN_WORDS, NULL));
  g_assert_true (plea_record_put_off (plea_store_get_record (store), reminder, NULL, NULL));
}

static void
make_filled (Fixture *fixture)
{
  g_autoptr (PleaStore) store = open_store (fixture);

  fill (store);
}

static void
assert_words (PleaStore *store, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PleaDraft) draft = plea_store_load_draft (store, APPEAL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (draft->own_words, ==, expected);
}

/* Everything can be read and written, whatever there is. */
static void
assert_usable (PleaStore *store)
{
  g_autoptr (PleaSender) sender = plea_sender_new ();
  g_autoptr (PleaStationery) stationery = plea_stationery_new ();
  g_autoptr (PleaDraft) draft = NULL;
  g_autoptr (GError) error = NULL;

  g_free (plea_store_load_print_settings (store, NULL));
  g_assert_true (plea_store_load (store, sender, &error));
  g_assert_no_error (error);
  g_assert_true (g_utf8_validate (sender->name, -1, NULL));
  g_assert_true (plea_store_load (store, stationery, &error));
  g_assert_no_error (error);
  draft = plea_store_load_draft (store, APPEAL, &error);
  g_assert_true (draft != NULL
                 || g_error_matches (error, PLEA_STORE_ERROR, PLEA_STORE_ERROR_DAMAGED));
  fill (store);
  assert_words (store, OWN_WORDS);
}

/* What a supporter is told names the file and says what to do; the log is the list of all. */
static void
assert_told (const GError *error, int code, const char *path, const char *advice)
{
  g_test_message ("%s", error->message);
  g_assert_error (error, PLEA_STORE_ERROR, code);
  g_assert_nonnull (strstr (error->message, path));
  g_assert_nonnull (strstr (error->message, advice));
}

/* Damage */

static void
assert_contents (const char *path, const char *contents, gsize size)
{
  g_autofree char *now = NULL;
  gsize            size_now;

  g_assert_true (g_file_get_contents (path, &now, &size_now, NULL));
  g_assert_cmpmem (now, size_now, contents, size);
}

/* Returns whether the file was set aside. */
static gboolean
open_damaged (Fixture *fixture, const char *contents, gsize size)
{
  g_autoptr (PleaStore) store = NULL;
  g_autoptr (GError) error = NULL;
  const char *set_aside;

  g_assert_true (g_file_set_contents (fixture->path, contents, (gssize) size, NULL));
  store = plea_store_open (fixture->directory, &error);
  if (store == NULL)
    {
      /* A bit more in the version: nothing tells that from a newer Plea. */
      g_assert_error (error, PLEA_STORE_ERROR, PLEA_STORE_ERROR_NEWER);
      assert_contents (fixture->path, contents, size);
      return FALSE;
    }

  set_aside = plea_store_get_set_aside (store);
  if (set_aside != NULL)
    assert_contents (set_aside, contents, size);
  assert_usable (store);

  return set_aside != NULL;
}

static void
remove_all (Fixture *fixture)
{
  static const char *const suffixes[] = { "", "-wal", "-shm" };

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *path = g_strconcat (fixture->path, suffixes[i], NULL);

      g_remove (path);
    }
}

/* One bit or a whole run, at places all over the file. Where it is no damage that can be found, as
 * in the middle of a name, the file stays; wherever it is, Plea goes on. */
static void
test_flipped (Fixture *fixture, gconstpointer data)
{
  gsize            length = GPOINTER_TO_SIZE (data);
  g_autofree char *sound = NULL;
  gsize            size;
  guint            n_set_aside = 0;

  make_filled (fixture);
  g_assert_true (g_file_get_contents (fixture->path, &sound, &size, NULL));
  for (gsize at = 0; at + length <= size; at += at < 200 ? 7 : 397)
    {
      g_autofree char *damaged = g_memdup2 (sound, size);

      for (gsize i = at; i < at + length; i++)
        damaged[i] ^= length == 1 ? (char) (1 << (at % 8)) : (char) 0xff;
      remove_all (fixture);
      n_set_aside += open_damaged (fixture, damaged, size) ? 1 : 0;
    }
  g_test_message ("%u of the damaged files were set aside", n_set_aside);
  g_assert_cmpuint (n_set_aside, >, 5);
}

static void
test_truncated (Fixture *fixture, gconstpointer data)
{
  g_autofree char *sound = NULL;
  gsize            size;

  make_filled (fixture);
  g_assert_true (g_file_get_contents (fixture->path, &sound, &size, NULL));
  for (gsize length = 2; length < size; length += length < 100 ? 33 : 1777)
    {
      remove_all (fixture);
      g_test_message ("%zu of %zu bytes", length, size);
      g_assert_true (open_damaged (fixture, sound, length));
    }
}

static void
test_not_a_database (Fixture *fixture, gconstpointer contents)
{
  g_assert_true (open_damaged (fixture, contents, strlen (contents)));
}

static void
test_zero_length (Fixture *fixture, gconstpointer data)
{
  g_assert_false (open_damaged (fixture, "", 0));
}

/* Killed while all that was written is still in the log, then the file emptied: the log is all
 * there is. */
static void
test_zero_length_with_log (Fixture *fixture, gconstpointer data)
{
  g_autofree char *log = g_strconcat (fixture->path, "-wal", NULL);
  g_autofree char *kept_log = NULL;
  g_autofree char *contents = NULL;
  gsize            size;
  g_autoptr (PleaStore) store = open_store (fixture);

  fill (store);
  g_assert_true (g_file_get_contents (log, &contents, &size, NULL));
  g_clear_object (&store);
  g_assert_true (g_file_set_contents (log, contents, (gssize) size, NULL));
  g_assert_true (g_file_set_contents (fixture->path, "", 0, NULL));

  store = open_store (fixture);
  g_assert_nonnull (plea_store_get_set_aside (store));
  kept_log = g_strconcat (plea_store_get_set_aside (store), "-wal", NULL);
  assert_contents (kept_log, contents, size);
  assert_usable (store);
}

static void
test_damaged_twice (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PleaStore) first = NULL;
  g_autoptr (PleaStore) second = NULL;

  g_assert_true (g_file_set_contents (fixture->path, "first", -1, NULL));
  first = open_store (fixture);
  remove_all (fixture);
  g_assert_true (g_file_set_contents (fixture->path, "second", -1, NULL));
  second = open_store (fixture);
  assert_contents (plea_store_get_set_aside (first), "first", 5);
  assert_contents (plea_store_get_set_aside (second), "second", 6);
}

/* Versions */

static sqlite3 *
open_raw (Fixture *fixture)
{
  sqlite3 *connection;

  g_assert_cmpint (sqlite3_open (fixture->path, &connection), ==, SQLITE_OK);

  return connection;
}

static void
execute (sqlite3 *connection, const char *sql)
{
  g_assert_cmpint (sqlite3_exec (connection, sql, NULL, NULL, NULL), ==, SQLITE_OK);
}

static void
execute_once (Fixture *fixture, const char *sql)
{
  sqlite3 *connection = open_raw (fixture);

  execute (connection, sql);
  g_assert_cmpint (sqlite3_close (connection), ==, SQLITE_OK);
}

static void
test_newer (Fixture *fixture, gconstpointer sql)
{
  g_autofree char *before = NULL;
  gsize            size;
  g_autoptr (PleaStore) store = NULL;
  g_autoptr (GError) error = NULL;

  make_filled (fixture);
  execute_once (fixture, sql);
  g_assert_true (g_file_get_contents (fixture->path, &before, &size, NULL));

  store = plea_store_open (fixture->directory, &error);
  g_assert_null (store);
  assert_told (error, PLEA_STORE_ERROR_NEWER, fixture->path, "Update Plea");
  assert_contents (fixture->path, before, size);
}

/* As the first version of Plea wrote it. */
static const char version_1[]
    = "CREATE TABLE sender (id INTEGER PRIMARY KEY CHECK (id = 1), name TEXT NOT NULL,"
      "                     address TEXT NOT NULL, town TEXT NOT NULL, country TEXT NOT NULL);"
      "CREATE TABLE stationery (id INTEGER PRIMARY KEY CHECK (id = 1), format TEXT,"
      "                         fold_marks INTEGER NOT NULL);"
      "CREATE TABLE draft (appeal_id TEXT PRIMARY KEY, data TEXT NOT NULL);"
      "CREATE TABLE print_settings (id INTEGER PRIMARY KEY CHECK (id = 1), data TEXT NOT NULL);"
      "CREATE TABLE journal (id INTEGER PRIMARY KEY, appeal_id TEXT NOT NULL, kind INTEGER NOT "
      "NULL, n_letters INTEGER NOT NULL, at INTEGER NOT NULL);"
      "CREATE INDEX journal_of_appeal ON journal (appeal_id, at);"
      "INSERT INTO sender VALUES (1, 'Marie', 'Street', 'Town', 'FR');"
      "INSERT INTO stationery VALUES (1, 'plain-a4', 1);"
      "INSERT INTO draft VALUES ('" APPEAL "', '[Draft]\nOwnWords=" OWN_WORDS "\n');"
      "INSERT INTO journal VALUES (1, '" APPEAL "', 1, 2, 1700000000);"
      "PRAGMA user_version = 1;";

static void
test_version_1 (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PleaSender) sender = plea_sender_new ();
  g_autoptr (PleaStationery) stationery = plea_stationery_new ();
  g_autoptr (PleaHabits) habits = plea_habits_new ();
  g_autoptr (PleaStore) store = NULL;

  execute_once (fixture, version_1);
  store = open_store (fixture);
  g_assert_null (plea_store_get_set_aside (store));
  assert_words (store, OWN_WORDS);
  g_assert_true (plea_store_load (store, sender, NULL));
  g_assert_cmpstr (sender->name, ==, "Marie");
  g_assert_cmpstr (sender->customs, ==, "");
  g_assert_true (plea_store_load (store, stationery, NULL));
  g_assert_true (plea_store_load (store, habits, NULL));
  g_assert_true (habits->introduced); /* a letter has been printed */
  g_assert_cmpstr (stationery->format, ==, "plain-a4");
  g_assert_true (stationery->fold_marks);
  g_assert_null (stationery->envelope);
  g_assert_cmpfloat (stationery->offset_x, ==, 0);
  g_assert_cmpuint (plea_test_record_count (store), ==, 2);
  g_assert_cmpint (g_date_get_year (plea_test_record_get_entry (store, 1)->printed), ==, 2023);
  assert_usable (store);
}

/* Sound for SQLite, but not what Plea wrote. */
static void
test_foreign (Fixture *fixture, gconstpointer sql)
{
  g_autoptr (PleaStore) store = NULL;

  make_filled (fixture);
  execute_once (fixture, sql);
  store = open_store (fixture);
  g_assert_nonnull (plea_store_get_set_aside (store));
  assert_usable (store);
}

/* A new file, but for a version that there never was. */
static void
test_negative_version (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PleaStore) store = NULL;

  execute_once (fixture, "PRAGMA user_version = -5");
  store = open_store (fixture);
  g_assert_nonnull (plea_store_get_set_aside (store));
  assert_usable (store);
}

static void
test_damaged_draft (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PleaStore) store = NULL;
  g_autoptr (PleaDraft) draft = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *contents = NULL;
  gsize            size;

  make_filled (fixture);
  execute_once (fixture, "UPDATE draft SET data = '[Draft\nOwnWords=" OWN_WORDS "'");
  store = open_store (fixture);
  draft = plea_store_load_draft (store, APPEAL, &error);
  g_assert_null (draft);
  g_assert_error (error, PLEA_STORE_ERROR, PLEA_STORE_ERROR_DAMAGED);
  g_test_message ("%s", error->message);

  assert_words (store, "");
  g_assert_true (save_draft (store, "New", NULL));
  g_clear_object (&store);
  g_assert_true (g_file_get_contents (fixture->path, &contents, &size, NULL));
  g_assert_nonnull (memmem (contents, size, OWN_WORDS, strlen (OWN_WORDS)));
}

/* Others */

static void
test_locked_at_open (Fixture *fixture, gconstpointer data)
{
  sqlite3 *other;
  g_autoptr (PleaStore) store = NULL;
  g_autoptr (GError) error = NULL;

  make_filled (fixture);
  other = open_raw (fixture);
  execute (other, "PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE");
  store = plea_store_open (fixture->directory, &error);
  g_assert_null (store);
  assert_told (error, PLEA_STORE_ERROR_BUSY, fixture->path, "Close it and try again");

  g_assert_cmpint (sqlite3_close (other), ==, SQLITE_OK);
  store = open_store (fixture);
  g_assert_null (plea_store_get_set_aside (store));
  assert_words (store, OWN_WORDS);
}

static void
test_locked_later (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PleaStore) store = open_store (fixture);
  sqlite3 *other = open_raw (fixture);
  g_autoptr (GError) error = NULL;

  fill (store);
  execute (other, "BEGIN IMMEDIATE");
  g_assert_false (save_draft (store, "New", &error));
  assert_told (error, PLEA_STORE_ERROR_BUSY, fixture->path, "Close it and try again");
  assert_words (store, OWN_WORDS);

  execute (other, "ROLLBACK");
  g_assert_true (save_draft (store, "New", NULL));
  assert_words (store, "New");
  g_assert_cmpint (sqlite3_close (other), ==, SQLITE_OK);
}

static void
test_two_at_once (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PleaStore) one = open_store (fixture);
  g_autoptr (PleaStore) other = open_store (fixture);

  fill (one);
  assert_words (other, OWN_WORDS);
  g_assert_true (save_draft (other, "From the other", NULL));
  assert_words (one, "From the other");
}

/* Disks: a small one in memory, seen by this test alone */

static gboolean
mount_disk (Fixture *fixture, const char *options)
{
  if (!may_mount || mount ("tmpfs", fixture->directory, "tmpfs", 0, options) != 0)
    {
      g_test_skip ("mounting a disk in memory is not allowed here");
      return FALSE;
    }

  fixture->mounted = TRUE;

  return TRUE;
}

static void
remount (Fixture *fixture, unsigned long flags, const char *options)
{
  g_assert_cmpint (mount ("tmpfs", fixture->directory, "tmpfs", MS_REMOUNT | flags, options), ==,
                   0);
}

static void
test_read_only (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PleaStore) store = NULL;
  g_autoptr (GError) error = NULL;

  if (!mount_disk (fixture, "mode=0700"))
    return;
  make_filled (fixture);
  remount (fixture, MS_RDONLY, NULL);
  store = plea_store_open (fixture->directory, &error);
  g_assert_null (store);
  assert_told (error, PLEA_STORE_ERROR_FAILED, fixture->path, "Check the permissions");

  remount (fixture, 0, NULL);
  store = open_store (fixture);
  assert_words (store, OWN_WORDS);
}

static void
test_read_only_and_empty (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PleaStore) store = NULL;
  g_autoptr (GError) error = NULL;

  if (!mount_disk (fixture, "mode=0700"))
    return;
  remount (fixture, MS_RDONLY, NULL);
  store = plea_store_open (fixture->directory, &error);
  g_assert_null (store);
  assert_told (error, PLEA_STORE_ERROR_FAILED, fixture->path, "Check the permissions");
}

#define NOBODY 65534

/* A root may do everything, so it becomes nobody for a while. */
static void
test_denied (Fixture *fixture, gconstpointer data)
{
  gboolean is_root = geteuid () == 0;
  g_autoptr (PleaStore) store = NULL;
  g_autoptr (GError) error = NULL;

  make_filled (fixture);
  g_assert_cmpint (g_chmod (fixture->directory, is_root ? 0755 : 0000), ==, 0);
  g_assert_cmpint (is_root ? seteuid (NOBODY) : 0, ==, 0);
  store = plea_store_open (fixture->directory, &error);
  g_assert_cmpint (is_root ? seteuid (0) : g_chmod (fixture->directory, 0700), ==, 0);
  g_assert_null (store);
  assert_told (error, PLEA_STORE_ERROR_FAILED, fixture->path, "Check the permissions");

  store = open_store (fixture);
  assert_words (store, OWN_WORDS);
}

static void
fill_disk (Fixture *fixture)
{
  g_autofree char *path = g_build_filename (fixture->directory, "ballast", NULL);
  FILE            *ballast = g_fopen (path, "w");
  static char      block[4096];

  setvbuf (ballast, NULL, _IONBF, 0);
  while (fwrite (block, 1, sizeof block, ballast) == sizeof block)
    continue;
  while (fwrite (block, 1, 1, ballast) == 1)
    continue;
  g_assert_cmpint (errno, ==, ENOSPC);
  fclose (ballast);
}

static void
test_full_at_open (Fixture *fixture, gconstpointer options)
{
  g_autoptr (PleaStore) store = NULL;
  g_autoptr (GError) error = NULL;

  if (!mount_disk (fixture, options))
    return;
  if (strstr (options, "nr_inodes") == NULL)
    fill_disk (fixture);
  store = plea_store_open (fixture->directory, &error);
  g_assert_null (store);
  assert_told (error, PLEA_STORE_ERROR_FULL, fixture->path, "Free some space");
}

static void
test_full_with_file (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PleaStore) store = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *ballast = g_build_filename (fixture->directory, "ballast", NULL);

  if (!mount_disk (fixture, "mode=0700,size=256k"))
    return;
  make_filled (fixture);
  fill_disk (fixture);
  store = plea_store_open (fixture->directory, &error);
  g_assert_null (store);
  assert_told (error, PLEA_STORE_ERROR_FULL, fixture->path, "Free some space");

  g_assert_cmpint (g_remove (ballast), ==, 0);
  store = open_store (fixture);
  g_assert_null (plea_store_get_set_aside (store));
  assert_words (store, OWN_WORDS);
}

static void
test_full_later (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PleaStore) store = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *much = g_strnfill (200000, 'x');
  g_autofree char *ballast = g_build_filename (fixture->directory, "ballast", NULL);

  if (!mount_disk (fixture, "mode=0700,size=256k"))
    return;
  store = open_store (fixture);
  fill (store);
  fill_disk (fixture);
  g_assert_false (save_draft (store, much, &error));
  assert_told (error, PLEA_STORE_ERROR_FULL, fixture->path, "Free some space");
  assert_words (store, OWN_WORDS);

  g_assert_cmpint (g_remove (ballast), ==, 0);
  g_assert_true (save_draft (store, "New", NULL));
  g_clear_object (&store);
  store = open_store (fixture);
  assert_words (store, "New");
}

/* The record: what is refused is said, and nothing that is noted is lost or half there */

static void
assert_note_refused (Fixture *fixture, PleaStore *store, int code, const char *advice)
{
  g_autoptr (GPtrArray) letters = plea_test_record_make_letters (NULL);
  PleaRecord      *record = plea_store_get_record (store);
  PleaRecordEntry *entry = plea_test_record_get_entry (store, 0);
  g_autoptr (PleaRecordEntry) changed = plea_record_entry_copy (entry);
  g_autofree char *much = g_strnfill (200000, 'x');
  g_autoptr (GError) error = NULL;

  g_object_set (changed, "note", much, NULL);
  g_assert_false (plea_record_change (record, entry, changed, &error));
  assert_told (error, code, fixture->path, advice);
  g_assert_cmpstr (entry->note, ==, "");
  g_clear_error (&error);
  if (code == PLEA_STORE_ERROR_BUSY)
    {
      g_assert_false (plea_record_note (record, letters->pdata[0], PLEA_RECORD_POSTED,
                                        plea_test_record_get_stationery (), &error));
      assert_told (error, code, fixture->path, advice);
      g_clear_error (&error);
      g_assert_false (plea_record_remove (record, entry, &error));
      assert_told (error, code, fixture->path, advice);
    }
  g_assert_null (entry->posted);
  g_assert_cmpuint (plea_test_record_count (store), ==, 2);
}

static void
assert_noted (Fixture *fixture, PleaStore *store)
{
  g_autoptr (PleaStore) again = NULL;

  plea_test_record_note (store, PLEA_RECORD_POSTED);
  again = open_store (fixture);
  g_assert_cmpuint (plea_test_record_count (again), ==, 2);
  g_assert_nonnull (plea_test_record_get_entry (again, 0)->posted);
}

static void
test_record_locked (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PleaStore) store = open_store (fixture);
  sqlite3 *other = open_raw (fixture);

  fill (store);
  execute (other, "BEGIN IMMEDIATE");
  assert_note_refused (fixture, store, PLEA_STORE_ERROR_BUSY, "Close it and try again");
  g_assert_cmpint (sqlite3_close (other), ==, SQLITE_OK);
  assert_noted (fixture, store);
}

static void
test_record_full (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PleaStore) store = NULL;
  g_autofree char *ballast = g_build_filename (fixture->directory, "ballast", NULL);

  if (!mount_disk (fixture, "mode=0700,size=256k"))
    return;
  store = open_store (fixture);
  fill (store);
  fill_disk (fixture);
  assert_note_refused (fixture, store, PLEA_STORE_ERROR_FULL, "Free some space");
  g_assert_cmpint (g_remove (ballast), ==, 0);
  assert_noted (fixture, store);
}

/* Sessions: what cannot be saved waits, and is saved as soon as it can be */

static PleaDraft *
write_in_session (PleaSession *session, const char *own_words)
{
  PleaDraft *draft = plea_session_open_draft (session, APPEAL);

  g_object_set (draft, "own-words", own_words, NULL);

  return draft;
}

static void
test_session_full (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PleaSession) session = plea_session_new ();
  g_autoptr (PleaDraft) draft = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *much = g_strnfill (20000, 'x');
  g_autofree char *ballast = g_build_filename (fixture->directory, "ballast", NULL);

  if (!mount_disk (fixture, "mode=0700,size=256k"))
    return;
  plea_session_open (session, fixture->directory);
  fill_disk (fixture);
  draft = write_in_session (session, much);
  g_assert_false (plea_session_save (session, &error));
  assert_told (error, PLEA_STORE_ERROR_FULL, fixture->path, "Free some space");

  g_assert_cmpint (g_remove (ballast), ==, 0);
  g_assert_true (plea_session_save (session, NULL));
  assert_words (plea_session_get_store (session), much);
}

/* So full that not even a database fits, when the session begins. */
static void
test_session_full_at_open (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PleaSession) session = plea_session_new ();
  g_autoptr (PleaDraft) draft = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *ballast = g_build_filename (fixture->directory, "ballast", NULL);

  if (!mount_disk (fixture, "mode=0700,size=256k"))
    return;
  fill_disk (fixture);
  plea_session_open (session, fixture->directory);
  draft = write_in_session (session, "New");
  g_assert_false (plea_session_save (session, &error));
  assert_told (error, PLEA_STORE_ERROR_FULL, fixture->path, "Free some space");

  g_assert_cmpint (g_remove (ballast), ==, 0);
  g_assert_true (plea_session_save (session, NULL));
  assert_words (plea_session_get_store (session), "New");
}

/* As when an error of the disk makes the system write no more. What was there stays as well. */
static void
test_session_read_only (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PleaSession) session = plea_session_new ();
  g_autoptr (PleaDraft) draft = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *contents = NULL;
  gsize            size;

  if (!mount_disk (fixture, "mode=0700"))
    return;
  make_filled (fixture);
  remount (fixture, MS_RDONLY, NULL);
  plea_session_open (session, fixture->directory);
  draft = write_in_session (session, "New");
  g_assert_false (plea_session_save (session, &error));
  assert_told (error, PLEA_STORE_ERROR_FAILED, fixture->path, "Check the permissions");
  g_assert_false (plea_session_forget_everything (session, NULL));
  g_object_set (draft, "own-words", "Newer", NULL);
  g_clear_object (&draft);

  draft = write_in_session (session, "Newest");
  remount (fixture, 0, NULL);
  g_assert_true (plea_session_save (session, NULL));
  assert_words (plea_session_get_store (session), "Newest");
  g_clear_object (&session);
  g_assert_true (g_file_get_contents (fixture->path, &contents, &size, NULL));
  g_assert_nonnull (memmem (contents, size, OWN_WORDS, strlen (OWN_WORDS)));
}

static gboolean
leave_mounts_of_others (void)
{
  return unshare (CLONE_NEWNS) == 0 && mount (NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) == 0;
}

#define add(path, test, data) g_test_add ("/faults/" path, Fixture, data, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  may_mount = leave_mounts_of_others ();

  add ("flipped/bit", test_flipped, GSIZE_TO_POINTER (1));
  add ("flipped/bytes", test_flipped, GSIZE_TO_POINTER (64));
  add ("truncated", test_truncated, NULL);
  add ("zero-length", test_zero_length, NULL);
  add ("zero-length-with-log", test_zero_length_with_log, NULL);
  add ("not-a-database/text", test_not_a_database, "This is a letter to my aunt.\n");
  add ("not-a-database/short", test_not_a_database, "xy");
  add ("damaged-twice", test_damaged_twice, NULL);
  add ("damaged-draft", test_damaged_draft, NULL);
  add ("version/1", test_version_1, NULL);
  add ("version/newer", test_newer, "PRAGMA user_version = 1000");
  add ("version/newer-otherwise-kept", test_newer,
       "PRAGMA journal_mode = DELETE; ALTER TABLE sender RENAME TO senders;"
       "PRAGMA user_version = 1000");
  add ("foreign/negative-version", test_foreign, "PRAGMA user_version = -5");
  add ("foreign/negative-version-alone", test_negative_version, NULL);
  add ("foreign/no-version", test_foreign, "PRAGMA user_version = 0");
  add ("foreign/no-table", test_foreign, "DROP TABLE draft");
  add ("foreign/no-column", test_foreign, "ALTER TABLE sender RENAME COLUMN town TO city");
  add ("foreign/no-key", test_foreign,
       "CREATE TABLE other AS SELECT * FROM letter; DROP TABLE letter;"
       "ALTER TABLE other RENAME TO letter");
  add ("locked-at-open", test_locked_at_open, NULL);
  add ("locked-later", test_locked_later, NULL);
  add ("two-at-once", test_two_at_once, NULL);
  add ("denied", test_denied, NULL);
  add ("read-only", test_read_only, NULL);
  add ("read-only-and-empty", test_read_only_and_empty, NULL);
  add ("full-at-open", test_full_at_open, "mode=0700,size=64k");
  add ("full-of-files", test_full_at_open, "mode=0700,nr_inodes=1");
  add ("full-with-file", test_full_with_file, NULL);
  add ("full-later", test_full_later, NULL);
  add ("record/locked", test_record_locked, NULL);
  add ("record/full", test_record_full, NULL);
  add ("session/full", test_session_full, NULL);
  add ("session/full-at-open", test_session_full_at_open, NULL);
  add ("session/read-only", test_session_read_only, NULL);

  return g_test_run ();
}
