/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The part of the appeal editor about the defender. */

#pragma once

#include "plea-editor-item.h"

PleaEditorItem *plea_editor_defender_new (PleaAppealBuilder *builder, GtkWidget *group);
void            plea_editor_defender_show_spellings (PleaEditorItem *self);
GtkStringList  *plea_editor_list_genders (void);
