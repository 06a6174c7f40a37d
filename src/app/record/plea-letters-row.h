/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A letter in the list: to whom, for whom, and what became of it. */

#pragma once

#include <adwaita.h>

#include "plea-library.h"
#include "plea-record-entry.h"

#define PLEA_TYPE_LETTERS_ROW (plea_letters_row_get_type ())

G_DECLARE_FINAL_TYPE (PleaLettersRow, plea_letters_row, PLEA, LETTERS_ROW, GtkListBoxRow)

GtkWidget       *plea_letters_row_new (PleaRecordEntry *entry, PleaLibrary *library);
PleaRecordEntry *plea_letters_row_get_entry (PleaLettersRow *self);
