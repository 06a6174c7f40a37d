/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How appeals come into the window and go out of it: pasted, opened, dropped, written, changed,
 * exported. */

#pragma once

#include "plea-window.h"

G_BEGIN_DECLS

void plea_appeal_actions_install (GtkWidgetClass *widget_class);
void plea_appeal_actions_open (PleaWindow *window, GFile *file);
void plea_appeal_actions_export_to (PleaWindow *window, GFile *file);
void plea_appeal_actions_accept_drops (PleaWindow *window);
void plea_appeal_actions_review_text (PleaWindow *window, const char *text);

G_END_DECLS
