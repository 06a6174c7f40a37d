/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the record says of one appeal. */

#pragma once

#include "plea-store.h"

/* Returns: (transfer full) (nullable): when something was last done for the appeal; @kind is what
 */
static inline GDateTime *
plea_test_record_get_last (PleaStore *store, const char *appeal_id, PleaRecordKind *kind)
{
  g_autoptr (GHashTable) record = plea_store_list_last_in_record (store, NULL);
  const PleaRecordEntry *entry = record != NULL ? g_hash_table_lookup (record, appeal_id) : NULL;

  if (entry == NULL)
    return NULL;
  if (kind != NULL)
    *kind = entry->kind;

  return g_date_time_ref (entry->at);
}
