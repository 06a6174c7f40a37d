/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Printing: the dialog, and the same pages as everywhere drawn for the printer. */

#pragma once

#include <gtk/gtk.h>

#include "plea-document.h"

#define PLEA_TYPE_PRINTING (plea_printing_get_type ())

G_DECLARE_FINAL_TYPE (PleaPrinting, plea_printing, PLEA, PRINTING, GtkPrintOperation)

PleaPrinting *plea_printing_new (PleaDocument *document, const char *settings);
char         *plea_printing_get_settings (PleaPrinting *self);
