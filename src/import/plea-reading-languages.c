/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The languages that a page and its letter are in. */

#include "config.h"

#include "plea-reading-languages.h"

#include "plea-language-guess.h"
#include "plea-vocabulary.h"

/**
 * plea_reading_guess_language:
 * @of_letter: whether to look at the lines of the letter, or else at those around it
 *
 * Returns: (transfer none) (nullable): the language of the lines
 */
const char *
plea_reading_guess_language (const PleaReading *self, gboolean of_letter)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < self->lines->len; i++)
    {
      const PleaReadingLine *line = plea_reading_get_line (self, i);

      if (plea_reading_is_in_letter (self, i) == of_letter && line->meaning != PLEA_READING_SITE)
        g_string_append_printf (text, "%s\n", line->text);
    }

  return plea_language_guess (text->str);
}

static const char *
find_known_language (const char *tag)
{
  const char *const *languages = plea_vocabulary_get_languages ();
  g_autofree char   *language = tag != NULL ? g_ascii_strdown (tag, (gssize) strcspn (tag, "-_"))
                                            : NULL;

  for (guint i = 0; language != NULL && languages[i] != NULL; i++)
    if (g_str_equal (languages[i], language))
      return languages[i];

  return NULL;
}

/**
 * plea_reading_guess_page_language:
 *
 * What the file declares is believed, then the words of the title; the words around the letter
 * decide where neither says anything.
 *
 * Returns: (transfer none): the language around the letter
 */
const char *
plea_reading_guess_page_language (const PleaReading *self)
{
  const char *language = find_known_language (self->source->language);

  if (language == NULL)
    language = self->title_language;
  if (language == NULL)
    language = plea_reading_guess_language (self, FALSE);
  if (language == NULL)
    language = plea_reading_guess_language (self, TRUE);

  return language != NULL ? language : "en";
}
