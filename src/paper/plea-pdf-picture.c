/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is drawn rather than set: emoji in their colours, and boxes for what no font has.
 *
 * Cairo draws a coloured glyph in the pixels of the surface, of which a PDF has 72 to the inch, and
 * a box with a number in it as that number, which is then read aloud. Here the glyph is a picture
 * that is as sharp as the font has it, and the box nothing but a shape. */

#include "config.h"

#include "plea-pdf-picture.h"

#include <hb.h>
#include <math.h>
#include <pango/pangocairo.h>

/* Pixels of a picture to the point: about those of a laser printer, and of the fonts' own pictures.
 */
#define PIXELS 8.0

static gboolean
has_table (hb_face_t *face, hb_tag_t tag)
{
  hb_blob_t *table = hb_face_reference_table (face, tag);
  gboolean   is_there = hb_blob_get_length (table) > 0;

  hb_blob_destroy (table);

  return is_there;
}

/**
 * plea_pdf_picture_is_coloured:
 * @font: a font
 *
 * Returns: whether its glyphs have colours of their own, in one of the four ways that OpenType has
 */
gboolean
plea_pdf_picture_is_coloured (PangoFont *font)
{
  hb_face_t *face = hb_font_get_face (pango_font_get_hb_font (font));

  return has_table (face, HB_TAG ('C', 'B', 'D', 'T'))
         || has_table (face, HB_TAG ('s', 'b', 'i', 'x'))
         || has_table (face, HB_TAG ('C', 'O', 'L', 'R'))
         || has_table (face, HB_TAG ('S', 'V', 'G', ' '));
}

static void
show_box (cairo_t *cr, PangoFont *font, PangoGlyphString *glyphs)
{
  pango_cairo_glyph_string_path (cr, font, glyphs);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_fill (cr);
}

static cairo_surface_t *
draw (PangoFont *font, PangoGlyphString *glyphs, const PangoRectangle *ink)
{
  cairo_surface_t *surface = cairo_image_surface_create (
      CAIRO_FORMAT_ARGB32, (int) ceil (pango_units_to_double (ink->width) * PIXELS),
      (int) ceil (pango_units_to_double (ink->height) * PIXELS));
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, PIXELS, PIXELS);
  cairo_move_to (cr, -pango_units_to_double (ink->x), -pango_units_to_double (ink->y));
  pango_cairo_show_glyph_string (cr, font, glyphs);
  cairo_destroy (cr);

  return surface;
}

static void
show_in_colour (cairo_t *cr, PangoFont *font, PangoGlyphString *glyphs)
{
  PangoRectangle   ink;
  cairo_surface_t *picture;

  pango_glyph_string_extents (glyphs, font, &ink, NULL);
  if (ink.width == 0 || ink.height == 0)
    return;

  picture = draw (font, glyphs, &ink);
  cairo_translate (cr, pango_units_to_double (ink.x), pango_units_to_double (ink.y));
  cairo_scale (cr, 1 / PIXELS, 1 / PIXELS);
  cairo_set_source_surface (cr, picture, 0, 0);
  cairo_paint (cr);
  cairo_surface_destroy (picture);
}

/**
 * plea_pdf_picture_show:
 * @cr: a context, with the beginning of the glyphs' baseline as its origin
 * @font: a font with colours, or one that lacks the glyphs
 * @glyphs: glyphs
 *
 * Draws them, without any text.
 */
void
plea_pdf_picture_show (cairo_t *cr, PangoFont *font, PangoGlyphString *glyphs)
{
  cairo_save (cr);
  cairo_new_path (cr);
  if (glyphs->glyphs[0].glyph & PANGO_GLYPH_UNKNOWN_FLAG)
    {
      cairo_move_to (cr, 0, 0);
      show_box (cr, font, glyphs);
    }
  else
    show_in_colour (cr, font, glyphs);
  cairo_restore (cr);
}
