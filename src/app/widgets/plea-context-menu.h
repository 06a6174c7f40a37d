/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The menu of a row in a list: for the second button of the mouse, a long press and the keyboard.
 */

#pragma once

#include <gtk/gtk.h>

void plea_context_menu_add (GtkListBox *list, GMenuModel *menu, GtkBox *owner);
