/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pages that are laid out and can be drawn: of letters, or of envelopes for them. */

#include "config.h"

#include "plea-pages.h"

/**
 * PleaPages:
 *
 * What preview, printer and PDF file draw from, all the same way. Pages belong to the thread that
 * made them, since Pango's fonts do.
 */
G_DEFINE_INTERFACE (PleaPages, plea_pages, G_TYPE_OBJECT)

static void
plea_pages_default_init (PleaPagesInterface *iface)
{
}

guint
plea_pages_get_n_pages (PleaPages *self)
{
  return PLEA_PAGES_GET_IFACE (self)->get_n_pages (self);
}

/**
 * plea_pages_draw_page:
 * @page: number of the page, from 0
 * @cr: where to draw it, in points from the sheet's top left corner
 */
void
plea_pages_draw_page (PleaPages *self, guint page, cairo_t *cr)
{
  PLEA_PAGES_GET_IFACE (self)->draw_page (self, page, cr);
}

/**
 * plea_pages_to_pdf:
 * @error: return location for a #PleaPdfError
 *
 * The same pages give the same bytes: they hold no clock time, no name and no path.
 *
 * Returns: (transfer full) (nullable): a PDF file with all pages, tagged for screen readers
 */
GBytes *
plea_pages_to_pdf (PleaPages *self, GError **error)
{
  return PLEA_PAGES_GET_IFACE (self)->to_pdf (self, error);
}

/**
 * plea_pages_get_warnings:
 *
 * Returns: (transfer full): what the supporter had better know before they are printed, each once,
 *   as sentences in the language of the interface
 */
GStrv
plea_pages_get_warnings (PleaPages *self)
{
  return PLEA_PAGES_GET_IFACE (self)->get_warnings (self);
}
