/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What comes into sight, be it in a dialog of GTK. */

#pragma once

#include <gtk/gtk.h>

typedef void (*PleaSeen) (GtkWidget *widget);

void plea_seen_by (PleaSeen see);
