/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Says that something takes long, and lets the supporter stop waiting. */

#pragma once

#include <adwaita.h>

GCancellable *plea_waiting_begin (GtkWindow *window, const char *text);
void          plea_waiting_end (GtkWindow *window);
