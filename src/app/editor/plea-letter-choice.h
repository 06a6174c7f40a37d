/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The letters on a page, where there are several, and the appeal in the making of each. */

#pragma once

#include <adwaita.h>

#include "plea-reading.h"
#include "plea-reading-appeal.h"

#define PLEA_TYPE_LETTER_CHOICE (plea_letter_choice_get_type ())

G_DECLARE_FINAL_TYPE (PleaLetterChoice, plea_letter_choice, PLEA, LETTER_CHOICE, GtkBox)

/* Signals
 *   "chosen" (guint nth): that letter is wanted, from 0
 *   "all-wanted" (GPtrArray *builders): all letters that can be added are wanted, as these appeals
 */

void plea_letter_choice_show (PleaLetterChoice  *self,
                              PleaReading       *page,
                              PleaAppealBuilder *builder);
void plea_letter_choice_keep (PleaLetterChoice *self, PleaAppealBuilder *builder);

GPtrArray *plea_letter_choice_get_builders (PleaLetterChoice *self);
