/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A page as lines of text, from whatever file or clipboard it comes. */

#include "config.h"

#include "plea-source.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "plea-folding.h"
#include "plea-source-archive.h"
#include "plea-source-html.h"
#include "plea-text-decoder.h"

#define NBSP 0xa0

/* An appeal has a few dozen lines, a long page a few hundred. */
#define MAX_LINES 5000
#define MAX_TEXT (512 * 1024)

/* Within this the headers of a message say what it is. */
#define MAX_HEAD 16384

G_DEFINE_QUARK (plea - page - error - quark, plea_source_error)

static void
source_line_free (PleaSourceLine *self)
{
  g_clear_pointer (&self->text, g_free);
  g_free (self);
}

/**
 * plea_source_new:
 *
 * Returns: (transfer full): a page without lines
 */
PleaSource *
plea_source_new (void)
{
  PleaSource *self = g_new0 (PleaSource, 1);

  self->lines = g_ptr_array_new_with_free_func ((GDestroyNotify) source_line_free);

  return self;
}

void
plea_source_free (PleaSource *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->lines, g_ptr_array_unref);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->address, g_free);
  g_clear_pointer (&self->publisher, g_free);
  g_clear_pointer (&self->language, g_free);
  g_free (self);
}

/* Spaces that do not break are kept where they belong to the spelling: before the marks of French
 * and within numbers. Elsewhere they are what editors of web pages leave behind. */
static gboolean
keeps_space (gunichar before, gunichar after)
{
  return (before != 0 && after < 0x80 && strchr (":;!?%", (char) after) != NULL && after != 0)
         || after == 0xbb /* » */ || before == 0xab /* « */
         || (g_unichar_isdigit (before) && g_unichar_isdigit (after));
}

static gboolean
is_fixed_space (gunichar c)
{
  return c == NBSP || c == 0x202f || c == 0x2007;
}

static char *
soften_spaces (const char *text)
{
  g_autoptr (GString) softened = g_string_new (NULL);
  gunichar before = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gunichar after = g_utf8_get_char (g_utf8_next_char (p));

      if (is_fixed_space (c) && !keeps_space (before, after))
        g_string_append_c (softened, ' ');
      else
        g_string_append_unichar (softened, c);
      before = c;
    }

  return g_string_free (g_steal_pointer (&softened), FALSE);
}

/**
 * plea_source_add:
 * @number: number of the line in the file, from 1
 * @text: what stands there
 *
 * Returns: (transfer none): the line, now the last
 */
PleaSourceLine *
plea_source_add (PleaSource *self, guint number, const char *text)
{
  PleaSourceLine  *line = g_new0 (PleaSourceLine, 1);
  g_autofree char *softened = soften_spaces (text);

  line->number = number;
  line->text = plea_clean_words (softened);
  g_ptr_array_add (self->lines, line);

  return line;
}

/* How much of a line the marks take that e-mail puts before the lines of a message passed on. */
static gsize
get_quoting (const char *text)
{
  gsize length = 0;

  for (gsize i = 0; text[i] == '>' || text[i] == ' '; i++)
    if (text[i] == '>')
      length = i + 1;

  return length;
}

static gboolean
is_quoted (GStrv lines)
{
  guint n_quoted = 0, n_filled = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      gboolean filled = lines[i][strspn (lines[i], " \t\r")] != '\0';

      n_filled += filled;
      n_quoted += filled && get_quoting (lines[i]) > 0;
    }

  return n_quoted > 2 && n_quoted * 3 > n_filled;
}

static void
normalise_line_ends (char *text)
{
  char *to = text;

  for (const char *from = text; *from != '\0'; from++)
    {
      if (from[0] == '\r' && from[1] == '\n')
        continue;
      *to++ = *from == '\r' || *from == '\f' || *from == '\v' ? '\n' : *from;
    }
  *to = '\0';
}

static gboolean
fail_too_large (GError **error)
{
  g_set_error_literal (
      error, PLEA_SOURCE_ERROR, PLEA_SOURCE_ERROR_TOO_LARGE,
      _ ("This is far more text than an appeal has. Copy the part that is about one "
         "appeal."));

  return FALSE;
}

/**
 * plea_source_check:
 * @error: return location for what keeps it from being a page
 *
 * Returns: whether the lines are some, and not more than a page can have
 */
gboolean
plea_source_check (PleaSource *self, GError **error)
{
  gsize size = 0;

  for (guint i = 0; i < self->lines->len; i++)
    size += strlen (((PleaSourceLine *) g_ptr_array_index (self->lines, i))->text);

  if (size == 0)
    {
      g_set_error_literal (error, PLEA_SOURCE_ERROR, PLEA_SOURCE_ERROR_EMPTY,
                           _ ("There is no text in it."));
      return FALSE;
    }

  return size <= MAX_TEXT && self->lines->len <= MAX_LINES ? TRUE : fail_too_large (error);
}

/**
 * plea_source_new_from_plain:
 * @text: text in UTF-8, as it was copied or saved
 * @error: return location for what keeps it from being a page
 *
 * Returns: (transfer full) (nullable): the lines, without the marks of e-mails passed on
 */
PleaSource *
plea_source_new_from_plain (const char *text, GError **error)
{
  g_autoptr (PleaSource) self = plea_source_new ();
  g_autofree char *normal = g_utf8_make_valid (text, -1);
  g_auto (GStrv) lines = NULL;
  gboolean quoted;

  normalise_line_ends (normal);
  lines = g_strsplit (normal, "\n", MAX_LINES + 2);
  if (g_strv_length (lines) > MAX_LINES || strlen (normal) > MAX_TEXT)
    {
      fail_too_large (error);
      return NULL;
    }

  quoted = is_quoted (lines);
  for (guint i = 0; lines[i] != NULL; i++)
    plea_source_add (self, i + 1, lines[i] + (quoted ? get_quoting (lines[i]) : 0));

  return plea_source_check (self, error) ? g_steal_pointer (&self) : NULL;
}

static const char *
find_not_text (GBytes *bytes)
{
  gsize       size;
  const char *data = g_bytes_get_data (bytes, &size);

  if (size >= 5 && memcmp (data, "%PDF-", 5) == 0)
    return _ ("This is a PDF file. Open it, select its text and paste that.");
  if (size >= 4 && memcmp (data, "PK\3\4", 4) == 0)
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

static gboolean
is_archive (GBytes *bytes)
{
  gsize            size;
  const char      *data = g_bytes_get_data (bytes, &size);
  g_autofree char *head = g_strndup (data, MIN (size, MAX_HEAD));

  return plea_source_archive_is_one (head);
}

static PleaSource *
read_archive (GBytes *bytes, GError **error)
{
  gsize            size;
  const char      *data = g_bytes_get_data (bytes, &size);
  g_autofree char *archive = g_strndup (data, size);
  g_autofree char *address = NULL;
  g_autoptr (GBytes) html = plea_source_archive_find_page (archive, &address);
  PleaSource *self;

  if (html == NULL)
    {
      g_set_error_literal (error, PLEA_SOURCE_ERROR, PLEA_SOURCE_ERROR_NOT_TEXT,
                           _ ("There is no web page in this archive or e-mail. Open it, select its "
                              "text and paste that."));
      return NULL;
    }

  self = read_decoded (html, error);
  if (self != NULL && self->address == NULL && address != NULL)
    self->address = plea_clean_words (address);

  return self;
}

/**
 * plea_source_read:
 * @bytes: a file: text or HTML in whatever encoding, or a web archive
 * @error: return location for what keeps it from being a page, in a sentence to show
 *
 * Returns: (transfer full) (nullable): the lines
 */
PleaSource *
plea_source_read (GBytes *bytes, GError **error)
{
  const char *not_text;

  if (g_bytes_get_size (bytes) > PLEA_READING_MAX_SIZE)
    {
      g_set_error_literal (error, PLEA_SOURCE_ERROR, PLEA_SOURCE_ERROR_TOO_LARGE,
                           _ ("The file is larger than a page with an appeal can be (16 MiB)."));
      return NULL;
    }

  not_text = g_bytes_get_size (bytes) > 0 ? find_not_text (bytes) : NULL;
  if (not_text != NULL)
    {
      g_set_error_literal (error, PLEA_SOURCE_ERROR, PLEA_SOURCE_ERROR_NOT_TEXT, not_text);
      return NULL;
    }

  return g_bytes_get_size (bytes) > 0 && is_archive (bytes) ? read_archive (bytes, error)
                                                            : read_decoded (bytes, error);
}
