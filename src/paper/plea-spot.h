/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where on the pages of a letter something stands. */

#pragma once

#include "plea-layout.h"

/**
 * PleaSpot:
 * @page: number of the page, from 0
 * @x: its left edge, in points from that of the page
 * @y: its upper edge, in points from that of the page
 * @width: how wide it is, in points
 * @height: how high it is, in points
 *
 * A line of type, or what it stands for.
 */
typedef struct
{
  guint  page;
  double x;
  double y;
  double width;
  double height;
} PleaSpot;

void plea_spots_add_changes (GArray           *places,
                             const PleaLayout *layout,
                             PleaLetter       *before,
                             guint             first_page);
