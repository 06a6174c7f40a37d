/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writing once more for somebody for whom a letter was sent. */

#pragma once

#include <adwaita.h>

#include "plea-library.h"
#include "plea-session.h"

#define PLEA_TYPE_LETTERS_AGAIN (plea_letters_again_get_type ())

G_DECLARE_FINAL_TYPE (PleaLettersAgain, plea_letters_again, PLEA, LETTERS_AGAIN, GObject)

/* Signal "begun" (PleaAppeal *appeal): another draft for that one is to be shown now. */

PleaLettersAgain *plea_letters_again_new (GtkWindow   *window,
                                          PleaLibrary *library,
                                          PleaSession *session);
void              plea_letters_again_write (PleaLettersAgain *self, PleaRecordEntry *entry);
