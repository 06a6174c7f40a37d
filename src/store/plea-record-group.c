/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The letters of a group: how many went to whom, and nothing of who signed them. */

#include "config.h"

#include "plea-record-group.h"

#include "plea-record-private.h"

/**
 * plea_record_note_group:
 * @entry: what plea_record_entry_new_for() gave, which is kept from now on
 * @n_letters: how many letters there are by now
 * @kind: what is done with them today
 * @error: return location for a #PleaStoreError
 *
 * What was put in the post stays what it was.
 *
 * Returns: whether it is noted
 */
gboolean
plea_record_note_group (PleaRecord      *self,
                        PleaRecordEntry *entry,
                        guint            n_letters,
                        PleaRecordKind   kind,
                        GError         **error)
{
  g_autoptr (PleaRecordEntry) noted = plea_record_entry_copy (entry);
  gboolean is_there = g_list_store_find (self->entries, entry, NULL);

  if (is_there && entry->posted != NULL)
    return TRUE;

  g_object_set (noted, "n-letters", n_letters, "text", "", "pages", "", NULL);
  plea_record_entry_take_day (noted, kind);
  if (is_there)
    return plea_record_change (self, entry, noted, error);

  plea_record_entry_take (entry, noted);

  return plea_record_restore (self, entry, error);
}
