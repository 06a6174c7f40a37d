/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a page says of the case: the status, its days, the source, who the defender is. */

#include "config.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "plea-appeal-check.h"
#include "plea-country.h"
#include "plea-date-finder.h"
#include "plea-date.h"
#include "plea-folding.h"
#include "plea-idioms.h"
#include "plea-reading-languages.h"
#include "plea-reading-steps.h"
#include "plea-status.h"
#include "plea-text.h"

/* A heading has no more words. */
#define MAX_HEADING_WORDS 12

/* What stands behind a label, or the text itself. */
static const char *
get_value (const char *text, PleaVocabularyWord word)
{
  const char *value;

  return plea_vocabulary_label (word, text, &value) ? value : text;
}

/* The status */

static void
remark_status (PleaReading      *self,
               const char       *words,
               guint             line,
               const PleaStatus *status,
               gboolean          certain)
{
  g_autofree char *message = NULL;

  if (status == NULL)
    message = g_strdup_printf (_ ("Plea does not know the status “%s”; it is kept as it is."),
                               words);
  else if (!certain)
    message = g_strdup_printf (
        _ ("The status “%s” can mean several things; check whether letters are still wanted."),
        words);
  if (message != NULL)
    plea_reading_add_remark (self, line, PLEA_READING_STATUS, 0, message);
}

static void
take_status (PleaReading *self, const char *words, guint line)
{
  const char       *page_language = plea_reading_guess_page_language (self);
  const char       *language;
  gboolean          certain;
  const PleaStatus *status = plea_status_recognise (words, page_language, &language, &certain);

  plea_reading_add_field (self, PLEA_READING_STATUS, 0, status != NULL ? status->id : "unknown",
                          line, line)
      ->is_doubtful
      = !certain || plea_reading_get_line (self, line)->is_doubtful;
  plea_reading_add_field (self, PLEA_READING_STATUS_WORDS, 0, words, line, line);
  plea_reading_add_field (self, PLEA_READING_STATUS_LANGUAGE, 0,
                          language != NULL ? language : page_language, line, line);
  remark_status (self, words, line, status, certain);
}

/* What the title says is happening, where no line says the status. */
static void
propose_status (PleaReading *self)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      const PleaReadingLine *line = plea_reading_get_line (self, i);
      const PleaStatus      *status = line->meaning == PLEA_READING_TITLE
                                          ? plea_status_recognise (line->text, NULL, NULL, NULL)
                                          : NULL;

      if (status == NULL)
        continue;
      plea_reading_add_field (self, PLEA_READING_STATUS, 0, status->id, i, i)->is_doubtful = TRUE;
      return;
    }
}

static void
find_status (PleaReading *self)
{
  if (plea_reading_find_field (self, PLEA_READING_STATUS, 0) != NULL)
    return;

  for (guint i = 0; i < self->lines->len; i++)
    {
      const PleaReadingLine *line = plea_reading_get_line (self, i);
      const char            *words = get_value (line->text, PLEA_VOCABULARY_STATUS);

      if (line->meaning != PLEA_READING_STATUS || *words == '\0'
          || plea_vocabulary_is (PLEA_VOCABULARY_STATUS, line->folded))
        continue;
      take_status (self, words, i);
      return;
    }

  propose_status (self);
  if (plea_reading_find_field (self, PLEA_READING_STATUS, 0) == NULL)
    plea_reading_add_remark (
        self, PLEA_READING_NO_LINE, PLEA_READING_STATUS, 0,
        _ ("The page does not say what is happening to the defender; check whether "
           "letters are wanted."));
}

/* Who the defender is */

static gboolean
opens_about (const PleaReading *self, guint nth)
{
  const PleaReadingLine *line = plea_reading_get_line (self, nth);
  g_autofree char       *name = NULL;

  if (plea_text_count_words (line->text) > MAX_HEADING_WORDS || plea_text_is_prose (line->text))
    return FALSE;
  if (plea_vocabulary_is (PLEA_VOCABULARY_ABOUT, line->folded))
    return TRUE;
  name = plea_vocabulary_take_name (PLEA_VOCABULARY_ABOUT, line->text, NULL);

  return name != NULL;
}

static gboolean
goes_on_about (const PleaReading *self, guint nth)
{
  const PleaReadingLine *line = plea_reading_get_line (self, nth);

  return line->meaning == PLEA_READING_UNKNOWN && !line->is_heading
         && plea_text_is_prose (line->text)
         && !plea_vocabulary_label (PLEA_VOCABULARY_SITUATION, line->text, NULL)
         && !plea_vocabulary_label (PLEA_VOCABULARY_TAIL, line->text, NULL);
}

static void
find_about (PleaReading *self)
{
  g_autoptr (GString) about = g_string_new (NULL);
  guint first = PLEA_READING_NO_LINE, last = 0;

  for (guint i = 0; i < self->lines->len; i++)
    {
      guint begin = plea_reading_next_filled (self, i + 1);

      if (plea_reading_is_blank (self, i) || !opens_about (self, i))
        continue;
      for (guint j = begin; j < self->lines->len && goes_on_about (self, j);
           j = plea_reading_next_filled (self, j + 1))
        {
          plea_text_join (about, plea_reading_get_line (self, j)->text);
          first = MIN (first, j);
          last = j;
        }
    }

  if (about->len > 0)
    plea_reading_add_field (self, PLEA_READING_ABOUT, 0, about->str, first, last);
}

/* The last day to write */

/* A short line that begins with such words says it, whatever it was taken for; within a longer one,
 * only advice does. */
static gboolean
may_say_deadline (const PleaReadingLine *line)
{
  gboolean is_short = plea_text_count_words (line->text) <= MAX_HEADING_WORDS;

  if (line->meaning == PLEA_READING_UNTIL)
    return TRUE;
  if (line->meaning == PLEA_READING_INSTRUCTION)
    return plea_vocabulary_contains (PLEA_VOCABULARY_DEADLINE, line->folded);

  return is_short && (line->meaning == PLEA_READING_SITE || line->meaning == PLEA_READING_UNKNOWN)
         && plea_vocabulary_begins (PLEA_VOCABULARY_DEADLINE, line->folded, NULL);
}

static void
take_deadline (PleaReading *self, guint nth)
{
  const PleaReadingLine *line = plea_reading_get_line (self, nth);
  g_autoptr (GArray) dates = plea_date_finder_find_all (line->text);
  g_autofree char *day = NULL;

  if (dates->len == 0 || plea_reading_find_field (self, PLEA_READING_UNTIL, 0) != NULL)
    return;

  day = plea_date_format (&g_array_index (dates, GDate, dates->len - 1));
  plea_reading_add_field (self, PLEA_READING_UNTIL, 0, day, nth, nth)->is_doubtful
      = line->is_doubtful || line->meaning != PLEA_READING_UNTIL;
}

static void
find_deadline (PleaReading *self)
{
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < self->lines->len; i++)
      {
        const PleaReadingLine *line = plea_reading_get_line (self, i);

        if (may_say_deadline (line) && (line->meaning == PLEA_READING_UNTIL) == (pass == 0))
          take_deadline (self, i);
      }
}

/* The source and the country */

static void
find_source (PleaReading *self, guint nth)
{
  const PleaReadingLine *line = plea_reading_get_line (self, nth);
  g_autofree char       *address = plea_text_find_address (line->text);
  gboolean               alone = address != NULL && strlen (address) + 2 >= strlen (line->text);
  const char            *value;

  if (line->meaning != PLEA_READING_SOURCE
      && !(alone && (line->meaning == PLEA_READING_SITE || line->meaning == PLEA_READING_UNKNOWN)))
    return;

  if (address != NULL && plea_appeal_is_web_address (address))
    {
      if (plea_reading_find_field (self, PLEA_READING_SOURCE, 0) == NULL)
        plea_reading_add_field (self, PLEA_READING_SOURCE, 0, address, nth, nth);
    }
  else if (plea_vocabulary_label (PLEA_VOCABULARY_PUBLISHER, line->text, &value) && *value != '\0'
           && plea_reading_find_field (self, PLEA_READING_PUBLISHER, 0) == NULL)
    plea_reading_add_field (self, PLEA_READING_PUBLISHER, 0, value, nth, nth);
}

static void
find_country_line (PleaReading *self, guint nth)
{
  const PleaReadingLine *line = plea_reading_get_line (self, nth);
  const char            *country = line->meaning == PLEA_READING_COUNTRY ? plea_country_find (
                                       get_value (line->text, PLEA_VOCABULARY_COUNTRY), NULL, NULL)
                                                                         : NULL;

  if (country != NULL && plea_reading_find_field (self, PLEA_READING_COUNTRY, 0) == NULL)
    plea_reading_add_field (self, PLEA_READING_COUNTRY, 0, country, nth, nth);
}

/* What the file says apart from its text is surer than what stands in it. */
static void
take_from_file (PleaReading *self)
{
  const PleaSource *source = self->source;

  if (source->address != NULL && plea_appeal_is_web_address (source->address))
    plea_reading_add_fact (self, PLEA_READING_SOURCE, 0, source->address);
  if (source->publisher != NULL)
    plea_reading_add_fact (self, PLEA_READING_PUBLISHER, 0, source->publisher);
}

/* What a person said */

static void
take_told (PleaReading *self, const PleaReadingField *told)
{
  g_autoptr (GArray) days = plea_date_finder_find_all (told->value);
  g_autofree char *day = NULL;
  const char      *value = told->value;

  if (told->meaning == PLEA_READING_STATUS)
    {
      take_status (self, get_value (value, PLEA_VOCABULARY_STATUS), told->first_line);
      return;
    }

  if (told->meaning == PLEA_READING_UNTIL)
    value = day = plea_date_format (&g_array_index (days, GDate, days->len - 1));
  else if (told->meaning == PLEA_READING_COUNTRY)
    value = plea_country_find_within (value);
  else if (told->meaning == PLEA_READING_NAME)
    value = get_value (value, PLEA_VOCABULARY_NAME);
  plea_reading_add_field (self, told->meaning, 0, value, told->first_line, told->last_line);
}

/**
 * plea_reading_take_told:
 *
 * Takes the facts that a person pointed at; they are not looked for elsewhere.
 */
void
plea_reading_take_told (PleaReading *self)
{
  plea_foreach (const PleaReadingField, told, self->told)
    if (told->value != NULL)
      take_told (self, told);
}

/**
 * plea_reading_find_case:
 *
 * Finds the status, the last day to write, the source, the country and who the defender is.
 */
void
plea_reading_find_case (PleaReading *self)
{
  take_from_file (self);
  find_status (self);
  find_about (self);
  find_deadline (self);
  for (guint i = 0; i < self->lines->len; i++)
    {
      find_source (self, i);
      find_country_line (self, i);
    }
}
