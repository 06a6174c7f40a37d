/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One thing in a window as a screen reader meets it: its role, its name, what can be done with it.
 * Asked over AT-SPI's D-Bus interfaces directly, for the client libraries' caches lag behind a
 * program without a main loop of its own. */

#pragma once

#include "plea-test-application.h"

#define PLEA_TEST_TYPE_ACCESSIBLE (plea_test_accessible_get_type ())
G_DECLARE_FINAL_TYPE (PleaTestAccessible, plea_test_accessible, PLEA_TEST, ACCESSIBLE, GObject)

/**
 * PleaTestRole:
 * @PLEA_TEST_ROLE_ANY: whatever it is
 * @PLEA_TEST_ROLE_BUTTON: a button that does something, stays down or opens a menu
 * @PLEA_TEST_ROLE_CHECK: a check box or a switch
 * @PLEA_TEST_ROLE_COMBO: a choice from a list that drops down
 * @PLEA_TEST_ROLE_DIALOG: a question in a window of its own
 * @PLEA_TEST_ROLE_IMAGE: a picture
 * @PLEA_TEST_ROLE_LABEL: words to read
 * @PLEA_TEST_ROLE_LIST_ITEM: a row
 * @PLEA_TEST_ROLE_MENU_ITEM: an entry of a menu
 * @PLEA_TEST_ROLE_TABLE_CELL: a cell of a table
 * @PLEA_TEST_ROLE_TEXT: words to write, one line or many
 * @PLEA_TEST_ROLE_WINDOW: a window
 *
 * What a thing is to its user. One of these stands for several AT-SPI roles, for GTK gives the same
 * widget another AT-SPI role from version to version.
 */
typedef enum
{
  PLEA_TEST_ROLE_ANY,
  PLEA_TEST_ROLE_BUTTON,
  PLEA_TEST_ROLE_CHECK,
  PLEA_TEST_ROLE_COMBO,
  PLEA_TEST_ROLE_DIALOG,
  PLEA_TEST_ROLE_IMAGE,
  PLEA_TEST_ROLE_LABEL,
  PLEA_TEST_ROLE_LIST_ITEM,
  PLEA_TEST_ROLE_MENU_ITEM,
  PLEA_TEST_ROLE_TABLE_CELL,
  PLEA_TEST_ROLE_TEXT,
  PLEA_TEST_ROLE_WINDOW,
} PleaTestRole;

/**
 * PleaTestState:
 * @PLEA_TEST_STATE_CHECKED: on
 * @PLEA_TEST_STATE_EXPANDED: open, of something that opens
 * @PLEA_TEST_STATE_FOCUSABLE: can have the keyboard
 * @PLEA_TEST_STATE_FOCUSED: has the keyboard
 * @PLEA_TEST_STATE_SELECTED: chosen
 * @PLEA_TEST_STATE_SENSITIVE: can be used
 * @PLEA_TEST_STATE_VISIBLE: not hidden
 *
 * The bits are AT-SPI's own numbers.
 */
typedef enum
{
  PLEA_TEST_STATE_CHECKED = 1 << 4,
  PLEA_TEST_STATE_EXPANDED = 1 << 10,
  PLEA_TEST_STATE_FOCUSABLE = 1 << 11,
  PLEA_TEST_STATE_FOCUSED = 1 << 12,
  PLEA_TEST_STATE_SELECTED = 1 << 23,
  PLEA_TEST_STATE_SENSITIVE = 1 << 24,
  PLEA_TEST_STATE_VISIBLE = 1 << 30,
} PleaTestState;

PleaTestAccessible *plea_test_accessible_new_root (PleaTestApplication *application);
PleaTestAccessible *plea_test_accessible_new (PleaTestApplication *application,
                                              PleaTestAccessible  *parent,
                                              const char          *path,
                                              GVariant            *item);

PleaTestApplication *plea_test_accessible_get_application (PleaTestAccessible *self);
PleaTestAccessible  *plea_test_accessible_get_parent (PleaTestAccessible *self);
PleaTestAccessible  *plea_test_accessible_get_window (PleaTestAccessible *self);
const char          *plea_test_accessible_get_path (PleaTestAccessible *self);
const char          *plea_test_accessible_get_name (PleaTestAccessible *self);
const char          *plea_test_accessible_get_description (PleaTestAccessible *self);
gboolean             plea_test_accessible_has_role (PleaTestAccessible *self, PleaTestRole role);
gboolean plea_test_accessible_had_states (PleaTestAccessible *self, PleaTestState states);
gboolean plea_test_accessible_is_stop (PleaTestAccessible *self);
gboolean plea_test_accessible_is_unnamed (PleaTestAccessible *self);
char    *plea_test_accessible_describe (PleaTestAccessible *self);

gboolean          plea_test_accessible_has_states (PleaTestAccessible *self, PleaTestState states);
char             *plea_test_accessible_get_text (PleaTestAccessible *self);
double            plea_test_accessible_get_value (PleaTestAccessible *self);
GStrv             plea_test_accessible_list_actions (PleaTestAccessible *self);
PleaTestRectangle plea_test_accessible_get_screen_area (PleaTestAccessible *self);
PleaTestRectangle plea_test_accessible_await_still (PleaTestAccessible *self);

void plea_test_accessible_set_text (PleaTestAccessible *self, const char *text);
void plea_test_accessible_set_value (PleaTestAccessible *self, double value);
void plea_test_accessible_insert_text (PleaTestAccessible *self, int position, const char *text);
void plea_test_accessible_activate_action (PleaTestAccessible *self, const char *action);
void plea_test_accessible_click (PleaTestAccessible *self);
void plea_test_accessible_click_with_mouse (PleaTestAccessible *self);
void plea_test_accessible_resize_window (PleaTestAccessible *self, int width, int height);
