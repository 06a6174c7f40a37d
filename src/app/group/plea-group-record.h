/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a group has written at one sitting: as a tally, and in the record. */

#pragma once

#include "plea-output.h"
#include "plea-session.h"
#include "plea-tally.h"

#define PLEA_TYPE_GROUP_RECORD (plea_group_record_get_type ())

G_DECLARE_FINAL_TYPE (PleaGroupRecord, plea_group_record, PLEA, GROUP_RECORD, GObject)

/* Signal "changed": there are more letters. */

PleaGroupRecord *plea_group_record_new (PleaSession *session);
void             plea_group_record_replace_signer (gpointer signer, gpointer other);
void             plea_group_record_follow (PleaGroupRecord *self, PleaOutput *output);
gboolean         plea_group_record_post (PleaGroupRecord *self);
gboolean         plea_group_record_is_posted (PleaGroupRecord *self);
const GPtrArray *plea_group_record_get_tally (PleaGroupRecord *self);
