/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Countries and their names: those of ICU, and to find a country by its name those of
 * data/countries.ini as well. */

#include "config.h"

#include "plea-country.h"

#include <string.h>
#include <unicode/uloc.h>
#include <unicode/ustring.h>

#include "plea-appeal-resources.h"
#include "plea-data-file.h"
#include "plea-folding.h"
#include "plea-idioms.h"

#define MAX_NAME_LENGTH 256

/* A shorter name is not looked for in a sentence: it may be any word. */
#define MIN_LENGTH_IN_SENTENCE 4

/* A name in all languages in which it is the country's. */
typedef struct
{
  char       *folded;
  gsize       length; /* of @folded */
  const char *code;
  GPtrArray  *languages;
} Name;

typedef struct
{
  GHashTable *by_name;     /* folded names to Name */
  GPtrArray  *starts[256]; /* of Name, the longest first, by their first byte */
} Names;

/**
 * plea_country_get_name:
 * @country: (nullable): ISO 3166 code
 * @locale: ICU locale to name it in
 *
 * Returns: (transfer full) (nullable): the country's name, or the code where ICU knows none
 */
char *
plea_country_get_name (const char *country, const char *locale)
{
  UErrorCode       status = U_ZERO_ERROR;
  g_autofree char *region = g_strconcat ("und_", country, NULL);
  UChar            name[MAX_NAME_LENGTH];
  char             utf8[MAX_NAME_LENGTH * 3];

  if (country == NULL)
    return NULL;

  uloc_getDisplayCountry (region, locale, name, G_N_ELEMENTS (name), &status);
  u_strToUTF8 (utf8, sizeof utf8, NULL, name, -1, &status);

  return g_strdup (U_SUCCESS (status) ? utf8 : country);
}

static void
add_name (Names *self, const char *text, const char *code, const char *language)
{
  g_autofree char *folded = plea_fold (text, -1);
  Name            *name = g_hash_table_lookup (self->by_name, folded);

  if (name == NULL)
    {
      name = g_new0 (Name, 1);
      name->length = strlen (folded);
      name->folded = g_steal_pointer (&folded);
      name->code = g_intern_string (code);
      name->languages = g_ptr_array_new ();
      g_hash_table_insert (self->by_name, name->folded, name);
    }
  if (g_str_equal (name->code, code))
    g_ptr_array_add (name->languages, (gpointer) g_intern_string (language));
}

static void
add_names_of_icu (Names *self, const char *locale, const char *language, const char *joining_word)
{
  for (const char *const *code = uloc_getISOCountries (); *code != NULL; code++)
    {
      g_autofree char *name = plea_country_get_name (*code, locale);
      g_autoptr (GString) spelling = g_string_new (name);

      if (g_str_equal (name, *code))
        continue;
      add_name (self, name, *code, language);
      if (joining_word != NULL && g_string_replace (spelling, "&", joining_word, 0) > 0)
        add_name (self, spelling->str, *code, language);
    }
}

/* The keys of two capitals are codes of countries. */
static void
add_own_names (Names *self, GKeyFile *keys, const char *language)
{
  g_auto (GStrv) codes = g_key_file_get_keys (keys, language, NULL, NULL);

  for (guint i = 0; codes[i] != NULL; i++)
    {
      g_auto (GStrv) names = NULL;

      if (strlen (codes[i]) != 2)
        continue;
      names = g_key_file_get_string_list (keys, language, codes[i], NULL, NULL);
      for (guint j = 0; names[j] != NULL; j++)
        add_name (self, names[j], codes[i], language);
    }
}

static void
add_language (Names *self, GKeyFile *keys, const char *language)
{
  g_auto (GStrv) locales = g_key_file_get_string_list (keys, language, "Locales", NULL, NULL);
  g_autofree char *joining_word = g_key_file_get_string (keys, language, "And", NULL);

  add_own_names (self, keys, language);
  for (guint i = 0; locales != NULL && locales[i] != NULL; i++)
    add_names_of_icu (self, locales[i], language, joining_word);
}

static int
compare_lengths (gconstpointer a, gconstpointer b)
{
  gsize length_a = (*(const Name *const *) a)->length;
  gsize length_b = (*(const Name *const *) b)->length;

  return (length_a < length_b) - (length_a > length_b);
}

/* There are thousands of names, and each word of a sentence may begin one. */
static void
sort_by_start (Names *self)
{
  GHashTableIter iter;
  gpointer       name;

  for (guint i = 0; i < G_N_ELEMENTS (self->starts); i++)
    self->starts[i] = g_ptr_array_new ();
  g_hash_table_iter_init (&iter, self->by_name);
  while (g_hash_table_iter_next (&iter, NULL, &name))
    if (((const Name *) name)->length >= MIN_LENGTH_IN_SENTENCE)
      g_ptr_array_add (self->starts[(guchar) * ((const Name *) name)->folded], name);
  for (guint i = 0; i < G_N_ELEMENTS (self->starts); i++)
    g_ptr_array_sort (self->starts[i], compare_lengths);
}

static Names *
read_names (void)
{
  Names *self = g_new0 (Names, 1);
  g_autoptr (GKeyFile) keys = plea_data_file_load_keys (plea_appeal_get_resource (),
                                                        "countries.ini");
  g_auto (GStrv) languages = g_key_file_get_groups (keys, NULL);

  self->by_name = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; languages[i] != NULL; i++)
    if (g_key_file_has_key (keys, languages[i], "Locales", NULL))
      add_language (self, keys, languages[i]);
  sort_by_start (self);

  return self;
}

static const Names *
get_names (void)
{
  return plea_once (read_names ());
}

/**
 * plea_country_foreach_name:
 * @add: called for each name, folded, with the country's ISO 3166 code
 * @user_data: for @add
 */
void
plea_country_foreach_name (PleaCountryNameFunc add, gpointer user_data)
{
  GHashTableIter iter;
  gpointer       name;

  g_hash_table_iter_init (&iter, get_names ()->by_name);
  while (g_hash_table_iter_next (&iter, NULL, &name))
    add (((const Name *) name)->folded, ((const Name *) name)->code, user_data);
}

static const Name *
find_name (const char *text)
{
  g_autofree char *folded = plea_fold (text, -1);
  const Name      *name = g_hash_table_lookup (get_names ()->by_name, folded);
  gsize            length = strlen (folded);

  if (name == NULL && length > 0 && strchr (".,", folded[length - 1]) != NULL)
    {
      folded[length - 1] = '\0';
      name = g_hash_table_lookup (get_names ()->by_name, folded);
    }

  return name;
}

static const char *
choose_language (const Name *name, const char *preferred)
{
  plea_foreach (const char, language, name->languages)
    if (g_strcmp0 (language, preferred) == 0)
      return language;

  return g_ptr_array_index (name->languages, 0);
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
  const Name *found = strlen (name) <= MAX_NAME_LENGTH ? find_name (name) : NULL;

  if (language != NULL)
    *language = found != NULL ? choose_language (found, preferred) : NULL;

  return found != NULL ? found->code : NULL;
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

/* The longest name that stands whole at @at in a folded sentence. */
static const Name *
find_name_at (const char *sentence, const char *at)
{
  if (!plea_stands_alone (sentence, at, 0))
    return NULL;

  plea_foreach (const Name, name, get_names ()->starts[(guchar) *at])
    if (strncmp (at, name->folded, name->length) == 0
        && plea_stands_alone (sentence, at, name->length))
      return name;

  return NULL;
}

/**
 * plea_country_find_within:
 * @text: a sentence
 *
 * Returns: (transfer none) (nullable): the ISO 3166 code of the country that the sentence names,
 *   the one with the longest name of several
 */
const char *
plea_country_find_within (const char *text)
{
  g_autofree char *folded = plea_fold (text, -1);
  const Name      *longest = NULL;

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      const Name *name = find_name_at (folded, p);

      if (name != NULL && (longest == NULL || name->length > longest->length))
        longest = name;
    }

  return longest != NULL ? longest->code : NULL;
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
  g_autofree char *folded = plea_fold (text, -1);

  for (const char *p = folded; *p != '\0';)
    {
      const Name *name = find_name_at (folded, p);

      if (name != NULL && g_strcmp0 (name->code, country) != 0)
        return name->code;
      /* What is a part of a longer name, as Guinea, is no other country. */
      p = name != NULL ? p + name->length : g_utf8_next_char (p);
    }

  return NULL;
}

static GKeyFile *
get_places (void)
{
  return plea_once (plea_data_file_load_keys (plea_appeal_get_resource (), "capitals.ini"));
}

static gboolean
is_any_of (char *const *names, const char *folded)
{
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *name = plea_fold (names[i], -1);

      if (g_str_equal (folded, name))
        return TRUE;
    }

  return FALSE;
}

static gboolean
has_any_of (char *const *names, const char *folded)
{
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *name = plea_fold (names[i], -1);

      if (plea_find_folded (folded, name) != NULL)
        return TRUE;
    }

  return FALSE;
}

static const char *
find_capital (const char *text, gboolean (*fits) (char *const *names, const char *folded))
{
  GKeyFile *keys = get_places ();
  g_auto (GStrv) codes = g_key_file_get_keys (keys, "capitals", NULL, NULL);
  g_autofree char *folded = plea_fold (text, -1);

  for (guint i = 0; codes[i] != NULL; i++)
    {
      g_auto (GStrv) names = g_key_file_get_string_list (keys, "capitals", codes[i], NULL, NULL);

      if (fits (names, folded))
        return g_intern_string (codes[i]);
    }

  return NULL;
}

/**
 * plea_country_find_by_capital:
 * @address: the lines of an address
 *
 * Returns: (transfer none) (nullable): the ISO 3166 code of the country whose capital, by
 *   data/capitals.ini, the address names
 */
const char *
plea_country_find_by_capital (const char *address)
{
  return find_capital (address, has_any_of);
}

static const char *
find_by_postcode (const char *line)
{
  GKeyFile *keys = get_places ();
  g_auto (GStrv) codes = g_key_file_get_keys (keys, "postcodes", NULL, NULL);

  for (guint i = 0; codes[i] != NULL; i++)
    {
      g_autofree char *pattern = g_key_file_get_string (keys, "postcodes", codes[i], NULL);

      if (g_regex_match_simple (pattern, line, 0, 0))
        return g_intern_string (codes[i]);
    }

  return NULL;
}

/**
 * plea_country_find_by_town:
 * @address: the lines of an address
 *
 * A street may be called by the capital of another country; the last line of an address has the
 * town.
 *
 * Returns: (transfer none) (nullable): the ISO 3166 code of the country that the last line shows by
 *   its postcode, or by being a capital with any numbers, as data/capitals.ini has both
 */
const char *
plea_country_find_by_town (const char *address)
{
  const char      *last = strrchr (address, '\n');
  const char      *line = last != NULL ? last + 1 : address;
  const char      *country = find_by_postcode (line);
  g_autofree char *town = g_strstrip (g_strdelimit (g_strdup (line), "0123456789,-", ' '));

  return country != NULL ? country : find_capital (town, is_any_of);
}
