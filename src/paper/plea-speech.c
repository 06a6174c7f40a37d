/* SPDX-License-Identifier: GPL-3.0-or-later */
/* In which language words are to be spoken, where that is another than the letter's: a Russian
 * address in a French letter, an English salutation in a Hindi one. Nobody says so, but scripts
 * tell. */

#include "config.h"

#include "plea-speech.h"

#include <unicode/uchar.h>
#include <unicode/uloc.h>
#include <unicode/uscript.h>

#define TEXT_SIZE 32

typedef struct
{
  char language[ULOC_LANG_CAPACITY];
  char script[ULOC_SCRIPT_CAPACITY];
} Likely;

/* What CLDR takes for likely where only the script or the country is known. */
static Likely
find_likely (const char *locale)
{
  UErrorCode status = U_ZERO_ERROR;
  char       full[ULOC_FULLNAME_CAPACITY] = "";
  Likely     likely = { "", "" };

  uloc_addLikelySubtags (locale, full, sizeof full, &status);
  uloc_getLanguage (full, likely.language, sizeof likely.language, &status);
  uloc_getScript (full, likely.script, sizeof likely.script, &status);

  return likely;
}

/* Of its first letter, or NULL. */
static const char *
find_script (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      UErrorCode  status = U_ZERO_ERROR;
      UScriptCode script = uscript_getScript ((UChar32) g_utf8_get_char (p), &status);

      if (script > USCRIPT_INHERITED)
        return uscript_getShortName (script);
    }

  return NULL;
}

/* Japanese and Korean have several scripts, Chinese two names for one. */
static gboolean
is_written_in (const char *script, const char *letter_script)
{
  gboolean is_eastern = g_strv_contains (
      (const char *const[]){ "Hans", "Hant", "Jpan", "Kore", NULL }, letter_script);
  gboolean is_ideographic = g_strv_contains (
      (const char *const[]){ "Hani", "Hira", "Kana", "Hang", "Bopo", NULL }, script);

  return g_str_equal (script, letter_script) || (is_eastern && is_ideographic);
}

/**
 * plea_speech_find_language:
 * @text: words
 * @country: ISO 3166 code of the country that they are of, or ""
 * @language: BCP 47 tag of the letter's language
 *
 * Returns: (transfer full) (nullable): tag of the language that they are likely in, or %NULL where
 *   they are written in the letter's script
 */
char *
plea_speech_find_language (const char *text, const char *country, const char *language)
{
  UErrorCode       status = U_ZERO_ERROR;
  char             locale[ULOC_FULLNAME_CAPACITY] = "";
  const char      *script = find_script (text);
  g_autofree char *of_country = g_strdup_printf ("und_%s", country);
  g_autofree char *of_script = g_strdup_printf ("und_%s", script != NULL ? script : "");
  Likely           likely = find_likely (of_country);

  uloc_forLanguageTag (language, locale, sizeof locale, NULL, &status);
  if (script == NULL || is_written_in (script, find_likely (locale).script))
    return NULL;
  if (*country == '\0' || !is_written_in (script, likely.script))
    likely = find_likely (of_script);

  return g_strdup (likely.language);
}
