/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One event in the appeal editor: a row that opens. */

#pragma once

#include <adwaita.h>

#include "plea-appeal-builder.h"

G_BEGIN_DECLS

#define PLEA_TYPE_EVENT_EDITOR (plea_event_editor_get_type ())

G_DECLARE_FINAL_TYPE (PleaEventEditor, plea_event_editor, PLEA, EVENT_EDITOR, AdwExpanderRow)

/* Signal "remove": the supporter wants to be rid of the event. */
GtkWidget *plea_event_editor_new (PleaAppealBuilder *builder, PleaEvent *event);

G_END_DECLS
