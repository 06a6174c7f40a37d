/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How well the words in a window can be told from what they stand on. */

#pragma once

#include <gtk/gtk.h>

/**
 * PleaTestText:
 * @place: where it is in the window
 * @contrast: of its colour with what was painted there before, as WCAG 2 has it: from 1 to 21
 *
 * Words in one colour.
 */
typedef struct
{
  graphene_point_t place;
  double           contrast;
} PleaTestText;

GArray *plea_test_contrast_measure (GtkWidget *window);
