/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One line of type and its place on a page. */

#pragma once

#include <pango/pangocairo.h>

#define PLEA_LINE_NO_BLOCK G_MAXUINT

/* Cells of a table are its blocks, row after row. */
#define PLEA_TABLE_COLUMNS 4

/**
 * PleaLineRole:
 * @PLEA_LINE_TEXT: of a paragraph, an address or the like
 * @PLEA_LINE_HEADING: of the subject
 * @PLEA_LINE_DEMAND: of one of the demands
 * @PLEA_LINE_LABEL: the number of a demand
 * @PLEA_LINE_SUBHEADING: of what a part of a table is
 * @PLEA_LINE_COLUMN: what a column of a table has
 * @PLEA_LINE_CELL: of a cell of a table
 * @PLEA_LINE_HEADER: above the text of a further page
 *
 * What a screen reader takes a line for.
 */
typedef enum
{
  PLEA_LINE_TEXT,
  PLEA_LINE_HEADING,
  PLEA_LINE_DEMAND,
  PLEA_LINE_LABEL,
  PLEA_LINE_SUBHEADING,
  PLEA_LINE_COLUMN,
  PLEA_LINE_CELL,
  PLEA_LINE_HEADER,
} PleaLineRole;

/**
 * PleaLine:
 * @page: number of the page, from 0
 * @block: which block of the letter or text on the envelope it belongs to, or %PLEA_LINE_NO_BLOCK
 *   for the header of a page
 * @role: what it is
 * @text: the line
 * @layout: the text it is a line of, which a PDF needs beside its glyphs
 * @ends_word: whether the next line begins with another word, of which no space in the text tells
 * @scale: by how much it is drawn larger than it was set
 * @x: where it begins, in points from the left edge
 * @baseline: where it stands, in points from the top edge
 */
typedef struct
{
  guint            page;
  guint            block;
  PleaLineRole     role;
  PangoLayoutLine *text;
  PangoLayout     *layout;
  gboolean         ends_word;
  double           scale;
  double           x;
  double           baseline;
} PleaLine;

/**
 * PleaInk:
 * @above: how far letters reach above the baseline, in points
 * @below: how far they reach below it
 *
 * How high the letters of some lines are, and how low.
 */
typedef struct
{
  double above;
  double below;
} PleaInk;

void    plea_lines_sort (GArray *lines);
GArray *plea_lines_new (void);
void    plea_lines_add (GArray *lines, PangoLayout *layout, guint block, double x, double baseline);
PleaInk plea_lines_get_ink (const GArray *lines, double pitch);
double  plea_lines_get_pitch (const GArray *lines, guint first, double pitch);
double  plea_ink_get_pitch (const PleaInk *self, double pitch);
double  plea_lines_part (GArray *lines, guint first, double pitch);
void    plea_line_draw (const PleaLine *self, cairo_t *cr);
void    plea_line_add_to_drawing (const PleaLine *self, GChecksum *drawing);

double plea_line_get_top (const PleaLine *self);
double plea_line_get_bottom (const PleaLine *self);
double plea_line_get_width (const PleaLine *self);
