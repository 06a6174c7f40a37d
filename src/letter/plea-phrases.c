/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What custom asks for around a letter in one language: data/letter-phrases.ini, and ICU for dates.
 */

#include "config.h"

#include "plea-phrases.h"

#include <unicode/uloc.h>
#include <unicode/ustring.h>

#include "plea-addressing.h"
#include "plea-calendar.h"
#include "plea-data-file.h"
#include "plea-gettext.h"
#include "plea-letter-resources.h"

/* The group of what stands in letters of a language whose customs are not known. */
#define UNKNOWN_GROUP "und"

/* ICU's for no language at all, and a date that is read in all (ISO 8601). */
#define ROOT_LOCALE "root"
#define ROOT_DATE_FORMAT "y-MM-dd"

/* Reading */

static const struct
{
  const char *key;
  gsize       offset;
} texts[] = {
  { "Locale", G_STRUCT_OFFSET (PleaPhrases, locale) },
  { "DateFormat", G_STRUCT_OFFSET (PleaPhrases, date_format) },
  { "Number", G_STRUCT_OFFSET (PleaPhrases, number) },
  { "Subject", G_STRUCT_OFFSET (PleaPhrases, subject) },
  { "Title", G_STRUCT_OFFSET (PleaPhrases, title) },
  { "EnvelopeTitle", G_STRUCT_OFFSET (PleaPhrases, envelope_title) },
  { "PlaceAndDate", G_STRUCT_OFFSET (PleaPhrases, place_and_date) },
  { "DateAlone", G_STRUCT_OFFSET (PleaPhrases, date_alone) },
  { "FirstDay", G_STRUCT_OFFSET (PleaPhrases, first_day) },
  { "SalutationMark", G_STRUCT_OFFSET (PleaPhrases, salutation_mark) },
  { "ClosingAlone", G_STRUCT_OFFSET (PleaPhrases, closing_alone) },
  { "CopyTo", G_STRUCT_OFFSET (PleaPhrases, copy_to) },
  { "CopyOf", G_STRUCT_OFFSET (PleaPhrases, copy_of) },
  { "EarlierLetter", G_STRUCT_OFFSET (PleaPhrases, earlier_letter) },
  { "DefenderClosing", G_STRUCT_OFFSET (PleaPhrases, defender_closing) },
  { "Separator", G_STRUCT_OFFSET (PleaPhrases, separator) },
  { "Openers", G_STRUCT_OFFSET (PleaPhrases, openers) },
  { "Page", G_STRUCT_OFFSET (PleaPhrases, page) },
};

/* An organisation has no rank, but people in it. */
static void
read_for_addressees (PleaPhrases *self, GKeyFile *keys, GStrv groups)
{
  for (guint rank = 0; rank < PLEA_N_RANKS; rank++)
    for (guint gender = 0; gender < PLEA_N_GENDERS; gender++)
      {
        PleaRank         held = gender == PLEA_GENDER_ORGANISATION ? PLEA_RANK_UNSPECIFIED : rank;
        g_autofree char *salutation = plea_addressing_find (keys, groups, "Salutation", held,
                                                            gender);

        self->salutations[rank][gender] = plea_phrases_end_salutation (self, salutation);
        self->closings[rank][gender] = plea_addressing_find (keys, groups, "Closing", held, gender);
      }
}

static void
read_for_defenders (PleaPhrases *self, GKeyFile *keys, GStrv groups)
{
  for (guint gender = 0; gender < PLEA_N_GENDERS; gender++)
    {
      self->defender_salutations[gender] = plea_addressing_find_for_gender (
          keys, groups, "DefenderSalutation", gender);
      self->defender_words[gender] = plea_addressing_find_for_gender (keys, groups, "DefenderWords",
                                                                      gender);
    }
}

static PleaPhrases *
read_phrases (GKeyFile *keys, GStrv groups, const char *language)
{
  PleaPhrases     *self = g_new0 (PleaPhrases, 1);
  g_autofree char *place = plea_addressing_get (keys, groups, "PlaceByCustom");
  g_autofree char *date = plea_addressing_get (keys, groups, "DateAtEnd");
  g_autofree char *indent = plea_addressing_get (keys, groups, "ParagraphIndent");

  self->language = g_strdup (language);
  self->is_known = !g_str_equal (groups[0], UNKNOWN_GROUP);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    G_STRUCT_MEMBER (char *, self, texts[i].offset) = plea_addressing_get (keys, groups,
                                                                           texts[i].key);
  self->place_by_custom = g_strcmp0 (place, "true") == 0;
  self->date_at_end = g_strcmp0 (date, "true") == 0;
  self->paragraph_indent = indent != NULL ? g_ascii_strtod (indent, NULL) : 0;
  read_for_addressees (self, keys, groups);
  read_for_defenders (self, keys, groups);

  return self;
}

/* Choosing */

/* Also where the tag does not say it: “zh-TW” is written in traditional characters. */
static char *
get_script (const char *language)
{
  UErrorCode status = U_ZERO_ERROR;
  char       full[ULOC_FULLNAME_CAPACITY] = "";
  char       script[ULOC_SCRIPT_CAPACITY] = "";

  uloc_addLikelySubtags (language, full, sizeof full, &status);
  uloc_getScript (full, script, sizeof script, &status);

  return g_strdup (script);
}

static gboolean
is_in_script (GKeyFile *keys, const char *group, const char *script)
{
  g_autofree char *locale = g_key_file_get_string (keys, group, "Locale", NULL);
  g_autofree char *usual = locale != NULL ? get_script (locale) : NULL;

  return g_strcmp0 (usual, script) == 0;
}

/* The groups that say something of the language as it is written there, the nearest first. What is
 * in another script is none for the letter, whatever the language. */
static GStrv
choose_groups (GKeyFile *keys, const char *language, const char *base, const char *country)
{
  g_autofree char *script = get_script (language);
  g_autofree char *all = g_strdup_printf ("%1$s-%2$s-%3$s %1$s-%2$s %1$s-%3$s %1$s", base, script,
                                          country);
  g_auto (GStrv) names = g_strsplit (all, " ", -1);
  g_autoptr (GStrvBuilder) groups = g_strv_builder_new ();

  for (guint i = 0; names[i] != NULL; i++)
    if (is_in_script (keys, names[i], script))
      g_strv_builder_add (groups, names[i]);
  g_strv_builder_add (groups, UNKNOWN_GROUP);

  return g_strv_builder_end (groups);
}

static gboolean
is_known_locale (const char *locale)
{
  for (int i = 0; i < uloc_countAvailable (); i++)
    if (g_str_equal (uloc_getAvailable (i), locale))
      return TRUE;

  return FALSE;
}

/* The locale of the same language and script in that country, “” for none. */
static char *
join_locale (const char *locale, const char *country)
{
  UErrorCode  status = U_ZERO_ERROR;
  char        language[ULOC_LANG_CAPACITY] = "";
  char        script[ULOC_SCRIPT_CAPACITY] = "";
  const char *second, *third;

  uloc_getLanguage (locale, language, sizeof language, &status);
  uloc_getScript (locale, script, sizeof script, &status);
  second = *script != '\0' ? "_" : "";
  third = *country != '\0' ? "_" : "";

  return g_strconcat (language, second, script, third, country, NULL);
}

/* Austrians write “Jänner”, Canadians “November 23”: where the language is spoken in the writer's
 * country, dates are as they are there. */
static void
take_on_country (PleaPhrases *self, const char *country)
{
  g_autofree char *there = join_locale (self->locale, country);
  g_autofree char *usual = NULL;

  if (*country == '\0' || !is_known_locale (there))
    return;

  usual = g_steal_pointer (&self->locale);
  self->locale = g_strconcat (there, strchr (usual, '@'), NULL);
}

/* ICU would write dates in a language of the computer where it does not know that of the letter. */
static void
take_on_language (PleaPhrases *self)
{
  self->locale = join_locale (self->language, "");
  if (is_known_locale (self->locale))
    return;

  g_free (self->locale);
  self->locale = g_strdup (ROOT_LOCALE);
  self->date_format = g_strdup (ROOT_DATE_FORMAT);
}

/* A language whose word for a letter is not known is named in itself. */
static char *
name_language (const char *language)
{
  UErrorCode status = U_ZERO_ERROR;
  UChar      name[ULOC_FULLNAME_CAPACITY] = { 0 };
  char       utf8[ULOC_FULLNAME_CAPACITY * 3] = "";

  uloc_getDisplayLanguage (language, language, name, G_N_ELEMENTS (name), &status);
  u_strToUTF8 (utf8, sizeof utf8, NULL, name, -1, &status);

  return g_strdup (utf8);
}

static void
complete (PleaPhrases *self, const char *country)
{
  if (!self->is_known)
    take_on_language (self);
  if (self->title == NULL)
    self->title = name_language (self->language);
  if (self->envelope_title == NULL)
    self->envelope_title = g_strdup (self->title);
  take_on_country (self, country);
  self->right_to_left = uloc_isRightToLeft (self->language);
  self->zero = plea_calendar_get_zero (self->locale);
}

static PleaPhrases *
phrases_new (GKeyFile *keys, const char *language, const char *country)
{
  UErrorCode   status = U_ZERO_ERROR;
  char         base[ULOC_LANG_CAPACITY] = "";
  char         region[ULOC_COUNTRY_CAPACITY] = "";
  PleaPhrases *self;
  g_auto (GStrv) groups = NULL;

  uloc_getLanguage (language, base, sizeof base, &status);
  uloc_getCountry (language, region, sizeof region, &status);
  if (*region == '\0')
    g_strlcpy (region, country, sizeof region);
  groups = choose_groups (keys, language, base, region);
  self = read_phrases (keys, groups, language);
  self->country = g_strdup (country);
  complete (self, region);

  return self;
}

/**
 * plea_phrases_for_writer:
 * @language: BCP 47 tag of a letter's language
 * @country: ISO 3166 code of the country whose customs it follows, or "" where that is not said;
 *   a country in @language goes before it
 *
 * Returns: (transfer none): the phrases of the language as it is written in the country, else of
 *   the language; where its customs are not known, those have no words of any language
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
 * plea_phrases_format_label:
 * @number: which in a list, from 1
 *
 * Returns: (transfer full): the number with the mark that it has before what it counts
 */
char *
plea_phrases_format_label (const PleaPhrases *self, guint number)
{
  return fill_in_number (self, self->number, "number", number);
}

static const char *
skip_spaces (const char *text)
{
  while (g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);

  return text;
}

/* However many spaces of whatever kind were typed. */
static gboolean
begins_with (const char *text, const char *mark)
{
  for (mark = skip_spaces (mark), text = skip_spaces (text); *mark != '\0';
       mark = skip_spaces (g_utf8_next_char (mark)), text = skip_spaces (g_utf8_next_char (text)))
    if (g_utf8_get_char (text) != g_utf8_get_char (mark))
      return FALSE;

  return TRUE;
}

/**
 * plea_phrases_format_subject:
 * @subject: what a letter is about
 *
 * Returns: (transfer full): the subject after the words that custom puts before it, unless it
 *   begins with them
 */
char *
plea_phrases_format_subject (const PleaPhrases *self, const char *subject)
{
  g_autofree char *mark = plea_phrases_fill_in (self->subject, "subject", "");

  return begins_with (subject, mark) ? g_strdup (subject)
                                     : plea_phrases_fill_in (self->subject, "subject", subject);
}

/**
 * plea_phrases_format_date:
 * @date: a day
 *
 * Returns: (transfer full): the day in words, as custom or else ICU has it for the language
 */
char *
plea_phrases_format_date (const PleaPhrases *self, const GDate *date)
{
  return plea_calendar_format_date (self->locale, self->date_format, self->first_day, date);
}

/**
 * plea_phrases_format_earlier_letter:
 * @date: when the earlier letter was sent
 * @name: about whom it was
 *
 * Returns: (transfer full) (nullable): how somebody begins who writes again, if that is known
 */
char *
plea_phrases_format_earlier_letter (const PleaPhrases *self, const GDate *date, const char *name)
{
  g_autofree char *day = plea_phrases_format_date (self, date);
  g_autofree char *with_day = plea_phrases_fill_in (self->earlier_letter, "date", day);

  return self->earlier_letter != NULL ? plea_phrases_fill_in (with_day, "name", name) : NULL;
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
 * @rank: whom the letter is written to
 * @gender: likewise
 * @salutation: the letter's salutation, which some languages repeat in the closing
 *
 * Returns: (transfer full): the closing: a line, two lines with a newline between them, or a
 *   sentence
 */
char *
plea_phrases_format_closing (const PleaPhrases *self,
                             PleaRank           rank,
                             PleaGender         gender,
                             const char        *salutation)
{
  g_autofree char *vocative = get_vocative (salutation);

  if (*vocative == '\0' && self->closing_alone != NULL)
    return g_strdup (self->closing_alone);

  return plea_phrases_fill_in (self->closings[rank][gender], "salutation", vocative);
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

/**
 * plea_phrases_for_interface:
 *
 * Returns: (transfer none): the phrases of the language of the interface
 */
const PleaPhrases *
plea_phrases_for_interface (void)
{
  return plea_phrases_for_writer (plea_gettext_get_language (), "");
}
