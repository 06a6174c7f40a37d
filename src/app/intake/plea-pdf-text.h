/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The text of a PDF, as it can be copied from it. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

char *plea_pdf_text_read (GFile *file, GError **error);

G_END_DECLS
