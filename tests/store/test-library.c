/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The library: which appeals there are, in which order, and what becomes of a bad file. */

#include <glib/gstdio.h>
#include <sys/stat.h>

#include "plea-appeal-file.h"
#include "plea-library.h"
#include "plea-novelty.h"
#include "plea-test-scratch.h"
#include "plea-test-wait.h"

#define BUILT_IN "elena-milashina-2016"

typedef struct
{
  PleaTestScratch *scratch;
  PleaLibrary     *library;
} Fixture;

typedef struct
{
  gboolean    is_over;
  PleaAppeal *appeal;
  GError     *error;
} Reading;

static const char *
get_directory (Fixture *fixture)
{
  return plea_test_scratch_get_path (fixture->scratch);
}

static void
open_library (Fixture *fixture)
{
  g_clear_object (&fixture->library);
  fixture->library = plea_library_new (get_directory (fixture));
  plea_library_load (fixture->library);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->scratch = plea_test_scratch_new ();
  open_library (fixture);
}

/* The thread that read the folder may let go of the library a moment after it has said so. */
static void
await_thread (GObject *library)
{
  for (guint i = 0; i < 5000 && g_atomic_int_get (&library->ref_count) > 1; i++)
    g_usleep (1000);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  await_thread (G_OBJECT (fixture->library));
  g_assert_finalize_object (g_steal_pointer (&fixture->library));
  g_clear_pointer (&fixture->scratch, plea_test_scratch_free);
}

#define APPEAL                                                                                     \
  "<appeal xmlns='https://plea-letters.github.io/appeal/1' id='%s' as-of='%s'>"                    \
  "<defender><name>%s</name><country>RU</country></defender><status id='unknown'/>"                \
  "<recipient><name>M</name><address><line>L</line></address><country code='RU'/></recipient>"     \
  "<letter xml:lang='en'><p>P</p></letter></appeal>"

static char *
write_appeal (Fixture    *fixture,
              const char *file_name,
              const char *id,
              const char *as_of,
              const char *name)
{
  g_autofree char *xml = g_strdup_printf (APPEAL, id, as_of, name);

  return plea_test_scratch_write_file (fixture->scratch, file_name, xml, 0644);
}

/* As a supporter does who takes every update. */
static PleaAppeal *
add (Fixture *fixture, const char *id, const char *as_of, const char *name, GError **error)
{
  g_autofree char *path = write_appeal (fixture, "new.appeal", id, as_of, name);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (PleaAppeal) appeal = plea_appeal_file_load (file, error);

  if (appeal == NULL)
    return NULL;

  switch (plea_novelty_judge (fixture->library, appeal))
    {
    case PLEA_NOVELTY_NEW:
    case PLEA_NOVELTY_UPDATE:
      g_assert_true (plea_library_keep (fixture->library, appeal, NULL));
      break;
    case PLEA_NOVELTY_SAME:
    case PLEA_NOVELTY_OUTDATED:
    default:
      break;
    }

  return plea_library_read (fixture->library, id, error);
}

static void
put (Fixture *fixture, const char *id, const char *as_of, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PleaAppeal) appeal = add (fixture, id, as_of, name, &error);

  g_assert_no_error (error);
  g_assert_nonnull (appeal);
}

static char *
list_names (Fixture *fixture)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (plea_library_get_listings (fixture->library));
       i++)
    {
      g_autoptr (PleaListing) listing = g_list_model_get_item (
          plea_library_get_listings (fixture->library), i);

      g_string_append_printf (names, "%s|", listing->name);
    }

  return g_string_free (g_steal_pointer (&names), FALSE);
}

static void
assert_names (Fixture *fixture, const char *expected)
{
  g_autofree char *names = list_names (fixture);

  g_assert_cmpstr (names, ==, expected);
}

/* Tests */

static void
test_order (Fixture *fixture, gconstpointer data)
{
  put (fixture, "z", "2026-01-01", "Ágnes");
  put (fixture, "y", "2026-01-01", "zoe");
  put (fixture, "x", "2026-01-01", "Agnes");
  put (fixture, "w", "2026-01-01", "élise");
  put (fixture, "v", "2026-01-01", "Elena Milashina");
  assert_names (fixture, "Agnes|Ágnes|Elena Milashina|Elena Milashina|élise|zoe|");

  open_library (fixture);
  assert_names (fixture, "Agnes|Ágnes|Elena Milashina|Elena Milashina|élise|zoe|");
}

static void
test_versions (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *id, *as_of, *name, *names;
    gboolean    own;
  } steps[] = {
    { BUILT_IN, "2015-01-01", "Older", "Elena Milashina|", FALSE },
    { BUILT_IN, "2016-03-16", "Corrected", "Corrected|", TRUE },
    { BUILT_IN, "2017-01-01", "Newer", "Newer|", TRUE },
    { BUILT_IN, "2016-12-31", "Between", "Newer|", TRUE },
    { BUILT_IN, "2018-01-01", "Newest", "Newest|", TRUE },
    { "other", "2010-01-01", "Other", "Newest|Other|", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autoptr (PleaAppeal) appeal = add (fixture, steps[i].id, steps[i].as_of, steps[i].name,
                                           NULL);

      assert_names (fixture, steps[i].names);
      g_assert_cmpstr (appeal->id, ==, steps[i].id);
      g_assert_cmpint (plea_library_find (fixture->library, steps[i].id)->file_name != NULL, ==,
                       steps[i].own);
      open_library (fixture);
      assert_names (fixture, steps[i].names);
    }
}

static void
test_remove_and_restore (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PleaAppeal) own = add (fixture, BUILT_IN, "2020-01-01", "Newer", NULL);
  g_autoptr (PleaAppeal) other = add (fixture, "other", "2020-01-01", "Other", NULL);
  g_autoptr (PleaAppeal) built_in = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (plea_library_remove (fixture->library, own, NULL));
  assert_names (fixture, "Elena Milashina|Other|");
  g_assert_true (plea_library_remove (fixture->library, other, NULL));
  assert_names (fixture, "Elena Milashina|");
  built_in = plea_library_read (fixture->library, BUILT_IN, NULL);
  g_assert_false (plea_library_remove (fixture->library, built_in, &error));
  g_assert_nonnull (error);
  assert_names (fixture, "Elena Milashina|");

  g_assert_true (plea_library_keep (fixture->library, own, NULL));
  g_assert_true (plea_library_keep (fixture->library, other, NULL));
  assert_names (fixture, "Newer|Other|");
  open_library (fixture);
  assert_names (fixture, "Newer|Other|");
}

/* An id that leads out of the directory never becomes a path. */
static void
test_hostile_ids (Fixture *fixture, gconstpointer data)
{
  static const char *const ids[] = { "../x", "/etc/x", ".", "..", "a/b", "", "-o", "A", "a\nb" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (PleaAppeal) appeal = add (fixture, ids[i], "2026-01-01", "X", &error);

      g_assert_null (appeal);
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA);
    }
}

/* Files in the directory that no appeal can be read from */

static void
put_directory (const char *path)
{
  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
}

static void
put_pipe (const char *path)
{
  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
}

static void
put_endless (const char *path)
{
  g_assert_cmpint (symlink ("/dev/zero", path), ==, 0);
}

static void
put_dangling (const char *path)
{
  g_assert_cmpint (symlink ("nowhere", path), ==, 0);
}

static void
put_broken (const char *path)
{
  g_assert_true (g_file_set_contents (path, "<appeal", -1, NULL));
}

static void
put_empty (const char *path)
{
  g_assert_true (g_file_set_contents (path, "", -1, NULL));
}

static void
put_huge (const char *path)
{
  put_empty (path);
  g_assert_cmpint (truncate (path, G_GINT64_CONSTANT (1) << 40), ==, 0);
}

static void
test_bad_file (Fixture *fixture, gconstpointer put_bad_file)
{
  g_autofree char *path = g_build_filename (get_directory (fixture), "appeals", "bad.appeal", NULL);
  GPtrArray       *problems;
  PleaProblem     *problem;

  put (fixture, "other", "2020-01-01", "Other");
  ((void (*) (const char *)) put_bad_file) (path);
  open_library (fixture);
  assert_names (fixture, "Elena Milashina|Other|");

  problems = plea_library_get_problems (fixture->library);
  g_assert_cmpuint (problems->len, >=, 1);
  problem = g_ptr_array_index (problems, 0);
  g_assert_cmpstr (problem->file, ==, path);
  g_assert_cmpuint (strlen (problem->message), >, 10);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS | G_FILE_TEST_IS_SYMLINK));
}

static void
test_other_files (Fixture *fixture, gconstpointer data)
{
  g_autofree char *notes = NULL;

  put (fixture, "other", "2020-01-01", "Other");
  notes = plea_test_scratch_write_file (fixture->scratch, "appeals/notes.txt", "Notes", 0600);
  open_library (fixture);
  assert_names (fixture, "Elena Milashina|Other|");
  g_assert_cmpuint (plea_library_get_problems (fixture->library)->len, ==, 0);
}

static void
test_follows_files (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = NULL;

  put (fixture, "a", "2020-01-01", "Anna");
  put (fixture, "b", "2020-01-01", "Boris");
  open_library (fixture);
  assert_names (fixture, "Anna|Boris|Elena Milashina|");

  path = write_appeal (fixture, "appeals/a.appeal", "a", "2021-01-01", "Anna Changed");
  open_library (fixture);
  assert_names (fixture, "Anna Changed|Boris|Elena Milashina|");
  g_assert_cmpint (g_unlink (path), ==, 0);
  open_library (fixture);
  assert_names (fixture, "Boris|Elena Milashina|");
}

/* All that was added goes, also what cannot be read; what is no appeal stays. */
static void
test_remove_own (Fixture *fixture, gconstpointer data)
{
  g_autofree char *broken = NULL;
  g_autofree char *notes = NULL;

  open_library (fixture);
  g_assert_false (plea_library_has_own (fixture->library));
  put (fixture, "a", "2020-01-01", "Anna");
  put (fixture, "elena-milashina-2016", "2030-01-01", "Elena Changed");
  broken = plea_test_scratch_write_file (fixture->scratch, "appeals/broken.appeal", "<a", 0600);
  notes = plea_test_scratch_write_file (fixture->scratch, "appeals/notes.txt", "Notes", 0600);
  open_library (fixture);
  assert_names (fixture, "Anna|Elena Changed|");
  g_assert_true (plea_library_has_own (fixture->library));

  g_assert_true (plea_library_remove_own (fixture->library, NULL));
  assert_names (fixture, "Elena Milashina|");
  g_assert_false (plea_library_has_own (fixture->library));
  open_library (fixture);
  assert_names (fixture, "Elena Milashina|");
  g_assert_cmpuint (plea_library_get_problems (fixture->library)->len, ==, 0);
  g_assert_true (g_file_test (notes, G_FILE_TEST_EXISTS));
}

/* What cannot be removed is listed as before. */
static void
test_remove_own_fails (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *directory = NULL;
  g_autofree char *within = NULL;

  put (fixture, "a", "2020-01-01", "Anna");
  directory = g_build_filename (get_directory (fixture), "appeals", "full.appeal", NULL);
  put_directory (directory);
  within = plea_test_scratch_write_file (fixture->scratch, "appeals/full.appeal/x", "", 0600);
  open_library (fixture);
  g_assert_false (plea_library_remove_own (fixture->library, &error));
  g_assert_nonnull (error);
  g_assert_cmpuint (plea_library_get_problems (fixture->library)->len, ==, 1);
}

static void
on_loaded (GObject *library, GAsyncResult *result, gpointer loop)
{
  g_assert_true (plea_library_load_finish (PLEA_LIBRARY (library), result, NULL));
  g_main_loop_quit (loop);
}

/* The thread lets go of the library a little later than it tells of its end. */
static gboolean
has_one_owner (gpointer library)
{
  return g_atomic_int_get (&G_OBJECT (library)->ref_count) == 1;
}

static void
on_read (GObject *library, GAsyncResult *result, gpointer user_data)
{
  Reading *reading = user_data;

  reading->appeal = plea_library_read_finish (PLEA_LIBRARY (library), result, &reading->error);
  reading->is_over = TRUE;
}

static Reading
read_in_thread (Fixture *fixture, const char *id, GCancellable *cancellable)
{
  Reading reading = { FALSE, NULL, NULL };

  plea_library_read_async (fixture->library, id, cancellable, on_read, &reading);
  g_assert_false (reading.is_over);
  while (!reading.is_over)
    g_main_context_iteration (NULL, TRUE);

  return reading;
}

/* The newest that there is, as when it is read at once. */
static void
test_reads_in_a_thread (Fixture *fixture, gconstpointer data)
{
  Reading reading;

  put (fixture, "a", "2020-01-01", "Anna");
  put (fixture, BUILT_IN, "2015-01-01", "Older");
  reading = read_in_thread (fixture, "a", NULL);
  g_assert_no_error (reading.error);
  g_assert_cmpstr (reading.appeal->id, ==, "a");
  g_clear_object (&reading.appeal);

  reading = read_in_thread (fixture, BUILT_IN, NULL);
  g_assert_cmpstr (plea_defender_get_name (&reading.appeal->defender, NULL), ==, "Elena Milashina");
  g_clear_object (&reading.appeal);

  reading = read_in_thread (fixture, "none", NULL);
  g_assert_error (reading.error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_clear_error (&reading.error);
}

/* Nobody writes into the pipe, and nobody waits for that. */
static void
test_reads_no_pipe (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (get_directory (fixture), "appeals", "pipe.appeal",
                                            NULL);
  g_autoptr (GError) error = NULL;
  Reading reading;

  put (fixture, "a", "2020-01-01", "Anna");
  put_pipe (path);
  g_assert_null (plea_library_read (fixture->library, "pipe", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE);
  reading = read_in_thread (fixture, "pipe", NULL);
  g_assert_error (reading.error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE);
  g_clear_error (&reading.error);
}

static void
test_reading_is_cancelled (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Reading reading;

  put (fixture, "a", "2020-01-01", "Anna");
  g_cancellable_cancel (cancellable);
  reading = read_in_thread (fixture, "a", cancellable);
  g_assert_error (reading.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&reading.error);
}

/* An appeal can be read before the list is there; the list comes at once, all of it. */
static void
test_loads_in_a_thread (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (PleaAppeal) appeal = NULL;

  put (fixture, "a", "2020-01-01", "Anna");
  put (fixture, "b", "2020-01-01", "Boris");
  g_clear_object (&fixture->library);
  fixture->library = plea_library_new (get_directory (fixture));
  assert_names (fixture, "Elena Milashina|");
  appeal = plea_library_read (fixture->library, "b", NULL);
  g_assert_cmpstr (appeal->id, ==, "b");

  plea_library_load_async (fixture->library, NULL, on_loaded, loop);
  g_main_loop_run (loop);
  assert_names (fixture, "Anna|Boris|Elena Milashina|");
  g_assert_true (plea_test_wait (has_one_owner, fixture->library, PLEA_TEST_PATIENCE_MS));
}

#define add_test(path, test, data)                                                                 \
  g_test_add ("/library/" path, Fixture, data, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add_test ("order", test_order, NULL);
  add_test ("versions", test_versions, NULL);
  add_test ("remove-and-restore", test_remove_and_restore, NULL);
  add_test ("hostile-ids", test_hostile_ids, NULL);
  add_test ("other-files", test_other_files, NULL);
  add_test ("remove-own", test_remove_own, NULL);
  add_test ("remove-own-fails", test_remove_own_fails, NULL);
  add_test ("follows-files", test_follows_files, NULL);
  add_test ("loads-in-a-thread", test_loads_in_a_thread, NULL);
  add_test ("reads-in-a-thread", test_reads_in_a_thread, NULL);
  add_test ("reads-no-pipe", test_reads_no_pipe, NULL);
  add_test ("reading-is-cancelled", test_reading_is_cancelled, NULL);
  add_test ("bad-file/directory", test_bad_file, put_directory);
  add_test ("bad-file/pipe", test_bad_file, put_pipe);
  add_test ("bad-file/endless", test_bad_file, put_endless);
  add_test ("bad-file/dangling", test_bad_file, put_dangling);
  add_test ("bad-file/broken", test_bad_file, put_broken);
  add_test ("bad-file/empty", test_bad_file, put_empty);
  add_test ("bad-file/huge", test_bad_file, put_huge);

  return g_test_run ();
}
