/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The part of the form about what the letter asks for. */

#pragma once

#include <adwaita.h>

#include "plea-appeal.h"
#include "plea-draft.h"

#define PLEA_TYPE_DEMANDS_SECTION (plea_demands_section_get_type ())

G_DECLARE_FINAL_TYPE (PleaDemandsSection,
                      plea_demands_section,
                      PLEA,
                      DEMANDS_SECTION,
                      AdwPreferencesGroup)

void plea_demands_section_show (PleaDemandsSection *self, PleaAppeal *appeal, PleaDraft *draft);
