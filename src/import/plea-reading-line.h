/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A line of a source, or a piece of one, and what it is taken for. */

#pragma once

#include <glib.h>

/**
 * PleaReadingMeaning:
 *
 * What a line was understood as, or what a field says. The first group is of lines alone, the
 * second of the appeal, the third of the recipient, the last of the letter.
 */
typedef enum
{
  PLEA_READING_UNKNOWN,
  PLEA_READING_BLANK,
  PLEA_READING_SITE,
  PLEA_READING_TITLE,
  PLEA_READING_INSTRUCTION,
  PLEA_READING_CONTACT,

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

#define PLEA_READING_N_MEANINGS (PLEA_READING_CLOSING + 1)

/**
 * PleaReadingPlace:
 * @PLEA_READING_NOWHERE: it is not printed, or in a copy's address
 * @PLEA_READING_IN_ADDRESS: above the letter and on the envelope
 * @PLEA_READING_IN_LETTER: from the salutation to the closing
 *
 * What becomes of a line on paper.
 */
typedef enum
{
  PLEA_READING_NOWHERE,
  PLEA_READING_IN_ADDRESS,
  PLEA_READING_IN_LETTER,
  PLEA_READING_N_PLACES,
} PleaReadingPlace;

/**
 * PleaReadingLine:
 * @number: number of the line in the file, from 1; several pieces of a line have the same
 * @offset: where the piece begins in the line, in bytes
 * @text: the words, clean; "" for a blank line
 * @is_heading: whether the source calls it a heading
 * @is_item: whether the source calls it an item of a list
 * @is_aside: whether it stands in navigation, adverts or the like
 * @is_beside: whether it stood beside something else, in another column
 * @meaning: what it was understood as
 * @nth: number of the recipient, the paragraph or the demand, from 0
 * @is_copy: whether it is about somebody who gets a copy
 * @begins: whether it begins a paragraph, a demand or a recipient, rather than going on with it
 * @is_doubtful: whether somebody should look at it
 * @other: where else it may well belong, if it is doubtful
 * @is_said: whether a person said what it is
 */
typedef struct
{
  guint    number;
  guint    offset;
  char    *text;
  gboolean is_heading;
  gboolean is_item;
  gboolean is_aside;
  gboolean is_beside;

  PleaReadingMeaning meaning;
  guint              nth;
  gboolean           is_copy;
  gboolean           begins;
  gboolean           is_doubtful;
  PleaReadingPlace   other;
  gboolean           is_said;

  /*< private >*/
  char   *folded;  /* the words, to be compared */
  guint64 allowed; /* a bit for each state that a person left it to be in; 0 for any */
} PleaReadingLine;

PleaReadingLine *plea_reading_line_new (const char *text);
PleaReadingLine *plea_reading_line_copy (const PleaReadingLine *self);
void             plea_reading_line_free (PleaReadingLine *self);
PleaReadingLine *plea_reading_line_cut (PleaReadingLine *self, gsize at);
gboolean         plea_reading_line_is_blank (const PleaReadingLine *self);

gboolean         plea_reading_is_of_letter (PleaReadingMeaning meaning);
gboolean         plea_reading_is_of_recipient (PleaReadingMeaning meaning);
PleaReadingPlace plea_reading_get_place (PleaReadingMeaning meaning, gboolean is_copy);
