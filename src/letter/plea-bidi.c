/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text that runs from right to left, and what runs the other way within it.
 *
 * The bidirectional algorithm gives the marks beside a Latin name, and the groups of a telephone
 * number, to the text around them: “+7 495” comes out as “495 7+”. Between an isolate and its end
 * (UAX #9, 2.5) they stay as they are. */

#include "config.h"

#include "plea-bidi.h"

#include <unicode/ubidi.h>

#include "plea-idioms.h"

#define LEFT_TO_RIGHT_ISOLATE "\xe2\x81\xa6" /* U+2066 */
#define POP_ISOLATE "\xe2\x81\xa9"           /* U+2069 */

/* Embeddings, overrides, isolates and their ends. */
#define CONTROLS "[\\x{202a}-\\x{202e}\\x{2066}-\\x{2069}]"

/* Words of left-to-right scripts and what joins them, with closed brackets, and with the numbers
 * behind them: “Novaya Gazeta”, “Article 19”, “Committee (Moscow)”. */
#define LETTER "[\\p{Latin}\\p{Cyrillic}\\p{Greek}\\p{Armenian}\\p{Georgian}\\p{Han}]"
#define SIGN "(?:" LETTER "|\\p{M}|\\p{Nd})"
#define JOINER "[ \\x{a0}'’.,&/@:_-]{1,2}"
#define WORDS                                                                                      \
  LETTER SIGN "*+(?:" JOINER SIGN "++|" JOINER "\\(" SIGN "++(?:" JOINER SIGN "++)*+\\))*+"

/* Groups of digits that are one number; but not a range, which runs with the text. */
#define GROUPS                                                                                     \
  "\\+[ \\x{a0}]?\\p{Nd}++(?:[ \\x{a0}()./-]{1,2}\\p{Nd}++)*+"                                     \
  "|\\p{Nd}++(?:[ \\x{a0}()./-]{1,2}\\p{Nd}++){2,}+"                                               \
  "|\\p{Nd}++[./]\\p{Nd}++"

static char *
replace (const char *text, const GRegex *regex, const char *replacement)
{
  char *replaced = g_regex_replace (regex, text, -1, 0, replacement, 0, NULL);

  return replaced != NULL ? replaced : g_strdup (text);
}

/**
 * plea_bidi_strip:
 * @text: any text
 *
 * Returns: (transfer full): the text without characters that turn parts of it round
 */
char *
plea_bidi_strip (const char *text)
{
  return replace (text, plea_once (g_regex_new (CONTROLS, G_REGEX_OPTIMIZE, 0, NULL)), "");
}

/**
 * plea_bidi_isolate:
 * @text: right-to-left text without isolates
 *
 * Returns: (transfer full): the text with an isolate round each run of left-to-right words and each
 *   number of several groups
 */
char *
plea_bidi_isolate (const char *text)
{
  const GRegex *runs = plea_once (g_regex_new (WORDS "|" GROUPS, G_REGEX_OPTIMIZE, 0, NULL));

  return replace (text, runs, LEFT_TO_RIGHT_ISOLATE "\\0" POP_ISOLATE);
}

/**
 * plea_bidi_is_right_to_left:
 * @text: valid UTF-8
 *
 * Returns: whether the first letter of a script with a direction runs from right to left
 */
gboolean
plea_bidi_is_right_to_left (const char *text)
{
  g_autofree gunichar2 *letters = NULL;
  glong                 length;

  letters = g_utf8_to_utf16 (text, -1, NULL, &length, NULL);

  return ubidi_getBaseDirection ((const UChar *) letters, (int32_t) length) == UBIDI_RTL;
}
