/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A PDF file in memory: pages by Cairo, and by qpdf what Cairo cannot say. */

#pragma once

#include <cairo.h>
#include <gio/gio.h>
#include <pango/pango.h>

/* Tags for what Cairo 1.16 has no words for. They borrow names that Cairo knows and letters do not
 * need: for text none of a group, whose content Cairo does not mark from 1.18 on. plea_pdf_finish()
 * makes an artifact of the header, and joins what is continued from the page before to the element
 * that precedes it. Lines and boxes are drawn last on a page, without a tag: Cairo 1.18 tags
 * nothing but text. */
#define PLEA_PDF_TAG_HEADER "Note"
#define PLEA_PDF_TAG_CONTINUED "BibEntry"

typedef struct _PleaPdf PleaPdf;

PleaPdf *plea_pdf_begin (double width, double height, const char *title);
cairo_t *plea_pdf_get_cairo (PleaPdf *self);
void     plea_pdf_show_line (cairo_t *cr, PangoLayoutLine *line);
GBytes  *plea_pdf_finish (PleaPdf *self, const char *language, GError **error);
