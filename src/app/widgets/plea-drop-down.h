/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A choice from a list that drops down. */

#pragma once

#include <gtk/gtk.h>

void plea_drop_down_name (GtkDropDown *self, const char *label);
void plea_drop_down_choose_names (GtkDropDown *self, const char *label);
void plea_drop_down_show_names (GtkDropDown *self, const char *const *names, guint chosen);
