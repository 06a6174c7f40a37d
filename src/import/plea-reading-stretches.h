/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which sentences of a page are a letter, and which are not. */

#pragma once

#include "plea-reading-line.h"

gboolean plea_reading_is_text (PleaReadingMeaning meaning);
gboolean plea_reading_leads_to_text (PleaReadingMeaning meaning);
void     plea_reading_leave_out_stretches (const GPtrArray *lines);
