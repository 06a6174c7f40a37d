/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words as they are kept, clean, and as they are compared, folded.
 *
 * Pages write one word in many ways: “Statut :” with a space that does not break, Arabic with all
 * its vowel signs or with none, «ё» or «е», curly or straight apostrophes. */

#include "config.h"

#include "plea-folding.h"

#include <string.h>
#include <unicode/ucasemap.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

#define TATWEEL 0x0640

/* On one letter (UAX #15, stream-safe text). To order more takes the square of their number. */
#define MAX_MARKS 30

/* What NFC makes of UTF-16 (https://unicode.org/faq/normalization.html), and large letters of
 * UTF-8, at most. */
#define MAX_GROWTH 3

/* Controls of writing direction could make a name read as another, and those before a space or
 * after a tilde can give orders to a terminal. XML has no place for the noncharacters U+FFFE and
 * U+FFFF. U+200C and U+200D are not among them: they are spelling. */
static gboolean
is_invisible (gunichar c)
{
  return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) || c == 0x200b || c == 0x200e
         || c == 0x200f || c == 0x061c || c == 0xfeff || c == 0xfffe || c == 0xffff
         || (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || (c >= 0x7f && c <= 0x9f);
}

/**
 * plea_is_ideograph:
 * @c: a character
 *
 * Returns: whether it is of a script that leaves no space between words
 */
gboolean
plea_is_ideograph (gunichar c)
{
  GUnicodeScript script = g_unichar_get_script (c);

  return script == G_UNICODE_SCRIPT_HAN || script == G_UNICODE_SCRIPT_HIRAGANA
         || script == G_UNICODE_SCRIPT_KATAKANA;
}

/* Pages of a PDF and lines end in characters of their own; within a paragraph all are spaces. */
static gboolean
is_breaking_space (gunichar c)
{
  return c == ' ' || (c >= '\t' && c <= '\r') || c == 0x0085 || c == 0x2028 || c == 0x2029;
}

/**
 * plea_is_blank:
 * @text: UTF-8
 *
 * Returns: whether nothing in it can be seen, were it printed
 */
gboolean
plea_is_blank (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar     c = g_utf8_get_char (p);
      GUnicodeType type = g_unichar_type (c);

      if (!g_unichar_isspace (c) && !is_invisible (c) && type != G_UNICODE_FORMAT
          && type != G_UNICODE_CONTROL)
        return FALSE;
    }

  return TRUE;
}

/**
 * plea_compose_marks:
 * @text: UTF-8, with no more than some thirty marks on a letter
 *
 * By ICU, since g_utf8_normalize() moves all that follows with each letter that it composes.
 *
 * Returns: (transfer full): the text with each letter and its marks in one, as far as there is such
 *   a one (NFC)
 */
char *
plea_compose_marks (const char *text)
{
  UErrorCode          status = U_ZERO_ERROR;
  const UNormalizer2 *nfc = unorm2_getNFCInstance (&status);
  int32_t             n_bytes = (int32_t) strlen (text);
  int32_t             capacity = n_bytes * MAX_GROWTH;
  g_autofree UChar   *units = g_new (UChar, n_bytes + 1);
  g_autofree UChar   *composed = NULL;
  int32_t             length;

  u_strFromUTF8 (units, n_bytes + 1, &length, text, -1, &status);
  if (unorm2_spanQuickCheckYes (nfc, units, length, &status) == length)
    return g_strdup (text);

  composed = g_new (UChar, capacity + 1);
  length = unorm2_normalize (nfc, units, length, composed, capacity, &status);

  return U_SUCCESS (status) ? g_utf16_to_utf8 (composed, length, NULL, NULL, NULL)
                            : g_strdup (text);
}

/**
 * plea_capitalize:
 * @words: as within a sentence
 * @locale: the ICU locale of their language: a Turkish “i” keeps its dot
 *
 * Returns: (transfer full): them as at its head, with their first letter large, if they begin with
 * one
 */
char *
plea_capitalize (const char *words, const char *locale)
{
  UErrorCode       status = U_ZERO_ERROR;
  gsize            capacity = strlen (words) * MAX_GROWTH + 1;
  g_autofree char *capitalized = g_malloc (capacity);
  UCaseMap        *map = ucasemap_open (locale, U_TITLECASE_WHOLE_STRING | U_TITLECASE_NO_LOWERCASE,
                                        &status);

  ucasemap_utf8ToTitle (map, capitalized, (int32_t) capacity, words, -1, &status);
  ucasemap_close (map);

  return U_SUCCESS (status) ? g_steal_pointer (&capitalized) : g_strdup (words);
}

/**
 * plea_clean_words:
 * @text: words from anywhere
 *
 * Returns: (transfer full): the words as valid UTF-8, composed, without invisible characters and
 *   with one space for each run of spaces
 */
char *
plea_clean_words (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autoptr (GString) words = g_string_sized_new (strlen (valid));
  gboolean space = FALSE;
  guint    n_marks = 0;

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (is_breaking_space (c))
        space = TRUE;
      else if (!is_invisible (c) && (n_marks = g_unichar_ismark (c) ? n_marks + 1 : 0) <= MAX_MARKS)
        {
          if (space && words->len > 0)
            g_string_append_c (words, ' ');
          if (c < 0x80)
            g_string_append_c (words, (char) c);
          else
            g_string_append_unichar (words, c);
          space = FALSE;
        }
    }

  return g_str_is_ascii (words->str) ? g_strdup (words->str) : plea_compose_marks (words->str);
}

/**
 * plea_set_words:
 * @words: (inout): words, or %NULL; freed
 * @text: (nullable): what stands there from now on; "" is none
 */
void
plea_set_words (char **words, const char *text)
{
  char *copy = text != NULL && *text != '\0' ? g_strdup (text) : NULL;

  g_free (*words);
  *words = copy;
}

static gunichar
fold_character (gunichar c)
{
  switch (c)
    {
    case 0x2018: /* ‘ */
    case 0x2019: /* ’ */
    case 0x02bc: /* ʼ */
    case 0x00b4: /* ´ */
      return '\'';
    case 0x201c: /* “ */
    case 0x201d: /* ” */
    case 0x201e: /* „ */
    case 0x00ab: /* « */
    case 0x00bb: /* » */
      return '"';
    case 0x0649: /* ى */
      return 0x064a;
    case 0x0629: /* ة */
      return 0x0647;
    case 0x0131: /* ı */
      return 'i';
    default:
      break;
    }

  if (g_unichar_type (c) == G_UNICODE_DASH_PUNCTUATION)
    return '-';
  if (g_unichar_isdigit (c))
    return '0' + (gunichar) g_unichar_digit_value (c);

  return g_unichar_tolower (c);
}

static gboolean
is_dropped (gunichar c)
{
  return g_unichar_ismark (c) || c == TATWEEL || c == 0x200c || c == 0x200d || is_invisible (c);
}

/**
 * plea_fold:
 * @text: words, as UTF-8
 * @length: how many bytes of them, or -1
 *
 * Returns: (transfer full): the words in lower case without accents and vowel signs, with one space
 *   for each run of spaces and Western digits, to be compared and never to be shown
 */
char *
plea_fold (const char *text, gssize length)
{
  g_autofree char *decomposed = g_utf8_normalize (text, length, G_NORMALIZE_ALL);
  g_autoptr (GString) plain = g_string_new (NULL);
  gboolean space = FALSE;

  for (const char *p = decomposed != NULL ? decomposed : ""; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c))
        space = TRUE;
      else if (!is_dropped (c))
        {
          if (space && plain->len > 0)
            g_string_append_c (plain, ' ');
          g_string_append_unichar (plain, fold_character (c));
          space = FALSE;
        }
    }

  return g_string_free (g_steal_pointer (&plain), FALSE);
}

/* Chinese, Japanese and Korean write on without a space, so there any character may end a word. */
static gboolean
joins_word (gunichar c)
{
  return g_unichar_isalnum (c) && !g_unichar_iswide (c);
}

/**
 * plea_stands_alone:
 * @text: a text
 * @found: where in @text some words stand
 * @length: how many bytes they take
 *
 * Returns: whether the words are whole there, and not a part of longer ones
 */
gboolean
plea_stands_alone (const char *text, const char *found, gsize length)
{
  const char *before = g_utf8_find_prev_char (text, found);
  const char *last = g_utf8_find_prev_char (found, found + length);
  gboolean    opens = before == NULL || !joins_word (g_utf8_get_char (before))
                   || !joins_word (g_utf8_get_char (found));
  gboolean closes = last == NULL || !joins_word (g_utf8_get_char (found + length))
                    || !joins_word (g_utf8_get_char (last));

  return opens && closes;
}

/**
 * plea_find_folded:
 * @text: folded text
 * @words: folded words
 *
 * Returns: (transfer none) (nullable): where in @text the words stand whole, not as a part of
 *   longer ones
 */
const char *
plea_find_folded (const char *text, const char *words)
{
  gsize length = strlen (words);

  if (length == 0)
    return NULL;

  for (const char *found = strstr (text, words); found != NULL;
       found = strstr (g_utf8_next_char (found), words))
    if (plea_stands_alone (text, found, length))
      return found;

  return NULL;
}
