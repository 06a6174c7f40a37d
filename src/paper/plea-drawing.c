/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Drawing the pages of letters. */

#include "config.h"

#include "plea-drawing.h"

/* Faint enough not to disturb, dark enough to find, and the middle of the punch longer than the
 * folds: as KOMA-Script has them, in millimetres. */
#define MARK_X 3.5
#define FOLD_MARK_LENGTH 4.0
#define PUNCH_MARK_LENGTH 6.0
#define MARK_WIDTH 0.07
#define MARK_GREY 0.5

static void
add_mark (cairo_t *cr, double y, double length)
{
  cairo_move_to (cr, MARK_X * PLEA_POINTS_PER_MM, y * PLEA_POINTS_PER_MM);
  cairo_rel_line_to (cr, length * PLEA_POINTS_PER_MM, 0);
}

static void
draw_marks (const PleaFormat *format, cairo_t *cr)
{
  cairo_save (cr);
  cairo_set_source_rgb (cr, MARK_GREY, MARK_GREY, MARK_GREY);
  cairo_set_line_width (cr, MARK_WIDTH * PLEA_POINTS_PER_MM);
  for (guint i = 0; i < format->n_folds; i++)
    add_mark (cr, format->folds[i], FOLD_MARK_LENGTH);
  if (format->punch > 0)
    add_mark (cr, format->punch, PUNCH_MARK_LENGTH);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
draw_lines (const PleaLayout *layout, guint page, cairo_t *cr, PleaTags *tags)
{
  for (guint i = 0; i < plea_layout_get_n_lines (layout); i++)
    {
      const PleaLine *line = plea_layout_get_line (layout, i);

      if (line->page != page)
        continue;

      if (tags != NULL)
        plea_tags_move_to (tags, layout, line);
      plea_line_draw (line, cr);
    }
}

/**
 * plea_drawing_draw_page:
 * @layout: a letter
 * @page: number of a page, from 0; one beyond the letter's last is blank
 * @cr: where to draw it, in points from the sheet's top left corner
 * @tags: (nullable): what tells of its structure
 */
void
plea_drawing_draw_page (const PleaLayout *layout, guint page, cairo_t *cr, PleaTags *tags)
{
  const PleaStyle *style = plea_layout_get_style (layout);

  cairo_set_source_rgb (cr, 0, 0, 0);
  draw_lines (layout, page, cr, tags);
  if (tags != NULL)
    plea_tags_end_page (tags);
  if (style->fold_marks && page == 0)
    draw_marks (style->format, cr);
}
