/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Saves a table for other programs where the supporter wants it. */

#pragma once

#include <gtk/gtk.h>

/**
 * PleaTableSaved:
 * @window: over which was asked
 *
 * Called once the table is in its file.
 */
typedef void (*PleaTableSaved) (GtkWindow *window);

void plea_save_table (GtkWindow *window, const char *name, char *csv, PleaTableSaved saved);
