/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One line of type and its place on a page. */

#include "config.h"

#include "plea-line.h"

#include "plea-pdf.h"

static void
clear_line (gpointer data)
{
  PleaLine *line = data;

  g_clear_pointer (&line->text, pango_layout_line_unref);
  g_clear_object (&line->layout);
}

/**
 * plea_lines_new:
 *
 * Returns: (transfer full) (element-type PleaLine): a list of lines that releases what it holds
 */
GArray *
plea_lines_new (void)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (PleaLine));

  g_array_set_clear_func (lines, clear_line);

  return lines;
}

/**
 * plea_lines_add:
 * @lines: (element-type PleaLine): where to add them
 * @layout: a text
 * @block: the block that it belongs to
 * @x: its left edge, in points
 * @baseline: where its first line stands on the first page, in points from the top edge
 * @pitch: distance of its lines, in points
 *
 * Adds all lines of a text, one under the other, each where its alignment puts it.
 */
void
plea_lines_add (GArray      *lines,
                PangoLayout *layout,
                guint        block,
                double       x,
                double       baseline,
                double       pitch)
{
  PangoLayoutIter *iter = pango_layout_get_iter (layout);

  do
    {
      PangoRectangle logical;
      PleaLine       line = {
              .block = block,
              .text = pango_layout_line_ref (pango_layout_iter_get_line_readonly (iter)),
              .layout = g_object_ref (layout),
              .scale = 1,
              .baseline = baseline,
      };

      pango_layout_iter_get_line_extents (iter, NULL, &logical);
      line.x = x + pango_units_to_double (logical.x);
      g_array_append_val (lines, line);
      baseline += pitch;
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
}

/**
 * plea_line_draw:
 * @cr: where to draw it, in points from the top left corner of its page
 */
void
plea_line_draw (const PleaLine *self, cairo_t *cr)
{
  cairo_save (cr);
  cairo_translate (cr, self->x, self->baseline);
  cairo_scale (cr, self->scale, self->scale);
  cairo_move_to (cr, 0, 0);
  plea_pdf_show_line (cr, self->text);
  cairo_restore (cr);
}

/* Which glyph it is and where it stands come before what else there is of it. */
static void
add_run (const PangoGlyphItem *run, GChecksum *drawing)
{
  PangoFontDescription *description = pango_font_describe (run->item->analysis.font);
  g_autofree char      *font = pango_font_description_to_string (description);

  g_checksum_update (drawing, (const guchar *) font, -1);
  for (int i = 0; i < run->glyphs->num_glyphs; i++)
    g_checksum_update (drawing, (const guchar *) &run->glyphs->glyphs[i],
                       G_STRUCT_OFFSET (PangoGlyphInfo, attr));
  pango_font_description_free (description);
}

/**
 * plea_line_add_to_drawing:
 * @drawing: a checksum of what is drawn; it gets which glyphs the line has, and where
 */
void
plea_line_add_to_drawing (const PleaLine *self, GChecksum *drawing)
{
  double place[] = { self->x, self->baseline, self->scale };

  g_checksum_update (drawing, (const guchar *) place, sizeof place);
  for (GSList *run = self->text->runs; run != NULL; run = run->next)
    add_run (run->data, drawing);
}

static PangoRectangle
get_extents (const PleaLine *self)
{
  PangoRectangle logical;

  pango_layout_line_get_extents (self->text, NULL, &logical);

  return logical;
}

/**
 * plea_line_get_top:
 *
 * Returns: where the highest letters of its fonts reach, in points from the top edge
 */
double
plea_line_get_top (const PleaLine *self)
{
  return self->baseline + pango_units_to_double (get_extents (self).y) * self->scale;
}

/**
 * plea_line_get_bottom:
 *
 * Returns: where the lowest letters of its fonts reach, in points from the top edge
 */
double
plea_line_get_bottom (const PleaLine *self)
{
  PangoRectangle extents = get_extents (self);

  return self->baseline + pango_units_to_double (extents.y + extents.height) * self->scale;
}

double
plea_line_get_width (const PleaLine *self)
{
  return pango_units_to_double (get_extents (self).width) * self->scale;
}
