/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window: the appeals, the form for one of them, and the letter's pages. */

#pragma once

#include <adwaita.h>

#define PLEA_TYPE_WINDOW (plea_window_get_type ())

G_DECLARE_FINAL_TYPE (PleaWindow, plea_window, PLEA, WINDOW, AdwApplicationWindow)

GtkWidget *plea_window_new (GtkApplication *application, const char *directory);
void       plea_window_open (PleaWindow *self, GPtrArray *files);
void       plea_window_prepare_for_end (PleaWindow *self);
void       plea_window_forget_everything (PleaWindow *self, gboolean with_appeals);
