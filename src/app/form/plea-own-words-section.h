/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The part of the form for the supporter's own words. */

#pragma once

#include <adwaita.h>

#include "plea-draft.h"

G_BEGIN_DECLS

#define PLEA_TYPE_OWN_WORDS_SECTION (plea_own_words_section_get_type ())

G_DECLARE_FINAL_TYPE (PleaOwnWordsSection,
                      plea_own_words_section,
                      PLEA,
                      OWN_WORDS_SECTION,
                      AdwPreferencesGroup)

void plea_own_words_section_set_draft (PleaOwnWordsSection *self, PleaDraft *draft);

G_END_DECLS
