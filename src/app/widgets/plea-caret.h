/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whatever is typed stays in sight, also in a text that grows and does not scroll for itself. */

#pragma once

#include <gtk/gtk.h>

void plea_caret_keep_in_sight (GtkScrolledWindow *scroller);
