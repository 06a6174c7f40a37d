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

#define TEXT "plea-text"

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
    {
      self->pdf = g_bytes_ref (previous->pdf);
      self->drawings = g_ptr_array_ref (previous->drawings);
    }
  self->first = first;
  self->end = end;
  self->width = width;
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
  g_clear_pointer (&self->news, g_array_unref);
  g_clear_pointer (&self->warnings, g_strfreev);
  g_clear_pointer (&self->drawings, g_ptr_array_unref);
  g_clear_pointer (&self->pictures, g_ptr_array_unref);
}

void
plea_rendering_unref (PleaRendering *self)
{
  g_atomic_rc_box_release_full (self, clear_rendering);
}

/* Where another appeal is shown all is new. */
static gboolean
is_of_same_letters (PleaDocument *a, PleaDocument *b)
{
  return g_strcmp0 (plea_document_get_appeal_id (a), plea_document_get_appeal_id (b)) == 0;
}

static void
make_pdf (PleaRendering *self, GError **error)
{
  PleaDocument  *before = self->previous != NULL ? self->previous->document : NULL;
  PleaComparison comparison = { NULL, g_ptr_array_new_with_free_func (g_free),
                                g_array_new (FALSE, FALSE, sizeof (PleaSpot)) };

  if (before != NULL && is_of_same_letters (before, self->document))
    comparison.before = before;
  self->drawings = comparison.drawings;
  self->pdf = plea_document_to_pdf_compared (self->document, &comparison, error);
  if (comparison.before != NULL)
    self->news = comparison.news;
  else
    g_array_unref (comparison.news);
  self->warnings = plea_document_get_warnings (self->document);
  plea_trace ("written");
}

static void
draw_page (PopplerDocument *document,
           guint            nth,
           cairo_surface_t *canvas,
           double           scale_x,
           double           scale_y)
{
  PopplerPage *page = poppler_document_get_page (document, (int) nth);
  cairo_t     *cr = cairo_create (canvas);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, scale_x, scale_y);
  /* As for the printer: that leaves lines as thin as they are, and no text is collected. */
  poppler_page_render_for_printing (page, cr);
  cairo_destroy (cr);
  cairo_surface_flush (canvas);
  g_object_unref (page);
}

/* For those who do not see the picture. */
static void
attach_text (GdkTexture *picture, PopplerDocument *document, guint nth)
{
  PopplerPage *page = poppler_document_get_page (document, (int) nth);

  g_object_set_data_full (G_OBJECT (picture), TEXT, poppler_page_get_text (page), g_free);
  g_object_unref (page);
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

static GBytes *
copy_pixels (cairo_surface_t *drawn, int width, int times)
{
  const guchar *from = cairo_image_surface_get_data (drawn);
  int           stride = cairo_image_surface_get_stride (drawn);
  int           height = cairo_image_surface_get_height (drawn);
  gsize         size = 3 * (gsize) width * (gsize) height;
  guchar       *pixels = g_malloc (size);

  for (int y = 0; y < height; y++)
    copy_row (pixels + 3 * width * y, (const guint32 *) (from + stride * y), width, times);

  return g_bytes_new_take (pixels, size);
}

/* What is typed changes a single page most often: the others keep their pictures. */
static GdkTexture *
find_picture_before (const PleaRendering *self, guint nth)
{
  const PleaRendering *previous = self->previous;

  if (previous == NULL || previous->width != self->width || nth >= previous->drawings->len
      || plea_document_get_format (previous->document) != plea_document_get_format (self->document)
      || !g_str_equal (previous->drawings->pdata[nth], self->drawings->pdata[nth]))
    return NULL;

  return plea_rendering_get_picture (previous, nth);
}

static GdkTexture *
make_picture (PleaRendering *self, cairo_surface_t *drawn, int times)
{
  g_autoptr (GBytes) pixels = copy_pixels (drawn, self->width, times);

  return gdk_memory_texture_new (self->width, cairo_image_surface_get_height (drawn),
                                 GDK_MEMORY_R8G8B8, pixels, 3 * (gsize) self->width);
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
      GdkTexture *picture = find_picture_before (self, i);

      if (picture != NULL)
        g_object_ref (picture);
      else
        {
          draw_page (document, i, canvas, times * scale, scale);
          picture = make_picture (self, canvas, times);
          attach_text (picture, document, i);
        }
      g_ptr_array_add (self->pictures, picture);
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
  if (nth < self->first || nth - self->first >= self->pictures->len)
    return NULL;

  return g_ptr_array_index (self->pictures, nth - self->first);
}

/**
 * plea_rendering_get_text:
 * @nth: number of a page, from 0
 *
 * Returns: (transfer none) (nullable): what can be read on it, if its picture was asked for
 */
const char *
plea_rendering_get_text (const PleaRendering *self, guint nth)
{
  GdkTexture *picture = plea_rendering_get_picture (self, nth);

  return picture != NULL ? g_object_get_data (G_OBJECT (picture), TEXT) : NULL;
}
