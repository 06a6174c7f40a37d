/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What to do for one's first letter, step by step. */

#pragma once

#include <adwaita.h>

#include "plea-appeal.h"
#include "plea-draft.h"
#include "plea-habits.h"
#include "plea-sender.h"

#define PLEA_TYPE_FIRST_STEPS (plea_first_steps_get_type ())

G_DECLARE_FINAL_TYPE (PleaFirstSteps, plea_first_steps, PLEA, FIRST_STEPS, AdwPreferencesGroup)

void plea_first_steps_set_habits (PleaFirstSteps *self, PleaHabits *habits);
void plea_first_steps_show (PleaFirstSteps *self,
                            PleaAppeal     *appeal,
                            PleaSender     *sender,
                            PleaDraft      *draft);
