/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The part of the appeal editor about what happened, and when. */

#pragma once

#include <adwaita.h>

#include "plea-appeal-builder.h"

G_BEGIN_DECLS

#define PLEA_TYPE_EVENTS_EDITOR (plea_events_editor_get_type ())

G_DECLARE_FINAL_TYPE (PleaEventsEditor,
                      plea_events_editor,
                      PLEA,
                      EVENTS_EDITOR,
                      AdwPreferencesGroup)

void plea_events_editor_edit (PleaEventsEditor *self, PleaAppealBuilder *builder);

G_END_DECLS
