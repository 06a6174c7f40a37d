/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A supporter at a desktop with Plea: what the tests of the window begin and end with. */

#pragma once

#include "plea-test-tree.h"

/**
 * PleaTestStory:
 * @session: the desktop, with a home of its own
 * @plea: (nullable): Plea, while it is open
 * @root: (nullable): all that it shows
 * @window: (nullable): its main window
 */
typedef struct
{
  PleaTestSession     *session;
  PleaTestApplication *plea;
  PleaTestAccessible  *root;
  PleaTestAccessible  *window;
} PleaTestStory;

void plea_test_story_begin (PleaTestStory *story, const char *locale);
void plea_test_story_open (PleaTestStory *story, const char *file);
void plea_test_story_close (PleaTestStory *story);
void plea_test_story_await_end (PleaTestStory *story);
void plea_test_story_end (PleaTestStory *story);

/* Of a fixture: Plea is open as a newcomer finds it, and ends. */
void plea_test_story_set_up (PleaTestStory *story, gconstpointer data);
void plea_test_story_tear_down (PleaTestStory *story, gconstpointer data);
