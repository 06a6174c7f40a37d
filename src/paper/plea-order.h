/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is to be put on paper, and how: letters, their envelopes, or a page to test a printer with.
 */

#pragma once

#include "plea-envelope-document.h"
#include "plea-pages.h"
#include "plea-style.h"

G_BEGIN_DECLS

#define PLEA_TYPE_ORDER (plea_order_get_type ())

G_DECLARE_FINAL_TYPE (PleaOrder, plea_order, PLEA, ORDER, GObject)

/**
 * PleaSheetSize:
 * @paper: the paper or envelope, by its PWG 5101.1 name
 * @width: width in millimetres as it is read
 * @height: height in millimetres
 */
typedef struct
{
  const char *paper;
  double      width;
  double      height;
} PleaSheetSize;

PleaOrder *plea_order_new_letters (GPtrArray *letters, const PleaStyle *style);
PleaOrder *plea_order_new_envelopes (GPtrArray *letters, const PleaEnvelopeSetting *setting);
PleaOrder *plea_order_new_test_page (const PleaEnvelopeSetting *setting);

PleaOrder *plea_order_for_both_sides (PleaOrder *self);

guint         plea_order_get_n_letters (PleaOrder *self);
PleaSheetSize plea_order_get_size (PleaOrder *self);
PleaPages    *plea_order_lay_out (PleaOrder *self);

G_END_DECLS
