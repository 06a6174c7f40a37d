/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Countries by their names, in the languages that pages are written in: from ICU, and from
 * data/vocabulary.ini where ICU knows a shorter name only. */

#include "config.h"

#include "plea-country.h"

#include <string.h>
#include <unicode/uloc.h>
#include <unicode/ustring.h>

#include "plea-folding.h"
#include "plea-vocabulary.h"

#define MAX_NAME_LENGTH 256

typedef struct
{
  const char *code;
  GPtrArray  *languages; /* in which the name is the country's */
} Country;

static void
add_name (GHashTable *countries, const char *name, const char *code, const char *language)
{
  g_autofree char *folded = plea_fold (name, -1);
  Country         *country = g_hash_table_lookup (countries, folded);

  if (*folded == '\0')
    return;

  if (country == NULL)
    {
      country = g_new (Country, 1);
      country->code = g_intern_string (code);
      country->languages = g_ptr_array_new ();
      g_hash_table_insert (countries, g_steal_pointer (&folded), country);
    }
  if (g_str_equal (country->code, code))
    g_ptr_array_add (country->languages, (gpointer) language);
}

/* “Bosnia & Herzegovina” is written with a word on envelopes. */
static void
add_spellings (GHashTable *countries, const char *name, const char *code, const char *language)
{
  const char *joining_word = plea_vocabulary_get_joining_word (language);

  add_name (countries, name, code, language);
  if (joining_word != NULL && strstr (name, " & ") != NULL)
    {
      g_autoptr (GString) spelling = g_string_new (name);

      g_string_replace (spelling, "&", joining_word, 0);
      add_name (countries, spelling->str, code, language);
    }
}

static void
add_icu_names (GHashTable *countries, const char *locale, const char *language)
{
  for (const char *const *code = uloc_getISOCountries (); *code != NULL; code++)
    {
      UErrorCode       status = U_ZERO_ERROR;
      g_autofree char *region = g_strconcat ("und_", *code, NULL);
      UChar            name[MAX_NAME_LENGTH];
      char             utf8[MAX_NAME_LENGTH * 3];

      uloc_getDisplayCountry (region, locale, name, G_N_ELEMENTS (name), &status);
      if (status == U_USING_DEFAULT_WARNING)
        continue;
      u_strToUTF8 (utf8, sizeof utf8, NULL, name, -1, &status);
      if (U_SUCCESS (status))
        add_spellings (countries, utf8, *code, language);
    }
}

static void
add_own_names (GHashTable *countries, const char *language)
{
  g_auto (GStrv) names = plea_vocabulary_get_country_names (language);

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      char *code = strrchr (names[i], '=');

      if (code == NULL)
        continue;
      *code = '\0';
      add_name (countries, names[i], code + 1, language);
    }
}

static GHashTable *
read_countries (void)
{
  GHashTable        *countries = g_hash_table_new (g_str_hash, g_str_equal);
  const char *const *languages = plea_vocabulary_get_languages ();

  for (guint i = 0; languages[i] != NULL; i++)
    {
      g_auto (GStrv) locales = plea_vocabulary_get_locales (languages[i]);

      add_own_names (countries, languages[i]);
      for (guint j = 0; locales[j] != NULL; j++)
        add_icu_names (countries, locales[j], languages[i]);
    }

  return countries;
}

static GHashTable *
get_countries (void)
{
  static GHashTable *countries = NULL;

  if (g_once_init_enter (&countries))
    g_once_init_leave (&countries, read_countries ());

  return countries;
}

static const Country *
find_country (const char *name)
{
  g_autofree char *folded = plea_fold (name, -1);
  const Country   *country = g_hash_table_lookup (get_countries (), folded);
  gsize            length = strlen (folded);

  if (country == NULL && length > 0 && strchr (".,", folded[length - 1]) != NULL)
    {
      folded[length - 1] = '\0';
      country = g_hash_table_lookup (get_countries (), folded);
    }

  return country;
}

static const char *
choose_language (const Country *country, const char *preferred)
{
  for (guint i = 0; i < country->languages->len; i++)
    if (g_strcmp0 (g_ptr_array_index (country->languages, i), preferred) == 0)
      return g_ptr_array_index (country->languages, i);

  return g_ptr_array_index (country->languages, 0);
}

/**
 * plea_country_find:
 * @name: perhaps the name of a country
 * @preferred: (nullable): the language it is likely in
 * @language: (out) (optional) (nullable): the language in which it is one; with several,
 *   @preferred if it is one of them
 *
 * Returns: (transfer none) (nullable): the country's ISO 3166 code
 */
const char *
plea_country_find (const char *name, const char *preferred, const char **language)
{
  const Country *country = strlen (name) <= MAX_NAME_LENGTH ? find_country (name) : NULL;

  if (language != NULL)
    *language = country != NULL ? choose_language (country, preferred) : NULL;

  return country != NULL ? country->code : NULL;
}

static gboolean
is_comma (gunichar c)
{
  return c == ',' || c == 0x060c /* ، */ || c == 0xff0c /* ， */;
}

/**
 * plea_country_find_at_end:
 * @line: a line of an address, as “220030 Minsk, Belarus”
 * @length: (out): how many bytes of the line stand before the comma
 *
 * Returns: (transfer none) (nullable): the ISO 3166 code of the country behind the line's last
 *   comma
 */
const char *
plea_country_find_at_end (const char *line, gsize *length)
{
  for (const char *p = g_utf8_find_prev_char (line, line + strlen (line)); p != NULL && p > line;
       p = g_utf8_find_prev_char (line, p))
    if (is_comma (g_utf8_get_char (p)))
      {
        *length = (gsize) (p - line);
        return plea_country_find (g_utf8_next_char (p), NULL, NULL);
      }

  return NULL;
}

/**
 * plea_country_find_within:
 * @text: a sentence
 *
 * Returns: (transfer none) (nullable): the ISO 3166 code of the one country that the sentence
 *   names
 */
const char *
plea_country_find_within (const char *text)
{
  g_autofree char *folded = plea_fold (text, -1);
  GHashTableIter   iter;
  gpointer         name, country;
  const char      *found = NULL;
  gsize            longest = 0;

  g_hash_table_iter_init (&iter, get_countries ());
  while (g_hash_table_iter_next (&iter, &name, &country))
    if (strlen (name) > MAX (longest, 3) && plea_find_folded (folded, name) != NULL)
      {
        found = ((const Country *) country)->code;
        longest = strlen (name);
      }

  return found;
}

/* The country whose name comes first, the longest of those that begin at the same place. */
static const char *
find_first (const char *folded, const char **first_name)
{
  GHashTableIter iter;
  gpointer       name, country;
  const char    *first = NULL;
  const char    *found = NULL;

  g_hash_table_iter_init (&iter, get_countries ());
  while (g_hash_table_iter_next (&iter, &name, &country))
    {
      const char *at = strlen (name) > 3 ? plea_find_folded (folded, name) : NULL;

      if (at == NULL || (first != NULL && at > first)
          || (at == first && strlen (name) < strlen (*first_name)))
        continue;
      first = at;
      found = ((const Country *) country)->code;
      *first_name = name;
    }

  return found;
}

/**
 * plea_country_find_other_within:
 * @text: a line, as “Embassy of Ethiopia in Kenya”
 * @country: (nullable): ISO 3166 code of a country
 *
 * Returns: (transfer none) (nullable): the ISO 3166 code of the first country beside @country that
 *   the line names
 */
const char *
plea_country_find_other_within (const char *text, const char *country)
{
  g_autofree char *whole = plea_fold (text, -1);
  g_autoptr (GString) folded = g_string_new (whole);
  const char *name = NULL;
  const char *found = find_first (folded->str, &name);

  /* What is a part of a longer name, as Guinea, is no other country. */
  while (found != NULL && g_strcmp0 (found, country) == 0)
    {
      g_string_replace (folded, name, "|", 0);
      found = find_first (folded->str, &name);
    }

  return found;
}
