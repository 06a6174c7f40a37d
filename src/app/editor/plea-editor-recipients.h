/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The part of the appeal editor about whom to write to. */

#pragma once

#include "plea-editor-list.h"

PleaEditorList *plea_editor_recipients_new (PleaAppealBuilder *builder, GtkWidget *group);
void            plea_editor_recipients_show_salutations (PleaEditorList *self);
