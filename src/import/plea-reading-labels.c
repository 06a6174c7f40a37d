/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a page says behind labels and under headings: the status, dates, the source, who the
 * defender is. */

#include "config.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "plea-appeal.h"
#include "plea-country.h"
#include "plea-date-finder.h"
#include "plea-appeal-check.h"
#include "plea-date.h"
#include "plea-reading-shared.h"
#include "plea-reading-steps.h"
#include "plea-status.h"
#include "plea-text.h"

static gboolean
may_be_label (const PleaReading *self, guint line)
{
  return plea_reading_is_free (self, line) && !plea_reading_is_in_letter (self, line);
}

/* The value behind a label, or on the next line; sets @line to where it stands. */
static const char *
find_value (const PleaReading *self, PleaVocabularyWord word, guint *line)
{
  const char *value;
  guint       next;

  if (!plea_reading_has_label (self, *line, word, &value))
    return NULL;
  if (*value != '\0')
    return value;

  next = plea_reading_next_filled (self, *line + 1);
  if (next >= self->lines->len || !plea_reading_is_free (self, next)
      || plea_text_is_prose (plea_reading_get_line (self, next)->unread))
    return NULL;
  *line = next;

  return plea_reading_get_line (self, next)->unread;
}

/* The status */

static void
take_status (PleaReading *self, const char *words, guint label, guint line)
{
  const char       *page_language = plea_reading_guess_page_language (self);
  const char       *language;
  gboolean          certain;
  g_autofree char  *message = NULL;
  const PleaStatus *status = plea_status_recognise (words, page_language, &language, &certain);

  plea_reading_add_field (self, PLEA_READING_STATUS, 0, status != NULL ? status->id : "unknown",
                          label, line)
      ->is_doubtful
      = !certain;
  plea_reading_add_field (self, PLEA_READING_STATUS_WORDS, 0, words, label, line);
  plea_reading_add_field (self, PLEA_READING_STATUS_LANGUAGE, 0,
                          language != NULL ? language : page_language, label, line);
  plea_reading_mark (self, label, PLEA_READING_STATUS, 0);
  plea_reading_mark (self, line, PLEA_READING_STATUS, 0);

  if (status == NULL)
    message = g_strdup_printf (
        _ ("The status “%s” is none that Plea knows; it is kept in these words."), words);
  else if (!certain)
    message = g_strdup_printf (
        _ ("The status “%s” says several things; check whether letters are still "
           "wanted."),
        words);
  if (message != NULL)
    plea_reading_add_remark (self, line, PLEA_READING_STATUS, 0, message);
}

static gboolean
find_labelled_status (PleaReading *self)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      guint       line = i;
      const char *words = may_be_label (self, i) ? find_value (self, PLEA_VOCABULARY_STATUS, &line)
                                                 : NULL;

      if (words == NULL)
        continue;
      take_status (self, words, i, line);
      return TRUE;
    }

  return FALSE;
}

/* A line that is the name of a status and nothing else needs no label. */
static gboolean
find_bare_status (PleaReading *self)
{
  for (guint i = 0; i < self->letter_start; i++)
    {
      const char *text = plea_reading_get_line (self, i)->unread;

      if (!plea_reading_is_free (self, i) || !plea_status_is_name (text))
        continue;
      take_status (self, text, i, i);
      return TRUE;
    }

  return FALSE;
}

static void
find_status (PleaReading *self)
{
  if (!find_labelled_status (self) && !find_bare_status (self))
    plea_reading_add_remark (
        self, PLEA_READING_NO_LINE, PLEA_READING_STATUS, 0,
        _ ("The page does not say what is happening to the defender; check whether "
           "letters are wanted."));
}

/* Sections */

static gboolean
opens_about (const PleaReading *self, guint nth)
{
  const PleaReadingLine *line = plea_reading_get_line (self, nth);
  g_autofree char       *name = NULL;

  if (plea_text_count_words (line->unread) > 12 || plea_text_is_prose (line->unread))
    return FALSE;
  if (plea_vocabulary_is (PLEA_VOCABULARY_ABOUT, line->folded))
    return TRUE;
  name = plea_vocabulary_take_name (PLEA_VOCABULARY_ABOUT, line->unread, NULL);

  return name != NULL;
}

static gboolean
opens_background (const PleaReading *self, guint line)
{
  return plea_reading_has_label (self, line, PLEA_VOCABULARY_SITUATION, NULL)
         || plea_reading_has_label (self, line, PLEA_VOCABULARY_TAIL, NULL);
}

static gboolean
ends_section (const PleaReading *self, guint nth)
{
  const PleaReadingLine *line = plea_reading_get_line (self, nth);

  return !plea_reading_is_free (self, nth) || !plea_text_is_prose (line->unread) || line->is_heading
         || plea_reading_is_salutation (self, nth) || opens_about (self, nth)
         || opens_background (self, nth);
}

/* Marks the sentences under a heading; returns the line behind the last. */
static guint
mark_section (PleaReading *self, guint heading, PleaReadingMeaning meaning)
{
  guint line = heading + 1;

  plea_reading_mark (self, heading, PLEA_READING_HEADING, 0);
  for (; line < self->lines->len && line != self->letter_start; line++)
    {
      if (plea_reading_is_blank (self, line))
        continue;
      if (ends_section (self, line))
        break;
      plea_reading_mark (self, line, meaning, 0);
    }

  return line;
}

static void
take_about (PleaReading *self)
{
  g_autoptr (GString) about = g_string_new (NULL);
  guint first = PLEA_READING_NO_LINE, last = 0;

  for (guint i = 0; i < self->lines->len; i++)
    {
      const PleaReadingLine *line = plea_reading_get_line (self, i);

      if (line->meaning != PLEA_READING_ABOUT)
        continue;
      g_string_append_printf (about, "%s%s", about->len > 0 ? " " : "", line->unread);
      first = MIN (first, i);
      last = i;
    }

  if (about->len > 0)
    plea_reading_add_field (self, PLEA_READING_ABOUT, 0, about->str, first, last);
}

static void
find_sections (PleaReading *self)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      if (!may_be_label (self, i))
        continue;
      if (opens_about (self, i))
        i = mark_section (self, i, PLEA_READING_ABOUT) - 1;
      else if (opens_background (self, i))
        i = mark_section (self, i, PLEA_READING_BACKGROUND) - 1;
    }

  take_about (self);
}

/* Single labels */

static void
take_once (PleaReading *self, PleaReadingMeaning meaning, const char *value, guint line)
{
  if (plea_reading_find_field (self, meaning, 0) == NULL)
    plea_reading_add_field (self, meaning, 0, value, line, line);
  plea_reading_mark (self, line, meaning, 0);
}

static void
take_until (PleaReading *self, guint line)
{
  g_autoptr (GArray) dates = plea_date_finder_find_all (plea_reading_get_line (self, line)->unread);
  g_autofree char *day = NULL;

  if (dates->len == 0)
    return;

  day = plea_date_format (&g_array_index (dates, GDate, dates->len - 1));
  take_once (self, PLEA_READING_UNTIL, day, line);
}

/* Words before a date, as “Please write before 3 May 2024”, or a label with the date behind it,
 * perhaps on the next line. */
static void
look_for_deadline (PleaReading *self, guint nth)
{
  const PleaReadingLine *line = plea_reading_get_line (self, nth);
  guint                  next = plea_reading_next_filled (self, nth + 1);

  if (!plea_vocabulary_begins (PLEA_VOCABULARY_DEADLINE, line->folded, NULL)
      && !plea_vocabulary_label (PLEA_VOCABULARY_DEADLINE, line->unread, NULL))
    return;

  take_until (self, nth);
  if (plea_reading_is_free (self, nth) && next < self->lines->len
      && plea_vocabulary_is (PLEA_VOCABULARY_DEADLINE, line->folded))
    {
      take_until (self, next);
      plea_reading_mark (self, nth, PLEA_READING_UNTIL, 0);
    }
}

static void
look_for_country (PleaReading *self, guint line)
{
  guint       at = line;
  const char *value = find_value (self, PLEA_VOCABULARY_COUNTRY, &at);
  const char *country = value != NULL ? plea_country_find (value, NULL, NULL) : NULL;

  if (country == NULL)
    return;

  plea_reading_mark (self, line, PLEA_READING_COUNTRY, 0);
  take_once (self, PLEA_READING_COUNTRY, country, at);
}

static void
look_for_source (PleaReading *self, guint line)
{
  const char      *text = plea_reading_get_line (self, line)->unread;
  g_autofree char *address = plea_text_find_address (text);
  gboolean         labelled = plea_vocabulary_label (PLEA_VOCABULARY_SOURCE, text, NULL);
  const char      *value;

  if (address != NULL && plea_appeal_is_web_address (address)
      && (labelled || strlen (address) + 2 >= strlen (text)))
    take_once (self, PLEA_READING_SOURCE, address, line);
  else if (plea_vocabulary_label (PLEA_VOCABULARY_PUBLISHER, text, &value) && *value != '\0')
    take_once (self, PLEA_READING_PUBLISHER, value, line);
}

static gboolean
has_label_or_begins (const PleaReadingLine *line, PleaVocabularyWord word)
{
  return plea_vocabulary_label (word, line->unread, NULL)
         || (plea_vocabulary_begins (word, line->folded, NULL)
             && plea_text_has_digit (line->unread));
}

/* A day and nothing else. */
static gboolean
is_day (const char *text)
{
  g_autoptr (GArray) dates = NULL;

  if (plea_text_count_words (text) > 4)
    return FALSE;

  dates = plea_date_finder_find_all (text);

  return dates->len == 1;
}

static void
look_for_headings_and_days (PleaReading *self, guint nth)
{
  const PleaReadingLine *line = plea_reading_get_line (self, nth);

  if (has_label_or_begins (line, PLEA_VOCABULARY_REFERENCE) && !plea_text_is_prose (line->unread))
    plea_reading_mark (self, nth, PLEA_READING_REFERENCE, 0);
  else if (has_label_or_begins (line, PLEA_VOCABULARY_PUBLISHED) || is_day (line->unread))
    plea_reading_mark (self, nth, PLEA_READING_AS_OF, 0);
  else if (plea_vocabulary_is (PLEA_VOCABULARY_LETTER, line->folded))
    plea_reading_mark (self, nth, PLEA_READING_HEADING, 0);
}

static void
find_single_labels (PleaReading *self)
{
  static void (*const looks[]) (PleaReading *, guint) = { look_for_deadline, look_for_country,
                                                          look_for_source,
                                                          look_for_headings_and_days };

  for (guint i = 0; i < self->lines->len; i++)
    for (guint j = 0; j < G_N_ELEMENTS (looks); j++)
      if (may_be_label (self, i))
        looks[j](self, i);
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

/**
 * plea_reading_find_labels:
 *
 * Finds the status, the last day to write, the source, the country and the sections about the
 * defender and the case.
 */
void
plea_reading_find_labels (PleaReading *self)
{
  take_from_file (self);
  find_status (self);
  find_single_labels (self);
  find_sections (self);
}
