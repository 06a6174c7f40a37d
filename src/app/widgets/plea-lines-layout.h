/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lays out lines of words, one below the other. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PLEA_TYPE_LINES_LAYOUT (plea_lines_layout_get_type ())

G_DECLARE_FINAL_TYPE (PleaLinesLayout, plea_lines_layout, PLEA, LINES_LAYOUT, GtkLayoutManager)

void plea_lines_layout_use (GtkWidget *within);

G_END_DECLS
