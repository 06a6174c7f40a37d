/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How far the letters for each appeal are. */

#include "config.h"

#include "plea-record-summary.h"

#include "plea-idioms.h"
#include "plea-record-private.h"
#include "plea-rows.h"

/**
 * plea_record_get_last_draft:
 * @appeal_id: id of an appeal
 *
 * Returns: the highest number of a draft for it of which a letter was made, 0 where none was
 */
guint
plea_record_get_last_draft (PleaRecord *self, const char *appeal_id)
{
  GPtrArray *entries = plea_record_list (self, appeal_id);
  guint      last = 0;

  for (guint i = 0; entries != NULL && i < entries->len; i++)
    last = MAX (last, ((PleaRecordEntry *) entries->pdata[i])->draft);

  return last;
}

/* A file that was tampered with may have no day at all. */
static void
add (PleaRecordSummary *summary, PleaRecordEntry *entry)
{
  const GDate   *day = plea_record_entry_get_day (entry);
  PleaRecordKind kind = plea_record_entry_get_kind (entry);

  if (entry->draft < summary->draft || day == NULL)
    return;

  if (kind < summary->kind || !g_date_valid (&summary->day)
      || (kind == summary->kind && g_date_compare (day, &summary->day) > 0))
    summary->day = *day;
  summary->kind = MIN (kind, summary->kind);
}

static void
summarise (PleaRecord *self, GHashTable *summaries, const char *appeal_id)
{
  GPtrArray         *entries = plea_record_list (self, appeal_id);
  PleaRecordSummary *summary;

  if (entries == NULL || entries->len == 0)
    return;

  summary = g_new0 (PleaRecordSummary, 1);
  summary->draft = plea_record_get_last_draft (self, appeal_id);
  summary->kind = PLEA_RECORD_POSTED;
  plea_foreach (PleaRecordEntry, entry, entries)
    add (summary, entry);
  g_hash_table_insert (summaries, g_strdup (appeal_id), summary);
}

static void
leave_out_if_begun (GHashTable *summaries, sqlite3_stmt *row)
{
  g_autofree char         *appeal_id = plea_rows_dup_text (row, 0);
  const PleaRecordSummary *summary = g_hash_table_lookup (summaries, appeal_id);

  if (summary != NULL && summary->draft < (guint) sqlite3_column_int (row, 1))
    g_hash_table_remove (summaries, appeal_id);
}

/* Whoever writes again has that letter still to send. */
static void
leave_out_begun (PleaRecord *self, GHashTable *summaries, const char *appeal_id)
{
  g_autofree char *sql = g_strdup_printf (
      "SELECT appeal_id, max (number) FROM draft %s GROUP BY appeal_id",
      appeal_id != NULL ? "WHERE appeal_id = ?" : "");
  g_autoptr (sqlite3_stmt) row = plea_database_prepare (self->database, sql, NULL);
  gboolean has_row;

  if (appeal_id != NULL)
    sqlite3_bind_text (row, 1, appeal_id, -1, SQLITE_TRANSIENT);
  while (plea_database_step (self->database, row, &has_row, NULL) && has_row)
    leave_out_if_begun (summaries, row);
}

/**
 * plea_record_summarise:
 * @appeal_id: (nullable): the one appeal to tell of, or %NULL for all
 *
 * Returns: (transfer full) (element-type utf8 PleaRecordSummary): how far the last letters for each
 *   appeal are, by the appeal's id. An appeal for which the next letter has been begun is left out,
 *   like one without any
 */
GHashTable *
plea_record_summarise (PleaRecord *self, const char *appeal_id)
{
  GHashTable    *summaries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  GHashTableIter iter;
  gpointer       id;

  g_hash_table_iter_init (&iter, self->by_appeal);
  if (appeal_id != NULL)
    summarise (self, summaries, appeal_id);
  else
    while (g_hash_table_iter_next (&iter, &id, NULL))
      summarise (self, summaries, id);
  leave_out_begun (self, summaries, appeal_id);

  return summaries;
}
