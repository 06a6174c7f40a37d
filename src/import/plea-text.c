/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a line looks like, whatever language it is in. */

#include "config.h"

#include "plea-text.h"

#include <string.h>

#include "plea-folding.h"
#include "plea-idioms.h"

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

#define VARIATION_SELECTORS "\ufe0e\ufe0f"
#define KEYCAP 0x20e3

/* Arrows, geometric shapes, ticks, stars and what fonts draw in place of letters; but what stands
 * before a number or an address says what it is. */
static gboolean
is_bullet (gunichar c)
{
  GUnicodeType type = g_unichar_type (c);

  return is_one_of (c, "•‣–—-*·⁃") || type == G_UNICODE_PRIVATE_USE
         || (c >= 0x2190 && c <= 0x2bff && !is_one_of (c, "☎☏✆✉")
             && (type == G_UNICODE_OTHER_SYMBOL || type == G_UNICODE_MATH_SYMBOL));
}

/* Whether a symbol is drawn in colours or not. */
static const char *
skip_variation (const char *text)
{
  return is_one_of (g_utf8_get_char (text), VARIATION_SELECTORS) ? g_utf8_next_char (text) : text;
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

  if (end != NULL && !letter && g_utf8_get_char (skip_variation (end)) == KEYCAP)
    return skip_spaces (g_utf8_next_char (skip_variation (end)));
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
  const char *next = *text != '\0' ? skip_variation (g_utf8_next_char (text)) : text;

  if (is_bullet (g_utf8_get_char (text)))
    return *next == '\0' || g_unichar_isspace (g_utf8_get_char (next)) ? skip_spaces (next) : NULL;

  return skip_number (text);
}

/**
 * plea_text_ends_with_unit:
 * @text: a line
 * @length: how much of it counts
 *
 * Returns: whether a raised number behind it is none of a note: “4 m²”
 */
gboolean
plea_text_ends_with_unit (const char *text, gsize length)
{
  GRegex          *unit = plea_once (g_regex_new ("\\d\\s*\\p{L}{1,2}\\s*$", 0, 0, NULL));
  g_autofree char *before = g_strndup (text, length);

  return g_regex_match (unit, before, 0, NULL);
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

/* Words keep a hyphen behind these, and before those: who breaks a word elsewhere hardly ever
 * breaks it there. */
static const char *const first_halves[] = { "self",  "well", "non",   "anti",  "semi",  "multi",
                                            "cross", "half", "high",  "long",  "low",   "so",
                                            "short", "vice", "e",     "x",     "celui", "ceux",
                                            "demi",  "peut", "grand", "porte", "sud",   "nord",
                                            "ex",    NULL };
static const char *const second_halves[] = { "à",     "ci",      "elle", "elles",  "être", "ils",
                                             "là",    "lhe",     "même", "mêmes",  "moi",  "nous",
                                             "vous",  "based",   "то",   "нибудь", "либо", "таки",
                                             "being", "founder", NULL };

/* “press and media freedom” is in German “Presse- und Meinungsfreiheit”, in others likewise. */
static const char *const joining_words[] = { "and", "bzw", "e",    "et",       "eller", "i",
                                             "och", "og",  "oder", "or",       "ou",    "sowie",
                                             "to",  "und", "y",    "und/oder", NULL };

static gboolean
is_hyphen (gunichar c)
{
  return c == '-' || c == 0x2010 || c == 0xad;
}

static char *
get_last_word (const char *text, gsize length)
{
  const char *end = text + length, *start = end;

  while (start > text && g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (start))))
    start = g_utf8_prev_char (start);

  return g_strndup (start, (gsize) (end - start));
}

static char *
get_first_word (const char *line)
{
  const char *end = line;

  while (g_unichar_isalpha (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);

  return g_strndup (line, (gsize) (end - line));
}

/* What stands elsewhere in the same text decides, else what is known of such words. */
static gboolean
is_compound (const char *text, const char *first, const char *second)
{
  g_autofree char *compound = g_strdup_printf ("%s-%s", first, second);
  g_autofree char *whole = g_strconcat (first, second, NULL);
  g_autofree char *folded = plea_fold (first, -1);

  if (strstr (text, compound) != NULL || strstr (text, whole) != NULL)
    return strstr (text, compound) != NULL;

  return g_strv_contains (first_halves, folded) || g_strv_contains (second_halves, second);
}

/* Takes the hyphen at @length away, where it is there for the end of the line alone. Returns
 * whether what follows is of the same word. */
static gboolean
heal_hyphen (GString *text, gsize length, const char *line)
{
  g_autofree char *first = get_last_word (text->str, length);
  g_autofree char *second = get_first_word (line);
  gunichar         hyphen = g_utf8_get_char (text->str + length);

  if (hyphen == 0xad)
    g_string_truncate (text, length);
  if (hyphen == 0xad || *first == '\0')
    return hyphen == 0xad;
  if (g_strv_contains (joining_words, second))
    return FALSE;

  if (is_hyphen (g_utf8_get_char (line)) /* Portuguese repeats it */
      || (g_unichar_islower (g_utf8_get_char (line)) && !is_compound (text->str, first, second)))
    g_string_truncate (text, length);

  return TRUE;
}

/* Whether there is no space between two lines of one paragraph. */
static gboolean
joins_without_space (gunichar before, gunichar after)
{
  return plea_is_ideograph (before) || plea_is_ideograph (after)
             ? before >= 0x2e80 && after >= 0x2e80
             : g_unichar_iswide (before) && g_unichar_iswide (after)
                   && g_unichar_get_script (before) != G_UNICODE_SCRIPT_HANGUL;
}

/**
 * plea_text_join:
 * @text: a paragraph so far
 * @line: its next line
 *
 * Adds the line to the paragraph. A word that was broken at the end of the line before is whole
 * again, without the hyphen unless that is its own.
 */
void
plea_text_join (GString *text, const char *line)
{
  const char *last = text->len > 0 ? g_utf8_prev_char (text->str + text->len) : text->str;
  gunichar    before = g_utf8_get_char (last);
  gsize       length = (gsize) (last - text->str);

  if (text->len == 0 || *line == '\0' || joins_without_space (before, g_utf8_get_char (line))
      || (is_hyphen (before) && heal_hyphen (text, length, line)))
    g_string_append (text, line);
  else
    g_string_append_printf (text, "%s%s", g_unichar_isspace (before) ? "" : " ", line);
}
