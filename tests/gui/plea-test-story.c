/* SPDX-License-Identifier: GPL-3.0-or-later */
/* See plea-test-story.h. */

#include "plea-test-story.h"

#define SCREEN_WIDTH 1280
#define SCREEN_HEIGHT 1024

/**
 * plea_test_story_begin:
 * @story: a story
 * @locale: (nullable): the locale of the desktop, English by default
 *
 * Makes the desktop. Plea is not open yet.
 */
void
plea_test_story_begin (PleaTestStory *story, const char *locale)
{
  story->session = plea_test_session_new (SCREEN_WIDTH, SCREEN_HEIGHT, locale);
}

/**
 * plea_test_story_open:
 * @story: a story
 * @file: (nullable): what Plea is opened with
 *
 * Opens Plea as PLEA_TEST_PROGRAM names it, and waits for its window.
 */
void
plea_test_story_open (PleaTestStory *story, const char *file)
{
  const char *argv[] = { g_getenv ("PLEA_TEST_PROGRAM"), file, NULL };

  story->plea = plea_test_application_launch (story->session, argv);
  story->root = plea_test_accessible_new_root (story->plea);
  story->window = plea_test_tree_find_window (story->root, "Plea");
}

/**
 * plea_test_story_close:
 * @story: a story in which Plea is open
 *
 * Closes the window, which asks nothing and leaves nothing to complain about.
 */
void
plea_test_story_close (PleaTestStory *story)
{
  plea_test_accessible_activate_action (story->window, "window.close");
  plea_test_story_await_end (story);
}

/**
 * plea_test_story_await_end:
 * @story: a story in which the window of Plea is closed
 *
 * Waits until Plea has ended, and fails if it has complained.
 */
void
plea_test_story_await_end (PleaTestStory *story)
{
  plea_test_application_await_end (story->plea);
  plea_test_application_assert_content (story->plea);
  g_clear_object (&story->window);
  g_clear_object (&story->root);
  g_clear_object (&story->plea);
}

/**
 * plea_test_story_end:
 * @story: a story
 *
 * Closes Plea, if it is open, and takes the desktop away.
 */
void
plea_test_story_end (PleaTestStory *story)
{
  if (story->plea != NULL)
    plea_test_story_close (story);
  g_clear_object (&story->session);
}

void
plea_test_story_set_up (PleaTestStory *story, gconstpointer data)
{
  plea_test_story_begin (story, NULL);
  plea_test_story_open (story, NULL);
}

void
plea_test_story_tear_down (PleaTestStory *story, gconstpointer data)
{
  plea_test_story_end (story);
}
