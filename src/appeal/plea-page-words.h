/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words around an appeal on a published page, in every language: data/page-words.ini. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PleaPageWord:
 *
 * What a word means on a page; data/page-words.ini explains each, by the same name.
 */
typedef enum
{
  PLEA_PAGE_WORD_ABOUT,
  PLEA_PAGE_WORD_AFTER_DEMANDS,
  PLEA_PAGE_WORD_AND,
  PLEA_PAGE_WORD_CHROME,
  PLEA_PAGE_WORD_CLOSING,
  PLEA_PAGE_WORD_COPY_TO,
  PLEA_PAGE_WORD_COUNTRY,
  PLEA_PAGE_WORD_DEADLINE,
  PLEA_PAGE_WORD_EMAIL,
  PLEA_PAGE_WORD_EMBASSY,
  PLEA_PAGE_WORD_FAX,
  PLEA_PAGE_WORD_FEMALE,
  PLEA_PAGE_WORD_GROUP,
  PLEA_PAGE_WORD_INSTITUTION,
  PLEA_PAGE_WORD_LEAD_IN,
  PLEA_PAGE_WORD_LETTER,
  PLEA_PAGE_WORD_MAIL_HEADER,
  PLEA_PAGE_WORD_MAIL_SUBJECT,
  PLEA_PAGE_WORD_MALE,
  PLEA_PAGE_WORD_NAME,
  PLEA_PAGE_WORD_ORGANISATION,
  PLEA_PAGE_WORD_PERSON,
  PLEA_PAGE_WORD_PHONE,
  PLEA_PAGE_WORD_PUBLISHED,
  PLEA_PAGE_WORD_PUBLISHER,
  PLEA_PAGE_WORD_RECIPIENTS,
  PLEA_PAGE_WORD_REFERENCE,
  PLEA_PAGE_WORD_SALUTATION,
  PLEA_PAGE_WORD_SIGNATURE,
  PLEA_PAGE_WORD_SITUATION,
  PLEA_PAGE_WORD_SOURCE,
  PLEA_PAGE_WORD_STATUS,
  PLEA_PAGE_WORD_TAIL,
  PLEA_PAGE_WORD_TITLE,
  PLEA_PAGE_WORD_WEB,
} PleaPageWord;

const char *const *plea_page_words_get_languages (void);
GStrv              plea_page_words_get_locales (const char *language);
GStrv              plea_page_words_get_country_names (const char *language);

const char *plea_page_words_is (PleaPageWord word, const char *folded);
const char *plea_page_words_begins (PleaPageWord word, const char *folded, gsize *length);
gboolean    plea_page_words_ends (PleaPageWord word, const char *folded);
gboolean    plea_page_words_contains (PleaPageWord word, const char *folded);
const char *plea_page_words_label (PleaPageWord word, const char *text, const char **value);
char       *plea_page_words_take_name (PleaPageWord word, const char *text, const char **language);
const char *plea_page_words_get_joining_word (const char *language);

const char *plea_page_words_guess_language (const char *text);

G_END_DECLS
