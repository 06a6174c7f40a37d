/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words around an appeal on a published page, in every language: data/vocabulary.ini. */

#pragma once

#include <glib.h>

/**
 * PleaVocabularyWord:
 *
 * What a word means on a page; data/vocabulary.ini explains each, by the same name.
 */
typedef enum
{
  PLEA_VOCABULARY_ABOUT,
  PLEA_VOCABULARY_ADDRESS,
  PLEA_VOCABULARY_AFTER_DEMANDS,
  PLEA_VOCABULARY_AND,
  PLEA_VOCABULARY_CLOSING,
  PLEA_VOCABULARY_COPY_TO,
  PLEA_VOCABULARY_COUNTRY,
  PLEA_VOCABULARY_DEADLINE,
  PLEA_VOCABULARY_EMAIL,
  PLEA_VOCABULARY_EMBASSY,
  PLEA_VOCABULARY_FAX,
  PLEA_VOCABULARY_FEMALE,
  PLEA_VOCABULARY_FIRST_PERSON,
  PLEA_VOCABULARY_GROUP,
  PLEA_VOCABULARY_HONORIFIC,
  PLEA_VOCABULARY_INSTITUTION,
  PLEA_VOCABULARY_LEAD_IN,
  PLEA_VOCABULARY_LETTER,
  PLEA_VOCABULARY_LETTER_TO,
  PLEA_VOCABULARY_MAIL_HEADER,
  PLEA_VOCABULARY_MAIL_SUBJECT,
  PLEA_VOCABULARY_MALE,
  PLEA_VOCABULARY_NAME,
  PLEA_VOCABULARY_ORGANISATION,
  PLEA_VOCABULARY_PERSON,
  PLEA_VOCABULARY_PHONE,
  PLEA_VOCABULARY_POSTAGE,
  PLEA_VOCABULARY_PUBLISHED,
  PLEA_VOCABULARY_PUBLISHER,
  PLEA_VOCABULARY_READERS,
  PLEA_VOCABULARY_RECIPIENTS,
  PLEA_VOCABULARY_REFERENCE,
  PLEA_VOCABULARY_SALUTATION,
  PLEA_VOCABULARY_SECOND_PERSON,
  PLEA_VOCABULARY_SIGNATURE,
  PLEA_VOCABULARY_SITE,
  PLEA_VOCABULARY_SITUATION,
  PLEA_VOCABULARY_SOURCE,
  PLEA_VOCABULARY_STATUS,
  PLEA_VOCABULARY_STREET,
  PLEA_VOCABULARY_TAIL,
  PLEA_VOCABULARY_TITLE,
  PLEA_VOCABULARY_WEB,
  PLEA_VOCABULARY_WRITING,
} PleaVocabularyWord;

#define PLEA_VOCABULARY_N_WORDS (PLEA_VOCABULARY_WRITING + 1)

/* In a number that has a bit for each word */
#define PLEA_VOCABULARY_BIT(word) (G_GUINT64_CONSTANT (1) << PLEA_VOCABULARY_##word)

const char *const *plea_vocabulary_get_languages (void);
GStrv              plea_vocabulary_get_list (const char *language, const char *key);
GStrv              plea_vocabulary_list_locales (void);

/**
 * PleaVocabularyLook:
 * @is: of which words the line consists; a bit for each #PleaVocabularyWord, as in the others
 * @labels: which it has before a colon
 * @begins: with which it begins
 * @contains: which stand somewhere in it
 */
typedef struct
{
  guint64 is;
  guint64 labels;
  guint64 begins;
  guint64 contains;
} PleaVocabularyLook;

guint64            plea_vocabulary_find_labels (const char *text);
PleaVocabularyLook plea_vocabulary_look (const char *text, const char *folded);

const char *plea_vocabulary_get_word_name (PleaVocabularyWord word);

gboolean plea_vocabulary_is (PleaVocabularyWord word, const char *folded);
gboolean plea_vocabulary_begins (PleaVocabularyWord word, const char *folded, gsize *length);
gboolean plea_vocabulary_ends (PleaVocabularyWord word, const char *folded);
gboolean plea_vocabulary_contains (PleaVocabularyWord word, const char *folded);
gboolean plea_vocabulary_label (PleaVocabularyWord word, const char *text, const char **value);
char *plea_vocabulary_take_name (PleaVocabularyWord word, const char *text, const char **language);
