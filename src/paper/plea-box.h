/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A rectangle on paper, in millimetres from the sheet's top left corner. */

#pragma once

#include <glib.h>

#define PLEA_POINTS_PER_MM (72.0 / 25.4)

typedef struct
{
  double x;
  double y;
  double width;
  double height;
} PleaBox;

PleaBox  plea_box_between (double left, double top, double right, double bottom);
PleaBox  plea_box_intersect (const PleaBox *self, const PleaBox *other);
PleaBox  plea_box_inset (const PleaBox *self, double margin);
gboolean plea_box_holds (const PleaBox *self, const PleaBox *other);
PleaBox  plea_box_unite (const PleaBox *self, const PleaBox *other);
gboolean plea_box_touches (const PleaBox *self, const PleaBox *other);
