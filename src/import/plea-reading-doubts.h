/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a person had better be asked about a reading, one thing after the other. */

#pragma once

#include "plea-reading-data.h"

/**
 * PleaReadingDoubt:
 * @first: index of the first line it is about, or %PLEA_READING_NO_LINE
 * @last: index of the last
 * @place: where on paper the lines may belong, or %PLEA_READING_NOWHERE for a fact
 * @is_printed: whether they are taken for that
 * @meaning: what the fact is, or the lines are taken for
 *
 * A question: are these lines of the address, or of the letter? Or: is that so?
 */
typedef struct
{
  guint              first;
  guint              last;
  PleaReadingPlace   place;
  gboolean           is_printed;
  PleaReadingMeaning meaning;
} PleaReadingDoubt;

GArray *plea_reading_list_doubts (const PleaReading *self);
void plea_reading_settle_doubt (PleaReading *self, const PleaReadingDoubt *doubt, gboolean is_so);
