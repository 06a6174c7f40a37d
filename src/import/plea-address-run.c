/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Addresses that stand in one line with no mark between their parts.
 *
 * “The Chancellor 5 Long Gate Lee LE1 2AA”: a town with its postcode ends an address, and before it
 * stands a street with its number. */

#include "config.h"

#include "plea-address-run.h"

#include <string.h>

#include "plea-address-line.h"
#include "plea-folding.h"
#include "plea-idioms.h"
#include "plea-text.h"
#include "plea-vocabulary.h"

/* Whom it is to, before the street. */
#define MIN_HEAD_WORDS 2
#define MAX_HEAD_WORDS 24
#define MAX_LOWER_WORDS 3

/* Words of a street, numbers apart. */
#define MAX_STREET_WORDS 5

/* Longer lines are a page that has lost its lines. */
#define MAX_LENGTH 1000

#define BEFORE_NAME "Den|Bad|San|Santa|Sankt|St\\.?|Saint|La|Le|Las|Los|El|New|The|Old"
#define TOWN "(?:(?:" BEFORE_NAME ") )?(?:['’]s-)?\\p{Lu}[\\p{L}'’-]+"

/* “12345 Linden”, “1234 AB LINDEN”, “12-345 Lipa”, “123 45 Lipa”, “Lee LE1 2AA”, “Lee, LE 12345”,
 * “Lee, ON, L1E 2E3”. */
#define TOWN_WITH_POSTCODE                                                                         \
  "(?<![\\w-])(?:"                                                                                 \
  "(?:\\d{4} ?[A-Z]{2}|(?:[A-Z]{1,2}-)?\\d{4,5}|\\d{2}-\\d{3}|\\d{3} \\d{2}) +" TOWN               \
  "(?: (?:am|an der|ob der) \\p{Lu}\\p{L}+)?(?: (?i:cedex)(?: \\d+)?)?"                            \
  "|" TOWN ",? +(?:[A-Z]{1,2}\\d[A-Z\\d]? \\d[A-Z]{2}|[A-Z]{2},? +(?:\\d{5}(?:-\\d{4})?|"          \
  "[A-Z]\\d[A-Z] ?\\d[A-Z]\\d)))(?!\\w)"

/* “5 Long Gate”, as the last words. */
#define NUMBER_FIRST "(?<![\\w-])\\d{1,5}\\p{L}?,? (?:\\p{L}[\\p{L}.'’-]*,? ?){1,5}$"

/* “Langes-Tor-Ring 5”, “P.O. Box 123”, as the last word and its number. */
#define NUMBER_LAST "(?<![\\w-])\\p{Lu}[\\p{L}.'’-]* ?\\d{1,5}\\p{L}?(?:[-–/]\\d+)?,? *$"

static GRegex *
get_town (void)
{
  return plea_once (g_regex_new (TOWN_WITH_POSTCODE, G_REGEX_OPTIMIZE, 0, NULL));
}

static gsize
find_last (GRegex *regex, const char *words, gsize otherwise)
{
  g_autoptr (GMatchInfo) match = NULL;
  gint from;

  return g_regex_match (regex, words, 0, &match) && g_match_info_fetch_pos (match, 0, &from, NULL)
             ? (gsize) from
             : otherwise;
}

static gboolean
is_street (const char *words)
{
  g_autofree char *folded = plea_fold (words, -1);

  return plea_vocabulary_begins (PLEA_VOCABULARY_STREET, folded, NULL);
}

/* A street that has more than one word begins with one that tells it: “Place of the Larks 5”. */
static gsize
find_first_word (const char *words, gsize from)
{
  gsize first = from;
  guint n_words = 0;

  for (gsize at = from; at > 1 && n_words < MAX_STREET_WORDS;)
    {
      at--;
      while (at > 0 && words[at - 1] != ' ')
        at--;
      n_words++;
      if (is_street (words + at))
        first = at;
    }

  return first;
}

/* Where the street begins at the end of @words, or their end. */
static gsize
find_street (const char *words)
{
  gsize length = strlen (words);
  gsize at = find_last (plea_once (g_regex_new (NUMBER_LAST, G_REGEX_OPTIMIZE, 0, NULL)), words,
                        length);

  if (at < length)
    return find_first_word (words, at);

  return find_last (plea_once (g_regex_new (NUMBER_FIRST, G_REGEX_OPTIMIZE, 0, NULL)), words,
                    length);
}

/* Few words of a name begin small. */
static gboolean
is_large (const char *words)
{
  g_auto (GStrv) all = g_strsplit (words, " ", -1);
  guint n_lower = 0;

  for (guint i = 0; all[i] != NULL; i++)
    {
      n_lower = g_unichar_islower (g_utf8_get_char (all[i])) ? n_lower + 1 : 0;
      if (n_lower > MAX_LOWER_WORDS)
        return FALSE;
    }

  return TRUE;
}

static gboolean
names_official (const char *words)
{
  static const PleaVocabularyWord officials[] = { PLEA_VOCABULARY_PERSON,
                                                  PLEA_VOCABULARY_INSTITUTION,
                                                  PLEA_VOCABULARY_EMBASSY, PLEA_VOCABULARY_MALE,
                                                  PLEA_VOCABULARY_FEMALE };
  g_autofree char                *folded = plea_fold (words, -1);

  for (guint i = 0; i < G_N_ELEMENTS (officials); i++)
    if (plea_vocabulary_contains (officials[i], folded))
      return TRUE;

  return FALSE;
}

/* Whether a letter may be to these words; what has commas is read by them. */
static gboolean
is_head (const char *words)
{
  guint n_words = plea_text_count_words (words);

  return n_words >= MIN_HEAD_WORDS && n_words <= MAX_HEAD_WORDS && is_large (words)
         && strstr (words, ", ") == NULL && !plea_text_ends_with (words, ".!?;:")
         && names_official (words);
}

/* One address: what stands from @from to the town. */
static void
cut_address (GArray *cuts, const char *text, gsize from, gsize town, gsize end)
{
  gsize            begin = plea_address_line_find_begin (text, from, town);
  g_autofree char *words = g_strndup (text + begin, town - begin);
  gsize            street = find_street (words);
  g_autofree char *head = g_strchomp (g_strndup (words, street));
  gsize            behind = end + strspn (text + end, ").,;: ");

  if (!is_head (head))
    return;

  g_array_append_val (cuts, begin);
  street += begin;
  g_array_append_val (cuts, street);
  g_array_append_val (cuts, town);
  g_array_append_val (cuts, behind);
}

/**
 * plea_address_run_cut:
 * @cuts: (element-type gsize): where the line is to be cut, in bytes
 * @text: a line
 *
 * Adds where the parts of addresses begin and end that follow each other in the line.
 */
void
plea_address_run_cut (GArray *cuts, const char *text)
{
  g_autoptr (GMatchInfo) match = NULL;
  gsize from = 0;

  if (strlen (text) > MAX_LENGTH || !g_regex_match (get_town (), text, 0, &match))
    return;

  while (g_match_info_matches (match))
    {
      gint town, end;

      g_match_info_fetch_pos (match, 0, &town, &end);
      cut_address (cuts, text, from, (gsize) town, (gsize) end);
      from = (gsize) end + strspn (text + end, " ");
      g_match_info_next (match, NULL);
    }
}
