/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pages that are laid out and can be drawn: of letters, or of envelopes for them. */

#pragma once

#include <cairo.h>
#include <gio/gio.h>

G_BEGIN_DECLS

#define PLEA_TYPE_PAGES (plea_pages_get_type ())

G_DECLARE_INTERFACE (PleaPages, plea_pages, PLEA, PAGES, GObject)

/**
 * PleaPagesInterface:
 * @get_n_pages: see plea_pages_get_n_pages()
 * @draw_page: see plea_pages_draw_page()
 * @to_pdf: see plea_pages_to_pdf()
 * @get_warnings: see plea_pages_get_warnings()
 */
struct _PleaPagesInterface
{
  GTypeInterface parent_iface;

  guint (*get_n_pages) (PleaPages *self);
  void (*draw_page) (PleaPages *self, guint page, cairo_t *cr);
  GBytes *(*to_pdf) (PleaPages *self, GError **error);
  GStrv (*get_warnings) (PleaPages *self);
};

guint   plea_pages_get_n_pages (PleaPages *self);
void    plea_pages_draw_page (PleaPages *self, guint page, cairo_t *cr);
GBytes *plea_pages_to_pdf (PleaPages *self, GError **error);
GStrv   plea_pages_get_warnings (PleaPages *self);

G_END_DECLS
