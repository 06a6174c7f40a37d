/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A page of a PDF as pieces of lines. */

#pragma once

#include <poppler.h>

#include "plea-printed-line.h"

G_BEGIN_DECLS

GPtrArray *plea_printed_page_read (PopplerDocument *document, guint nth, double *height);

G_END_DECLS
