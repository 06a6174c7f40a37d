/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Buttons beside each other where there is room for all of them, else one below the other. */

#pragma once

#include <gtk/gtk.h>

#define PLEA_TYPE_BUTTONS (plea_buttons_get_type ())

G_DECLARE_FINAL_TYPE (PleaButtons, plea_buttons, PLEA, BUTTONS, GtkBox)
