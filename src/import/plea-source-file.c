/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A file as lines of text, whatever kind of file it is. */

#define _GNU_SOURCE /* memmem() */

#include "config.h"

#include "plea-source-file.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "plea-idioms.h"
#include "plea-source-document.h"
#include "plea-source-html.h"
#include "plea-source-mail.h"
#include "plea-source-pdf.h"
#include "plea-source-pictures.h"
#include "plea-source-plain.h"
#include "plea-text-decoder.h"

/* Within this the headers of a message say what it is. */
#define MAX_HEAD 16384

/* Some programs write what they have to say before a PDF (Adobe’s implementation note 13). */
#define MAX_JUNK 1024

/* Saved web pages have pictures in them; decoding takes several times as much memory. */
#define MAX_TEXT (16 * 1024 * 1024)

/* A message with an attachment says no more with fewer bytes than that it is there. */
#define MAX_NOTE 500

/* Messages attached to messages */
#define MAX_DEPTH 8

static PleaSource *read_file (GBytes *bytes, guint depth, GError **error);

/* Word’s old format is one of Microsoft’s compound files. */
static gboolean
is_old_document (const char *head)
{
  return g_str_has_prefix (head, "\xd0\xcf\x11\xe0") || g_str_has_prefix (head, "{\\rtf");
}

static gboolean
looks_like_html (const char *text)
{
  static const char *const signs[] = { "<!doctype html",
                                       "<html",
                                       "<head",
                                       "<body",
                                       "<div",
                                       "<p>",
                                       "<p ",
                                       "<h1",
                                       "<h2",
                                       "<h3",
                                       "<table",
                                       "<meta",
                                       "<ul",
                                       "<ol",
                                       "<span ",
                                       "<br",
                                       "<!--startfragment" };
  g_autofree char         *head = g_ascii_strdown (text, (gssize) strnlen (text, 4096));

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (strstr (head, signs[i]) != NULL)
      return TRUE;

  return FALSE;
}

/* Not all of Microsoft’s compound files are old: e-mail of Outlook is one, and so is what has a
 * password. Names in them are in UTF-16. */
static PleaSource *
refuse_compound (GBytes *bytes, GError **error)
{
  static const char email[] = "_\0_\0s\0u\0b\0s\0t\0g", locked[] = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P";
  gsize             size;
  const char       *data = g_bytes_get_data (bytes, &size);
  gboolean          is_other = memmem (data, size, email, sizeof email) != NULL
                      || memmem (data, size, locked, sizeof locked) != NULL;

  g_set_error_literal (
      error, PLEA_SOURCE_ERROR, PLEA_SOURCE_ERROR_NOT_TEXT,
      is_other
          ? _ ("This could not be read. Open it, copy its text and paste it here.")
          : _ ("This document is in an old format. Save it as .docx, .odt or PDF and open that."));

  return NULL;
}

static PleaSource *
read_decoded (GBytes *bytes, GError **error)
{
  gboolean         is_large = g_bytes_get_size (bytes) > MAX_TEXT;
  g_autofree char *text = is_large ? NULL : plea_text_decoder_decode (bytes, NULL);

  if (is_large)
    g_set_error_literal (
        error, PLEA_SOURCE_ERROR, PLEA_SOURCE_ERROR_TOO_LARGE,
        _ ("This is far more text than an appeal has. Copy the part that is about one appeal."));
  else if (text == NULL)
    g_set_error_literal (error, PLEA_SOURCE_ERROR, PLEA_SOURCE_ERROR_NOT_TEXT,
                         _ ("The file is not text. Open it, copy its text and paste it here."));
  else if (g_str_has_prefix (text, "<?xml") && !looks_like_html (text))
    {
      g_clear_pointer (&text, g_free);
      g_set_error_literal (error, PLEA_SOURCE_ERROR, PLEA_SOURCE_ERROR_NOT_TEXT,
                           _ ("This could not be read. Open it, copy its text and paste it here."));
    }
  if (text == NULL)
    return NULL;

  return looks_like_html (text) ? plea_source_html_read (text, error)
                                : plea_source_new_from_plain (text, error);
}

/* The first attachment that can be read as text takes the place of a message that says no more than
 * that it is there; the appeals of Plea are none to be read. */
static PleaSource *
read_attachment (PleaSource *message, guint depth)
{
  plea_foreach (PleaSourceAttachment, attachment, message->attachments)
    {
      g_autoptr (PleaSource) source = plea_source_attachment_is_appeal (attachment)
                                          ? NULL
                                          : read_file (attachment->bytes, depth + 1, NULL);

      if (source != NULL && source->size > 0)
        return g_steal_pointer (&source);
    }

  return NULL;
}

static PleaSource *
read_mail (GBytes *bytes, guint depth, GError **error)
{
  g_autoptr (GError) why = NULL;
  g_autoptr (PleaSource) self = plea_source_mail_read (bytes, &why);
  PleaSource *attached;

  attached = plea_source_measure (self) <= MAX_NOTE && depth < MAX_DEPTH
                 ? read_attachment (self, depth)
                 : NULL;
  if (attached == NULL && plea_source_is_empty (self) && why != NULL)
    g_propagate_error (error, g_steal_pointer (&why));
  else if (attached == NULL && plea_source_is_empty (self))
    g_set_error_literal (error, PLEA_SOURCE_ERROR, PLEA_SOURCE_ERROR_NOT_TEXT,
                         _ ("There is no text in this e-mail or web archive."));
  else if (attached == NULL && plea_source_check (self, error))
    return g_steal_pointer (&self);
  if (attached == NULL)
    return NULL;

  g_ptr_array_unref (attached->attachments);
  attached->attachments = g_ptr_array_ref (self->attachments);
  g_ptr_array_unref (attached->pictures); /* are read with the attachment itself */
  attached->pictures = g_ptr_array_ref (self->pictures);
  attached->is_attached = TRUE;
  if (attached->title == NULL)
    attached->title = g_steal_pointer (&self->title);

  return attached;
}

static PleaSource *
read_file (GBytes *bytes, guint depth, GError **error)
{
  gsize            size;
  const char      *data = g_bytes_get_data (bytes, &size);
  g_autofree char *head = g_strndup (size > 0 ? data : "", MIN (size, MAX_HEAD));

  if (is_old_document (head))
    return refuse_compound (bytes, error);
  if (g_str_has_prefix (head, "%PDF-") || g_strstr_len (head, MAX_JUNK, "\n%PDF-") != NULL)
    return plea_source_pdf_read (bytes, error);
  if (g_str_has_prefix (head, "PK\3\4"))
    return plea_source_document_read (bytes, error);

  return plea_source_mail_is_mail (head) ? read_mail (bytes, depth, error)
                                         : read_decoded (bytes, error);
}

/**
 * plea_source_file_read:
 * @bytes: a file of any kind
 * @error: return location for what keeps it from being read, in a sentence to show
 *
 * Returns: (transfer full) (nullable): the lines
 */
PleaSource *
plea_source_file_read (GBytes *bytes, GError **error)
{
  PleaSource *self;

  if (g_bytes_get_size (bytes) <= PLEA_SOURCE_FILE_MAX_SIZE)
    {
      self = read_file (bytes, 0, error);
      if (self != NULL)
        plea_source_sift_pictures (self);
      return self;
    }

  g_set_error_literal (error, PLEA_SOURCE_ERROR, PLEA_SOURCE_ERROR_TOO_LARGE,
                       _ ("The file is larger than a page with an appeal can be (32 MiB)."));

  return NULL;
}
