/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The text of a letter, set as tightly as it must be. */

#pragma once

#include "plea-layout.h"
#include "plea-style.h"
#include "plea-typography.h"

gboolean plea_fitting_set (PleaLayout           *layout,
                           const PleaStyle      *style,
                           const PleaTypography *typography,
                           gboolean              on_one_page);
