/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A file as lines of text, whatever kind of file it is: text, a web page, a web archive. */

#include "config.h"

#include "plea-source-file.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "plea-folding.h"
#include "plea-source-html.h"
#include "plea-source-pdf.h"
#include "plea-text-decoder.h"

/* Within this the headers of a message say what it is. */
#define MAX_HEAD 16384

static const char *
find_not_text (const char *head)
{
  if (g_str_has_prefix (head, "PK\3\4"))
    return _ ("This is an office document or an archive. Open it, select its text and paste that.");

  return NULL;
}

static gboolean
looks_like_html (const char *text)
{
  static const char *const signs[] = { "<!doctype html", "<html", "<head", "<body",
                                       "<div",           "<p>",   "<p ",   "<h1",
                                       "<table",         "<meta" };
  g_autofree char         *head = g_ascii_strdown (text, (gssize) strnlen (text, 4096));

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (strstr (head, signs[i]) != NULL)
      return TRUE;

  return FALSE;
}

static PleaSource *
read_decoded (GBytes *bytes, GError **error)
{
  g_autofree char *text = plea_text_decoder_decode (bytes);

  if (text == NULL)
    {
      g_set_error_literal (error, PLEA_SOURCE_ERROR, PLEA_SOURCE_ERROR_NOT_TEXT,
                           _ ("The file is not text. Open it, select its text and paste that."));
      return NULL;
    }

  return looks_like_html (text) ? plea_source_html_read (text, error)
                                : plea_source_new_from_plain (text, error);
}

/* Web archives: browsers save a page with its pictures as one file, which is an e-mail of several
 * parts (MHTML, RFC 2557). Of those Plea needs one, as text. */

static const char *
get_next_line (const char *line)
{
  const char *end = strchr (line, '\n');

  return end != NULL ? end + 1 : line + strlen (line);
}

static gboolean
is_header (const char *line)
{
  gsize length = strcspn (line, "\r\n");

  return line[0] != '-' && length > 0
         && (line[0] == ' ' || line[0] == '\t' || memchr (line, ':', length) != NULL);
}

/* The line behind the headers that begin at @line. */
static const char *
skip_headers (const char *line)
{
  while (is_header (line))
    line = get_next_line (line);

  return line;
}

/* Headers are ASCII by the rules, but not in every file. */
static char *
get_header (const char *headers, const char *name)
{
  gsize length = strlen (name);

  for (const char *line = headers; is_header (line); line = get_next_line (line))
    if (g_ascii_strncasecmp (line, name, length) == 0 && line[length] == ':')
      {
        const char *value = line + length + 1;

        return g_strstrip (g_utf8_make_valid (value, (gssize) strcspn (value, "\r\n")));
      }

  return NULL;
}

static gboolean
header_begins (const char *headers, const char *name, const char *value)
{
  g_autofree char *header = get_header (headers, name);

  return header != NULL && g_ascii_strncasecmp (header, value, strlen (value)) == 0;
}

/* “=C3=A9”, and “=” where a line was broken (RFC 2045, 6.7). */
static GBytes *
decode_quoted (const char *text)
{
  GString *bytes = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p++)
    if (*p != '=')
      g_string_append_c (bytes, *p);
    else if (g_ascii_isxdigit (p[1]) && g_ascii_isxdigit (p[2]))
      {
        int byte = g_ascii_xdigit_value (p[1]) * 16 + g_ascii_xdigit_value (p[2]);

        g_string_append_c (bytes, (char) byte);
        p += 2;
      }
    else if (p[1 + strspn (p + 1, " \t\r")] == '\n')
      p += 1 + strspn (p + 1, " \t\r");
    else
      g_string_append_c (bytes, '=');

  return g_string_free_to_bytes (bytes);
}

static GBytes *
decode (const char *headers, const char *body)
{
  static const char encoding[] = "Content-Transfer-Encoding";
  gsize             size;

  if (header_begins (headers, encoding, "quoted-printable"))
    return decode_quoted (body);
  if (header_begins (headers, encoding, "base64") && *body != '\0')
    {
      guchar *data = g_base64_decode (body, &size);

      return g_bytes_new_take (data, size);
    }

  return g_bytes_new (body, strlen (body));
}

/* A part begins behind a line with two hyphens and ends before the next such line. */
static GBytes *
read_part (const char *boundary, const char *headers, const char *body)
{
  g_autofree char *end = g_strdup_printf ("\n%.*s", (int) strcspn (boundary, "\r\n"), boundary);
  const char      *next = strstr (body, end);
  g_autofree char *part = next != NULL ? g_strndup (body, (gsize) (next - body)) : g_strdup (body);

  return decode (headers, part);
}

/* Whether the file begins as a message with several parts does. */
static gboolean
is_archive (const char *text)
{
  g_autofree char *version = get_header (text, "MIME-Version");

  return version != NULL && header_begins (text, "Content-Type", "multipart/");
}

/* The first part of a message that is a web page, in its own encoding. */
static GBytes *
find_page (const char *text)
{
  for (const char *line = skip_headers (text); *line != '\0'; line = get_next_line (line))
    if (g_str_has_prefix (line, "--"))
      {
        const char *headers = get_next_line (line);

        if (header_begins (headers, "Content-Type", "text/html"))
          return read_part (line, headers, skip_headers (headers));
      }

  return NULL;
}

static PleaSource *
read_archive (GBytes *bytes, GError **error)
{
  gsize            size;
  const char      *data = g_bytes_get_data (bytes, &size);
  g_autofree char *archive = g_strndup (data, size);
  g_autofree char *address = NULL;
  g_autoptr (GBytes) html = find_page (archive);
  PleaSource *self;

  if (html == NULL)
    {
      g_set_error_literal (error, PLEA_SOURCE_ERROR, PLEA_SOURCE_ERROR_NOT_TEXT,
                           _ ("There is no web page in this archive or e-mail. Open it, select its "
                              "text and paste that."));
      return NULL;
    }

  self = read_decoded (html, error);
  address = get_header (archive, "Snapshot-Content-Location");
  if (self != NULL && self->address == NULL && address != NULL)
    self->address = plea_clean_words (address);

  return self;
}

/**
 * plea_source_file_read:
 * @bytes: a file: text or HTML in whatever encoding, or a web archive
 * @error: return location for what keeps it from being a page, in a sentence to show
 *
 * Returns: (transfer full) (nullable): the lines
 */
PleaSource *
plea_source_file_read (GBytes *bytes, GError **error)
{
  gsize            size;
  const char      *data = g_bytes_get_data (bytes, &size);
  g_autofree char *head = g_strndup (size > 0 ? data : "", MIN (size, MAX_HEAD));
  const char      *not_text = find_not_text (head);

  if (size > PLEA_SOURCE_FILE_MAX_SIZE)
    {
      g_set_error_literal (error, PLEA_SOURCE_ERROR, PLEA_SOURCE_ERROR_TOO_LARGE,
                           _ ("The file is larger than a page with an appeal can be (32 MiB)."));
      return NULL;
    }
  if (not_text != NULL)
    {
      g_set_error_literal (error, PLEA_SOURCE_ERROR, PLEA_SOURCE_ERROR_NOT_TEXT, not_text);
      return NULL;
    }

  if (g_str_has_prefix (head, "%PDF-"))
    return plea_source_pdf_read (bytes, error);

  return is_archive (head) ? read_archive (bytes, error) : read_decoded (bytes, error);
}
