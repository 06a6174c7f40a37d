/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the supporter keeps: sender, stationery, drafts, record, print settings.
 *
 * One statement a write, so that each is whole or not there at all. */

#include "config.h"

#include "plea-store.h"

#include <glib/gi18n-lib.h>

#include "plea-database.h"
#include "plea-draft-data.h"
#include "plea-idioms.h"

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
PLEA_DEFINE_FINAL_TYPE (PleaStore, plea_store)

static void
plea_store_clear (PleaStore *self)
{
  g_clear_pointer (&self->database, plea_database_close);
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
  return self->database->set_aside;
}

/* Values */

/* No checks of SQLite would notice a bit that is lost in a text, but GTK does. */
static char *
dup_text (sqlite3_stmt *row, int column)
{
  const char *text = (const char *) sqlite3_column_text (row, column);

  return g_utf8_make_valid (text != NULL ? text : "", -1);
}

static sqlite3_stmt *
prepare_texts (PleaStore *self, const char *sql, const char *const *texts, GError **error)
{
  sqlite3_stmt *statement = plea_database_prepare (self->database, sql, error);

  for (int i = 0; i < sqlite3_bind_parameter_count (statement); i++)
    sqlite3_bind_text (statement, i + 1, texts[i], -1, SQLITE_TRANSIENT);

  return statement;
}

/* For each parameter of @sql there is one of @texts. */
static gboolean
write_texts (PleaStore *self, const char *sql, const char *const *texts, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = prepare_texts (self, sql, texts, error);

  return plea_database_step (self->database, statement, NULL, error);
}

/* Sender and stationery: each column, and each parameter, is called like a property. */

static void
bind_property (sqlite3_stmt *statement, int parameter, GObject *object)
{
  const char *name = sqlite3_bind_parameter_name (statement, parameter) + 1;
  g_auto (GValue) value = G_VALUE_INIT;

  g_object_get_property (object, name, &value);
  if (G_VALUE_HOLDS_STRING (&value))
    sqlite3_bind_text (statement, parameter, g_value_get_string (&value), -1, SQLITE_TRANSIENT);
  else if (G_VALUE_HOLDS_BOOLEAN (&value))
    sqlite3_bind_int (statement, parameter, g_value_get_boolean (&value));
  else
    sqlite3_bind_double (statement, parameter, g_value_get_double (&value));
}

/* What was changed before it could be read stands. */
static void
take_property (sqlite3_stmt *row, int column, GObject *object)
{
  const char *name = sqlite3_column_name (row, column);
  GParamSpec *property = g_object_class_find_property (G_OBJECT_GET_CLASS (object), name);
  g_auto (GValue) value = G_VALUE_INIT;

  g_object_get_property (object, name, &value);
  if (!g_param_value_defaults (property, &value))
    return;

  if (G_VALUE_HOLDS_STRING (&value))
    g_value_take_string (
        &value, sqlite3_column_type (row, column) != SQLITE_NULL ? dup_text (row, column) : NULL);
  else if (G_VALUE_HOLDS_BOOLEAN (&value))
    g_value_set_boolean (&value, sqlite3_column_int (row, column) != 0);
  else
    g_value_set_double (&value, sqlite3_column_double (row, column));
  g_param_value_validate (property, &value);
  g_object_set_property (object, name, &value);
}

/* First of the one, then of the other. */
static const struct
{
  const char *load;
  const char *save;
} sender_and_stationery[] = {
  { "SELECT name, address, town, country FROM sender",
    "REPLACE INTO sender (id, name, address, town, country)"
    " VALUES (1, :name, :address, :town, :country)" },
  { "SELECT format, fold_marks, font, envelope, airmail, offset_x, offset_y FROM stationery",
    "REPLACE INTO stationery (id, format, fold_marks, font, envelope, airmail, offset_x, offset_y)"
    " VALUES (1, :format, :fold_marks, :font, :envelope, :airmail, :offset_x, :offset_y)" },
};

/**
 * plea_store_load:
 * @object: a #PleaSender or #PleaStationery; takes on what is kept, but what differs from the
 * default already stands
 * @error: return location for a #PleaStoreError
 *
 * Returns: whether reading worked
 */
gboolean
plea_store_load (PleaStore *self, gpointer object, GError **error)
{
  const char *sql = sender_and_stationery[PLEA_IS_STATIONERY (object)].load;
  g_autoptr (sqlite3_stmt) row = plea_database_prepare (self->database, sql, error);
  gboolean has_row;

  if (!plea_database_step (self->database, row, &has_row, error))
    return FALSE;

  for (int i = 0; has_row && i < sqlite3_column_count (row); i++)
    take_property (row, i, object);

  return TRUE;
}

gboolean
plea_store_save (PleaStore *self, gpointer object, GError **error)
{
  const char *sql = sender_and_stationery[PLEA_IS_STATIONERY (object)].save;
  g_autoptr (sqlite3_stmt) statement = plea_database_prepare (self->database, sql, error);

  for (int i = 1; i <= sqlite3_bind_parameter_count (statement); i++)
    bind_property (statement, i, object);

  return plea_database_step (self->database, statement, NULL, error);
}

/* Drafts */

/**
 * plea_store_put_draft_aside:
 * @appeal_id: id of an appeal
 * @error: return location for a #PleaStoreError
 *
 * Keeps the draft for that appeal, if there is one, under a name that no appeal can have, so that
 * the next one does not take its place.
 *
 * Returns: whether no draft is in the way of a new one
 */
gboolean
plea_store_put_draft_aside (PleaStore *self, const char *appeal_id, GError **error)
{
  return write_texts (self,
                      "UPDATE draft SET appeal_id = appeal_id"
                      " || strftime (' damaged %Y%m%d-%H%M%f ') || hex (randomblob (4))"
                      " WHERE appeal_id = ?",
                      (const char *[]){ appeal_id }, error);
}

static PleaDraft *
read_draft (PleaStore *self, const char *appeal_id, const char *data, GError **error)
{
  PleaDraft *draft = plea_draft_new_from_data (appeal_id, data, NULL);

  if (draft == NULL && plea_store_put_draft_aside (self, appeal_id, error))
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
  g_autoptr (sqlite3_stmt) row = prepare_texts (self, "SELECT data FROM draft WHERE appeal_id = ?",
                                                (const char *[]){ appeal_id }, error);
  g_autofree char *data = NULL;
  gboolean         has_row;

  if (!plea_database_step (self->database, row, &has_row, error))
    return NULL;
  if (!has_row)
    return plea_draft_new (appeal_id);

  data = dup_text (row, 0);
  sqlite3_reset (row);

  return read_draft (self, appeal_id, data, error);
}

gboolean
plea_store_save_draft (PleaStore *self, PleaDraft *draft, GError **error)
{
  g_autofree char *data = plea_draft_to_data (draft);

  return write_texts (self, "REPLACE INTO draft (appeal_id, data) VALUES (?, ?)",
                      (const char *[]){ draft->appeal_id, data }, error);
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
  g_autoptr (sqlite3_stmt) row = plea_database_prepare (self->database,
                                                        "SELECT data FROM print_settings", error);
  gboolean has_row;

  return plea_database_step (self->database, row, &has_row, error) && has_row ? dup_text (row, 0)
                                                                              : NULL;
}

gboolean
plea_store_save_print_settings (PleaStore *self, const char *settings, GError **error)
{
  return write_texts (self, "REPLACE INTO print_settings (id, data) VALUES (1, ?)",
                      (const char *[]){ settings }, error);
}

/* Record */

/**
 * plea_store_add_to_record:
 * @appeal_id: id of the appeal
 * @kind: what was done
 * @n_letters: with how many letters
 * @error: return location for a #PleaStoreError
 *
 * Returns: whether it is recorded, as done now
 */
gboolean
plea_store_add_to_record (PleaStore     *self,
                          const char    *appeal_id,
                          PleaRecordKind kind,
                          guint          n_letters,
                          GError       **error)
{
  g_autofree char *sql = g_strdup_printf ("INSERT INTO journal (appeal_id, kind, n_letters, at)"
                                          " VALUES (?, %d, %u, %" G_GINT64_FORMAT ")",
                                          (int) kind, n_letters,
                                          g_get_real_time () / G_USEC_PER_SEC);

  return write_texts (self, sql, (const char *[]){ appeal_id }, error);
}

static void
record_entry_free (gpointer data)
{
  PleaRecordEntry *entry = data;

  g_clear_pointer (&entry->at, g_date_time_unref);
  g_free (entry);
}

/* A time that is none, in a file that was tampered with, says nothing. */
static void
read_record_entry (GHashTable *entries, sqlite3_stmt *row)
{
  g_autoptr (GDateTime) at = g_date_time_new_from_unix_local (sqlite3_column_int64 (row, 2));
  PleaRecordEntry *entry;

  if (at == NULL)
    return;

  entry = g_new0 (PleaRecordEntry, 1);
  entry->kind = (PleaRecordKind) sqlite3_column_int (row, 1);
  entry->at = g_steal_pointer (&at);
  g_hash_table_replace (entries, dup_text (row, 0), entry);
}

/**
 * plea_store_list_last_in_record:
 * @error: return location for a #PleaStoreError
 *
 * Returns: (transfer full) (nullable) (element-type utf8 PleaRecordEntry): what was done last for
 *   each appeal, by the appeal's id
 */
GHashTable *
plea_store_list_last_in_record (PleaStore *self, GError **error)
{
  g_autoptr (GHashTable) entries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                                          record_entry_free);
  g_autoptr (sqlite3_stmt) row = plea_database_prepare (
      self->database, "SELECT appeal_id, kind, at FROM journal ORDER BY at, id", error);
  gboolean has_row = TRUE;

  while (has_row)
    {
      if (!plea_database_step (self->database, row, &has_row, error))
        return NULL;
      if (has_row)
        read_record_entry (entries, row);
    }

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
