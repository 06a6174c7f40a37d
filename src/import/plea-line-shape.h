/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a line looks like; weights are kept under these names. */

#pragma once

#include <glib.h>

#include "plea-reading-line.h"

/**
 * PleaLineShape:
 *
 * Each is a bit of a number. “Full” is as long as the lines of a page whose lines are broken,
 * “repeated” what stood on the page before, and “marked” what has a bullet or a number. A “day” may
 * do without its year.
 */
typedef enum
{
  PLEA_LINE_SHAPE_HAS_DIGIT,
  PLEA_LINE_SHAPE_STARTS_WITH_DIGIT,
  PLEA_LINE_SHAPE_MARKED,
  PLEA_LINE_SHAPE_ENDS_SENTENCE,
  PLEA_LINE_SHAPE_ENDS_WITH_COMMA,
  PLEA_LINE_SHAPE_ENDS_WITH_COLON,
  PLEA_LINE_SHAPE_ENDS_WITH_SEMICOLON,
  PLEA_LINE_SHAPE_UNENDED,
  PLEA_LINE_SHAPE_LOWER,
  PLEA_LINE_SHAPE_UPPER,
  PLEA_LINE_SHAPE_CAPITALS,
  PLEA_LINE_SHAPE_TITLE_CASE,
  PLEA_LINE_SHAPE_PROSE,
  PLEA_LINE_SHAPE_IS_COUNTRY,
  PLEA_LINE_SHAPE_ENDS_WITH_COUNTRY,
  PLEA_LINE_SHAPE_HAS_COUNTRY,
  PLEA_LINE_SHAPE_POSTCODE,
  PLEA_LINE_SHAPE_PHONE,
  PLEA_LINE_SHAPE_EMAIL,
  PLEA_LINE_SHAPE_WEB,
  PLEA_LINE_SHAPE_DATE,
  PLEA_LINE_SHAPE_IS_DATE,
  PLEA_LINE_SHAPE_PRICE,
  PLEA_LINE_SHAPE_QUOTED,
  PLEA_LINE_SHAPE_BRACKETED,
  PLEA_LINE_SHAPE_STATUS,
  PLEA_LINE_SHAPE_HEADING,
  PLEA_LINE_SHAPE_ITEM,
  PLEA_LINE_SHAPE_ASIDE,
  PLEA_LINE_SHAPE_REPEATED,
  PLEA_LINE_SHAPE_HAS_COMMA,
  PLEA_LINE_SHAPE_COMMAS,
  PLEA_LINE_SHAPE_NAME_LIKE,
  PLEA_LINE_SHAPE_FULL,
  PLEA_LINE_SHAPE_AFTER_FULL,
  PLEA_LINE_SHAPE_HAS_LABEL,
  PLEA_LINE_SHAPE_AFTER_LONG,
  PLEA_LINE_SHAPE_HOUSE_NUMBER,
  PLEA_LINE_SHAPE_DAY,
} PleaLineShape;

#define PLEA_LINE_N_SHAPES (PLEA_LINE_SHAPE_DAY + 1)

guint64     plea_line_shape_look (const PleaReadingLine *line, const char *text);
const char *plea_line_shape_get_name (PleaLineShape shape);
