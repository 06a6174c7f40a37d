/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who writes, and from where: what Plea takes for so, and how one tells it otherwise. */

#include "plea-test-story.h"

#include <locale.h>

static void
set_up (PleaTestStory *story, gconstpointer locale)
{
  plea_test_story_begin (story, locale);
  plea_test_story_open (story, NULL);
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
    { "england", "Afghanistan", "United Kingdom", "Usual where you live: * (UK*)" },
    { "etats", "Afghanistan", "United States", "Usual where you live: US Letter*" },
    { "deutsch", "Afghanistan", "Germany", "Usual where you live: *DIN*" },
  };

  expect (story, PLEA_TEST_ROLE_LABEL, "By this computer’s settings: United States");
  expect (story, PLEA_TEST_ROLE_LABEL, "Usual where you live: US Letter*");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      choose_country (story, cases[i].typed, cases[i].first, cases[i].country);
      expect (story, PLEA_TEST_ROLE_LABEL, cases[i].format);
      plea_test_tree_await_gone (story->window, PLEA_TEST_ROLE_LABEL, "By this computer’s*");
    }
}

static void
test_one_page (PleaTestStory *story, gconstpointer locale)
{
  expect (story, PLEA_TEST_ROLE_LABEL, "1 page, 1?*pt");
  plea_test_tree_click (story->window, PLEA_TEST_ROLE_CHECK, "Fit on One Page*");
  expect (story, PLEA_TEST_ROLE_LABEL, "2 pages, 11 pt");
  plea_test_tree_click (story->window, PLEA_TEST_ROLE_CHECK, "Fit on One Page*");
  expect (story, PLEA_TEST_ROLE_LABEL, "1 page, 1?*pt");
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/supporter/country", PleaTestStory, "en_US", set_up, test_country, tear_down);
  g_test_add ("/supporter/one-page", PleaTestStory, "en_GB", set_up, test_one_page, tear_down);

  return g_test_run ();
}
