/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The part of the appeal editor about whom to write to. */

#pragma once

#include <adwaita.h>

#include "plea-appeal-builder.h"

G_BEGIN_DECLS

#define PLEA_TYPE_RECIPIENTS_EDITOR (plea_recipients_editor_get_type ())

G_DECLARE_FINAL_TYPE (PleaRecipientsEditor,
                      plea_recipients_editor,
                      PLEA,
                      RECIPIENTS_EDITOR,
                      AdwPreferencesGroup)

void plea_recipients_editor_edit (PleaRecipientsEditor *self, PleaAppealBuilder *builder);
void plea_recipients_editor_update_languages (PleaRecipientsEditor *self);

G_END_DECLS
