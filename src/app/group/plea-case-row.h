/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A case that a group may write for: whether it does, to whom and in which language. */

#pragma once

#include <adwaita.h>

#include "plea-habits.h"
#include "plea-library.h"
#include "plea-stack.h"

#define PLEA_TYPE_CASE_ROW (plea_case_row_get_type ())

G_DECLARE_FINAL_TYPE (PleaCaseRow, plea_case_row, PLEA, CASE_ROW, AdwActionRow)

/* Signal "changed": the group writes for it, or no longer, or otherwise. */

GtkWidget   *plea_case_row_new (PleaListing *listing, PleaLibrary *library, PleaHabits *habits);
PleaListing *plea_case_row_get_listing (PleaCaseRow *self);
gboolean     plea_case_row_is_chosen (PleaCaseRow *self);
PleaCase    *plea_case_row_make_case (PleaCaseRow *self);
