/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The country at the end of a line of an address. */

#include "config.h"

#include "plea-address-country.h"

#include <string.h>

#include "plea-country.h"
#include "plea-text.h"

/* “Minsk 220030, Belarus”, “Islamabad – Pakistan”, “Nairobi (Kenya)”, “44000 Islamabad Pakistan”:
 * the country without a line of its own. */
static const char *
find_country_at_end (const char *text, gsize *length, const char **name)
{
  for (const char *p = strpbrk (text, " ,(-"); p != NULL; p = strpbrk (p + 1, " ,(-"))
    {
      const char      *begin = p + strspn (p, " ,(-–—");
      g_autofree char *rest = NULL;
      const char      *country;

      while (g_str_has_prefix (begin, "–") || g_str_has_prefix (begin, "—"))
        begin = g_utf8_next_char (begin) + strspn (g_utf8_next_char (begin), " ");
      rest = g_strdup (begin);
      g_strdelimit (rest, ")", ' ');
      g_strchomp (rest);
      if (plea_text_ends_with (rest, "."))
        rest[strlen (rest) - 1] = '\0';
      country = plea_country_find (rest, NULL, NULL);
      if (country == NULL)
        continue;
      *length = (gsize) (p - text);
      *name = begin;
      return country;
    }

  return NULL;
}

static gboolean
ends_cut (const char *text, gsize length)
{
  g_autofree char *before = g_strndup (text, length);

  return plea_text_ends_with (before, ",،–—-(") || strchr (",(-", text[length]) != NULL
         || plea_text_has_digit (before) || g_str_has_prefix (text + length, " –")
         || g_str_has_prefix (text + length, " —");
}

/* What stands before the country, without the marks that lead to it. */
static char *
take_rest (const char *text, gsize length)
{
  char *rest = g_strchomp (g_strndup (text, length));

  while (plea_text_ends_with (rest, "–—-(,"))
    {
      *g_utf8_find_prev_char (rest, rest + strlen (rest)) = '\0';
      g_strchomp (rest);
    }

  return rest;
}

/**
 * plea_address_country_find:
 * @text: the last line of an address
 * @rest: (out) (transfer full) (nullable): what stands before the country
 * @name: (out) (transfer full) (nullable): the country, as the line has it
 *
 * Returns: (transfer none) (nullable): the ISO 3166 code of the country that the line ends with,
 *   behind a mark or a number; %NULL where it does not
 */
const char *
plea_address_country_find (const char *text, char **rest, char **name)
{
  const char *begin = NULL;
  gsize       length = 0;
  const char *country = find_country_at_end (text, &length, &begin);

  if (country == NULL || !ends_cut (text, length))
    return NULL;

  *rest = take_rest (text, length);
  *name = g_strstrip (g_strdelimit (g_strdup (begin), ").", ' '));

  return country;
}
