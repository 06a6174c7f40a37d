/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Countries as people look for them in a list. */

#include "config.h"

#include <unicode/uloc.h>

#include "plea-country-search.h"
#include "plea-country.h"

/* What Enter picks. */
static const char *
find_best (const char *words)
{
  const char      *best = NULL;
  PleaCountryMatch best_match = PLEA_COUNTRY_NO_MATCH;

  for (const char *const *code = uloc_getISOCountries (); *code != NULL; code++)
    {
      PleaCountryMatch match = plea_country_search_match (*code, words);

      if (match > best_match)
        {
          best = *code;
          best_match = match;
        }
    }

  return best;
}

static void
test_search (void)
{
  static const struct
  {
    const char *words;
    const char *country;
  } cases[] = {
    { "UK", "GB" },          { "uk", "GB" },
    { "England", "GB" },     { "Écosse", "GB" },
    { "Great Br", "GB" },    { "united k", "GB" },
    { "USA", "US" },         { "us", "US" },
    { "etats", "US" },       { "ÉTATS", "US" },
    { "America", "US" },     { "United States", "US" },
    { "Deutschland", "DE" }, { "germ", "DE" },
    { "Allemagne", "DE" },   { "DEU", "DE" },
    { "Suomi", "FI" },       { "ελλαδα", "GR" },
    { "日本", "JP" },        { "Россия", "RU" },
    { "holland", "NL" },     { "cote d'iv", "CI" },
    { "Türkei", "TR" },      { "turkiye", "TR" },
    { "مصر", "EG" },         { "Україна", "UA" },
    { "nowhere", NULL },     { "", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].words);
      g_assert_cmpstr (find_best (cases[i].words), ==, cases[i].country);
    }
}

/* Words are looked for while they are typed. */
static void
test_typing (void)
{
  static const char words[] = "United Kingdom";

  for (gsize i = 1; i <= strlen (words); i++)
    {
      g_autofree char *typed = g_strndup (words, i);

      g_assert_cmpint (plea_country_search_match ("GB", typed), >=, PLEA_COUNTRY_NAME_BEGINS);
    }
  g_assert_cmpint (plea_country_search_match ("GB", "king"), ==, PLEA_COUNTRY_WORD_BEGINS);
  g_assert_cmpint (plea_country_search_match ("GB", "ingdom"), ==, PLEA_COUNTRY_NO_MATCH);
}

/* What only a search finds is no name of a country on a page. */
static void
test_parts (void)
{
  g_assert_null (plea_country_find ("Wales", NULL, NULL));
  g_assert_null (plea_country_find_within ("He was born in New South Wales."));
  g_assert_cmpstr (plea_country_find ("UK", NULL, NULL), ==, "GB");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/country/search", test_search);
  g_test_add_func ("/country/typing", test_typing);
  g_test_add_func ("/country/parts", test_parts);

  return g_test_run ();
}
