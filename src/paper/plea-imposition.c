/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where pages are drawn on a sheet: once, or several times where it is cut. */

#include "config.h"

#include "plea-imposition.h"

#include <math.h>

/* In points. */
#define CUT_WIDTH 0.2
#define CUT_GREY 0.6

static void
draw_cut (cairo_t *cr, double x, double y, double to_x, double to_y)
{
  cairo_move_to (cr, x * PLEA_POINTS_PER_MM, y * PLEA_POINTS_PER_MM);
  cairo_line_to (cr, to_x * PLEA_POINTS_PER_MM, to_y * PLEA_POINTS_PER_MM);
  cairo_stroke (cr);
}

static void
draw_cuts (const PleaFormat *format, guint n_columns, guint n_rows, cairo_t *cr)
{
  cairo_set_source_rgb (cr, CUT_GREY, CUT_GREY, CUT_GREY);
  cairo_set_line_width (cr, CUT_WIDTH);
  for (guint i = 1; i < n_columns; i++)
    draw_cut (cr, i * format->card_width, 0, i * format->card_width, format->height);
  for (guint i = 1; i < n_rows; i++)
    draw_cut (cr, 0, i * format->card_height, format->width, i * format->card_height);
}

typedef void (*Draw) (const PleaLayout *layout, guint page, cairo_t *cr, PleaTags *tags);

static void
draw_text (const PleaLayout *layout, guint page, cairo_t *cr, PleaTags *tags)
{
  plea_layout_draw_page (layout, page, cr, tags);
}

/* A screen reader finds the first one; the others say the same. */
static void
draw_repetition (const PleaLayout *layout, guint page, cairo_t *cr, PleaTags *tags)
{
  if (tags != NULL)
    plea_tags_begin_repetition (tags);
  plea_layout_draw_page (layout, page, cr, NULL);
  if (tags != NULL)
    plea_tags_end_page (tags);
}

static void
draw_rules (const PleaLayout *layout, guint page, cairo_t *cr, PleaTags *tags)
{
  plea_layout_draw_rules (layout, page, cr);
}

static void
draw_at (const PleaFormat *format,
         const PleaLayout *layout,
         guint             page,
         guint             nth,
         guint             n_columns,
         cairo_t          *cr,
         Draw              draw,
         PleaTags         *tags)
{
  guint          column = nth % n_columns, row = nth / n_columns;
  cairo_matrix_t before;

  cairo_get_matrix (cr, &before);
  cairo_translate (cr, column * format->card_width * PLEA_POINTS_PER_MM,
                   row * format->card_height * PLEA_POINTS_PER_MM);
  draw (layout, page, cr, tags);
  cairo_set_matrix (cr, &before);
}

/**
 * plea_imposition_draw_page:
 * @format: where things stand
 * @layout: what to draw
 * @page: number of a page, from 0
 * @cr: where to draw it, in points from the sheet's top left corner
 * @tags: (nullable): what tells of its structure
 */
void
plea_imposition_draw_page (const PleaFormat *format,
                           const PleaLayout *layout,
                           guint             page,
                           cairo_t          *cr,
                           PleaTags         *tags)
{
  guint n_columns = (guint) lround (format->width / format->card_width);
  guint n_rows = (guint) lround (format->height / format->card_height);

  for (guint i = 0; i < n_columns * n_rows; i++)
    draw_at (format, layout, page, i, n_columns, cr, i == 0 ? draw_text : draw_repetition, tags);
  for (guint i = 0; i < n_columns * n_rows; i++)
    draw_at (format, layout, page, i, n_columns, cr, draw_rules, tags);
  draw_cuts (format, n_columns, n_rows, cr);
}
