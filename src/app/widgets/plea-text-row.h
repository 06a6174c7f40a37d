/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row of a list in which several lines can be written, with undo, and a way back to an original.
 */

#pragma once

#include <adwaita.h>

#include "plea-speller.h"

#define PLEA_TYPE_TEXT_ROW (plea_text_row_get_type ())

G_DECLARE_FINAL_TYPE (PleaTextRow, plea_text_row, PLEA, TEXT_ROW, AdwPreferencesRow)

/* Properties: "text" (string; once it is set, nothing before it can be undone), "hint" (string),
 * which a screen reader tells, and, of AdwPreferencesRow, "title". With the style class "tall" it
 * has room for more. */
const char *plea_text_row_get_text (PleaTextRow *self);
void        plea_text_row_replace_text (PleaTextRow *self, const char *text);
void        plea_text_row_insert (PleaTextRow *self, const char *text);
void        plea_text_row_check_spelling (PleaTextRow *self, PleaSpeller *speller);
void        plea_text_row_set_original (PleaTextRow *self, const char *original);
