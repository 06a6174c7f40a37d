/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which lines of a letter go on with those above them. */

#pragma once

#include "plea-reading-line.h"

guint              plea_reading_find_beside (const GPtrArray *lines, guint nth, int step);
PleaReadingMeaning plea_reading_get_meaning_at (const GPtrArray *lines, guint nth);
void               plea_reading_close_gaps (const GPtrArray *lines);
void               plea_reading_join_broken (const GPtrArray *lines);
void               plea_reading_part_interrupted (const GPtrArray *lines);
