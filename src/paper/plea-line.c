/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One line of type and its place on a page. */

#include "config.h"

#include "plea-line.h"

#include "plea-pdf-text.h"

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

/* Whether the text goes on in another paragraph, as an address does in its next line. */
static gboolean
ends_paragraph (const PangoLayoutLine *line)
{
  return pango_layout_get_text (line->layout)[line->start_index + line->length] == '\n';
}

/**
 * plea_lines_add:
 * @lines: (element-type PleaLine): where to add them
 * @layout: a text
 * @block: the block that it belongs to
 * @x: its left edge, in points
 * @baseline: where they stand on the first page, in points from the top edge
 *
 * Adds all lines of a text, each where its alignment puts it, but all on one baseline: how far they
 * have to be parted is seen when all are there.
 */
void
plea_lines_add (GArray *lines, PangoLayout *layout, guint block, double x, double baseline)
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

      line.ends_word = ends_paragraph (line.text);
      pango_layout_iter_get_line_extents (iter, NULL, &logical);
      line.x = x + pango_units_to_double (logical.x);
      g_array_append_val (lines, line);
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
}

/* Lines that do not touch */

/* Between the letters of a line and those of the next, of the pitch. */
#define LEAST_GAP 0.08

/* Where a glyph has ink, in points from the left edge and from the baseline. */
typedef struct
{
  double start;
  double end;
  double above;
  double below;
} Ink;

static void
add_ink (const PangoGlyphItem *run, double *x, GArray *inks)
{
  for (int i = 0; i < run->glyphs->num_glyphs; i++)
    {
      const PangoGlyphInfo *glyph = &run->glyphs->glyphs[i];
      double                left = *x + pango_units_to_double (glyph->geometry.x_offset);
      double                down = pango_units_to_double (glyph->geometry.y_offset);
      PangoRectangle        ink;
      Ink                   place;

      pango_font_get_glyph_extents (run->item->analysis.font, glyph->glyph, &ink, NULL);
      place = (Ink){ left + pango_units_to_double (PANGO_LBEARING (ink)),
                     left + pango_units_to_double (PANGO_RBEARING (ink)),
                     pango_units_to_double (PANGO_ASCENT (ink)) - down,
                     pango_units_to_double (PANGO_DESCENT (ink)) + down };
      *x += pango_units_to_double (glyph->geometry.width);
      if (ink.width > 0)
        g_array_append_val (inks, place);
    }
}

static GArray *
list_inks (const PleaLine *line)
{
  GArray *inks = g_array_new (FALSE, FALSE, sizeof (Ink));
  double  x = line->x;

  for (GSList *run = line->text->runs; run != NULL; run = run->next)
    add_ink (run->data, &x, inks);

  return inks;
}

/* What two lines need so that no letter touches one below it. */
static double
get_distance (const GArray *upper, const GArray *lower, double gap)
{
  double distance = 0;

  for (guint i = 0; i < upper->len; i++)
    for (guint j = 0; j < lower->len; j++)
      {
        const Ink *above = &g_array_index (upper, Ink, i);
        const Ink *below = &g_array_index (lower, Ink, j);

        if (above->start < below->end + gap && below->start < above->end + gap)
          distance = MAX (distance, above->below + below->above + gap);
      }

  return distance;
}

/* Whether the fonts of some line are so high that its letters might touch others at that pitch. */
static gboolean
is_any_tall (const GArray *lines, guint first, double pitch)
{
  for (guint i = first; i < lines->len; i++)
    {
      const PleaLine *line = &g_array_index (lines, PleaLine, i);
      PangoRectangle  logical;

      pango_layout_line_get_extents (line->text, NULL, &logical);
      if (pango_units_to_double (logical.height) > pitch)
        return TRUE;
    }

  return FALSE;
}

/**
 * plea_lines_get_ink:
 * @lines: (element-type PleaLine): lines
 * @pitch: how far apart they usually stand, in points
 *
 * Returns: how high the highest letters of the lines are and how low the lowest; 0 where none can
 *   touch another line's at that pitch
 */
PleaInk
plea_lines_get_ink (const GArray *lines, double pitch)
{
  PleaInk all = { 0 };

  if (!is_any_tall (lines, 0, pitch))
    return all;

  for (guint i = 0; i < lines->len; i++)
    {
      const PleaLine *line = &g_array_index (lines, PleaLine, i);
      PangoRectangle  ink;

      pango_layout_line_get_extents (line->text, &ink, NULL);
      all.above = MAX (all.above, pango_units_to_double (PANGO_ASCENT (ink)));
      all.below = MAX (all.below, pango_units_to_double (PANGO_DESCENT (ink)));
    }

  return all;
}

/**
 * plea_ink_get_pitch:
 * @pitch: the usual distance of lines, in points
 *
 * Returns: that, or so much more that the letters of no two lines touch, whichever stand one above
 *   the other: those of Tibetan, Burmese or Urdu are twice as high as Latin ones
 */
double
plea_ink_get_pitch (const PleaInk *self, double pitch)
{
  double least = self->above + self->below + LEAST_GAP * pitch;

  return MAX (pitch, least);
}

/**
 * plea_lines_get_pitch:
 * @lines: (element-type PleaLine): lines
 * @first: the first of them that counts
 * @pitch: the usual distance of lines, in points
 *
 * Returns: that, or so much more that no letter touches one of the next line
 */
double
plea_lines_get_pitch (const GArray *lines, guint first, double pitch)
{
  g_autoptr (GArray) upper = g_array_new (FALSE, FALSE, sizeof (Ink));
  double greatest = pitch;

  if (!is_any_tall (lines, first, pitch))
    return pitch;

  for (guint i = first; i < lines->len; i++)
    {
      GArray *lower = list_inks (&g_array_index (lines, PleaLine, i));
      double  distance = get_distance (upper, lower, LEAST_GAP * pitch);

      greatest = MAX (greatest, distance);
      g_array_unref (upper);
      upper = lower;
    }

  return greatest;
}

/**
 * plea_lines_part:
 * @lines: (element-type PleaLine): lines
 * @first: the first that is to be moved
 * @pitch: the usual distance of lines, in points
 *
 * Moves lines that all stand on one baseline, each below the one before.
 *
 * Returns: how far apart they are; see plea_lines_get_pitch()
 */
double
plea_lines_part (GArray *lines, guint first, double pitch)
{
  double distance = plea_lines_get_pitch (lines, first, pitch);

  for (guint i = first; i < lines->len; i++)
    g_array_index (lines, PleaLine, i).baseline += distance * (i - first);

  return distance;
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
  plea_pdf_text_show (cr, self->text, self->ends_word);
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

/* In the order they are read: page by page, of the first the head before the text, headers last. */
static int
compare_lines (gconstpointer a, gconstpointer b)
{
  const PleaLine *first = a;
  const PleaLine *second = b;

  if (first->page != second->page)
    return first->page < second->page ? -1 : 1;
  if (first->block != second->block)
    return first->block < second->block ? -1 : 1;
  if (first->baseline < second->baseline || first->baseline > second->baseline)
    return first->baseline < second->baseline ? -1 : 1;

  return (second->role == PLEA_LINE_LABEL) - (first->role == PLEA_LINE_LABEL);
}

/**
 * plea_lines_sort:
 *
 * Puts the lines of a letter in the order they are read.
 */
void
plea_lines_sort (GArray *lines)
{
  g_array_sort (lines, compare_lines);
}
