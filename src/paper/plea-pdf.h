/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A PDF file in memory: pages by Cairo, and by qpdf what Cairo cannot say. */

#pragma once

#include <cairo.h>
#include <gio/gio.h>

typedef struct _PleaPdf PleaPdf;

PleaPdf *plea_pdf_begin (double width, double height, const char *title);
cairo_t *plea_pdf_get_cairo (PleaPdf *self);
void     plea_pdf_add_element (PleaPdf *self, const char *language);
GBytes  *plea_pdf_finish (PleaPdf *self, const char *language, GError **error);
