/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who gets a copy of a letter, rather than the letter. */

#pragma once

#include "plea-reading-line.h"

void plea_reading_settle_copies (const GPtrArray *lines);
