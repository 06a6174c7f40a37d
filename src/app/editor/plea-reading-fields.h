/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which field of an appeal says what on a page: the names that an editor has for what was found. */

#pragma once

#include "plea-reading.h"

G_BEGIN_DECLS

char *plea_reading_fields_name (PleaReading *page, PleaReadingMeaning meaning, guint nth);

G_END_DECLS
