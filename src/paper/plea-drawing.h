/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Drawing the pages of letters: the one place that preview, PDF, printer and command line draw
 * from. */

#pragma once

#include <cairo.h>

#include "plea-layout.h"
#include "plea-tags.h"

G_BEGIN_DECLS

void plea_drawing_draw_page (const PleaLayout *layout, guint page, cairo_t *cr, PleaTags *tags);

G_END_DECLS
