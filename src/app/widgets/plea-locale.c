/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Countries, languages and days in the language of the interface, as ICU has them. */

#include "config.h"

#include "plea-locale.h"

#include <glib/gi18n.h>
#include <string.h>
#include <unicode/udatpg.h>
#include <unicode/ucol.h>
#include <unicode/uldnames.h>
#include <unicode/uloc.h>
#include <unicode/unum.h>
#include <unicode/uregion.h>
#include <unicode/ustring.h>

#include "plea-calendar.h"
#include "plea-country.h"
#include "plea-folding.h"
#include "plea-home.h"
#include "plea-idioms.h"
#include "plea-phrases.h"

#define MAX_LENGTH 256

/* Dates and the numbers in sentences are to have the same digits, in Arabic too. */
#define DIGITS_OF_PRINTF "@numbers=latn"

/* The language that gettext speaks, which need not be that of LC_ALL: LANGUAGE goes before it.
 * Where none is set the interface is in English, and its dates are written as most of the world
 * writes them. */
static const char *
get_interface_locale (void)
{
  const char *locale = g_get_language_names ()[0];

  return g_str_equal (locale, "C") || g_str_has_prefix (locale, "C.") ? "en_001" : locale;
}

/**
 * plea_locale_get_country_name:
 * @country: (nullable): ISO 3166 code
 *
 * Returns: (transfer full) (nullable): the country's name, or the code where none is known
 */
char *
plea_locale_get_country_name (const char *country)
{
  return plea_country_get_name (country, get_interface_locale ());
}

/**
 * plea_locale_get_language_name:
 * @language: BCP 47 tag
 *
 * Returns: (transfer full): the language's name as it stands in a list, or the tag where none is
 * known
 */
char *
plea_locale_get_language_name (const char *language)
{
  UErrorCode           status = U_ZERO_ERROR;
  UDisplayContext      contexts[] = { UDISPCTX_CAPITALIZATION_FOR_UI_LIST_OR_MENU };
  ULocaleDisplayNames *names = uldn_openForContext (get_interface_locale (), contexts,
                                                    G_N_ELEMENTS (contexts), &status);
  UChar                name[MAX_LENGTH];
  char                 utf8[MAX_LENGTH * 3];

  uldn_localeDisplayName (names, language, name, G_N_ELEMENTS (name), &status);
  uldn_close (names);
  u_strToUTF8 (utf8, sizeof utf8, NULL, name, -1, &status);

  return g_strdup (U_SUCCESS (status) ? utf8 : language);
}

/* In the words of the interface, in the order of the country that LC_TIME is of: “November 29,
 * 2026” in America. The script stays that of the language, which may be another there. */
static char *
get_date_locale (void)
{
  UErrorCode  status = U_ZERO_ERROR;
  const char *country = plea_home_get_country (PLEA_HOME_TIME);
  char        likely[ULOC_FULLNAME_CAPACITY], language[ULOC_LANG_CAPACITY];
  char        script[ULOC_SCRIPT_CAPACITY];

  uloc_addLikelySubtags (get_interface_locale (), likely, sizeof likely, &status);
  uloc_getLanguage (likely, language, sizeof language, &status);
  uloc_getScript (likely, script, sizeof script, &status);
  if (U_FAILURE (status) || *country == '\0')
    return g_strdup (get_interface_locale ());

  return g_strdup_printf ("%s_%s_%s", language, script, country);
}

/**
 * plea_locale_format_date:
 * @date: a valid day
 *
 * Returns: (transfer full): the day in words
 */
char *
plea_locale_format_date (const GDate *date)
{
  g_autofree char   *locale = get_date_locale ();
  g_autofree char   *with_digits = g_strconcat (locale, DIGITS_OF_PRINTF, NULL);
  const PleaPhrases *phrases = plea_phrases_for_writer (locale, "");

  return plea_calendar_format_date (with_digits, NULL, phrases->first_day, date);
}

/**
 * plea_locale_format_percent:
 * @percent: a whole number of them
 *
 * Returns: (transfer full): that, with the sign where the language has it and the space before it
 *   that does not break, as far as the language has one
 */
char *
plea_locale_format_percent (guint percent)
{
  UErrorCode       status = U_ZERO_ERROR;
  g_autofree char *locale = g_strconcat (get_interface_locale (), DIGITS_OF_PRINTF, NULL);
  UNumberFormat   *format = unum_open (UNUM_PERCENT, NULL, 0, locale, NULL, &status);
  UChar            text[MAX_LENGTH];
  char             utf8[MAX_LENGTH * 3];

  unum_formatDouble (format, percent / 100.0, text, G_N_ELEMENTS (text), NULL, &status);
  unum_close (format);
  u_strToUTF8 (utf8, sizeof utf8, NULL, text, -1, &status);

  return U_SUCCESS (status) ? g_strdup (utf8) : g_strdup_printf ("%u%%", percent);
}

/**
 * plea_locale_capitalize:
 * @word: a word or some, as within a sentence
 *
 * Returns: (transfer full): it as at the head of a line
 */
char *
plea_locale_capitalize (const char *word)
{
  return plea_capitalize (word, get_interface_locale ());
}

/* How a month and its year are written, where they stand alone. */
static char *
get_month_pattern (const char *locale)
{
  UErrorCode                 status = U_ZERO_ERROR;
  UDateTimePatternGenerator *generator = udatpg_open (locale, &status);
  UChar                      pattern[MAX_LENGTH];
  char                       utf8[MAX_LENGTH * 3];

  udatpg_getBestPattern (generator, u"yMMMM", -1, pattern, G_N_ELEMENTS (pattern), &status);
  u_strToUTF8 (utf8, sizeof utf8, NULL, pattern, -1, &status);
  udatpg_close (generator);

  return g_strdup (U_SUCCESS (status) ? utf8 : "LLLL y");
}

/**
 * plea_locale_format_month:
 * @date: a valid day
 *
 * Returns: (transfer full): its month, with the year, as the head of a line
 */
char *
plea_locale_format_month (const GDate *date)
{
  g_autofree char *locale = get_date_locale ();
  g_autofree char *with_digits = g_strconcat (locale, DIGITS_OF_PRINTF, NULL);
  g_autofree char *pattern = get_month_pattern (with_digits);
  g_autofree char *month = plea_calendar_format_date (with_digits, pattern, NULL, date);

  return plea_locale_capitalize (month);
}

/* Codes in the order of what they are called */

static void
name_free (gpointer data)
{
  PleaLocaleName *self = data;

  g_free (self->code);
  g_free (self->name);
  g_free (self);
}

static void
add_name (GPtrArray *names, const char *code, char *name)
{
  PleaLocaleName *new_name = g_new0 (PleaLocaleName, 1);

  new_name->code = g_strdup (code);
  new_name->name = name;
  g_ptr_array_add (names, new_name);
}

/* There is one language for as long as the program runs. */
static UCollator *
open_collator (void)
{
  UErrorCode status = U_ZERO_ERROR;

  return ucol_open (get_interface_locale (), &status);
}

/**
 * plea_locale_compare:
 * @first: a name
 * @second: another
 *
 * Returns: less than 0 if @first comes before @second in a list, more if it comes after that
 */
int
plea_locale_compare (const char *first, const char *second)
{
  UErrorCode status = U_ZERO_ERROR;
  UCollator *collator = plea_once (open_collator ());

  return ucol_strcollUTF8 (collator, first, -1, second, -1, &status);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  const PleaLocaleName *const *first = a;
  const PleaLocaleName *const *second = b;

  return plea_locale_compare ((*first)->name, (*second)->name);
}

/**
 * plea_locale_list_countries:
 *
 * Returns: (transfer full) (element-type PleaLocaleName): ISO 3166 codes of all countries, in the
 *   order of their names
 */
GPtrArray *
plea_locale_list_countries (void)
{
  UErrorCode    status = U_ZERO_ERROR;
  UEnumeration *codes = uregion_getAvailable (URGN_TERRITORY, &status);
  GPtrArray    *countries = g_ptr_array_new_with_free_func (name_free);
  const char   *code;

  while ((code = uenum_next (codes, NULL, &status)) != NULL)
    if (strlen (code) == 2 && !g_str_equal (code, "ZZ"))
      add_name (countries, code, plea_locale_get_country_name (code));
  uenum_close (codes);
  g_ptr_array_sort (countries, compare_names);

  return countries;
}

/**
 * plea_locale_append:
 * @list: (transfer full): words that are listed, or ""
 * @word: what comes next
 *
 * Returns: (transfer full): the longer list, as “address, salutation”
 */
char *
plea_locale_append (char *list, const char *word)
{
  g_autofree char *before = list;

  if (*list == '\0')
    return g_strdup (word);

  /* TRANSLATORS: words that are listed: “address, salutation” */
  return g_strdup_printf (C_ ("list", "%s, %s"), before, word);
}

/**
 * plea_locale_list_languages:
 *
 * Returns: (transfer full) (element-type PleaLocaleName): BCP 47 tags of the languages that ICU has
 *   customs of, without those of single countries and scripts, in the order of their names
 */
GPtrArray *
plea_locale_list_languages (void)
{
  GPtrArray *languages = g_ptr_array_new_with_free_func (name_free);

  for (int32_t i = 0; i < uloc_countAvailable (); i++)
    {
      const char *locale = uloc_getAvailable (i);

      if (strchr (locale, '_') == NULL)
        add_name (languages, locale, plea_locale_get_language_name (locale));
    }
  g_ptr_array_sort (languages, compare_names);

  return languages;
}
