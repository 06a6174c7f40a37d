/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The steps of reading, in their order: each goes on from what those before it have found. */

#pragma once

#include "plea-reading-data.h"

G_BEGIN_DECLS

void plea_reading_split_addresses (PleaSource *source);
void plea_reading_find_site (PleaReading *self);
void plea_reading_find_letter (PleaReading *self);
void plea_reading_find_defender (PleaReading *self);
void plea_reading_find_labels (PleaReading *self);
void plea_reading_find_recipients (PleaReading *self);
void plea_reading_find_parts (PleaReading *self);
void plea_reading_find_facts (PleaReading *self);
void plea_reading_find_slips (PleaReading *self);

G_END_DECLS
