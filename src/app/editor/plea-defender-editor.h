/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The part of the appeal editor about the defender. */

#pragma once

#include <adwaita.h>

#include "plea-appeal-builder.h"

G_BEGIN_DECLS

#define PLEA_TYPE_DEFENDER_EDITOR (plea_defender_editor_get_type ())

G_DECLARE_FINAL_TYPE (PleaDefenderEditor,
                      plea_defender_editor,
                      PLEA,
                      DEFENDER_EDITOR,
                      AdwPreferencesGroup)

void plea_defender_editor_edit (PleaDefenderEditor *self, PleaAppealBuilder *builder);
void plea_defender_editor_update_languages (PleaDefenderEditor *self);

G_END_DECLS
