/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row with a choice from a list that is long enough to be searched. */

#pragma once

#include <adwaita.h>

#define PLEA_TYPE_CHOICE_ROW (plea_choice_row_get_type ())

G_DECLARE_FINAL_TYPE (PleaChoiceRow, plea_choice_row, PLEA, CHOICE_ROW, AdwActionRow)

/* Property "chosen" (string): the id of the choice, "" for none. What is not in
 * the list is added to it by its id. */
void plea_choice_row_add_countries (PleaChoiceRow *self);
void plea_choice_row_add_languages (PleaChoiceRow *self);
void plea_choice_row_add_statuses (PleaChoiceRow *self);
