/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The letter in one language, in the appeal editor. */

#pragma once

#include <adwaita.h>

#include "plea-appeal-builder.h"

G_BEGIN_DECLS

#define PLEA_TYPE_LETTER_EDITOR (plea_letter_editor_get_type ())

G_DECLARE_FINAL_TYPE (PleaLetterEditor,
                      plea_letter_editor,
                      PLEA,
                      LETTER_EDITOR,
                      AdwPreferencesGroup)

/* Signals:
 *   language-changed  the letter is in another language now, and the salutations with it
 *   remove            the supporter wants to be rid of the translation
 */
GtkWidget      *plea_letter_editor_new (PleaAppealBuilder *builder, PleaLetterText *letter);
PleaLetterText *plea_letter_editor_get_letter (PleaLetterEditor *self);
void            plea_letter_editor_set_number (PleaLetterEditor *self, guint number);

G_END_DECLS
