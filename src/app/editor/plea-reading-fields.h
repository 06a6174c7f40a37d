/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which field of an appeal says what on a page: for the notes of an editor. */

#pragma once

#include "plea-reading.h"

PleaPlace plea_reading_fields_find (PleaReading *page, PleaReadingMeaning meaning, guint nth);
