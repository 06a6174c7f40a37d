/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What becomes of a letter that was sent: printed, posted, answered, printed and written once more,
 * and each of that taken back. */

#include "plea-test-printer.h"
#include "plea-test-story.h"

#include <locale.h>

static void
set_up (PleaTestStory *story, gconstpointer data)
{
  plea_test_story_begin (story, NULL);
}

static void
tear_down (PleaTestStory *story, gconstpointer data)
{
  plea_test_story_end (story);
}

static void
expect (PleaTestStory *story, const char *words)
{
  g_autoptr (PleaTestAccessible) found = plea_test_tree_find (story->window, PLEA_TEST_ROLE_LABEL,
                                                              words);
}

static void
click (PleaTestStory *story, const char *name)
{
  g_autoptr (PleaTestAccessible) button = plea_test_tree_find (story->window, PLEA_TEST_ROLE_BUTTON,
                                                               name);

  plea_test_tree_scroll_to (button, story->window);
  plea_test_tree_click (story->window, PLEA_TEST_ROLE_BUTTON, name);
}

static void
undo (PleaTestStory *story)
{
  plea_test_accessible_activate_action (story->window, "win.undo");
}

/* Returns the words of the document that comes out. */
static char *
print (PleaTestStory *story, PleaTestPrinter *printer, guint number)
{
  g_autoptr (PleaTestAccessible) dialog = plea_test_tree_find_window (story->root, "Print");
  g_autoptr (PleaTestAccessible) name = plea_test_tree_find (dialog, PLEA_TEST_ROLE_LABEL,
                                                             plea_test_printer_get_name (printer));
  g_autofree char *path = NULL;
  const char      *argv[] = { "pdftotext", NULL, "-", NULL };
  char            *text = NULL;

  plea_test_tree_click_until_state (plea_test_accessible_get_parent (name),
                                    PLEA_TEST_STATE_SELECTED);
  plea_test_tree_click (dialog, PLEA_TEST_ROLE_BUTTON, "Print");
  path = plea_test_printer_await_document (printer, number);
  plea_test_tree_await_gone (story->root, PLEA_TEST_ROLE_WINDOW, "Print");
  argv[1] = path;
  g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &text,
                               NULL, NULL, NULL));

  return text;
}

static void
note_reply (PleaTestStory *story)
{
  g_autoptr (PleaTestAccessible) dialog = NULL;

  click (story, "A Reply Came…");
  dialog = plea_test_tree_find_window (story->root, "Letter in the Record");
  plea_test_tree_click (dialog, PLEA_TEST_ROLE_BUTTON, "Note It");
  plea_test_tree_await_gone (story->root, PLEA_TEST_ROLE_WINDOW, "Letter in the Record");
}

static void
choose_letter (PleaTestStory *story)
{
  g_autoptr (PleaTestAccessible) row = plea_test_tree_find (
      story->window, PLEA_TEST_ROLE_LIST_ITEM, "Minister Sergei Lavrov, for Elena Milashina");

  plea_test_tree_click_until_state (row, PLEA_TEST_STATE_SELECTED);
}

static void
test_sent (PleaTestStory *story, gconstpointer data)
{
  g_autoptr (PleaTestPrinter) printer = plea_test_printer_new ();
  g_autofree char *first = NULL;
  g_autofree char *again = NULL;

  plea_test_session_set_environment (story->session, "CUPS_SERVER",
                                     plea_test_printer_get_server (printer));
  plea_test_story_open (story, NULL);
  plea_test_tree_set_text (story->window, "Name", "Amina Brâncuși");
  plea_test_accessible_activate_action (story->window, "win.print");
  first = print (story, printer, 1);
  expect (story, "Printed on*");

  plea_test_accessible_activate_action (story->window, "win.show-letters");
  choose_letter (story);
  click (story, "I Have Posted It");
  expect (story, "Posted on*");
  undo (story);
  click (story, "I Have Posted It");
  note_reply (story);
  expect (story, "A reply came on*");
  undo (story);
  expect (story, "Posted on*");

  /* What the supporter calls himself by now is not on it. */
  click (story, "Print Again");
  again = print (story, printer, 2);
  g_assert_nonnull (strstr (first, "Amina Brâncuși"));
  g_assert_cmpstr (again, ==, first);
  expect (story, "Letter sent to the printer");
  expect (story, "Posted on*");
  undo (story);

  click (story, "Write Again");
  expect (story, "A new letter begins; the earlier one stays");
  plea_test_tree_click (story->window, PLEA_TEST_ROLE_BUTTON, "Undo");
  expect (story, "Posted on*");
  plea_test_story_close (story);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/sent/taken-back", PleaTestStory, NULL, set_up, test_sent, tear_down);

  return g_test_run ();
}
