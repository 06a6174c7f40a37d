/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is drawn rather than set: emoji in their colours, and boxes for what no font has. */

#pragma once

#include <cairo.h>
#include <pango/pango.h>

gboolean plea_pdf_picture_is_coloured (PangoFont *font);
void     plea_pdf_picture_show (cairo_t *cr, PangoFont *font, PangoGlyphString *glyphs);
