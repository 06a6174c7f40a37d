/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The key in a label that goes to what the label is about. */

#pragma once

#include <gtk/gtk.h>

void plea_mnemonic_name (GtkWidget *widget, const char *label);
