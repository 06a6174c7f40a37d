/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How alike two texts are: Dice's measure of their trigrams, each three characters that follow one
 * another. It serves any script, also those that put no spaces between words. */

#include "config.h"

#include "plea-likeness.h"

#include <string.h>

#include "plea-folding.h"

/* In bytes: so much tells texts apart, and is compared in no time. */
#define MAX_COMPARED_SIZE 1000

#define BITS_OF_CHARACTER 21
#define TRIGRAM_MASK ((G_GUINT64_CONSTANT (1) << 3 * BITS_OF_CHARACTER) - 1)

/**
 * plea_likeness_shorten:
 * @text: a text of any length
 *
 * Returns: (transfer full): as much of its beginning as is compared
 */
char *
plea_likeness_shorten (const char *text)
{
  glong length = g_utf8_strlen (text, MAX_COMPARED_SIZE);

  return g_strndup (text, (gsize) (g_utf8_offset_to_pointer (text, length) - text));
}

static int
compare_trigrams (gconstpointer a, gconstpointer b)
{
  guint64 first = *(const guint64 *) a;
  guint64 second = *(const guint64 *) b;

  return (first > second) - (first < second);
}

/**
 * plea_likeness_list_trigrams:
 * @text: a text
 *
 * Case and accents do not count, and of a long text only the beginning does.
 *
 * Returns: (transfer full) (element-type guint64): what of it is compared, sorted
 */
GArray *
plea_likeness_list_trigrams (const char *text)
{
  g_autofree char *beginning = plea_likeness_shorten (text);
  g_autofree char *folded = plea_fold (beginning, -1);
  GArray          *trigrams = g_array_new (FALSE, FALSE, sizeof (guint64));
  guint64          trigram = 0;

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      trigram = (trigram << BITS_OF_CHARACTER | g_utf8_get_char (p)) & TRIGRAM_MASK;
      g_array_append_val (trigrams, trigram);
    }
  g_array_sort (trigrams, compare_trigrams);

  return trigrams;
}

static guint
count_shared (const GArray *a, const GArray *b)
{
  guint shared = 0;

  for (guint i = 0, j = 0; i < a->len && j < b->len;)
    {
      int order = compare_trigrams (&g_array_index (a, guint64, i), &g_array_index (b, guint64, j));

      shared += order == 0;
      i += order <= 0;
      j += order >= 0;
    }

  return shared;
}

/**
 * plea_likeness_measure:
 * @a: (element-type guint64): the trigrams of a text
 * @b: (element-type guint64): those of another
 *
 * Returns: from 0, where they have nothing in common, to 1, where they are the same
 */
double
plea_likeness_measure (const GArray *a, const GArray *b)
{
  guint both = a->len + b->len;

  return both > 0 ? 2.0 * count_shared (a, b) / both : 0;
}
