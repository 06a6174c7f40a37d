/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The floor that benchmarks compare with: a text set by as few lines of Pango and Cairo as will do.
 *
 * bare-letter TEXT OUT.pdf, where paragraphs of TEXT are separated by empty lines. */

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

#define WIDTH 595.276
#define HEIGHT 841.890
#define MARGIN 71.0

static double
show_paragraph (cairo_t *cr, PangoLayout *layout, double y)
{
  PangoLayoutIter *iter = pango_layout_get_iter (layout);

  do
    {
      PangoRectangle logical;

      pango_layout_iter_get_line_extents (iter, NULL, &logical);
      if (y + pango_units_to_double (logical.height) > HEIGHT - MARGIN)
        {
          cairo_show_page (cr);
          y = MARGIN;
        }
      y += pango_units_to_double (logical.height);
      cairo_move_to (cr, MARGIN, y);
      pango_cairo_show_layout_line (cr, pango_layout_iter_get_line_readonly (iter));
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);

  return y + 7;
}

static void
show_text (cairo_t *cr, const char *text)
{
  PangoFontMap         *font_map = pango_cairo_font_map_new ();
  PangoContext         *context;
  PangoLayout          *layout;
  PangoFontDescription *font = pango_font_description_from_string ("Liberation Serif 11");
  g_auto (GStrv) paragraphs = g_strsplit (text, "\n\n", -1);
  double y = MARGIN;

  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (font_map), 72);
  context = pango_font_map_create_context (font_map);
  layout = pango_layout_new (context);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_width (layout, (int) ((WIDTH - 2 * MARGIN) * PANGO_SCALE));
  for (guint i = 0; paragraphs[i] != NULL; i++)
    {
      pango_layout_set_text (layout, paragraphs[i], -1);
      y = show_paragraph (cr, layout, y);
    }
  pango_font_description_free (font);
  g_object_unref (layout);
  g_object_unref (context);
  g_object_unref (font_map);
}

int
main (int argc, char **argv)
{
  g_autofree char *text = NULL;
  cairo_surface_t *surface;
  cairo_t         *cr;

  if (argc != 3 || !g_file_get_contents (argv[1], &text, NULL, NULL))
    return 2;

  surface = cairo_pdf_surface_create (argv[2], WIDTH, HEIGHT);
  cr = cairo_create (surface);
  show_text (cr, text);
  cairo_show_page (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);

  return 0;
}
