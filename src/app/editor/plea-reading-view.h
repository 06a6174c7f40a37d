/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The text of a published page, each of its lines with what it was understood as. */

#pragma once

#include <adwaita.h>

#include "plea-reading.h"

#define PLEA_TYPE_READING_VIEW (plea_reading_view_get_type ())

G_DECLARE_FINAL_TYPE (PleaReadingView, plea_reading_view, PLEA, READING_VIEW, AdwBin)

/* Signal "field-pressed" (PleaField field, guint nth): the supporter points at a line that a field
 * of the appeal comes from. */
void  plea_reading_view_set_page (PleaReadingView *self, PleaReading *page);
void  plea_reading_view_show_field (PleaReadingView *self, PleaPlace place);
guint plea_reading_view_count_unknown (PleaReadingView *self);
