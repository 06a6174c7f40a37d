/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Looking for things in an application's windows. All that another process shows comes when it
 * comes, so whatever is looked for is waited for. What does not come is fatal, and what there was
 * instead is told: the tree, the application's log and, if PLEA_TEST_PICTURES names a directory, a
 * picture. */

#pragma once

#include "plea-test-accessible.h"

GPtrArray *plea_test_tree_snapshot (PleaTestAccessible *within);
GPtrArray *plea_test_tree_list (PleaTestAccessible *within, PleaTestRole role, const char *name);
GPtrArray *plea_test_tree_list_unnamed (PleaTestAccessible *within);
void       plea_test_tree_dump (PleaTestAccessible *within);
void       plea_test_tree_fail (PleaTestAccessible *within, const char *format, ...)
    G_GNUC_PRINTF (2, 3) G_GNUC_NORETURN;

PleaTestAccessible *plea_test_tree_find (PleaTestAccessible *within,
                                         PleaTestRole        role,
                                         const char         *name);
PleaTestAccessible *plea_test_tree_find_in_states (PleaTestAccessible *within,
                                                   PleaTestRole        role,
                                                   const char         *name,
                                                   PleaTestState       states);
PleaTestAccessible *plea_test_tree_find_window (PleaTestAccessible *root, const char *title);
void plea_test_tree_await_gone (PleaTestAccessible *within, PleaTestRole role, const char *name);
void plea_test_tree_await_text (PleaTestAccessible *accessible, const char *text);
void plea_test_tree_await_state (PleaTestAccessible *accessible,
                                 PleaTestState       state,
                                 gboolean            present);

void plea_test_tree_scroll_to (PleaTestAccessible *accessible, PleaTestAccessible *window);
void plea_test_tree_click (PleaTestAccessible *within, PleaTestRole role, const char *name);
void plea_test_tree_click_until_state (PleaTestAccessible *accessible, PleaTestState state);
void plea_test_tree_activate_around (PleaTestAccessible *within,
                                     PleaTestRole        role,
                                     const char         *name,
                                     const char         *action);
void plea_test_tree_set_text (PleaTestAccessible *within, const char *name, const char *text);
