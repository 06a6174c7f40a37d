/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What custom asks for around a letter in one language: data/letter-phrases.ini, and ICU for dates.
 */

#include "config.h"

#include "plea-phrases.h"

#include <unicode/uloc.h>

#include "plea-calendar.h"
#include "plea-data-file.h"
#include "plea-letter-resources.h"

#define FALLBACK_LANGUAGE "en"
#define DEFAULT_SEPARATOR "; "

/* Reading */

static const struct
{
  const char *key;
  gsize       offset;
} texts[] = {
  { "Locale", G_STRUCT_OFFSET (PleaPhrases, locale) },
  { "Title", G_STRUCT_OFFSET (PleaPhrases, title) },
  { "EnvelopeTitle", G_STRUCT_OFFSET (PleaPhrases, envelope_title) },
  { "PlaceAndDate", G_STRUCT_OFFSET (PleaPhrases, place_and_date) },
  { "DateAlone", G_STRUCT_OFFSET (PleaPhrases, date_alone) },
  { "FirstDay", G_STRUCT_OFFSET (PleaPhrases, first_day) },
  { "SalutationMark", G_STRUCT_OFFSET (PleaPhrases, salutation_mark) },
  { "Closing", G_STRUCT_OFFSET (PleaPhrases, closing) },
  { "ClosingAlone", G_STRUCT_OFFSET (PleaPhrases, closing_alone) },
  { "CopyTo", G_STRUCT_OFFSET (PleaPhrases, copy_to) },
  { "CopyOf", G_STRUCT_OFFSET (PleaPhrases, copy_of) },
  { "Separator", G_STRUCT_OFFSET (PleaPhrases, separator) },
  { "Page", G_STRUCT_OFFSET (PleaPhrases, page) },
};

/* A variety has what it does not say itself from its language. */
static char *
get_phrase (GKeyFile *keys, const char *group, const char *key)
{
  g_autofree char *base = g_strndup (group, strcspn (group, "-"));
  char            *phrase = g_key_file_get_string (keys, group, key, NULL);

  return phrase != NULL ? phrase : g_key_file_get_string (keys, base, key, NULL);
}

static char *
get_salutation (GKeyFile *keys, const char *group, PleaRank rank, PleaGender gender)
{
  static const char *const ranks[PLEA_N_RANKS] = {
    [PLEA_RANK_UNSPECIFIED] = "",
    [PLEA_RANK_PRESIDENT] = "President",
    [PLEA_RANK_PRIME_MINISTER] = "PrimeMinister",
    [PLEA_RANK_MINISTER] = "Minister",
    [PLEA_RANK_AMBASSADOR] = "Ambassador",
  };
  static const char *const genders[PLEA_N_GENDERS] = {
    [PLEA_GENDER_UNSPECIFIED] = "",
    [PLEA_GENDER_FEMALE] = "Female",
    [PLEA_GENDER_MALE] = "Male",
    [PLEA_GENDER_ORGANISATION] = "",
  };
  g_autofree char *key = g_strconcat ("Salutation", ranks[rank], genders[gender], NULL);

  return get_phrase (keys, group, key);
}

/* The salutation for the rank and gender, or else the next more general one. */
static char *
find_salutation (GKeyFile *keys, const char *group, PleaRank rank, PleaGender gender)
{
  char *salutation = get_salutation (keys, group, rank, gender);

  if (salutation == NULL)
    salutation = get_salutation (keys, group, rank, PLEA_GENDER_UNSPECIFIED);
  if (salutation == NULL && rank != PLEA_RANK_UNSPECIFIED)
    salutation = find_salutation (keys, group, PLEA_RANK_UNSPECIFIED, gender);

  return salutation;
}

static void
read_salutations (PleaPhrases *self, GKeyFile *keys, const char *group)
{
  for (guint rank = 0; rank < PLEA_N_RANKS; rank++)
    for (guint gender = 0; gender < PLEA_N_GENDERS; gender++)
      {
        g_autofree char *salutation = find_salutation (keys, group, rank, gender);

        self->salutations[rank][gender] = plea_phrases_end_salutation (self, salutation);
      }
}

static PleaPhrases *
read_phrases (GKeyFile *keys, const char *group, const char *language)
{
  PleaPhrases     *self = g_new0 (PleaPhrases, 1);
  g_autofree char *place = get_phrase (keys, group, "PlaceByCustom");
  g_autofree char *date = get_phrase (keys, group, "DateAtEnd");
  g_autofree char *indent = get_phrase (keys, group, "ParagraphIndent");

  self->language = g_strdup (language);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    G_STRUCT_MEMBER (char *, self, texts[i].offset) = get_phrase (keys, group, texts[i].key);
  if (self->separator == NULL)
    self->separator = g_strdup (DEFAULT_SEPARATOR);
  self->place_by_custom = g_strcmp0 (place, "true") == 0;
  self->date_at_end = g_strcmp0 (date, "true") == 0;
  self->paragraph_indent = indent != NULL ? g_ascii_strtod (indent, NULL) : 0;
  read_salutations (self, keys, group);

  return self;
}

/* Choosing */

static char *
choose_group (GKeyFile *keys, const char *base, const char *country)
{
  g_autofree char *variety = g_strconcat (base, "-", country, NULL);

  if (g_key_file_has_group (keys, variety))
    return g_steal_pointer (&variety);

  return g_strdup (g_key_file_has_group (keys, base) ? base : FALLBACK_LANGUAGE);
}

static gboolean
is_known_locale (const char *locale)
{
  for (int i = 0; i < uloc_countAvailable (); i++)
    if (g_str_equal (uloc_getAvailable (i), locale))
      return TRUE;

  return FALSE;
}

/* Austrians write “Jänner”, Canadians “November 23”: where the language is spoken in the writer's
 * country, dates are as they are there. */
static void
take_on_country (PleaPhrases *self, const char *country)
{
  g_autofree char *usual = g_steal_pointer (&self->locale);
  gsize            length = strcspn (usual, "_@");
  g_autofree char *there = g_strdup_printf ("%.*s_%s", (int) length, usual, country);

  self->locale = is_known_locale (there) ? g_strconcat (there, strchr (usual, '@'), NULL)
                                         : g_steal_pointer (&usual);
}

/* A letter in a language that custom is not known of borrows words, not the direction of its
 * script. */
static void
take_on_direction (PleaPhrases *self)
{
  self->right_to_left = uloc_isRightToLeft (self->language);
  if (self->right_to_left == uloc_isRightToLeft (self->locale))
    return;

  g_free (self->locale);
  self->locale = g_strdup (self->language);
}

static PleaPhrases *
phrases_new (GKeyFile *keys, const char *language, const char *country)
{
  UErrorCode       status = U_ZERO_ERROR;
  char             base[ULOC_LANG_CAPACITY] = "";
  char             region[ULOC_COUNTRY_CAPACITY] = "";
  g_autofree char *group = NULL;
  PleaPhrases     *self;

  uloc_getLanguage (language, base, sizeof base, &status);
  uloc_getCountry (language, region, sizeof region, &status);
  if (*region == '\0')
    g_strlcpy (region, country, sizeof region);
  group = choose_group (keys, base, region);
  self = read_phrases (keys, group, language);
  take_on_country (self, region);
  take_on_direction (self);
  self->zero = plea_calendar_get_zero (self->locale);

  return self;
}

/**
 * plea_phrases_for_writer:
 * @language: BCP 47 tag of a letter's language
 * @country: ISO 3166 code of the country whose customs it follows, or "" where that is not said;
 *   a country in @language goes before it
 *
 * Returns: (transfer none): the phrases of the language as it is written in the country, else of
 *   the language, else of English
 */
const PleaPhrases *
plea_phrases_for_writer (const char *language, const char *country)
{
  static GMutex                   mutex;
  static GHashTable              *all = NULL;
  static GKeyFile                *keys = NULL;
  g_autofree char                *id = g_strconcat (language, "/", country, NULL);
  PleaPhrases                    *phrases;
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&mutex);

  if (all == NULL)
    {
      all = g_hash_table_new (g_str_hash, g_str_equal);
      keys = plea_data_file_load_keys (plea_letter_get_resource (), "letter-phrases.ini");
    }

  phrases = g_hash_table_lookup (all, id);
  if (phrases == NULL)
    {
      phrases = phrases_new (keys, language, country);
      g_hash_table_insert (all, g_steal_pointer (&id), phrases);
    }

  return phrases;
}

static gboolean
ends_in_mark (const char *text)
{
  const char *last = g_utf8_find_prev_char (text, text + strlen (text));

  return last != NULL && g_unichar_ispunct (g_utf8_get_char (last));
}

/**
 * plea_phrases_end_salutation:
 * @salutation: a salutation, perhaps without the mark at its end
 *
 * Returns: (transfer full): the salutation with the mark that custom puts there, unless it ends in
 *   one or is empty
 */
char *
plea_phrases_end_salutation (const PleaPhrases *self, const char *salutation)
{
  g_autofree char *text = g_strchomp (g_strdup (salutation));

  if (*text == '\0' || ends_in_mark (text))
    return g_steal_pointer (&text);

  return g_strconcat (text, self->salutation_mark, NULL);
}

/**
 * plea_phrases_fill_in:
 * @phrase: one of the phrases
 * @name: name of what the phrase leaves open
 * @value: what to put there
 *
 * Returns: (transfer full): the phrase with @value in place of {@name}
 */
char *
plea_phrases_fill_in (const char *phrase, const char *name, const char *value)
{
  g_autofree char *placeholder = g_strdup_printf ("{%s}", name);
  g_autoptr (GString) text = g_string_new (phrase);

  g_string_replace (text, placeholder, value, 0);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * plea_phrases_format_number:
 * @number: a number that counts something
 *
 * Returns: (transfer full): the number in the digits of the language
 */
char *
plea_phrases_format_number (const PleaPhrases *self, guint number)
{
  g_autofree char *digits = g_strdup_printf ("%u", number);
  g_autoptr (GString) text = g_string_new (NULL);

  for (const char *digit = digits; *digit != '\0'; digit++)
    g_string_append_unichar (text, self->zero + (gunichar) (*digit - '0'));

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
fill_in_number (const PleaPhrases *self, const char *phrase, const char *name, guint number)
{
  g_autofree char *value = plea_phrases_format_number (self, number);

  return plea_phrases_fill_in (phrase, name, value);
}

/**
 * plea_phrases_format_date:
 * @date: a day
 *
 * Returns: (transfer full): the day in words, as ICU has it for the language
 */
char *
plea_phrases_format_date (const PleaPhrases *self, const GDate *date)
{
  g_autofree char *text = plea_calendar_format_date (self->locale, date);

  if (self->first_day != NULL && g_date_get_day (date) == 1 && g_str_has_prefix (text, "1 "))
    return g_strconcat (self->first_day, text + strlen ("1"), NULL);

  return g_steal_pointer (&text);
}

/**
 * plea_phrases_format_place_and_date:
 * @place: (nullable): a place, or %NULL or "" for the date alone
 * @date: a day, as plea_phrases_format_date() writes it
 *
 * Returns: (transfer full): the date line
 */
char *
plea_phrases_format_place_and_date (const PleaPhrases *self, const char *place, const char *date)
{
  gboolean         has_place = place != NULL && *place != '\0';
  g_autofree char *line = plea_phrases_fill_in (has_place ? self->place_and_date : self->date_alone,
                                                "date", date);

  return has_place ? plea_phrases_fill_in (line, "place", place) : g_steal_pointer (&line);
}

/* The salutation as it is repeated within a sentence: without the mark that ends its line. */
static char *
get_vocative (const char *salutation)
{
  g_autofree char *vocative = g_strdup (salutation);

  for (char *last = g_utf8_find_prev_char (vocative, vocative + strlen (vocative));
       last != NULL && g_unichar_ispunct (g_utf8_get_char (last));
       last = g_utf8_find_prev_char (vocative, last))
    *last = '\0';

  return g_strdup (g_strchomp (vocative));
}

/**
 * plea_phrases_format_closing:
 * @salutation: the letter's salutation, which some languages repeat in the closing
 *
 * Returns: (transfer full): the closing: a line, two lines with a newline between them, or a
 *   sentence
 */
char *
plea_phrases_format_closing (const PleaPhrases *self, const char *salutation)
{
  g_autofree char *vocative = get_vocative (salutation);

  if (*vocative == '\0' && self->closing_alone != NULL)
    return g_strdup (self->closing_alone);

  return plea_phrases_fill_in (self->closing, "salutation", vocative);
}

/**
 * plea_phrases_format_page:
 * @page: number of the page, from 1
 * @n_pages: how many pages the letter has
 *
 * Returns: (transfer full): for example “Page 2 of 3”
 */
char *
plea_phrases_format_page (const PleaPhrases *self, guint page, guint n_pages)
{
  g_autofree char *text = fill_in_number (self, self->page, "page", page);

  return fill_in_number (self, text, "pages", n_pages);
}
