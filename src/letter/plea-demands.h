/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which demands a letter makes, and the marks between them when some are left out. */

#pragma once

#include "plea-draft.h"
#include "plea-letter-text.h"

G_BEGIN_DECLS

GPtrArray *plea_demands_choose (const PleaLetterText *text, PleaDraft *draft);

G_END_DECLS
