/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The portrait of an appeal in the making: to choose one, also from the page that the appeal was
 * on, or to take it away. */

#pragma once

#include <adwaita.h>

#include "plea-appeal-builder.h"

#define PLEA_TYPE_PORTRAIT_ROW (plea_portrait_row_get_type ())

G_DECLARE_FINAL_TYPE (PleaPortraitRow, plea_portrait_row, PLEA, PORTRAIT_ROW, AdwPreferencesRow)

GtkWidget *plea_portrait_row_new (PleaAppealBuilder *builder);
void       plea_portrait_row_take (PleaPortraitRow *self, GBytes *picture);
void       plea_portrait_row_offer (PleaPortraitRow *self, GPtrArray *pictures);
