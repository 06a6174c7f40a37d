/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A line of a source, and what it is taken for. */

#pragma once

#include <glib.h>

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

#define PLEA_READING_N_MEANINGS (PLEA_READING_CLOSING + 1)

/**
 * PleaReadingLine:
 * @number: number of the line in the file, from 1
 * @text: the line's words, clean; "" for a blank line
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

  /*< private >*/
  guint       index;
  gboolean    is_heading;              /* the page calls it a heading */
  gboolean    is_item;                 /* the page calls it an item of a list */
  gboolean    is_aside;                /* it stands in the page's navigation or the like */
  const char *unread;                  /* what of the text is not understood yet: its end, or all */
  char       *folded;                  /* that, to be compared */
  gboolean    names_person;            /* by what they are: Minister, Judge */
  gboolean    names_institution;       /* Ministry, Embassy */
  gboolean    names_embassy;           /* or an ambassador */
  gboolean    has_title;               /* Mr, Ms */
  gboolean    stands_before_sentences; /* there are some from here on, before a heading follows */
} PleaReadingLine;

G_END_DECLS
