/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An appeal in the list: for whom, what is happening to them, and whether one has written. */

#pragma once

#include <adwaita.h>

#include "plea-listing.h"

#define PLEA_TYPE_APPEAL_ROW (plea_appeal_row_get_type ())

G_DECLARE_FINAL_TYPE (PleaAppealRow, plea_appeal_row, PLEA, APPEAL_ROW, GtkListBoxRow)

GtkWidget   *plea_appeal_row_new (PleaListing *listing, const GDate *today);
void         plea_appeal_row_show_portrait (PleaAppealRow *self, GBytes *portrait);
PleaListing *plea_appeal_row_get_listing (PleaAppealRow *self);
