/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words that say what a column of a table of signers is, and what stands in it: those of
 * data/signers.ini, and ICU's names of languages and countries. */

#include "config.h"

#include "plea-signer-fields.h"

#include <string.h>
#include <unicode/uloc.h>

#include "plea-country-search.h"
#include "plea-country.h"
#include "plea-data-file.h"
#include "plea-folding.h"
#include "plea-group-resources.h"
#include "plea-idioms.h"

/* As the groups of data/signers.ini are called. */
static const char *const fields[PLEA_N_SIGNER_FIELDS] = {
  [PLEA_SIGNER_NAME] = "name",         [PLEA_SIGNER_GIVEN] = "given",
  [PLEA_SIGNER_MIDDLE] = "middle",     [PLEA_SIGNER_FAMILY] = "family",
  [PLEA_SIGNER_ADDRESS] = "address",   [PLEA_SIGNER_NUMBER] = "number",
  [PLEA_SIGNER_POSTCODE] = "postcode", [PLEA_SIGNER_TOWN] = "town",
  [PLEA_SIGNER_REGION] = "region",     [PLEA_SIGNER_COUNTRY] = "country",
  [PLEA_SIGNER_LANGUAGE] = "language", [PLEA_SIGNER_DISCLOSURE] = "disclosure",
  [PLEA_SIGNER_WORDS] = "words",
};

static const char *const disclosures[] = {
  [PLEA_DISCLOSURE_FULL] = "full",
  [PLEA_DISCLOSURE_TOWN] = "only-town",
  [PLEA_DISCLOSURE_INITIALS] = "only-initials",
  [PLEA_DISCLOSURE_BLANK] = "nothing",
};

/* Longer than any name of a language. */
#define MAX_LANGUAGE_NAME 200

static GKeyFile *
get_keys (void)
{
  return plea_once (plea_data_file_load_keys (plea_group_get_resource (), "signers.ini"));
}

/**
 * plea_signer_fields_have:
 * @columns: (element-type PleaSignerField): what the columns of a table are
 * @field: what may be among them
 *
 * Returns: whether it is
 */
gboolean
plea_signer_fields_have (const GArray *columns, PleaSignerField field)
{
  plea_foreach_in (const PleaSignerField, column, (GArray *) columns)
    if (*column == field)
      return TRUE;

  return FALSE;
}

/* Without what stands in brackets, and marks that say that it must be filled in. */
static char *
fold_heading (const char *heading)
{
  g_autofree char *folded = plea_fold (heading, (gssize) strcspn (heading, "(*"));
  gsize            length;

  g_strstrip (folded);
  length = strlen (folded);
  if (length > 0 && folded[length - 1] == ':')
    folded[length - 1] = '\0';

  return g_strchomp (g_steal_pointer (&folded));
}

/* “Adresse 1”, “Adresse2”: lines of the same. */
static char *
cut_number (char *heading)
{
  gsize length = strlen (heading);

  while (length > 0 && g_ascii_isdigit (heading[length - 1]))
    length--;
  heading[length] = '\0';

  return g_strchomp (heading);
}

static void
add_words (GHashTable *words, const char *group, guint value)
{
  g_auto (GStrv) languages = g_key_file_get_keys (get_keys (), group, NULL, NULL);

  for (guint i = 0; languages[i] != NULL; i++)
    {
      g_auto (GStrv) list = g_key_file_get_string_list (get_keys (), group, languages[i], NULL,
                                                        NULL);

      for (guint j = 0; list[j] != NULL; j++)
        g_hash_table_insert (words, plea_fold (list[j], -1), GUINT_TO_POINTER (value));
    }
}

static GHashTable *
read_words (const char *const *groups, guint n_groups)
{
  GHashTable *words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < n_groups; i++)
    if (groups[i] != NULL)
      add_words (words, groups[i], i);

  return words;
}

/**
 * plea_signer_field_from_heading:
 * @heading: what stands above a column
 *
 * Returns: what it is the heading of, in any of the languages of Plea
 */
PleaSignerField
plea_signer_field_from_heading (const char *heading)
{
  GHashTable      *words = plea_once (read_words (fields, G_N_ELEMENTS (fields)));
  g_autofree char *folded = fold_heading (heading);
  g_autofree char *whole = plea_fold (heading, -1);
  gpointer         field = g_hash_table_lookup (words, whole);

  if (field == NULL)
    field = g_hash_table_lookup (words, folded);
  if (field == NULL)
    field = g_hash_table_lookup (words, cut_number (folded));

  return (PleaSignerField) GPOINTER_TO_UINT (field);
}

/**
 * plea_signer_find_disclosure:
 * @words: what stands in a cell
 * @disclosure: (out): how much of the signer it wants on paper
 *
 * Returns: whether it says that
 */
gboolean
plea_signer_find_disclosure (const char *words, PleaDisclosure *disclosure)
{
  GHashTable      *known = plea_once (read_words (disclosures, G_N_ELEMENTS (disclosures)));
  g_autofree char *folded = plea_fold (words, -1);
  gpointer         value;

  if (plea_disclosure_from_string (folded, disclosure))
    return TRUE;
  if (!g_hash_table_lookup_extended (known, folded, NULL, &value))
    return FALSE;

  *disclosure = (PleaDisclosure) GPOINTER_TO_UINT (value);

  return TRUE;
}

/**
 * plea_signer_find_country:
 * @words: what stands in a cell
 *
 * Returns: (transfer none) (nullable): the ISO 3166 code of the country that it names, or is the
 *   code of
 */
const char *
plea_signer_find_country (const char *words)
{
  const char *found = plea_country_find (words, NULL, NULL);

  return found != NULL ? found : plea_country_search_find (words);
}

/* Languages */

static char *
get_language_name (const char *language, const char *locale)
{
  UErrorCode status = U_ZERO_ERROR;
  UChar      name[MAX_LANGUAGE_NAME];
  int32_t length = uloc_getDisplayLanguage (language, locale, name, G_N_ELEMENTS (name), &status);

  return U_SUCCESS (status) && status != U_USING_DEFAULT_WARNING
             ? g_utf16_to_utf8 (name, length, NULL, NULL, NULL)
             : NULL;
}

static void
add_language_name (GHashTable *names, const char *language, const char *locale)
{
  g_autofree char *name = get_language_name (language, locale);

  if (name != NULL)
    g_hash_table_insert (names, plea_fold (name, -1), (gpointer) language);
}

/* In the languages of Plea, and each in itself. */
static GHashTable *
read_languages (void)
{
  GHashTable *names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto (GStrv) locales = g_key_file_get_keys (get_keys (), "name", NULL, NULL);

  for (int32_t i = 0; i < uloc_countAvailable (); i++)
    {
      const char *language = uloc_getAvailable (i);

      if (strchr (language, '_') != NULL)
        continue;

      add_language_name (names, language, language);
      for (guint j = 0; locales[j] != NULL; j++)
        add_language_name (names, language, locales[j]);
    }

  return names;
}

static gboolean
is_language_code (const char *words)
{
  g_auto (GStrv) parts = g_strsplit_set (words, "-_", 2);
  g_autofree char *code = g_ascii_strdown (parts[0] != NULL ? parts[0] : "", -1);
  g_autofree char *name = strlen (code) == 2 || strlen (code) == 3 ? get_language_name (code, "en")
                                                                   : NULL;

  return name != NULL && !g_str_equal (name, code);
}

static char *
get_language_tag (const char *words)
{
  UErrorCode status = U_ZERO_ERROR;
  char       tag[ULOC_FULLNAME_CAPACITY];

  uloc_toLanguageTag (words, tag, sizeof tag, TRUE, &status);

  return U_SUCCESS (status) && status != U_STRING_NOT_TERMINATED_WARNING ? g_strdup (tag) : NULL;
}

/**
 * plea_signer_find_language:
 * @words: what stands in a cell
 *
 * Returns: (transfer full) (nullable): the BCP 47 tag of the language that it names, or is the code
 *   of
 */
char *
plea_signer_find_language (const char *words)
{
  GHashTable      *names = plea_once (read_languages ());
  g_autofree char *folded = plea_fold (words, -1);
  const char      *named = g_hash_table_lookup (names, folded);

  if (named != NULL)
    return g_strdup (named);

  return is_language_code (words) ? get_language_tag (words) : NULL;
}

/* Towns */

static gboolean
is_listed (const char *key, const char *country)
{
  g_autofree char *list = g_key_file_get_string (get_keys (), "towns", key, NULL);

  return *country != '\0' && strstr (list, country) != NULL;
}

/**
 * plea_signer_has_code_last:
 * @country: ISO 3166 code, "" for none
 *
 * Returns: whether the code stands behind the town there
 */
gboolean
plea_signer_has_code_last (const char *country)
{
  return is_listed ("code-last", country);
}

/**
 * plea_signer_has_region:
 * @country: ISO 3166 code, "" for none
 *
 * Returns: whether the state or province stands beside the town there
 */
gboolean
plea_signer_has_region (const char *country)
{
  return is_listed ("with-region", country);
}
