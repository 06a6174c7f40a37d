/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pages of letters, of their envelopes, of tables, or one to test a printer with. */

#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "plea-compose.h"
#include "plea-spot.h"
#include "plea-style.h"
#include "plea-table.h"

#define PLEA_TYPE_DOCUMENT (plea_document_get_type ())

G_DECLARE_FINAL_TYPE (PleaDocument, plea_document, PLEA, DOCUMENT, GObject)

/**
 * PleaComparison:
 * @before: (nullable): the document as it was before
 * @drawings: (element-type utf8): gets a checksum for each page of what is drawn on it: two pages
 *   of one size that have the same look the same
 * @news: (element-type PleaSpot): gets where there is what was not there before
 *
 * What can be told of the pages of a document while they are made.
 */
typedef struct
{
  PleaDocument *before;
  GPtrArray    *drawings;
  GArray       *news;
} PleaComparison;

PleaDocument *plea_document_new (GPtrArray *letters, const PleaStyle *style);
PleaDocument *plea_document_compose (PleaAppeal     *appeal,
                                     PleaDraft      *draft,
                                     PleaSender     *sender,
                                     PleaStationery *stationery);
PleaDocument *plea_document_new_labels (GPtrArray *addresses, guint n_used, const PleaStyle *style);
PleaDocument *plea_document_new_test_page (const PleaStyle *style);
PleaDocument *plea_document_new_table (GPtrArray *rows, const PleaStyle *style);
PleaDocument *plea_document_for_both_sides (PleaDocument *self);
PleaDocument *plea_document_for_paper (PleaDocument  *self,
                                       double         width,
                                       double         height,
                                       const PleaBox *printable);
GPtrArray    *plea_document_split (PleaDocument *self);

const char       *plea_document_get_appeal_id (PleaDocument *self);
const PleaFormat *plea_document_get_format (PleaDocument *self);
GPtrArray        *plea_document_get_letters (PleaDocument *self);
gboolean          plea_document_count_on (PleaDocument *self);
guint             plea_document_get_n_pages (PleaDocument *self);
double            plea_document_get_text_size (PleaDocument *self);
gboolean          plea_document_fits_in (PleaDocument *self, const PleaBox *printable);
PleaWeight        plea_document_get_weight (PleaDocument *self);
GStrv             plea_document_get_warnings (PleaDocument *self);
PleaDocument     *plea_document_filter (PleaDocument *self, const GArray *pages);
void              plea_document_draw_page (PleaDocument *self, guint page, cairo_t *cr);
GBytes           *plea_document_to_pdf (PleaDocument *self, GError **error);
GBytes           *plea_document_to_pdf_compared (PleaDocument         *self,
                                                 const PleaComparison *comparison,
                                                 GError              **error);

/**
 * plea_document_is_of_cards:
 *
 * Returns: whether what is on its sheets are postcards
 */
static inline gboolean
plea_document_is_of_cards (PleaDocument *self)
{
  return plea_document_get_format (self)->kind == PLEA_FORMAT_OF_POSTCARDS;
}
