/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a page says behind labels and under headings: the status, dates, the source, who the
 * defender is. */

#include "config.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "plea-country.h"
#include "plea-date-finder.h"
#include "plea-date.h"
#include "plea-folding.h"
#include "plea-reading-private.h"

static gboolean
is_outside_letter (const PleaReadingState *self, guint line)
{
  return line < self->letter_start || line >= self->letter_end;
}

/* The status */

/* The value behind a label, or on the next line; sets @line to where it stands. */
static const char *
find_value (const PleaReadingState *self, PleaVocabularyWord word, guint *line)
{
  const char *value = "";
  guint       next;

  if (plea_vocabulary_label (word, plea_reading_state_get_text (self, *line), &value) == NULL
      && plea_vocabulary_is (word, plea_reading_state_get_folded (self, *line)) == NULL)
    return NULL;
  if (*value != '\0')
    return value;

  next = plea_reading_state_next_filled (self, *line + 1);
  if (next >= plea_reading_state_get_n_lines (self) || !plea_reading_state_is_free (self, next)
      || plea_reading_line_is_prose (plea_reading_state_get_text (self, next)))
    return NULL;
  *line = next;

  return plea_reading_state_get_text (self, next);
}

static void
take_status (PleaReadingState *self, const char *words, guint label, guint line)
{
  const char       *page_language = plea_reading_state_guess_page_language (self);
  const char       *language;
  gboolean          certain;
  const PleaStatus *status = plea_status_recognise (words, page_language, &language, &certain);

  plea_reading_add_field (self->page, PLEA_READING_STATUS, 0,
                          status != NULL ? status->id : "unknown", label, line)
      ->is_doubtful
      = !certain;
  plea_reading_add_field (self->page, PLEA_READING_STATUS_WORDS, 0, words, label, line);
  plea_reading_add_field (self->page, PLEA_READING_STATUS_LANGUAGE, 0,
                          language != NULL ? language : page_language, label, line);
  plea_reading_mark (self->page, label, PLEA_READING_STATUS, 0);
  plea_reading_mark (self->page, line, PLEA_READING_STATUS, 0);

  if (status == NULL)
    plea_reading_add_remark (
        self->page, line, PLEA_READING_STATUS, 0, NULL, NULL,
        _ ("The status “%s” is none that Plea knows; it is kept in these words."), words);
  else if (!certain)
    plea_reading_add_remark (
        self->page, line, PLEA_READING_STATUS, 0, NULL, NULL,
        _ ("The status “%s” says several things; check whether letters are still "
           "wanted."),
        words);
}

static gboolean
find_labelled_status (PleaReadingState *self)
{
  for (guint i = 0; i < plea_reading_state_get_n_lines (self); i++)
    {
      guint       line = i;
      const char *words = is_outside_letter (self, i) && plea_reading_state_is_free (self, i)
                              ? find_value (self, PLEA_VOCABULARY_STATUS, &line)
                              : NULL;

      if (words == NULL)
        continue;
      take_status (self, words, i, line);
      return TRUE;
    }

  return FALSE;
}

/* A line that is the name of a status and nothing else needs no label. */
static void
find_bare_status (PleaReadingState *self)
{
  for (guint i = 0; i < self->letter_start; i++)
    {
      const char *text = plea_reading_state_get_text (self, i);

      if (plea_reading_state_is_free (self, i) && plea_status_is_name (text))
        {
          take_status (self, text, i, i);
          return;
        }
    }

  plea_reading_add_remark (
      self->page, PLEA_READING_NO_LINE, PLEA_READING_STATUS, 0, NULL, NULL,
      _ ("The page does not say what is happening to the defender; check whether "
         "letters are wanted."));
}

/* Sections */

static gboolean
opens_about (const PleaReadingState *self, guint line)
{
  const char      *text = plea_reading_state_get_text (self, line);
  const char      *folded = plea_reading_state_get_folded (self, line);
  g_autofree char *name = NULL;

  if (plea_reading_line_count_words (text) > 12 || plea_reading_line_is_prose (text))
    return FALSE;
  if (plea_vocabulary_is (PLEA_VOCABULARY_ABOUT, folded) != NULL)
    return TRUE;
  name = plea_vocabulary_take_name (PLEA_VOCABULARY_ABOUT, text, NULL);

  return name != NULL;
}

static gboolean
opens_background (const PleaReadingState *self, guint line)
{
  const char *folded = plea_reading_state_get_folded (self, line);
  const char *text = plea_reading_state_get_text (self, line);
  const char *value;

  return plea_vocabulary_is (PLEA_VOCABULARY_SITUATION, folded) != NULL
         || plea_vocabulary_is (PLEA_VOCABULARY_TAIL, folded) != NULL
         || plea_vocabulary_label (PLEA_VOCABULARY_SITUATION, text, &value) != NULL
         || plea_vocabulary_label (PLEA_VOCABULARY_TAIL, text, &value) != NULL;
}

/* Marks the sentences under a heading; returns the line behind the last. */
static guint
mark_section (PleaReadingState *self, guint heading, PleaReadingMeaning meaning)
{
  guint n_lines = plea_reading_state_get_n_lines (self);
  guint line = heading + 1;

  plea_reading_mark (self->page, heading, PLEA_READING_HEADING, 0);
  for (; line < n_lines && line != self->letter_start; line++)
    {
      const char *text = plea_reading_state_get_text (self, line);

      if (plea_reading_state_is_blank (self, line))
        continue;
      if (!plea_reading_state_is_free (self, line) || !plea_reading_line_is_prose (text)
          || plea_reading_state_is_heading (self, line)
          || plea_reading_state_is_salutation (self, line) || opens_about (self, line)
          || opens_background (self, line))
        break;
      plea_reading_mark (self->page, line, meaning, 0);
    }

  return line;
}

static void
take_about (PleaReadingState *self)
{
  g_autoptr (GString) about = g_string_new (NULL);
  guint first = PLEA_READING_NO_LINE, last = 0;

  for (guint i = 0; i < plea_reading_state_get_n_lines (self); i++)
    if (plea_reading_get_line (self->page, i)->meaning == PLEA_READING_ABOUT)
      {
        g_string_append_printf (about, "%s%s", about->len > 0 ? " " : "",
                                plea_reading_state_get_text (self, i));
        first = MIN (first, i);
        last = i;
      }

  if (about->len > 0)
    plea_reading_add_field (self->page, PLEA_READING_ABOUT, 0, about->str, first, last);
}

static void
find_sections (PleaReadingState *self)
{
  guint n_lines = plea_reading_state_get_n_lines (self);

  for (guint i = 0; i < n_lines; i++)
    {
      if (!plea_reading_state_is_free (self, i) || !is_outside_letter (self, i))
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
take_until (PleaReadingState *self, guint line)
{
  g_autoptr (GArray) dates = plea_date_finder_find_all (plea_reading_state_get_text (self, line));
  g_autofree char *day = NULL;

  if (dates->len == 0)
    return;

  day = plea_date_format (&g_array_index (dates, GDate, dates->len - 1));
  if (plea_reading_find_field (self->page, PLEA_READING_UNTIL, 0) == NULL)
    plea_reading_add_field (self->page, PLEA_READING_UNTIL, 0, day, line, line);
  plea_reading_mark (self->page, line, PLEA_READING_UNTIL, 0);
}

/* Words before a date, as “Please write before 3 May 2024”, or a label with the date behind it,
 * perhaps on the next line. */
static void
look_for_deadline (PleaReadingState *self, guint line)
{
  const char *folded = plea_reading_state_get_folded (self, line);
  guint       next = plea_reading_state_next_filled (self, line + 1);
  const char *value;

  if (plea_vocabulary_begins (PLEA_VOCABULARY_DEADLINE, folded, NULL) == NULL
      && plea_vocabulary_label (PLEA_VOCABULARY_DEADLINE, plea_reading_state_get_text (self, line),
                                &value)
             == NULL)
    return;

  take_until (self, line);
  if (plea_reading_state_is_free (self, line) && next < plea_reading_state_get_n_lines (self)
      && plea_vocabulary_is (PLEA_VOCABULARY_DEADLINE, folded) != NULL)
    {
      take_until (self, next);
      plea_reading_mark (self->page, line, PLEA_READING_UNTIL, 0);
    }
}

static void
take_once (PleaReadingState *self, PleaReadingMeaning meaning, const char *value, guint line)
{
  if (plea_reading_find_field (self->page, meaning, 0) == NULL)
    plea_reading_add_field (self->page, meaning, 0, value, line, line);
  plea_reading_mark (self->page, line, meaning, 0);
}

static void
look_for_source (PleaReadingState *self, guint line)
{
  const char      *text = plea_reading_state_get_text (self, line);
  g_autofree char *address = plea_reading_line_find_address (text);
  const char      *value;
  gboolean         labelled = plea_vocabulary_label (PLEA_VOCABULARY_SOURCE, text, &value) != NULL;

  if (address != NULL && plea_appeal_is_web_address (address)
      && (labelled || strlen (address) + 2 >= strlen (text)))
    take_once (self, PLEA_READING_SOURCE, address, line);
  else if (plea_vocabulary_label (PLEA_VOCABULARY_PUBLISHER, text, &value) != NULL
           && *value != '\0')
    take_once (self, PLEA_READING_PUBLISHER, value, line);
}

static void
look_for_country (PleaReadingState *self, guint line)
{
  guint       at = line;
  const char *value = find_value (self, PLEA_VOCABULARY_COUNTRY, &at);
  const char *country = value != NULL ? plea_country_find (value, NULL, NULL) : NULL;

  if (country == NULL)
    return;

  plea_reading_mark (self->page, line, PLEA_READING_COUNTRY, 0);
  take_once (self, PLEA_READING_COUNTRY, country, at);
}

static gboolean
has_label_or_begins (const PleaReadingState *self, guint line, PleaVocabularyWord word)
{
  const char *value;

  return plea_vocabulary_label (word, plea_reading_state_get_text (self, line), &value) != NULL
         || (plea_vocabulary_begins (word, plea_reading_state_get_folded (self, line), NULL) != NULL
             && plea_reading_line_has_digit (plea_reading_state_get_text (self, line)));
}

/* A day and nothing else. */
static gboolean
is_day (const PleaReadingState *self, guint line)
{
  const char *text = plea_reading_state_get_text (self, line);
  g_autoptr (GArray) dates = NULL;

  if (plea_reading_line_count_words (text) > 4)
    return FALSE;

  dates = plea_date_finder_find_all (text);

  return dates->len == 1;
}

static void
look_for_rest (PleaReadingState *self, guint line)
{
  if (has_label_or_begins (self, line, PLEA_VOCABULARY_REFERENCE)
      && !plea_reading_line_is_prose (plea_reading_state_get_text (self, line)))
    plea_reading_mark (self->page, line, PLEA_READING_REFERENCE, 0);
  else if (has_label_or_begins (self, line, PLEA_VOCABULARY_PUBLISHED) || is_day (self, line))
    plea_reading_mark (self->page, line, PLEA_READING_AS_OF, 0);
  else if (plea_vocabulary_is (PLEA_VOCABULARY_LETTER, plea_reading_state_get_folded (self, line))
           != NULL)
    plea_reading_mark (self->page, line, PLEA_READING_HEADING, 0);
}

static void
find_single_labels (PleaReadingState *self)
{
  static void (*const looks[]) (PleaReadingState *, guint) = { look_for_deadline, look_for_country,
                                                               look_for_source, look_for_rest };

  for (guint i = 0; i < plea_reading_state_get_n_lines (self); i++)
    for (guint j = 0; j < G_N_ELEMENTS (looks); j++)
      if (is_outside_letter (self, i) && plea_reading_state_is_free (self, i))
        looks[j](self, i);
}

/* What the file says apart from its text is surer than what stands in it. */
static void
take_from_file (PleaReadingState *self)
{
  if (self->text->address != NULL && plea_appeal_is_web_address (self->text->address))
    plea_reading_add_field (self->page, PLEA_READING_SOURCE, 0, self->text->address,
                            PLEA_READING_NO_LINE, PLEA_READING_NO_LINE);
  if (self->text->publisher != NULL)
    plea_reading_add_field (self->page, PLEA_READING_PUBLISHER, 0, self->text->publisher,
                            PLEA_READING_NO_LINE, PLEA_READING_NO_LINE);
}

/**
 * plea_reading_find_labels:
 *
 * Finds the status, the last day to write, the source, the country and the sections about the
 * defender and the case.
 */
void
plea_reading_find_labels (PleaReadingState *self)
{
  take_from_file (self);
  if (!find_labelled_status (self))
    find_bare_status (self);
  find_single_labels (self);
  find_sections (self);
}
