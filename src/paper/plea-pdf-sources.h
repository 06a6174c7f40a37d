/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What pages of a PDF are drawn from. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

GPtrArray *plea_pdf_sources_list (GBytes *pdf, guint first, guint last);

G_END_DECLS
