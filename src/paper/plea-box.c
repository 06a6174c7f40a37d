/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A rectangle on paper, in millimetres from the sheet's top left corner. */

#include "config.h"

#include "plea-box.h"

/**
 * plea_box_between:
 *
 * Returns: the box between four edges; without size where they leave nothing
 */
PleaBox
plea_box_between (double left, double top, double right, double bottom)
{
  return (PleaBox){ left, top, MAX (right - left, 0), MAX (bottom - top, 0) };
}

/**
 * plea_box_intersect:
 *
 * Returns: what both boxes hold
 */
PleaBox
plea_box_intersect (const PleaBox *self, const PleaBox *other)
{
  return plea_box_between (MAX (self->x, other->x), MAX (self->y, other->y),
                           MIN (self->x + self->width, other->x + other->width),
                           MIN (self->y + self->height, other->y + other->height));
}

/**
 * plea_box_inset:
 * @margin: millimetres to leave free inside each edge
 *
 * Returns: the box within
 */
PleaBox
plea_box_inset (const PleaBox *self, double margin)
{
  return plea_box_between (self->x + margin, self->y + margin, self->x + self->width - margin,
                           self->y + self->height - margin);
}

/**
 * plea_box_touches:
 *
 * Returns: whether the boxes have any area in common
 */
gboolean
plea_box_touches (const PleaBox *self, const PleaBox *other)
{
  PleaBox common = plea_box_intersect (self, other);

  return common.width > 0 && common.height > 0;
}

/**
 * plea_box_unite:
 *
 * Returns: the smallest box around both
 */
PleaBox
plea_box_unite (const PleaBox *self, const PleaBox *other)
{
  return plea_box_between (MIN (self->x, other->x), MIN (self->y, other->y),
                           MAX (self->x + self->width, other->x + other->width),
                           MAX (self->y + self->height, other->y + other->height));
}

/**
 * plea_box_holds:
 *
 * Returns: whether all of @other is inside
 */
gboolean
plea_box_holds (const PleaBox *self, const PleaBox *other)
{
  return other->x >= self->x && other->y >= self->y
         && other->x + other->width <= self->x + self->width
         && other->y + other->height <= self->y + self->height;
}
