/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A face that letters can be set in: a family of type for each script. */

#pragma once

#include "plea-catalog.h"

/**
 * PleaFont:
 * @item: its id and name
 * @size: size of the text of a letter, in points
 * @least_size: the smallest size that a letter is set in to go on one sheet, in points
 * @header_size: of what stands above the text of further pages, in points
 * @families: families for Latin, Cyrillic and Greek, best first, separated by commas
 * @others: families for other scripts; see plea_font_get_script_families()
 */
typedef struct
{
  PleaCatalogItem item;
  double          size;
  double          least_size;
  double          header_size;
  char           *families;
  GArray         *others;
} PleaFont;

GPtrArray      *plea_font_list (void);
const PleaFont *plea_font_find (const char *id);
const PleaFont *plea_font_find_or_default (const char *id);
const char     *plea_font_get_script_families (const PleaFont *self,
                                               const char     *script,
                                               const char     *letter_script);
