/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row that is a switch. */

#pragma once

#include <adwaita.h>

#define PLEA_TYPE_SWITCH_ROW (plea_switch_row_get_type ())

G_DECLARE_FINAL_TYPE (PleaSwitchRow, plea_switch_row, PLEA, SWITCH_ROW, AdwActionRow)

/* Property "active" (boolean): whether the switch is on. */
gboolean plea_switch_row_get_active (PleaSwitchRow *self);
