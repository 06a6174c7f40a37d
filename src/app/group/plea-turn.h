/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A machine that goes round: whoever sits down chooses a case, signs and prints, and is forgotten.
 */

#pragma once

#include <adwaita.h>

#include "plea-group-record.h"

#define PLEA_TYPE_TURN (plea_turn_get_type ())

G_DECLARE_FINAL_TYPE (PleaTurn, plea_turn, PLEA, TURN, AdwWindow)

/* Property "patience" (unsigned integer): after so many milliseconds without any key or touch the
 * next one’s turn begins. */

GtkWidget *plea_turn_new (GtkWindow       *parent,
                          GPtrArray       *cases,
                          PleaSession     *session,
                          PleaGroupRecord *record);
