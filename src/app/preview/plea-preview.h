/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pages of the letter, as the printer will make them. */

#pragma once

#include <adwaita.h>

#include "plea-document.h"

#define PLEA_TYPE_PREVIEW (plea_preview_get_type ())

G_DECLARE_FINAL_TYPE (PleaPreview, plea_preview, PLEA, PREVIEW, AdwBin)

/* Properties:
 *   pdf    GBytes or NULL, readable: the file whose pages are shown, if it is of the latest
 * document ready  boolean, readable: whether there is something to see: pages, or why there are
 * none zoom   double, readwrite: 1 for real size, 0 to fit the width
 */
void plea_preview_show (PleaPreview *self, PleaDocument *document, const char *why);

GBytes       *plea_preview_get_pdf (PleaPreview *self);
guint         plea_preview_get_n_pages (PleaPreview *self);
PleaDocument *plea_preview_get_shown (PleaPreview *self);
void          plea_preview_set_zoom (PleaPreview *self, double zoom);
void          plea_preview_zoom_in (PleaPreview *self);
void          plea_preview_zoom_out (PleaPreview *self);
