/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What becomes of an appeal from elsewhere: it is added, or takes the place of the one that is
 * there.
 */

#pragma once

#include "plea-editor.h"
#include "plea-window.h"

G_BEGIN_DECLS

void plea_appeal_addition_add (PleaWindow *window, PleaAppeal *appeal);
void plea_appeal_addition_add_edited (PleaWindow *window, PleaEditor *editor, PleaAppeal *appeal);
void plea_appeal_addition_keep (PleaWindow *window,
                                PleaEditor *editor,
                                PleaAppeal *appeal,
                                const char *id);

G_END_DECLS
