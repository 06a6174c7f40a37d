/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is kept of the supporter, in use: loaded from the store, and saved there by itself. */

#pragma once

#include "plea-store.h"

/* What is changed is saved so much later; later changes do not push that back. */
#define PLEA_SESSION_DELAY_MS 500

#define PLEA_TYPE_SESSION (plea_session_get_type ())

G_DECLARE_FINAL_TYPE (PleaSession, plea_session, PLEA, SESSION, GObject)

/* Signal "notice" (const char *): whole sentences that the supporter should read, of what could not
 * be read or kept. Signal "notice-withdrawn" (const char *): that is no longer so. */

PleaSession *plea_session_new (void);
void         plea_session_open (PleaSession *self, const char *directory);
gboolean     plea_session_save (PleaSession *self, GError **error);

PleaStore      *plea_session_get_store (PleaSession *self);
PleaSender     *plea_session_get_sender (PleaSession *self);
PleaStationery *plea_session_get_stationery (PleaSession *self);
PleaHabits     *plea_session_get_habits (PleaSession *self);

PleaDraft  *plea_session_open_draft (PleaSession *self, const char *appeal_id);
PleaRecord *plea_session_get_record (PleaSession *self);
gboolean    plea_session_note (PleaSession *self, GPtrArray *letters, PleaRecordKind kind);
gboolean    plea_session_note_group (PleaSession     *self,
                                     PleaRecordEntry *entry,
                                     guint            n_letters,
                                     PleaRecordKind   kind);
gboolean    plea_session_save_unfinished (PleaSession *self, PleaUnfinished *unfinished);
void        plea_session_reload (PleaSession *self);
gboolean    plea_session_keep_signers (PleaSession *self, const char *data, GError **error);
gboolean    plea_session_forget_everything (PleaSession *self, GError **error);
