/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All fields of an appeal in the making, with what there is to say about them. */

#pragma once

#include <adwaita.h>

#include "plea-appeal-builder.h"
#include "plea-reading.h"

#define PLEA_TYPE_EDITOR_FORM (plea_editor_form_get_type ())

G_DECLARE_FINAL_TYPE (PleaEditorForm, plea_editor_form, PLEA, EDITOR_FORM, AdwBin)

GtkWidget *plea_editor_form_new (PleaAppealBuilder *builder);
void       plea_editor_form_show_problems (PleaEditorForm *self);
void       plea_editor_form_show_reading (PleaEditorForm *self, PleaReading *page);
void       plea_editor_form_go_on_from (PleaEditorForm *self, PleaEditorForm *before);
