/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which language some sentences are in, by their most frequent words. */

#include "config.h"

#include "plea-language-guess.h"

#include "plea-folding.h"
#include "plea-idioms.h"
#include "plea-vocabulary.h"

/* As far as a text is looked at to tell its language. */
#define MAX_SAMPLE 20000

/* One bit of a guint for each. */
#define MAX_LANGUAGES 32

/* A common word to a bit for each language it is of. */
static GHashTable *
read_common (void)
{
  const char *const *all = plea_vocabulary_get_languages ();
  GHashTable        *common = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; all[i] != NULL; i++)
    {
      g_auto (GStrv) words = plea_vocabulary_get_list (all[i], "Common");

      for (guint j = 0; words[j] != NULL; j++)
        {
          char *folded = plea_fold (words[j], -1);
          guint languages = GPOINTER_TO_UINT (g_hash_table_lookup (common, folded));

          g_hash_table_replace (common, folded, GUINT_TO_POINTER (languages | 1u << i));
        }
    }

  return common;
}

static GHashTable *
get_common (void)
{
  return plea_once (read_common ());
}

static const char *
skip_token (const char *text)
{
  if (plea_is_ideograph (g_utf8_get_char (text)))
    return g_utf8_next_char (text);

  while (g_unichar_isalpha (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);

  return text;
}

static void
count_token (const char *token, gsize length, guint *counts)
{
  g_autofree char *word = g_strndup (token, length);
  guint            languages = GPOINTER_TO_UINT (g_hash_table_lookup (get_common (), word));

  for (guint i = 0; languages >> i != 0; i++)
    counts[i] += languages >> i & 1;
}

/**
 * plea_language_is_common_word:
 * @folded: a folded word
 *
 * Returns: whether it is one of the most frequent words of a language
 */
gboolean
plea_language_is_common_word (const char *folded)
{
  return g_hash_table_contains (get_common (), folded);
}

/**
 * plea_language_guess:
 * @text: some sentences
 *
 * Returns: (transfer none) (nullable): the language whose common words are the most frequent in
 *   the text; %NULL where none occurs
 */
const char *
plea_language_guess (const char *text)
{
  g_autofree char *sample = g_utf8_substring (text, 0, MIN (g_utf8_strlen (text, -1), MAX_SAMPLE));
  g_autofree char *folded = plea_fold (sample, -1);
  guint            counts[MAX_LANGUAGES] = { 0 };
  guint            best = 0;

  for (const char *p = folded; *p != '\0';)
    {
      const char *end = skip_token (p);

      if (end > p)
        count_token (p, (gsize) (end - p), counts);
      p = end > p ? end : g_utf8_next_char (p);
    }

  for (guint i = 1; i < MAX_LANGUAGES; i++)
    if (counts[i] > counts[best])
      best = i;

  return counts[best] > 0 ? plea_vocabulary_get_languages ()[best] : NULL;
}
