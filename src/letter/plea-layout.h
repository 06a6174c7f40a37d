/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A letter set in a format: which line stands where, on which page. */

#pragma once

#include <pango/pango.h>

#include "plea-format.h"
#include "plea-letter.h"

G_BEGIN_DECLS

#define PLEA_LINE_NO_BLOCK G_MAXUINT

/**
 * PleaLine:
 * @page: number of the page, from 0
 * @block: which block of the letter it belongs to, or %PLEA_LINE_NO_BLOCK for the header of a page
 * @is_label: whether it is the number of a demand
 * @text: (nullable): the line, or %NULL for the space to sign in
 * @x: where it begins, in points from the left edge
 * @baseline: where it stands, in points from the top edge
 */
typedef struct
{
  guint            page;
  guint            block;
  gboolean         is_label;
  PangoLayoutLine *text;
  double           x;
  double           baseline;
} PleaLine;

typedef struct _PleaLayout PleaLayout;

PleaLayout *plea_layout_new (PleaLetter *letter, const PleaFormat *format);
void        plea_layout_free (PleaLayout *self);

PleaLetter     *plea_layout_get_letter (const PleaLayout *self);
guint           plea_layout_get_n_pages (const PleaLayout *self);
guint           plea_layout_get_n_lines (const PleaLayout *self);
const PleaLine *plea_layout_get_line (const PleaLayout *self, guint nth);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PleaLayout, plea_layout_free)

G_END_DECLS
