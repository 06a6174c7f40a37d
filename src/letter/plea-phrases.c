/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What custom asks for around a letter in one language: data/letter-phrases.ini, and ICU for dates.
 */

#include "config.h"

#include "plea-phrases.h"

#include <unicode/uloc.h>

#include "plea-calendar.h"
#include "plea-data-file.h"

#define FALLBACK_LANGUAGE "en"
#define DEFAULT_SEPARATOR "; "

typedef enum
{
  ANYBODY,
  MAN,
  WOMAN,
  N_PERSONS,
} Person;

struct _PleaPhrases
{
  char    *language;
  char    *locale;
  char    *title;
  char    *envelope_title;
  char    *place_and_date;
  char    *date_alone;
  gboolean place_by_custom;
  gboolean date_at_end;
  char    *first_day;
  char    *salutations[PLEA_N_RANKS][N_PERSONS]; /* with their marks */
  char    *salutation_mark;
  char    *closing;
  char    *closing_alone;
  char    *copy_to;
  char    *copy_of;
  char    *separator;
  char    *page;
  double   paragraph_indent;
};

/* Reading */

/* A variety has what it does not say itself from its language. */
static char *
get_phrase (GKeyFile *keys, const char *group, const char *key)
{
  g_autofree char *base = g_strndup (group, strcspn (group, "-"));
  char            *phrase = g_key_file_get_string (keys, group, key, NULL);

  return phrase != NULL ? phrase : g_key_file_get_string (keys, base, key, NULL);
}

static gboolean
get_truth (GKeyFile *keys, const char *group, const char *key)
{
  g_autofree char *value = get_phrase (keys, group, key);

  return g_strcmp0 (value, "true") == 0;
}

static double
get_number (GKeyFile *keys, const char *group, const char *key)
{
  g_autofree char *value = get_phrase (keys, group, key);

  return value != NULL ? g_ascii_strtod (value, NULL) : 0;
}

static char *
get_salutation (GKeyFile *keys, const char *group, PleaRank rank, Person person)
{
  static const char *const ranks[PLEA_N_RANKS] = {
    [PLEA_RANK_UNSPECIFIED] = "",
    [PLEA_RANK_PRESIDENT] = "President",
    [PLEA_RANK_PRIME_MINISTER] = "PrimeMinister",
    [PLEA_RANK_MINISTER] = "Minister",
    [PLEA_RANK_AMBASSADOR] = "Ambassador",
  };
  static const char *const persons[N_PERSONS] = { "", "Male", "Female" };
  g_autofree char         *key = g_strconcat ("Salutation", ranks[rank], persons[person], NULL);

  return get_phrase (keys, group, key);
}

/* The salutation for the rank and person, or else the next more general one. */
static char *
find_salutation (GKeyFile *keys, const char *group, PleaRank rank, Person person)
{
  char *salutation = get_salutation (keys, group, rank, person);

  if (salutation == NULL && person != ANYBODY)
    salutation = get_salutation (keys, group, rank, ANYBODY);
  if (salutation == NULL && rank != PLEA_RANK_UNSPECIFIED)
    salutation = find_salutation (keys, group, PLEA_RANK_UNSPECIFIED, person);

  return salutation;
}

static void
read_salutations (PleaPhrases *self, GKeyFile *keys, const char *group)
{
  self->salutation_mark = get_phrase (keys, group, "SalutationMark");
  for (guint rank = 0; rank < PLEA_N_RANKS; rank++)
    for (guint person = 0; person < N_PERSONS; person++)
      {
        g_autofree char *salutation = find_salutation (keys, group, rank, person);

        self->salutations[rank][person] = plea_phrases_end_salutation (self, salutation);
      }
}

static PleaPhrases *
read_phrases (GKeyFile *keys, const char *group, const char *language)
{
  PleaPhrases *self = g_new0 (PleaPhrases, 1);

  self->language = g_strdup (language);
  self->locale = get_phrase (keys, group, "Locale");
  self->title = get_phrase (keys, group, "Title");
  self->envelope_title = get_phrase (keys, group, "EnvelopeTitle");
  self->place_and_date = get_phrase (keys, group, "PlaceAndDate");
  self->date_alone = get_phrase (keys, group, "DateAlone");
  self->place_by_custom = get_truth (keys, group, "PlaceByCustom");
  self->date_at_end = get_truth (keys, group, "DateAtEnd");
  self->first_day = get_phrase (keys, group, "FirstDay");
  self->closing = get_phrase (keys, group, "Closing");
  self->closing_alone = get_phrase (keys, group, "ClosingAlone");
  self->copy_to = get_phrase (keys, group, "CopyTo");
  self->copy_of = get_phrase (keys, group, "CopyOf");
  self->separator = get_phrase (keys, group, "Separator");
  self->page = get_phrase (keys, group, "Page");
  self->paragraph_indent = get_number (keys, group, "ParagraphIndent");
  read_salutations (self, keys, group);

  return self;
}

/* Choosing */

static char *
find_group (GKeyFile *keys, const char *language, gsize length)
{
  g_auto (GStrv) groups = g_key_file_get_groups (keys, NULL);

  for (guint i = 0; groups[i] != NULL; i++)
    if (strlen (groups[i]) == length && g_ascii_strncasecmp (groups[i], language, length) == 0)
      return g_strdup (groups[i]);

  return NULL;
}

static char *
choose_group (GKeyFile *keys, const char *language, const char *country)
{
  gsize            base_length = strcspn (language, "-_");
  g_autofree char *written_there = g_strdup_printf ("%.*s-%s", (int) base_length, language,
                                                    country);
  char            *group = find_group (keys, language, strlen (language));

  if (language[base_length] == '\0')
    {
      char *variety = find_group (keys, written_there, strlen (written_there));

      if (variety != NULL)
        {
          g_free (group);
          return variety;
        }
    }
  if (group == NULL)
    group = find_group (keys, language, base_length);

  return group != NULL ? group : g_strdup (FALLBACK_LANGUAGE);
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
  g_autofree char *usual = g_strdup (self->locale);
  gsize            length = strcspn (usual, "_@");
  g_autofree char *there = g_strdup_printf ("%.*s_%s", (int) length, usual, country);

  if (strchr (self->language, '-') != NULL || !is_known_locale (there))
    return;

  g_free (self->locale);
  self->locale = g_strconcat (there, strchr (usual, '@'), NULL);
}

/* A letter in a language that custom is not known of borrows words, not the direction of its
 * script. */
static void
keep_direction (PleaPhrases *self)
{
  if (uloc_isRightToLeft (self->language) == uloc_isRightToLeft (self->locale))
    return;

  g_free (self->locale);
  self->locale = g_strdup (self->language);
}

/**
 * plea_phrases_for_writer:
 * @language: BCP 47 tag of a letter's language
 * @country: ISO 3166 code of the country it is written from, or "" where that is not said
 *
 * Returns: (transfer none): the phrases of that variety, else of the language as it is written in
 *   the country, else of the language, else of English
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
      keys = plea_data_file_load_keys ("letter-phrases.ini");
    }

  phrases = g_hash_table_lookup (all, id);
  if (phrases == NULL)
    {
      g_autofree char *group = choose_group (keys, language, country);

      phrases = read_phrases (keys, group, language);
      take_on_country (phrases, country);
      keep_direction (phrases);
      g_hash_table_insert (all, g_steal_pointer (&id), phrases);
    }

  return phrases;
}

/**
 * plea_phrases_for_language:
 * @language: BCP 47 tag of a letter's language
 *
 * Returns: (transfer none): the phrases of that variety, else of the language, else of English
 */
const PleaPhrases *
plea_phrases_for_language (const char *language)
{
  return plea_phrases_for_writer (language, "");
}

/**
 * plea_phrases_get_language:
 *
 * Returns: (transfer none): BCP 47 tag of the letter's language, also where the phrases are those
 * of another one
 */
const char *
plea_phrases_get_language (const PleaPhrases *self)
{
  return self->language;
}

/**
 * plea_phrases_get_locale:
 *
 * Returns: (transfer none): the ICU locale of the language
 */
const char *
plea_phrases_get_locale (const PleaPhrases *self)
{
  return self->locale;
}

gboolean
plea_phrases_is_right_to_left (const PleaPhrases *self)
{
  return uloc_isRightToLeft (self->locale);
}

/**
 * plea_phrases_has_place_by_custom:
 *
 * Returns: whether letters in this language name the place of writing without being asked
 */
gboolean
plea_phrases_has_place_by_custom (const PleaPhrases *self)
{
  return self->place_by_custom;
}

/**
 * plea_phrases_has_date_at_end:
 *
 * Returns: whether the date stands at the end of the letter, below the name
 */
gboolean
plea_phrases_has_date_at_end (const PleaPhrases *self)
{
  return self->date_at_end;
}

/**
 * plea_phrases_get_paragraph_indent:
 *
 * Returns: how far the first line of a paragraph is indented, in ems
 */
double
plea_phrases_get_paragraph_indent (const PleaPhrases *self)
{
  return self->paragraph_indent;
}

/**
 * plea_phrases_get_title:
 *
 * Returns: (transfer none): the word for a letter. It titles the PDF instead of anybody's name.
 */
const char *
plea_phrases_get_title (const PleaPhrases *self)
{
  return self->title;
}

/**
 * plea_phrases_get_envelope_title:
 *
 * Returns: (transfer none): the word for an envelope
 */
const char *
plea_phrases_get_envelope_title (const PleaPhrases *self)
{
  return self->envelope_title;
}

/**
 * plea_phrases_get_salutation:
 * @rank: what the recipient is
 * @gender: the recipient's gender
 *
 * Returns: (transfer none): the salutation, with its mark, for a recipient of whom nothing better
 *   is known
 */
const char *
plea_phrases_get_salutation (const PleaPhrases *self, PleaRank rank, PleaGender gender)
{
  switch (gender)
    {
    case PLEA_GENDER_FEMALE:
      return self->salutations[rank][WOMAN];
    case PLEA_GENDER_MALE:
      return self->salutations[rank][MAN];
    default:
      return self->salutations[rank][ANYBODY];
    }
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
 * plea_phrases_get_separator:
 *
 * Returns: (transfer none): what stands between the recipients of copies
 */
const char *
plea_phrases_get_separator (const PleaPhrases *self)
{
  return self->separator != NULL ? self->separator : DEFAULT_SEPARATOR;
}

/* Puts @value for {@name}. */
static char *
fill_in (const char *phrase, const char *name, const char *value)
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
  return plea_calendar_format_number (self->locale, number);
}

static char *
fill_in_number (const PleaPhrases *self, const char *phrase, const char *name, guint number)
{
  g_autofree char *value = plea_phrases_format_number (self, number);

  return fill_in (phrase, name, value);
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
 * @date: a day
 *
 * Returns: (transfer full): the date line
 */
char *
plea_phrases_format_place_and_date (const PleaPhrases *self, const char *place, const GDate *date)
{
  gboolean         has_place = place != NULL && *place != '\0';
  g_autofree char *date_text = plea_phrases_format_date (self, date);
  g_autofree char *line = fill_in (has_place ? self->place_and_date : self->date_alone, "date",
                                   date_text);

  return has_place ? fill_in (line, "place", place) : g_steal_pointer (&line);
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

  return fill_in (self->closing, "salutation", vocative);
}

/**
 * plea_phrases_format_copy_to:
 * @recipients: names of those who get a copy
 *
 * Returns: (transfer full): the line that says so
 */
char *
plea_phrases_format_copy_to (const PleaPhrases *self, const char *recipients)
{
  return fill_in (self->copy_to, "recipients", recipients);
}

/**
 * plea_phrases_format_copy_of:
 * @recipients: names of those whom the letter was written to
 *
 * Returns: (transfer full): the line that marks a copy
 */
char *
plea_phrases_format_copy_of (const PleaPhrases *self, const char *recipients)
{
  return fill_in (self->copy_of, "recipients", recipients);
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
