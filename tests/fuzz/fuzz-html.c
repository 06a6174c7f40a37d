/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any bytes as a web page, in whatever encoding they are. */

#include <string.h>

#include "plea-fuzz.h"
#include "plea-source-html.h"
#include "plea-source-pictures.h"
#include "plea-text-decoder.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autofree char *html = plea_text_decoder_decode (bytes, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (PleaSource) source = NULL;
  gsize text_size = 0;

  if (html == NULL)
    return 0;

  g_assert_true (g_utf8_validate (html, -1, NULL));
  source = plea_source_html_read (html, &error);
  g_assert_true ((source == NULL) == (error != NULL));
  for (guint i = 0; source != NULL && i < source->lines->len; i++)
    {
      const PleaSourceLine *line = g_ptr_array_index (source->lines, i);

      g_assert_true (g_utf8_validate (line->text, -1, NULL));
      text_size += strlen (line->text);
    }
  if (source == NULL)
    return 0;

  g_assert_cmpuint (text_size, ==, source->size);
  plea_source_settle_pictures (source);

  return 0;
}
