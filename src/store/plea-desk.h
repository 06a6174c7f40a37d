/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All that is kept of the supporter, at hand: who they are, how they set letters, the draft that
 * they write at, and what they have sent. */

#pragma once

#include "plea-store.h"

G_BEGIN_DECLS

#define PLEA_TYPE_DESK (plea_desk_get_type ())

G_DECLARE_FINAL_TYPE (PleaDesk, plea_desk, PLEA, DESK, GObject)

/* Signal "notice" (const char *): whole sentences that the supporter should read, of what could not
 * be read or kept. Signal "notice-withdrawn" (const char *): that is no longer so. */

PleaDesk *plea_desk_new (void);
void      plea_desk_open (PleaDesk *self, const char *directory);
gboolean  plea_desk_flush (PleaDesk *self);

PleaStore      *plea_desk_get_store (PleaDesk *self);
PleaSender     *plea_desk_get_sender (PleaDesk *self);
PleaStationery *plea_desk_get_stationery (PleaDesk *self);

PleaDraft  *plea_desk_open_draft (PleaDesk *self, const char *appeal_id);
GHashTable *plea_desk_list_journal (PleaDesk *self);
gboolean    plea_desk_note_in_journal (PleaDesk       *self,
                                       const char     *appeal_id,
                                       PleaJournalKind kind,
                                       guint           n_letters);
gboolean    plea_desk_forget_everything (PleaDesk *self, GError **error);

G_END_DECLS
