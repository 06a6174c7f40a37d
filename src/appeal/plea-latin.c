/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names of any script in Latin letters, so that “Милашина” is found by “milashina” and has an id
 * that any system can write. */

#include "config.h"

#include "plea-latin.h"

#include <unicode/ustring.h>
#include <unicode/utrans.h>

#define TO_LATIN u"Any-Latin; Latin-ASCII"

/* Room for what a character becomes, as “щ” becomes “shch”. */
#define MAX_GROWTH 6

static gpointer
open_to_latin (gpointer data)
{
  UErrorCode status = U_ZERO_ERROR;

  return utrans_openU (TO_LATIN, -1, UTRANS_FORWARD, NULL, 0, NULL, &status);
}

/* Opened when first needed, and kept: ICU takes some milliseconds to read its rules, and as many
 * again for each script. A clone would begin without those. */
static UTransliterator *
get_to_latin (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, open_to_latin, NULL);
}

static gboolean
transliterate (UChar *text, int32_t *length, int32_t capacity)
{
  static GMutex    mutex;
  UTransliterator *to_latin = get_to_latin ();
  UErrorCode       status = U_ZERO_ERROR;
  int32_t          limit = *length;

  if (to_latin == NULL)
    return FALSE;

  g_mutex_lock (&mutex);
  utrans_transUChars (to_latin, text, length, capacity, 0, &limit, &status);
  g_mutex_unlock (&mutex);

  return U_SUCCESS (status);
}

/**
 * plea_latin_make:
 * @text: UTF-8
 *
 * Returns: (transfer full): the text in Latin letters without accents, as far as ICU can
 */
char *
plea_latin_make (const char *text)
{
  glong             n_units = 0;
  g_autofree UChar *letters = g_utf8_to_utf16 (text, -1, NULL, &n_units, NULL);
  int32_t           length = (int32_t) n_units;
  int32_t           capacity = length * MAX_GROWTH + 16;
  g_autofree UChar *buffer = NULL;

  if (letters == NULL || g_str_is_ascii (text))
    return g_strdup (text);

  buffer = g_new0 (UChar, capacity);
  u_memcpy (buffer, letters, length);

  return transliterate (buffer, &length, capacity)
             ? g_utf16_to_utf8 (buffer, length, NULL, NULL, NULL)
             : g_strdup (text);
}
