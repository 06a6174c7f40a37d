/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The structure of a PDF, and what of its content belongs to it. */

#pragma once

#include <glib.h>
#include <qpdf/qpdf-c.h>

/* Tags for what Cairo 1.16 has no words for. They borrow names that Cairo knows and letters do not
 * need: for text none of a group, whose content Cairo does not mark from 1.18 on.
 * plea_pdf_structure_complete() makes an artifact of the header, and joins what is continued from
 * the page before to the element that precedes it. Lines and boxes are drawn last on a page,
 * without a tag: Cairo 1.18 tags nothing but text. */
#define PLEA_PDF_TAG_HEADER "Note"
#define PLEA_PDF_TAG_CONTINUED "BibEntry"

void plea_pdf_structure_complete (qpdf_data pdf, const GPtrArray *languages);
