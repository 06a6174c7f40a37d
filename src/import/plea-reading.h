/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What Plea makes of a published page: each of its lines with a meaning, and the appeal in it. */

#pragma once

#include <gio/gio.h>

#include "plea-appeal-builder.h"
#include "plea-source.h"

G_BEGIN_DECLS

/**
 * PleaReadingMeaning:
 *
 * What a line was understood as, or what a field says. The first group is of lines alone, the
 * second of the appeal, the third of the recipient, the last of the letter.
 */
typedef enum
{
  PLEA_READING_NOT_UNDERSTOOD,
  PLEA_READING_BLANK,
  PLEA_READING_SITE,
  PLEA_READING_HEADING,
  PLEA_READING_TITLE,
  PLEA_READING_MAIL_HEADER,
  PLEA_READING_REFERENCE,
  PLEA_READING_BACKGROUND,
  PLEA_READING_SIGNATURE,

  PLEA_READING_NAME,
  PLEA_READING_GENDER,
  PLEA_READING_COUNTRY,
  PLEA_READING_STATUS,
  PLEA_READING_STATUS_WORDS,
  PLEA_READING_STATUS_LANGUAGE,
  PLEA_READING_ABOUT,
  PLEA_READING_AS_OF,
  PLEA_READING_UNTIL,
  PLEA_READING_PUBLISHER,
  PLEA_READING_SOURCE,
  PLEA_READING_LANGUAGE,
  PLEA_READING_LETTER_LANGUAGE,

  PLEA_READING_ROLE,
  PLEA_READING_RECIPIENT_NAME,
  PLEA_READING_RECIPIENT_GENDER,
  PLEA_READING_OFFICE,
  PLEA_READING_ADDRESS,
  PLEA_READING_RECIPIENT_COUNTRY,
  PLEA_READING_COUNTRY_NAME,
  PLEA_READING_PHONE,
  PLEA_READING_FAX,
  PLEA_READING_EMAIL,
  PLEA_READING_WEB,
  PLEA_READING_SALUTATION,

  PLEA_READING_PARAGRAPH,
  PLEA_READING_LEAD_IN,
  PLEA_READING_DEMAND,
  PLEA_READING_CLOSING,
} PleaReadingMeaning;

/**
 * PleaReadingLine:
 * @number: number of the line in the file, from 1
 * @text: the line as it was read
 * @meaning: what it was understood as
 * @nth: number of the recipient or the demand, from 0, where there can be several
 * @is_doubtful: whether somebody should look at it
 */
typedef struct
{
  guint              number;
  char              *text;
  PleaReadingMeaning meaning;
  guint              nth;
  gboolean           is_doubtful;
} PleaReadingLine;

#define PLEA_READING_NO_LINE G_MAXUINT

/**
 * PleaReadingField:
 * @meaning: what it says
 * @nth: number of the recipient, the paragraph or the demand, from 0, where there can be several
 * @value: what the page says, without labels and numbers; an address has a newline between its
 * lines
 * @first_line: index of the first line it comes from, or %PLEA_READING_NO_LINE
 * @last_line: index of the last of them
 * @is_doubtful: whether somebody should look at it
 */
typedef struct
{
  PleaReadingMeaning meaning;
  guint              nth;
  char              *value;
  guint              first_line;
  guint              last_line;
  gboolean           is_doubtful;
} PleaReadingField;

/**
 * PleaReadingRemark:
 * @line_number: number of the line in the file, or 0
 * @meaning: the field it is about
 * @nth: its number, as in #PleaReadingField
 * @message: a whole, translated sentence
 * @found: (nullable): what stands in the field and looks like a slip of the page
 * @proposed: (nullable): what to put for it
 */
typedef struct
{
  guint              line_number;
  PleaReadingMeaning meaning;
  guint              nth;
  char              *message;
  char              *found;
  char              *proposed;
} PleaReadingRemark;

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

#define PLEA_TYPE_READING (plea_reading_get_type ())

G_DECLARE_FINAL_TYPE (PleaReading, plea_reading, PLEA, READING, GObject)

PleaReading *plea_reading_load (GFile *file, const GDate *today, GError **error);
PleaReading *plea_reading_read (GBytes *bytes, const GDate *today, GError **error);
PleaReading *plea_reading_read_plain (const char *text, const GDate *today, GError **error);

guint                  plea_reading_get_n_lines (PleaReading *self);
const PleaReadingLine *plea_reading_get_line (PleaReading *self, guint nth);

guint                   plea_reading_get_n_fields (PleaReading *self);
const PleaReadingField *plea_reading_get_field (PleaReading *self, guint nth);
const PleaReadingField *plea_reading_find_field (PleaReading       *self,
                                                 PleaReadingMeaning meaning,
                                                 guint              nth);
guint                   plea_reading_count_fields (PleaReading *self, PleaReadingMeaning meaning);

guint                    plea_reading_get_n_remarks (PleaReading *self);
const PleaReadingRemark *plea_reading_get_remark (PleaReading *self, guint nth);

PleaAppealBuilder *plea_reading_make_builder (PleaReading *self, PleaReadingFixes fixes);
guint              plea_reading_get_line_of_problem (PleaReading *self, const PleaProblem *problem);
const char        *plea_reading_meaning_get_name (PleaReadingMeaning meaning);

G_END_DECLS
