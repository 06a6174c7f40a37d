/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Says that reading takes long, and lets the supporter stop waiting. */

#pragma once

#include <adwaita.h>

void          plea_intake_waiting_prepare (GtkWindow *window);
GCancellable *plea_intake_waiting_begin (GtkWindow *window);
void          plea_intake_waiting_end (GtkWindow *window);
