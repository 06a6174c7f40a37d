/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which letters were made, printed, posted and answered: forgotten, with all that tells of them. */

#include "config.h"

#include "plea-date.h"
#include "plea-record-private.h"

/* With the letters go the drafts that these were made from, unless letters stay that were, too. */
static gboolean
delete_drafts (PleaRecord *self, const char *condition, const char *value, GError **error)
{
  g_autofree char *sql = g_strdup_printf (
      "DELETE FROM draft WHERE (appeal_id, number) IN (SELECT appeal_id, draft FROM letter WHERE"
      " %1$s) AND (appeal_id, number) NOT IN (SELECT appeal_id, draft FROM letter WHERE"
      " (%1$s) IS NOT TRUE)",
      condition);
  g_autoptr (sqlite3_stmt) statement = plea_database_prepare (self->database, sql, error);

  sqlite3_bind_text (statement, 1, value, -1, SQLITE_TRANSIENT);

  return plea_database_step (self->database, statement, NULL, error);
}

static gboolean
forget (PleaRecord *self, const char *condition, const char *value, GError **error)
{
  return plea_record_delete_where (self, condition, value, delete_drafts, error)
         && plea_record_load (self, error);
}

/**
 * plea_record_forget:
 * @entry: an entry
 * @error: return location for an error
 *
 * Returns: whether nothing is kept any more of that letter, nor of the draft that it was made from
 *   if no other was
 */
gboolean
plea_record_forget (PleaRecord *self, PleaRecordEntry *entry, GError **error)
{
  g_autofree char *id = g_strdup_printf ("%u", entry->id);

  return forget (self, "id = CAST (?1 AS INTEGER)", id, error);
}

/**
 * plea_record_forget_all:
 * @error: return location for an error
 *
 * Returns: whether nothing is kept any more of any letter, nor of the drafts that they were made
 *   from
 */
gboolean
plea_record_forget_all (PleaRecord *self, GError **error)
{
  return forget (self, "?1 IS NULL", NULL, error);
}

/**
 * plea_record_forget_appeal:
 * @appeal_id: id of an appeal
 * @error: return location for an error
 *
 * Returns: whether nothing is kept any more of the letters for it, nor of the drafts that they were
 *   made from
 */
gboolean
plea_record_forget_appeal (PleaRecord *self, const char *appeal_id, GError **error)
{
  return forget (self, "appeal_id = ?1", appeal_id, error);
}

/**
 * plea_record_forget_before:
 * @day: a day
 * @error: return location for an error
 *
 * Returns: whether nothing is kept any more of letters that were posted before it, or made if they
 *   were never posted, nor of the drafts that they were made from
 */
gboolean
plea_record_forget_before (PleaRecord *self, const GDate *day, GError **error)
{
  g_autofree char *text = plea_date_format (day);

  return forget (self, "coalesce (posted, made) < ?1", text, error);
}
