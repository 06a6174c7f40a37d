/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A letter of the record, opened: what was sent, to whom, when and how, and what came back. */

#pragma once

#include <adwaita.h>

#include "plea-letters-changes.h"
#include "plea-library.h"

#define PLEA_TYPE_LETTERS_ENTRY (plea_letters_entry_get_type ())

G_DECLARE_FINAL_TYPE (PleaLettersEntry, plea_letters_entry, PLEA, LETTERS_ENTRY, GtkBox)

void plea_letters_entry_set_up (PleaLettersEntry   *self,
                                PleaLibrary        *library,
                                PleaSession        *session,
                                PleaLettersChanges *changes);
void plea_letters_entry_set_record (PleaLettersEntry *self, PleaRecord *record);
void plea_letters_entry_show (PleaLettersEntry *self, PleaRecordEntry *entry);

PleaRecordEntry *plea_letters_entry_get (PleaLettersEntry *self);
