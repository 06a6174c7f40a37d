/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a group writes: for whom, who signs, and the stack of letters that comes out. */

#pragma once

#include "plea-librarian.h"

#define PLEA_TYPE_GROUP_WINDOW (plea_group_window_get_type ())

G_DECLARE_FINAL_TYPE (PleaGroupWindow, plea_group_window, PLEA, GROUP_WINDOW, AdwWindow)

void plea_group_window_open (PleaLibrarian *librarian);
