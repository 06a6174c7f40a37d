/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any bytes as a PDF: it ends with lines of text or with a sentence. Most of the time is Poppler’s.
 */

#include <poppler.h>
#include <string.h>

#include "plea-fuzz.h"
#include "plea-source-pdf.h"

#define EMPTY_PDF                                                                                  \
  "%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n"                                       \
  "2 0 obj <</Type/Pages/Kids[]/Count 0>> endobj\ntrailer <</Root 1 0 R>>\n"

/* As long as one document is open, Poppler keeps what it has read of the system for all of them:
 * the names of encodings and of their files, which takes it longer than the pages do. */
static void
keep_poppler_ready (void)
{
  static PopplerDocument *open = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (open != NULL)
    return;

  bytes = g_bytes_new_static (EMPTY_PDF, strlen (EMPTY_PDF));
  open = poppler_document_new_from_bytes (bytes, NULL, NULL);
  g_assert_nonnull (open);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (PleaSource) source = NULL;

  keep_poppler_ready ();
  source = plea_source_pdf_read (bytes, &error);
  g_assert_true ((source == NULL) == (error != NULL));
  for (guint i = 0; source != NULL && i < source->lines->len; i++)
    {
      const PleaSourceLine *line = g_ptr_array_index (source->lines, i);

      g_assert_true (g_utf8_validate (line->text, -1, NULL));
    }

  return 0;
}
