/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The families of type that a text is set in: by script, and by word. */

#pragma once

#include <pango/pango.h>

#include "plea-font.h"

/**
 * PleaFamilies:
 * @font: the face
 * @script: ISO 15924 code of the script that the letter's language is written in
 * @own: families for what no script has others for, best first, separated by commas
 * @context: where Pango looks for them
 *
 * Which families are taken for what in a letter, for the thread that made it.
 */
typedef struct
{
  const PleaFont *font;
  char            script[6];
  char           *own;
  PangoContext   *context;
} PleaFamilies;

PleaFamilies *plea_families_new (const char *language, const PleaFont *font, PangoContext *context);
void          plea_families_free (PleaFamilies *self);
gboolean      plea_families_lack_nastaliq (const PleaFamilies *self);

PangoFontDescription *plea_families_describe (const PleaFamilies *self, double size);
PangoAttrList *plea_families_choose (const PleaFamilies *self, const char *text, double size);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PleaFamilies, plea_families_free)
