/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the supporter keeps: sender, stationery, drafts, record, print settings.
 *
 * One statement a write, so that each is whole or not there at all. */

#include "config.h"

#include "plea-store.h"

#include <glib/gi18n-lib.h>

#include "plea-backup.h"
#include "plea-database.h"
#include "plea-draft-data.h"
#include "plea-idioms.h"
#include "plea-rows.h"

struct _PleaStore
{
  GObject parent_instance;

  PleaDatabase *database;
  PleaRecord   *record;
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
  g_clear_object (&self->record);
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
  g_autoptr (PleaStore) self = g_object_new (PLEA_TYPE_STORE, NULL);

  self->database = plea_database_open (directory, error);
  if (self->database == NULL || !plea_backup_finish_restoring (self->database, error))
    return NULL;

  self->record = plea_record_new (self->database);

  return plea_record_load (self->record, error) ? g_steal_pointer (&self) : NULL;
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

static sqlite3_stmt *
prepare_texts (PleaStore *self, const char *sql, const char *const *texts, GError **error)
{
  sqlite3_stmt *statement = plea_database_prepare (self->database, sql, error);

  for (int i = 0; i < sqlite3_bind_parameter_count (statement); i++)
    /* There are as many texts. NOLINTNEXTLINE(clang-analyzer-core.CallAndMessage) */
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

/* Sender, stationery and habits */

typedef struct
{
  const char *load;
  const char *save;
} Statements;

static const Statements statements[] = {
  { "SELECT name, address, town, country, customs FROM sender",
    "REPLACE INTO sender (id, name, address, town, country, customs)"
    " VALUES (1, :name, :address, :town, :country, :customs)" },
  { "SELECT format, fold_marks, font, envelope, postcard, labels, airmail, offset_x, offset_y,"
    " labels_x, labels_y FROM stationery",
    "REPLACE INTO stationery (id, format, fold_marks, font, envelope, postcard, labels, airmail,"
    " offset_x, offset_y, labels_x, labels_y)"
    " VALUES (1, :format, :fold_marks, :font, :envelope, :postcard, :labels, :airmail, :offset_x,"
    " :offset_y, :labels_x, :labels_y)" },
  { "SELECT disclosure, several_sheets, folder, file_names_tell, signs_by_hand, introduced,"
    " ignores_spelling, own_dictionary, without_record, without_words, reply_weeks,"
    " signers FROM habits",
    "REPLACE INTO habits (id, disclosure, several_sheets, folder, file_names_tell, signs_by_hand,"
    " introduced, ignores_spelling, own_dictionary, without_record, without_words,"
    " reply_weeks, signers)"
    " VALUES (1, :disclosure, :several_sheets, :folder, :file_names_tell, :signs_by_hand,"
    " :introduced, :ignores_spelling, :own_dictionary, :without_record, :without_words,"
    " :reply_weeks, :signers)" },
};

static const Statements *
get_statements (gpointer object)
{
  return &statements[PLEA_IS_SENDER (object) ? 0 : PLEA_IS_STATIONERY (object) ? 1 : 2];
}

/**
 * plea_store_load:
 * @object: a #PleaSender, #PleaStationery or #PleaHabits; takes on what is kept, but what differs
 * from the default already stands
 * @error: return location for a #PleaStoreError
 *
 * Returns: whether reading worked
 */
gboolean
plea_store_load (PleaStore *self, gpointer object, GError **error)
{
  const char *sql = get_statements (object)->load;
  g_autoptr (sqlite3_stmt) row = plea_database_prepare (self->database, sql, error);
  gboolean has_row;

  if (!plea_database_step (self->database, row, &has_row, error))
    return FALSE;

  if (has_row)
    plea_rows_take (row, object);

  return TRUE;
}

gboolean
plea_store_save (PleaStore *self, gpointer object, GError **error)
{
  const char *sql = get_statements (object)->save;
  g_autoptr (sqlite3_stmt) statement = plea_database_prepare (self->database, sql, error);

  plea_rows_bind (statement, object);

  return plea_database_step (self->database, statement, NULL, error);
}

/* Drafts: one a letter, and the one with the highest number is written at */

/**
 * plea_store_put_draft_aside:
 * @appeal_id: id of an appeal
 * @error: return location for a #PleaStoreError
 *
 * Keeps the last draft for that appeal, if there is one, under a name that no appeal can have, so
 * that the next one does not take its place.
 *
 * Returns: whether no draft is in the way of a new one
 */
gboolean
plea_store_put_draft_aside (PleaStore *self, const char *appeal_id, GError **error)
{
  return write_texts (
      self,
      "UPDATE draft SET appeal_id = appeal_id"
      " || strftime (' damaged %Y%m%d-%H%M%f ') || hex (randomblob (4))"
      " WHERE appeal_id = ?1 AND number = (SELECT max (number) FROM draft WHERE appeal_id = ?1)",
      (const char *[]){ appeal_id }, error);
}

static PleaDraft *
read_draft (PleaStore *self, const char *appeal_id, const char *data, GError **error)
{
  PleaDraft *draft = plea_draft_new_from_data (appeal_id, data, NULL);

  if (draft == NULL && plea_store_put_draft_aside (self, appeal_id, error))
    g_set_error_literal (error, PLEA_STORE_ERROR, PLEA_STORE_ERROR_DAMAGED,
                         _ ("What you wrote for this appeal can no longer be read. It was set "
                            "aside, and you have a new letter."));

  return draft;
}

/**
 * plea_store_load_draft:
 * @appeal_id: id of an appeal
 * @error: return location for a #PleaStoreError
 *
 * Returns: (transfer full) (nullable): the last draft kept for that appeal, or a new one
 */
PleaDraft *
plea_store_load_draft (PleaStore *self, const char *appeal_id, GError **error)
{
  g_autoptr (sqlite3_stmt) row = prepare_texts (
      self, "SELECT number, data FROM draft WHERE appeal_id = ? ORDER BY number DESC LIMIT 1",
      (const char *[]){ appeal_id }, error);
  g_autofree char *data = NULL;
  PleaDraft       *draft;
  guint            number;
  gboolean         has_row;

  if (!plea_database_step (self->database, row, &has_row, error))
    return NULL;
  if (!has_row)
    return plea_draft_new (appeal_id);

  number = (guint) sqlite3_column_int (row, 0);
  data = plea_rows_dup_text (row, 1);
  sqlite3_reset (row);
  draft = read_draft (self, appeal_id, data, error);
  if (draft != NULL)
    draft->number = number;

  return draft;
}

/**
 * plea_store_count_drafts:
 * @appeal_id: id of an appeal
 *
 * Returns: the highest number of a draft kept for that appeal, 0 where there is none
 */
guint
plea_store_count_drafts (PleaStore *self, const char *appeal_id)
{
  g_autoptr (sqlite3_stmt) row = prepare_texts (
      self, "SELECT max (number) FROM draft WHERE appeal_id = ?", (const char *[]){ appeal_id },
      NULL);

  return plea_database_step (self->database, row, NULL, NULL) ? (guint) sqlite3_column_int (row, 0)
                                                              : 0;
}

gboolean
plea_store_save_draft (PleaStore *self, PleaDraft *draft, GError **error)
{
  g_autofree char *number = g_strdup_printf ("%u", draft->number);
  g_autofree char *data = plea_draft_to_data (draft);

  return write_texts (self, "REPLACE INTO draft (appeal_id, number, data) VALUES (?, ?, ?)",
                      (const char *[]){ draft->appeal_id, number, data }, error);
}

/**
 * plea_store_remove_draft:
 * @draft: a draft
 * @error: return location for a #PleaStoreError
 *
 * Returns: whether it is not kept any more
 */
gboolean
plea_store_remove_draft (PleaStore *self, PleaDraft *draft, GError **error)
{
  g_autofree char *number = g_strdup_printf ("%u", draft->number);

  return write_texts (self,
                      "DELETE FROM draft WHERE appeal_id = ? AND number = CAST (? AS INTEGER)",
                      (const char *[]){ draft->appeal_id, number }, error);
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

  return plea_database_step (self->database, row, &has_row, error) && has_row
             ? plea_rows_dup_text (row, 0)
             : NULL;
}

gboolean
plea_store_save_print_settings (PleaStore *self, const char *settings, GError **error)
{
  return write_texts (self, "REPLACE INTO print_settings (id, data) VALUES (1, ?)",
                      (const char *[]){ settings }, error);
}

/* Appeals that are being written */

static void
unfinished_free (gpointer data)
{
  PleaUnfinished *unfinished = data;

  g_free (unfinished->data);
  g_free (unfinished);
}

/**
 * plea_store_save_unfinished:
 * @unfinished: what there is of an appeal; is given a number where it has none
 * @error: return location for a #PleaStoreError
 *
 * Keeps it, in place of what there was of it before.
 *
 * Returns: whether it is kept
 */
gboolean
plea_store_save_unfinished (PleaStore *self, PleaUnfinished *unfinished, GError **error)
{
  g_autofree char  *number = g_strdup_printf ("%u", unfinished->number);
  g_autofree char  *purpose = g_strdup_printf ("%u", unfinished->purpose);
  const char *const texts[] = { number, purpose, unfinished->data };

  if (!write_texts (self,
                    "REPLACE INTO unfinished (id, purpose, data) VALUES (nullif (?, '0'), ?, ?)",
                    texts, error))
    return FALSE;

  unfinished->number = (guint) sqlite3_last_insert_rowid (self->database->connection);

  return TRUE;
}

/**
 * plea_store_discard_unfinished:
 * @number: which one is added or not wanted any more
 * @error: return location for a #PleaStoreError
 *
 * Returns: whether it is gone
 */
gboolean
plea_store_discard_unfinished (PleaStore *self, guint number, GError **error)
{
  g_autofree char *text = g_strdup_printf ("%u", number);

  return write_texts (self, "DELETE FROM unfinished WHERE id = ?", (const char *[]){ text }, error);
}

/**
 * plea_store_list_unfinished:
 *
 * Returns: (transfer full) (element-type PleaUnfinished): what was being written when Plea ended
 */
GPtrArray *
plea_store_list_unfinished (PleaStore *self)
{
  g_autoptr (sqlite3_stmt) row = plea_database_prepare (
      self->database, "SELECT id, purpose, data FROM unfinished ORDER BY id", NULL);
  GPtrArray *all = g_ptr_array_new_with_free_func (unfinished_free);
  gboolean   has_row;

  while (plea_database_step (self->database, row, &has_row, NULL) && has_row)
    {
      PleaUnfinished *unfinished = g_new0 (PleaUnfinished, 1);

      unfinished->number = (guint) sqlite3_column_int (row, 0);
      unfinished->purpose = (guint) sqlite3_column_int (row, 1);
      unfinished->data = plea_rows_dup_text (row, 2);
      g_ptr_array_add (all, unfinished);
    }

  return all;
}

/**
 * plea_store_get_record:
 *
 * Returns: (transfer none): which letters were made, and what became of them
 */
PleaRecord *
plea_store_get_record (PleaStore *self)
{
  return self->record;
}

/**
 * plea_store_erase_deleted:
 * @error: return location for a #PleaStoreError
 *
 * Returns: whether nothing of what was deleted or written over can be read from the file
 */
gboolean
plea_store_erase_deleted (PleaStore *self, GError **error)
{
  return plea_database_erase_deleted (self->database, error);
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
  return plea_database_change (
             self->database,
             "DELETE FROM sender; DELETE FROM stationery; DELETE FROM habits;"
             "DELETE FROM draft; DELETE FROM print_settings; DELETE FROM letter;"
             "DELETE FROM unfinished; DELETE FROM restoring; DELETE FROM reminder;",
             error)
         && plea_database_erase_deleted (self->database, error)
         && plea_database_remove_left_over (self->database, error)
         && plea_backup_remove_left_over (self->database, error)
         && plea_record_load (self->record, error);
}
