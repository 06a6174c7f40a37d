/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The text of a source, in which a person points at lines and words and says what they are. */

#pragma once

#include <adwaita.h>

#include "plea-reading.h"

#define PLEA_TYPE_READING_VIEW (plea_reading_view_get_type ())

G_DECLARE_FINAL_TYPE (PleaReadingView, plea_reading_view, PLEA, READING_VIEW, AdwBin)

/* Signals
 *   "said": the person said something of the source, or took it back; the fields are others now
 *   "field-pressed" (PleaField field, guint nth): they point at a line that a field of the appeal
 *     comes from
 *   "field-wanted" (PleaField field, guint nth): they want to change the field by hand
 */
void plea_reading_view_set_reading (PleaReadingView *self, PleaReading *reading);
void plea_reading_view_show_field (PleaReadingView *self, PleaPlace place);
