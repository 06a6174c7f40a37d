/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is wrong with an appeal, where, and in which field: said to a person who can mend it. */

#pragma once

#include <gio/gio.h>

/**
 * PleaField:
 * @PLEA_FIELD_NONE: no field in particular
 *
 * What an appeal says, as somebody fills it in.
 */
typedef enum
{
  PLEA_FIELD_NONE,
  PLEA_FIELD_ID,
  PLEA_FIELD_AS_OF,
  PLEA_FIELD_PUBLISHER,
  PLEA_FIELD_SOURCE,
  PLEA_FIELD_DEFENDER_NAME,
  PLEA_FIELD_DEFENDER_GENDER,
  PLEA_FIELD_DEFENDER_COUNTRY,
  PLEA_FIELD_DEFENDER_PORTRAIT,
  PLEA_FIELD_DEFENDER_CREDIT,
  PLEA_FIELD_DEFENDER_ABOUT,
  PLEA_FIELD_STATUS,
  PLEA_FIELD_STATUS_WORDS,
  PLEA_FIELD_EVENT,
  PLEA_FIELD_EVENT_DATE,
  PLEA_FIELD_EVENT_TEXT,
  PLEA_FIELD_UNTIL,
  PLEA_FIELD_RECIPIENTS,
  PLEA_FIELD_RECIPIENT_ID,
  PLEA_FIELD_RECIPIENT_ROLE,
  PLEA_FIELD_RECIPIENT_GENDER,
  PLEA_FIELD_RECIPIENT_RANK,
  PLEA_FIELD_RECIPIENT_NAME,
  PLEA_FIELD_RECIPIENT_OFFICE,
  PLEA_FIELD_RECIPIENT_ADDRESS,
  PLEA_FIELD_RECIPIENT_COUNTRY,
  PLEA_FIELD_RECIPIENT_PHONE,
  PLEA_FIELD_RECIPIENT_FAX,
  PLEA_FIELD_RECIPIENT_EMAIL,
  PLEA_FIELD_RECIPIENT_SALUTATION,
  PLEA_FIELD_LETTER,
  PLEA_FIELD_LETTER_LANGUAGE,
  PLEA_FIELD_LETTER_TRANSLATED_BY,
  PLEA_FIELD_LETTER_CORRECTED_BY,
  PLEA_FIELD_LETTER_PART,
  PLEA_FIELD_LETTER_BEFORE,
  PLEA_FIELD_LETTER_LEAD_IN,
  PLEA_FIELD_LETTER_DEMANDS,
  PLEA_FIELD_LETTER_AFTER,
  PLEA_FIELD_LETTER_CLOSING,
} PleaField;

/**
 * PleaPlace:
 * @field: a field
 * @nth: of which event, recipient or letter, from 0; 0 for all other fields
 * @part: which of the texts, or of the parts of the letter, from 0
 */
typedef struct
{
  PleaField field;
  guint     nth;
  guint     part;
} PleaPlace;

#define PLEA_NO_PLACE ((PleaPlace){ PLEA_FIELD_NONE, 0, 0 })

/**
 * PleaProblem:
 * @file: (nullable): the file's name, as the person knows it
 * @line: line number from 1, or 0 when it has none
 * @place: what it is about
 * @message: a whole, translated sentence that names the field
 */
typedef struct
{
  char     *file;
  int       line;
  PleaPlace place;
  char     *message;
} PleaProblem;

gboolean     plea_place_is_same (PleaPlace a, PleaPlace b);
PleaProblem *plea_problem_new (const char *file, int line, PleaPlace place, const char *format, ...)
    G_GNUC_PRINTF (4, 5);
void       plea_problem_free (PleaProblem *self);
GPtrArray *plea_problems_new (void);
char      *plea_problem_to_string (const PleaProblem *self);
GError    *plea_problems_to_error (GPtrArray *problems);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PleaProblem, plea_problem_free)
