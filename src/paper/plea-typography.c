/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The type of letters: fonts and how text is set in them. */

#include "config.h"

#include "plea-typography.h"

#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>
#include <unicode/uloc.h>

#include "plea-bidi.h"
#include "plea-idioms.h"
#include "plea-letter.h"

static GPrivate font_maps = G_PRIVATE_INIT (g_object_unref);

/* Some files say that they are of regular weight and are bold, as those of Burmese and Nastaliq do
 * in Debian 12; what their style is called tells which they are. */
static void
name_style (FcPattern *font, gpointer data)
{
  int weight = FC_WEIGHT_REGULAR;

  FcPatternGetInteger (font, FC_WEIGHT, 0, &weight);
  FcPatternAddString (font, FC_STYLE,
                      (const FcChar8 *) (weight < FC_WEIGHT_BOLD ? "Regular" : "Bold"));
}

/* Fonts are kept between letters, one map for each thread since Pango asks for that. */
static PangoFontMap *
get_font_map (void)
{
  PangoFontMap *font_map = g_private_get (&font_maps);

  if (font_map == NULL)
    {
      font_map = pango_cairo_font_map_new ();
      pango_fc_font_map_set_default_substitute (PANGO_FC_FONT_MAP (font_map), name_style, NULL,
                                                NULL);
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

/* Font maps have 96 dpi; a point on paper is a 72nd of an inch. Told so, the map itself would list
 * all fonts anew. */
static PangoContext *
create_context (const char *language, PangoDirection direction)
{
  PangoContext *context = pango_font_map_create_context (get_font_map ());

  pango_cairo_context_set_resolution (context, 72.0);
  pango_context_set_language (context, pango_language_from_string (language));
  pango_context_set_base_dir (context, direction);
  switch_hinting_off (context);

  return context;
}

/**
 * plea_typography_new:
 * @language: BCP 47 tag of the letter's language
 * @font: the face
 *
 * Returns: (transfer full): how text in that language is set, for the calling thread
 */
PleaTypography *
plea_typography_new (const char *language, const PleaFont *font)
{
  PleaTypography *self = g_new0 (PleaTypography, 1);

  self->font = font;
  self->direction = uloc_isRightToLeft (language) ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR;
  self->left_to_right = create_context (language, PANGO_DIRECTION_LTR);
  self->right_to_left = create_context (language, PANGO_DIRECTION_RTL);
  self->language = pango_context_get_language (self->left_to_right);
  self->families = plea_families_new (language, font, self->left_to_right);

  return self;
}

void
plea_typography_free (PleaTypography *self)
{
  g_clear_pointer (&self->families, plea_families_free);
  g_clear_object (&self->left_to_right);
  g_clear_object (&self->right_to_left);
  g_free (self);
}

/* Setting */

/* Ragged, at the side where a line of that direction begins. Pango would take “left” to the letter
 * in a right-to-left paragraph, and would turn a paragraph round that begins with a Latin name. */
static PangoLayout *
set_text (const PleaTypography *self,
          PangoDirection        direction,
          const char           *text,
          double                size,
          double                width)
{
  PangoFontDescription *font = plea_families_describe (self->families, size);
  PangoAttrList        *attributes = plea_families_choose (self->families, text, size);
  gboolean              to_left = direction == PANGO_DIRECTION_RTL;
  PangoLayout *layout = pango_layout_new (to_left ? self->right_to_left : self->left_to_right);

  pango_layout_set_font_description (layout, font);
  pango_layout_set_auto_dir (layout, FALSE);
  pango_layout_set_alignment (layout, to_left ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, width < 0 ? -1 : (int) (width * PANGO_SCALE));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_text (layout, text, -1);
  pango_attr_list_unref (attributes);
  pango_font_description_free (font);

  return layout;
}

/**
 * plea_typography_set:
 * @text: plain text
 * @size: size of type in points
 * @width: width to break lines at in points, or -1 to leave them whole
 *
 * Returns: (transfer full): the text, set as its language is written
 */
PangoLayout *
plea_typography_set (const PleaTypography *self, const char *text, double size, double width)
{
  return set_text (self, self->direction, text, size, width);
}

/**
 * plea_typography_set_by_first_letter:
 * @text: plain text that need not be in the letter's language
 * @size: size of type in points
 * @width: width to break lines at in points, or -1 to leave them whole
 *
 * Returns: (transfer full): the text, set in the direction of its own first letter: an address in
 *   Latin letters begins on the left in an Arabic letter too
 */
PangoLayout *
plea_typography_set_by_first_letter (const PleaTypography *self,
                                     const char           *text,
                                     double                size,
                                     double                width)
{
  gboolean to_left = plea_bidi_is_right_to_left (text);

  return set_text (self, to_left ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR, text, size, width);
}

/**
 * plea_typography_get_baseline:
 * @size: size of type in points
 * @pitch: distance of lines in points
 *
 * Returns: how far below the top of its line a baseline stands, in points: the same for all scripts
 */
double
plea_typography_get_baseline (const PleaTypography *self, double size, double pitch)
{
  PangoFontDescription *font = plea_families_describe (self->families, size);
  PangoFontMetrics     *metrics = pango_context_get_metrics (self->left_to_right, font,
                                                             pango_language_from_string ("en"));
  double                ascent = pango_units_to_double (pango_font_metrics_get_ascent (metrics));
  double                descent = pango_units_to_double (pango_font_metrics_get_descent (metrics));

  pango_font_metrics_unref (metrics);
  pango_font_description_free (font);

  return (pitch - ascent - descent) / 2 + ascent;
}

/**
 * plea_typography_get_width:
 * @layout: a text
 *
 * Returns: width of its widest line, in points
 */
double
plea_typography_get_width (PangoLayout *layout)
{
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);

  return pango_units_to_double (logical.width);
}

/* Changes */

static void
insert (PangoAttrList *attributes, PangoAttribute *attribute, gsize start, gsize end)
{
  attribute->start_index = (guint) start;
  attribute->end_index = (guint) end;
  pango_attr_list_insert (attributes, attribute);
}

static void
change (PangoLayout *layout, PangoAttribute *attribute, gsize start, gsize end)
{
  PangoAttrList *attributes = pango_attr_list_copy (pango_layout_get_attributes (layout));

  insert (attributes, attribute, start, end);
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
}

/**
 * plea_typography_embolden:
 * @layout: a text
 * @spans: (element-type PleaSpan): what of it to set in bold type
 */
void
plea_typography_embolden (PangoLayout *layout, const GArray *spans)
{
  plea_foreach_in (const PleaSpan, span, spans)
    change (layout, pango_attr_weight_new (PANGO_WEIGHT_BOLD), span->start, span->end);
}

/**
 * plea_typography_condense:
 * @layout: a text
 * @tracking: by how many points to bring its letters closer together
 *
 * Few text faces have a narrow cut, and a narrow one beside a wide one looks like another letter;
 * slightly closer letters are hardly seen.
 */
void
plea_typography_condense (PangoLayout *layout, double tracking)
{
  change (layout, pango_attr_letter_spacing_new ((int) (-tracking * PANGO_SCALE)), 0,
          PANGO_ATTR_INDEX_TO_TEXT_END);
}

/**
 * plea_typography_align_to_end:
 * @layout: a text
 *
 * Sets its lines to the side where they end.
 */
void
plea_typography_align_to_end (PangoLayout *layout)
{
  pango_layout_set_alignment (layout, pango_layout_get_alignment (layout) == PANGO_ALIGN_RIGHT
                                          ? PANGO_ALIGN_LEFT
                                          : PANGO_ALIGN_RIGHT);
}

/* Missing characters */

static void
add_character (GString *missing, const char *at)
{
  g_autofree char *character = g_strndup (at, (gsize) (g_utf8_next_char (at) - at));

  if (strstr (missing->str, character) == NULL)
    g_string_append (missing, character);
}

static void
find_missing_in_run (const char *text, const PangoGlyphItem *run, GString *missing)
{
  for (int i = 0; i < run->glyphs->num_glyphs; i++)
    if (run->glyphs->glyphs[i].glyph & PANGO_GLYPH_UNKNOWN_FLAG
        && run->glyphs->glyphs[i].glyph != PANGO_GLYPH_EMPTY)
      add_character (missing, text + run->item->offset + run->glyphs->log_clusters[i]);
}

/**
 * plea_typography_find_missing:
 * @layout: a text
 *
 * Returns: (transfer full) (nullable): the characters of which no installed font has a picture,
 * each once, or %NULL where all are there
 */
char *
plea_typography_find_missing (PangoLayout *layout)
{
  g_autoptr (GString) missing = NULL;
  PangoLayoutIter *iter;

  if (pango_layout_get_unknown_glyphs_count (layout) == 0)
    return NULL;

  missing = g_string_new (NULL);
  iter = pango_layout_get_iter (layout);
  do
    {
      const PangoGlyphItem *run = pango_layout_iter_get_run_readonly (iter);

      if (run != NULL)
        find_missing_in_run (pango_layout_get_text (layout), run, missing);
    }
  while (pango_layout_iter_next_run (iter));
  pango_layout_iter_free (iter);

  return g_string_free (g_steal_pointer (&missing), FALSE);
}
