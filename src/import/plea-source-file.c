/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A file as lines of text, whatever kind of file it is. */

#include "config.h"

#include "plea-source-file.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "plea-folding.h"
#include "plea-source-archive.h"
#include "plea-source-html.h"
#include "plea-text-decoder.h"

/* Within this the headers of a message say what it is. */
#define MAX_HEAD 16384

static const char *
find_not_text (const char *head)
{
  if (g_str_has_prefix (head, "%PDF-"))
    return _ ("This is a PDF file. Open it, select its text and paste that.");
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
                           _ ("The file is larger than a page with an appeal can be (16 MiB)."));
      return NULL;
    }
  if (not_text != NULL)
    {
      g_set_error_literal (error, PLEA_SOURCE_ERROR, PLEA_SOURCE_ERROR_NOT_TEXT, not_text);
      return NULL;
    }

  return plea_source_archive_is_one (head) ? read_archive (bytes, error)
                                           : read_decoded (bytes, error);
}
