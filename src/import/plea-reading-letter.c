/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the letter stands on a page. */

#include "config.h"

#include <string.h>

#include "plea-folding.h"
#include "plea-reading-private.h"

#define MAX_SALUTATION_WORDS 12
#define MAX_CLOSING_WORDS 30
#define SHORT_CLOSING_WORDS 6

static gboolean
is_labelled_salutation (const char *text, const char **salutation)
{
  g_autofree char *folded = NULL;

  if (plea_vocabulary_label (PLEA_VOCABULARY_SALUTATION, text, salutation) == NULL
      || **salutation == '\0')
    return FALSE;

  folded = plea_fold (*salutation, -1);

  return plea_vocabulary_begins (PLEA_VOCABULARY_SALUTATION, folded, NULL) != NULL;
}

static gboolean
leads_to_prose (const PleaReadingState *self, guint line)
{
  guint next = plea_reading_state_next_filled (self, line + 1);

  return next < plea_reading_state_get_n_lines (self)
         && plea_reading_line_is_prose (plea_reading_state_get_text (self, next))
         && plea_vocabulary_begins (PLEA_VOCABULARY_SALUTATION,
                                    plea_reading_state_get_folded (self, next), NULL)
                == NULL;
}

static gboolean
is_salutation (const PleaReadingState *self, guint line)
{
  static const char *const marks[] = { ",", ":", "!", "،", "，", "：", "！", NULL };
  const char              *text = plea_reading_state_get_text (self, line);
  const char              *folded = plea_reading_state_get_folded (self, line);
  const char              *value;

  if (is_labelled_salutation (text, &value))
    return TRUE;
  if (plea_vocabulary_begins (PLEA_VOCABULARY_SALUTATION, folded, NULL) == NULL
      || plea_reading_line_count_words (text) > MAX_SALUTATION_WORDS)
    return FALSE;

  return plea_reading_line_ends_with (text, marks) || leads_to_prose (self, line);
}

/* “Please write before 3 May 2024”, and not “Until 3 May 2024 she was in prison.” */
static gboolean
is_deadline (const PleaReadingState *self, guint line)
{
  const char *folded = plea_reading_state_get_folded (self, line);
  gsize       length = strlen (folded);
  gsize       words_length;

  if (plea_vocabulary_begins (PLEA_VOCABULARY_DEADLINE, folded, &words_length) == NULL)
    return FALSE;
  while (length > words_length && strchr (" .!", folded[length - 1]) != NULL)
    length--;

  return g_ascii_isdigit (folded[length - 1]) || g_str_has_suffix (folded, "日");
}

static gboolean
ends_part (const PleaReadingState *self, guint line)
{
  const char *text = plea_reading_state_get_text (self, line);
  const char *folded = plea_reading_state_get_folded (self, line);
  const char *value;

  return plea_vocabulary_is (PLEA_VOCABULARY_TAIL, folded) != NULL
         || plea_vocabulary_is (PLEA_VOCABULARY_RECIPIENTS, folded) != NULL
         || plea_vocabulary_is (PLEA_VOCABULARY_COPY_TO, folded) != NULL
         || plea_vocabulary_label (PLEA_VOCABULARY_TAIL, text, &value) != NULL
         || plea_vocabulary_label (PLEA_VOCABULARY_RECIPIENTS, text, &value) != NULL
         || plea_vocabulary_label (PLEA_VOCABULARY_COPY_TO, text, &value) != NULL
         || plea_vocabulary_label (PLEA_VOCABULARY_DEADLINE, text, &value) != NULL
         || is_deadline (self, line)
         || plea_vocabulary_label (PLEA_VOCABULARY_SOURCE, text, &value) != NULL
         || plea_vocabulary_label (PLEA_VOCABULARY_PUBLISHED, text, &value) != NULL;
}

/* What is found ahead of one line is found ahead of all lines up to there. */
static gboolean
has_prose_before_part_ends (PleaReadingState *self, guint line)
{
  guint n_lines = plea_reading_state_get_n_lines (self);
  guint i = line;

  if (line >= self->ahead_from && line < self->ahead_to)
    return self->ahead_is_prose;

  self->ahead_is_prose = FALSE;
  for (; i < n_lines && !ends_part (self, i) && !self->ahead_is_prose; i++)
    self->ahead_is_prose = plea_reading_state_is_free (self, i)
                           && plea_reading_line_is_prose (plea_reading_state_get_text (self, i));
  self->ahead_from = line;
  self->ahead_to = MAX (i, line + 1);

  return self->ahead_is_prose;
}

/**
 * plea_reading_state_is_closing:
 * @line: index of a line
 *
 * Returns: whether the line takes leave, as “Yours sincerely,”
 */
gboolean
plea_reading_state_is_closing (PleaReadingState *self, guint line)
{
  const char *text = plea_reading_state_get_text (self, line);
  guint       n_words = plea_reading_line_count_words (text);

  if (plea_vocabulary_begins (PLEA_VOCABULARY_CLOSING, plea_reading_state_get_folded (self, line),
                              NULL)
          == NULL
      || n_words > MAX_CLOSING_WORDS || plea_reading_line_ends_with_colon (text))
    return FALSE;

  return n_words <= SHORT_CLOSING_WORDS || !has_prose_before_part_ends (self, line + 1);
}

static guint
find_salutation (const PleaReadingState *self)
{
  guint n_lines = plea_reading_state_get_n_lines (self);

  for (guint i = 0; i < n_lines; i++)
    if (plea_reading_state_is_free (self, i) && is_salutation (self, i) && leads_to_prose (self, i))
      return i;

  return n_lines;
}

static gboolean
is_lead_in (const PleaReadingState *self, guint line)
{
  return plea_reading_line_ends_with_colon (plea_reading_state_get_text (self, line))
         && plea_reading_line_is_prose (plea_reading_state_get_text (self, line))
         && plea_vocabulary_contains (PLEA_VOCABULARY_LEAD_IN,
                                      plea_reading_state_get_folded (self, line));
}

/* Without a salutation, the letter begins with the sentences that lead to the demands. */
static guint
find_start_of_prose (const PleaReadingState *self)
{
  guint n_lines = plea_reading_state_get_n_lines (self);
  guint line = 0;
  guint start;

  while (line < n_lines && !(plea_reading_state_is_free (self, line) && is_lead_in (self, line)))
    line++;
  if (line == n_lines)
    return n_lines;

  start = line;
  for (guint i = line; i-- > 0;)
    {
      if (plea_reading_state_is_blank (self, i))
        continue;
      if (!plea_reading_state_is_free (self, i) || plea_reading_state_is_heading (self, i)
          || !plea_reading_line_is_prose (plea_reading_state_get_text (self, i)))
        break;
      start = i;
    }

  return start;
}

static guint
find_end (PleaReadingState *self)
{
  guint    n_lines = plea_reading_state_get_n_lines (self);
  gboolean closed = FALSE;

  for (guint i = self->letter_start; i < n_lines; i++)
    {
      gboolean closing = plea_reading_state_is_free (self, i)
                         && plea_reading_state_is_closing (self, i);

      if (plea_reading_state_is_blank (self, i))
        continue;
      if (ends_part (self, i) || plea_reading_state_is_heading (self, i) || (closed && !closing))
        return i;
      closed = closed || closing;
    }

  return n_lines;
}

/**
 * plea_reading_find_letter:
 *
 * Finds where the letter begins and ends, before anything else is understood: what stands around it
 * tells little, but a salutation before sentences is a salutation in every language.
 */
void
plea_reading_find_letter (PleaReadingState *self)
{
  guint n_lines = plea_reading_state_get_n_lines (self);

  self->salutation = find_salutation (self);
  self->letter_start = self->salutation < n_lines ? self->salutation + 1
                                                  : find_start_of_prose (self);
  self->letter_end = find_end (self);
}

/**
 * plea_reading_state_is_salutation:
 * @line: index of a line
 *
 * Returns: whether the line greets somebody
 */
gboolean
plea_reading_state_is_salutation (const PleaReadingState *self, guint line)
{
  return is_salutation (self, line);
}

/**
 * plea_reading_state_get_salutation:
 * @line: index of a line that greets somebody
 *
 * Returns: (transfer none): the salutation without its label
 */
const char *
plea_reading_state_get_salutation (const PleaReadingState *self, guint line)
{
  const char *text = plea_reading_state_get_text (self, line);
  const char *salutation;

  return is_labelled_salutation (text, &salutation) ? salutation : text;
}
