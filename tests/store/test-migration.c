/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A file that an older Plea wrote is brought up to date, also when the program is killed at any
 * write to the disk while it does so.
 *
 * plea-2.db is of version 2: two letters for Elena Milashina were printed, posted, and then
 * saved once more; one letter for “b-2024” was saved; one for “c-2025” was printed, whose draft was
 * put aside before another was begun. */

#include <sqlite3.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "plea-test-record.h"
#include "plea-test-scratch.h"

typedef struct
{
  PleaTestScratch *scratch;
  char            *directory;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *old = g_test_build_filename (G_TEST_DIST, "store", "plea-2.db", NULL);
  g_autofree char *contents = NULL;
  g_autofree char *path = NULL;
  gsize            size;

  fixture->scratch = plea_test_scratch_new ();
  fixture->directory = plea_test_scratch_make_directory (fixture->scratch, "plea", 0700);
  path = g_build_filename (fixture->directory, "plea.db", NULL);
  g_assert_true (g_file_get_contents (old, &contents, &size, NULL));
  g_assert_true (g_file_set_contents (path, contents, (gssize) size, NULL));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_pointer (&fixture->directory, g_free);
  g_clear_pointer (&fixture->scratch, plea_test_scratch_free);
}

/* What is in the file */

static const struct
{
  const char *id;
  const char *own_words;
} drafts[] = {
  { "elena-milashina-2016", "My own words for elena-milashina-2016.\nA second paragraph." },
  { "b-2024", "My own words for b-2024.\nA second paragraph." },
  { "c-2025", "Begun anew." },
};

static const struct
{
  const char *appeal_id;
  const char *recipient_id;
  gboolean    is_printed, is_posted;
} entries[] = {
  { "elena-milashina-2016", " 1", TRUE, TRUE },
  { "elena-milashina-2016", " 2", TRUE, TRUE },
  { "b-2024", " 1", FALSE, FALSE },
  { "c-2025", " 1", TRUE, FALSE },
};

static void
assert_drafts (PleaStore *store)
{
  for (guint i = 0; i < G_N_ELEMENTS (drafts); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (PleaDraft) draft = plea_store_load_draft (store, drafts[i].id, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (draft->own_words, ==, drafts[i].own_words);
      g_assert_cmpuint (draft->number, ==, 1);
      g_assert_true (draft->one_sheet); /* what was not said is as it is usual now */
    }
}

static void
assert_entries (PleaStore *store)
{
  g_assert_cmpuint (plea_test_record_count (store), ==, G_N_ELEMENTS (entries));
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      PleaRecordEntry *entry = plea_test_record_get_entry (store, i);

      g_assert_cmpstr (entry->appeal_id, ==, entries[i].appeal_id);
      g_assert_cmpstr (entry->recipient_id, ==, entries[i].recipient_id);
      g_assert_nonnull (entry->made);
      g_assert_true ((entry->printed != NULL) == entries[i].is_printed);
      g_assert_true ((entry->posted != NULL) == entries[i].is_posted);
    }
}

static void
assert_supporter (PleaStore *store)
{
  g_autoptr (PleaSender) sender = plea_sender_new ();
  g_autoptr (PleaStationery) stationery = plea_stationery_new ();

  g_assert_true (plea_store_load (store, sender, NULL));
  g_assert_cmpstr (sender->name, ==, "Ada Example");
  g_assert_true (plea_store_load (store, stationery, NULL));
  g_assert_cmpstr (stationery->format, ==, "din5008-b");
  g_assert_cmpfloat (stationery->offset_x, ==, 1.5);
}

static void
assert_up_to_date (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PleaStore) store = plea_store_open (fixture->directory, &error);

  g_assert_no_error (error);
  g_assert_null (plea_store_get_set_aside (store));
  assert_supporter (store);
  assert_drafts (store);
  assert_entries (store);
}

static void
test_version_2 (Fixture *fixture, gconstpointer data)
{
  assert_up_to_date (fixture);
  assert_up_to_date (fixture);
}

/* A letter whose recipient was not noted gets one as soon as it is known. */
static void
test_adopted (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PleaStore) store = plea_store_open (fixture->directory, NULL);
  g_autoptr (GPtrArray) letters = plea_test_record_make_letters (NULL);
  PleaRecord      *record = plea_store_get_record (store);
  PleaRecordEntry *entry = plea_test_record_get_entry (store, 3);
  g_autoptr (PleaRecordEntry) changed = plea_record_entry_copy (entry);

  g_object_set (changed, "appeal-id", "languages", NULL);
  g_assert_true (plea_record_change (record, entry, changed, NULL));
  for (guint i = 0; i < 2; i++)
    {
      g_assert_true (plea_record_note (record, letters->pdata[i], PLEA_RECORD_POSTED, TRUE, NULL));
      g_assert_cmpuint (plea_test_record_count (store), ==, G_N_ELEMENTS (entries) + i);
    }
  g_assert_cmpstr (entry->recipient, ==, "Minister Sergei Lavrov");
}

/* Killed at a write */

/* What a file can do, and what it could do before. */
typedef struct
{
  sqlite3_io_methods        methods;
  const sqlite3_io_methods *usual;
} Killing;

static int n_left;

static const sqlite3_io_methods *
count_down (sqlite3_file *file)
{
  if (n_left-- == 0)
    _exit (EXIT_FAILURE);

  return ((const Killing *) file->pMethods)->usual;
}

static int
write_or_die (sqlite3_file *file, const void *data, int size, sqlite3_int64 offset)
{
  return count_down (file)->xWrite (file, data, size, offset);
}

static int
truncate_or_die (sqlite3_file *file, sqlite3_int64 size)
{
  return count_down (file)->xTruncate (file, size);
}

static int
sync_or_die (sqlite3_file *file, int flags)
{
  return count_down (file)->xSync (file, flags);
}

static int (*open_as_usual) (sqlite3_vfs *, const char *, sqlite3_file *, int, int *);

static int
open_killing (sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *out_flags)
{
  int      code = open_as_usual (vfs, name, file, flags, out_flags);
  Killing *killing;

  if (file->pMethods == NULL)
    return code;

  killing = g_new0 (Killing, 1);
  killing->usual = file->pMethods;
  killing->methods = *killing->usual;
  killing->methods.xWrite = write_or_die;
  killing->methods.xTruncate = truncate_or_die;
  killing->methods.xSync = sync_or_die;
  file->pMethods = &killing->methods;

  return code;
}

/* In a process of its own: the file is opened, and the process is gone at its nth write. */
static gboolean
open_and_die (Fixture *fixture, int nth)
{
  pid_t child = fork ();
  int   status;

  if (child == 0)
    {
      static sqlite3_vfs vfs;

      vfs = *sqlite3_vfs_find (NULL);
      open_as_usual = vfs.xOpen;
      vfs.zName = "killing";
      vfs.xOpen = open_killing;
      n_left = nth;
      sqlite3_vfs_register (&vfs, 1);
      g_object_unref (plea_store_open (fixture->directory, NULL));
      _exit (EXIT_SUCCESS);
    }

  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));

  return WEXITSTATUS (status) == EXIT_FAILURE;
}

static void
test_killed (Fixture *fixture, gconstpointer data)
{
  int n = 0;

  for (gboolean is_killed = TRUE; is_killed; n++)
    {
      Fixture another = { 0 };

      set_up (&another, NULL);
      is_killed = open_and_die (&another, n);
      assert_up_to_date (&another);
      tear_down (&another, NULL);
    }

  g_test_message ("killed at %d writes", n - 1);
  g_assert_cmpint (n, >, 20);
}

#define add(name, test) g_test_add ("/migration/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add ("version-2", test_version_2);
  add ("adopted", test_adopted);
  add ("killed", test_killed);

  return g_test_run ();
}
