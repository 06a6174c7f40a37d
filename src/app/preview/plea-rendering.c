/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A PDF and pictures of its pages, made by Poppler from the very bytes of the file. */

#include "config.h"

#include "plea-rendering.h"

#include <math.h>
#include <poppler.h>

#include "plea-pdf-sources.h"

static cairo_surface_t *
draw_page (PopplerPage *page, double scale, int width, int height)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t         *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  /* As for the printer: that leaves lines as thin as they are, and no text is collected. */
  poppler_page_render_for_printing (page, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

/* Pictures have three bytes for a pixel, not Cairo's four: paper lets nothing shine through, and
 * GTK 4.8 takes what has an alpha channel through floating-point numbers whenever it draws it. */
static void
put_pixel (guchar *pixel, guint32 red_and_blue, guint32 green)
{
  pixel[0] = (guchar) (red_and_blue >> 16);
  pixel[1] = (guchar) (green >> 8);
  pixel[2] = (guchar) red_and_blue;
}

static void
copy_row (guchar *row, const guint32 *drawn, int width)
{
  for (int x = 0; x < width; x++)
    put_pixel (row + 3 * x, drawn[x] & 0xff00ff, drawn[x] & 0xff00);
}

/* Each pixel becomes the mean of four. */
static void
halve_rows (guchar *row, const guint32 *upper, const guint32 *lower, int width)
{
  for (int x = 0; x < width; x++)
    {
      guint32 a = upper[2 * x], b = upper[2 * x + 1], c = lower[2 * x], d = lower[2 * x + 1];
      guint32 red_and_blue = (a & 0xff00ff) + (b & 0xff00ff) + (c & 0xff00ff) + (d & 0xff00ff);
      guint32 green = (a & 0xff00) + (b & 0xff00) + (c & 0xff00) + (d & 0xff00);

      put_pixel (row + 3 * x, (red_and_blue + 0x20002) >> 2, (green + 0x200) >> 2);
    }
}

static GdkTexture *
make_texture (cairo_surface_t *drawn, int width, int height, gboolean halve)
{
  gsize         stride = 3 * (gsize) width;
  gsize         drawn_stride = (gsize) cairo_image_surface_get_stride (drawn);
  const guchar *from = cairo_image_surface_get_data (drawn);
  guchar       *pixels = g_malloc (stride * (gsize) height);
  g_autoptr (GBytes) bytes = g_bytes_new_take (pixels, stride * (gsize) height);

  for (guchar *row = pixels; row < pixels + stride * (gsize) height; row += stride)
    {
      if (halve)
        halve_rows (row, (const guint32 *) from, (const guint32 *) (from + drawn_stride), width);
      else
        copy_row (row, (const guint32 *) from, width);
      from += halve ? 2 * drawn_stride : drawn_stride;
    }

  return gdk_memory_texture_new (width, height, GDK_MEMORY_R8G8B8, bytes, stride);
}

/* Cairo sets glyphs on whole pixels. Where those can be seen, pages are drawn twice as large first,
 * which keeps the spaces between letters as even as they are on paper. */
static GdkTexture *
render_page (PopplerPage *page, const PleaLook *look)
{
  double           width, height;
  int              n_across, n_down;
  int              times = look->smooth ? 2 : 1;
  cairo_surface_t *drawn;
  GdkTexture      *texture;

  poppler_page_get_size (page, &width, &height);
  n_across = (int) lround (width * look->scale);
  n_down = (int) lround (height * look->scale);
  drawn = draw_page (page, times * look->scale, times * n_across, times * n_down);
  texture = make_texture (drawn, n_across, n_down, look->smooth);
  cairo_surface_destroy (drawn);

  return texture;
}

static gpointer
get_nth (const PleaRendering *self, const GPtrArray *of_pages, guint nth)
{
  if (nth < self->look.first || nth - self->look.first >= of_pages->len)
    return NULL;

  return g_ptr_array_index (of_pages, nth - self->look.first);
}

static gboolean
looks_the_same (const PleaRendering *self, const PleaRendering *previous, guint nth)
{
  GBytes *source = get_nth (self, self->sources, nth);
  GBytes *previous_source = get_nth (previous, previous->sources, nth);

  return source != NULL && previous_source != NULL && g_bytes_equal (source, previous_source)
         && previous->look.scale == self->look.scale && previous->look.smooth == self->look.smooth;
}

/* Most of what is typed changes a single page. */
static GdkTexture *
get_picture (const PleaRendering *self, const PleaRendering *previous, guint nth, PopplerPage *page)
{
  GdkTexture *picture = previous != NULL && looks_the_same (self, previous, nth)
                            ? plea_rendering_get_picture (previous, nth)
                            : NULL;

  return picture != NULL ? g_object_ref (picture) : render_page (page, &self->look);
}

static void
render_pages (PleaRendering *self, PopplerDocument *document, const PleaRendering *previous)
{
  for (guint i = self->look.first; i <= self->look.last && i < self->n_pages; i++)
    {
      PopplerPage *page = poppler_document_get_page (document, (int) i);

      g_ptr_array_add (self->pictures, get_picture (self, previous, i, page));
      g_object_unref (page);
    }
}

/* All pages are as large as the first. */
static void
measure (PleaRendering *self, PopplerDocument *document)
{
  PopplerPage *page = poppler_document_get_page (document, 0);

  self->n_pages = (guint) poppler_document_get_n_pages (document);
  poppler_page_get_size (page, &self->width, &self->height);
  g_object_unref (page);
}

/**
 * plea_rendering_new:
 * @pdf: a PDF file
 * @look: the pages that are looked at
 * @previous: (nullable): pictures that may be taken over from, where nothing of a page is new
 * @error: return location for what Poppler has to say
 *
 * Returns: (transfer full) (nullable): pictures of these pages
 */
PleaRendering *
plea_rendering_new (GBytes              *pdf,
                    const PleaLook      *look,
                    const PleaRendering *previous,
                    GError             **error)
{
  PopplerDocument *document = poppler_document_new_from_bytes (pdf, NULL, error);
  PleaRendering   *self;

  if (document == NULL)
    return NULL;

  self = g_atomic_rc_box_new0 (PleaRendering);
  self->pdf = g_bytes_ref (pdf);
  self->look = *look;
  self->sources = plea_pdf_sources_list (pdf, look->first, look->last);
  self->pictures = g_ptr_array_new_with_free_func (g_object_unref);
  measure (self, document);
  render_pages (self, document, previous);
  g_object_unref (document);

  return self;
}

/**
 * plea_rendering_get_picture:
 * @nth: number of a page, from 0
 *
 * Returns: (transfer none) (nullable): what it looks like, if it was looked at
 */
GdkTexture *
plea_rendering_get_picture (const PleaRendering *self, guint nth)
{
  return get_nth (self, self->pictures, nth);
}

PleaRendering *
plea_rendering_ref (PleaRendering *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_rendering (gpointer data)
{
  PleaRendering *self = data;

  g_clear_pointer (&self->pdf, g_bytes_unref);
  g_clear_pointer (&self->sources, g_ptr_array_unref);
  g_clear_pointer (&self->pictures, g_ptr_array_unref);
  g_clear_pointer (&self->warnings, g_strfreev);
}

void
plea_rendering_unref (PleaRendering *self)
{
  g_atomic_rc_box_release_full (self, clear_rendering);
}
