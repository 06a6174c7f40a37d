/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Saves a table for other programs where the supporter wants it. */

#pragma once

#include <gtk/gtk.h>

void plea_save_table (GtkWindow *window, const char *name, char *csv);
