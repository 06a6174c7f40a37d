/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The first letter of somebody who has just installed Plea, with a mouse and a keyboard: who
 * writes, from where, a sentence, and on paper. What it takes is counted, for it is the first that
 * anybody learns of Plea. */

#include "plea-test-printer.h"
#include "plea-test-story.h"

#include <locale.h>
#include <string.h>

/* A small laptop */
#define SCREEN_WIDTH 1366
#define SCREEN_HEIGHT 768

#define MOST_POINTER_ACTIONS 6
#define MOST_TABS 12

#define SENTENCE "I am writing to you as a teacher."

typedef struct
{
  PleaTestStory    plea;
  PleaTestPrinter *printer;
  guint            n_pointer_actions;
  guint            n_keys; /* apart from what is typed */
} Story;

static void
set_up (Story *story, gconstpointer locale)
{
  story->printer = plea_test_printer_new ();
  story->plea.session = plea_test_session_new (SCREEN_WIDTH, SCREEN_HEIGHT, locale);
  plea_test_session_set_environment (story->plea.session, "CUPS_SERVER",
                                     plea_test_printer_get_server (story->printer));
  plea_test_story_open (&story->plea, NULL);
  plea_test_accessible_resize_window (story->plea.window, SCREEN_WIDTH - 20, SCREEN_HEIGHT - 20);
}

static void
tear_down (Story *story, gconstpointer locale)
{
  plea_test_story_end (&story->plea);
  g_clear_object (&story->printer);
}

/* The pointer */

static void
click (Story *story, PleaTestAccessible *accessible)
{
  plea_test_accessible_click_with_mouse (accessible);
  story->n_pointer_actions++;
}

static void
scroll_to (Story *story, PleaTestAccessible *accessible)
{
  plea_test_tree_scroll_to (accessible, story->plea.window);
  story->n_pointer_actions++;
}

/* The one of the buttons that can be clicked where it is */
static PleaTestAccessible *
find_in_sight (PleaTestAccessible *window, const char *name)
{
  g_autoptr (PleaTestAccessible) first = plea_test_tree_find (window, PLEA_TEST_ROLE_BUTTON, name);
  g_autoptr (GPtrArray) all = plea_test_tree_list (window, PLEA_TEST_ROLE_BUTTON, name);

  for (guint i = 0; i < all->len; i++)
    {
      PleaTestRectangle area = plea_test_accessible_get_screen_area (all->pdata[i]);

      if (area.width > 0 && area.y >= 0 && area.y + area.height < SCREEN_HEIGHT)
        return g_object_ref (all->pdata[i]);
    }
  plea_test_tree_fail (window, "No button “%s” is in sight", name);
}

/* The keyboard */

static void
press (Story *story, const char *key)
{
  plea_test_session_press_key (story->plea.session, key);
  story->n_keys++;
}

static void
type (Story *story, const char *text)
{
  plea_test_session_type_ascii (story->plea.session, text);
}

/* Entries do not say on the accessibility bus that they have the keyboard; their text does. */
static void
type_into (Story *story, const char *name, const char *text)
{
  g_autoptr (PleaTestAccessible) field = plea_test_tree_find (story->plea.window,
                                                              PLEA_TEST_ROLE_TEXT, name);

  type (story, text);
  plea_test_tree_await_text (field, text);
}

static PleaTestAccessible *
find_focused (Story *story, PleaTestRole role, const char *name)
{
  return plea_test_tree_find_in_states (story->plea.window, role, name, PLEA_TEST_STATE_FOCUSED);
}

/* From field to field, to the one called @name. */
static void
tab_to (Story *story, PleaTestRole role, const char *name)
{
  g_autoptr (PleaTestAccessible) goal = plea_test_tree_find_in_states (
      story->plea.window, role, name, PLEA_TEST_STATE_SENSITIVE);

  for (guint i = 0; i < MOST_TABS; i++)
    {
      if (plea_test_accessible_has_states (goal, PLEA_TEST_STATE_FOCUSED))
        return;
      press (story, "Tab");
    }
  g_object_unref (find_focused (story, role, name));
}

/* The letter */

static void
say_who_one_is (Story *story)
{
  g_autoptr (PleaTestAccessible) step = plea_test_tree_find (
      story->plea.window, PLEA_TEST_ROLE_LABEL, "1. Say Who You Are");

  scroll_to (story, step);
  click (story, step);
  type_into (story, "Name", "Amina Example");
  tab_to (story, PLEA_TEST_ROLE_TEXT, "Address");
  type_into (story, "Address", "12 Harbour Street");
  press (story, "Tab");
  type_into (story, "Postcode and Town", "Dublin 8");
}

static void
say_where_one_lives (Story *story)
{
  tab_to (story, PLEA_TEST_ROLE_BUTTON, "Country");
  press (story, "space");
  g_object_unref (find_focused (story, PLEA_TEST_ROLE_ANY, "Search the List"));
  type (story, "ireland");
  press (story, "Return");
  g_object_unref (plea_test_tree_find (story->plea.window, PLEA_TEST_ROLE_LABEL,
                                       "Usual where you live: Envelope with window, left*"));
}

static void
add_sentence (Story *story)
{
  tab_to (story, PLEA_TEST_ROLE_TEXT, "In your own words");
  type_into (story, "In your own words", SENTENCE);
}

static void
print (Story *story)
{
  g_autoptr (PleaTestAccessible) button = find_in_sight (story->plea.window, "Print…");
  g_autoptr (PleaTestAccessible) dialog = NULL;
  g_autoptr (PleaTestAccessible) printer = NULL;
  g_autoptr (PleaTestAccessible) done = NULL;

  click (story, button);
  dialog = plea_test_tree_find_window (story->plea.root, "Print");
  printer = plea_test_tree_find (dialog, PLEA_TEST_ROLE_LABEL,
                                 plea_test_printer_get_name (story->printer));
  /* The dialog may still be getting ready, which nobody would have to click again for. */
  plea_test_tree_click_until_state (plea_test_accessible_get_parent (printer),
                                    PLEA_TEST_STATE_SELECTED);
  story->n_pointer_actions++;
  done = plea_test_tree_find_in_states (dialog, PLEA_TEST_ROLE_BUTTON, "Print",
                                        PLEA_TEST_STATE_SENSITIVE);
  click (story, done);
}

static void
assert_printed (Story *story, const char *words)
{
  g_autofree char *path = plea_test_printer_await_document (story->printer, 1);
  const char      *argv[] = { "pdftotext", "-raw", path, "-", NULL };
  g_autofree char *text = plea_test_session_run (story->plea.session, argv);

  if (strstr (text, words) == NULL)
    g_error ("“%s” is not in: %s", words, text);
}

static void
test_first_letter (Story *story, gconstpointer locale)
{
  g_object_unref (plea_test_tree_find (story->plea.window, PLEA_TEST_ROLE_LABEL, "1 page"));
  say_who_one_is (story);
  say_where_one_lives (story);
  add_sentence (story);
  print (story);
  assert_printed (story, SENTENCE);
  g_test_message ("The first letter takes %u pointer actions and %u keys besides its words",
                  story->n_pointer_actions, story->n_keys);
  g_assert_cmpuint (story->n_pointer_actions, <=, MOST_POINTER_ACTIONS);
  plea_test_story_close (&story->plea);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/first-letter/printed", Story, "en_GB", set_up, test_first_letter, tear_down);

  return g_test_run ();
}
