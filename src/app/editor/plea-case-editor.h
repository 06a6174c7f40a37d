/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The part of the appeal editor about the case: the status, the days, the source. */

#pragma once

#include <adwaita.h>

#include "plea-appeal-builder.h"

G_BEGIN_DECLS

#define PLEA_TYPE_CASE_EDITOR (plea_case_editor_get_type ())

G_DECLARE_FINAL_TYPE (PleaCaseEditor, plea_case_editor, PLEA, CASE_EDITOR, AdwPreferencesGroup)

void plea_case_editor_edit (PleaCaseEditor *self, PleaAppealBuilder *builder);

G_END_DECLS
