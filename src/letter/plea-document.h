/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pages of one or more letters: the one place that preview, PDF, printer and command line draw
 * from. */

#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "plea-letter.h"
#include "plea-style.h"

G_BEGIN_DECLS

#define PLEA_TYPE_DOCUMENT (plea_document_get_type ())

G_DECLARE_FINAL_TYPE (PleaDocument, plea_document, PLEA, DOCUMENT, GObject)

/* Lays the letters out. May be called in any thread, but a document belongs to the thread that made
 * it: Pango's fonts do. */
PleaDocument *plea_document_new (GPtrArray *letters, const PleaStyle *style);

const PleaFormat *plea_document_get_format (PleaDocument *self);
guint             plea_document_get_n_pages (PleaDocument *self);
GStrv             plea_document_get_warnings (PleaDocument *self);
void              plea_document_draw_page (PleaDocument *self, guint page, cairo_t *cr);
GBytes           *plea_document_to_pdf (PleaDocument *self, GError **error);

G_END_DECLS
