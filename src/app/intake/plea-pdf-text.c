/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The text of a PDF, as it can be copied from it. */

#include "config.h"

#include "plea-pdf-text.h"

#include <glib/gi18n.h>
#include <poppler.h>

/* An appeal has a page or two; of a book the beginning is enough to see that it is none. */
#define MAX_PAGES 50

static void
append_page (GString *text, PopplerDocument *document, int nth)
{
  PopplerPage     *page = poppler_document_get_page (document, nth);
  g_autofree char *words = page != NULL ? poppler_page_get_text (page) : NULL;

  if (words != NULL)
    g_string_append_printf (text, "%s\n", words);
  g_clear_object (&page);
}

static char *
read_pages (PopplerDocument *document)
{
  GString *text = g_string_new (NULL);

  for (int i = 0; i < MIN (poppler_document_get_n_pages (document), MAX_PAGES); i++)
    append_page (text, document, i);

  return g_string_free (text, FALSE);
}

static gboolean
is_blank (const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    if (!g_ascii_isspace (*p))
      return FALSE;

  return TRUE;
}

/**
 * plea_pdf_text_read:
 * @file: a PDF
 * @error: return location for what keeps it from being read, a sentence to show
 *
 * Returns: (transfer full) (nullable): its words, line by line
 */
char *
plea_pdf_text_read (GFile *file, GError **error)
{
  PopplerDocument *document = poppler_document_new_from_gfile (file, NULL, NULL, error);
  g_autofree char *text = document != NULL ? read_pages (document) : NULL;

  g_clear_object (&document);
  if (text != NULL && is_blank (text))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                           _ ("There are only pictures in this PDF, no text that can be copied."));
      return NULL;
    }

  return g_steal_pointer (&text);
}
