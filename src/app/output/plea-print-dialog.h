/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the print dialog says of the paper that the chosen printer has. */

#pragma once

#include <gtk/gtk.h>

#include "plea-document.h"

void plea_print_dialog_watch (GtkWindow *parent, PleaDocument *document);
