/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All that is the supporter’s, as one file, and back.
 *
 * It is the database, written anew so that nothing deleted is left in it, with one table more: the
 * files of their own appeals, portraits and all. With a passphrase it is sealed. All of it can be
 * done in any thread.
 *
 * Restoring, nothing that came from outside takes the place of the database: its rows take the
 * place of the rows that are here, in one transaction. In the same transaction it is noted that the
 * appeals, which lie ready in a directory of their own by then, are still to be put in their place;
 * whoever opens the store next does that where the program was ended in between. */

#include "config.h"

#include "plea-backup.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "plea-database-bytes.h"
#include "plea-own-appeals.h"
#include "plea-rows.h"
#include "plea-seal.h"
#include "plea-store-error.h"

/* Nobody writes so many letters; all of it is in memory at once. */
#define MAX_SIZE (512 * 1024 * 1024)

#define READY "appeals.restored"  /* what is to take the place of the appeals */
#define BEFORE "appeals.replaced" /* what had been there */

/* Writing */

static gboolean
insert_appeal (PleaDatabase *copy, const char *name, const char *data, gsize size, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = plea_database_prepare (
      copy, "INSERT INTO own_appeal (file_name, data) VALUES (?, ?)", error);

  sqlite3_bind_text (statement, 1, name, -1, SQLITE_TRANSIENT);
  sqlite3_bind_blob64 (statement, 2, data, size, SQLITE_TRANSIENT);

  return plea_database_step (copy, statement, NULL, error);
}

/* One that cannot be read as an appeal is the supporter’s all the same. */
static gboolean
pack_appeal (PleaDatabase *copy, const char *directory, const char *name, GError **error)
{
  g_autofree char *path = plea_own_appeals_get_path (directory, name);
  g_autofree char *data = NULL;
  gsize            size;

  if (!g_str_has_suffix (name, PLEA_OWN_APPEALS_SUFFIX)
      || !g_file_test (path, G_FILE_TEST_IS_REGULAR))
    return TRUE;

  return g_file_get_contents (path, &data, &size, error)
         && insert_appeal (copy, name, data, size, error);
}

static gboolean
pack_appeals (PleaDatabase *copy, const char *directory, GError **error)
{
  g_autofree char *path = plea_own_appeals_get_path (directory, NULL);
  g_autoptr (GDir) files = g_dir_open (path, 0, NULL);
  const char *name;

  if (!plea_database_change (
          copy, "CREATE TABLE own_appeal (file_name TEXT PRIMARY KEY, data BLOB NOT NULL)", error))
    return FALSE;

  while (files != NULL && (name = g_dir_read_name (files)) != NULL)
    if (!pack_appeal (copy, directory, name, error))
      return FALSE;

  return TRUE;
}

static PleaDatabase *
copy_database (const char *directory, GError **error)
{
  g_autoptr (PleaDatabase) database = plea_database_open (directory, error);
  g_autoptr (GBytes) bytes = NULL;

  if (database == NULL || !plea_backup_finish_restoring (database, error))
    return NULL;

  bytes = plea_database_to_bytes (database, error);

  return bytes != NULL ? plea_database_open_bytes (bytes, database->path, error) : NULL;
}

/**
 * plea_backup_make:
 * @directory: where the supporter’s data is kept
 * @passphrase: (nullable): what the backup can be read with, or %NULL if anybody may read it
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): all that is there, to be written to a file
 */
GBytes *
plea_backup_make (const char *directory, const char *passphrase, GError **error)
{
  g_autoptr (PleaDatabase) copy = copy_database (directory, error);
  g_autoptr (GBytes) plain = NULL;

  if (copy != NULL && pack_appeals (copy, directory, error)
      && plea_database_erase_deleted (copy, error))
    plain = plea_database_to_bytes (copy, error);
  if (plain == NULL || passphrase == NULL)
    return g_steal_pointer (&plain);

  return plea_seal_close (plain, passphrase, error);
}

/* Reading */

/**
 * plea_backup_read:
 * @file: a file that somebody says is a backup
 * @cancellable: (nullable): to stop reading
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): what is in the file
 */
GBytes *
plea_backup_read (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInfo) info = g_file_query_info (
      file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
      G_FILE_QUERY_INFO_NONE, cancellable, error);

  if (info == NULL)
    return NULL;

  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR
      || g_file_info_get_size (info) > MAX_SIZE)
    {
      g_set_error_literal (error, PLEA_STORE_ERROR, PLEA_STORE_ERROR_DAMAGED,
                           _ ("This is no backup of Plea. Nothing was changed."));
      return NULL;
    }

  return g_file_load_bytes (file, cancellable, NULL, error);
}

/* Appeals */

static char *
get_beside (PleaDatabase *database, const char *name)
{
  g_autofree char *directory = g_path_get_dirname (database->path);

  return g_build_filename (directory, name, NULL);
}

/* Directories of appeals have no directories in them. */
static void
remove_directory (PleaDatabase *database, const char *name)
{
  g_autofree char *path = get_beside (database, name);
  g_autoptr (GDir) files = g_dir_open (path, 0, NULL);
  const char *file_name;

  while (files != NULL && (file_name = g_dir_read_name (files)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, file_name, NULL);

      g_unlink (file);
    }
  g_rmdir (path);
}

static gboolean
fail_to_write (PleaDatabase *database, const GError *reason, GError **error)
{
  int code = g_error_matches (reason, G_FILE_ERROR, G_FILE_ERROR_NOSPC) ? SQLITE_FULL
                                                                        : SQLITE_CANTOPEN;

  return plea_database_check (database, code, error);
}

/* The name comes from outside as well. */
static gboolean
is_file_name (const char *name)
{
  return g_str_has_suffix (name, PLEA_OWN_APPEALS_SUFFIX) && *name != '.'
         && strchr (name, G_DIR_SEPARATOR) == NULL && g_utf8_validate (name, -1, NULL);
}

static gboolean
unpack_appeal (PleaDatabase *database, sqlite3_stmt *row, GError **error)
{
  g_autofree char *name = plea_rows_dup_text (row, 0);
  g_autofree char *path = get_beside (database, READY);
  g_autofree char *file = g_build_filename (path, name, NULL);
  const char      *data = sqlite3_column_blob (row, 1);
  g_autoptr (GError) reason = NULL;

  if (!is_file_name (name))
    return TRUE;

  return g_file_set_contents_full (file, data != NULL ? data : "", sqlite3_column_bytes (row, 1),
                                   G_FILE_SET_CONTENTS_CONSISTENT, 0600, &reason)
         || fail_to_write (database, reason, error);
}

static gboolean
make_ready (PleaDatabase *database, GError **error)
{
  g_autofree char *path = get_beside (database, READY);
  g_autoptr (GError) reason = NULL;

  if (g_mkdir (path, 0700) == 0)
    return TRUE;

  g_set_error_literal (&reason, G_FILE_ERROR, (int) g_file_error_from_errno (errno), "");

  return fail_to_write (database, reason, error);
}

/* Somebody may have copied the database by hand: the appeals stay then. */
static gboolean
has_appeals (PleaDatabase *backup)
{
  g_autofree char *n = NULL;

  return plea_database_query (backup,
                              "SELECT count (*) FROM sqlite_schema WHERE name = 'own_appeal'", &n)
             == SQLITE_OK
         && !g_str_equal (n, "0");
}

static gboolean
unpack_appeals (PleaDatabase *database, PleaDatabase *backup, GError **error)
{
  g_autoptr (sqlite3_stmt) row = NULL;
  gboolean has_row;

  remove_directory (database, READY);
  if (!has_appeals (backup))
    return TRUE;

  row = plea_database_prepare (backup, "SELECT file_name, data FROM own_appeal", NULL);
  if (row == NULL)
    plea_database_refuse_damaged (backup, error);
  if (row == NULL || !make_ready (database, error))
    return FALSE;

  while (plea_database_step (backup, row, &has_row, error))
    if (!has_row)
      return TRUE;
    else if (!unpack_appeal (database, row, error))
      return FALSE;

  return FALSE;
}

/* Rows */

/* Both are of the same version by now, but only of the one here is known that its tables are what
 * Plea made. */
static const char replacing[]
    = "SELECT group_concat ('DELETE FROM main.' || name || ';INSERT INTO main.' || name"
      " || ' (' || columns || ') SELECT ' || columns || ' FROM backup.' || name || ';', '')"
      " FROM (SELECT t.name AS name,"
      "       (SELECT group_concat (c.name) FROM pragma_table_info (t.name, 'main') AS c) AS "
      "columns"
      "       FROM main.sqlite_schema AS t WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
      "       AND name <> 'restoring')";

/* What the tables that are here do not take, they never held. */
static gboolean
check_taken (PleaDatabase *database, PleaDatabase *backup, int code, GError **error)
{
  switch (code & 0xff)
    {
    case SQLITE_CONSTRAINT:
    case SQLITE_CORRUPT:
    case SQLITE_ERROR:
    case SQLITE_MISMATCH:
      plea_database_refuse_damaged (backup, error);
      return FALSE;
    default:
      return plea_database_check (database, code, error);
    }
}

static gboolean
replace_rows (PleaDatabase *database, PleaDatabase *backup, GError **error)
{
  g_autoptr (GBytes) bytes = plea_database_to_bytes (backup, error);
  g_autofree char *statements = NULL;
  g_autofree char *sql = NULL;

  if (bytes == NULL || !plea_database_attach_bytes (database, "backup", bytes, error)
      || !plea_database_check (database, plea_database_query (database, replacing, &statements),
                               error))
    return FALSE;

  sql = g_strconcat (statements, "REPLACE INTO main.restoring (id) VALUES (1)", NULL);

  return check_taken (database, backup, plea_database_execute_whole (database, sql), error);
}

static gboolean
put_appeals_in_place (PleaDatabase *database)
{
  g_autofree char *ready = get_beside (database, READY);
  g_autofree char *before = get_beside (database, BEFORE);
  g_autofree char *directory = g_path_get_dirname (database->path);
  g_autofree char *appeals = plea_own_appeals_get_path (directory, NULL);

  if (!g_file_test (ready, G_FILE_TEST_IS_DIR))
    return TRUE;

  remove_directory (database, BEFORE);
  if (g_file_test (appeals, G_FILE_TEST_EXISTS) && g_rename (appeals, before) != 0)
    return FALSE;

  return g_rename (ready, appeals) == 0;
}

/**
 * plea_backup_finish_restoring:
 * @database: the database
 * @error: return location for a #PleaStoreError
 *
 * Puts the appeals of a backup in their place, where it has replaced all but them.
 *
 * Returns: whether nothing is left to be done
 */
gboolean
plea_backup_finish_restoring (PleaDatabase *database, GError **error)
{
  g_autofree char *is_begun = NULL;

  if (!plea_database_check (
          database, plea_database_query (database, "SELECT count (*) FROM restoring", &is_begun),
          error))
    return FALSE;
  if (g_str_equal (is_begun, "0"))
    return TRUE;

  if (!put_appeals_in_place (database))
    return plea_database_check (database, SQLITE_CANTOPEN, error);

  remove_directory (database, BEFORE);

  return plea_database_change (database, "DELETE FROM restoring", error);
}

/**
 * plea_backup_remove_left_over:
 * @database: the database
 * @error: return location for a #PleaStoreError
 *
 * Removes what restoring left about that was ended before it had replaced anything, which may be
 * appeals of the supporter.
 *
 * Returns: whether nothing of it is left
 */
gboolean
plea_backup_remove_left_over (PleaDatabase *database, GError **error)
{
  g_autofree char *ready = get_beside (database, READY);

  remove_directory (database, READY);

  return !g_file_test (ready, G_FILE_TEST_EXISTS)
         || plea_database_check (database, SQLITE_CANTOPEN, error);
}

static gboolean
restore (PleaDatabase *database, PleaDatabase *backup, GError **error)
{
  if (unpack_appeals (database, backup, error) && replace_rows (database, backup, error))
    return plea_backup_finish_restoring (database, error);

  remove_directory (database, READY);

  return FALSE;
}

/**
 * plea_backup_restore:
 * @directory: where the supporter’s data is kept
 * @file: what plea_backup_make() made, on whichever machine, in this or an older Plea
 * @name: what the file is called where it is told of
 * @passphrase: (nullable): what it can be read with, if it is sealed
 * @error: return location for a #PleaStoreError
 *
 * All that is kept here is replaced, or nothing is.
 *
 * Returns: whether all is as it was when the backup was made
 */
gboolean
plea_backup_restore (const char *directory,
                     GBytes     *file,
                     const char *name,
                     const char *passphrase,
                     GError    **error)
{
  g_autoptr (GBytes) plain = plea_seal_is_sealed (file) ? plea_seal_open (
                                 file, passphrase != NULL ? passphrase : "", error)
                                                        : g_bytes_ref (file);
  g_autoptr (PleaDatabase) backup = plain != NULL ? plea_database_open_bytes (plain, name, error)
                                                  : NULL;
  g_autoptr (PleaDatabase) database = backup != NULL ? plea_database_open (directory, error) : NULL;

  return database != NULL && plea_backup_finish_restoring (database, error)
         && restore (database, backup, error);
}
