/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the supporter keeps: sender, stationery, drafts, journal, print settings.
 *
 * One statement a write, so that each is whole or not there at all. */

#include "config.h"

#include "plea-store.h"

#include <glib/gi18n-lib.h>

#include "plea-database.h"
#include "plea-draft-data.h"

struct _PleaStore
{
  GObject parent_instance;

  PleaDatabase *database;
};

/**
 * PleaStore:
 *
 * Belongs to the main thread: a write is one small transaction.
 */
G_DEFINE_FINAL_TYPE (PleaStore, plea_store, G_TYPE_OBJECT)

G_DEFINE_QUARK (plea_store_error, plea_store_error)

static void
plea_store_finalize (GObject *object)
{
  g_clear_pointer (&PLEA_STORE (object)->database, plea_database_close);

  G_OBJECT_CLASS (plea_store_parent_class)->finalize (object);
}

static void
plea_store_class_init (PleaStoreClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = plea_store_finalize;
}

static void
plea_store_init (PleaStore *self)
{
}

/**
 * plea_store_open:
 * @directory: where the data is kept, usually "plea" in the user's data directory
 * @error: return location for a #PleaStoreError
 *
 * Returns: (transfer full) (nullable): the store
 */
PleaStore *
plea_store_open (const char *directory, GError **error)
{
  PleaDatabase *database = plea_database_open (directory, error);
  PleaStore    *self;

  if (database == NULL)
    return NULL;

  self = g_object_new (PLEA_TYPE_STORE, NULL);
  self->database = database;

  return self;
}

/**
 * plea_store_get_set_aside:
 *
 * Returns: (transfer none) (nullable): where a damaged file was put when this store was opened
 */
const char *
plea_store_get_set_aside (PleaStore *self)
{
  return plea_database_get_set_aside (self->database);
}

/* Values */

static const char *
get_text (sqlite3_stmt *statement, int column)
{
  return (const char *) sqlite3_column_text (statement, column);
}

/* No checks of SQLite would notice a bit that is lost in a text, but GTK does. */
static char *
dup_text (sqlite3_stmt *statement, int column)
{
  const char *text = get_text (statement, column);

  return g_utf8_make_valid (text != NULL ? text : "", -1);
}

static void
take_text (sqlite3_stmt *statement, int column, gpointer object, const char *property)
{
  g_autofree char *text = dup_text (statement, column);

  g_object_set (object, property, text, NULL);
}

static void
bind_text (sqlite3_stmt *statement, int parameter, const char *text)
{
  sqlite3_bind_text (statement, parameter, text, -1, SQLITE_TRANSIENT);
}

static gboolean
run (PleaStore *self, sqlite3_stmt *statement, GError **error)
{
  return plea_database_step (self->database, statement, NULL, error);
}

/* Sender and stationery */

/**
 * plea_store_load_sender:
 * @sender: takes on what is kept; left alone when nothing is
 * @error: return location for a #PleaStoreError
 *
 * Returns: whether reading worked
 */
gboolean
plea_store_load_sender (PleaStore *self, PleaSender *sender, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = plea_database_prepare (
      self->database, "SELECT name, address, town, country FROM sender", error);
  gboolean has_row;

  if (statement == NULL || !plea_database_step (self->database, statement, &has_row, error))
    return FALSE;

  if (!has_row)
    return TRUE;

  take_text (statement, 0, sender, "name");
  take_text (statement, 1, sender, "address");
  take_text (statement, 2, sender, "town");
  take_text (statement, 3, sender, "country");

  return TRUE;
}

gboolean
plea_store_save_sender (PleaStore *self, PleaSender *sender, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = plea_database_prepare (
      self->database,
      "REPLACE INTO sender (id, name, address, town, country) VALUES (1, ?, ?, ?, ?)", error);

  if (statement == NULL)
    return FALSE;

  bind_text (statement, 1, plea_sender_get_name (sender));
  bind_text (statement, 2, plea_sender_get_address (sender));
  bind_text (statement, 3, plea_sender_get_town (sender));
  bind_text (statement, 4, plea_sender_get_country (sender));

  return run (self, statement, error);
}

/**
 * plea_store_load_stationery:
 * @stationery: takes on what is kept; left alone when nothing is
 * @error: return location for a #PleaStoreError
 *
 * Returns: whether reading worked
 */
gboolean
plea_store_load_stationery (PleaStore *self, PleaStationery *stationery, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = plea_database_prepare (
      self->database,
      "SELECT format, fold_marks, font, envelope, airmail, offset_x, offset_y FROM stationery",
      error);
  gboolean has_row;

  if (statement == NULL || !plea_database_step (self->database, statement, &has_row, error))
    return FALSE;

  if (has_row)
    {
      plea_stationery_set_format (stationery, get_text (statement, 0));
      plea_stationery_set_fold_marks (stationery, sqlite3_column_int (statement, 1) != 0);
      plea_stationery_set_font (stationery, get_text (statement, 2));
      plea_stationery_set_envelope (stationery, get_text (statement, 3));
      plea_stationery_set_airmail (stationery, sqlite3_column_int (statement, 4) != 0);
      plea_stationery_set_offset_x (stationery, sqlite3_column_double (statement, 5));
      plea_stationery_set_offset_y (stationery, sqlite3_column_double (statement, 6));
    }

  return TRUE;
}

gboolean
plea_store_save_stationery (PleaStore *self, PleaStationery *stationery, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = plea_database_prepare (
      self->database,
      "REPLACE INTO stationery (id, format, fold_marks, font, envelope, airmail, offset_x, "
      "offset_y)"
      " VALUES (1, ?, ?, ?, ?, ?, ?, ?)",
      error);

  if (statement == NULL)
    return FALSE;

  bind_text (statement, 1, plea_stationery_get_format (stationery));
  sqlite3_bind_int (statement, 2, plea_stationery_get_fold_marks (stationery));
  bind_text (statement, 3, plea_stationery_get_font (stationery));
  bind_text (statement, 4, plea_stationery_get_envelope (stationery));
  sqlite3_bind_int (statement, 5, plea_stationery_get_airmail (stationery));
  sqlite3_bind_double (statement, 6, plea_stationery_get_offset_x (stationery));
  sqlite3_bind_double (statement, 7, plea_stationery_get_offset_y (stationery));

  return run (self, statement, error);
}

/* Drafts */

/* Under a name that no appeal can have, so that the next draft does not take its place. */
static gboolean
set_draft_aside (PleaStore *self, const char *appeal_id, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = plea_database_prepare (
      self->database,
      "UPDATE OR REPLACE draft SET appeal_id = appeal_id || strftime (' damaged %Y%m%d-%H%M%f')"
      " WHERE appeal_id = ?",
      error);

  if (statement == NULL)
    return FALSE;

  bind_text (statement, 1, appeal_id);

  return run (self, statement, error);
}

static PleaDraft *
read_draft (PleaStore *self, const char *appeal_id, sqlite3_stmt *statement, GError **error)
{
  g_autofree char *data = dup_text (statement, 0);
  PleaDraft       *draft = plea_draft_new_from_data (appeal_id, data, NULL);

  sqlite3_reset (statement);
  if (draft == NULL && set_draft_aside (self, appeal_id, error))
    g_set_error_literal (
        error, PLEA_STORE_ERROR, PLEA_STORE_ERROR_DAMAGED,
        _ ("What you wrote for this appeal cannot be read any more. It was put aside, and a new "
           "letter begins."));

  return draft;
}

/**
 * plea_store_load_draft:
 * @appeal_id: id of an appeal
 * @error: return location for a #PleaStoreError
 *
 * Returns: (transfer full) (nullable): the draft kept for that appeal, or a new one
 */
PleaDraft *
plea_store_load_draft (PleaStore *self, const char *appeal_id, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = plea_database_prepare (
      self->database, "SELECT data FROM draft WHERE appeal_id = ?", error);
  gboolean has_row;

  if (statement == NULL)
    return NULL;

  bind_text (statement, 1, appeal_id);
  if (!plea_database_step (self->database, statement, &has_row, error))
    return NULL;

  return has_row ? read_draft (self, appeal_id, statement, error) : plea_draft_new (appeal_id);
}

gboolean
plea_store_save_draft (PleaStore *self, PleaDraft *draft, GError **error)
{
  g_autofree char *data = plea_draft_to_data (draft);
  g_autoptr (sqlite3_stmt) statement = plea_database_prepare (
      self->database, "REPLACE INTO draft (appeal_id, data) VALUES (?, ?)", error);

  if (statement == NULL)
    return FALSE;

  bind_text (statement, 1, plea_draft_get_appeal_id (draft));
  bind_text (statement, 2, data);

  return run (self, statement, error);
}

/* Print settings */

/**
 * plea_store_load_print_settings:
 * @error: return location for a #PleaStoreError
 *
 * Returns: (transfer full) (nullable): the settings of the last printing, or %NULL if there was
 * none
 */
char *
plea_store_load_print_settings (PleaStore *self, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = plea_database_prepare (
      self->database, "SELECT data FROM print_settings", error);
  gboolean has_row;

  if (statement == NULL || !plea_database_step (self->database, statement, &has_row, error))
    return NULL;

  return has_row ? dup_text (statement, 0) : NULL;
}

gboolean
plea_store_save_print_settings (PleaStore *self, const char *settings, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = plea_database_prepare (
      self->database, "REPLACE INTO print_settings (id, data) VALUES (1, ?)", error);

  if (statement == NULL)
    return FALSE;

  bind_text (statement, 1, settings);

  return run (self, statement, error);
}

/* Journal */

/**
 * plea_store_add_to_journal:
 * @appeal_id: id of the appeal
 * @kind: what was done
 * @n_letters: with how many letters
 * @error: return location for a #PleaStoreError
 *
 * Returns: whether it was noted, as done now
 */
gboolean
plea_store_add_to_journal (PleaStore      *self,
                           const char     *appeal_id,
                           PleaJournalKind kind,
                           guint           n_letters,
                           GError        **error)
{
  g_autoptr (sqlite3_stmt) statement = plea_database_prepare (
      self->database, "INSERT INTO journal (appeal_id, kind, n_letters, at) VALUES (?, ?, ?, ?)",
      error);

  if (statement == NULL)
    return FALSE;

  bind_text (statement, 1, appeal_id);
  sqlite3_bind_int (statement, 2, (int) kind);
  sqlite3_bind_int (statement, 3, (int) n_letters);
  sqlite3_bind_int64 (statement, 4, g_get_real_time () / G_USEC_PER_SEC);

  return run (self, statement, error);
}

static void
journal_entry_free (gpointer data)
{
  PleaJournalEntry *entry = data;

  g_clear_pointer (&entry->at, g_date_time_unref);
  g_free (entry);
}

/* A time that is none, in a file that was tampered with, says nothing. */
static void
read_journal_entry (GHashTable *entries, sqlite3_stmt *row)
{
  g_autoptr (GDateTime) at = g_date_time_new_from_unix_local (sqlite3_column_int64 (row, 2));
  PleaJournalEntry *entry;

  if (at == NULL)
    return;

  entry = g_new0 (PleaJournalEntry, 1);
  entry->kind = (PleaJournalKind) sqlite3_column_int (row, 1);
  entry->at = g_steal_pointer (&at);
  g_hash_table_replace (entries, dup_text (row, 0), entry);
}

/**
 * plea_store_list_last_in_journal:
 * @error: return location for a #PleaStoreError
 *
 * Returns: (transfer full) (nullable) (element-type utf8 PleaJournalEntry): what was done last for
 *   each appeal, by the appeal's id
 */
GHashTable *
plea_store_list_last_in_journal (PleaStore *self, GError **error)
{
  g_autoptr (GHashTable) entries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                                          journal_entry_free);
  g_autoptr (sqlite3_stmt) row = plea_database_prepare (
      self->database, "SELECT appeal_id, kind, at FROM journal ORDER BY at, id", error);
  gboolean has_row;

  if (row == NULL)
    return NULL;

  do
    {
      if (!plea_database_step (self->database, row, &has_row, error))
        return NULL;
      if (has_row)
        read_journal_entry (entries, row);
    }
  while (has_row);

  return g_steal_pointer (&entries);
}

/**
 * plea_store_forget_everything:
 * @error: return location for a #PleaStoreError
 *
 * Empties every table and then every file below them.
 *
 * Returns: whether no trace of the supporter is left
 */
gboolean
plea_store_forget_everything (PleaStore *self, GError **error)
{
  return plea_database_change (self->database,
                               "DELETE FROM sender; DELETE FROM stationery; DELETE FROM draft;"
                               "DELETE FROM print_settings; DELETE FROM journal;",
                               error)
         && plea_database_erase_deleted (self->database, error);
}
