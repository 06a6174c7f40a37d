/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The panes of the appeal editor: the source, the letter and the fields. */

#pragma once

#include <adwaita.h>

#include "plea-letter-pane.h"
#include "plea-reading-view.h"

#define PLEA_TYPE_EDITOR_PANES (plea_editor_panes_get_type ())

G_DECLARE_FINAL_TYPE (PleaEditorPanes, plea_editor_panes, PLEA, EDITOR_PANES, GtkBox)

/* Property "shown" (string, readwrite, notify): "source", "letter" or "fields"; of panes that stand
 * beside each other, which of those that take turns. Also the state of the action “editor.show”. */

void plea_editor_panes_arrange (PleaEditorPanes *self, gboolean has_source);
void plea_editor_panes_show (PleaEditorPanes *self, const char *name);
void plea_editor_panes_set_form (PleaEditorPanes *self, GtkWidget *form);

PleaReadingView *plea_editor_panes_get_source (PleaEditorPanes *self);
PleaLetterPane  *plea_editor_panes_get_letter (PleaEditorPanes *self);
