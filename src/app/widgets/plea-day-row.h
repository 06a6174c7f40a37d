/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row with a day, chosen from a calendar, or none. */

#pragma once

#include <adwaita.h>

#define PLEA_TYPE_DAY_ROW (plea_day_row_get_type ())

G_DECLARE_FINAL_TYPE (PleaDayRow, plea_day_row, PLEA, DAY_ROW, AdwActionRow)

/* Properties:
 *   day          GDate or NULL
 *   none         string: what it says where there is no day
 *   clear-label  string: what the button says that takes the day away, with a mnemonic
 */
