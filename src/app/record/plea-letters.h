/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The letters in the record, by month. */

#pragma once

#include <adwaita.h>

#include "plea-letters-changes.h"
#include "plea-library.h"
#include "plea-record.h"

#define PLEA_TYPE_LETTERS (plea_letters_get_type ())

G_DECLARE_FINAL_TYPE (PleaLetters, plea_letters, PLEA, LETTERS, GtkBox)

void plea_letters_set_up (PleaLetters *self, PleaLibrary *library, PleaLettersChanges *changes);
void plea_letters_remind (PleaLetters *self, GPtrArray *reminders);
void plea_letters_show_record (PleaLetters *self, PleaRecord *record);
void plea_letters_select (PleaLetters *self, PleaRecordEntry *entry);
void plea_letters_search (PleaLetters *self);
