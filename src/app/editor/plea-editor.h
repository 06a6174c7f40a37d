/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The appeal editor: a window in which an appeal is made, reviewed or changed. */

#pragma once

#include <adwaita.h>

#include "plea-appeal-builder.h"
#include "plea-reading.h"
#include "plea-sender.h"
#include "plea-stationery.h"

/**
 * PleaEditorPurpose:
 * @PLEA_EDITOR_NEW: an appeal is made from nothing
 * @PLEA_EDITOR_REVIEW: what was found on a page is looked at
 * @PLEA_EDITOR_CHANGE: one of the supporter's own appeals is changed
 */
typedef enum
{
  PLEA_EDITOR_NEW,
  PLEA_EDITOR_REVIEW,
  PLEA_EDITOR_CHANGE,
} PleaEditorPurpose;

#define PLEA_TYPE_EDITOR (plea_editor_get_type ())

G_DECLARE_FINAL_TYPE (PleaEditor, plea_editor, PLEA, EDITOR, AdwWindow)

/* Signal "done" (PleaAppeal *appeal): the supporter wants to have the appeal. Signal "all-done"
 * (GPtrArray *appeals): likewise all that the letters of a page became. The editor stays open until
 * plea_editor_finish() is called. Signal "changed": something was typed or chosen. */
GtkWidget *plea_editor_new (GtkWindow         *parent,
                            PleaEditorPurpose  purpose,
                            PleaAppealBuilder *builder,
                            PleaReading       *page);

void plea_editor_set_supporter (PleaEditor *self, PleaSender *sender, PleaStationery *stationery);
PleaEditorPurpose  plea_editor_get_purpose (PleaEditor *self);
PleaAppealBuilder *plea_editor_get_builder (PleaEditor *self);
void               plea_editor_finish (PleaEditor *self);
