/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the supporter begins and ends letters in languages of which Plea does not know it.
 *
 * They are kept as one text, as a draft is: a key file with a group for each language. */

#include "config.h"

#include "plea-customs.h"

static const char *const keys[] = {
  [PLEA_CUSTOM_SALUTATION] = "Salutation",
  [PLEA_CUSTOM_CLOSING] = "Closing",
};

static GKeyFile *
read_customs (const char *customs)
{
  GKeyFile *file = g_key_file_new ();

  g_key_file_load_from_data (file, customs, (gsize) -1, G_KEY_FILE_NONE, NULL);

  return file;
}

/**
 * plea_customs_get:
 * @customs: what plea_customs_set() gave, or ""
 * @language: BCP 47 tag of a letter's language
 * @custom: what to look for
 *
 * Returns: (transfer full): the supporter's words, or ""
 */
char *
plea_customs_get (const char *customs, const char *language, PleaCustom custom)
{
  g_autoptr (GKeyFile) file = read_customs (customs);
  char *words = g_key_file_get_string (file, language, keys[custom], NULL);

  return words != NULL ? words : g_strdup ("");
}

/**
 * plea_customs_set:
 * @customs: what this function gave before, or ""
 * @language: BCP 47 tag of a letter's language
 * @custom: what to keep
 * @words: the supporter's words; "" for none
 *
 * Returns: (transfer full): all that is kept now
 */
char *
plea_customs_set (const char *customs, const char *language, PleaCustom custom, const char *words)
{
  g_autoptr (GKeyFile) file = read_customs (customs);

  if (*words != '\0')
    g_key_file_set_string (file, language, keys[custom], words);
  else
    g_key_file_remove_key (file, language, keys[custom], NULL);

  return g_key_file_to_data (file, NULL, NULL);
}
