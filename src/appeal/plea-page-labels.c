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
#include "plea-page-private.h"

static gboolean
is_outside_letter (const PleaPageReading *self, guint line)
{
  return line < self->letter_start || line >= self->letter_end;
}

/* The status */

/* The value behind a label, or on the next line; sets @line to where it stands. */
static const char *
find_value (const PleaPageReading *self, PleaPageWord word, guint *line)
{
  const char *value = "";
  guint       next;

  if (plea_page_words_label (word, plea_page_reading_get_text (self, *line), &value) == NULL
      && plea_page_words_is (word, plea_page_reading_get_folded (self, *line)) == NULL)
    return NULL;
  if (*value != '\0')
    return value;

  next = plea_page_reading_next_filled (self, *line + 1);
  if (next >= plea_page_reading_get_n_lines (self) || !plea_page_reading_is_free (self, next)
      || plea_page_line_is_prose (plea_page_reading_get_text (self, next)))
    return NULL;
  *line = next;

  return plea_page_reading_get_text (self, next);
}

static void
take_status (PleaPageReading *self, const char *words, guint label, guint line)
{
  const char       *page_language = plea_page_reading_guess_page_language (self);
  const char       *language;
  gboolean          certain;
  const PleaStatus *status = plea_status_recognise (words, page_language, &language, &certain);

  plea_page_add_field (self->page, PLEA_PAGE_STATUS, 0, status != NULL ? status->id : "unknown",
                       label, line)
      ->is_doubtful
      = !certain;
  plea_page_add_field (self->page, PLEA_PAGE_STATUS_WORDS, 0, words, label, line);
  plea_page_add_field (self->page, PLEA_PAGE_STATUS_LANGUAGE, 0,
                       language != NULL ? language : page_language, label, line);
  plea_page_mark (self->page, label, PLEA_PAGE_STATUS, 0);
  plea_page_mark (self->page, line, PLEA_PAGE_STATUS, 0);

  if (status == NULL)
    plea_page_add_remark (self->page, line, PLEA_PAGE_STATUS, 0, NULL, NULL,
                          _ ("The status “%s” is none that Plea knows; it is kept in these words."),
                          words);
  else if (!certain)
    plea_page_add_remark (self->page, line, PLEA_PAGE_STATUS, 0, NULL, NULL,
                          _ ("The status “%s” says several things; check whether letters are still "
                             "wanted."),
                          words);
}

static gboolean
find_labelled_status (PleaPageReading *self)
{
  for (guint i = 0; i < plea_page_reading_get_n_lines (self); i++)
    {
      guint       line = i;
      const char *words = is_outside_letter (self, i) && plea_page_reading_is_free (self, i)
                              ? find_value (self, PLEA_PAGE_WORD_STATUS, &line)
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
find_bare_status (PleaPageReading *self)
{
  for (guint i = 0; i < self->letter_start; i++)
    {
      const char *text = plea_page_reading_get_text (self, i);

      if (plea_page_reading_is_free (self, i) && plea_status_is_name (text))
        {
          take_status (self, text, i, i);
          return;
        }
    }

  plea_page_add_remark (self->page, PLEA_PAGE_NO_LINE, PLEA_PAGE_STATUS, 0, NULL, NULL,
                        _ ("The page does not say what is happening to the defender; check whether "
                           "letters are wanted."));
}

/* Sections */

static gboolean
opens_about (const PleaPageReading *self, guint line)
{
  const char      *text = plea_page_reading_get_text (self, line);
  const char      *folded = plea_page_reading_get_folded (self, line);
  g_autofree char *name = NULL;

  if (plea_page_line_count_words (text) > 12 || plea_page_line_is_prose (text))
    return FALSE;
  if (plea_page_words_is (PLEA_PAGE_WORD_ABOUT, folded) != NULL)
    return TRUE;
  name = plea_page_words_take_name (PLEA_PAGE_WORD_ABOUT, text, NULL);

  return name != NULL;
}

static gboolean
opens_background (const PleaPageReading *self, guint line)
{
  const char *folded = plea_page_reading_get_folded (self, line);
  const char *text = plea_page_reading_get_text (self, line);
  const char *value;

  return plea_page_words_is (PLEA_PAGE_WORD_SITUATION, folded) != NULL
         || plea_page_words_is (PLEA_PAGE_WORD_TAIL, folded) != NULL
         || plea_page_words_label (PLEA_PAGE_WORD_SITUATION, text, &value) != NULL
         || plea_page_words_label (PLEA_PAGE_WORD_TAIL, text, &value) != NULL;
}

/* Marks the sentences under a heading; returns the line behind the last. */
static guint
mark_section (PleaPageReading *self, guint heading, PleaPageMeaning meaning)
{
  guint n_lines = plea_page_reading_get_n_lines (self);
  guint line = heading + 1;

  plea_page_mark (self->page, heading, PLEA_PAGE_HEADING, 0);
  for (; line < n_lines && line != self->letter_start; line++)
    {
      const char *text = plea_page_reading_get_text (self, line);

      if (plea_page_reading_is_blank (self, line))
        continue;
      if (!plea_page_reading_is_free (self, line) || !plea_page_line_is_prose (text)
          || plea_page_reading_is_heading (self, line)
          || plea_page_reading_is_salutation (self, line) || opens_about (self, line)
          || opens_background (self, line))
        break;
      plea_page_mark (self->page, line, meaning, 0);
    }

  return line;
}

static void
take_about (PleaPageReading *self)
{
  g_autoptr (GString) about = g_string_new (NULL);
  guint first = PLEA_PAGE_NO_LINE, last = 0;

  for (guint i = 0; i < plea_page_reading_get_n_lines (self); i++)
    if (plea_page_get_line (self->page, i)->meaning == PLEA_PAGE_ABOUT)
      {
        g_string_append_printf (about, "%s%s", about->len > 0 ? " " : "",
                                plea_page_reading_get_text (self, i));
        first = MIN (first, i);
        last = i;
      }

  if (about->len > 0)
    plea_page_add_field (self->page, PLEA_PAGE_ABOUT, 0, about->str, first, last);
}

static void
find_sections (PleaPageReading *self)
{
  guint n_lines = plea_page_reading_get_n_lines (self);

  for (guint i = 0; i < n_lines; i++)
    {
      if (!plea_page_reading_is_free (self, i) || !is_outside_letter (self, i))
        continue;
      if (opens_about (self, i))
        i = mark_section (self, i, PLEA_PAGE_ABOUT) - 1;
      else if (opens_background (self, i))
        i = mark_section (self, i, PLEA_PAGE_BACKGROUND) - 1;
    }

  take_about (self);
}

/* Single labels */

static void
take_until (PleaPageReading *self, guint line)
{
  g_autoptr (GArray) dates = plea_date_finder_find_all (plea_page_reading_get_text (self, line));
  g_autofree char *day = NULL;

  if (dates->len == 0)
    return;

  day = plea_date_format (&g_array_index (dates, GDate, dates->len - 1));
  if (plea_page_find_field (self->page, PLEA_PAGE_UNTIL, 0) == NULL)
    plea_page_add_field (self->page, PLEA_PAGE_UNTIL, 0, day, line, line);
  plea_page_mark (self->page, line, PLEA_PAGE_UNTIL, 0);
}

/* Words before a date, as “Please write before 3 May 2024”, or a label with the date behind it,
 * perhaps on the next line. */
static void
look_for_deadline (PleaPageReading *self, guint line)
{
  const char *folded = plea_page_reading_get_folded (self, line);
  guint       next = plea_page_reading_next_filled (self, line + 1);
  const char *value;

  if (plea_page_words_begins (PLEA_PAGE_WORD_DEADLINE, folded, NULL) == NULL
      && plea_page_words_label (PLEA_PAGE_WORD_DEADLINE, plea_page_reading_get_text (self, line),
                                &value)
             == NULL)
    return;

  take_until (self, line);
  if (plea_page_reading_is_free (self, line) && next < plea_page_reading_get_n_lines (self)
      && plea_page_words_is (PLEA_PAGE_WORD_DEADLINE, folded) != NULL)
    {
      take_until (self, next);
      plea_page_mark (self->page, line, PLEA_PAGE_UNTIL, 0);
    }
}

static void
take_once (PleaPageReading *self, PleaPageMeaning meaning, const char *value, guint line)
{
  if (plea_page_find_field (self->page, meaning, 0) == NULL)
    plea_page_add_field (self->page, meaning, 0, value, line, line);
  plea_page_mark (self->page, line, meaning, 0);
}

static void
look_for_source (PleaPageReading *self, guint line)
{
  const char      *text = plea_page_reading_get_text (self, line);
  g_autofree char *address = plea_page_line_find_address (text);
  const char      *value;
  gboolean         labelled = plea_page_words_label (PLEA_PAGE_WORD_SOURCE, text, &value) != NULL;

  if (address != NULL && plea_appeal_is_web_address (address)
      && (labelled || strlen (address) + 2 >= strlen (text)))
    take_once (self, PLEA_PAGE_SOURCE, address, line);
  else if (plea_page_words_label (PLEA_PAGE_WORD_PUBLISHER, text, &value) != NULL && *value != '\0')
    take_once (self, PLEA_PAGE_PUBLISHER, value, line);
}

static void
look_for_country (PleaPageReading *self, guint line)
{
  guint       at = line;
  const char *value = find_value (self, PLEA_PAGE_WORD_COUNTRY, &at);
  const char *country = value != NULL ? plea_country_find (value, NULL, NULL) : NULL;

  if (country == NULL)
    return;

  plea_page_mark (self->page, line, PLEA_PAGE_COUNTRY, 0);
  take_once (self, PLEA_PAGE_COUNTRY, country, at);
}

static gboolean
has_label_or_begins (const PleaPageReading *self, guint line, PleaPageWord word)
{
  const char *value;

  return plea_page_words_label (word, plea_page_reading_get_text (self, line), &value) != NULL
         || (plea_page_words_begins (word, plea_page_reading_get_folded (self, line), NULL) != NULL
             && plea_page_line_has_digit (plea_page_reading_get_text (self, line)));
}

/* A day and nothing else. */
static gboolean
is_day (const PleaPageReading *self, guint line)
{
  const char *text = plea_page_reading_get_text (self, line);
  g_autoptr (GArray) dates = NULL;

  if (plea_page_line_count_words (text) > 4)
    return FALSE;

  dates = plea_date_finder_find_all (text);

  return dates->len == 1;
}

static void
look_for_rest (PleaPageReading *self, guint line)
{
  if (has_label_or_begins (self, line, PLEA_PAGE_WORD_REFERENCE)
      && !plea_page_line_is_prose (plea_page_reading_get_text (self, line)))
    plea_page_mark (self->page, line, PLEA_PAGE_REFERENCE, 0);
  else if (has_label_or_begins (self, line, PLEA_PAGE_WORD_PUBLISHED) || is_day (self, line))
    plea_page_mark (self->page, line, PLEA_PAGE_AS_OF, 0);
  else if (plea_page_words_is (PLEA_PAGE_WORD_LETTER, plea_page_reading_get_folded (self, line))
           != NULL)
    plea_page_mark (self->page, line, PLEA_PAGE_HEADING, 0);
}

static void
find_single_labels (PleaPageReading *self)
{
  static void (*const looks[]) (PleaPageReading *, guint) = { look_for_deadline, look_for_country,
                                                              look_for_source, look_for_rest };

  for (guint i = 0; i < plea_page_reading_get_n_lines (self); i++)
    for (guint j = 0; j < G_N_ELEMENTS (looks); j++)
      if (is_outside_letter (self, i) && plea_page_reading_is_free (self, i))
        looks[j](self, i);
}

/* What the file says apart from its text is surer than what stands in it. */
static void
take_from_file (PleaPageReading *self)
{
  if (self->text->address != NULL && plea_appeal_is_web_address (self->text->address))
    plea_page_add_field (self->page, PLEA_PAGE_SOURCE, 0, self->text->address, PLEA_PAGE_NO_LINE,
                         PLEA_PAGE_NO_LINE);
  if (self->text->publisher != NULL)
    plea_page_add_field (self->page, PLEA_PAGE_PUBLISHER, 0, self->text->publisher,
                         PLEA_PAGE_NO_LINE, PLEA_PAGE_NO_LINE);
}

/**
 * plea_page_find_labels:
 *
 * Finds the status, the last day to write, the source, the country and the sections about the
 * defender and the case.
 */
void
plea_page_find_labels (PleaPageReading *self)
{
  take_from_file (self);
  if (!find_labelled_status (self))
    find_bare_status (self);
  find_single_labels (self);
  find_sections (self);
}
