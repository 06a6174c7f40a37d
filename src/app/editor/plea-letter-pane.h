/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The letter of an appeal in the making, as it will be printed. */

#pragma once

#include <adwaita.h>

#include "plea-appeal-builder.h"
#include "plea-sender.h"
#include "plea-stationery.h"

#define PLEA_TYPE_LETTER_PANE (plea_letter_pane_get_type ())

G_DECLARE_FINAL_TYPE (PleaLetterPane, plea_letter_pane, PLEA, LETTER_PANE, AdwBin)

void plea_letter_pane_set_supporter (PleaLetterPane *self,
                                     PleaSender     *sender,
                                     PleaStationery *stationery);
void plea_letter_pane_show (PleaLetterPane *self, PleaAppealBuilder *builder);
void plea_letter_pane_tell_doubts (PleaLetterPane *self, const char *doubts);
