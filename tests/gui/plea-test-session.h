/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A desktop for one test: a display without a screen, a message bus with nothing on it but the
 * accessibility bus, and an empty home. What happens on it leaves no trace on the machine, and the
 * machine's own settings, fonts aside, do not reach it. */

#pragma once

#include <gio/gio.h>

#define PLEA_TEST_TYPE_SESSION (plea_test_session_get_type ())
G_DECLARE_FINAL_TYPE (PleaTestSession, plea_test_session, PLEA_TEST, SESSION, GObject)

/* The language of po/make-pseudo.sh. */
#define PLEA_TEST_PSEUDO_LANGUAGE "en_XA"

/**
 * PleaTestRectangle:
 * @x: distance from the left, in pixels
 * @y: distance from the top, in pixels
 * @width: width in pixels
 * @height: height in pixels
 */
typedef struct
{
  int x, y, width, height;
} PleaTestRectangle;

PleaTestSession *plea_test_session_new (int width, int height, const char *locale);

void             plea_test_session_manage_windows (PleaTestSession *self);
const char      *plea_test_session_get_home (PleaTestSession *self);
GDBusConnection *plea_test_session_get_accessibility_bus (PleaTestSession *self);
void             plea_test_session_set_environment (PleaTestSession *self,
                                                    const char      *variable,
                                                    const char      *value);

GSubprocess *plea_test_session_spawn (PleaTestSession   *self,
                                      const char *const *argv,
                                      const char        *log_name,
                                      char             **log_path);
char        *plea_test_session_run (PleaTestSession *self, const char *const *argv);
char        *plea_test_session_try (PleaTestSession *self, const char *const *argv);

void plea_test_session_press_key (PleaTestSession *self, const char *key);
void plea_test_session_type_ascii (PleaTestSession *self, const char *text);
void plea_test_session_click_at (PleaTestSession *self, int x, int y);
void plea_test_session_scroll_at (PleaTestSession *self, int x, int y, gboolean is_down);
void plea_test_session_take_screenshot (PleaTestSession         *self,
                                        const PleaTestRectangle *area,
                                        const char              *path);
