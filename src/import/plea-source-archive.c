/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The web page in a web archive (MHTML) or an e-mail that has one.
 *
 * Browsers save a page with its pictures as one file, which is an e-mail of several parts (RFC
 * 2557). Of those Plea needs one, as text. */

#include "config.h"

#include "plea-source-archive.h"

#include <string.h>

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

/* Headers are ASCII; nobody promises that it was kept. */
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

/**
 * plea_source_archive_is_one:
 * @text: a file, up to its first NUL
 *
 * Returns: whether the file begins as a message with several parts does
 */
gboolean
plea_source_archive_is_one (const char *text)
{
  g_autofree char *version = get_header (text, "MIME-Version");

  return version != NULL && header_begins (text, "Content-Type", "multipart/");
}

/**
 * plea_source_archive_find_page:
 * @text: a message with several parts
 * @address: (out) (nullable): the address that the page was saved from
 *
 * Returns: (transfer full) (nullable): the first part that is a web page, in its own encoding
 */
GBytes *
plea_source_archive_find_page (const char *text, char **address)
{
  *address = get_header (text, "Snapshot-Content-Location");

  for (const char *line = skip_headers (text); *line != '\0'; line = get_next_line (line))
    if (g_str_has_prefix (line, "--"))
      {
        const char *headers = get_next_line (line);

        if (header_begins (headers, "Content-Type", "text/html"))
          return read_part (line, headers, skip_headers (headers));
      }

  return NULL;
}
