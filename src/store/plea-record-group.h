/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The letters of a group: how many went to whom, and nothing of who signed them. */

#pragma once

#include "plea-record.h"

gboolean plea_record_note_group (PleaRecord      *self,
                                 PleaRecordEntry *entry,
                                 guint            n_letters,
                                 PleaRecordKind   kind,
                                 GError         **error);
