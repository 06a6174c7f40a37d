/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The head of a letter: what stands where the format says. */

#pragma once

#include "plea-format.h"
#include "plea-layout.h"
#include "plea-typography.h"

G_BEGIN_DECLS

void plea_head_set (PleaLayout *layout, const PleaFormat *format, const PleaTypography *typography);

G_END_DECLS
