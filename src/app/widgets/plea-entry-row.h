/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row of a list in which one line can be written, which screen readers tell of. */

#pragma once

#include <adwaita.h>

#define PLEA_TYPE_ENTRY_ROW (plea_entry_row_get_type ())

G_DECLARE_FINAL_TYPE (PleaEntryRow, plea_entry_row, PLEA, ENTRY_ROW, AdwEntryRow)
