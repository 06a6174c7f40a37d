/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The part of the form about the letter itself: language, date, paper. */

#pragma once

#include <adwaita.h>

#include "plea-appeal.h"
#include "plea-draft.h"

G_BEGIN_DECLS

#define PLEA_TYPE_LETTER_SECTION (plea_letter_section_get_type ())

G_DECLARE_FINAL_TYPE (PleaLetterSection,
                      plea_letter_section,
                      PLEA,
                      LETTER_SECTION,
                      AdwPreferencesGroup)

void plea_letter_section_show (PleaLetterSection *self, PleaAppeal *appeal, PleaDraft *draft);

G_END_DECLS
