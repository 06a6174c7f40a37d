/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Letters to be noted, and what the record says of one appeal. */

#pragma once

#include "plea-appeal-file.h"
#include "plea-compose.h"
#include "plea-store.h"

/* How the letters are set: nothing chosen. */
static inline PleaStationery *
plea_test_record_get_stationery (void)
{
  static PleaStationery *stationery = NULL;

  if (stationery == NULL)
    stationery = plea_stationery_new ();

  return stationery;
}

/* Returns: (transfer full) (element-type PleaLetter): two letters for @draft, or for a draft that
 *   changes nothing where it is %NULL: one to a minister, and a copy of it
 */
static inline GPtrArray *
plea_test_record_make_letters (PleaDraft *draft)
{
  g_autoptr (GFile) file = g_file_new_for_path (
      g_test_get_filename (G_TEST_DIST, "data", "languages.appeal", NULL));
  g_autoptr (GError) error = NULL;
  g_autoptr (PleaAppeal) appeal = plea_appeal_file_load (file, &error);
  g_autoptr (PleaDraft) plain = NULL;
  g_autoptr (PleaSender) sender = plea_sender_new ();

  g_assert_no_error (error);
  plain = plea_draft_new (appeal->id);
  for (guint i = 0; i < 2; i++)
    plea_draft_set_recipient_chosen (draft != NULL ? draft : plain,
                                     plea_appeal_get_recipient (appeal, i)->id, TRUE);
  g_object_set (sender, "name", "Marie Rose", NULL);

  return plea_compose_letters (appeal, draft != NULL ? draft : plain, sender);
}

static inline PleaRecordEntry *
plea_test_record_get_entry (PleaStore *store, guint nth)
{
  GListModel *entries = plea_record_get_entries (plea_store_get_record (store));
  g_autoptr (PleaRecordEntry) entry = g_list_model_get_item (entries, nth);

  return entry;
}

static inline guint
plea_test_record_count (PleaStore *store)
{
  return g_list_model_get_n_items (plea_record_get_entries (plea_store_get_record (store)));
}

static inline void
plea_test_record_note (PleaStore *store, PleaRecordKind kind)
{
  g_autoptr (GPtrArray) letters = plea_test_record_make_letters (NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (letters->len, ==, 2);
  for (guint i = 0; i < letters->len; i++)
    {
      plea_record_note (plea_store_get_record (store), letters->pdata[i], kind,
                        plea_test_record_get_stationery (), &error);
      g_assert_no_error (error);
    }
}
