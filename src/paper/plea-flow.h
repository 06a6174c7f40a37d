/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The text of a letter, flowing from page to page. */

#pragma once

#include "plea-format.h"
#include "plea-letter.h"
#include "plea-line.h"
#include "plea-typography.h"

G_BEGIN_DECLS

/**
 * PleaMeasure:
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
} PleaMeasure;

gboolean plea_flow_takes (PleaLetter *letter, guint block);
guint    plea_flow_set (PleaLetter           *letter,
                        const PleaFormat     *format,
                        const PleaTypography *typography,
                        const PleaMeasure    *measure,
                        GArray               *lines);

G_END_DECLS
