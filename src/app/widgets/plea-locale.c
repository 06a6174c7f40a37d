/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Countries, languages and days in the language of the interface, as ICU has them. */

#include "config.h"

#include "plea-locale.h"

#include <string.h>
#include <unicode/ucasemap.h>
#include <unicode/ucol.h>
#include <unicode/uldnames.h>
#include <unicode/uloc.h>
#include <unicode/uregion.h>
#include <unicode/ustring.h>

#include "plea-calendar.h"
#include "plea-country.h"

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
 * @country: ISO 3166 code
 *
 * Returns: (transfer full): the country's name, or the code where none is known
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

/**
 * plea_locale_format_date:
 * @date: a valid day
 *
 * Returns: (transfer full): the day in words
 */
char *
plea_locale_format_date (const GDate *date)
{
  g_autofree char *locale = g_strconcat (get_interface_locale (), DIGITS_OF_PRINTF, NULL);

  return plea_calendar_format_date (locale, date);
}

/**
 * plea_locale_capitalize:
 * @word: a word or some, as within a sentence
 *
 * Returns: (transfer full): it as at the head of a line; ICU knows that a Turkish “i” keeps its dot
 */
char *
plea_locale_capitalize (const char *word)
{
  UErrorCode status = U_ZERO_ERROR;
  UCaseMap  *map = ucasemap_open (get_interface_locale (),
                                  U_TITLECASE_WHOLE_STRING | U_TITLECASE_NO_LOWERCASE, &status);
  char       utf8[MAX_LENGTH * 3];

  ucasemap_utf8ToTitle (map, utf8, sizeof utf8, word, -1, &status);
  ucasemap_close (map);

  return g_strdup (U_SUCCESS (status) ? utf8 : word);
}

/* Codes in the order of what they are called */

typedef struct
{
  char *code;
  char *name;
} Entry;

static void
clear_entry (gpointer data)
{
  g_free (((Entry *) data)->name);
}

static int
compare_entries (gconstpointer a, gconstpointer b, gpointer collator)
{
  UErrorCode status = U_ZERO_ERROR;

  return ucol_strcollUTF8 (collator, ((const Entry *) a)->name, -1, ((const Entry *) b)->name, -1,
                           &status);
}

static GArray *
new_entries (void)
{
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (Entry));

  g_array_set_clear_func (entries, clear_entry);

  return entries;
}

static void
add_entry (GArray *entries, const char *code, char *name)
{
  Entry entry = { g_strdup (code), name };

  g_array_append_val (entries, entry);
}

static GStrv
sort_codes (GArray *entries)
{
  UErrorCode status = U_ZERO_ERROR;
  UCollator *collator = ucol_open (get_interface_locale (), &status);
  g_autoptr (GPtrArray) codes = g_ptr_array_new ();

  g_array_sort_with_data (entries, compare_entries, collator);
  ucol_close (collator);
  for (guint i = 0; i < entries->len; i++)
    g_ptr_array_add (codes, g_array_index (entries, Entry, i).code);
  g_ptr_array_add (codes, NULL);

  return (GStrv) g_ptr_array_steal (codes, NULL);
}

/**
 * plea_locale_list_countries:
 *
 * Returns: (transfer full): ISO 3166 codes of all countries, in the order of their names
 */
GStrv
plea_locale_list_countries (void)
{
  UErrorCode    status = U_ZERO_ERROR;
  UEnumeration *codes = uregion_getAvailable (URGN_TERRITORY, &status);
  g_autoptr (GArray) countries = new_entries ();
  const char *code;

  while ((code = uenum_next (codes, NULL, &status)) != NULL)
    if (strlen (code) == 2 && !g_str_equal (code, "ZZ"))
      add_entry (countries, code, plea_locale_get_country_name (code));
  uenum_close (codes);

  return sort_codes (countries);
}

/**
 * plea_locale_list_languages:
 *
 * Returns: (transfer full): BCP 47 tags of the languages that ICU has customs of, without those of
 *   single countries and scripts, in the order of their names
 */
GStrv
plea_locale_list_languages (void)
{
  g_autoptr (GArray) languages = new_entries ();

  for (int32_t i = 0; i < uloc_countAvailable (); i++)
    {
      const char *locale = uloc_getAvailable (i);

      if (strchr (locale, '_') == NULL)
        add_entry (languages, locale, plea_locale_get_language_name (locale));
    }

  return sort_codes (languages);
}
