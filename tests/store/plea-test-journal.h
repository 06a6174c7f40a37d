/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the journal says of one appeal. */

#pragma once

#include "plea-store.h"

G_BEGIN_DECLS

/* Returns: (transfer full) (nullable): when something was last done for the appeal; @kind is what
 */
static inline GDateTime *
plea_test_journal_get_last (PleaStore *store, const char *appeal_id, PleaJournalKind *kind)
{
  g_autoptr (GHashTable) journal = plea_store_list_last_in_journal (store, NULL);
  const PleaJournalEntry *entry = journal != NULL ? g_hash_table_lookup (journal, appeal_id) : NULL;

  if (entry == NULL)
    return NULL;
  if (kind != NULL)
    *kind = entry->kind;

  return g_date_time_ref (entry->at);
}

G_END_DECLS
