/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether what was taken for a letter is one. */

#pragma once

#include "plea-reading-data.h"

/**
 * PleaReadingEvidence:
 *
 * How much speaks for a letter: nothing, something or enough.
 */
typedef enum
{
  PLEA_READING_IS_NO_LETTER,
  PLEA_READING_MAY_BE_LETTER,
  PLEA_READING_IS_LETTER,
} PleaReadingEvidence;

PleaReadingEvidence plea_reading_weigh_letter (const PleaReading       *self,
                                               const PleaReadingLetter *letter);
