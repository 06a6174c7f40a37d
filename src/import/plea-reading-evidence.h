/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether what was taken for a letter is one. */

#pragma once

#include "plea-reading-data.h"

gboolean plea_reading_is_letter (const PleaReading *self, const PleaReadingLetter *letter);
