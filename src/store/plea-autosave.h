/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Puts every change on disk within a second, without a save button and without asking on close. */

#pragma once

#include "plea-store.h"

G_BEGIN_DECLS

#define PLEA_TYPE_AUTOSAVE (plea_autosave_get_type ())

G_DECLARE_FINAL_TYPE (PleaAutosave, plea_autosave, PLEA, AUTOSAVE, GObject)

/* Signal "failed" (GError *): a write failed; it is tried again while the program runs.
 * Signal "saved": changes have been written, and none is left.
 * Watches the sender and the stationery from the start, and the draft that
 * plea_autosave_set_draft() names. The first change starts a timer (PLEA_AUTOSAVE_DELAY_MS); later
 * changes do not push it back. */
#define PLEA_AUTOSAVE_DELAY_MS 500

PleaAutosave *plea_autosave_new (PleaStore *store, PleaSender *sender, PleaStationery *stationery);

void       plea_autosave_set_draft (PleaAutosave *self, PleaDraft *draft);
PleaDraft *plea_autosave_find_unwritten (PleaAutosave *self, const char *appeal_id);
gboolean   plea_autosave_flush (PleaAutosave *self, GError **error);
void       plea_autosave_discard (PleaAutosave *self);

G_END_DECLS
