/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A draft is carried over to the appeal as it is now. */

#pragma once

#include "plea-appeal.h"
#include "plea-draft.h"

void plea_draft_match (PleaDraft *self, PleaAppeal *appeal);
void plea_draft_see_news (PleaDraft *self, PleaAppeal *appeal);
