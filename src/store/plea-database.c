/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The SQLite file below the store: opened, brought up to date, and its failures put into words. */

#include "config.h"

#include "plea-database.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/stat.h>

#include "plea-migrations.h"
#include "plea-store-error.h"

#define FILE_NAME "plea.db"
#define BUSY_TIMEOUT_MS 250

#define SET_ASIDE ".damaged-"
#define OLD_INDEX "appeals.db" /* of the supporter's own appeals; no longer written */

/* secure_delete: what is deleted is overwritten. synchronous: in WAL mode a kill loses nothing, and
 * a power cut at most the last edits, never the file. */
static const char pragmas[] = "PRAGMA journal_mode = WAL;"
                              "PRAGMA synchronous = NORMAL;"
                              "PRAGMA secure_delete = ON;"
                              "PRAGMA trusted_schema = OFF;";

/* Errors */

/* In which words a code of SQLite is told: where there is no room for the index of the write-ahead
 * log, that is not called “full”. */
static int
get_primary_code (int code)
{
  return code == SQLITE_IOERR_SHMSIZE ? SQLITE_FULL : code & 0xff;
}

/**
 * plea_database_check:
 * @code: what SQLite returned
 * @error: return location for a #PleaStoreError
 *
 * Returns: whether @code tells of success
 */
gboolean
plea_database_check (PleaDatabase *self, int code, GError **error)
{
  switch (get_primary_code (code))
    {
    case SQLITE_OK:
    case SQLITE_ROW:
    case SQLITE_DONE:
      return TRUE;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      g_set_error (error, PLEA_STORE_ERROR, PLEA_STORE_ERROR_BUSY,
                   /* TRANSLATORS: %s is the path of a file */
                   _ ("Another program is using %s. Close it and try again."), self->path);
      break;
    case SQLITE_FULL:
      g_set_error (error, PLEA_STORE_ERROR, PLEA_STORE_ERROR_FULL,
                   /* TRANSLATORS: %s is the path of a file */
                   _ ("There is no space left on the disk for %s. Free some space; what was saved "
                      "before is still there."),
                   self->path);
      break;
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_CANTOPEN:
      g_set_error (error, PLEA_STORE_ERROR, PLEA_STORE_ERROR_FAILED,
                   /* TRANSLATORS: %s is the path of a file */
                   _ ("%s cannot be written. Check the permissions of its folder."), self->path);
      break;
    default:
      g_set_error (error, PLEA_STORE_ERROR, PLEA_STORE_ERROR_FAILED,
                   /* TRANSLATORS: the first %s is the path of a file, the second a message of the
                      database, in English */
                   _ ("%s could not be read or written: %s. Check the disk that it is on."),
                   self->path, sqlite3_errstr (code));
      break;
    }

  return FALSE;
}

static gboolean
is_newer (PleaDatabase *self)
{
  return self->version > plea_migrations_count ();
}

/* Statements */

/**
 * plea_database_prepare:
 * @sql: one statement, with parameters instead of values
 * @error: return location for a #PleaStoreError
 *
 * Returns: (transfer full) (nullable): the statement
 */
sqlite3_stmt *
plea_database_prepare (PleaDatabase *self, const char *sql, GError **error)
{
  sqlite3_stmt *statement = NULL;

  plea_database_check (self, sqlite3_prepare_v2 (self->connection, sql, -1, &statement, NULL),
                       error);

  return statement;
}

/**
 * plea_database_step:
 * @statement: (nullable): a statement, or what plea_database_prepare() gave when it failed
 * @has_row: (out) (optional): whether it gave a row
 * @error: return location for a #PleaStoreError, which is there already where @statement is %NULL
 *
 * Returns: whether it ran
 */
gboolean
plea_database_step (PleaDatabase *self, sqlite3_stmt *statement, gboolean *has_row, GError **error)
{
  int code;

  if (statement == NULL)
    return FALSE;

  code = sqlite3_step (statement);
  if (has_row != NULL)
    *has_row = code == SQLITE_ROW;

  return plea_database_check (self, code, error);
}

/**
 * plea_database_execute:
 * @sql: statements without values
 *
 * Returns: SQLite’s code
 */
int
plea_database_execute (PleaDatabase *self, const char *sql)
{
  return sqlite3_exec (self->connection, sql, NULL, NULL, NULL);
}

/* All of it or nothing; else all that is written from now on would wait for the end of this. */
static int
end_transaction (PleaDatabase *self, int code)
{
  if (code == SQLITE_OK)
    code = plea_database_execute (self, "COMMIT");
  if (code != SQLITE_OK)
    plea_database_execute (self, "ROLLBACK");

  return code;
}

/**
 * plea_database_begin:
 * @error: return location for a #PleaStoreError
 *
 * Of what follows, up to plea_database_end(), all is done or nothing.
 *
 * Returns: whether it may follow
 */
gboolean
plea_database_begin (PleaDatabase *self, GError **error)
{
  return plea_database_check (self, plea_database_execute (self, "BEGIN IMMEDIATE"), error);
}

/**
 * plea_database_end:
 * @is_good: whether all that followed succeeded
 * @error: return location for a #PleaStoreError, set already where it did not
 *
 * Returns: whether it is done
 */
gboolean
plea_database_end (PleaDatabase *self, gboolean is_good, GError **error)
{
  int code = end_transaction (self, is_good ? SQLITE_OK : SQLITE_ABORT);

  return is_good && plea_database_check (self, code, error);
}

/**
 * plea_database_execute_whole:
 * @sql: statements without values, of which all run or none
 *
 * Returns: SQLite’s code
 */
int
plea_database_execute_whole (PleaDatabase *self, const char *sql)
{
  int code = plea_database_execute (self, "BEGIN IMMEDIATE");

  return code == SQLITE_OK ? end_transaction (self, plea_database_execute (self, sql)) : code;
}

/**
 * plea_database_change:
 * @sql: statements without values, of which all run or none
 * @error: return location for a #PleaStoreError
 *
 * Returns: whether they ran
 */
gboolean
plea_database_change (PleaDatabase *self, const char *sql, GError **error)
{
  return plea_database_check (self, plea_database_execute_whole (self, sql), error);
}

/* Opening */

/**
 * plea_database_query:
 * @sql: a statement or a pragma
 * @value: (out) (transfer full): the first value that it gives
 *
 * Returns: SQLite’s code
 */
int
plea_database_query (PleaDatabase *self, const char *sql, char **value)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  int code = sqlite3_prepare_v2 (self->connection, sql, -1, &statement, NULL);

  if (code == SQLITE_OK)
    code = sqlite3_step (statement);
  if (code != SQLITE_ROW)
    return code;

  *value = g_strdup ((const char *) sqlite3_column_text (statement, 0));

  return SQLITE_OK;
}

static int
read_version (PleaDatabase *self)
{
  g_autofree char *version = NULL;
  int              code = plea_database_query (self, "PRAGMA user_version", &version);

  if (code != SQLITE_OK)
    return code;

  self->version = (int) g_ascii_strtoll (version, NULL, 10);

  return self->version < 0 ? SQLITE_CORRUPT : SQLITE_OK;
}

static int
check_soundness (PleaDatabase *self)
{
  g_autofree char *result = NULL;
  int              code = plea_database_query (self, "PRAGMA quick_check (1)", &result);

  if (code == SQLITE_OK && g_strcmp0 (result, "ok") != 0)
    code = SQLITE_CORRUPT;

  return code == SQLITE_OK ? read_version (self) : code;
}

/* Another Plea may have been quicker, so the version is read again where nobody else writes. */
static int
migrate (PleaDatabase *self)
{
  int code = plea_database_execute (self, "BEGIN IMMEDIATE");

  if (code != SQLITE_OK)
    return code;

  code = read_version (self);
  for (; self->version < plea_migrations_count () && code == SQLITE_OK; self->version++)
    code = plea_database_execute (self, plea_migrations[self->version]);
  if (code == SQLITE_OK)
    code = plea_database_execute (self, plea_known_columns);

  return end_transaction (self, code);
}

/**
 * plea_database_bring_up_to_date:
 *
 * What is damaged or newer is told from others before anything of it is set.
 *
 * Returns: SQLite’s code
 */
int
plea_database_bring_up_to_date (PleaDatabase *self)
{
  int code = check_soundness (self);

  if (code != SQLITE_OK || is_newer (self))
    return code;

  code = self->version < plea_migrations_count ()
             ? migrate (self)
             : plea_database_execute (self, plea_known_columns);
  if (code == SQLITE_OK)
    code = plea_database_execute (self, pragmas);

  return code;
}

/* SQLite would throw away a write-ahead log whose file is empty. */
static gboolean
has_lost_all_but_log (PleaDatabase *self)
{
  g_autofree char *log = g_strconcat (self->path, "-wal", NULL);
  GStatBuf         file_status, log_status;

  return g_stat (self->path, &file_status) == 0 && file_status.st_size == 0
         && g_stat (log, &log_status) == 0 && log_status.st_size > 0;
}

static int
open_connection (PleaDatabase *self)
{
  int code;

  if (has_lost_all_but_log (self))
    return SQLITE_CORRUPT;

  code = sqlite3_open_v2 (self->path, &self->connection, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE,
                          NULL);
  if (code != SQLITE_OK)
    return code;

  sqlite3_extended_result_codes (self->connection, 1);
  sqlite3_busy_timeout (self->connection, BUSY_TIMEOUT_MS);
  code = plea_database_bring_up_to_date (self);

  /* The statements are sound; if SQLite does not think so, it misunderstood what is in the file. */
  return (code & 0xff) == SQLITE_ERROR ? SQLITE_CORRUPT : code;
}

static int
rename_with_suffix (PleaDatabase *self, const char *suffix)
{
  g_autofree char *from = g_strconcat (self->path, suffix, NULL);
  g_autofree char *to = g_strconcat (self->set_aside, suffix, NULL);

  return g_rename (from, to);
}

/* Closing would else write the log into the file. */
static void
close_as_it_is (PleaDatabase *self)
{
  if (self->connection != NULL)
    sqlite3_db_config (self->connection, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
  g_clear_pointer (&self->connection, sqlite3_close);
}

/* A damaged file is kept for whoever can mend it; the write-ahead log beside it belongs to it. */
static int
set_damaged_file_aside (PleaDatabase *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *time = g_date_time_format (now, "%Y%m%d-%H%M%S-%f");

  close_as_it_is (self);
  self->set_aside = g_strconcat (self->path, SET_ASIDE, time, NULL);
  if (rename_with_suffix (self, "") != 0)
    {
      g_clear_pointer (&self->set_aside, g_free);
      return SQLITE_CANTOPEN;
    }

  rename_with_suffix (self, "-wal");
  rename_with_suffix (self, "-shm");

  return SQLITE_OK;
}

static int
get_code_of_errno (void)
{
  return errno == ENOSPC || errno == EDQUOT ? SQLITE_FULL : SQLITE_CANTOPEN;
}

static int
create_private_file (PleaDatabase *self)
{
  g_autofree char *directory = g_path_get_dirname (self->path);
  int              descriptor;

  if (g_mkdir_with_parents (directory, 0700) != 0)
    return get_code_of_errno ();

  g_chmod (directory, 0700);
  /* SQLite gives its other files the permissions of this one. */
  descriptor = g_open (self->path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (descriptor < 0)
    return get_code_of_errno ();

  fchmod (descriptor, 0600);

  return g_close (descriptor, NULL) ? SQLITE_OK : SQLITE_IOERR;
}

static int
create_and_open (PleaDatabase *self)
{
  int code = create_private_file (self);

  return code == SQLITE_OK ? open_connection (self) : code;
}

/**
 * plea_database_refuse_newer:
 * @error: return location for a #PleaStoreError
 *
 * A newer Plea may keep its file in another way.
 *
 * Returns: whether it does, and nothing is done with the file
 */
gboolean
plea_database_refuse_newer (PleaDatabase *self, GError **error)
{
  if (!is_newer (self))
    return FALSE;

  close_as_it_is (self);
  g_set_error (error, PLEA_STORE_ERROR, PLEA_STORE_ERROR_NEWER,
               /* TRANSLATORS: %s is the path of a file */
               _ ("%s was written by a newer version of Plea. Update Plea; the file is left "
                  "as it is."),
               self->path);

  return TRUE;
}

/**
 * plea_database_open:
 * @directory: where the file is or shall be; only its owner may look into it
 * @error: return location for a #PleaStoreError
 *
 * A file that is damaged is renamed and a new one begun.
 *
 * Returns: (transfer full) (nullable): the database, of the version that this Plea writes
 */
PleaDatabase *
plea_database_open (const char *directory, GError **error)
{
  g_autoptr (PleaDatabase) self = g_new0 (PleaDatabase, 1);
  int code;

  self->path = g_build_filename (directory, FILE_NAME, NULL);
  code = create_and_open (self);
  if ((code & 0xff) == SQLITE_NOTADB || (code & 0xff) == SQLITE_CORRUPT)
    {
      code = set_damaged_file_aside (self);
      if (code == SQLITE_OK)
        code = create_and_open (self);
    }

  if (!plea_database_check (self, code, error) || plea_database_refuse_newer (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

void
plea_database_close (PleaDatabase *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->connection, sqlite3_close);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->set_aside, g_free);
  g_free (self);
}

/* Erasing */

static int
cut_log (PleaDatabase *self)
{
  return sqlite3_wal_checkpoint_v2 (self->connection, NULL, SQLITE_CHECKPOINT_TRUNCATE, NULL, NULL);
}

/**
 * plea_database_erase_deleted:
 * @error: return location for a #PleaStoreError
 *
 * Lets nothing of what was deleted stay in the file: the write-ahead log is cut to nothing, and the
 * file is written anew.
 *
 * Returns: whether it is so
 */
gboolean
plea_database_erase_deleted (PleaDatabase *self, GError **error)
{
  int code = cut_log (self);

  if (code == SQLITE_OK)
    code = plea_database_execute (self, "VACUUM");
  if (code == SQLITE_OK)
    code = cut_log (self);

  return plea_database_check (self, code, error);
}

/**
 * plea_database_remove_left_over:
 * @error: return location for a #GIOError
 *
 * Removes the damaged files that were set aside, and what older versions wrote.
 *
 * Returns: whether none is left
 */
gboolean
plea_database_remove_left_over (PleaDatabase *self, GError **error)
{
  g_autofree char *path = g_path_get_dirname (self->path);
  g_autoptr (GDir) directory = g_dir_open (path, 0, error);
  const char *name;

  while (directory != NULL && (name = g_dir_read_name (directory)) != NULL)
    {
      g_autoptr (GFile) file = g_file_new_build_filename (path, name, NULL);

      if ((g_str_has_prefix (name, FILE_NAME SET_ASIDE) || g_str_has_prefix (name, OLD_INDEX))
          && !g_file_delete (file, NULL, error))
        return FALSE;
    }

  return directory != NULL;
}
