/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the supporter may want to do next, by what is kept, and what of it they put off. */

#include "config.h"

#include "plea-record-reminders.h"

#include "plea-draft-data.h"
#include "plea-record-private.h"
#include "plea-reminders.h"
#include "plea-rows.h"

static void
take_check (GHashTable *checked, const char *appeal_id, const GDate *day)
{
  if (day != NULL)
    g_hash_table_insert (checked, g_strdup (appeal_id), g_date_copy (day));
  else
    g_hash_table_remove (checked, appeal_id);
}

/* The last draft for each appeal knows it; most know nothing of it and are not read. */
static GHashTable *
load_checks (PleaRecord *self)
{
  GHashTable *checked = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                               (GDestroyNotify) g_date_free);
  g_autoptr (sqlite3_stmt) row = plea_database_prepare (
      self->database,
      "SELECT appeal_id, data FROM draft WHERE instr (data, 'CheckedOn=') ORDER BY number", NULL);
  gboolean has_row;

  while (plea_database_step (self->database, row, &has_row, NULL) && has_row)
    {
      g_autofree char *appeal_id = plea_rows_dup_text (row, 0);
      g_autofree char *data = plea_rows_dup_text (row, 1);
      g_autoptr (PleaDraft) draft = plea_draft_new_from_data (appeal_id, data, NULL);

      if (draft != NULL)
        take_check (checked, appeal_id, draft->checked_on);
    }

  return checked;
}

/**
 * plea_record_list_put_off:
 * @appeal_id: (nullable): id of an appeal, or %NULL for all
 *
 * Returns: (transfer full) (element-type PleaReminder): what was put off for it
 */
GPtrArray *
plea_record_list_put_off (PleaRecord *self, const char *appeal_id)
{
  GPtrArray *put_off = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (sqlite3_stmt) row = plea_database_prepare (
      self->database,
      "SELECT kind, appeal_id, occasion, until FROM reminder WHERE ?1 IS NULL OR appeal_id = ?1",
      NULL);
  gboolean has_row;

  sqlite3_bind_text (row, 1, appeal_id, -1, SQLITE_TRANSIENT);
  while (plea_database_step (self->database, row, &has_row, NULL) && has_row)
    {
      PleaReminder *reminder = plea_reminder_new (PLEA_REMINDER_DEADLINE, "", NULL);

      plea_rows_take (row, G_OBJECT (reminder));
      g_ptr_array_add (put_off, reminder);
    }

  return put_off;
}

/**
 * plea_record_remind:
 * @listings: (element-type PleaListing): all appeals
 * @open: (nullable): the draft that is being written at, which knows more than what is kept
 * @reply_weeks: after how many weeks without a reply the supporter wants to know, 0 for never
 * @today: the day to count from
 *
 * Returns: (transfer full) (element-type PleaReminder): what there is to do, the most urgent first
 */
GPtrArray *
plea_record_remind (PleaRecord  *self,
                    GListModel  *listings,
                    PleaDraft   *open,
                    guint        reply_weeks,
                    const GDate *today)
{
  g_autoptr (GHashTable) checked = load_checks (self);
  g_autoptr (GPtrArray) put_off = plea_record_list_put_off (self, NULL);
  PleaReminderFacts facts = {
    .listings = listings,
    .entries = plea_record_get_entries (self),
    .checked = checked,
    .put_off = put_off,
    .reply_weeks = reply_weeks,
    .today = *today,
  };

  if (open != NULL)
    take_check (checked, open->appeal_id, open->checked_on);

  return plea_reminders_list (&facts);
}

static gboolean
write_reminder (PleaRecord *self, const char *sql, PleaReminder *reminder, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = plea_database_prepare (self->database, sql, error);

  plea_rows_bind (statement, G_OBJECT (reminder));
  if (!plea_database_step (self->database, statement, NULL, error))
    return FALSE;

  g_signal_emit_by_name (self, "put-off");

  return TRUE;
}

/**
 * plea_record_put_off:
 * @reminder: what the supporter does not want to do now
 * @until: (nullable): when they want to be reminded of it again, or %NULL for never
 * @error: return location for a #PleaStoreError
 *
 * Returns: whether that is kept
 */
gboolean
plea_record_put_off (PleaRecord *self, PleaReminder *reminder, const GDate *until, GError **error)
{
  g_object_set (reminder, "until", until, NULL);

  return write_reminder (self,
                         "REPLACE INTO reminder (kind, appeal_id, occasion, until)"
                         " VALUES (:kind, :appeal_id, :occasion, :until)",
                         reminder, error);
}

/**
 * plea_record_bring_back:
 * @reminder: what was put off
 * @error: return location for a #PleaStoreError
 *
 * Returns: whether the supporter is reminded of it again
 */
gboolean
plea_record_bring_back (PleaRecord *self, PleaReminder *reminder, GError **error)
{
  return write_reminder (self,
                         "DELETE FROM reminder WHERE kind = :kind AND appeal_id = :appeal_id"
                         " AND occasion = :occasion",
                         reminder, error);
}
