/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A pane of a window, as wide as the person wants it, whatever is in it. */

#pragma once

#include <adwaita.h>

#define PLEA_TYPE_PANE (plea_pane_get_type ())
#define PLEA_TYPE_DIVIDER (plea_divider_get_type ())

G_DECLARE_FINAL_TYPE (PleaPane, plea_pane, PLEA, PANE, GtkWidget)
G_DECLARE_FINAL_TYPE (PleaDivider, plea_divider, PLEA, DIVIDER, GtkWidget)

/* Property "width" of a pane (unsigned integer): in pixels, or 0 for its share of what there is.
 * Property "pane" of a divider (PleaPane, to be written): the pane at its start, which is dragged
 * with it. */
void plea_divider_take_next (GtkWindow *window);
