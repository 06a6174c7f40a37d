/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What people type when they look for a country in a list: its name in their language, in its own
 * or in English, an abbreviation, a code, or the part of it that they live in. */

#include "config.h"

#include "plea-country-search.h"

#include <string.h>
#include <unicode/uloc.h>

#include "plea-appeal-resources.h"
#include "plea-country.h"
#include "plea-data-file.h"
#include "plea-folding.h"
#include "plea-idioms.h"

/* In countries.ini: what is no name of a country but looked for as one. */
#define PARTS_GROUP "Parts"

static void
add_name (GHashTable *names, const char *country, const char *name)
{
  GPtrArray *list = g_hash_table_lookup (names, country);

  if (list == NULL)
    {
      list = g_ptr_array_new ();
      g_hash_table_insert (names, (gpointer) g_intern_string (country), list);
    }
  g_ptr_array_add (list, plea_fold (name, -1));
}

static void
add_found_name (const char *folded, const char *country, gpointer names)
{
  add_name (names, country, folded);
}

/* In every language that is much written there, by CLDR: Ελλάδα, ქართული, Suomi. */
static void
add_native_name (GHashTable *names, const char *country)
{
  UErrorCode       status = U_ZERO_ERROR;
  g_autofree char *region = g_strconcat ("und_", country, NULL);
  char             likely[ULOC_FULLNAME_CAPACITY];
  g_autofree char *name = NULL;

  uloc_addLikelySubtags (region, likely, sizeof likely, &status);
  if (U_FAILURE (status))
    return;

  name = plea_country_get_name (country, likely);
  add_name (names, country, name);
}

static void
add_parts (GHashTable *names)
{
  g_autoptr (GKeyFile) keys = plea_data_file_load_keys (plea_appeal_get_resource (),
                                                        "countries.ini");
  g_auto (GStrv) countries = g_key_file_get_keys (keys, PARTS_GROUP, NULL, NULL);

  for (guint i = 0; countries[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_key_file_get_string_list (keys, PARTS_GROUP, countries[i], NULL,
                                                         NULL);

      for (guint j = 0; parts[j] != NULL; j++)
        add_name (names, countries[i], parts[j]);
    }
}

static GHashTable *
read_names (void)
{
  GHashTable *names = g_hash_table_new (g_str_hash, g_str_equal);

  plea_country_foreach_name (add_found_name, names);
  add_parts (names);
  for (const char *const *country = uloc_getISOCountries (); *country != NULL; country++)
    {
      g_autofree char *region = g_strconcat ("und_", *country, NULL);
      g_autofree char *own = plea_country_get_name (*country, g_get_language_names ()[0]);

      add_native_name (names, *country);
      add_name (names, *country, own);
      add_name (names, *country, *country);
      add_name (names, *country, uloc_getISO3Country (region));
    }

  return names;
}

static GHashTable *
get_names (void)
{
  return plea_once (read_names ());
}

static PleaCountryMatch
match_name (const char *name, const char *folded)
{
  if (g_str_has_prefix (name, folded))
    return strlen (name) == strlen (folded) ? PLEA_COUNTRY_IS_CALLED : PLEA_COUNTRY_NAME_BEGINS;

  for (const char *found = strstr (name, folded); found != NULL;
       found = strstr (g_utf8_next_char (found), folded))
    if (plea_stands_alone (name, found, 0))
      return PLEA_COUNTRY_WORD_BEGINS;

  return PLEA_COUNTRY_NO_MATCH;
}

/**
 * plea_country_search_match:
 * @country: ISO 3166 code
 * @words: what was typed, in any case and with or without accents
 *
 * Whatever fits longer words fits their beginning as well.
 *
 * Returns: how well they fit the country
 */
PleaCountryMatch
plea_country_search_match (const char *country, const char *words)
{
  GPtrArray       *names = g_hash_table_lookup (get_names (), country);
  g_autofree char *folded = plea_fold (words, -1);
  PleaCountryMatch best = PLEA_COUNTRY_NO_MATCH;

  if (names == NULL || *folded == '\0')
    return PLEA_COUNTRY_NO_MATCH;

  plea_foreach (const char, name, names)
    best = MAX (best, match_name (name, folded));

  return best;
}

/**
 * plea_country_search_find:
 * @words: what was written, in any case and with or without accents
 *
 * Returns: (transfer none) (nullable): the ISO 3166 code of the country that is called so
 */
const char *
plea_country_search_find (const char *words)
{
  GHashTable      *names = get_names ();
  g_autofree char *folded = plea_fold (words, -1);

  for (const char *const *country = uloc_getISOCountries (); *country != NULL; country++)
    if (g_ptr_array_find_with_equal_func (g_hash_table_lookup (names, *country), folded,
                                          g_str_equal, NULL))
      return *country;

  return NULL;
}
