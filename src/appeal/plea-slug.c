/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ids: of names, in Latin letters, whatever script they are written in, and of words. */

#include "config.h"

#include "plea-slug.h"

#include <string.h>

#include "plea-folding.h"
#include "plea-latin.h"

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
  g_autofree char *latin = plea_latin_make (name);
  g_autofree char *lower = g_ascii_strdown (latin, -1);

  append_slug (slug, lower);
  trim (slug, max_length - MIN (strlen (suffix), max_length));
  if (slug->len == 0)
    g_string_append (slug, fallback);
  append_slug (slug, suffix);
  trim (slug, max_length);

  return g_string_free (g_steal_pointer (&slug), FALSE);
}

/**
 * plea_slug_derive:
 * @kind: what the id is for
 * @words: the words that it stands for
 * @taken: (element-type utf8 guint): the ids that others have, each with the last number behind it;
 *   this one is added
 *
 * The id is the same wherever the words are, however they are accented and capitalised. Only where
 * others have the same words too, a number tells them apart.
 *
 * Returns: (transfer full): an id that is not taken
 */
char *
plea_slug_derive (const char *kind, const char *words, GHashTable *taken)
{
  g_autofree char *folded = plea_fold (words, -1);
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, folded, -1);
  g_autofree char *base = g_strdup_printf ("%s-%.8s", kind, sum);
  char            *id = g_strdup (base);
  guint            number = MAX (GPOINTER_TO_UINT (g_hash_table_lookup (taken, base)), 1);

  while (g_hash_table_contains (taken, id))
    {
      g_free (id);
      id = g_strdup_printf ("%s-%u", base, ++number);
    }
  g_hash_table_insert (taken, g_strdup (id), NULL);
  g_hash_table_insert (taken, g_strdup (base), GUINT_TO_POINTER (number));

  return id;
}
