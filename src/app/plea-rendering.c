/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A PDF and pictures of its pages, made by Poppler from the very bytes of the file. */

#include "config.h"

#include "plea-rendering.h"

#include <math.h>
#include <poppler.h>

static GdkTexture *
take_texture (cairo_surface_t *surface)
{
  int     width = cairo_image_surface_get_width (surface);
  int     height = cairo_image_surface_get_height (surface);
  gsize   stride = (gsize) cairo_image_surface_get_stride (surface);
  guchar *pixels;
  g_autoptr (GBytes) bytes = NULL;

  cairo_surface_flush (surface);
  pixels = cairo_image_surface_get_data (surface);
  /* The texture keeps the surface's own pixels. */
  bytes = g_bytes_new_with_free_func (pixels, stride * (gsize) height,
                                      (GDestroyNotify) cairo_surface_destroy, surface);

  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, stride);
}

static cairo_surface_t *
draw_page (PopplerPage *page, double scale, int width, int height)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t         *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  poppler_page_render (page, cr);
  cairo_destroy (cr);

  return surface;
}

/* Each pixel becomes the mean of four: between whole ones that is what bilinear means. */
static cairo_surface_t *
halve (cairo_surface_t *large)
{
  int              width = cairo_image_surface_get_width (large) / 2;
  int              height = cairo_image_surface_get_height (large) / 2;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t         *cr = cairo_create (surface);

  cairo_scale (cr, 0.5, 0.5);
  cairo_set_source_surface (cr, large, 0, 0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_BILINEAR);
  cairo_set_operator (cr, CAIRO_OPERATOR_SOURCE);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (large);

  return surface;
}

/* Cairo sets glyphs on whole pixels. Where those can be seen, pages are drawn twice as large first,
 * which keeps the spaces between letters as even as they are on paper. */
static GdkTexture *
render_page (PopplerPage *page, double scale, gboolean smooth)
{
  double width, height;
  int    n_across, n_down;

  poppler_page_get_size (page, &width, &height);
  n_across = (int) lround (width * scale);
  n_down = (int) lround (height * scale);
  if (!smooth)
    return take_texture (draw_page (page, scale, n_across, n_down));

  return take_texture (halve (draw_page (page, 2 * scale, 2 * n_across, 2 * n_down)));
}

static void
render_pages (PleaRendering *self, PopplerDocument *document)
{
  for (guint i = self->look.first; i <= self->look.last && i < self->n_pages; i++)
    {
      PopplerPage *page = poppler_document_get_page (document, (int) i);

      g_ptr_array_add (self->pictures, render_page (page, self->look.scale, self->look.smooth));
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
 * @error: return location for what Poppler has to say
 *
 * Returns: (transfer full) (nullable): pictures of these pages
 */
PleaRendering *
plea_rendering_new (GBytes *pdf, const PleaLook *look, GError **error)
{
  PopplerDocument *document = poppler_document_new_from_bytes (pdf, NULL, error);
  PleaRendering   *self;

  if (document == NULL)
    return NULL;

  self = g_new0 (PleaRendering, 1);
  self->pdf = g_bytes_ref (pdf);
  self->look = *look;
  self->pictures = g_ptr_array_new_with_free_func (g_object_unref);
  measure (self, document);
  render_pages (self, document);
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
  if (nth < self->look.first || nth - self->look.first >= self->pictures->len)
    return NULL;

  return g_ptr_array_index (self->pictures, nth - self->look.first);
}

void
plea_rendering_free (PleaRendering *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->pdf, g_bytes_unref);
  g_clear_pointer (&self->pictures, g_ptr_array_unref);
  g_clear_pointer (&self->warnings, g_strfreev);
  g_free (self);
}
