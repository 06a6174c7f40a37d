/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a page says without saying so: languages, the day it speaks of, the country, gender; and
 * what looks like a slip. */

#include "config.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "plea-country.h"
#include "plea-date-finder.h"
#include "plea-date.h"
#include "plea-folding.h"
#include "plea-reading-private.h"

/* Languages */

static gboolean
is_in_letter (const PleaReadingState *self, guint line)
{
  return line >= self->letter_start && line < self->letter_end;
}

static const char *
guess_language (const PleaReadingState *self, gboolean of_letter)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < plea_reading_state_get_n_lines (self); i++)
    if (is_in_letter (self, i) == of_letter
        && plea_reading_get_line (self->page, i)->meaning != PLEA_READING_SITE)
      g_string_append_printf (text, "%s\n", plea_reading_state_get_text (self, i));

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
 * plea_reading_state_guess_page_language:
 *
 * What the file declares is believed, then the words of the title; the words around the letter
 * decide where neither says anything.
 *
 * Returns: (transfer none): the language around the letter
 */
const char *
plea_reading_state_guess_page_language (const PleaReadingState *self)
{
  const char *language = find_known_language (self->text->language);

  if (language == NULL)
    language = self->title_language;
  if (language == NULL)
    language = guess_language (self, FALSE);
  if (language == NULL)
    language = guess_language (self, TRUE);

  return language != NULL ? language : "en";
}

static void
find_languages (PleaReadingState *self)
{
  const char *page_language = plea_reading_state_guess_page_language (self);
  const char *letter_language = guess_language (self, TRUE);

  plea_reading_add_field (self->page, PLEA_READING_LANGUAGE, 0, page_language, PLEA_READING_NO_LINE,
                          PLEA_READING_NO_LINE);
  plea_reading_add_field (self->page, PLEA_READING_LETTER_LANGUAGE, 0,
                          letter_language != NULL ? letter_language : page_language,
                          PLEA_READING_NO_LINE, PLEA_READING_NO_LINE)
      ->is_doubtful
      = letter_language == NULL;
}

/* The day */

static gboolean
is_later (const PleaReadingState *self, const GDate *date, const GDate *than)
{
  if (g_date_valid (&self->page->today) && g_date_compare (date, &self->page->today) > 0)
    return FALSE;

  return !g_date_valid (than) || g_date_compare (date, than) > 0;
}

static void
find_newest_date (const PleaReadingState *self, GDate *newest, guint *line)
{
  for (guint i = 0; i < plea_reading_state_get_n_lines (self); i++)
    {
      PleaReadingMeaning meaning = plea_reading_get_line (self->page, i)->meaning;
      g_autoptr (GArray) dates = NULL;

      if (meaning == PLEA_READING_UNTIL || meaning == PLEA_READING_MAIL_HEADER
          || meaning == PLEA_READING_SITE)
        continue;
      dates = plea_date_finder_find_all (plea_reading_state_get_text (self, i));
      for (guint j = 0; j < dates->len; j++)
        if (is_later (self, &g_array_index (dates, GDate, j), newest))
          {
            *newest = g_array_index (dates, GDate, j);
            *line = i;
          }
    }
}

static void
find_as_of (PleaReadingState *self)
{
  GDate            newest;
  guint            line = PLEA_READING_NO_LINE;
  g_autofree char *day = NULL;

  g_date_clear (&newest, 1);
  find_newest_date (self, &newest, &line);
  if (!g_date_valid (&newest))
    {
      plea_reading_add_remark (self->page, PLEA_READING_NO_LINE, PLEA_READING_AS_OF, 0, NULL, NULL,
                               _ ("The page names no day; say up to when it tells what happened."));
      if (!g_date_valid (&self->page->today))
        return;
      newest = self->page->today;
    }

  day = plea_date_format (&newest);
  plea_reading_add_field (self->page, PLEA_READING_AS_OF, 0, day, line, line)->is_doubtful
      = line == PLEA_READING_NO_LINE;
}

/* The country */

/* As long a sentence as anybody names a country in. */
#define MAX_SENTENCE 4000

static gboolean
field_contains (const PleaReadingState *self,
                PleaReadingMeaning      meaning,
                guint                   nth,
                PleaVocabularyWord      word)
{
  const PleaReadingField *field = plea_reading_find_field (self->page, meaning, nth);
  g_autofree char        *folded = field != NULL ? plea_fold (field->value, -1) : NULL;

  return folded != NULL && plea_vocabulary_contains (word, folded);
}

static gboolean
is_embassy (const PleaReadingState *self, guint nth)
{
  return field_contains (self, PLEA_READING_RECIPIENT_NAME, nth, PLEA_VOCABULARY_EMBASSY)
         || field_contains (self, PLEA_READING_OFFICE, nth, PLEA_VOCABULARY_EMBASSY);
}

/* The country that a field names beside @country. */
static const char *
find_named_country (const PleaReadingState *self,
                    PleaReadingMeaning      meaning,
                    guint                   nth,
                    const char             *country)
{
  const PleaReadingField *field = plea_reading_find_field (self->page, meaning, nth);

  return field != NULL && strlen (field->value) <= MAX_SENTENCE
             ? plea_country_find_other_within (field->value, country)
             : NULL;
}

/* The country that an embassy is the embassy of, or that another office stands in. */
static const char *
find_own_country (const PleaReadingState *self, guint nth)
{
  const PleaReadingField *stands_in = plea_reading_find_field (self->page,
                                                               PLEA_READING_RECIPIENT_COUNTRY, nth);
  const char             *country = stands_in != NULL ? stands_in->value : NULL;

  if (!is_embassy (self, nth))
    return country;

  return find_named_country (self, PLEA_READING_OFFICE, nth, country) != NULL
             ? find_named_country (self, PLEA_READING_OFFICE, nth, country)
             : find_named_country (self, PLEA_READING_RECIPIENT_NAME, nth, country);
}

static const char *
guess_country (const PleaReadingState *self)
{
  const char *country = NULL;

  for (guint i = 0;
       i < plea_reading_count_fields (self->page, PLEA_READING_ROLE) && country == NULL; i++)
    country = find_own_country (self, i);
  for (guint i = 0; i < MIN (plea_reading_count_fields (self->page, PLEA_READING_PARAGRAPH), 3);
       i++)
    if (country == NULL)
      country = find_named_country (self, PLEA_READING_PARAGRAPH, i, NULL);

  return country;
}

static void
find_country (PleaReadingState *self)
{
  const PleaReadingField *lead_in = plea_reading_find_field (self->page, PLEA_READING_LEAD_IN, 0);
  const char *named = lead_in != NULL ? plea_country_find_within (lead_in->value) : NULL;
  const char *country = named != NULL ? named : guess_country (self);

  if (country == NULL || plea_reading_find_field (self->page, PLEA_READING_COUNTRY, 0) != NULL)
    return;

  plea_reading_add_field (self->page, PLEA_READING_COUNTRY, 0, country,
                          named != NULL ? lead_in->first_line : PLEA_READING_NO_LINE,
                          named != NULL ? lead_in->last_line : PLEA_READING_NO_LINE)
      ->is_doubtful
      = named == NULL;
}

/* Of an address that names no country: an office stands in the country of the case, an embassy in
 * the one that it names beside its own. */
static const char *
guess_country_of_address (const PleaReadingState *self, guint nth)
{
  const PleaReadingField *field = plea_reading_find_field (self->page, PLEA_READING_COUNTRY, 0);
  const char             *country = field != NULL ? field->value : NULL;
  const char             *host;

  if (!is_embassy (self, nth) || country == NULL)
    return country;

  host = find_named_country (self, PLEA_READING_OFFICE, nth, country);

  return host != NULL ? host : find_named_country (self, PLEA_READING_RECIPIENT_NAME, nth, country);
}

static void
find_country_of_address (PleaReadingState *self, guint nth)
{
  const PleaReadingField *address = plea_reading_find_field (self->page, PLEA_READING_ADDRESS, nth);
  const char             *country = guess_country_of_address (self, nth);

  if (address == NULL || country == NULL
      || plea_reading_find_field (self->page, PLEA_READING_RECIPIENT_COUNTRY, nth) != NULL)
    return;

  plea_reading_add_field (self->page, PLEA_READING_RECIPIENT_COUNTRY, nth, country,
                          PLEA_READING_NO_LINE, PLEA_READING_NO_LINE)
      ->is_doubtful
      = TRUE;
  plea_reading_add_remark (
      self->page, address->first_line, PLEA_READING_RECIPIENT_COUNTRY, nth, NULL, NULL, "%s",
      is_embassy (self, nth)
          ? _ ("The address of the embassy names no country; the one in its name "
               "was taken. Check it.")
          : _ ("The address names no country; that of the case was taken. Check "
               "it."));
}

/* Gender */

/* As far before a name as its title can reach. */
#define MAX_TITLE_LENGTH 64

static gboolean
has_title_at (const char *text, const char *found, gsize length, PleaVocabularyWord word)
{
  const char      *start = found - MIN (found - text, MAX_TITLE_LENGTH);
  const char      *after = found + length + strspn (found + length, " (,");
  g_autofree char *before = NULL;

  while (start < found && ((guchar) *start & 0xc0) == 0x80)
    start++;
  before = g_strchomp (g_strndup (start, found - start));

  return plea_vocabulary_ends (word, before) || plea_vocabulary_begins (word, after, NULL) != NULL;
}

static gboolean
is_titled (const PleaReadingState *self, const char *folded_name, PleaVocabularyWord word)
{
  gsize length = strlen (folded_name);

  for (guint i = 0; i < plea_reading_state_get_n_lines (self); i++)
    {
      const char *text = plea_reading_state_get_folded (self, i);

      for (const char *found = plea_find_folded (text, folded_name); found != NULL;
           found = plea_find_folded (g_utf8_next_char (found), folded_name))
        if (has_title_at (text, found, length, word))
          return TRUE;
    }

  return FALSE;
}

static const char *
guess_gender (const PleaReadingState *self, const char *name)
{
  g_autofree char *folded = plea_fold (name, -1);
  gboolean         female, male;

  if (g_ascii_isdigit (*folded) || plea_vocabulary_contains (PLEA_VOCABULARY_GROUP, folded)
      || plea_vocabulary_contains (PLEA_VOCABULARY_AND, folded))
    return plea_vocabulary_contains (PLEA_VOCABULARY_ORGANISATION, folded) ? "organisation"
                                                                           : "group";
  if (plea_vocabulary_contains (PLEA_VOCABULARY_ORGANISATION, folded))
    return "organisation";

  female = is_titled (self, folded, PLEA_VOCABULARY_FEMALE);
  male = is_titled (self, folded, PLEA_VOCABULARY_MALE);

  return female == male ? NULL : female ? "female" : "male";
}

static void
find_gender (PleaReadingState *self)
{
  const PleaReadingField *name = plea_reading_find_field (self->page, PLEA_READING_NAME, 0);
  const char             *gender = name != NULL ? guess_gender (self, name->value) : NULL;

  if (gender != NULL)
    plea_reading_add_field (self->page, PLEA_READING_GENDER, 0, gender, PLEA_READING_NO_LINE,
                            PLEA_READING_NO_LINE);
}

static void
find_recipient_gender (PleaReadingState *self, guint nth)
{
  gboolean female = field_contains (self, PLEA_READING_RECIPIENT_NAME, nth, PLEA_VOCABULARY_FEMALE)
                    || field_contains (self, PLEA_READING_SALUTATION, nth, PLEA_VOCABULARY_FEMALE);
  gboolean male = field_contains (self, PLEA_READING_RECIPIENT_NAME, nth, PLEA_VOCABULARY_MALE)
                  || field_contains (self, PLEA_READING_SALUTATION, nth, PLEA_VOCABULARY_MALE);

  if (female != male)
    plea_reading_add_field (self->page, PLEA_READING_RECIPIENT_GENDER, nth,
                            female ? "female" : "male", PLEA_READING_NO_LINE, PLEA_READING_NO_LINE);
}

/**
 * plea_reading_find_facts:
 *
 * Finds what no label tells.
 */
void
plea_reading_find_facts (PleaReadingState *self)
{
  find_languages (self);
  find_as_of (self);
  find_country (self);
  find_gender (self);
  for (guint i = 0; i < plea_reading_count_fields (self->page, PLEA_READING_ROLE); i++)
    {
      find_country_of_address (self, i);
      find_recipient_gender (self, i);
    }
}
