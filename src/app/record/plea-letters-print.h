/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A letter of the record on paper once more, or in a file: the same pages as they were. */

#pragma once

#include "plea-letters-changes.h"

void plea_letters_print_again (GtkWindow          *window,
                               PleaSession        *session,
                               PleaLettersChanges *changes,
                               PleaRecordEntry    *entry);
void plea_letters_save_again (GtkWindow *window, PleaSession *session, PleaRecordEntry *entry);
