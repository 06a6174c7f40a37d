/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where pages are drawn on a sheet: once, or several times where it is cut. */

#pragma once

#include "plea-layout.h"

void plea_imposition_draw_page (const PleaFormat *format,
                                const PleaLayout *layout,
                                guint             page,
                                cairo_t          *cr,
                                PleaTags         *tags);
