/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Many files that are opened at once: one window says what is in each, and adds what is new. */

#include "config.h"

#include <string.h>

#include "plea-intake-batch.h"
#include "plea-intake-list.h"
#include "plea-switch-row.h"
#include "plea-test-scratch.h"
#include "plea-test-wait.h"
#include "plea-test-widget.h"
#include "plea-test-window.h"

#define N_NEW 20

#define APPEAL                                                                                     \
  "<appeal xmlns='https://plea-letters.github.io/appeal/1' id='%s' as-of='%s'>"                    \
  "<defender><name>%s</name><country>GB</country></defender><status id='charged'/>"                \
  "<recipient><name>M</name><address><line>L</line></address><country code='GB'/></recipient>"     \
  "<letter xml:lang='en'><p>P</p></letter></appeal>"

static GFile *
write_file (PleaTestWindow *fixture, const char *name, const char *contents)
{
  g_autofree char *path = plea_test_scratch_write_file (fixture->scratch, name, contents, 0600);

  return g_file_new_for_path (path);
}

static void
add (GPtrArray      *files,
     PleaTestWindow *fixture,
     const char     *file_name,
     const char     *id,
     const char     *as_of,
     const char     *name)
{
  g_autofree char *xml = g_strdup_printf (APPEAL, id, as_of, name);

  g_ptr_array_add (files, write_file (fixture, file_name, xml));
}

/* Appeals of people who are in no list yet. */
static void
add_new (GPtrArray *files, PleaTestWindow *fixture)
{
  for (guint i = 0; i < N_NEW; i++)
    {
      g_autofree char *id = g_strdup_printf ("new-%u", i);
      g_autofree char *file_name = g_strconcat (id, ".appeal", NULL);
      g_autofree char *name = g_strdup_printf ("Person %u", i);

      add (files, fixture, file_name, id, "2026-01-01", name);
    }
}

static gboolean
is_open (gpointer list)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *window = windows; window != NULL; window = window->next)
    if (PLEA_IS_INTAKE_LIST (window->data) && gtk_widget_get_mapped (window->data))
      {
        *(GtkWidget **) list = window->data;
        return TRUE;
      }

  return FALSE;
}

static gboolean
is_closed (gpointer data)
{
  GtkWidget *list;

  return !is_open (&list);
}

static GtkWidget *
open_files (PleaTestWindow *fixture, GPtrArray *files)
{
  GtkWidget *list = NULL;

  plea_window_open (fixture->window, files);
  g_assert_true (plea_test_wait (is_open, &list, PLEA_TEST_PATIENCE_MS));
  g_assert_null (plea_test_find_question ());

  return list;
}

static gboolean
has_title (GtkWidget *widget, gconstpointer title)
{
  return ADW_IS_ACTION_ROW (widget)
         && g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title);
}

static void
assert_row (GtkWidget *list, const char *file_name, const char *subtitle, gboolean has_switch)
{
  GtkWidget *row = plea_test_find (list, has_title, file_name);

  g_assert_nonnull (row);
  g_assert_true (g_str_has_prefix (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), subtitle));
  g_assert_true (PLEA_IS_SWITCH_ROW (row) == has_switch);
}

static guint
count_appeals (PleaTestWindow *fixture)
{
  return g_list_model_get_n_items (plea_library_get_listings (fixture->window->library));
}

static void
test_kinds (PleaTestWindow *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) again = g_ptr_array_new_with_free_func (g_object_unref);
  GtkWidget *list;

  plea_test_window_open (fixture, 1200, 700);
  add_new (files, fixture);
  add (files, fixture, "old.appeal", "old", "2026-01-01", "Old Case");
  add (files, fixture, "now.appeal", "now", "2026-06-01", "Now Case");
  list = open_files (fixture, files);
  plea_test_click (list, "_Add 22 Appeals");
  g_assert_true (plea_test_wait (is_closed, NULL, PLEA_TEST_PATIENCE_MS));
  g_assert_cmpuint (count_appeals (fixture), ==, 23);
  g_assert_true (plea_test_says (GTK_WIDGET (fixture->window), "22 appeals added"));

  add (again, fixture, "new.appeal", "another", "2026-01-01", "Another Person");
  add (again, fixture, "twin.appeal", "other-id", "2026-05-01", "Old Case");
  add (again, fixture, "same.appeal", "new-3", "2026-01-01", "Person 3");
  add (again, fixture, "earlier.appeal", "now", "2026-01-01", "Now Case");
  add (again, fixture, "double.appeal", "another", "2026-01-01", "Another Person");
  g_ptr_array_add (again, write_file (fixture, "broken.appeal", "<appeal"));
  g_ptr_array_add (again, write_file (fixture, "words.txt", "Nothing of an appeal.\n"));
  list = open_files (fixture, again);
  assert_row (list, "new.appeal", "New: Another Person", TRUE);
  assert_row (list, "twin.appeal", "Newer than the one you have: Old Case", TRUE);
  assert_row (list, "same.appeal", "You already have this appeal", FALSE);
  assert_row (list, "earlier.appeal", "You have a newer version of this appeal", FALSE);
  assert_row (list, "double.appeal", "The same as “new.appeal”", FALSE);
  assert_row (list, "broken.appeal", "", FALSE);
  assert_row (list, "words.txt", "No letter was found in it", FALSE);

  g_object_set (plea_test_find (list, has_title, "new.appeal"), "active", FALSE, NULL);
  plea_test_click (list, "_Add 1 Appeal");
  g_assert_cmpuint (count_appeals (fixture), ==, 23);
  g_assert_cmpint (g_date_get_month (&plea_library_find (fixture->window->library, "old")->as_of),
                   ==, 5);
  /* A page is left to be looked at. */
  g_assert_true (gtk_widget_get_mapped (list));
  plea_test_click (list, "_Close");
  g_assert_true (plea_test_wait (is_closed, NULL, PLEA_TEST_PATIENCE_MS));
  plea_test_window_close (fixture);
}

/* One file of several appeals is as many, and what is wrong with one keeps none of the others away.
 */
static void
test_file_of_several (PleaTestWindow *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *first = g_strdup_printf (APPEAL, "first", "2026-01-01", "Ana Lind");
  g_autofree char *second = g_strdup_printf (APPEAL, "second", "2026-01-01", "Pavel Horn");
  g_autofree char *xml = g_strconcat ("<appeals xmlns='https://plea-letters.github.io/appeal/1'>",
                                      first, "<appeal id='broken'/><appeal/>", second, "</appeals>",
                                      NULL);
  GtkWidget       *list;

  plea_test_window_open (fixture, 1200, 700);
  g_ptr_array_add (files, write_file (fixture, "may.appeals", xml));
  list = open_files (fixture, files);
  assert_row (list, "first", "New: Ana Lind", TRUE);
  assert_row (list, "broken", "", FALSE);
  assert_row (list, "may.appeals", "", FALSE);
  assert_row (list, "second", "New: Pavel Horn", TRUE);
  plea_test_click (list, "_Add 2 Appeals");
  g_assert_cmpuint (count_appeals (fixture), ==, 3);
  g_assert_true (plea_test_wait (is_closed, NULL, PLEA_TEST_PATIENCE_MS));
  plea_test_window_close (fixture);
}

/* Two versions of one case: the newer one is there afterwards, in whatever order they come. */
static void
test_versions (PleaTestWindow *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  plea_test_window_open (fixture, 1200, 700);
  add (files, fixture, "b.appeal", "case", "2026-05-01", "Case");
  add (files, fixture, "a.appeal", "case", "2026-02-01", "Case");
  plea_test_click (open_files (fixture, files), "_Add 2 Appeals");
  g_assert_cmpuint (count_appeals (fixture), ==, 2);
  g_assert_cmpint (g_date_get_month (&plea_library_find (fixture->window->library, "case")->as_of),
                   ==, 5);
  g_assert_true (plea_test_wait (is_closed, NULL, PLEA_TEST_PATIENCE_MS));
  plea_test_window_close (fixture);
}

/* Saved pages with pictures beside them, as large as a page may have */

#define N_PAGES 6
#define N_WITH_PICTURES 4
#define PICTURE_SIZE (8 * 1024 * 1024)

static const char saved_page[] = "<!doctype html><p>Dear Minister,<p>Please free Ada Example.<p>"
                                 "Yours sincerely,<img src='page_files/ada.gif'>";

static GPtrArray *
save_pages (PleaTestWindow *fixture)
{
  GPtrArray       *files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *folder = plea_test_scratch_make_directory (fixture->scratch, "page_files", 0700);
  g_autofree char *picture = g_build_filename (folder, "ada.gif", NULL);
  g_autofree char *gif = g_malloc0 (PICTURE_SIZE);
  g_autoptr (GFile) page = write_file (fixture, "page.html", saved_page);

  memcpy (gif, "GIF89a\x40\0\x40", 9);
  g_assert_true (g_file_set_contents (picture, gif, PICTURE_SIZE, NULL));
  for (guint i = 0; i < N_PAGES; i++)
    g_ptr_array_add (files, g_object_ref (page));

  return files;
}

static void
on_batch_read (GObject *source, GAsyncResult *result, gpointer items)
{
  *(GPtrArray **) items = plea_intake_batch_read_finish (result, NULL);
}

static gboolean
is_read (gpointer items)
{
  return *(GPtrArray **) items != NULL;
}

/* However many pages there are, their pictures do not fill the memory. */
static void
test_pictures (PleaTestWindow *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) files = save_pages (fixture);
  g_autoptr (GPtrArray) items = NULL;
  guint n_with_pictures = 0;

  plea_intake_batch_read_async (files, NULL, on_batch_read, &items);
  g_assert_true (plea_test_wait (is_read, &items, PLEA_TEST_PATIENCE_MS));
  g_assert_cmpuint (items->len, ==, N_PAGES);
  for (guint i = 0; i < N_PAGES; i++)
    {
      PleaIntakeItem *item = g_ptr_array_index (items, i);

      g_assert_true (plea_reading_has_letter (item->reading));
      n_with_pictures += plea_reading_get_pictures (item->reading)->len;
    }
  g_assert_cmpuint (n_with_pictures, ==, N_WITH_PICTURES);
}

/* What is not wanted is not added. */
static void
test_cancelled (PleaTestWindow *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  plea_test_window_open (fixture, 1200, 700);
  add_new (files, fixture);
  plea_test_click (open_files (fixture, files), "_Cancel");
  g_assert_true (plea_test_wait (is_closed, NULL, PLEA_TEST_PATIENCE_MS));
  g_assert_cmpuint (count_appeals (fixture), ==, 1);
  plea_test_window_close (fixture);
}

int
main (int argc, char *argv[])
{
  static const PleaTestOfWindow tests[] = {
    { "/batch/kinds", test_kinds },       { "/batch/file-of-several", test_file_of_several },
    { "/batch/versions", test_versions }, { "/batch/cancelled", test_cancelled },
    { "/batch/pictures", test_pictures },
  };

  return plea_test_window_run (&argc, &argv, tests, G_N_ELEMENTS (tests));
}
