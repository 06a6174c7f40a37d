/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the words of labels are drawn: each within what has room for it, and none over others. */

#pragma once

#include <adwaita.h>

/**
 * PleaTestPlace:
 * @label: what shows the words
 * @area: where in the window they can be seen
 */
typedef struct
{
  GtkWidget      *label;
  graphene_rect_t area;
} PleaTestPlace;

gboolean   plea_test_place_find (PleaTestPlace *self, GtkLabel *label, GtkWidget *window);
gboolean   plea_test_place_is_over (const PleaTestPlace *self, const PleaTestPlace *other);
GtkWidget *plea_test_find_too_small (GtkLabel *label);
