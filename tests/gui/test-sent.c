/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What becomes of a letter that was sent: printed, posted, answered, printed and written once more,
 * and each of that taken back; and what becomes of the record: given to others, forgotten, and
 * brought back. */

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

static char *
print_first (PleaTestStory *story, PleaTestPrinter *printer)
{
  plea_test_session_set_environment (story->session, "CUPS_SERVER",
                                     plea_test_printer_get_server (printer));
  plea_test_story_open (story, NULL);
  plea_test_tree_set_text (story->window, "Name", "Amina Brâncuși");
  plea_test_accessible_activate_action (story->window, "win.print");

  return print (story, printer, 1);
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

  first = print_first (story, printer);
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

/* Given to others, forgotten and brought back */

static char *
get_path (PleaTestStory *story, const char *name)
{
  return g_build_filename (plea_test_session_get_home (story->session), name, NULL);
}

/* An entry for a path is there where a file is saved, and comes where one is opened. */
static void
choose_file (PleaTestStory *story, const char *title, const char *path, const char *button)
{
  g_autoptr (PleaTestAccessible) chooser = plea_test_tree_find_window (story->root, title);
  g_autoptr (PleaTestAccessible) entry = NULL;

  if (g_str_equal (button, "Open"))
    plea_test_session_press_key (story->session, "ctrl+l");
  entry = plea_test_tree_find_in_states (chooser, PLEA_TEST_ROLE_TEXT, NULL,
                                         PLEA_TEST_STATE_VISIBLE);
  plea_test_accessible_set_text (entry, path);
  plea_test_tree_click (chooser, PLEA_TEST_ROLE_BUTTON, button);
  plea_test_tree_await_gone (story->root, PLEA_TEST_ROLE_WINDOW, title);
}

static void
save_table (PleaTestStory *story)
{
  g_autofree char *path = get_path (story, "Letters.csv");
  g_autofree char *table = NULL;
  g_autoptr (PleaTestAccessible) report = NULL;
  g_autoptr (PleaTestAccessible) notice = NULL;

  plea_test_accessible_activate_action (story->window, "win.report");
  report = plea_test_tree_find_window (story->root, "Report");
  plea_test_tree_click (report, PLEA_TEST_ROLE_CHECK, "With Names");
  plea_test_tree_click (report, PLEA_TEST_ROLE_BUTTON, "Save as Table…");
  choose_file (story, "Save as Table", path, "Save");
  notice = plea_test_tree_find (report, PLEA_TEST_ROLE_LABEL, "Table saved");
  g_assert_true (g_file_get_contents (path, &table, NULL, NULL));
  g_assert_true (g_str_has_prefix (table, "\"posted\","));
  g_assert_nonnull (strstr (table, "\"Minister Sergei Lavrov\""));
  plea_test_accessible_activate_action (report, "window.close");
  plea_test_tree_await_gone (story->root, PLEA_TEST_ROLE_WINDOW, "Report");
}

#define PASSPHRASE "correct horse"

static void
back_up (PleaTestStory *story, const char *path)
{
  g_autoptr (PleaTestAccessible) dialog = NULL;

  plea_test_accessible_activate_action (story->window, "win.back-up");
  dialog = plea_test_tree_find_window (story->root, "Back Up");
  plea_test_tree_set_text (dialog, "Passphrase", PASSPHRASE);
  plea_test_tree_set_text (dialog, "Passphrase Once More", PASSPHRASE);
  plea_test_tree_click (dialog, PLEA_TEST_ROLE_BUTTON, "Back Up…");
  choose_file (story, "Save the Backup", path, "Save");
  plea_test_tree_await_gone (story->root, PLEA_TEST_ROLE_WINDOW, "Back Up");
  expect (story, "Backup saved");
}

static void
forget_everything (PleaTestStory *story)
{
  plea_test_accessible_activate_action (story->window, "win.forget-everything");
  plea_test_tree_click (story->root, PLEA_TEST_ROLE_BUTTON, "Forget Everything");
  expect (story, "Everything about you is forgotten");
  plea_test_tree_await_gone (story->window, PLEA_TEST_ROLE_LIST_ITEM, "Minister Sergei Lavrov, *");
  expect (story, "No Letters Yet");
}

static void
restore (PleaTestStory *story, const char *path)
{
  plea_test_accessible_activate_action (story->window, "win.restore");
  choose_file (story, "Restore", path, "Open");
  plea_test_tree_set_text (story->root, "Passphrase", PASSPHRASE);
  plea_test_tree_click (story->root, PLEA_TEST_ROLE_BUTTON, "Restore");
  expect (story, "Backup restored");
}

static void
test_brought_back (PleaTestStory *story, gconstpointer data)
{
  g_autoptr (PleaTestPrinter) printer = plea_test_printer_new ();
  g_autofree char *path = get_path (story, "all.pleabackup");
  g_autofree char *words = NULL;

  words = print_first (story, printer);
  plea_test_accessible_activate_action (story->window, "win.show-letters");
  choose_letter (story);
  click (story, "I Have Posted It");
  save_table (story);
  back_up (story, path);
  forget_everything (story);
  restore (story, path);
  choose_letter (story);
  expect (story, "Posted on*");
  plea_test_story_close (story);

  plea_test_story_open (story, NULL);
  plea_test_accessible_activate_action (story->window, "win.show-letters");
  choose_letter (story);
  expect (story, "Posted on*");
  plea_test_story_close (story);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/sent/taken-back", PleaTestStory, NULL, set_up, test_sent, tear_down);
  g_test_add ("/sent/brought-back", PleaTestStory, NULL, set_up, test_brought_back, tear_down);

  return g_test_run ();
}
