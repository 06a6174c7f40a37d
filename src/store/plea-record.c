/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which letters were made, printed, posted and answered, and when.
 *
 * All entries are in memory but for the letters' texts, and each change is in the file before it
 * is in memory. */

#include "config.h"

#include "plea-record-private.h"

#include "plea-idioms.h"
#include "plea-letter-data.h"
#include "plea-rows.h"

/**
 * PleaRecord:
 *
 * Belongs to the main thread, like the database below it.
 */
/**
 * PleaRecord::changed:
 * @entry: (nullable): the entry that came, went or says something else now, or %NULL where any may
 */
/**
 * PleaRecord::put-off:
 *
 * Emitted when something that the supporter may want to do next was put off, or came back.
 */
PLEA_DEFINE_FINAL_TYPE_WITH_CODE (PleaRecord,
                                  plea_record,
                                  plea_signal_new (klass, "changed", 1, PLEA_TYPE_RECORD_ENTRY);
                                  plea_signal_new (klass, "put-off", 0);)

static void
plea_record_clear (PleaRecord *self)
{
  g_clear_object (&self->entries);
  g_clear_pointer (&self->by_appeal, g_hash_table_unref);
}

static void
tell_of_change (PleaRecord *self, PleaRecordEntry *entry)
{
  g_signal_emit_by_name (self, "changed", entry);
}

static void
plea_record_init (PleaRecord *self)
{
  self->entries = g_list_store_new (PLEA_TYPE_RECORD_ENTRY);
  self->by_appeal = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                           (GDestroyNotify) g_ptr_array_unref);
}

/* The entries of each appeal, so that one letter more does not have all others looked at */

static void
index_entry (PleaRecord *self, PleaRecordEntry *entry)
{
  GPtrArray *entries = g_hash_table_lookup (self->by_appeal, entry->appeal_id);

  if (entries == NULL)
    {
      entries = g_ptr_array_new_with_free_func (g_object_unref);
      g_hash_table_insert (self->by_appeal, g_strdup (entry->appeal_id), entries);
    }
  g_ptr_array_add (entries, g_object_ref (entry));
}

static void
index_all (PleaRecord *self, GPtrArray *entries)
{
  g_hash_table_remove_all (self->by_appeal);
  plea_foreach (PleaRecordEntry, entry, entries)
    index_entry (self, entry);
}

static void
forget_index (PleaRecord *self, PleaRecordEntry *entry)
{
  GPtrArray *entries = g_hash_table_lookup (self->by_appeal, entry->appeal_id);

  if (entries != NULL)
    g_ptr_array_remove (entries, entry);
}

/**
 * plea_record_list:
 * @appeal_id: id of an appeal
 *
 * Returns: (transfer none) (nullable) (element-type PleaRecordEntry): the letters for it, or %NULL
 *   where there never was one
 */
GPtrArray *
plea_record_list (PleaRecord *self, const char *appeal_id)
{
  return g_hash_table_lookup (self->by_appeal, appeal_id);
}

/* Reading and writing */

/* What comes after these is not in every list of entries: the text, and what pages are made of. */
#define COLUMNS                                                                                    \
  "appeal_id, draft, recipient_id, defender, country, status, recipient, recipient_country, role," \
  " n_letters, language, signer, way, made, printed, posted, answer, answered, answer_note, note"

/**
 * plea_record_load:
 * @error: return location for a #PleaStoreError
 *
 * Brings the entries as they are in the file.
 *
 * Returns: whether reading worked
 */
gboolean
plea_record_load (PleaRecord *self, GError **error)
{
  g_autoptr (sqlite3_stmt) row = plea_database_prepare (
      self->database, "SELECT id, " COLUMNS " FROM letter ORDER BY id", error);
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean has_row;

  while (plea_database_step (self->database, row, &has_row, error))
    {
      if (!has_row)
        {
          index_all (self, entries);
          g_list_store_splice (self->entries, 0,
                               g_list_model_get_n_items (G_LIST_MODEL (self->entries)),
                               entries->pdata, entries->len);
          tell_of_change (self, NULL);
          return TRUE;
        }

      g_ptr_array_add (entries, plea_rows_new_object (row, PLEA_TYPE_RECORD_ENTRY));
    }

  return FALSE;
}

/* A text that is not loaded stays in the file as it is. */
static gboolean
write_entry (PleaRecord *self, PleaRecordEntry *entry, GError **error)
{
  static const char sql[]
      = "INSERT INTO letter (id, " COLUMNS
        ", text, pages) VALUES (nullif (:id, 0), :appeal_id, :draft,"
        " :recipient_id, :defender, :country, :status, :recipient, :recipient_country, :role,"
        " :n_letters, :language, :signer, :way, :made, :printed, :posted, :answer, :answered,"
        " :answer_note, :note, :text, :pages)"
        " ON CONFLICT (id) DO UPDATE SET (" COLUMNS
        ", text, pages) = (excluded.appeal_id, excluded.draft,"
        " excluded.recipient_id, excluded.defender, excluded.country, excluded.status,"
        " excluded.recipient, excluded.recipient_country, excluded.role, excluded.n_letters,"
        " excluded.language, excluded.signer, excluded.way, excluded.made, excluded.printed, "
        "excluded.posted, excluded.answer,"
        " excluded.answered, excluded.answer_note, excluded.note, coalesce (excluded.text, text),"
        " coalesce (excluded.pages, pages))";
  g_autoptr (sqlite3_stmt) statement = plea_database_prepare (self->database, sql, error);

  plea_rows_bind (statement, G_OBJECT (entry));
  if (!plea_database_step (self->database, statement, NULL, error))
    return FALSE;

  if (entry->id == 0)
    g_object_set (entry, "id", (guint) sqlite3_last_insert_rowid (self->database->connection),
                  NULL);

  return TRUE;
}

/* What the supporter has put off for the appeals of letters that go. With all letters, for any. */
static gboolean
delete_reminders (PleaRecord *self, const char *condition, const char *value, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("DELETE FROM reminder WHERE ?1 IS NULL OR appeal_id IN "
                                          "(SELECT appeal_id FROM letter WHERE %s)",
                                          condition);
  g_autoptr (sqlite3_stmt) statement = plea_database_prepare (self->database, sql, error);

  sqlite3_bind_text (statement, 1, value, -1, SQLITE_TRANSIENT);

  return plea_database_step (self->database, statement, NULL, error);
}

static gboolean
delete_letters (PleaRecord *self, const char *condition, const char *value, GError **error)
{
  g_autofree char *sql = g_strconcat ("DELETE FROM letter WHERE ", condition, NULL);
  g_autoptr (sqlite3_stmt) statement = plea_database_prepare (self->database, sql, error);

  sqlite3_bind_text (statement, 1, value, -1, SQLITE_TRANSIENT);

  return plea_database_step (self->database, statement, NULL, error);
}

/* Letters, with what tells of them: all of it or nothing, and nothing of it stays in the file or in
 * its log. @delete_more is for what goes with them, before they do. */
gboolean
plea_record_delete_where (PleaRecord      *self,
                          const char      *condition,
                          const char      *value,
                          PleaRecordDelete delete_more,
                          GError         **error)
{
  return plea_database_begin (self->database, error)
         && plea_database_end (
             self->database,
             delete_reminders (self, condition, value, error)
                 && (delete_more == NULL || delete_more (self, condition, value, error))
                 && delete_letters (self, condition, value, error),
             error)
         && plea_database_erase_deleted (self->database, error);
}

/**
 * plea_record_new:
 * @database: where it is kept, which outlives it
 *
 * Returns: (transfer full): the record, which is still to be loaded
 */
PleaRecord *
plea_record_new (PleaDatabase *database)
{
  PleaRecord *self = g_object_new (PLEA_TYPE_RECORD, NULL);

  self->database = database;

  return self;
}

/**
 * plea_record_get_entries:
 *
 * Returns: (transfer none): a list of #PleaRecordEntry, in the order in which they were made; it
 *   follows what happens. Only plea_record_change() writes to them
 */
GListModel *
plea_record_get_entries (PleaRecord *self)
{
  return G_LIST_MODEL (self->entries);
}

/* Noting */

static gboolean
has_unknown_recipient (PleaRecordEntry *entry, PleaLetter *letter)
{
  return *entry->recipient_id == ' ' && entry->draft == letter->draft_number;
}

/**
 * plea_record_find:
 * @letter: a letter
 *
 * Returns: (transfer none) (nullable): the entry of the letter, or one of the same draft of which
 *   is not known to whom it went
 */
PleaRecordEntry *
plea_record_find (PleaRecord *self, PleaLetter *letter)
{
  GPtrArray       *entries = plea_record_list (self, letter->appeal->id);
  PleaRecordEntry *unknown = NULL;

  for (guint i = entries != NULL ? entries->len : 0; i > 0; i--)
    {
      PleaRecordEntry *entry = g_ptr_array_index (entries, i - 1);

      if (plea_record_entry_is_for (entry, letter))
        return entry;
      if (has_unknown_recipient (entry, letter))
        unknown = entry;
    }

  return unknown;
}

/* What was put in the post stays what it was, whatever is printed or saved later. The words that a
 * letter had before, when it showed more of its sender, go where its own are not kept. */
static void
take_letter (PleaRecordEntry *entry, PleaLetter *letter, PleaStationery *stationery)
{
  gboolean         is_kept = stationery != NULL && letter->disclosure != PLEA_DISCLOSURE_BLANK;
  g_autofree char *text = is_kept ? plea_letter_to_text (letter) : g_strdup ("");
  g_autofree char *pages = is_kept ? plea_letter_to_data (letter, stationery) : g_strdup ("");

  plea_record_entry_describe_letter (entry, letter);
  g_object_set (entry, "text", text, "pages", pages, NULL);
}

/* Where the words are not kept now, nothing is left of those that the letter had before. */
static gboolean
note_again (PleaRecord *self, PleaRecordEntry *found, PleaRecordEntry *entry, GError **error)
{
  g_autofree char *former = NULL;

  if (*entry->text != '\0')
    return plea_record_change (self, found, entry, error);

  former = plea_record_load_text (self, found, error);

  return former != NULL && plea_record_change (self, found, entry, error)
         && (*former == '\0' || plea_database_erase_deleted (self->database, error));
}

/* They are in the file. */
static void
put_words_away (PleaRecordEntry *entry)
{
  g_object_set (entry, "text", NULL, "pages", NULL, NULL);
}

static gboolean
add (PleaRecord *self, PleaRecordEntry *entry, GError **error)
{
  if (!write_entry (self, entry, error))
    return FALSE;

  put_words_away (entry);
  g_list_store_append (self->entries, entry);
  index_entry (self, entry);
  tell_of_change (self, entry);

  return TRUE;
}

/**
 * plea_record_note:
 * @letter: a letter
 * @kind: what is done with it today
 * @stationery: (nullable): how it is set, which is kept with its words, or %NULL where those are
 * not to be kept
 * @error: return location for a #PleaStoreError
 *
 * A letter has one entry however often it is printed, and once it is posted, neither its day nor
 * its words change any more. The words of a letter that shows nothing of its sender are not kept.
 *
 * Returns: whether it is noted
 */
gboolean
plea_record_note (PleaRecord     *self,
                  PleaLetter     *letter,
                  PleaRecordKind  kind,
                  PleaStationery *stationery,
                  GError        **error)
{
  PleaRecordEntry *found = plea_record_find (self, letter);
  g_autoptr (PleaRecordEntry) entry = found != NULL ? plea_record_entry_copy (found)
                                                    : plea_record_entry_new ();

  if (entry->posted != NULL)
    return TRUE;

  take_letter (entry, letter, stationery);
  plea_record_entry_take_day (entry, kind);

  return found != NULL ? note_again (self, found, entry, error) : add (self, entry, error);
}

static char *
load_column (PleaRecord *self, const char *column, PleaRecordEntry *entry, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT %s FROM letter WHERE id = ?", column);
  g_autoptr (sqlite3_stmt) row = plea_database_prepare (self->database, sql, error);
  gboolean has_row;

  sqlite3_bind_int64 (row, 1, entry->id);
  if (!plea_database_step (self->database, row, &has_row, error))
    return NULL;

  return has_row ? plea_rows_dup_text (row, 0) : g_strdup ("");
}

/**
 * plea_record_load_text:
 * @entry: an entry
 * @error: return location for a #PleaStoreError
 *
 * Returns: (transfer full) (nullable): the letter as it was, "" where that was not kept
 */
char *
plea_record_load_text (PleaRecord *self, PleaRecordEntry *entry, GError **error)
{
  return load_column (self, "text", entry, error);
}

/**
 * plea_record_load_pages:
 * @entry: an entry
 * @error: return location for a #PleaStoreError
 *
 * Returns: (transfer full) (nullable): what the letter's pages are made of, for
 *   plea_letter_new_from_data(), "" where that was not kept
 */
char *
plea_record_load_pages (PleaRecord *self, PleaRecordEntry *entry, GError **error)
{
  return load_column (self, "pages", entry, error);
}

/* Changing */

static void
take_changes (PleaRecord *self, PleaRecordEntry *entry, PleaRecordEntry *changed)
{
  gboolean is_moved = !g_str_equal (entry->appeal_id, changed->appeal_id);

  if (is_moved)
    forget_index (self, entry);
  plea_record_entry_take (entry, changed);
  if (is_moved)
    index_entry (self, entry);
}

/**
 * plea_record_change:
 * @entry: an entry
 * @changed: a copy of it that says something else
 * @error: return location for a #PleaStoreError
 *
 * Returns: whether it is kept so, and @entry says the same as @changed
 */
gboolean
plea_record_change (PleaRecord      *self,
                    PleaRecordEntry *entry,
                    PleaRecordEntry *changed,
                    GError         **error)
{
  if (!write_entry (self, changed, error))
    return FALSE;

  put_words_away (changed);
  take_changes (self, entry, changed);
  tell_of_change (self, entry);

  return TRUE;
}

static const char *
none_if_empty (const char *text)
{
  return *text != '\0' ? text : NULL;
}

/**
 * plea_record_remove:
 * @entry: an entry; its words are loaded, so that plea_record_restore() may bring them back
 * @error: return location for a #PleaStoreError
 *
 * Returns: whether nothing of it is kept any more
 */
gboolean
plea_record_remove (PleaRecord *self, PleaRecordEntry *entry, GError **error)
{
  g_autofree char *id = g_strdup_printf ("%u", entry->id);
  g_autofree char *text = plea_record_load_text (self, entry, error);
  g_autofree char *pages = text != NULL ? plea_record_load_pages (self, entry, error) : NULL;
  g_autoptr (PleaRecordEntry) removed = g_object_ref (entry);
  guint position;

  if (pages == NULL
      || !plea_record_delete_where (self, "id = CAST (?1 AS INTEGER)", id, NULL, error))
    return FALSE;

  g_object_set (entry, "text", none_if_empty (text), "pages", none_if_empty (pages), NULL);
  if (g_list_store_find (self->entries, entry, &position))
    g_list_store_remove (self->entries, position);
  forget_index (self, entry);
  tell_of_change (self, removed);

  return TRUE;
}

/**
 * plea_record_restore:
 * @entry: an entry that was removed
 * @error: return location for a #PleaStoreError
 *
 * Returns: whether it is kept again
 */
gboolean
plea_record_restore (PleaRecord *self, PleaRecordEntry *entry, GError **error)
{
  return add (self, entry, error);
}
