/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How much ink is where on a page that is drawn. */

#pragma once

#include <glib.h>

#include "plea-format.h"

/* Pixels a point. */
#define PLEA_TEST_SCALE 2

/* Returns a white sheet to draw on, in points; to be given back with cairo_destroy(). */
static inline cairo_t *
plea_test_ink_begin (const PleaFormat *format)
{
  cairo_surface_t *surface = cairo_image_surface_create (
      CAIRO_FORMAT_RGB24, (int) (format->width * PLEA_POINTS_PER_MM * PLEA_TEST_SCALE),
      (int) (format->height * PLEA_POINTS_PER_MM * PLEA_TEST_SCALE));
  cairo_t *cr = cairo_create (surface);

  cairo_surface_destroy (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, PLEA_TEST_SCALE, PLEA_TEST_SCALE);

  return cr;
}

/* Returns what would be so many square points of black, in a box in millimetres. There is no
 * colour. */
static inline double
plea_test_ink_measure (cairo_t *cr, PleaBox box)
{
  cairo_surface_t *surface = cairo_get_target (cr);
  const double     scale = PLEA_POINTS_PER_MM * PLEA_TEST_SCALE;
  const int        right = (int) MIN ((box.x + box.width) * scale,
                                      cairo_image_surface_get_width (surface));
  const int        bottom = (int) MIN ((box.y + box.height) * scale,
                                       cairo_image_surface_get_height (surface));
  const guchar    *data;
  guint64          ink = 0;

  cairo_surface_flush (surface);
  data = cairo_image_surface_get_data (surface);
  for (int y = (int) MAX (box.y * scale, 0); y < bottom; y++)
    for (int x = (int) MAX (box.x * scale, 0); x < right; x++)
      {
        const guchar *pixel = data + y * cairo_image_surface_get_stride (surface) + 4 * x;

        g_assert_true (pixel[0] == pixel[1] && pixel[1] == pixel[2]);
        ink += 255 - pixel[0];
      }

  return ink / (255.0 * PLEA_TEST_SCALE * PLEA_TEST_SCALE);
}
