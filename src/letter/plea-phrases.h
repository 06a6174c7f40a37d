/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What custom asks for around a letter in one language: date line, salutation, closing, page
 * numbers. */

#pragma once

#include <glib.h>

#include "plea-recipient.h"

G_BEGIN_DECLS

/**
 * PleaPhrases:
 * @language: BCP 47 tag of the letter's language
 *
 * Kept in data/letter-phrases.ini by letter language. They are not interface words: a supporter
 * reading French writes in English, and an installation may hold the interface's words for one
 * language only.
 */
typedef struct _PleaPhrases PleaPhrases;

const PleaPhrases *plea_phrases_for_language (const char *language);
const PleaPhrases *plea_phrases_for_writer (const char *language, const char *country);

const char *plea_phrases_get_language (const PleaPhrases *self);
const char *plea_phrases_get_locale (const PleaPhrases *self);
gboolean    plea_phrases_is_right_to_left (const PleaPhrases *self);
gboolean    plea_phrases_has_place_by_custom (const PleaPhrases *self);
gboolean    plea_phrases_has_date_at_end (const PleaPhrases *self);
double      plea_phrases_get_paragraph_indent (const PleaPhrases *self);
const char *plea_phrases_get_title (const PleaPhrases *self);
const char *plea_phrases_get_envelope_title (const PleaPhrases *self);
const char *plea_phrases_get_salutation (const PleaPhrases *self, PleaRank rank, PleaGender gender);
const char *plea_phrases_get_separator (const PleaPhrases *self);
char       *plea_phrases_end_salutation (const PleaPhrases *self, const char *salutation);
char       *plea_phrases_format_number (const PleaPhrases *self, guint number);
char       *plea_phrases_format_date (const PleaPhrases *self, const GDate *date);
char       *plea_phrases_format_place_and_date (const PleaPhrases *self,
                                                const char        *place,
                                                const GDate       *date);
char       *plea_phrases_format_closing (const PleaPhrases *self, const char *salutation);
char       *plea_phrases_format_copy_to (const PleaPhrases *self, const char *recipients);
char       *plea_phrases_format_copy_of (const PleaPhrases *self, const char *recipients);
char       *plea_phrases_format_page (const PleaPhrases *self, guint page, guint n_pages);

G_END_DECLS
