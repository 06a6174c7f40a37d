/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How far the letters for each appeal are. */

#pragma once

#include "plea-record.h"

/**
 * PleaRecordSummary:
 * @draft: the number of the draft that the last letters for an appeal were made from
 * @kind: what was done with all of these letters
 * @day: the last day on which that was done with one of them
 *
 * How far an appeal is: of two letters both have to be posted.
 */
typedef struct
{
  guint          draft;
  PleaRecordKind kind;
  GDate          day;
} PleaRecordSummary;

GHashTable *plea_record_summarise (PleaRecord *self, const char *appeal_id);
guint       plea_record_get_last_draft (PleaRecord *self, const char *appeal_id);
