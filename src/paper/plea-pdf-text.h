/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The text of a line as a PDF has it beside the glyphs. */

#pragma once

#include <cairo.h>
#include <pango/pango.h>

void plea_pdf_text_show (cairo_t *cr, PangoLayoutLine *line, gboolean ends_word);
