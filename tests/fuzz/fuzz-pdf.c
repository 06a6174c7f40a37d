/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any bytes as a PDF: it ends with lines of text or with a sentence. Most of the time is Poppler’s.
 */

#include "plea-fuzz.h"
#include "plea-source-pdf.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (PleaSource) source = plea_source_pdf_read (bytes, &error);

  g_assert_true ((source == NULL) == (error != NULL));
  for (guint i = 0; source != NULL && i < source->lines->len; i++)
    {
      const PleaSourceLine *line = g_ptr_array_index (source->lines, i);

      g_assert_true (g_utf8_validate (line->text, -1, NULL));
    }

  return 0;
}
