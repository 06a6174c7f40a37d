/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A case to choose, large enough for a finger. */

#pragma once

#include <adwaita.h>

#include "plea-stack.h"

#define PLEA_TYPE_TURN_CASE (plea_turn_case_get_type ())

G_DECLARE_FINAL_TYPE (PleaTurnCase, plea_turn_case, PLEA, TURN_CASE, GtkFlowBoxChild)

GtkWidget      *plea_turn_case_new (const PleaCase *one);
const PleaCase *plea_turn_case_get_case (PleaTurnCase *self);
