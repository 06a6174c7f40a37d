/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was known of a source before a person said something of it. */

#pragma once

#include "plea-reading-data.h"

void     plea_reading_remember (PleaReading *self);
guint    plea_reading_count_said (const PleaReading *self);
gboolean plea_reading_can_undo (const PleaReading *self);
gboolean plea_reading_can_redo (const PleaReading *self);
void     plea_reading_undo (PleaReading *self);
void     plea_reading_redo (PleaReading *self);
