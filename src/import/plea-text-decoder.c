/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text from bytes of an unknown encoding: by its byte order mark, by what a web page declares, as
 * UTF-8, or else by likelihood. */

#include "config.h"

#include "plea-text-decoder.h"

#include <string.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

/* Browsers look for a declaration in the first 1024 bytes; pages that break the rule exist. */
#define DECLARATION_SIZE 4096

/* As much as the detector of ICU looks at. */
#define SAMPLE_SIZE 65536

static char *
convert (const char *encoding, const char *data, gsize size)
{
  UErrorCode       status = U_ZERO_ERROR;
  gsize            capacity = size * 3 + 1;
  g_autofree char *text = g_malloc (capacity);
  int32_t length = ucnv_convert ("UTF-8", encoding, text, (int32_t) capacity, data, (int32_t) size,
                                 &status);

  if (U_FAILURE (status))
    return NULL;

  text[length] = '\0';

  return strlen (text) == (gsize) length ? g_steal_pointer (&text) : NULL;
}

static char *
decode_marked (const char *data, gsize size)
{
  UErrorCode  status = U_ZERO_ERROR;
  int32_t     mark_length = 0;
  const char *encoding = ucnv_detectUnicodeSignature (data, (int32_t) MIN (size, 4), &mark_length,
                                                      &status);

  return encoding != NULL ? convert (encoding, data + mark_length, size - (gsize) mark_length)
                          : NULL;
}

/* The encodings of the web: what is called Latin 1 there is windows-1252 (WHATWG, Encoding). */
static char *
normalise_name (const char *name)
{
  static const char *const western[] = { "iso-8859-1", "iso8859-1", "latin1", "us-ascii", "ascii" };

  for (guint i = 0; i < G_N_ELEMENTS (western); i++)
    if (g_ascii_strcasecmp (name, western[i]) == 0)
      return g_strdup ("windows-1252");
  if (g_ascii_strcasecmp (name, "iso-8859-9") == 0)
    return g_strdup ("windows-1254");
  if (g_ascii_strcasecmp (name, "gb2312") == 0 || g_ascii_strcasecmp (name, "gbk") == 0)
    return g_strdup ("gb18030");

  return g_ascii_strdown (name, -1);
}

static char *
find_declaration (const char *data, gsize size)
{
  g_autofree char *head = g_strndup (data, MIN (size, DECLARATION_SIZE));
  g_autoptr (GRegex) regex = g_regex_new ("<(?:meta|\\?xml)[^>]*?(?:charset|encoding)\\s*=\\s*"
                                          "[\"']?\\s*([A-Za-z0-9_:.-]+)",
                                          G_REGEX_CASELESS | G_REGEX_RAW, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *name = NULL;

  if (!g_regex_match (regex, head, 0, &match))
    return NULL;

  name = g_match_info_fetch (match, 1);

  return normalise_name (name);
}

static gboolean
is_unicode (const char *encoding)
{
  return g_str_has_prefix (encoding, "utf");
}

/* Text that is UTF-8 but for a few broken places, as a cut-off file or lone surrogates leave them,
 * is not taken for another encoding: in those, characters of UTF-8 come about by chance only. */
static gboolean
is_nearly_utf8 (const char *data, gsize size)
{
  guint       n_good = 0, n_broken = 0;
  gboolean    was_bad = FALSE;
  const char *end = data + size;

  for (const char *p = data; p < end;)
    {
      gunichar c = g_utf8_get_char_validated (p, end - p);
      gboolean bad = c == (gunichar) -1 || c == (gunichar) -2;

      n_broken += bad && !was_bad;
      n_good += !bad && c >= 0x80;
      was_bad = bad;
      p = bad ? p + 1 : g_utf8_next_char (p);
    }

  return n_good > 0 && n_broken * 2 <= n_good;
}

static gboolean
is_probable (const char *encoding)
{
  static const char *const wanted[] = { "windows-1252", "windows-1251", "windows-1256",
                                        "windows-1254", "ISO-8859-1",   "ISO-8859-5",
                                        "ISO-8859-6",   "ISO-8859-9",   "KOI8-R",
                                        "GB18030",      "Big5" };

  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    if (g_ascii_strcasecmp (encoding, wanted[i]) == 0)
      return TRUE;

  return FALSE;
}

static char *
take_most_probable (const UCharsetMatch **matches, int32_t n_matches)
{
  for (int32_t i = 0; i < n_matches; i++)
    {
      UErrorCode  status = U_ZERO_ERROR;
      const char *name = ucsdet_getName (matches[i], &status);

      if (U_SUCCESS (status) && is_probable (name))
        return normalise_name (name);
    }

  return g_strdup ("windows-1252");
}

static char *
guess_encoding (const char *data, gsize size)
{
  UErrorCode            status = U_ZERO_ERROR;
  UCharsetDetector     *detector = ucsdet_open (&status);
  int32_t               n_matches = 0;
  const UCharsetMatch **matches;
  char                 *encoding;

  ucsdet_enableInputFilter (detector, TRUE);
  ucsdet_setText (detector, data, (int32_t) MIN (size, SAMPLE_SIZE), &status);
  matches = ucsdet_detectAll (detector, &n_matches, &status);
  encoding = take_most_probable (matches, U_SUCCESS (status) ? n_matches : 0);
  ucsdet_close (detector);

  return encoding;
}

static char *
decode_unmarked (const char *data, gsize size)
{
  g_autofree char *encoding = find_declaration (data, size);
  char            *text = NULL;

  if (g_utf8_validate (data, (gssize) size, NULL))
    return g_strndup (data, size);

  if (encoding != NULL && !is_unicode (encoding))
    text = convert (encoding, data, size);
  if (text == NULL && is_nearly_utf8 (data, size))
    text = g_utf8_make_valid (data, (gssize) size);
  if (text == NULL)
    {
      g_autofree char *guess = guess_encoding (data, size);

      text = convert (guess, data, size);
    }

  return text;
}

/* Text has next to no control characters. */
static gboolean
is_binary (const char *text)
{
  gsize n_controls = 0, length = 0;

  for (const char *p = text; *p != '\0'; p++, length++)
    n_controls += (guchar) *p < 0x20 && strchr ("\t\n\r\f\v\x1b", *p) == NULL;

  return n_controls * 50 > length;
}

/**
 * plea_text_decoder_decode:
 * @bytes: a file
 *
 * Returns: (transfer full) (nullable): the file's text in UTF-8, or %NULL when it is not text
 */
char *
plea_text_decoder_decode (GBytes *bytes)
{
  gsize            size;
  const char      *data = g_bytes_get_data (bytes, &size);
  g_autofree char *text = NULL;

  if (size == 0)
    return g_strdup ("");

  text = decode_marked (data, size);
  if (text == NULL && memchr (data, '\0', size) != NULL)
    return NULL;
  if (text == NULL)
    text = decode_unmarked (data, size);

  return text != NULL && !is_binary (text) ? g_steal_pointer (&text) : NULL;
}
