/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plea-document.h"

G_BEGIN_DECLS

struct _PleaDocument
{
  GObject parent_instance;

  GPtrArray         *letters;   /* none for a table or a test page */
  GPtrArray         *rows;      /* of a table */
  GPtrArray         *addresses; /* of labels */
  guint              n_used;    /* labels of the first sheet that are gone */
  PleaStyle          style;
  const PleaPhrases *phrases; /* of the language that the PDF has */

  /* What is known once the letters have been laid out. */
  GMutex     lock;
  GArray    *n_pages;   /* guint: with the letter, how many pages there are */
  double     text_size; /* the smallest */
  PleaBox    ink;       /* around the text of all pages */
  GPtrArray *warnings;
};

PleaDocument *plea_document_create (const PleaStyle *style, const PleaPhrases *phrases);
guint         plea_document_find_layout (PleaDocument *self, guint page);

G_END_DECLS
