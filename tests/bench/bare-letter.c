/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The floor that benchmarks compare letters with: a text set by as few lines of Pango and Cairo as
 * will do. Nothing can make letters on the same libraries much faster than this.
 *
 * bare-letter [--tagged] [--merged] TEXT OUT [COUNT]
 *
 * Paragraphs of TEXT are separated by empty lines. COUNT letters become as many files, OUT with a
 * number behind it, or with --merged one file. */

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

#define WIDTH 595.276
#define HEIGHT 841.890
#define MARGIN 71.0
/* Below the head of the first page, so that the letter takes two as Plea's does. */
#define FIRST_MARGIN 180.0

static gboolean tagged;
static gboolean merged;

static void
tag (cairo_t *cr, const char *name, void (*function) (cairo_t *cr, const char *name))
{
  if (tagged)
    function (cr, name);
}

static void
begin (cairo_t *cr, const char *name)
{
  cairo_tag_begin (cr, name, NULL);
}

static double
show_lines (cairo_t *cr, PangoLayoutIter *iter, double y)
{
  do
    {
      PangoRectangle logical;

      pango_layout_iter_get_line_extents (iter, NULL, &logical);
      if (y + pango_units_to_double (logical.height) > HEIGHT - MARGIN)
        {
          tag (cr, "P", cairo_tag_end);
          cairo_show_page (cr);
          tag (cr, "P", begin);
          y = MARGIN;
        }
      y += pango_units_to_double (logical.height);
      cairo_move_to (cr, MARGIN, y);
      pango_cairo_show_layout_line (cr, pango_layout_iter_get_line_readonly (iter));
    }
  while (pango_layout_iter_next_line (iter));

  return y;
}

static void
show_letter (cairo_t *cr, PangoLayout *layout, char **paragraphs)
{
  double y = FIRST_MARGIN;

  for (guint i = 0; paragraphs[i] != NULL; i++)
    {
      PangoLayoutIter *iter;

      pango_layout_set_text (layout, paragraphs[i], -1);
      iter = pango_layout_get_iter (layout);
      tag (cr, "P", begin);
      y = show_lines (cr, iter, y) + 7;
      tag (cr, "P", cairo_tag_end);
      pango_layout_iter_free (iter);
    }
}

/* Letters of one file. */
static void
write_letters (PangoLayout *layout, char **paragraphs, const char *path, int count)
{
  cairo_surface_t *surface = cairo_pdf_surface_create (path, WIDTH, HEIGHT);
  cairo_t         *cr = cairo_create (surface);

  tag (cr, "Document", begin);
  for (int i = 0; i < count; i++)
    {
      if (i > 0)
        cairo_show_page (cr);
      show_letter (cr, layout, paragraphs);
    }
  tag (cr, "Document", cairo_tag_end);
  cairo_show_page (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
}

static void
write_files (PangoLayout *layout, char **paragraphs, const char *path, int count)
{
  for (int i = 1; i <= count; i++)
    {
      g_autofree char *numbered = g_strdup_printf ("%s-%d", path, i);

      write_letters (layout, paragraphs, count > 1 ? numbered : path, 1);
    }
}

static PangoLayout *
create_layout (void)
{
  PangoFontMap         *font_map = pango_cairo_font_map_new ();
  PangoContext         *context = pango_font_map_create_context (font_map);
  PangoLayout          *layout = pango_layout_new (context);
  PangoFontDescription *font = pango_font_description_from_string ("Liberation Serif 11");

  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (font_map), 72);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_width (layout, (int) ((WIDTH - 2 * MARGIN) * PANGO_SCALE));
  pango_font_description_free (font);
  g_object_unref (context);
  g_object_unref (font_map);

  return layout;
}

int
main (int argc, char **argv)
{
  const GOptionEntry options[] = {
    { "tagged", 0, 0, G_OPTION_ARG_NONE, &tagged, NULL, NULL },
    { "merged", 0, 0, G_OPTION_ARG_NONE, &merged, NULL, NULL },
    { 0 },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) paragraphs = NULL;
  g_autoptr (PangoLayout) layout = NULL;

  g_option_context_add_main_entries (context, options, NULL);
  if (!g_option_context_parse (context, &argc, &argv, NULL) || argc < 3
      || !g_file_get_contents (argv[1], &text, NULL, NULL))
    return 2;

  paragraphs = g_strsplit (text, "\n\n", -1);
  layout = create_layout ();
  (merged ? write_letters : write_files) (layout, paragraphs, argv[2],
                                          argc > 3 ? (int) g_ascii_strtoll (argv[3], NULL, 10) : 1);

  return 0;
}
