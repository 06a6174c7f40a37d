/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can befall a letter on its way to a file: the supporter is told what to do, and what was
 * there before is as it was. */

#define _GNU_SOURCE /* unshare() */

#include "config.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <math.h>
#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>

#include "plea-appeal-file.h"
#include "plea-compose.h"
#include "plea-output.h"
#include "plea-record-summary.h"
#include "plea-test-scratch.h"
#include "plea-test-wait.h"
#include "plea-test-widget.h"
#include "plea-window-private.h"

#define APPEAL "elena-milashina-2016"
#define OLD_LETTER "An older letter"

static GtkApplication *application;
static gboolean        may_mount;

typedef struct
{
  PleaTestScratch *scratch;
  GtkWidget       *window;
  char            *folder; /* that was chosen */
  char            *path;   /* of the letter in it */
  gboolean         mounted;
} Fixture;

static gboolean
has_pdf (gpointer window)
{
  return plea_preview_get_pdf (PLEA_WINDOW (window)->preview) != NULL;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *directory = NULL;

  fixture->scratch = plea_test_scratch_new ();
  directory = plea_test_scratch_make_directory (fixture->scratch, "plea", 0700);
  fixture->folder = plea_test_scratch_make_directory (fixture->scratch, "folder", 0700);
  fixture->path = g_build_filename (fixture->folder, "letter.pdf", NULL);
  fixture->window = plea_window_new (application, directory);
  gtk_window_present (GTK_WINDOW (fixture->window));
  g_assert_true (plea_test_wait (has_pdf, fixture->window, PLEA_TEST_PATIENCE_MS));
}

static void
unmount (Fixture *fixture)
{
  if (fixture->mounted)
    g_assert_cmpint (umount2 (fixture->folder, MNT_DETACH), ==, 0);
  fixture->mounted = FALSE;
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  if (fixture->window != NULL)
    gtk_window_destroy (GTK_WINDOW (fixture->window));
  plea_test_iterate ();
  unmount (fixture);
  g_clear_pointer (&fixture->path, g_free);
  g_clear_pointer (&fixture->folder, g_free);
  g_clear_pointer (&fixture->scratch, plea_test_scratch_free);
}

/* What happens while the supporter chooses */

static gboolean
mount_disk (Fixture *fixture, const char *options)
{
  fixture->mounted = may_mount && mount ("tmpfs", fixture->folder, "tmpfs", 0, options) == 0;
  if (!fixture->mounted)
    g_test_skip ("mounting a disk in memory is not allowed here");

  return fixture->mounted;
}

static void
write_old_letter (Fixture *fixture)
{
  g_assert_true (g_file_set_contents (fixture->path, OLD_LETTER, -1, NULL));
}

static gboolean
remove_folder (Fixture *fixture)
{
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);

  return TRUE;
}

static gboolean
replace_folder (Fixture *fixture)
{
  remove_folder (fixture);
  g_assert_true (g_file_set_contents (fixture->folder, "no folder", -1, NULL));

  return TRUE;
}

/* The folder was on a disk that is pulled out; below it there is another, empty one. */
static gboolean
pull_out_disk (Fixture *fixture)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "letters", NULL);

  if (!mount_disk (fixture, "mode=0700"))
    return FALSE;
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  unmount (fixture);
  g_free (fixture->path);
  fixture->path = g_build_filename (folder, "letter.pdf", NULL);

  return TRUE;
}

static gboolean
make_read_only (Fixture *fixture)
{
  if (!mount_disk (fixture, "mode=0700"))
    return FALSE;
  write_old_letter (fixture);
  g_assert_cmpint (mount ("tmpfs", fixture->folder, "tmpfs", MS_REMOUNT | MS_RDONLY, NULL), ==, 0);

  return TRUE;
}

static gboolean
fill_disk (Fixture *fixture)
{
  g_autofree char *path = g_build_filename (fixture->folder, "ballast", NULL);
  static char      block[4096];
  FILE            *ballast;

  if (!mount_disk (fixture, "mode=0700,size=32k"))
    return FALSE;
  write_old_letter (fixture);
  ballast = g_fopen (path, "w");
  setvbuf (ballast, NULL, _IONBF, 0);
  while (fwrite (block, 1, sizeof block, ballast) == sizeof block)
    continue;
  g_assert_cmpint (errno, ==, ENOSPC);
  fclose (ballast);

  return TRUE;
}

/* The old letter has a second name, so that putting another in its place would part the two. */
static gboolean
fill_disk_with_twin (Fixture *fixture)
{
  g_autofree char *twin = g_build_filename (fixture->folder, "twin.pdf", NULL);

  return fill_disk (fixture) && link (fixture->path, twin) == 0;
}

static gboolean
put_folder_in_place (Fixture *fixture)
{
  g_assert_cmpint (g_mkdir (fixture->path, 0700), ==, 0);

  return TRUE;
}

static const struct
{
  const char *name;
  gboolean (*befall) (Fixture *fixture); /* FALSE where it cannot be made happen */
  const char *advice;
  gboolean    has_old_letter;
} faults[] = {
  { "removed", remove_folder, "Connect its drive again or choose another folder.", FALSE },
  { "replaced", replace_folder, "Connect its drive again or choose another folder.", FALSE },
  { "pulled-out", pull_out_disk, "Connect its drive again or choose another folder.", FALSE },
  { "read-only", make_read_only, "Choose another folder.", TRUE },
  { "full", fill_disk, "Free some space or choose another folder.", TRUE },
  { "full-with-twin", fill_disk_with_twin, "Free some space or choose another folder.", TRUE },
  { "folder", put_folder_in_place, "Choose another folder or try again.", FALSE },
};

/* What the supporter is told */

static gboolean
has_message (gpointer data)
{
  return plea_test_find_question () != NULL;
}

static void
assert_told (const char *path, const char *advice)
{
  AdwMessageDialog *message;
  const char       *body;

  g_assert_true (plea_test_wait (has_message, NULL, PLEA_TEST_PATIENCE_MS));
  message = plea_test_find_question ();
  body = adw_message_dialog_get_body (message);
  g_test_message ("%s: %s", adw_message_dialog_get_heading (message), body);
  g_assert_nonnull (strstr (body, path));
  g_assert_true (g_str_has_suffix (body, advice));
  gtk_window_destroy (GTK_WINDOW (message));
}

static void
assert_old_letter (Fixture *fixture)
{
  g_autofree char *contents = NULL;

  g_assert_true (g_file_get_contents (fixture->path, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, OLD_LETTER);
}

/* Letters on their way */

static GPtrArray *
compose_letters (Fixture *fixture)
{
  PleaWindow *window = PLEA_WINDOW (fixture->window);

  return plea_compose_letters (window->appeal, window->draft,
                               plea_session_get_sender (window->session));
}

static PleaDocument *
set_letters (Fixture *fixture)
{
  return plea_dispatch_compose (PLEA_WINDOW (fixture->window)->dispatch);
}

static PleaOutput *
get_output (Fixture *fixture)
{
  return PLEA_WINDOW (fixture->window)->output;
}

static void
test_fault (Fixture *fixture, gconstpointer data)
{
  guint       nth = GPOINTER_TO_UINT (data);
  PleaOutput *output = get_output (fixture);
  g_autoptr (PleaDocument) letters = set_letters (fixture);
  g_autoptr (GFile) file = NULL;

  if (!faults[nth].befall (fixture))
    return;
  file = g_file_new_for_path (fixture->path);
  plea_output_save_to (output, letters, file, NULL);
  assert_told (fixture->path, faults[nth].advice);
  if (faults[nth].has_old_letter)
    assert_old_letter (fixture);
}

static gboolean
is_replaced (gpointer path)
{
  g_autofree char *contents = NULL;

  return g_file_get_contents (path, &contents, NULL, NULL) && g_str_has_prefix (contents, "%PDF");
}

static void
ignore (const char *domain, GLogLevelFlags level, const char *message, gpointer data)
{
}

/* What was started is told of, though its window is gone, and libadwaita finds that discouraging.
 */
static void
test_closed (Fixture *fixture, gconstpointer data)
{
  guint handler = g_log_set_handler ("Adwaita", G_LOG_LEVEL_MESSAGE, ignore, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);
  g_autoptr (PleaDocument) letters = set_letters (fixture);

  remove_folder (fixture);
  plea_output_save_to (get_output (fixture), letters, file, NULL);
  gtk_window_destroy (GTK_WINDOW (g_steal_pointer (&fixture->window)));
  assert_told (fixture->path, "Connect its drive again or choose another folder.");
  g_log_remove_handler ("Adwaita", handler);
}

static PleaDocument *
set_two_letters (Fixture *fixture)
{
  const PleaStyle style = {
    .format = plea_format_for_country (PLEA_FORMAT_OF_LETTERS, ""),
    .font = plea_font_find_or_default (NULL),
  };
  g_autoptr (GPtrArray) letters = compose_letters (fixture);

  g_ptr_array_add (letters, g_object_ref (g_ptr_array_index (letters, 0)));

  return plea_document_new (letters, &style);
}

/* A file for each letter, which nobody else holds any more. */
static void
test_each_letter (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) folder = g_file_new_for_path (fixture->folder);
  g_autofree char *first = g_build_filename (fixture->folder, "Each 1.pdf", NULL);
  g_autofree char *second = g_build_filename (fixture->folder, "Each 2.pdf", NULL);
  PleaDocument    *letters = set_two_letters (fixture);

  plea_output_save_to (get_output (fixture), letters, folder, "Each");
  g_object_unref (letters);
  g_assert_true (plea_test_wait (is_replaced, second, PLEA_TEST_PATIENCE_MS));
  g_assert_true (is_replaced (first));
}

/* A file each: what could not be written whole is not there. */
static void
test_each (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) folder = g_file_new_for_path (fixture->folder);
  g_autoptr (PleaDocument) letters = set_letters (fixture);
  g_autofree char *path = g_build_filename (fixture->folder, "Each 1.pdf", NULL);

  if (!fill_disk (fixture))
    return;
  plea_output_save_to (get_output (fixture), letters, folder, "Each");
  assert_told (fixture->folder, "Free some space or choose another folder.");
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  assert_old_letter (fixture);
}

static void
test_export (Fixture *fixture, gconstpointer data)
{
  PleaWindow *window = PLEA_WINDOW (fixture->window);
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);

  if (!fill_disk (fixture))
    return;
  plea_librarian_export_to (window->librarian, window->appeal, file);
  assert_told (fixture->path, "Free some space or choose another folder.");
  assert_old_letter (fixture);
}

/* Where nothing is wrong, the old letter does go. */
static void
test_none (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PleaDocument) letters = set_letters (fixture);
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);

  write_old_letter (fixture);
  plea_output_save_to (get_output (fixture), letters, file, NULL);
  g_assert_true (plea_test_wait (is_replaced, fixture->path, PLEA_TEST_PATIENCE_MS));
  g_assert_false (has_message (NULL));
}

/* What is put in place of the old letter is put where the link leads to. */
static void
test_link (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PleaDocument) letters = set_letters (fixture);
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);
  g_autofree char *target = g_build_filename (fixture->folder, "elsewhere.pdf", NULL);

  g_assert_true (g_file_set_contents (target, OLD_LETTER, -1, NULL));
  g_assert_cmpint (symlink (target, fixture->path), ==, 0);
  plea_output_save_to (get_output (fixture), letters, file, NULL);
  g_assert_true (plea_test_wait (is_replaced, target, PLEA_TEST_PATIENCE_MS));
  g_assert_true (g_file_test (fixture->path, G_FILE_TEST_IS_SYMLINK));
}

/* Pages of which no PDF can be made. */
static PleaDocument *
create_unprintable (Fixture *fixture)
{
  const PleaStyle style = {
    .format = plea_format_for_country (PLEA_FORMAT_OF_ENVELOPES, ""),
    .font = plea_font_find_or_default (NULL),
    .offset_x = INFINITY,
  };
  g_autoptr (GPtrArray) letters = compose_letters (fixture);

  return plea_document_new (letters, &style);
}

static void
test_unprintable (Fixture *fixture, gconstpointer data)
{
  PleaPreview *preview = PLEA_WINDOW (fixture->window)->preview;
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);
  g_autoptr (PleaDocument) unprintable = create_unprintable (fixture);
  g_autoptr (PleaDocument) next = set_letters (fixture);

  plea_preview_show (preview, unprintable, NULL);
  plea_output_save_to (get_output (fixture), unprintable, file, NULL);
  assert_told (fixture->path, "Choose another folder or try again.");
  plea_preview_show (preview, next, NULL);
  g_assert_true (plea_test_wait (has_pdf, fixture->window, PLEA_TEST_PATIENCE_MS));
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
}

/* Another appeal is shown before the letter of the first is saved. */
static PleaAppeal *
load_another_appeal (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "appeals", "closed.appeal",
                                                 NULL);
  g_autofree char *contents = NULL;
  gsize            size;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) problems = g_ptr_array_new ();

  g_assert_true (g_file_get_contents (path, &contents, &size, NULL));
  bytes = g_bytes_new_take (g_steal_pointer (&contents), size);

  return plea_appeal_reader_read (bytes, path, problems);
}

static gboolean
is_noted (PleaWindow *window, const char *id)
{
  return plea_library_find (window->library, id)->sent_on != NULL;
}

static gboolean
is_first_noted (gpointer window)
{
  return is_noted (window, APPEAL);
}

static void
test_another_appeal (Fixture *fixture, gconstpointer data)
{
  PleaWindow *window = PLEA_WINDOW (fixture->window);
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);
  g_autoptr (PleaDocument) letters = set_letters (fixture);
  g_autoptr (PleaAppeal) another = load_another_appeal ();

  plea_output_save_to (get_output (fixture), letters, file, NULL);
  plea_librarian_keep (window->librarian, another, GTK_WINDOW (window));
  g_assert_true (window->appeal == another);
  g_assert_true (plea_test_wait (is_first_noted, window, PLEA_TEST_PATIENCE_MS));
  g_assert_false (is_noted (window, another->id));
}

static gboolean
is_first_in_store (gpointer store)
{
  g_autoptr (GHashTable) record = NULL;

  g_assert_true (plea_record_load (plea_store_get_record (store), NULL));
  record = plea_record_summarise (plea_store_get_record (store), NULL);

  return g_hash_table_contains (record, APPEAL);
}

/* The window is closed before the letter is saved. */
static void
test_closed_window (Fixture *fixture, gconstpointer data)
{
  g_autofree char *directory = g_strdup (PLEA_WINDOW (fixture->window)->directory);
  g_autoptr (PleaStore) store = plea_store_open (directory, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (fixture->path);
  g_autoptr (PleaDocument) letters = set_letters (fixture);

  plea_output_save_to (get_output (fixture), letters, file, NULL);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_assert_true (plea_test_wait (is_first_in_store, store, PLEA_TEST_PATIENCE_MS));
  g_assert_true (is_replaced (fixture->path));
  fixture->window = plea_window_new (application, directory);
}

static gboolean
leave_mounts_of_others (void)
{
  return unshare (CLONE_NEWNS) == 0 && mount (NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) == 0;
}

int
main (int argc, char **argv)
{
  may_mount = leave_mounts_of_others (); /* before there are threads that would stay */
  application = plea_test_start (&argc, &argv);

  g_test_add ("/faults/none", Fixture, NULL, set_up, test_none, tear_down);
  g_test_add ("/faults/link", Fixture, NULL, set_up, test_link, tear_down);
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autofree char *path = g_strconcat ("/faults/", faults[i].name, NULL);

      g_test_add (path, Fixture, GUINT_TO_POINTER (i), set_up, test_fault, tear_down);
    }

  g_test_add ("/faults/closed", Fixture, NULL, set_up, test_closed, tear_down);
  g_test_add ("/faults/each-letter", Fixture, NULL, set_up, test_each_letter, tear_down);
  g_test_add ("/faults/each", Fixture, NULL, set_up, test_each, tear_down);
  g_test_add ("/faults/unprintable", Fixture, NULL, set_up, test_unprintable, tear_down);
  g_test_add ("/faults/another-appeal", Fixture, NULL, set_up, test_another_appeal, tear_down);
  g_test_add ("/faults/closed-window", Fixture, NULL, set_up, test_closed_window, tear_down);
  g_test_add ("/faults/export", Fixture, NULL, set_up, test_export, tear_down);

  return plea_test_run (application);
}
