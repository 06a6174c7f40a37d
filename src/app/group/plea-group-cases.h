/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The cases that a group may write for, those with a deadline first. */

#pragma once

#include <adwaita.h>

#include "plea-habits.h"
#include "plea-library.h"

#define PLEA_TYPE_GROUP_CASES (plea_group_cases_get_type ())

G_DECLARE_FINAL_TYPE (PleaGroupCases, plea_group_cases, PLEA, GROUP_CASES, AdwPreferencesGroup)

/* Signal "changed": other cases are chosen, or otherwise. */

void       plea_group_cases_offer (PleaGroupCases *self, PleaLibrary *library, PleaHabits *habits);
GPtrArray *plea_group_cases_list_chosen (PleaGroupCases *self);
