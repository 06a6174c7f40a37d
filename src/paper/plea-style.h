/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How letters are set: what is the same for all letters of a supporter. */

#pragma once

#include "plea-font.h"
#include "plea-format.h"
#include "plea-stationery.h"

G_BEGIN_DECLS

/**
 * PleaStyle:
 * @format: where things stand on the paper
 * @font: the face
 * @fold_marks: whether faint marks show where to fold and punch the sheet
 * @double_sided: whether sheets are printed on both sides; the back of one is left blank rather
 * than given to the next letter
 *
 * A value: to be copied freely and never changed once it is given to others. What it points to
 * lives as long as the program.
 */
typedef struct
{
  const PleaFormat *format;
  const PleaFont   *font;
  gboolean          fold_marks;
  gboolean          double_sided;
} PleaStyle;

const PleaFormat *plea_style_find_format (PleaStationery *stationery, const char *sender_country);
PleaStyle plea_style_for_stationery (PleaStationery *stationery, const char *sender_country);

G_END_DECLS
