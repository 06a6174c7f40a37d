/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pages that were to be printed, to be looked at. */

#pragma once

#include <adwaita.h>

#include "plea-document.h"

#define PLEA_TYPE_PRINT_PREVIEW (plea_print_preview_get_type ())

G_DECLARE_FINAL_TYPE (PleaPrintPreview, plea_print_preview, PLEA, PRINT_PREVIEW, AdwWindow)

/* Signal "print-wanted" (PleaDocument *document): the pages are as they should be. */
GtkWidget *plea_print_preview_new (GtkWindow *parent, PleaDocument *document, const char *name);
