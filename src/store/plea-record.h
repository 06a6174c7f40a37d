/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which letters were made, printed, posted and answered, and when. */

#pragma once

#include "plea-database.h"
#include "plea-record-entry.h"
#include "plea-stationery.h"

#define PLEA_TYPE_RECORD (plea_record_get_type ())

G_DECLARE_FINAL_TYPE (PleaRecord, plea_record, PLEA, RECORD, GObject)

PleaRecord *plea_record_new (PleaDatabase *database);
gboolean    plea_record_load (PleaRecord *self, GError **error);
GListModel *plea_record_get_entries (PleaRecord *self);
GPtrArray  *plea_record_list (PleaRecord *self, const char *appeal_id);

PleaRecordEntry *plea_record_find (PleaRecord *self, PleaLetter *letter);

gboolean plea_record_note (PleaRecord     *self,
                           PleaLetter     *letter,
                           PleaRecordKind  kind,
                           PleaStationery *stationery,
                           GError        **error);
char    *plea_record_load_text (PleaRecord *self, PleaRecordEntry *entry, GError **error);
char    *plea_record_load_pages (PleaRecord *self, PleaRecordEntry *entry, GError **error);
gboolean plea_record_change (PleaRecord      *self,
                             PleaRecordEntry *entry,
                             PleaRecordEntry *changed,
                             GError         **error);
gboolean plea_record_remove (PleaRecord *self, PleaRecordEntry *entry, GError **error);
gboolean plea_record_restore (PleaRecord *self, PleaRecordEntry *entry, GError **error);
gboolean plea_record_forget (PleaRecord *self, PleaRecordEntry *entry, GError **error);
gboolean plea_record_forget_all (PleaRecord *self, GError **error);
gboolean plea_record_forget_appeal (PleaRecord *self, const char *appeal_id, GError **error);
gboolean plea_record_forget_before (PleaRecord *self, const GDate *day, GError **error);
