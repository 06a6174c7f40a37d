/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What custom asks for around a letter in one language: date line, salutation, closing, page
 * numbers. */

#pragma once

#include <glib.h>

#include "plea-appeal.h"

/**
 * PleaPhrases:
 * @language: BCP 47 tag of the letter's language
 * @country: ISO 3166 code of the country that the writer is in, or ""
 * @is_known: whether it is known what is customary in the language; where it is not, there is
 * neither a salutation nor a closing
 * @locale: the ICU locale that writes its dates and digits
 * @zero: the digit nought, which the others follow
 * @right_to_left: whether its script runs from right to left
 * @title: the word for a letter; it titles the PDF instead of anybody's name
 * @envelope_title: the word for an envelope
 * @place_by_custom: whether letters name the place of writing without being asked
 * @date_at_end: whether the date stands at the end of the letter, below the name
 * @paragraph_indent: how far the first line of a paragraph is indented, in ems
 * @salutations: by #PleaRank and #PleaGender, with its mark, for a recipient of whom nothing better
 * is known
 * @defender_salutations: by #PleaGender, with its mark, for a letter to a defender called {name}
 * @defender_words: by #PleaGender, what such a letter says where the supporter says nothing else
 * @defender_closing: how it ends
 * @separator: what stands between the recipients of copies
 * @copy_to: the line that names {recipients} of copies
 * @copy_of: the line that marks a copy of a letter to {recipients}
 * @openers: (nullable): beginnings of sentences for the writer's own words, which end in “…”, with
 * semicolons between them
 *
 * Kept in data/letter-phrases.ini by letter language, where each is explained. They are not
 * interface words: a supporter reading French writes in English, and an installation may hold the
 * interface's words for one language only. The phrases that are not named here are filled in by the
 * functions below.
 */
typedef struct
{
  char    *language;
  char    *country;
  gboolean is_known;
  char    *locale;
  gunichar zero;
  gboolean right_to_left;
  char    *title;
  char    *envelope_title;
  gboolean place_by_custom;
  gboolean date_at_end;
  double   paragraph_indent;
  char    *salutations[PLEA_N_RANKS][PLEA_N_GENDERS];
  char    *defender_salutations[PLEA_N_GENDERS];
  char    *defender_words[PLEA_N_GENDERS];
  char    *defender_closing;
  char    *separator;
  char    *copy_to;
  char    *copy_of;
  char    *openers;
  /*< private >*/
  char *place_and_date;
  char *date_alone;
  char *date_format;
  char *first_day;
  char *number;
  char *subject;
  char *salutation_mark;
  char *closings[PLEA_N_RANKS][PLEA_N_GENDERS];
  char *closing_alone;
  char *page;
  char *earlier_letter;
} PleaPhrases;

const PleaPhrases *plea_phrases_for_interface (void);
const PleaPhrases *plea_phrases_for_writer (const char *language, const char *country);

char *plea_phrases_fill_in (const char *phrase, const char *name, const char *value);
char *plea_phrases_end_salutation (const PleaPhrases *self, const char *salutation);
char *plea_phrases_format_number (const PleaPhrases *self, guint number);
char *plea_phrases_format_label (const PleaPhrases *self, guint number);
char *plea_phrases_format_subject (const PleaPhrases *self, const char *subject);
char *plea_phrases_format_date (const PleaPhrases *self, const GDate *date);
char *plea_phrases_format_earlier_letter (const PleaPhrases *self,
                                          const GDate       *date,
                                          const char        *name);
char *plea_phrases_format_place_and_date (const PleaPhrases *self,
                                          const char        *place,
                                          const char        *date);
char *plea_phrases_format_closing (const PleaPhrases *self,
                                   PleaRank           rank,
                                   PleaGender         gender,
                                   const char        *salutation);
char *plea_phrases_format_page (const PleaPhrases *self, guint page, guint n_pages);
