/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the supporter changes in the record, and takes back. */

#pragma once

#include <adwaita.h>

#include "plea-reminder.h"
#include "plea-session.h"

#define PLEA_TYPE_LETTERS_CHANGES (plea_letters_changes_get_type ())

G_DECLARE_FINAL_TYPE (PleaLettersChanges, plea_letters_changes, PLEA, LETTERS_CHANGES, GObject)

PleaLettersChanges *plea_letters_changes_new (GtkWindow *window, PleaSession *session);

void plea_letters_changes_put_off (PleaLettersChanges *self,
                                   PleaReminder       *reminder,
                                   const GDate        *until);
void plea_letters_changes_note_posted (PleaLettersChanges *self, GPtrArray *letters);
void plea_letters_changes_note_printed (PleaLettersChanges *self, PleaRecordEntry *entry);
void plea_letters_changes_change (PleaLettersChanges *self,
                                  PleaRecordEntry    *entry,
                                  PleaRecordEntry    *changed,
                                  const char         *told);
void plea_letters_changes_remove (PleaLettersChanges *self, PleaRecordEntry *entry);
void plea_letters_changes_undo (PleaLettersChanges *self);
