/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A program under test, running on a test's desktop and found again on the accessibility bus. */

#pragma once

#include "plea-test-session.h"

#define PLEA_TEST_TYPE_APPLICATION (plea_test_application_get_type ())
G_DECLARE_FINAL_TYPE (PleaTestApplication, plea_test_application, PLEA_TEST, APPLICATION, GObject)

/**
 * PleaTestWindow:
 * @id: number of the X window
 * @area: where it is on the screen, the border that GTK draws included
 */
typedef struct
{
  guint             id;
  PleaTestRectangle area;
} PleaTestWindow;

PleaTestApplication *plea_test_application_launch (PleaTestSession   *session,
                                                   const char *const *argv);

PleaTestSession *plea_test_application_get_session (PleaTestApplication *self);
const char      *plea_test_application_get_bus_name (PleaTestApplication *self);
int              plea_test_application_get_process_id (PleaTestApplication *self);
gboolean         plea_test_application_is_running (PleaTestApplication *self);
void             plea_test_application_await_end (PleaTestApplication *self);
const char      *plea_test_application_get_log_path (PleaTestApplication *self);
char            *plea_test_application_read_log (PleaTestApplication *self);
void             plea_test_application_assert_content (PleaTestApplication *self);
GArray          *plea_test_application_list_windows (PleaTestApplication *self);
