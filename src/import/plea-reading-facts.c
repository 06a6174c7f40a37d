/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a page says without saying so: languages, the day it speaks of, the country, gender. */

#include "config.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "plea-country.h"
#include "plea-date-finder.h"
#include "plea-date.h"
#include "plea-folding.h"
#include "plea-idioms.h"
#include "plea-reading-languages.h"
#include "plea-reading-steps.h"
#include "plea-vocabulary.h"

static void
find_languages (PleaReading *self)
{
  const char *page_language = plea_reading_guess_page_language (self);
  const char *letter_language = plea_reading_guess_language (self, TRUE);

  plea_reading_add_fact (self, PLEA_READING_LANGUAGE, 0, page_language);
  plea_reading_add_fact (self, PLEA_READING_LETTER_LANGUAGE, 0,
                         letter_language != NULL ? letter_language : page_language)
      ->is_doubtful
      = letter_language == NULL;
}

/* The day */

static gboolean
is_later (const PleaReading *self, const GDate *date, const GDate *than)
{
  if (g_date_valid (&self->today) && g_date_compare (date, &self->today) > 0)
    return FALSE;

  return !g_date_valid (than) || g_date_compare (date, than) > 0;
}

/* The day of the appeal is what its lines call so, or else the newest that the page has: news under
 * an appeal are not newer as a rule, and what is asked for lies ahead. */
static void
find_newest_date (const PleaReading *self, PleaReadingMeaning meaning, GDate *newest, guint *line)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      const PleaReadingLine *dated = plea_reading_get_line (self, i);
      g_autoptr (GArray) dates = NULL;

      if (meaning != PLEA_READING_BLANK
              ? dated->meaning != meaning
              : dated->meaning == PLEA_READING_UNTIL || dated->meaning == PLEA_READING_SITE)
        continue;
      dates = plea_date_finder_find_all (dated->text);
      for (guint j = 0; j < dates->len; j++)
        if (is_later (self, &g_array_index (dates, GDate, j), newest))
          {
            *newest = g_array_index (dates, GDate, j);
            *line = i;
          }
    }
}

static void
find_as_of (PleaReading *self)
{
  static const PleaReadingMeaning meanings[] = { PLEA_READING_AS_OF, PLEA_READING_BLANK,
                                                 PLEA_READING_SITE };
  GDate                           newest;
  guint                           line = PLEA_READING_NO_LINE;
  g_autofree char                *day = NULL;

  g_date_clear (&newest, 1);
  for (guint i = 0; i < G_N_ELEMENTS (meanings) && !g_date_valid (&newest); i++)
    find_newest_date (self, meanings[i], &newest, &line);
  if (!g_date_valid (&newest))
    {
      plea_reading_add_remark (
          self, PLEA_READING_NO_LINE, PLEA_READING_AS_OF, 0,
          _ ("The page gives no date; give the date up to which it covers events."));
      newest = self->today;
    }
  if (!g_date_valid (&newest))
    return;

  day = plea_date_format (&newest);
  plea_reading_add_field (self, PLEA_READING_AS_OF, 0, day, line, line)->is_doubtful
      = line == PLEA_READING_NO_LINE
        || plea_reading_get_line (self, line)->meaning != PLEA_READING_AS_OF;
}

/* The country */

static gboolean
field_contains (const PleaReading *self,
                PleaReadingMeaning meaning,
                guint              nth,
                PleaVocabularyWord word)
{
  const char      *value = plea_reading_get_value (self, meaning, nth);
  g_autofree char *folded = value != NULL ? plea_fold (value, -1) : NULL;

  return folded != NULL && plea_vocabulary_contains (word, folded);
}

static gboolean
is_embassy (const PleaReading *self, guint nth)
{
  return field_contains (self, PLEA_READING_RECIPIENT_NAME, nth, PLEA_VOCABULARY_EMBASSY)
         || field_contains (self, PLEA_READING_OFFICE, nth, PLEA_VOCABULARY_EMBASSY);
}

/* The country that a field names beside @country. */
static const char *
find_named_country (const PleaReading *self,
                    PleaReadingMeaning meaning,
                    guint              nth,
                    const char        *country)
{
  const char *value = plea_reading_get_value (self, meaning, nth);

  return value != NULL ? plea_country_find_other_within (value, country) : NULL;
}

/* The country beside @country that the name of an embassy has. */
static const char *
find_country_in_name (const PleaReading *self, guint nth, const char *country)
{
  const char *found = find_named_country (self, PLEA_READING_OFFICE, nth, country);

  return found != NULL ? found
                       : find_named_country (self, PLEA_READING_RECIPIENT_NAME, nth, country);
}

static gboolean
holds_office (const char *text)
{
  g_autofree char *folded = plea_fold (text, -1);

  return plea_vocabulary_contains (PLEA_VOCABULARY_PERSON, folded);
}

/* The country that an office names, as “Prime Minister of Norland”; who has several lines and no
 * street has it in the place of one. */
static const char *
find_country_of_office (const PleaReading *self, guint nth)
{
  static const PleaReadingMeaning fields[] = { PLEA_READING_OFFICE, PLEA_READING_RECIPIENT_NAME,
                                               PLEA_READING_ADDRESS };
  const char                     *country = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      const char *value = plea_reading_get_value (self, fields[i], nth);
      g_auto (GStrv) lines = g_strsplit (value != NULL ? value : "", "\n", -1);

      for (guint j = 0; lines[j] != NULL && country == NULL; j++)
        if (holds_office (lines[j]))
          country = plea_country_find_within (lines[j]);
    }

  return country;
}

/* The country that an embassy is the embassy of, or that another office stands in, or names. */
static const char *
find_own_country (const PleaReading *self, guint nth)
{
  const char *country = plea_reading_get_value (self, PLEA_READING_RECIPIENT_COUNTRY, nth);

  if (is_embassy (self, nth))
    return find_country_in_name (self, nth, country);

  return country != NULL ? country : find_country_of_office (self, nth);
}

/* The country that a paragraph of the letter names; Jordan Mwangi is not one of Jordan. */
static const char *
find_country_in_letter (const PleaReading *self, guint nth)
{
  const char *value = plea_reading_get_value (self, PLEA_READING_PARAGRAPH, nth);
  const char *name = plea_reading_get_value (self, PLEA_READING_NAME, 0);
  g_autoptr (GString) text = g_string_new (value);

  if (name != NULL && *name != '\0')
    g_string_replace (text, name, "", 0);

  return plea_country_find_within (text->str);
}

static const char *
guess_country (const PleaReading *self)
{
  guint       n_recipients = plea_reading_count_fields (self, PLEA_READING_ROLE);
  const char *country = NULL;

  for (guint i = 0; i < n_recipients && country == NULL; i++)
    country = find_own_country (self, i);
  for (guint i = 0; i < 3 && country == NULL; i++)
    country = find_country_in_letter (self, i);

  return country;
}

static void
find_country (PleaReading *self)
{
  const PleaReadingField *lead_in = plea_reading_find_field (self, PLEA_READING_LEAD_IN, 0);
  const char *named = lead_in != NULL ? plea_country_find_within (lead_in->value) : NULL;
  const char *country = named != NULL ? named : guess_country (self);

  if (country == NULL || plea_reading_find_field (self, PLEA_READING_COUNTRY, 0) != NULL)
    return;

  if (named != NULL)
    plea_reading_add_field (self, PLEA_READING_COUNTRY, 0, named, lead_in->first_line,
                            lead_in->last_line);
  else
    plea_reading_add_fact (self, PLEA_READING_COUNTRY, 0, country)->is_doubtful = TRUE;
}

/* “CH-1211”, “D-10117”: the codes that stand before postcodes, of which some have one letter. */
static const char *
find_country_before_postcode (const char *address)
{
  static const char *const codes[][2] = { { "A", "AT" }, { "B", "BE" }, { "D", "DE" },
                                          { "E", "ES" }, { "F", "FR" }, { "I", "IT" },
                                          { "L", "LU" } };
  GRegex *regex = plea_once (g_regex_new ("^([A-Z]{1,2})-\\d{4,6} ", G_REGEX_MULTILINE, 0, NULL));
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *code = NULL, *name = NULL;

  if (!g_regex_match (regex, address, 0, &match))
    return NULL;

  code = g_match_info_fetch (match, 1);
  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    if (g_str_equal (codes[i][0], code))
      return codes[i][1];

  name = plea_country_get_name (code, "en");

  return code[1] != '\0' && !g_str_equal (name, code) ? g_intern_string (code) : NULL;
}

/* The country that the last line of an address shows, but not by being named. */
static const char *
find_country_of_town (const PleaReading *self, guint nth)
{
  const char *address = plea_reading_get_value (self, PLEA_READING_ADDRESS, nth);
  const char *country = address != NULL ? find_country_before_postcode (address) : NULL;

  return country != NULL || address == NULL ? country : plea_country_find_by_town (address);
}

static gboolean
is_country_of_recipient (const PleaReading *self, const char *country)
{
  for (guint i = 0; i < plea_reading_count_fields (self, PLEA_READING_ROLE); i++)
    if (g_strcmp0 (find_own_country (self, i), country) == 0)
      return TRUE;

  return FALSE;
}

/* The country of the case, if the page says which that is, or a recipient is of it: a letter names
 * many. */
static const char *
get_country_of_case (const PleaReading *self)
{
  const PleaReadingField *field = plea_reading_find_field (self, PLEA_READING_COUNTRY, 0);

  return field != NULL && (!field->is_doubtful || is_country_of_recipient (self, field->value))
             ? field->value
             : NULL;
}

/* “Embassy of Ethiopia in Kenya” */
static const char *
find_host_of_embassy (const PleaReading *self, guint nth)
{
  const char *own = find_country_in_name (self, nth, NULL);

  return own != NULL ? find_country_in_name (self, nth, own) : NULL;
}

/* Where an address names no country: an office stands in the one of its town, or else in that of
 * the case, an embassy in the one that its name has beside its own, or else in that of the capital
 * it is in. */
static const char *
guess_country_of_address (const PleaReading *self, guint nth)
{
  const char *address = plea_reading_get_value (self, PLEA_READING_ADDRESS, nth);
  const char *town = find_country_of_town (self, nth);
  const char *named;

  if (!is_embassy (self, nth))
    return town != NULL ? town : get_country_of_case (self);

  named = find_host_of_embassy (self, nth);
  if (named == NULL)
    named = town;

  return named != NULL || address == NULL ? named : plea_country_find_by_capital (address);
}

static const char *
describe_guess (const PleaReading *self, guint nth)
{
  if (!is_embassy (self, nth) && find_country_of_town (self, nth) != NULL)
    return _ ("The address gives no country; Plea took it from the town. Check it.");
  if (!is_embassy (self, nth))
    return _ ("The address gives no country; Plea took that of the case. Check it.");
  if (find_host_of_embassy (self, nth) != NULL)
    return _ (
        "The embassy’s address gives no country; Plea took it from the embassy’s name. Check it.");

  return _ (
      "The embassy’s address gives no country; Plea took it from the capital in it. Check it.");
}

static void
find_country_of_address (PleaReading *self, guint nth)
{
  const PleaReadingField *address = plea_reading_find_field (self, PLEA_READING_ADDRESS, nth);
  const char             *country = guess_country_of_address (self, nth);

  if (address == NULL || country == NULL
      || plea_reading_find_field (self, PLEA_READING_RECIPIENT_COUNTRY, nth) != NULL)
    return;

  plea_reading_add_fact (self, PLEA_READING_RECIPIENT_COUNTRY, nth, country)->is_doubtful = TRUE;
  plea_reading_add_remark (self, address->first_line, PLEA_READING_RECIPIENT_COUNTRY, nth,
                           describe_guess (self, nth));
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

  return plea_vocabulary_ends (word, before) || plea_vocabulary_begins (word, after, NULL);
}

static gboolean
is_titled (const PleaReading *self, const char *folded_name, PleaVocabularyWord word)
{
  gsize length = strlen (folded_name);

  for (guint i = 0; i < self->lines->len; i++)
    {
      const char *text = plea_reading_get_line (self, i)->folded;

      for (const char *found = plea_find_folded (text, folded_name); found != NULL;
           found = plea_find_folded (g_utf8_next_char (found), folded_name))
        if (has_title_at (text, found, length, word))
          return TRUE;
    }

  return FALSE;
}

static const char *
guess_gender (const PleaReading *self, const char *name)
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
find_gender (PleaReading *self)
{
  const char *name = plea_reading_get_value (self, PLEA_READING_NAME, 0);
  const char *gender = name != NULL ? guess_gender (self, name) : NULL;

  if (gender != NULL)
    plea_reading_add_fact (self, PLEA_READING_GENDER, 0, gender);
}

static gboolean
is_recipient_titled (const PleaReading *self, guint nth, PleaVocabularyWord word)
{
  return field_contains (self, PLEA_READING_RECIPIENT_NAME, nth, word)
         || field_contains (self, PLEA_READING_SALUTATION, nth, word);
}

/* A committee is greeted as its members are. Who only heads one is not meant: “President of the
 * Council”. */
static const char *
guess_recipient_body (const PleaReading *self, guint nth)
{
  const char      *name = plea_reading_get_value (self, PLEA_READING_RECIPIENT_NAME, nth);
  const char      *office = plea_reading_get_value (self, PLEA_READING_OFFICE, nth);
  const char      *title = name != NULL ? name : office;
  g_autofree char *folded = title != NULL ? plea_fold (title, -1) : NULL;

  if (folded == NULL)
    return NULL;
  if (plea_vocabulary_begins (PLEA_VOCABULARY_ORGANISATION, folded, NULL))
    return "organisation";

  return plea_vocabulary_begins (PLEA_VOCABULARY_GROUP, folded, NULL) ? "group" : NULL;
}

static void
find_recipient_gender (PleaReading *self, guint nth)
{
  gboolean    female = is_recipient_titled (self, nth, PLEA_VOCABULARY_FEMALE);
  gboolean    male = is_recipient_titled (self, nth, PLEA_VOCABULARY_MALE);
  const char *gender = female == male ? guess_recipient_body (self, nth)
                       : female       ? "female"
                                      : "male";

  if (gender != NULL)
    plea_reading_add_fact (self, PLEA_READING_RECIPIENT_GENDER, nth, gender);
}

/**
 * plea_reading_find_facts:
 *
 * Finds what no label tells.
 */
void
plea_reading_find_facts (PleaReading *self)
{
  find_languages (self);
  find_as_of (self);
  find_country (self);
  find_gender (self);
  for (guint i = 0; i < plea_reading_count_fields (self, PLEA_READING_ROLE); i++)
    {
      find_country_of_address (self, i);
      find_recipient_gender (self, i);
    }
}
