/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What several steps of reading ask about lines. */

#include "config.h"

#include "plea-reading-shared.h"

#include <string.h>

#include "plea-folding.h"
#include "plea-text.h"

#define MAX_SALUTATION_WORDS 12
#define MAX_CLOSING_WORDS 30
#define SHORT_CLOSING_WORDS 6

/**
 * plea_reading_has_label:
 * @line: index of a line
 * @word: the meaning of a label
 * @value: (out) (optional): what follows the label, "" where nothing does
 *
 * Returns: whether the line is such a label, or begins with one and a colon
 */
gboolean
plea_reading_has_label (const PleaReading *self,
                        guint              line,
                        PleaVocabularyWord word,
                        const char       **value)
{
  const PleaReadingLine *labelled = plea_reading_get_line (self, line);

  if (!plea_vocabulary_is (word, labelled->folded))
    return plea_vocabulary_label (word, labelled->unread, value);

  if (value != NULL)
    *value = "";

  return TRUE;
}

static gboolean
is_labelled_salutation (const char *text, const char **salutation)
{
  g_autofree char *folded = NULL;

  if (!plea_vocabulary_label (PLEA_VOCABULARY_SALUTATION, text, salutation) || **salutation == '\0')
    return FALSE;

  folded = plea_fold (*salutation, -1);

  return plea_vocabulary_begins (PLEA_VOCABULARY_SALUTATION, folded, NULL);
}

static gboolean
begins_salutation (const PleaReading *self, guint line)
{
  return plea_vocabulary_begins (PLEA_VOCABULARY_SALUTATION,
                                 plea_reading_get_line (self, line)->folded, NULL);
}

/**
 * plea_reading_leads_to_prose:
 * @line: index of a line
 *
 * Returns: whether a sentence follows that does not greet anybody
 */
gboolean
plea_reading_leads_to_prose (const PleaReading *self, guint line)
{
  guint next = plea_reading_next_filled (self, line + 1);

  return next < self->lines->len && plea_text_is_prose (plea_reading_get_line (self, next)->unread)
         && !begins_salutation (self, next);
}

/**
 * plea_reading_is_salutation:
 * @line: index of a line
 *
 * Returns: whether the line greets somebody
 */
gboolean
plea_reading_is_salutation (const PleaReading *self, guint line)
{
  const char *text = plea_reading_get_line (self, line)->unread;
  const char *value;

  if (is_labelled_salutation (text, &value))
    return TRUE;
  if (!begins_salutation (self, line) || plea_text_count_words (text) > MAX_SALUTATION_WORDS)
    return FALSE;

  return plea_text_ends_with (text, ",:!،，：！") || plea_reading_leads_to_prose (self, line);
}

/**
 * plea_reading_get_salutation:
 * @line: index of a line that greets somebody
 *
 * Returns: (transfer none): the salutation without its label
 */
const char *
plea_reading_get_salutation (const PleaReading *self, guint line)
{
  const char *text = plea_reading_get_line (self, line)->unread;
  const char *salutation;

  return is_labelled_salutation (text, &salutation) ? salutation : text;
}

/* “Please write before 3 May 2024”, and not “Until 3 May 2024 she was in prison.” */
static gboolean
is_deadline (const char *folded)
{
  gsize length = strlen (folded);
  gsize words_length;

  if (!plea_vocabulary_begins (PLEA_VOCABULARY_DEADLINE, folded, &words_length))
    return FALSE;
  while (length > words_length && strchr (" .!", folded[length - 1]) != NULL)
    length--;

  return g_ascii_isdigit (folded[length - 1]) || g_str_has_suffix (folded, "日");
}

/**
 * plea_reading_opens_section:
 * @line: index of a line
 *
 * Returns: whether something begins with the line that is no part of a letter
 */
gboolean
plea_reading_opens_section (const PleaReading *self, guint line)
{
  static const PleaVocabularyWord headings[] = { PLEA_VOCABULARY_TAIL, PLEA_VOCABULARY_RECIPIENTS,
                                                 PLEA_VOCABULARY_COPY_TO };
  static const PleaVocabularyWord labels[] = { PLEA_VOCABULARY_DEADLINE, PLEA_VOCABULARY_SOURCE,
                                               PLEA_VOCABULARY_PUBLISHED };
  const PleaReadingLine          *opening = plea_reading_get_line (self, line);

  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    if (plea_reading_has_label (self, line, headings[i], NULL))
      return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    if (plea_vocabulary_label (labels[i], opening->unread, NULL))
      return TRUE;

  return is_deadline (opening->folded);
}

/**
 * plea_reading_look_ahead:
 *
 * Notes before which lines there are sentences that nobody has understood yet.
 */
void
plea_reading_look_ahead (PleaReading *self)
{
  gboolean ahead = FALSE;

  for (guint i = self->lines->len; i-- > 0;)
    {
      PleaReadingLine *line = plea_reading_get_line (self, i);

      ahead = !plea_reading_opens_section (self, i)
              && (ahead || (plea_reading_is_free (self, i) && plea_text_is_prose (line->unread)));
      line->stands_before_sentences = ahead;
    }
}

/**
 * plea_reading_is_closing:
 * @line: index of a line, after plea_reading_look_ahead()
 *
 * Returns: whether the line ends a letter, as “Yours sincerely,”
 */
gboolean
plea_reading_is_closing (const PleaReading *self, guint line)
{
  const PleaReadingLine *closing = plea_reading_get_line (self, line);
  guint                  n_words = plea_text_count_words (closing->unread);

  if (!plea_vocabulary_begins (PLEA_VOCABULARY_CLOSING, closing->folded, NULL)
      || n_words > MAX_CLOSING_WORDS || plea_text_ends_with_colon (closing->unread))
    return FALSE;

  return n_words <= SHORT_CLOSING_WORDS || line + 1 == self->lines->len
         || !plea_reading_get_line (self, line + 1)->stands_before_sentences;
}

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
        g_string_append_printf (text, "%s\n", line->unread);
    }

  return plea_vocabulary_guess_language (text->str);
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
