/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What Plea is not sure of in a source, asked one thing at a time. */

#pragma once

#include <adwaita.h>

#include "plea-reading.h"

#define PLEA_TYPE_DOUBT_BAR (plea_doubt_bar_get_type ())

G_DECLARE_FINAL_TYPE (PleaDoubtBar, plea_doubt_bar, PLEA, DOUBT_BAR, AdwBin)

/* Signals
 *   "asked" (guint first, guint last): it asks about these lines of the source
 *   "settled": an answer was taken over; the fields are others now
 *   "field-wanted" (guint meaning): a fact is not so, and has to be changed by hand
 */
void plea_doubt_bar_set_reading (PleaDoubtBar *self, PleaReading *reading);
