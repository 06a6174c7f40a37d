/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The print dialog, as whoever prints has it before them. */

#pragma once

#include <gtk/gtkunixprint.h>

gpointer plea_test_print_dialog_find (gpointer parent);
void     plea_test_print_dialog_choose (gpointer dialog, GtkPrintSettings *settings);
void     plea_test_print_dialog_accept (gpointer parent, const char *printer);
