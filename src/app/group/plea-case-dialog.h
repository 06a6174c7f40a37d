/* SPDX-License-Identifier: GPL-3.0-or-later */
/* To whom a group writes for a case, and in which language. */

#pragma once

#include <adwaita.h>

#include "plea-appeal.h"
#include "plea-draft.h"

void plea_case_dialog_open (GtkWindow *parent, PleaAppeal *appeal, PleaDraft *draft);
