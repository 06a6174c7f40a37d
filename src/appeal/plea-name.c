/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names: in Latin letters, as ids, and as a word before them is shortened.
 *
 * “Милашина” is found by “milashina” and has an id that any system can write. */

#include "config.h"

#include "plea-name.h"

#include <string.h>
#include <unicode/ustring.h>
#include <unicode/utrans.h>

#include "plea-folding.h"

/* Latin letters */

#define TO_LATIN u"Any-Latin; Latin-ASCII"

/* Room for what a character becomes, as “щ” becomes “shch”. */
#define MAX_GROWTH 6

/* Opened when first needed, and kept: ICU takes some milliseconds to read its rules, and as many
 * again for each script. A clone would begin without those. */
static gboolean
transliterate (UChar *text, int32_t *length, int32_t capacity)
{
  static GMutex           mutex;
  static UTransliterator *to_latin = NULL;
  UErrorCode              status = U_ZERO_ERROR;
  int32_t                 limit = *length;

  g_mutex_lock (&mutex);
  if (to_latin == NULL)
    to_latin = utrans_openU (TO_LATIN, -1, UTRANS_FORWARD, NULL, 0, NULL, &status);
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

/* Ids */

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

/* Elision */

/* French given names whose H is silent. Foreign names are spoken with it: de Hassan, de Huda. */
static const char *const silent_h_names[] = {
  "Habert",    "Hadrien", "Hector",   "Hégésippe", "Hélène",  "Helène",   "Héloïse",   "Henri",
  "Henriette", "Hermine", "Hermione", "Hervé",     "Hilaire", "Hilda",    "Hippolyte", "Honoré",
  "Honorine",  "Horace",  "Hortense", "Hubert",    "Hugues",  "Huguette", "Hyacinthe",
};

static gboolean
has_silent_h (const char *folded_name)
{
  for (guint i = 0; i < G_N_ELEMENTS (silent_h_names); i++)
    {
      g_autofree char *silent = plea_fold (silent_h_names[i], -1);

      if (g_str_equal (folded_name, silent))
        return TRUE;
    }

  return FALSE;
}

/**
 * plea_name_elides:
 * @name: a name
 *
 * Whether French (and Catalan, and Italian) shorten a word before the name: “d’Elena”, “d’Yves”,
 * but “de Maria”, “de Yasmine”, “de Hassan”. A Y does so before a consonant, an H in French names
 * only.
 *
 * Returns: whether the name begins with a vowel sound
 */
gboolean
plea_name_elides (const char *name)
{
  g_autofree char *first = plea_fold (name, (gssize) strcspn (name, " -\t"));
  gunichar         letter = g_utf8_get_char (first);

  if (letter == 'h')
    return has_silent_h (first);
  if (letter == 'y')
    return first[1] != '\0' && strchr ("aeiouy", first[1]) == NULL;

  return letter == 0x0153 /* œ */ || letter == 0x00e6 /* æ */
         || (letter != 0 && letter < 0x80 && strchr ("aeiou", (char) letter) != NULL);
}
