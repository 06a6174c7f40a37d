/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row of the appeal editor for words in one of several languages. */

#pragma once

#include <adwaita.h>

#include "plea-wording.h"

G_BEGIN_DECLS

#define PLEA_TYPE_WORDING_ROW (plea_wording_row_get_type ())

G_DECLARE_FINAL_TYPE (PleaWordingRow, plea_wording_row, PLEA, WORDING_ROW, AdwEntryRow)

GtkWidget  *plea_wording_row_new (const char        *title,
                                  const PleaWording *wording,
                                  const char        *language);
const char *plea_wording_row_get_language (PleaWordingRow *self);
void        plea_wording_row_put (PleaWordingRow *self, PleaWording *wording);

G_END_DECLS
