/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The type of letters: fonts and how text is set in them. */

#include "config.h"

#include "plea-typography.h"

#include <pango/pangocairo.h>

/* A readable serif for Latin, Cyrillic and Greek; the first two are in the GNOME runtime and in
 * Debian. */
#define FONT_FAMILIES "Liberation Serif, Tinos, Noto Serif, DejaVu Serif, Serif"

static GPrivate font_maps = G_PRIVATE_INIT (g_object_unref);

/* Fonts are kept between letters, one map for each thread since Pango asks for that. The font map
 * that Pango keeps by itself has 96 dpi; a point on paper is a 72nd of an inch. */
static PangoFontMap *
get_font_map (void)
{
  PangoFontMap *font_map = g_private_get (&font_maps);

  if (font_map == NULL)
    {
      font_map = pango_cairo_font_map_new ();
      pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (font_map), 72.0);
      g_private_set (&font_maps, font_map);
    }

  return font_map;
}

/* Paper has no pixels to fit glyphs to: hinting would make the text of the preview, of the PDF and
 * of the printer break at different places. */
static void
switch_hinting_off (PangoContext *context)
{
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_context_set_round_glyph_positions (context, FALSE);
}

/**
 * plea_typography_create_context:
 * @phrases: phrases of the letter's language
 *
 * Returns: (transfer full): a context for text in that language, in points, for the calling thread
 */
PangoContext *
plea_typography_create_context (const PleaPhrases *phrases)
{
  PangoContext *context = pango_font_map_create_context (get_font_map ());

  pango_context_set_language (context,
                              pango_language_from_string (plea_phrases_get_language (phrases)));
  pango_context_set_base_dir (
      context, plea_phrases_is_right_to_left (phrases) ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
  switch_hinting_off (context);

  return context;
}

static PangoFontDescription *
create_font (double size)
{
  PangoFontDescription *font = pango_font_description_from_string (FONT_FAMILIES);

  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);

  return font;
}

/**
 * plea_typography_create_layout:
 * @context: a context of this thread
 * @text: plain text
 * @size: size of type in points
 * @width: width to break lines at in points
 *
 * Ragged, at the side where the language of the context begins a line. Pango would take “left” to
 * the letter in a right-to-left paragraph, and would turn a paragraph round that begins with a
 * Latin name.
 *
 * Returns: (transfer full): the text, set
 */
PangoLayout *
plea_typography_create_layout (PangoContext *context, const char *text, double size, double width)
{
  PangoLayout          *layout = pango_layout_new (context);
  PangoFontDescription *font = create_font (size);
  gboolean              right_to_left = pango_context_get_base_dir (context) == PANGO_DIRECTION_RTL;

  pango_layout_set_font_description (layout, font);
  pango_layout_set_auto_dir (layout, FALSE);
  pango_layout_set_alignment (layout, right_to_left ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_text (layout, text, -1);
  pango_font_description_free (font);

  return layout;
}

/**
 * plea_typography_get_baseline:
 * @context: a context of this thread
 * @size: size of type in points
 * @pitch: distance of lines in points
 *
 * Returns: how far below the top of its line a baseline stands, in points
 */
double
plea_typography_get_baseline (PangoContext *context, double size, double pitch)
{
  PangoFontDescription *font = create_font (size);
  PangoFontMetrics     *metrics = pango_context_get_metrics (context, font, NULL);
  double                ascent = pango_units_to_double (pango_font_metrics_get_ascent (metrics));
  double                descent = pango_units_to_double (pango_font_metrics_get_descent (metrics));

  pango_font_metrics_unref (metrics);
  pango_font_description_free (font);

  return (pitch - ascent - descent) / 2 + ascent;
}
