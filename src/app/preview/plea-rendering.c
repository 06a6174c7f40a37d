/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A document's PDF, and pictures of its pages: made by Poppler from the very bytes of the file. */

#include "config.h"

#include "plea-rendering.h"

#include <math.h>
#include <poppler.h>
#include <string.h>

#include "plea-trace.h"

/* Where there are fewer pixels to a point, one of them can be seen. */
#define FINE_SCALE 2.0

/**
 * plea_rendering_new:
 * @document: what to render
 * @previous: (nullable): what was rendered before, for what of it is still so
 * @first: the first page to make a picture of, from 0
 * @end: the first after those; there may be fewer
 * @width: how wide pictures shall be, in pixels
 *
 * Returns: (transfer full): a rendering to run
 */
PleaRendering *
plea_rendering_new (PleaDocument  *document,
                    PleaRendering *previous,
                    guint          first,
                    guint          end,
                    int            width)
{
  PleaRendering *self = g_atomic_rc_box_new0 (PleaRendering);

  self->document = g_object_ref (document);
  self->previous = previous != NULL ? plea_rendering_ref (previous) : NULL;
  if (previous != NULL && previous->document == document)
    self->pdf = g_bytes_ref (previous->pdf);
  self->first = first;
  self->end = end;
  self->width = width;
  self->pixels = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  self->pictures = g_ptr_array_new_with_free_func (g_object_unref);

  return self;
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

  g_clear_object (&self->document);
  g_clear_pointer (&self->previous, plea_rendering_unref);
  g_clear_pointer (&self->pdf, g_bytes_unref);
  g_clear_pointer (&self->warnings, g_strfreev);
  g_clear_pointer (&self->pixels, g_ptr_array_unref);
  g_clear_pointer (&self->pictures, g_ptr_array_unref);
}

void
plea_rendering_unref (PleaRendering *self)
{
  g_atomic_rc_box_release_full (self, clear_rendering);
}

static void
make_pdf (PleaRendering *self, GError **error)
{
  self->pdf = plea_document_to_pdf (self->document, error);
  self->warnings = plea_document_get_warnings (self->document);
  plea_trace ("written");
}

static void
draw_page (PopplerPage *page, cairo_surface_t *canvas, double scale_x, double scale_y)
{
  cairo_t *cr = cairo_create (canvas);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, scale_x, scale_y);
  /* As for the printer: that leaves lines as thin as they are, and no text is collected. */
  poppler_page_render_for_printing (page, cr);
  cairo_destroy (cr);
  cairo_surface_flush (canvas);
}

static guchar
get_mean (guint32 a, guint32 b, int shift)
{
  return (guchar) (((a >> shift & 0xff) + (b >> shift & 0xff) + 1) / 2);
}

/* One or two pixels become one, of three bytes, not of Cairo's four: paper lets nothing shine
 * through, and GTK 4.8 takes what has an alpha channel through floating-point numbers whenever it
 * draws it. */
static void
copy_row (guchar *row, const guint32 *drawn, int width, int times)
{
  for (int x = 0; x < width; x++, row += 3, drawn += times)
    {
      row[0] = get_mean (drawn[0], drawn[times - 1], 16);
      row[1] = get_mean (drawn[0], drawn[times - 1], 8);
      row[2] = get_mean (drawn[0], drawn[times - 1], 0);
    }
}

static void
copy_nth_row (guchar *row, cairo_surface_t *drawn, int y, int width, int times)
{
  const guchar *from = cairo_image_surface_get_data (drawn);
  int           stride = cairo_image_surface_get_stride (drawn);

  copy_row (row, (const guint32 *) (from + stride * y), width, times);
}

static GBytes *
copy_pixels (cairo_surface_t *drawn, int width, int times)
{
  int     height = cairo_image_surface_get_height (drawn);
  gsize   size = 3 * (gsize) width * (gsize) height;
  guchar *pixels = g_malloc (size);

  for (int y = 0; y < height; y++)
    copy_nth_row (pixels + 3 * width * y, drawn, y, width, times);

  return g_bytes_new_take (pixels, size);
}

static gboolean
is_as_before (cairo_surface_t *drawn, int width, int times, GBytes *before)
{
  const guchar      *pixels = before != NULL ? g_bytes_get_data (before, NULL) : NULL;
  gsize              stride = 3 * (gsize) width;
  gsize              height = (gsize) cairo_image_surface_get_height (drawn);
  g_autofree guchar *row = g_malloc (stride);

  if (before == NULL || g_bytes_get_size (before) != stride * height)
    return FALSE;

  for (gsize y = 0; y < height; y++)
    {
      copy_nth_row (row, drawn, (int) y, width, times);
      if (memcmp (row, pixels + stride * y, stride) != 0)
        return FALSE;
    }

  return TRUE;
}

static gpointer
get_nth (const PleaRendering *self, const GPtrArray *of_pages, guint nth)
{
  if (nth < self->first || nth - self->first >= of_pages->len)
    return NULL;

  return g_ptr_array_index (of_pages, nth - self->first);
}

static GBytes *
get_pixels_before (const PleaRendering *self, guint nth)
{
  const PleaRendering *previous = self->previous;

  return previous != NULL && previous->width == self->width
             ? get_nth (previous, previous->pixels, nth)
             : NULL;
}

/* Most of what is typed changes a single page: a picture that comes out the same again need not be
 * drawn on the screen once more. */
static void
take_picture (PleaRendering *self, guint nth, cairo_surface_t *drawn, int times)
{
  GBytes     *pixels = get_pixels_before (self, nth);
  GdkTexture *picture;

  if (is_as_before (drawn, self->width, times, pixels))
    {
      g_bytes_ref (pixels);
      picture = g_object_ref (plea_rendering_get_picture (self->previous, nth));
    }
  else
    {
      pixels = copy_pixels (drawn, self->width, times);
      picture = gdk_memory_texture_new (self->width, cairo_image_surface_get_height (drawn),
                                        GDK_MEMORY_R8G8B8, pixels, 3 * (gsize) self->width);
    }
  g_ptr_array_add (self->pixels, pixels);
  g_ptr_array_add (self->pictures, picture);
}

/* Cairo sets glyphs on whole pixels. Where those can be seen, pages are drawn twice as wide first,
 * which keeps the spaces between letters as even as they are on paper. */
static void
make_pictures (PleaRendering *self, PopplerDocument *document)
{
  const PleaFormat *format = plea_document_get_format (self->document);
  double            scale = self->width / (format->width * PLEA_POINTS_PER_MM);
  int               height = (int) lround (format->height * PLEA_POINTS_PER_MM * scale);
  int               times = scale < FINE_SCALE ? 2 : 1;
  cairo_surface_t  *canvas = cairo_image_surface_create (CAIRO_FORMAT_RGB24, times * self->width,
                                                         height);

  for (guint i = self->first; i < MIN (self->end, self->n_pages); i++)
    {
      PopplerPage *page = poppler_document_get_page (document, (int) i);

      draw_page (page, canvas, times * scale, scale);
      take_picture (self, i, canvas, times);
      g_object_unref (page);
    }
  cairo_surface_destroy (canvas);
  plea_trace ("rastered");
}

/**
 * plea_rendering_run:
 * @error: return location for what is wrong
 *
 * Makes what is asked for. In one thread after the other: Poppler is not to be trusted with two at
 * once.
 *
 * Returns: whether it is there
 */
gboolean
plea_rendering_run (PleaRendering *self, GError **error)
{
  PopplerDocument *document = NULL;

  if (self->pdf == NULL)
    make_pdf (self, error);
  if (self->pdf != NULL)
    document = poppler_document_new_from_bytes (self->pdf, NULL, error);
  if (document == NULL)
    return FALSE;

  self->n_pages = (guint) poppler_document_get_n_pages (document);
  make_pictures (self, document);
  g_object_unref (document);
  g_clear_pointer (&self->previous, plea_rendering_unref);

  return TRUE;
}

/**
 * plea_rendering_get_picture:
 * @nth: number of a page, from 0
 *
 * Returns: (transfer none) (nullable): what it looks like, if that was asked for
 */
GdkTexture *
plea_rendering_get_picture (const PleaRendering *self, guint nth)
{
  return get_nth (self, self->pictures, nth);
}
