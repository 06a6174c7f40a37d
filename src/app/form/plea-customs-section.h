/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The part of the form that asks how a letter begins and ends, where nothing else says it. */

#pragma once

#include <adwaita.h>

#include "plea-appeal.h"
#include "plea-draft.h"
#include "plea-sender.h"

#define PLEA_TYPE_CUSTOMS_SECTION (plea_customs_section_get_type ())

G_DECLARE_FINAL_TYPE (PleaCustomsSection,
                      plea_customs_section,
                      PLEA,
                      CUSTOMS_SECTION,
                      AdwPreferencesGroup)

void plea_customs_section_show (PleaCustomsSection *self,
                                PleaAppeal         *appeal,
                                PleaDraft          *draft,
                                PleaSender         *sender);
