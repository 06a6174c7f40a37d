/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the supporter says of a letter that was sent: when and how, and what came back. */

#pragma once

#include "plea-letters-changes.h"

#define PLEA_TYPE_LETTERS_DIALOG (plea_letters_dialog_get_type ())

G_DECLARE_FINAL_TYPE (PleaLettersDialog, plea_letters_dialog, PLEA, LETTERS_DIALOG, AdwWindow)

void plea_letters_dialog_edit (GtkWindow          *parent,
                               PleaLettersChanges *changes,
                               PleaRecordEntry    *entry);
void plea_letters_dialog_note_answer (GtkWindow          *parent,
                                      PleaLettersChanges *changes,
                                      PleaRecordEntry    *entry,
                                      PleaRecordAnswer    answer);
