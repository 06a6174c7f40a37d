/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A PDF and pictures of its pages. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * PleaRendering:
 * @pdf: the file, as it would be saved
 * @pages: (element-type GdkTexture): what the pages of @pdf look like
 * @warnings: (nullable) (array zero-terminated=1): what the supporter had better know before these
 *   pages are printed
 * @width: width of a page in points
 * @height: height of a page in points
 */
typedef struct
{
  GBytes    *pdf;
  GPtrArray *pages;
  GStrv      warnings;
  double     width;
  double     height;
} PleaRendering;

PleaRendering *plea_rendering_new (GBytes *pdf, double scale, gboolean smooth, GError **error);
void           plea_rendering_free (PleaRendering *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PleaRendering, plea_rendering_free)

G_END_DECLS
