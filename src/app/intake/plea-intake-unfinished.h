/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is typed in an editor is kept until it is added or not wanted any more. */

#pragma once

#include "plea-editor.h"
#include "plea-session.h"

void plea_intake_unfinished_keep (PleaEditor *editor, PleaSession *session, guint number);
