/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One line of type and its place on a page. */

#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

#define PLEA_LINE_NO_BLOCK G_MAXUINT

/**
 * PleaLine:
 * @page: number of the page, from 0
 * @block: which block of the letter it belongs to, or %PLEA_LINE_NO_BLOCK for the header of a page
 * @is_label: whether it is the number of a demand
 * @text: the line
 * @layout: the text it is a line of, which a PDF needs beside its glyphs
 * @scale: by how much it is drawn larger than it was set
 * @x: where it begins, in points from the left edge
 * @baseline: where it stands, in points from the top edge
 */
typedef struct
{
  guint            page;
  guint            block;
  gboolean         is_label;
  PangoLayoutLine *text;
  PangoLayout     *layout;
  double           scale;
  double           x;
  double           baseline;
} PleaLine;

GArray  *plea_lines_new (void);
PleaLine plea_line_take (PangoLayoutIter *iter, guint block, double x, double scale);
void     plea_line_draw (const PleaLine *self, cairo_t *cr);
void     plea_line_clear (PleaLine *self);

double plea_line_get_top (const PleaLine *self);
double plea_line_get_bottom (const PleaLine *self);
double plea_line_get_width (const PleaLine *self);

G_END_DECLS
