/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The SQLite file below the store: opened, brought up to date, and its failures put into words. */

#include "config.h"

#include "plea-database.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/stat.h>

#include "plea-store.h"

#define FILE_NAME "plea.db"
#define BUSY_TIMEOUT_MS 250

struct _PleaDatabase
{
  char    *path;
  char    *set_aside;
  sqlite3 *connection;
};

/* Each brings the file from the version of its index to the next one. They are never changed, only
 * added to: a file of any older Plea passes through all that it lacks. */
static const char *const migrations[] = {
  "CREATE TABLE sender (id INTEGER PRIMARY KEY CHECK (id = 1), name TEXT NOT NULL,"
  "                     address TEXT NOT NULL, town TEXT NOT NULL, country TEXT NOT NULL);"
  "CREATE TABLE stationery (id INTEGER PRIMARY KEY CHECK (id = 1), format TEXT,"
  "                         fold_marks INTEGER NOT NULL);"
  "CREATE TABLE draft (appeal_id TEXT PRIMARY KEY, data TEXT NOT NULL);"
  "CREATE TABLE print_settings (id INTEGER PRIMARY KEY CHECK (id = 1), data TEXT NOT NULL);"
  "CREATE TABLE journal (id INTEGER PRIMARY KEY, appeal_id TEXT NOT NULL, kind INTEGER NOT NULL,"
  "                      n_letters INTEGER NOT NULL, at INTEGER NOT NULL);"
  "CREATE INDEX journal_of_appeal ON journal (appeal_id, at);",
  "ALTER TABLE stationery ADD COLUMN font TEXT;"
  "ALTER TABLE stationery ADD COLUMN envelope TEXT;"
  "ALTER TABLE stationery ADD COLUMN airmail INTEGER NOT NULL DEFAULT 0;"
  "ALTER TABLE stationery ADD COLUMN offset_x REAL NOT NULL DEFAULT 0;"
  "ALTER TABLE stationery ADD COLUMN offset_y REAL NOT NULL DEFAULT 0;",
};

/* secure_delete: what is deleted is overwritten. synchronous: in WAL mode a kill loses nothing, and
 * a power cut at most the last edits, never the file. */
static const char pragmas[] = "PRAGMA journal_mode = WAL;"
                              "PRAGMA synchronous = NORMAL;"
                              "PRAGMA secure_delete = ON;"
                              "PRAGMA foreign_keys = ON;"
                              "PRAGMA trusted_schema = OFF;";

/* Errors */

static void
set_error (PleaDatabase *self, int code, GError **error)
{
  switch (code & 0xff)
    {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      g_set_error (error, PLEA_STORE_ERROR, PLEA_STORE_ERROR_BUSY,
                   /* TRANSLATORS: %s is the path of a file */
                   _ ("Another program is using %s. Close it and try again."), self->path);
      break;
    case SQLITE_FULL:
      g_set_error (error, PLEA_STORE_ERROR, PLEA_STORE_ERROR_FULL,
                   /* TRANSLATORS: %s is the path of a file */
                   _ ("There is no room left on the disk for %s. Free some space; what was kept "
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
                   _ ("%s could not be read or written: %s"), self->path, sqlite3_errstr (code));
      break;
    }
}

static gboolean
is_damage (int code)
{
  return (code & 0xff) == SQLITE_NOTADB || (code & 0xff) == SQLITE_CORRUPT;
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
  int           code = sqlite3_prepare_v2 (self->connection, sql, -1, &statement, NULL);

  if (code != SQLITE_OK)
    set_error (self, code, error);

  return statement;
}

/**
 * plea_database_step:
 * @statement: a statement
 * @has_row: (out) (optional): whether it gave a row
 * @error: return location for a #PleaStoreError
 *
 * Returns: whether it ran
 */
gboolean
plea_database_step (PleaDatabase *self, sqlite3_stmt *statement, gboolean *has_row, GError **error)
{
  int code = sqlite3_step (statement);

  if (has_row != NULL)
    *has_row = code == SQLITE_ROW;
  if (code == SQLITE_ROW || code == SQLITE_DONE)
    return TRUE;

  set_error (self, code, error);

  return FALSE;
}

/**
 * plea_database_execute:
 * @sql: one or more statements without values
 * @error: return location for a #PleaStoreError
 *
 * Returns: whether they ran
 */
gboolean
plea_database_execute (PleaDatabase *self, const char *sql, GError **error)
{
  int code = sqlite3_exec (self->connection, sql, NULL, NULL, NULL);

  if (code != SQLITE_OK)
    set_error (self, code, error);

  return code == SQLITE_OK;
}

/* Opening */

static int
count_as_sound (void *data, int n_columns, char **values, char **names)
{
  *(gboolean *) data = n_columns == 1 && g_strcmp0 (values[0], "ok") == 0;

  return 0;
}

static int
check_soundness (PleaDatabase *self)
{
  gboolean sound = FALSE;
  int      code = sqlite3_exec (self->connection, "PRAGMA quick_check (1)", count_as_sound, &sound,
                                NULL);

  return code == SQLITE_OK && !sound ? SQLITE_CORRUPT : code;
}

static int
open_connection (PleaDatabase *self)
{
  int code = sqlite3_open_v2 (self->path, &self->connection,
                              SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOFOLLOW,
                              NULL);

  if (code != SQLITE_OK)
    return code;

  sqlite3_extended_result_codes (self->connection, 1);
  sqlite3_busy_timeout (self->connection, BUSY_TIMEOUT_MS);
  code = check_soundness (self);
  if (code == SQLITE_OK)
    code = sqlite3_exec (self->connection, pragmas, NULL, NULL, NULL);

  return code;
}

static void
rename_with_suffix (PleaDatabase *self, const char *suffix)
{
  g_autofree char *from = g_strconcat (self->path, suffix, NULL);
  g_autofree char *to = g_strconcat (self->set_aside, suffix, NULL);

  g_rename (from, to);
}

/* A damaged file is kept for whoever can mend it; the write-ahead log beside it belongs to it. */
static void
set_damaged_file_aside (PleaDatabase *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *time = g_date_time_format (now, "%Y%m%d-%H%M%S");

  g_clear_pointer (&self->connection, sqlite3_close);
  self->set_aside = g_strdup_printf ("%s.damaged-%s", self->path, time);
  rename_with_suffix (self, "");
  rename_with_suffix (self, "-wal");
  rename_with_suffix (self, "-shm");
}

static gboolean
create_private_file (PleaDatabase *self, const char *directory)
{
  int descriptor;

  if (g_mkdir_with_parents (directory, 0700) != 0)
    return FALSE;

  /* SQLite gives its other files the permissions of this one. */
  descriptor = g_open (self->path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (descriptor < 0)
    return FALSE;

  fchmod (descriptor, 0600);

  return g_close (descriptor, NULL);
}

/* Migrations */

static int
get_version (PleaDatabase *self)
{
  g_autoptr (sqlite3_stmt) statement = plea_database_prepare (self, "PRAGMA user_version", NULL);

  return statement != NULL && sqlite3_step (statement) == SQLITE_ROW
             ? sqlite3_column_int (statement, 0)
             : 0;
}

static gboolean
migrate_from (PleaDatabase *self, int version, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("BEGIN IMMEDIATE; %s PRAGMA user_version = %d; COMMIT",
                                          migrations[version], version + 1);

  if (plea_database_execute (self, sql, error))
    return TRUE;

  plea_database_execute (self, "ROLLBACK", NULL);

  return FALSE;
}

static gboolean
migrate (PleaDatabase *self, GError **error)
{
  int version = get_version (self);

  if (version > (int) G_N_ELEMENTS (migrations))
    {
      g_set_error (error, PLEA_STORE_ERROR, PLEA_STORE_ERROR_NEWER,
                   /* TRANSLATORS: %s is the path of a file */
                   _ ("%s was written by a newer version of Plea. Update Plea; the file is left "
                      "as it is."),
                   self->path);
      return FALSE;
    }

  for (; version < (int) G_N_ELEMENTS (migrations); version++)
    if (!migrate_from (self, version, error))
      return FALSE;

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
  int code = SQLITE_CANTOPEN;

  self->path = g_build_filename (directory, FILE_NAME, NULL);
  if (create_private_file (self, directory))
    code = open_connection (self);
  if (is_damage (code))
    {
      set_damaged_file_aside (self);
      code = create_private_file (self, directory) ? open_connection (self) : SQLITE_CANTOPEN;
    }

  if (code != SQLITE_OK)
    {
      set_error (self, code, error);
      return NULL;
    }
  if (!migrate (self, error))
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

/**
 * plea_database_get_set_aside:
 *
 * Returns: (transfer none) (nullable): where a damaged file was put when this one was opened
 */
const char *
plea_database_get_set_aside (PleaDatabase *self)
{
  return self->set_aside;
}
