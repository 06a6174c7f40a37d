/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a person says that lines and words of a source are. */

#pragma once

#include "plea-reading-data.h"

#define PLEA_READING_ERROR (plea_reading_error_quark ())

/**
 * PleaReadingError:
 * @PLEA_READING_ERROR_NO_DAY: the words have no day
 * @PLEA_READING_ERROR_NO_COUNTRY: the words are no country
 * @PLEA_READING_ERROR_NOTHING: there is nothing at that place to say anything of
 */
typedef enum
{
  PLEA_READING_ERROR_NO_DAY,
  PLEA_READING_ERROR_NO_COUNTRY,
  PLEA_READING_ERROR_NOTHING,
} PleaReadingError;

GQuark plea_reading_error_quark (void);

/**
 * PleaReadingSpan:
 * @first_line: index of the first line
 * @first_byte: where it begins there
 * @last_line: index of the last line
 * @last_byte: where it ends there
 *
 * Words of a source. Where begin and end are the same, it is a place between words, and stands for
 * the line that it is in.
 */
typedef struct
{
  guint first_line;
  gsize first_byte;
  guint last_line;
  gsize last_byte;
} PleaReadingSpan;

gboolean plea_reading_say (PleaReading           *self,
                           const PleaReadingSpan *span,
                           const char            *what,
                           GError               **error);
void     plea_reading_confirm (PleaReading *self, PleaReadingMeaning meaning);
