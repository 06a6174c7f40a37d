/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which line stands where, on which page: of a letter, an envelope or a test page. */

#pragma once

#include "plea-format.h"
#include "plea-letter.h"
#include "plea-line.h"
#include "plea-tags.h"
#include "plea-typography.h"
#include "plea-warning.h"

/**
 * PleaRule:
 * @box: what it is the outline of, in millimetres; a line where that has no width or no height
 * @width: how thick it is, in points
 * @grey: 0 for black, 1 for white
 * @page: number of the page that it is on, from 0
 */
typedef struct
{
  PleaBox box;
  double  width;
  double  grey;
  guint   page;
} PleaRule;

/**
 * PleaTightness:
 * @size: size of type, in points
 * @pitch: distance of lines, in points
 * @spacing: how much of the usual space stands between blocks; 1 for all of it
 * @margins: beside and below the text
 *
 * How tightly the text is set.
 */
typedef struct
{
  double             size;
  double             pitch;
  double             spacing;
  const PleaMargins *margins;
} PleaTightness;

/**
 * PleaLayout:
 * @letter: (nullable): the letter that it is of
 * @lines: (element-type PleaLine): lines of a page come in the order they are read, its header last
 * @rules: (element-type PleaRule): what is drawn and is no text
 * @warnings: (element-type PleaWarning): what the supporter had better know before it is printed
 * @printable: what of a sheet the printer reaches, in millimetres; without size where all of it
 * counts
 * @n_pages: how many pages there are
 * @tightness: how tightly the text of a letter is set
 *
 * Belongs to the thread that made it, as Pango's fonts do.
 */
typedef struct
{
  PleaLetter   *letter;
  GArray       *lines;
  GArray       *rules;
  GArray       *warnings;
  PleaBox       printable;
  guint         n_pages;
  PleaTightness tightness;
} PleaLayout;

PleaLayout *plea_layout_new (PleaLetter *letter);
void        plea_layout_free (PleaLayout *self);

void    plea_layout_add_rule (PleaLayout *self, guint page, PleaBox box, double width, double grey);
void    plea_layout_find_missing (PleaLayout *self);
void    plea_layout_warn_of_type (PleaLayout *self, const PleaTypography *typography);
void    plea_layout_add_warnings (const PleaLayout *self, GPtrArray *sentences);
void    plea_layout_draw_page (const PleaLayout *self, guint page, cairo_t *cr, PleaTags *tags);
void    plea_layout_draw_rules (const PleaLayout *self, guint page, cairo_t *cr);
PleaBox plea_layout_get_ink (const PleaLayout *self);
char   *plea_layout_identify_page (const PleaLayout *self, guint page);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PleaLayout, plea_layout_free)
