/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The part of the form about writing a postcard instead of a letter. */

#pragma once

#include <adwaita.h>

#include "plea-appeal.h"
#include "plea-draft.h"
#include "plea-sender.h"
#include "plea-stationery.h"

#define PLEA_TYPE_CARD_SECTION (plea_card_section_get_type ())

G_DECLARE_FINAL_TYPE (PleaCardSection, plea_card_section, PLEA, CARD_SECTION, AdwPreferencesGroup)

void plea_card_section_set_stationery (PleaCardSection *self, PleaStationery *stationery);
void plea_card_section_show (PleaCardSection *self,
                             PleaAppeal      *appeal,
                             PleaDraft       *draft,
                             PleaSender      *sender);
