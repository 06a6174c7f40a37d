/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text made alike, to search in: without case, accents and scripts. */

#include "config.h"

#include "plea-search-text.h"

#include <unicode/ustring.h>
#include <unicode/utrans.h>

#include "plea-folding.h"

/* A name comes out in Latin letters whatever it was written in, so that “Милашина” is found by
 * “milashina” and the other way round. */
#define TO_LATIN u"Any-Latin; Latin-ASCII"

static gpointer
open_to_latin (gpointer data)
{
  UErrorCode status = U_ZERO_ERROR;

  return utrans_openU (TO_LATIN, -1, UTRANS_FORWARD, NULL, 0, NULL, &status);
}

/* Opened when first needed, and kept: ICU takes some 20 ms to read its rules. */
static UTransliterator *
get_to_latin (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, open_to_latin, NULL);
}

/* Latin letters at most three times as long as what they stand for, as “щ” is “shch”. */
static char *
to_latin (const char *text)
{
  UErrorCode        status = U_ZERO_ERROR;
  glong             length = 0;
  g_autofree UChar *letters = g_utf8_to_utf16 (text, -1, NULL, &length, NULL);
  int32_t           capacity = (int32_t) length * 6 + 16;
  int32_t           limit = (int32_t) length;
  int32_t           new_length = (int32_t) length;
  g_autofree UChar *buffer = NULL;
  UTransliterator  *own;

  if (letters == NULL || get_to_latin () == NULL)
    return g_strdup (text);

  buffer = g_new0 (UChar, capacity);
  u_memcpy (buffer, letters, (int32_t) length);
  own = utrans_clone (get_to_latin (), &status);
  utrans_transUChars (own, buffer, &new_length, capacity, 0, &limit, &status);
  utrans_close (own);

  return U_SUCCESS (status) ? g_utf16_to_utf8 (buffer, new_length, NULL, NULL, NULL)
                            : g_strdup (text);
}

/**
 * plea_search_text_make:
 * @text: UTF-8
 *
 * Returns: (transfer full): the text in small Latin letters without accents, as far as ICU can
 */
char *
plea_search_text_make (const char *text)
{
  g_autofree char *folded = plea_fold (text, -1);
  g_autofree char *latin = NULL;

  if (g_str_is_ascii (folded))
    return g_steal_pointer (&folded);

  latin = to_latin (folded);

  return plea_fold (latin, -1);
}
