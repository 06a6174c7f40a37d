/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be done in the window: each a named action, for buttons, menus, keys and tests alike. */

#pragma once

#include "plea-window.h"

G_BEGIN_DECLS

void plea_window_actions_install (GtkWidgetClass *widget_class);
void plea_window_actions_on_saved (PleaWindow *window, PleaJob *job, GFile *place);
void plea_window_actions_on_printed (PleaWindow *window, PleaJob *job);

G_END_DECLS
