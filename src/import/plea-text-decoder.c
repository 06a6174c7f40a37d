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

/* What g_utf8_make_valid() puts for broken bytes. */
#define REPLACEMENT 0xfffd

static char *
convert (const char *to, const char *from, const char *data, gsize size)
{
  UErrorCode       status = U_ZERO_ERROR;
  gsize            capacity = size * 3 + 1;
  g_autofree char *text = g_malloc (capacity);
  int32_t length = ucnv_convert (to, from, text, (int32_t) capacity, data, (int32_t) size, &status);

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

  return encoding != NULL
             ? convert ("UTF-8", encoding, data + mark_length, size - (gsize) mark_length)
             : NULL;
}

/* Encodings that pages are in, by the names that they or ICU give them: what is called Latin 1 on
 * the web is windows-1252 (WHATWG, Encoding). Those that are not guessed are only declared. */
static const struct
{
  const char *name;
  const char *encoding;
  gboolean    is_guessed;
} encodings[] = {
  { "iso-8859-1", "windows-1252", TRUE },
  { "iso8859-1", "windows-1252", FALSE },
  { "latin1", "windows-1252", FALSE },
  { "us-ascii", "windows-1252", FALSE },
  { "ascii", "windows-1252", FALSE },
  { "iso-8859-9", "windows-1254", TRUE },
  { "gb2312", "gb18030", FALSE },
  { "gbk", "gb18030", FALSE },
  { "gb18030", "gb18030", TRUE },
  { "big5", "big5", TRUE },
  { "windows-1251", "windows-1251", TRUE },
  { "windows-1252", "windows-1252", TRUE },
  { "windows-1254", "windows-1254", TRUE },
  { "windows-1256", "windows-1256", TRUE },
  { "iso-8859-5", "iso-8859-5", TRUE },
  { "iso-8859-6", "iso-8859-6", TRUE },
  { "koi8-r", "koi8-r", TRUE },
};

static const char *
find_encoding (const char *name, gboolean guessed)
{
  for (guint i = 0; i < G_N_ELEMENTS (encodings); i++)
    if (g_ascii_strcasecmp (name, encodings[i].name) == 0 && (encodings[i].is_guessed || !guessed))
      return encodings[i].encoding;

  return NULL;
}

static char *
find_declaration (const char *data, gsize size)
{
  g_autofree char *head = g_strndup (data, MIN (size, DECLARATION_SIZE));
  g_autoptr (GRegex) regex = g_regex_new ("<(?:meta|\\?xml)[^>]*?(?:charset|encoding)\\s*=\\s*"
                                          "[\"']?\\s*([A-Za-z0-9_:.-]+)",
                                          G_REGEX_CASELESS | G_REGEX_RAW, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  return g_regex_match (regex, head, 0, &match) ? g_match_info_fetch (match, 1) : NULL;
}

/* “us-ascii” of text that is not says nothing. */
static char *
get_encoding (const char *data, gsize size, const char *declared)
{
  g_autofree char *found = declared != NULL ? NULL : find_declaration (data, size);
  const char      *name = declared != NULL ? declared : found;
  const char      *encoding = name != NULL ? find_encoding (name, FALSE) : NULL;

  if (name == NULL || (declared != NULL && strstr (declared, "ascii") != NULL))
    return NULL;

  return encoding != NULL ? g_strdup (encoding) : g_ascii_strdown (name, -1);
}

/* Text that is UTF-8 but for a few broken places, as a cut-off file or lone surrogates leave them,
 * is not taken for another encoding: in those, characters of UTF-8 come about by chance only. */
static char *
decode_nearly_utf8 (const char *data, gsize size)
{
  g_autofree char *text = g_utf8_make_valid (data, (gssize) size);
  guint            n_good = 0, n_broken = 0;
  gunichar         before = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      n_broken += c == REPLACEMENT && before != REPLACEMENT;
      n_good += c >= 0x80 && c != REPLACEMENT;
      before = c;
    }

  return n_good > 0 && n_broken * 2 <= n_good ? g_steal_pointer (&text) : NULL;
}

static const char *
guess_encoding (const char *data, gsize size)
{
  UErrorCode            status = U_ZERO_ERROR;
  UCharsetDetector     *detector = ucsdet_open (&status);
  int32_t               n_matches = 0;
  const UCharsetMatch **matches;
  const char           *encoding = NULL;

  ucsdet_enableInputFilter (detector, TRUE);
  ucsdet_setText (detector, data, (int32_t) MIN (size, SAMPLE_SIZE), &status);
  matches = ucsdet_detectAll (detector, &n_matches, &status);
  for (int32_t i = 0; U_SUCCESS (status) && i < n_matches && encoding == NULL; i++)
    encoding = find_encoding (ucsdet_getName (matches[i], &status), TRUE);
  ucsdet_close (detector);

  return encoding != NULL ? encoding : "windows-1252";
}

/* Encodings whose text is valid as ASCII as well, or full of zeros, so that nothing but what is
 * declared tells. */
static gboolean
is_only_declared (const char *encoding, gboolean has_zeros)
{
  static const char *const without[] = { "iso-2022-", "utf-7", "hz" };
  static const char *const with[] = { "utf-16", "utf-32" };

  for (guint i = 0; i < (has_zeros ? G_N_ELEMENTS (with) : G_N_ELEMENTS (without)); i++)
    if (encoding != NULL && g_str_has_prefix (encoding, has_zeros ? with[i] : without[i]))
      return TRUE;

  return FALSE;
}

static char *
decode_unmarked (const char *data, gsize size, const char *declared)
{
  g_autofree char *encoding = get_encoding (data, size, declared);
  gboolean         has_zeros = memchr (data, '\0', size) != NULL;
  gboolean         is_declared = is_only_declared (encoding, has_zeros);
  char            *text = NULL;

  if (is_declared || has_zeros)
    return is_declared ? convert ("UTF-8", encoding, data, size) : NULL;
  if (g_utf8_validate (data, (gssize) size, NULL))
    return g_strndup (data, size);

  if (encoding != NULL && !g_str_has_prefix (encoding, "utf"))
    text = convert ("UTF-8", encoding, data, size);
  if (text == NULL)
    text = decode_nearly_utf8 (data, size);

  return text != NULL ? text : convert ("UTF-8", guess_encoding (data, size), data, size);
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

/* Text in UTF-8 that a program took for windows-1252 and wrote in UTF-8 once more: “JoÃ£o”. Each
 * run of characters beyond ASCII is put back to its bytes; that is done where it gives UTF-8 nearly
 * everywhere, which no text does that was right before. */

#define MIN_REPAIRS 3
#define REPAIRS_TO_ONE_OTHER 9

static gboolean
has_ascii (const char *bytes)
{
  while ((guchar) *bytes >= 0x80)
    bytes++;

  return *bytes != '\0';
}

/* A run of characters beyond ASCII put back, or %NULL; what an encoding lacks becomes a mark of
 * ASCII. Not everybody means windows-1252 by Latin 1. */
static char *
repair_run (const char *run, gsize size)
{
  static const char *const supposed[] = { "windows-1252", "iso-8859-1" };

  for (guint i = 0; i < G_N_ELEMENTS (supposed); i++)
    {
      g_autofree char *bytes = convert (supposed[i], "UTF-8", run, size);

      if (bytes != NULL && !has_ascii (bytes) && g_utf8_validate (bytes, -1, NULL))
        return g_steal_pointer (&bytes);
    }

  return NULL;
}

static char *
repair_twice_encoded (char *text)
{
  g_autofree char *original = text;
  g_autoptr (GString) repaired = g_string_sized_new (strlen (text));
  guint n_repairs = 0, n_others = 0;

  for (const char *p = text, *end; *p != '\0'; p = end)
    {
      g_autofree char *run = NULL;

      for (end = p; (guchar) *end >= 0x80; end++)
        ;
      if (end > p)
        {
          run = repair_run (p, (gsize) (end - p));
          n_repairs += run != NULL;
          n_others += run == NULL;
        }
      else
        while (*end != '\0' && (guchar) *end < 0x80)
          end++;
      g_string_append_len (repaired, run != NULL ? run : p, run != NULL ? -1 : end - p);
    }

  return n_repairs >= MIN_REPAIRS && n_repairs >= n_others * REPAIRS_TO_ONE_OTHER
             ? g_string_free (g_steal_pointer (&repaired), FALSE)
             : g_steal_pointer (&original);
}

/**
 * plea_text_decoder_decode:
 * @bytes: a file
 * @declared: (nullable): its encoding by what stands elsewhere, as in the headers of a message
 *
 * Returns: (transfer full) (nullable): the file's text in UTF-8, or %NULL when it is not text
 */
char *
plea_text_decoder_decode (GBytes *bytes, const char *declared)
{
  gsize            size;
  const char      *data = g_bytes_get_data (bytes, &size);
  g_autofree char *text = NULL;

  if (size == 0)
    return g_strdup ("");

  text = decode_marked (data, size);
  if (text == NULL)
    text = decode_unmarked (data, size, declared);

  return text != NULL && !is_binary (text) ? repair_twice_encoded (g_steal_pointer (&text)) : NULL;
}
