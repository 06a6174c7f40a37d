/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The text of a line as a PDF has it beside the glyphs.
 *
 * Whoever reads a PDF aloud or copies from it gets the text in the order in which it is drawn.
 * Pango draws from left to right, which is backwards for Arabic and for all that stands beside a
 * number there. And what Cairo cannot say by the glyphs themselves it says beside them, in words
 * that end the paragraph for Poppler: so no space is told from another, and what has no shape is
 * left out, but for what parts and joins letters. */

#include "config.h"

#include "plea-pdf-text.h"

#include <hb.h>
#include <math.h>
#include <pango/pangocairo.h>
#include <string.h>

#include "plea-idioms.h"
#include "plea-pdf-picture.h"

/* In points; Cairo counts in parts of 256. */
#define LEAST_STEP (1.0 / 32)

/* A stretch of the line and where it begins, in Pango's units. */
typedef struct
{
  PangoGlyphItem *item;
  int             x;
} Run;

static int
compare_runs (gconstpointer a, gconstpointer b)
{
  const Run *first = a;
  const Run *second = b;

  return first->item->item->offset - second->item->item->offset;
}

/* By their place in the text. */
static GArray *
list_runs (PangoLayoutLine *line)
{
  GArray *runs = g_array_new (FALSE, FALSE, sizeof (Run));
  int     x = 0;

  for (GSList *nth = line->runs; nth != NULL; nth = nth->next)
    {
      Run run = { nth->data, x };

      g_array_append_val (runs, run);
      x += pango_glyph_string_get_width (run.item->glyphs);
    }
  g_array_sort (runs, compare_runs);

  return runs;
}

/* What Cairo is told of a run. */
typedef struct
{
  GString *text;
  GArray  *glyphs;
  GArray  *clusters;
} Content;

/* The zero-width non-joiner and joiner. */
static gboolean
is_joiner (gunichar c)
{
  return c == 0x200c || c == 0x200d;
}

static PangoGlyph
get_space_glyph (PangoFont *font)
{
  hb_codepoint_t glyph;

  return hb_font_get_nominal_glyph (pango_font_get_hb_font (font), ' ', &glyph) ? glyph
                                                                                : PANGO_GLYPH_EMPTY;
}

/* Every space is one, and controls of direction, which have no shape, are none. Returns how many
 * bytes were added. */
static int
add_text (Content *self, const char *start, const char *end)
{
  gsize before = self->text->len;

  for (const char *p = start; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c))
        g_string_append_c (self->text, ' ');
      else if (g_unichar_type (c) != G_UNICODE_FORMAT || c == 0x00ad || is_joiner (c))
        g_string_append_unichar (self->text, c);
    }

  return (int) (self->text->len - before);
}

static void
add_glyph (Content *self, PangoGlyph glyph, const PangoGlyphGeometry *geometry, int x)
{
  cairo_glyph_t placed = { glyph, pango_units_to_double (x + geometry->x_offset),
                           pango_units_to_double (geometry->y_offset) };

  g_array_append_val (self->glyphs, placed);
}

/* The glyphs of a cluster from left to right, of which the first in the text may be the last. */
static PangoGlyphString
get_glyphs (const PangoGlyphItemIter *iter, int *first)
{
  *first = MIN (iter->start_glyph, iter->end_glyph + 1);

  return (PangoGlyphString){ .num_glyphs = ABS (iter->end_glyph - iter->start_glyph),
                             .glyphs = &iter->glyph_item->glyphs->glyphs[*first] };
}

/* What parts or joins letters within a word has no glyph, yet by it alone a Persian plural is told
 * from two words. Two glyphs that are one cluster cannot say it themselves, so that Cairo says it
 * beside them, and not of the spaces that they are. */
static void
add_joiner (Content *self, cairo_text_cluster_t *cluster, PangoFont *font, double x)
{
  cairo_glyph_t spaces[] = { { get_space_glyph (font), x, 0 }, { get_space_glyph (font), x, 0 } };

  if (spaces[0].index == PANGO_GLYPH_EMPTY)
    return;

  g_array_append_vals (self->glyphs, spaces, G_N_ELEMENTS (spaces));
  cluster->num_glyphs = G_N_ELEMENTS (spaces);
}

/* A space that has no glyph of its own is one all the same. */
static PangoGlyph
get_glyph (PangoFont *font, const PangoGlyphInfo *info, const char *text)
{
  gboolean is_space = info->glyph == PANGO_GLYPH_EMPTY
                      && g_unichar_isspace (g_utf8_get_char (text));

  return is_space ? get_space_glyph (font) : info->glyph;
}

static void
add_cluster (Content *self, const PangoGlyphItemIter *iter, const int *places)
{
  PangoFont           *font = iter->glyph_item->item->analysis.font;
  const char          *start = iter->text + iter->start_index;
  int                  first;
  PangoGlyphString     glyphs = get_glyphs (iter, &first);
  cairo_text_cluster_t cluster = { .num_bytes = add_text (self, start,
                                                          iter->text + iter->end_index) };

  for (int i = 0; i < glyphs.num_glyphs && cluster.num_bytes > 0; i++)
    {
      PangoGlyph glyph = get_glyph (font, &glyphs.glyphs[i], start);

      if (glyph == PANGO_GLYPH_EMPTY)
        continue;
      add_glyph (self, glyph, &glyphs.glyphs[i].geometry, places[first + i]);
      cluster.num_glyphs++;
    }
  if (cluster.num_bytes > 0 && cluster.num_glyphs == 0 && is_joiner (g_utf8_get_char (start)))
    add_joiner (self, &cluster, font, pango_units_to_double (places[first]));

  if (cluster.num_glyphs > 0)
    g_array_append_val (self->clusters, cluster);
  else
    g_string_truncate (self->text, self->text->len - (gsize) cluster.num_bytes);
}

static int *
list_places (const PangoGlyphString *glyphs)
{
  int *places = g_new (int, glyphs->num_glyphs);
  int  x = 0;

  for (int i = 0; i < glyphs->num_glyphs; i++)
    {
      places[i] = x;
      x += glyphs->glyphs[i].geometry.width;
    }

  return places;
}

static double
get_step (double place)
{
  return fabs (place - round (place)) < LEAST_STEP ? 2 * LEAST_STEP : 0;
}

/* Cairo leaves out what has no ink, such as a space of another font than the letters beside it, if
 * it stands at a whole number of points. */
static void
step_aside (cairo_t *cr, const cairo_glyph_t *glyph)
{
  double x = glyph->x, y = glyph->y;

  cairo_user_to_device (cr, &x, &y);
  x = get_step (x);
  y = get_step (y);
  cairo_device_to_user_distance (cr, &x, &y);
  cairo_translate (cr, x, y);
}

static gboolean
is_blank (const char *text)
{
  while (*text == ' ' || is_joiner (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);

  return *text == '\0';
}

static void
show_content (cairo_t *cr, Content *self, PangoFont *font)
{
  if (self->glyphs->len == 0)
    return;

  cairo_save (cr);
  if (is_blank (self->text->str))
    step_aside (cr, (const cairo_glyph_t *) self->glyphs->data);
  cairo_set_scaled_font (cr, pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (font)));
  cairo_show_text_glyphs (cr, self->text->str, (int) self->text->len,
                          (const cairo_glyph_t *) self->glyphs->data, (int) self->glyphs->len,
                          (const cairo_text_cluster_t *) self->clusters->data,
                          (int) self->clusters->len, 0);
  cairo_restore (cr);

  g_string_truncate (self->text, 0);
  g_array_set_size (self->glyphs, 0);
  g_array_set_size (self->clusters, 0);
}

/* Pictures */

/* Text over a picture, again as two spaces. */
static void
show_words (cairo_t *cr, const char *words, double width)
{
  cairo_text_cluster_t cluster = { (int) strlen (words), 2 };
  cairo_glyph_t       *spaces = NULL;
  int                  n_spaces = 0;

  cairo_select_font_face (cr, "serif", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL);
  cairo_scaled_font_text_to_glyphs (cairo_get_scaled_font (cr), 0, 0, "  ", 2, &spaces, &n_spaces,
                                    NULL, NULL, NULL);
  if (n_spaces == 2 && cluster.num_bytes > 0)
    {
      spaces[1].x = width / 2;
      step_aside (cr, spaces);
      cairo_show_text_glyphs (cr, words, cluster.num_bytes, spaces, 2, &cluster, 1, 0);
    }
  cairo_glyph_free (spaces);
}

static void
show_picture (cairo_t *cr, Content *content, const PangoGlyphItemIter *iter, const int *places)
{
  PangoFont       *font = iter->glyph_item->item->analysis.font;
  int              first;
  PangoGlyphString glyphs = get_glyphs (iter, &first);

  add_text (content, iter->text + iter->start_index, iter->text + iter->end_index);
  cairo_save (cr);
  cairo_translate (cr, pango_units_to_double (places[first]), 0);
  plea_pdf_picture_show (cr, font, &glyphs);
  show_words (cr, content->text->str,
              pango_units_to_double (pango_glyph_string_get_width (&glyphs)));
  cairo_restore (cr);
  g_string_truncate (content->text, 0);
}

static gboolean
is_picture (const PangoGlyphItemIter *iter, gboolean is_coloured)
{
  int              first;
  PangoGlyphString glyphs = get_glyphs (iter, &first);
  PangoGlyph       glyph = glyphs.num_glyphs > 0 ? glyphs.glyphs[0].glyph : PANGO_GLYPH_EMPTY;

  return glyph != PANGO_GLYPH_EMPTY && (is_coloured || (glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0);
}

/* Runs */

static void
show_clusters (cairo_t *cr, PangoGlyphItem *item, const char *text)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (GArray) glyphs = g_array_new (FALSE, FALSE, sizeof (cairo_glyph_t));
  g_autoptr (GArray) clusters = g_array_new (FALSE, FALSE, sizeof (cairo_text_cluster_t));
  g_autofree int    *places = list_places (item->glyphs);
  PangoFont         *font = item->item->analysis.font;
  gboolean           is_coloured = plea_pdf_picture_is_coloured (font);
  Content            content = { words, glyphs, clusters };
  PangoGlyphItemIter iter;

  for (gboolean more = pango_glyph_item_iter_init_start (&iter, item, text); more;
       more = pango_glyph_item_iter_next_cluster (&iter))
    if (is_picture (&iter, is_coloured))
      {
        show_content (cr, &content, font);
        show_picture (cr, &content, &iter, places);
      }
    else
      add_cluster (&content, &iter, places);
  show_content (cr, &content, font);
}

static void
show_run (cairo_t *cr, const Run *run, const char *text)
{
  cairo_save (cr);
  cairo_translate (cr, pango_units_to_double (run->x), 0);
  show_clusters (cr, run->item, text);
  cairo_restore (cr);
}

/* Without it the last word of a line of an address would be one with the first of the next. */
static void
show_space (cairo_t *cr, const Run *run)
{
  PangoFont           *font = run->item->item->analysis.font;
  cairo_text_cluster_t cluster = { 1, 1 };
  cairo_glyph_t        glyph = {
           get_space_glyph (font),
           pango_units_to_double (run->x + pango_glyph_string_get_width (run->item->glyphs)), 0
  };

  if (glyph.index == PANGO_GLYPH_EMPTY)
    return;

  cairo_save (cr);
  step_aside (cr, &glyph);
  cairo_set_scaled_font (cr, pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (font)));
  cairo_show_text_glyphs (cr, " ", 1, &glyph, 1, &cluster, 1, 0);
  cairo_restore (cr);
}

/**
 * plea_pdf_text_show:
 * @cr: a context, with the beginning of the line's baseline as its origin
 * @line: a line of a layout that is still there
 * @ends_word: whether a space is to follow that is not in the text
 *
 * Shows a line like pango_cairo_show_layout_line(), in the order in which it is read, and with the
 * space that it ends in.
 */
void
plea_pdf_text_show (cairo_t *cr, PangoLayoutLine *line, gboolean ends_word)
{
  g_autoptr (GArray) runs = list_runs (line);
  const char *text = pango_layout_get_text (line->layout);

  plea_foreach_in (const Run, run, runs)
    show_run (cr, run, text);
  if (ends_word && runs->len > 0)
    show_space (cr, &g_array_index (runs, Run, runs->len - 1));
}
