/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From what was found in a source to an appeal in the making. */

#pragma once

#include "plea-appeal-builder.h"
#include "plea-reading-data.h"

/**
 * PleaReadingFixes:
 * @PLEA_READING_AS_PUBLISHED: take all as it stands on the page
 * @PLEA_READING_WITH_FIXES: put what remarks propose for what they found
 */
typedef enum
{
  PLEA_READING_AS_PUBLISHED,
  PLEA_READING_WITH_FIXES,
} PleaReadingFixes;

PleaAppealBuilder *plea_reading_make_builder (PleaReading *self, PleaReadingFixes fixes);
guint              plea_reading_get_line_of_problem (PleaReading *self, const PleaProblem *problem);
