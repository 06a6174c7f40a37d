/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a line looks like, whatever language it is in. */

#include "config.h"

#include "plea-text.h"

#include <string.h>

#include "plea-folding.h"

/* A line of so many words is a sentence; the longest offices have nine. */
#define MIN_PROSE_WORDS 10

/* With a mark at its end, so many will do. */
#define MIN_SENTENCE_WORDS 5

/* Quotes, a bracket and the spaces of French between them. */
#define MAX_CLOSING_QUOTES 4

/* The shortest telephone numbers that are written with their area, and the longest there are
 * (ITU-T E.164) with an extension. */
#define MIN_PHONE_DIGITS 7
#define MAX_PHONE_DIGITS 20

/* The longest address of an e-mail, with its angle brackets (RFC 5321, 4.5.3.1). */
#define MAX_EMAIL_LENGTH 256

/**
 * plea_text_count_words:
 * @text: a line
 *
 * Returns: how many words it has; of scripts without spaces, two characters count as a word
 */
guint
plea_text_count_words (const char *text)
{
  guint    n_words = 0, n_ideographs = 0;
  gboolean in_word = FALSE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean is_word = g_unichar_isalnum (c) && !plea_is_ideograph (c);

      n_ideographs += plea_is_ideograph (c);
      n_words += is_word && !in_word;
      in_word = is_word || (in_word && !g_unichar_isspace (c));
    }

  return n_words + n_ideographs / 2;
}

static gboolean
is_one_of (gunichar c, const char *marks)
{
  return c != 0 && g_utf8_strchr (marks, -1, c) != NULL;
}

/**
 * plea_text_find_mark:
 * @text: a line
 * @marks: marks
 *
 * Returns: (transfer none) (nullable): where the first of the marks stands
 */
const char *
plea_text_find_mark (const char *text, const char *marks)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (is_one_of (g_utf8_get_char (p), marks))
      return p;

  return NULL;
}

/**
 * plea_text_ends_with:
 * @text: a line
 * @marks: marks, none of which closes a quotation
 *
 * Returns: whether the line ends with one of the marks, perhaps behind closing quotes
 */
gboolean
plea_text_ends_with (const char *text, const char *marks)
{
  const char *p = text + strlen (text);
  gunichar    last = 0;

  for (guint i = 0; i <= MAX_CLOSING_QUOTES && p > text; i++)
    {
      p = g_utf8_prev_char (p);
      last = g_utf8_get_char (p);
      if (!is_one_of (last, "”\"»)’ \u00a0\u202f"))
        break;
    }

  return is_one_of (last, marks);
}

/**
 * plea_text_ends_with_colon:
 * @text: a line
 *
 * Returns: whether it announces what follows
 */
gboolean
plea_text_ends_with_colon (const char *text)
{
  return plea_text_ends_with (text, ":：");
}

/**
 * plea_text_is_prose:
 * @text: a line
 *
 * Returns: whether it is a sentence, or several, rather than a name, an address or a heading
 */
gboolean
plea_text_is_prose (const char *text)
{
  guint n_words = plea_text_count_words (text);

  return n_words >= MIN_PROSE_WORDS
         || (n_words >= MIN_SENTENCE_WORDS && plea_text_ends_with (text, ".;!?:؟؛。；：！？…"));
}

gboolean
plea_text_has_digit (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isdigit (g_utf8_get_char (p)))
      return TRUE;

  return FALSE;
}

/* “12”, “a”, “iv”: what stands before the dot or the bracket. */
static const char *
skip_ordinal (const char *text)
{
  const char *p = text;
  guint       n_digits = 0;

  for (; g_unichar_isdigit (g_utf8_get_char (p)); p = g_utf8_next_char (p))
    n_digits++;
  if (n_digits > 0)
    return n_digits <= 2 ? p : NULL;

  while (*p != '\0' && strchr ("ivx", *p) != NULL)
    p++;
  if (p > text)
    return p - text <= 4 ? p : NULL;

  return g_ascii_islower (*p) ? p + 1 : NULL;
}

static const char *
skip_spaces (const char *text)
{
  while (*text != '\0' && g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);

  return text;
}

static const char *
skip_number (const char *text)
{
  gboolean    bracket = *text == '(' || g_str_has_prefix (text, "（");
  const char *ordinal = bracket ? g_utf8_next_char (text) : text;
  const char *end = skip_ordinal (ordinal);
  gboolean    letter = !g_unichar_isdigit (g_utf8_get_char (ordinal));
  gunichar    mark = end != NULL ? g_utf8_get_char (end) : 0;
  const char *after;

  if (mark == '.' && !bracket && strchr ("ivx", *ordinal) != NULL && end[1] == ' ')
    return skip_spaces (end + 1);
  if (!is_one_of (mark, bracket || letter ? ")）" : ".-)）、．٫"))
    return NULL;

  after = g_utf8_next_char (end);
  if (mark == '-' && *after != ' ')
    return NULL;
  if (mark == '.' && *after == '-') /* as in Spanish: 1.- */
    after++;

  return g_unichar_isdigit (g_utf8_get_char (after)) ? NULL : skip_spaces (after);
}

/**
 * plea_text_skip_marker:
 * @text: a line
 *
 * Returns: (transfer none) (nullable): what follows the number or bullet that makes the line an
 * item of a list; "" where the number stands alone
 */
const char *
plea_text_skip_marker (const char *text)
{
  const char *next = *text != '\0' ? g_utf8_next_char (text) : text;

  if (is_one_of (g_utf8_get_char (text), "•‣◦–—-*·▪●■⁃−○"))
    return *next == '\0' || g_unichar_isspace (g_utf8_get_char (next)) ? skip_spaces (next) : NULL;

  return skip_number (text);
}

/**
 * plea_text_is_phone_number:
 * @text: a line
 *
 * Returns: whether it is a telephone number and nothing else
 */
gboolean
plea_text_is_phone_number (const char *text)
{
  guint n_digits = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isdigit (c))
        n_digits++;
      else if (!g_unichar_isspace (c) && (c > 0x7f || strchr ("+()-./", (int) c) == NULL))
        return FALSE;
    }

  return n_digits >= MIN_PHONE_DIGITS && n_digits <= MAX_PHONE_DIGITS;
}

gboolean
plea_text_is_email (const char *text)
{
  return strlen (text) <= MAX_EMAIL_LENGTH && strchr (text, '@') != NULL
         && g_regex_match_simple ("^<?[^\\s@<>]+@[^\\s@<>]+\\.[^\\s@<>]+>?$", text, 0, 0);
}

/**
 * plea_text_find_address:
 * @text: a line
 *
 * Returns: (transfer full) (nullable): the web address in it
 */
char *
plea_text_find_address (const char *text)
{
  static GRegex *regex = NULL;
  g_autoptr (GMatchInfo) match = NULL;

  if (g_once_init_enter (&regex))
    g_once_init_leave (&regex, g_regex_new ("https?://[^\\s<>\"]+[^\\s<>\".,;)]",
                                            G_REGEX_CASELESS | G_REGEX_OPTIMIZE, 0, NULL));

  return strstr (text, "://") != NULL && g_regex_match (regex, text, 0, &match)
             ? g_match_info_fetch (match, 0)
             : NULL;
}
