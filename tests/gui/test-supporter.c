/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who writes, and from where: what Plea takes for so, and how one tells it otherwise. */

#include "plea-test-story.h"

#include <glib/gstdio.h>
#include <locale.h>

/* So high that the whole form is in sight: a list drops down where it can be seen. */
#define SCREEN_WIDTH 1280
#define SCREEN_HEIGHT 2200

static void
set_up (PleaTestStory *story, gconstpointer locale)
{
  story->session = plea_test_session_new (SCREEN_WIDTH, SCREEN_HEIGHT, locale);
  plea_test_story_open (story, NULL);
  plea_test_accessible_resize_window (story->window, SCREEN_WIDTH - 20, SCREEN_HEIGHT - 100);
}

static void
tear_down (PleaTestStory *story, gconstpointer locale)
{
  plea_test_story_end (story);
}

static void
expect (PleaTestStory *story, PleaTestRole role, const char *name)
{
  g_autoptr (PleaTestAccessible) found = plea_test_tree_find (story->window, role, name);
}

/* With the keyboard alone, once the list is open. */
static void
choose_country (PleaTestStory *story, const char *typed, const char *first, const char *choice)
{
  g_autoptr (PleaTestAccessible) button = plea_test_tree_find_in_states (
      story->window, PLEA_TEST_ROLE_BUTTON, "Country", PLEA_TEST_STATE_SENSITIVE);
  PleaTestAccessible *within = plea_test_accessible_get_parent (button);
  g_autoptr (PleaTestAccessible) search = NULL;
  g_autoptr (PleaTestAccessible) chosen = NULL;

  plea_test_tree_scroll_to (button, story->window);
  plea_test_accessible_click (button);
  search = plea_test_tree_find_in_states (within, PLEA_TEST_ROLE_ANY, "Search the List",
                                          PLEA_TEST_STATE_FOCUSED);
  plea_test_session_type_ascii (story->session, typed);
  /* The list is searched a moment after the last key. */
  plea_test_tree_await_gone (within, PLEA_TEST_ROLE_LABEL, first);
  plea_test_session_press_key (story->session, "Return");
  chosen = plea_test_tree_find (button, PLEA_TEST_ROLE_LABEL, choice);
}

static void
test_country (PleaTestStory *story, gconstpointer locale)
{
  static const struct
  {
    const char *typed;
    const char *first; /* of those that do not fit */
    const char *country;
    const char *format;
  } cases[] = {
    { "england", "Afghanistan", "United Kingdom",
      "Usual where you live: Envelope with window, left (UK)" },
    { "etats", "Afghanistan", "United States", "Usual where you live: *US Letter*" },
    { "deutsch", "Afghanistan", "Germany", "Usual where you live: *DIN*" },
  };

  expect (story, PLEA_TEST_ROLE_LABEL, "From this computer’s settings: United States");
  expect (story, PLEA_TEST_ROLE_LABEL, "Usual where you live: *US Letter*");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      choose_country (story, cases[i].typed, cases[i].first, cases[i].country);
      expect (story, PLEA_TEST_ROLE_LABEL, cases[i].format);
      plea_test_tree_await_gone (story->window, PLEA_TEST_ROLE_LABEL, "From this computer’s*");
    }
}

static void
test_one_page (PleaTestStory *story, gconstpointer locale)
{
  expect (story, PLEA_TEST_ROLE_LABEL, "1 page, 1?*pt*about 10 g");
  plea_test_tree_click (story->window, PLEA_TEST_ROLE_CHECK, "Fit on One Page*");
  expect (story, PLEA_TEST_ROLE_LABEL, "2 pages, 11 pt*about 15 g");
  plea_test_tree_click (story->window, PLEA_TEST_ROLE_CHECK, "Fit on One Page*");
  expect (story, PLEA_TEST_ROLE_LABEL, "1 page, 1?*pt*about 10 g");
}

/* From the dialog that is open to the file. */
static void
save_as (PleaTestStory *story, const char *path, const char *proposed)
{
  g_autoptr (PleaTestAccessible) chooser = plea_test_tree_find_window (story->root, "Save as PDF");
  g_autoptr (PleaTestAccessible) name = plea_test_tree_find (chooser, PLEA_TEST_ROLE_TEXT, "Name*");

  plea_test_tree_await_text (name, proposed);
  plea_test_accessible_set_text (name, path);
  plea_test_tree_click (chooser, PLEA_TEST_ROLE_BUTTON, "Save");
  plea_test_tree_await_gone (story->root, PLEA_TEST_ROLE_WINDOW, "Save as PDF");
  expect (story, PLEA_TEST_ROLE_LABEL, "Letter saved");
}

static void
assert_file (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  if (!g_file_test (path, G_FILE_TEST_IS_REGULAR))
    g_error ("There is no “%s”", path);
}

/* Nobody need name themselves, but is asked whether that is meant, once. A name without its ending
 * gets it, and the next file goes where the last went. */
static void
test_files (PleaTestStory *story, gconstpointer locale)
{
  g_autofree char *folder = g_build_filename (plea_test_session_get_home (story->session),
                                              "letters", NULL);
  g_autofree char *path = g_build_filename (folder, "a", NULL);
  g_autoptr (PleaTestAccessible) tell = NULL;

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  plea_test_accessible_activate_action (story->window, "win.save-pdf");
  plea_test_tree_click (story->root, PLEA_TEST_ROLE_BUTTON, "Sign by Hand");
  save_as (story, path, "Letter.pdf");
  assert_file (folder, "a.pdf");

  tell = plea_test_tree_find (story->window, PLEA_TEST_ROLE_CHECK, "Name Files After the Case*");
  plea_test_accessible_click (tell);
  plea_test_tree_await_state (tell, PLEA_TEST_STATE_CHECKED, TRUE);
  plea_test_accessible_activate_action (story->window, "win.save-pdf");
  save_as (story, "b", "Letter for E. Milashina.pdf");
  assert_file (folder, "b.pdf");
}

/* They lead to what they name, and go when a letter is done. */
static void
test_first_steps (PleaTestStory *story, gconstpointer locale)
{
  g_autofree char *path = g_build_filename (plea_test_session_get_home (story->session), "a.pdf",
                                            NULL);

  expect (story, PLEA_TEST_ROLE_LABEL, "Your First Letter");
  plea_test_tree_set_text (story->window, "Name", "Ada Example");
  expect (story, PLEA_TEST_ROLE_IMAGE, "Done");
  plea_test_accessible_activate_action (story->window, "win.save-pdf");
  save_as (story, path, "Letter.pdf");
  plea_test_tree_await_gone (story->window, PLEA_TEST_ROLE_LABEL, "Your First Letter");
  plea_test_story_close (story);

  plea_test_story_open (story, NULL);
  expect (story, PLEA_TEST_ROLE_LABEL, "In Your Own Words");
  plea_test_tree_await_gone (story->window, PLEA_TEST_ROLE_LABEL, "Your First Letter");
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/supporter/country", PleaTestStory, "en_US", set_up, test_country, tear_down);
  g_test_add ("/supporter/one-page", PleaTestStory, "en_GB", set_up, test_one_page, tear_down);
  g_test_add ("/supporter/files", PleaTestStory, "en_GB", set_up, test_files, tear_down);
  g_test_add ("/supporter/first-steps", PleaTestStory, "en_GB", set_up, test_first_steps,
              tear_down);

  return g_test_run ();
}
