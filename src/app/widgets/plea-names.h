/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names among which is chosen, and which change. */

#pragma once

#include <gtk/gtk.h>

void plea_names_show (GtkDropDown *choice, const char *const *names, guint chosen);
