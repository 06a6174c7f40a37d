/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Several things of a kind in the appeal editor, which come and go. */

#pragma once

#include "plea-editor-item.h"

typedef struct _PleaEditorList PleaEditorList;

PleaEditorList *plea_editor_list_new (const PleaEditorKind *kind,
                                      PleaAppealBuilder    *builder,
                                      GPtrArray            *things,
                                      GtkWidget            *parent);
void            plea_editor_list_release (PleaEditorList *self);

GtkWidget *plea_editor_list_add (PleaEditorList *self, gpointer thing);
GPtrArray *plea_editor_list_get_items (PleaEditorList *self);
void       plea_editor_list_open_like (PleaEditorList *self, PleaEditorList *other);
