/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A document's PDF, and pictures of its pages. */

#pragma once

#include <gtk/gtk.h>

#include "plea-document.h"

typedef struct _PleaRendering PleaRendering;

/**
 * PleaRendering:
 * @document: what is rendered
 * @previous: (nullable): what was rendered before; forgotten when this is done
 * @first: the first page that there shall be a picture of, from 0
 * @end: the first after those
 * @width: how wide pictures are, in pixels
 * @pdf: (nullable): the document's file, as it is saved
 * @drawings: (nullable) (element-type utf8): for each page a checksum of what is drawn on it
 * @news: (nullable) (element-type PleaSpot): where there is what @previous did not have, if @pdf
 * was made here, of the same letters
 * @warnings: (nullable): what the supporter had better know before the document is printed, if @pdf
 *   was made here
 * @n_pages: how many pages there are
 * @pictures: (element-type GdkTexture): what the pages from @first to @end look like
 *
 * The last six are there when plea_rendering_run() has come to an end.
 */
struct _PleaRendering
{
  PleaDocument  *document;
  PleaRendering *previous;
  guint          first;
  guint          end;
  int            width;
  GBytes        *pdf;
  GPtrArray     *drawings;
  GArray        *news;
  GStrv          warnings;
  guint          n_pages;
  GPtrArray     *pictures;
};

PleaRendering *plea_rendering_new (PleaDocument  *document,
                                   PleaRendering *previous,
                                   guint          first,
                                   guint          end,
                                   int            width);
PleaRendering *plea_rendering_ref (PleaRendering *self);
void           plea_rendering_unref (PleaRendering *self);

gboolean    plea_rendering_run (PleaRendering *self, GError **error);
GdkTexture *plea_rendering_get_picture (const PleaRendering *self, guint nth);
const char *plea_rendering_get_text (const PleaRendering *self, guint nth);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PleaRendering, plea_rendering_unref)
