/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The text of a line as a PDF has it beside the glyphs.
 *
 * Whoever reads a PDF aloud or copies from it gets the text in the order in which it is drawn.
 * Pango draws from left to right, which is backwards for Arabic and for all that stands beside a
 * number there. And what Cairo cannot say by the glyphs themselves it says beside them, in words
 * that end the paragraph for Poppler: so no space is told from another, and what has no shape is
 * left out. */

#include "config.h"

#include "plea-pdf-text.h"

#include <hb.h>
#include <pango/pangocairo.h>

#include "plea-idioms.h"

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
      else if (g_unichar_type (c) != G_UNICODE_FORMAT || c == 0x00ad || c == 0x200c || c == 0x200d)
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

/* Where glyphs of @item from @first to before @end stand, of which the first may be the greater. */
static void
add_cluster (Content *self, const PangoGlyphItemIter *iter, const int *places)
{
  const PangoGlyphItem *item = iter->glyph_item;
  int                   first = MIN (iter->start_glyph, iter->end_glyph + 1);
  int                   last = MAX (iter->start_glyph, iter->end_glyph - 1);
  guint                 n_before = self->glyphs->len;
  cairo_text_cluster_t  cluster = { .num_bytes = add_text (self, iter->text + iter->start_index,
                                                           iter->text + iter->end_index) };

  for (int i = first; i <= last && cluster.num_bytes > 0; i++)
    {
      const PangoGlyphInfo *info = &item->glyphs->glyphs[i];
      PangoGlyph            glyph = info->glyph == PANGO_GLYPH_EMPTY
                                 && g_unichar_isspace (
                                                g_utf8_get_char (iter->text + iter->start_index))
                                        ? get_space_glyph (item->item->analysis.font)
                                        : info->glyph;

      if (glyph != PANGO_GLYPH_EMPTY)
        add_glyph (self, glyph, &info->geometry, places[i]);
    }
  cluster.num_glyphs = (int) (self->glyphs->len - n_before);
  if (cluster.num_glyphs == 0)
    g_string_truncate (self->text, self->text->len - (gsize) cluster.num_bytes);
  else
    g_array_append_val (self->clusters, cluster);
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

static void
show_content (cairo_t *cr, const Content *self, PangoFont *font)
{
  cairo_set_scaled_font (cr, pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (font)));
  cairo_show_text_glyphs (cr, self->text->str, (int) self->text->len,
                          (const cairo_glyph_t *) self->glyphs->data, (int) self->glyphs->len,
                          (const cairo_text_cluster_t *) self->clusters->data,
                          (int) self->clusters->len, 0);
}

static void
show_clusters (cairo_t *cr, PangoGlyphItem *item, const char *text)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (GArray) glyphs = g_array_new (FALSE, FALSE, sizeof (cairo_glyph_t));
  g_autoptr (GArray) clusters = g_array_new (FALSE, FALSE, sizeof (cairo_text_cluster_t));
  g_autofree int    *places = list_places (item->glyphs);
  Content            content = { words, glyphs, clusters };
  PangoGlyphItemIter iter;

  for (gboolean more = pango_glyph_item_iter_init_start (&iter, item, text); more;
       more = pango_glyph_item_iter_next_cluster (&iter))
    add_cluster (&content, &iter, places);
  if (glyphs->len > 0)
    show_content (cr, &content, item->item->analysis.font);
}

/* Boxes for what no font has are Pango's. */
static gboolean
is_any_unknown (const PangoGlyphString *glyphs)
{
  for (int i = 0; i < glyphs->num_glyphs; i++)
    if (glyphs->glyphs[i].glyph & PANGO_GLYPH_UNKNOWN_FLAG)
      return TRUE;

  return FALSE;
}

static void
show_run (cairo_t *cr, const Run *run, const char *text)
{
  cairo_save (cr);
  cairo_translate (cr, pango_units_to_double (run->x), 0);
  if (is_any_unknown (run->item->glyphs))
    {
      cairo_move_to (cr, 0, 0);
      pango_cairo_show_glyph_item (cr, text, run->item);
    }
  else
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

  cairo_set_scaled_font (cr, pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (font)));
  cairo_show_text_glyphs (cr, " ", 1, &glyph, 1, &cluster, 1, 0);
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
