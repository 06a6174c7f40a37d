/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Paragraphs that were set lately need not be set again. */

#pragma once

#include "plea-typography.h"

G_BEGIN_DECLS

/**
 * PleaParagraph:
 * @text: plain text
 * @size: size of type in points
 * @width: width to break lines at in points, or -1 to leave them whole
 * @indent: by how much the first line is indented, in points
 * @emphases: (element-type PleaSpan) (nullable): what of the text is set in bold type
 */
typedef struct
{
  const char   *text;
  double        size;
  double        width;
  double        indent;
  const GArray *emphases;
} PleaParagraph;

PangoLayout *plea_paragraph_set (const PleaParagraph *self, const PleaTypography *typography);
void         plea_paragraph_begin_letter (void);

G_END_DECLS
