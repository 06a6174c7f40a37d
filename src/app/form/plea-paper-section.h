/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The part of the form about the supporter's paper and envelopes, the same for all letters. */

#pragma once

#include <adwaita.h>

#include "plea-sender.h"
#include "plea-stationery.h"

#define PLEA_TYPE_PAPER_SECTION (plea_paper_section_get_type ())

G_DECLARE_FINAL_TYPE (PleaPaperSection,
                      plea_paper_section,
                      PLEA,
                      PAPER_SECTION,
                      AdwPreferencesGroup)

void plea_paper_section_set_supporter (PleaPaperSection *self,
                                       PleaSender       *sender,
                                       PleaStationery   *stationery);
