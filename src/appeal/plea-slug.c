/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names as ids: in Latin letters, whatever script they are written in. */

#include "config.h"

#include "plea-slug.h"

#include <string.h>
#include <unicode/ustring.h>
#include <unicode/utrans.h>

#define MAX_NAME_LENGTH 512

/* The name in ASCII where ICU knows how, else what there is of it. */
static char *
to_latin (const char *name)
{
  UErrorCode       status = U_ZERO_ERROR;
  UTransliterator *transliterator = utrans_openU (u"Any-Latin; Latin-ASCII; Lower", -1,
                                                  UTRANS_FORWARD, NULL, 0, NULL, &status);
  UChar            text[MAX_NAME_LENGTH];
  char             utf8[MAX_NAME_LENGTH * 3];
  int32_t          length = 0, limit;

  u_strFromUTF8 (text, G_N_ELEMENTS (text) / 2, &length, name, -1, &status);
  limit = length;
  utrans_transUChars (transliterator, text, &length, G_N_ELEMENTS (text), 0, &limit, &status);
  u_strToUTF8 (utf8, sizeof utf8, NULL, text, length, &status);
  utrans_close (transliterator);

  return g_ascii_strdown (U_SUCCESS (status) ? utf8 : name, -1);
}

static void
append_slug (GString *slug, const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    if (g_ascii_islower (*p) || g_ascii_isdigit (*p))
      g_string_append_c (slug, *p);
    else if (*p != '\'' && *p != '`' && slug->len > 0 && slug->str[slug->len - 1] != '-')
      g_string_append_c (slug, '-');
}

static void
trim (GString *slug, gsize max_length)
{
  g_string_truncate (slug, MIN (slug->len, max_length));
  while (slug->len > 0 && slug->str[slug->len - 1] == '-')
    g_string_truncate (slug, slug->len - 1);
}

/**
 * plea_slug_make:
 * @name: a name in any script
 * @suffix: what stands behind it however long the name is
 * @fallback: what stands for a name of which nothing is left
 * @max_length: how long the result may be
 *
 * Returns: (transfer full): lower-case letters, digits and single hyphens
 */
char *
plea_slug_make (const char *name, const char *suffix, const char *fallback, gsize max_length)
{
  g_autoptr (GString) slug = g_string_new (NULL);
  g_autofree char *latin = to_latin (name);

  append_slug (slug, latin);
  trim (slug, max_length - MIN (strlen (suffix), max_length));
  if (slug->len == 0)
    g_string_append (slug, fallback);
  append_slug (slug, suffix);
  trim (slug, max_length);

  return g_string_free (g_steal_pointer (&slug), FALSE);
}
