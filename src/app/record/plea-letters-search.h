/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the list of letters is narrowed down to: words, and what became of letters, when, where and
 * for whom. */

#pragma once

#include <adwaita.h>

#include "plea-library.h"
#include "plea-record-entry.h"

#define PLEA_TYPE_LETTERS_SEARCH (plea_letters_search_get_type ())

G_DECLARE_FINAL_TYPE (PleaLettersSearch, plea_letters_search, PLEA, LETTERS_SEARCH, GtkBox)

/* Signal "changed": other entries match. */

GtkEditable *plea_letters_search_get_words (PleaLettersSearch *self);
void plea_letters_search_offer (PleaLettersSearch *self, GListModel *entries, PleaLibrary *library);
void plea_letters_search_reset (PleaLettersSearch *self);
gboolean plea_letters_search_match (PleaLettersSearch *self,
                                    PleaRecordEntry   *entry,
                                    PleaLibrary       *library);
void     plea_letters_search_forget_words (PleaRecordEntry *entry);
