/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows of the appeal editor, one for each of several things of a kind. */

#pragma once

#include <adwaita.h>

#include "plea-appeal-builder.h"

G_BEGIN_DECLS

typedef struct _PleaEditorList PleaEditorList;

/**
 * PleaEditorListFunc:
 * @builder: what @item belongs to
 * @item: one of the things
 *
 * Returns: (transfer floating): an expander row that edits it, with a signal "remove" for when the
 *   supporter wants to be rid of it
 */
typedef GtkWidget *(*PleaEditorListFunc) (PleaAppealBuilder *builder, gpointer item);

PleaEditorList *plea_editor_list_new (AdwPreferencesGroup *group,
                                      const char          *prefix,
                                      PleaAppealBuilder   *builder,
                                      GPtrArray           *items,
                                      PleaEditorListFunc   new_row);
void            plea_editor_list_free (PleaEditorList *self);

void       plea_editor_list_add (PleaEditorList *self, gpointer item);
void       plea_editor_list_number (PleaEditorList *self);
GtkWidget *plea_editor_list_get_row (PleaEditorList *self, guint nth);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PleaEditorList, plea_editor_list_free)

G_END_DECLS
