/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The part of the appeal editor with the letter, and its translations. */

#pragma once

#include <adwaita.h>

#include "plea-appeal-builder.h"

G_BEGIN_DECLS

#define PLEA_TYPE_LETTERS_EDITOR (plea_letters_editor_get_type ())

G_DECLARE_FINAL_TYPE (PleaLettersEditor, plea_letters_editor, PLEA, LETTERS_EDITOR, GtkBox)

/* Signal "languages-changed": a letter has come, gone or changed its language. */
void plea_letters_editor_edit (PleaLettersEditor *self, PleaAppealBuilder *builder);

G_END_DECLS
