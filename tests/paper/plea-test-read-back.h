/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A document as a PDF file, read by Poppler. */

#pragma once

#include <poppler.h>

#include "plea-document.h"

/* Returns: (transfer full): the file of @document */
static inline PopplerDocument *
plea_test_read_back (PleaDocument *document)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = plea_document_to_pdf (document, &error);
  PopplerDocument *read;

  g_assert_no_error (error);
  read = poppler_document_new_from_bytes (pdf, NULL, &error);
  g_assert_no_error (error);

  return read;
}
