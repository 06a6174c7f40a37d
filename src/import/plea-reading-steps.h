/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The steps from lines whose meaning is known to the fields of an appeal, in their order. */

#pragma once

#include "plea-reading-data.h"

void     plea_reading_number_recipients (PleaReading *self);
void     plea_reading_weigh_letters (PleaReading *self);
void     plea_reading_find_letters (PleaReading *self);
gboolean plea_reading_is_above_letters (const PleaReading *self, guint line);
gboolean plea_reading_is_of_other_letter (const PleaReading *self, guint line);
void     plea_reading_find_recipients (PleaReading *self);
void     plea_reading_find_parts (PleaReading *self);
void     plea_reading_take_told (PleaReading *self);
void     plea_reading_find_defender (PleaReading *self);
void     plea_reading_find_case (PleaReading *self);
void     plea_reading_find_facts (PleaReading *self);
void     plea_reading_find_slips (PleaReading *self);
