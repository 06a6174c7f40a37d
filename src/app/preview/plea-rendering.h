/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A PDF and pictures of its pages. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * PleaLook:
 * @first: the first page that is looked at, from 0
 * @last: the last, which there may not be; none is looked at where it comes before @first
 * @scale: pixels to a point
 * @smooth: whether those pixels are large enough to be seen
 */
typedef struct
{
  guint    first;
  guint    last;
  double   scale;
  gboolean smooth;
} PleaLook;

/**
 * PleaRendering:
 * @pdf: the file, as it would be saved
 * @n_pages: how many pages it has
 * @look: which of them there are pictures of
 * @sources: (element-type GBytes): what these are drawn from
 * @pictures: (element-type GdkTexture): what these look like
 * @warnings: (nullable) (array zero-terminated=1): what the supporter had better know before these
 *   pages are printed
 * @width: width of a page in points
 * @height: height of a page in points
 */
typedef struct
{
  GBytes    *pdf;
  guint      n_pages;
  PleaLook   look;
  GPtrArray *sources;
  GPtrArray *pictures;
  GStrv      warnings;
  double     width;
  double     height;
} PleaRendering;

PleaRendering *plea_rendering_new (GBytes              *pdf,
                                   const PleaLook      *look,
                                   const PleaRendering *previous,
                                   GError             **error);
PleaRendering *plea_rendering_ref (PleaRendering *self);
void           plea_rendering_unref (PleaRendering *self);
GdkTexture    *plea_rendering_get_picture (const PleaRendering *self, guint nth);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PleaRendering, plea_rendering_unref)

G_END_DECLS
