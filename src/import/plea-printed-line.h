/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines as they stand on a sheet, and the text that they make up. */

#pragma once

#include "plea-source.h"

/**
 * PleaPrintedChar:
 * @c: a character; a space where the file has one
 * @x1: where it begins, from the left
 * @x2: where it ends
 */
typedef struct
{
  gunichar c;
  float    x1;
  float    x2;
} PleaPrintedChar;

/**
 * PleaPrintedLine:
 * @chars: (element-type PleaPrintedChar): its characters
 * @x1: its left edge, in points from the left of the sheet
 * @x2: its right edge
 * @y1: its upper edge, from the top
 * @y2: its lower edge
 * @size: size of its font
 * @page: number of its page, from 0
 * @n_turned: how many of its characters do not run across the sheet
 * @is_bold: whether its font is
 * @is_rtl: whether there are letters in it that are read from right to left
 * @is_page_rtl: whether most of its page is
 * @is_aside: whether it stands in the margin of several pages
 * @left: left edge of the column that it stands in
 * @right: right edge of that column
 */
typedef struct
{
  GArray  *chars;
  double   x1, x2, y1, y2;
  double   size;
  guint    page;
  guint    n_turned;
  gboolean is_bold;
  gboolean is_rtl;
  gboolean is_page_rtl;
  gboolean is_aside;
  double   left, right;
} PleaPrintedLine;

PleaPrintedLine *plea_printed_line_new (guint page, double size, gboolean is_bold);
void             plea_printed_line_free (PleaPrintedLine *self);
void  plea_printed_line_add (PleaPrintedLine *self, const PleaPrintedChar *c, double y1, double y2);
void  plea_printed_line_merge (PleaPrintedLine *self, const PleaPrintedLine *other);
char *plea_printed_line_get_text (const PleaPrintedLine *self);
gboolean plea_printed_line_is_beside (const PleaPrintedLine *self, const PleaPrintedLine *other);
gboolean plea_printed_line_has_note (const PleaPrintedLine *self, double size, double y2);

GPtrArray *plea_printed_order (GPtrArray *lines);
void       plea_printed_add_paragraphs (GPtrArray *lines, PleaSource *source);
