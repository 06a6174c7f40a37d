/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A page with three letters, reviewed with the keyboard alone: each is looked at, and all of them
 * become appeals. */

#include "import-story.h"

#include <locale.h>

static const char page[]
    = "Take action for Ada Example\n\n"
      "Minister Bob Sample\nMinistry of Justice\n1 Main Square\n1000 Capital\nPortugal\n\n"
      "Dear Minister,\n\nI am worried about Ada Example, who has been held since 3 March 2026.\n\n"
      "I urge you to free her at once.\n\nYours sincerely,\n\n"
      "President Carla Test\nOffice of the President\n2 Palace Road\n1001 Capital\nPortugal\n\n"
      "Dear President,\n\nI write to you about Ada Example. Her trial was not fair.\n\n"
      "Please make sure that she is freed.\n\nYours faithfully,\n\n"
      "Dear Ambassador,\n\nI ask you to tell your government that people here know of her.\n\n"
      "Please see to it that she can see a doctor.\n\nRespectfully yours,\n";

static void
open_review (Story *story)
{
  g_autofree char *path = write_file (story, "page.txt", page);

  plea_test_story_open (&story->plea, path);
  await_editor (story, REVIEW);
}

static void
expect_focus (Story *story, const char *name)
{
  g_autoptr (PleaTestAccessible) found = plea_test_tree_find_in_states (
      story->editor, PLEA_TEST_ROLE_ANY, name, PLEA_TEST_STATE_FOCUSED);
}

static void
press (Story *story, const char *key)
{
  plea_test_session_press_key (story->plea.session, key);
}

/* Alt and a digit lead to each pane, also where they take turns. */
static void
test_panes (Story *story, gconstpointer data)
{
  static const char *const names[] = { "Bea", "Cleo", NULL };

  open_review (story);
  expect (story->editor, PLEA_TEST_ROLE_IMAGE, "Page 1 of 1");
  expect_all_named (story);
  for (guint i = 0; names[i] != NULL; i++)
    {
      press (story, "alt+3");
      plea_test_session_type_ascii (story->plea.session, names[i]);
      expect_text (story->editor, "Name", names[i]);
      press (story, "alt+2");
      expect_focus (story, "Pages of the Letter");
      plea_test_accessible_resize_window (story->editor, 360, 640);
    }
  expect (story->editor, PLEA_TEST_ROLE_BUTTON, "Source");
  expect_all_named (story);
  plea_test_accessible_activate_action (story->editor, "window.close");
  plea_test_tree_click (story->plea.root, PLEA_TEST_ROLE_BUTTON, "Discard");
}

static void
test_all (Story *story, gconstpointer data)
{
  open_review (story);
  show_fields (story);
  expect_text (story->editor, "Name, With Title", "Minister Bob Sample");
  expect (story->editor, PLEA_TEST_ROLE_LABEL, "Letter 1 of 3: Minister Bob Sample");
  plea_test_tree_click (story->editor, PLEA_TEST_ROLE_BUTTON, "Letter on the Page");
  expect (story->editor, PLEA_TEST_ROLE_LABEL, "Letter 2 of 3: President Carla Test");
  press (story, "Down");
  press (story, "Return");
  expect_text (story->editor, "Name, With Title", "President Carla Test");

  plea_test_tree_click (story->editor, PLEA_TEST_ROLE_BUTTON, "Add All 3");
  await_no_editor (story, REVIEW);
  expect (story->plea.window, PLEA_TEST_ROLE_LABEL, "3 appeals added");
  expect (story->plea.window, PLEA_TEST_ROLE_LABEL, "Act for Ada Example");
  expect (story->plea.window, PLEA_TEST_ROLE_IMAGE, "Page 1 of 1");
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/letters/panes", Story, NULL, set_up, test_panes, tear_down);
  g_test_add ("/letters/all", Story, NULL, set_up, test_all, tear_down);

  return g_test_run ();
}
