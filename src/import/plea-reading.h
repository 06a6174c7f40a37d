/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads a source: each of its lines with a meaning, and the appeal in it. */

#pragma once

#include "plea-reading-appeal.h"
#include "plea-reading-data.h"
#include "plea-source.h"

PleaReading *plea_reading_read (PleaSource *source, const GDate *today);
PleaReading *plea_reading_read_plain (const char *text, const GDate *today, GError **error);

void plea_reading_decide (PleaReading *self);
void plea_reading_find_fields (PleaReading *self);
void plea_reading_choose_letter (PleaReading *self, guint nth);
