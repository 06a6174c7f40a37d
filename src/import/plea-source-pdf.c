/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A PDF as lines of text. */

#include "config.h"

#include "plea-source-pdf.h"

#include <glib/gi18n-lib.h>
#include <poppler.h>

#include "plea-folding.h"

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

static PopplerDocument *
open_document (GBytes *bytes, GError **error)
{
  g_autoptr (GError) fault = NULL;
  PopplerDocument *document = poppler_document_new_from_bytes (bytes, NULL, &fault);

  if (document == NULL && g_error_matches (fault, POPPLER_ERROR, POPPLER_ERROR_ENCRYPTED))
    g_set_error_literal (
        error, PLEA_SOURCE_ERROR, PLEA_SOURCE_ERROR_NOT_TEXT,
        _ ("This PDF is protected by a password. Open it, select its text and paste that."));
  else if (document == NULL)
    g_set_error_literal (error, PLEA_SOURCE_ERROR, PLEA_SOURCE_ERROR_NOT_TEXT,
                         _ ("This could not be read. Open it, select its text and paste that."));

  return document;
}

/**
 * plea_source_pdf_read:
 * @bytes: a PDF
 * @error: return location for what keeps it from being read
 *
 * Returns: (transfer full) (nullable): the lines of its pages
 */
PleaSource *
plea_source_pdf_read (GBytes *bytes, GError **error)
{
  PopplerDocument *document = open_document (bytes, error);
  g_autoptr (GString) text = g_string_new (NULL);

  if (document == NULL)
    return NULL;

  for (int i = 0; i < MIN (poppler_document_get_n_pages (document), MAX_PAGES); i++)
    append_page (text, document, i);
  g_object_unref (document);
  if (!plea_is_blank (text->str))
    return plea_source_new_from_plain (text->str, error);

  g_set_error_literal (error, PLEA_SOURCE_ERROR, PLEA_SOURCE_ERROR_NOT_TEXT,
                       _ ("There are only pictures in this PDF, no text that can be copied."));

  return NULL;
}
