/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The text of a letter, flowing from page to page. */

#pragma once

#include "plea-format.h"
#include "plea-layout.h"
#include "plea-typography.h"

gboolean plea_flow_takes (PleaLetter *letter, guint block);
void     plea_flow_set (PleaLayout           *layout,
                        const PleaFormat     *format,
                        const PleaTypography *typography,
                        const PleaTightness  *tightness);
