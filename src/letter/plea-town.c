/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The town in a line of an address: posts want a code beside it, readers of a letter do not. */

#include "config.h"

#include "plea-town.h"

static gboolean
has_digit (const char *word)
{
  for (const char *p = word; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isdigit (g_utf8_get_char (p)))
      return TRUE;

  return FALSE;
}

/* As in “1011 AB Amsterdam”. */
static gboolean
ends_dutch_code (const char *word, const char *before)
{
  return strlen (word) == 2 && g_ascii_isupper (word[0]) && g_ascii_isupper (word[1])
         && strlen (before) == 4 && strspn (before, "0123456789") == 4;
}

/**
 * plea_town_get_place:
 * @town: a town as it stands in an address, for example “75011 Paris” or “London N1 9GU”
 *
 * Returns: (transfer full): the town as it is called, without post code
 */
char *
plea_town_get_place (const char *town)
{
  g_auto (GStrv) words = g_strsplit_set (town, " \t\n", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) kept = NULL;
  g_autofree char *place = NULL;

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0' && !has_digit (words[i])
        && (i == 0 || !ends_dutch_code (words[i], words[i - 1])))
      g_strv_builder_add (builder, words[i]);

  kept = g_strv_builder_end (builder);
  place = g_strjoinv (" ", kept);
  if (g_str_has_suffix (place, ","))
    place[strlen (place) - 1] = '\0';

  return g_steal_pointer (&place);
}
