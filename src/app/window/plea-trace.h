/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What takes how long, for reports and benchmarks: told where PLEA_TRACE=1 is in the environment.
 */

#pragma once

#include <gtk/gtk.h>

void plea_trace_start (void);
void plea_trace (const char *what);
void plea_trace_painted (GtkWidget *widget, const char *what);
