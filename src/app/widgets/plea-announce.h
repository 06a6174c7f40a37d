/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Says what happens without anybody having gone there, to those who do not see it. */

#pragma once

#include <gtk/gtk.h>

void plea_announce (GtkWindow *window, const char *words);
void plea_announce_take_back (GtkWindow *window, const char *words);
