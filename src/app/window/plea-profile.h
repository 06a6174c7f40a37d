/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who the defender is, what is happening to them, and where that is known from. */

#pragma once

#include <adwaita.h>

#include "plea-appeal.h"
#include "plea-draft.h"
#include "plea-record.h"

#define PLEA_TYPE_PROFILE (plea_profile_get_type ())

G_DECLARE_FINAL_TYPE (PleaProfile, plea_profile, PLEA, PROFILE, GtkBox)

void plea_profile_show (PleaProfile *self, PleaAppeal *appeal, PleaDraft *draft);
void plea_profile_set_record (PleaProfile *self, PleaRecord *record);
