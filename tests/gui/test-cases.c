/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which case comes first, who it is about, and where more of them are to be found. */

#include "plea-test-story.h"

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
                                       "Defne, Imprisoned \\(Last day was .*\\)\n"
                                       "Gizem, Imprisoned \\(Last day was .*\\)\n"
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
  expect (story, PLEA_TEST_ROLE_LABEL, "Letters are to be in the post by *: 2 days are left. *");
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
    { "Berk, *", "Act for Berk", "Letters are to be in the post by *." },
    { "Defne, *", "Act for Defne",
      "The last day to post a letter was *. A letter may still help:*" },
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
  expect (story, PLEA_TEST_ROLE_LABEL, "The letter tells what has happened");
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (PleaTestStory *, gconstpointer);
  } tests[] = {
    { "/cases/order", test_order },
    { "/cases/posted", test_posted },
    { "/cases/profile", test_profile },
    { "/cases/no-status", test_no_status },
  };

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, PleaTestStory, NULL, set_up, tests[i].test, tear_down);

  return g_test_run ();
}
