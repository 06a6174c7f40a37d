/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which case comes first, who it is about, and where more of them are to be found. */

#include "plea-test-story.h"
#include "plea-test-wait.h"

#include <glib/gstdio.h>
#include <locale.h>

#define ANY_DAY G_MAXINT

#define APPEAL                                                                                     \
  "<appeal xmlns='https://plea-letters.github.io/appeal/1' id='%s' as-of='%s'>"                    \
  "<defender><name>%s</name><country>TR</country></defender>"                                      \
  "%s%s"                                                                                           \
  "<recipient><name>M</name><address><line>L</line></address><country code='TR'/></recipient>"     \
  "<letter xml:lang='en'><p>P</p></letter></appeal>"

typedef struct
{
  const char *name, *status;
  int         days_left;
} Case;

static char *
format_day (int days_from_now)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDateTime) then = g_date_time_add_days (now, days_from_now);

  return g_date_time_format (then, "%Y-%m-%d");
}

static char *
format_until (int days_left)
{
  g_autofree char *day = days_left != ANY_DAY ? format_day (days_left) : NULL;

  return day != NULL ? g_strdup_printf ("<until>%s</until>", day) : g_strdup ("");
}

static char *
format_status (const char *status)
{
  return status != NULL ? g_strdup_printf ("<status id='%s'/>", status) : g_strdup ("");
}

/* As they are kept from an earlier time. */
static void
keep (PleaTestStory *story, const Case *appeal)
{
  g_autofree char *directory = g_build_filename (plea_test_session_get_home (story->session),
                                                 ".local/share/plea/appeals", NULL);
  g_autofree char *id = g_ascii_strdown (appeal->name, -1);
  g_autofree char *file_name = g_strconcat (id, ".appeal", NULL);
  g_autofree char *path = g_build_filename (directory, file_name, NULL);
  g_autofree char *as_of = format_day (-30);
  g_autofree char *status = format_status (appeal->status);
  g_autofree char *until = format_until (appeal->days_left);
  g_autofree char *xml = g_strdup_printf (APPEAL, id, as_of, appeal->name, status, until);

  g_assert_cmpint (g_mkdir_with_parents (directory, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, xml, -1, NULL));
}

#define BROWSER "browser.desktop"

static char *
get_opened_path (PleaTestStory *story)
{
  return g_build_filename (plea_test_session_get_home (story->session), "opened", NULL);
}

static void
write_file (PleaTestStory *story, const char *directory, const char *name, const char *contents)
{
  g_autofree char *parent = g_build_filename (plea_test_session_get_home (story->session),
                                              directory, NULL);
  g_autofree char *path = g_build_filename (parent, name, NULL);

  g_assert_cmpint (g_mkdir_with_parents (parent, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, contents, -1, NULL));
}

/* One that only notes what it is to show. */
static void
install_browser (PleaTestStory *story)
{
  g_autofree char *opened = get_opened_path (story);
  g_autofree char *entry = g_strdup_printf ("[Desktop Entry]\nType=Application\nName=Browser\n"
                                            "Exec=sh -c 'echo \"$0\" > \"%s\"' %%u\n"
                                            "MimeType=x-scheme-handler/https;\n",
                                            opened);

  write_file (story, ".local/share/applications", BROWSER, entry);
  write_file (story, ".config", "mimeapps.list",
              "[Default Applications]\nx-scheme-handler/https=" BROWSER "\n");
}

static const Case cases[] = {
  { "Ayla", "imprisoned", ANY_DAY }, { "Berk", NULL, 100 },      { "Cem", "imprisoned", 13 },
  { "Defne", "imprisoned", -4 },     { "Ela", "imprisoned", 2 }, { "Filiz", "released", 5 },
  { "Gizem", "imprisoned", -90 },
};

static void
set_up (PleaTestStory *story, gconstpointer data)
{
  plea_test_story_begin (story, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    keep (story, &cases[i]);
  install_browser (story);
  plea_test_story_open (story, NULL);
}

static void
tear_down (PleaTestStory *story, gconstpointer data)
{
  plea_test_story_end (story);
}

static void
expect (PleaTestStory *story, PleaTestRole role, const char *name)
{
  g_autoptr (PleaTestAccessible) found = plea_test_tree_find (story->window, role, name);
}

/* The rows from above to below. */
static char *
list_rows (PleaTestStory *story)
{
  g_autoptr (PleaTestAccessible) row = plea_test_tree_find (story->window, PLEA_TEST_ROLE_LIST_ITEM,
                                                            "Ela, *");
  PleaTestAccessible *list = plea_test_accessible_get_parent (row);
  g_autoptr (GPtrArray) all = plea_test_tree_list (list, PLEA_TEST_ROLE_LIST_ITEM, NULL);
  g_autoptr (GString) rows = g_string_new (NULL);

  for (guint i = 0; i < all->len; i++)
    {
      PleaTestAccessible *each = g_ptr_array_index (all, i);

      g_string_append_printf (rows, "%s (%s)\n", plea_test_accessible_get_name (each),
                              plea_test_accessible_get_description (each));
    }

  return g_string_free (g_steal_pointer (&rows), FALSE);
}

/* The nearest last day first, whatever the names. */
static void
test_order (PleaTestStory *story, gconstpointer data)
{
  static const char *const sections[] = { "Soon", "To Write", "Missed", "Closed" };
  g_autofree char         *rows = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    expect (story, PLEA_TEST_ROLE_LABEL, sections[i]);
  rows = list_rows (story);
  g_assert_true (g_regex_match_simple ("^Ela, Imprisoned \\(2 days left to post it\\)\n"
                                       "Cem, Imprisoned \\(13 days left to post it\\)\n"
                                       "Berk, No status given \\(Post by .*\\)\n"
                                       "Ayla, Imprisoned \\(\\)\n"
                                       "Elena Milashina, Judicial harassment \\(\\)\n"
                                       "Defne, Imprisoned \\(Deadline was .*\\)\n"
                                       "Gizem, Imprisoned \\(Deadline was .*\\)\n"
                                       "Filiz, Released \\(\\)\n$",
                                       rows, 0, 0));
}

/* A letter that is in the post hurries no more. */
static void
test_posted (PleaTestStory *story, gconstpointer data)
{
  g_autoptr (PleaTestAccessible) row = plea_test_tree_find (story->window, PLEA_TEST_ROLE_LIST_ITEM,
                                                            "Ela, *");

  plea_test_accessible_click (row);
  expect (story, PLEA_TEST_ROLE_LABEL, "Act for Ela");
  expect (story, PLEA_TEST_ROLE_LABEL, "Letters should be in the post by *: 2 days are left. *");
  plea_test_accessible_activate_action (story->window, "win.note-posted");
  expect (story, PLEA_TEST_ROLE_LABEL, "Posted on *");
  expect (story, PLEA_TEST_ROLE_LABEL, "Sent");
}

/* The day is told from the first on, and what is left when it is over. */
static void
test_profile (PleaTestStory *story, gconstpointer data)
{
  static const struct
  {
    const char *row, *title, *deadline;
  } shown[] = {
    { "Berk, *", "Act for Berk", "Letters should be in the post by *." },
    { "Defne, *", "Act for Defne",
      "The deadline for posting letters was *. A letter may still help:*" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (shown); i++)
    {
      g_autoptr (PleaTestAccessible) row = plea_test_tree_find (
          story->window, PLEA_TEST_ROLE_LIST_ITEM, shown[i].row);

      plea_test_accessible_click (row);
      expect (story, PLEA_TEST_ROLE_LABEL, shown[i].title);
      expect (story, PLEA_TEST_ROLE_LABEL, shown[i].deadline);
    }
}

/* No fault, and no warning. */
static void
test_no_status (PleaTestStory *story, gconstpointer data)
{
  g_autoptr (PleaTestAccessible) row = plea_test_tree_find (story->window, PLEA_TEST_ROLE_LIST_ITEM,
                                                            "Berk, No status given");

  plea_test_accessible_click (row);
  expect (story, PLEA_TEST_ROLE_LABEL, "The appeal names no status");
  expect (story, PLEA_TEST_ROLE_LABEL, "The letter says what has happened");
}

/* --- Who it is about --- */

/* A red point, as the smallest PNG file there is. */
#define RED_POINT                                                                                  \
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC"   \
  "=="

#define WITH_PORTRAIT                                                                              \
  "<appeal xmlns='https://plea-letters.github.io/appeal/1' id='hale' as-of='2026-01-01'>"          \
  "<defender><name>Hale</name><portrait credit='Photo: Nil &amp; Co'>" RED_POINT "</portrait>"     \
  "</defender><recipient><address><line>L</line></address></recipient><letter "                    \
  "xml:lang='en'><p>P</p></letter></appeal>"

/* Whose picture it is stands below it, and a portrait that is taken away is gone. */
static void
test_portrait (PleaTestStory *story, gconstpointer data)
{
  g_autofree char *file = g_build_filename (plea_test_session_get_home (story->session),
                                            "hale.appeal", NULL);
  g_autoptr (PleaTestAccessible) editor = NULL;
  g_autoptr (PleaTestAccessible) row = NULL;

  write_file (story, ".", "hale.appeal", WITH_PORTRAIT);
  plea_test_story_close (story);
  plea_test_story_open (story, file);
  expect (story, PLEA_TEST_ROLE_LABEL, "Act for Hale");
  expect (story, PLEA_TEST_ROLE_LABEL, "Photo: Nil & Co");

  plea_test_accessible_activate_action (story->window, "win.edit-appeal");
  editor = plea_test_tree_find_window (story->root, "Edit the Appeal");
  row = plea_test_tree_find (editor, PLEA_TEST_ROLE_LIST_ITEM, "Portrait");
  plea_test_accessible_activate_action (row, "portrait.remove");
  plea_test_accessible_activate_action (editor, "editor.add");
  plea_test_tree_await_gone (story->window, PLEA_TEST_ROLE_LABEL, "Photo: Nil & Co");
}

/* --- Where more cases are --- */

typedef struct
{
  char               *path;
  const char         *address;
  PleaTestAccessible *row;
} Opening;

/* A list that is still laid out moves away from below the mouse. */
static gboolean
is_opened_while_clicking (gpointer data)
{
  Opening         *self = data;
  g_autofree char *opened = NULL;

  if (g_file_get_contents (self->path, &opened, NULL, NULL)
      && g_str_equal (g_strchomp (opened), self->address))
    return TRUE;

  plea_test_accessible_click (self->row);

  return FALSE;
}

static void
open_find_window (PleaTestStory *story, PleaTestAccessible **window)
{
  plea_test_accessible_activate_action (story->window, "win.find-appeals");
  *window = plea_test_tree_find_window (story->root, "Find Appeals");
}

/* What to do is told, and a click opens the page in the browser of the supporter. */
static void
test_publisher (PleaTestStory *story, gconstpointer data)
{
  static const char *const steps[] = { "Choose a Publisher", "Copy the Page", "Paste It Here" };
  g_autofree char         *path = get_opened_path (story);
  Opening                  opening = { path, "https://www.ishr.org/index.php?id=791", NULL };
  g_autoptr (PleaTestAccessible) window = NULL;
  g_autoptr (PleaTestAccessible) row = NULL;
  g_autoptr (GPtrArray) unnamed = NULL;

  open_find_window (story, &window);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autoptr (PleaTestAccessible) step = plea_test_tree_find (window, PLEA_TEST_ROLE_LIST_ITEM,
                                                                 steps[i]);
    }
  unnamed = plea_test_tree_list_unnamed (window);
  g_assert_cmpuint (unnamed->len, ==, 0);
  row = plea_test_tree_find (window, PLEA_TEST_ROLE_LIST_ITEM,
                             "International Society for Human Rights*");
  g_assert_cmpstr (plea_test_accessible_get_description (row), ==,
                   "Letters ready to sign (English)");
  opening.row = row;
  g_assert_true (plea_test_wait (is_opened_while_clicking, &opening, PLEA_TEST_PATIENCE_MS));
}

/* It leads on to what has been copied there. */
static void
test_paste (PleaTestStory *story, gconstpointer data)
{
  g_autoptr (PleaTestAccessible) window = NULL;
  g_autoptr (PleaTestAccessible) told = NULL;

  open_find_window (story, &window);
  plea_test_tree_click (window, PLEA_TEST_ROLE_BUTTON, "New From Clipboard…");
  told = plea_test_tree_find (story->root, PLEA_TEST_ROLE_LABEL, "There Is No Text to Paste");
  plea_test_tree_await_gone (story->root, PLEA_TEST_ROLE_WINDOW, "Find Appeals");
}

/* Who finds nothing in the list is shown where more is to be found. */
static void
test_nothing_found (PleaTestStory *story, gconstpointer data)
{
  g_autoptr (PleaTestAccessible) window = NULL;

  plea_test_accessible_activate_action (story->window, "win.search");
  plea_test_tree_set_text (story->window, "Search Appeals", "nobody");
  expect (story, PLEA_TEST_ROLE_LABEL, "No matching appeals");
  plea_test_tree_click (story->window, PLEA_TEST_ROLE_BUTTON, "Find Appeals…");
  window = plea_test_tree_find_window (story->root, "Find Appeals");
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (PleaTestStory *, gconstpointer);
  } tests[] = {
    { "/cases/order", test_order },       { "/cases/posted", test_posted },
    { "/cases/profile", test_profile },   { "/cases/no-status", test_no_status },
    { "/cases/portrait", test_portrait }, { "/cases/publisher", test_publisher },
    { "/cases/paste", test_paste },       { "/cases/nothing-found", test_nothing_found },
  };

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, PleaTestStory, NULL, set_up, tests[i].test, tear_down);

  return g_test_run ();
}
