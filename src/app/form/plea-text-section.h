/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The part of the form with the whole text, part by part, to be reworded. */

#pragma once

#include <adwaita.h>

#include "plea-appeal.h"
#include "plea-draft.h"
#include "plea-sender.h"
#include "plea-speller.h"

#define PLEA_TYPE_TEXT_SECTION (plea_text_section_get_type ())

G_DECLARE_FINAL_TYPE (PleaTextSection, plea_text_section, PLEA, TEXT_SECTION, AdwPreferencesGroup)

void plea_text_section_check_spelling (PleaTextSection *self, PleaSpeller *speller);
void plea_text_section_show (PleaTextSection *self,
                             PleaAppeal      *appeal,
                             PleaDraft       *draft,
                             PleaSender      *sender);
