/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row of the appeal editor for words in one of several languages. */

#pragma once

#include <adwaita.h>

#include "plea-translations.h"

G_BEGIN_DECLS

#define PLEA_TYPE_TRANSLATION_ROW (plea_translation_row_get_type ())

G_DECLARE_FINAL_TYPE (PleaTranslationRow, plea_translation_row, PLEA, TRANSLATION_ROW, AdwEntryRow)

GtkWidget  *plea_translation_row_new (const char             *title,
                                      const PleaTranslations *wording,
                                      const char             *language);
const char *plea_translation_row_get_language (PleaTranslationRow *self);
void        plea_translation_row_put (PleaTranslationRow *self, PleaTranslations *wording);

G_END_DECLS
