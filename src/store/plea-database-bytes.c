/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The database as bytes, and bytes as a database in memory: what is written into a backup and read
 * out of one, which may come from anybody, leaves nothing on the disk on its way. */

#include "config.h"

#include "plea-database-bytes.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "plea-store-error.h"

/* The head of a file, and what in it says whether a log belongs to it. */
#define HEADER_SIZE 100
#define WRITE_VERSION 18
#define READ_VERSION 19

#define MAX_LENGTH (64 * 1024 * 1024) /* of a text */

/* So much of what is in a backup does SQLite work on before it is given up: some seconds. */
#define MAX_STEPS 10000
#define INSTRUCTIONS_A_STEP 100000

/* What a file may hold that only data was written to; all else would be a program of whoever made
 * it. */
static const char foreign[]
    = "SELECT count (*) FROM sqlite_schema AS s WHERE type NOT IN ('table', 'index')"
      " OR (type = 'index' AND sql IS NOT NULL"
      "     AND sql <> 'CREATE INDEX journal_of_appeal ON journal (appeal_id, at)')"
      " OR (type = 'table' AND (sql LIKE 'create virtual%'"
      "     OR EXISTS (SELECT 1 FROM pragma_table_xinfo (s.name) WHERE hidden <> 0)))";

static int
count_step (void *data)
{
  guint *n_steps = data;

  return ++*n_steps > MAX_STEPS;
}

/* SQLite takes only its own memory, and a file that is not of two parts. */
static int
put_in (PleaDatabase *self, const char *schema, GBytes *bytes)
{
  gsize       size;
  const void *data = g_bytes_get_data (bytes, &size);
  guint8     *copy = sqlite3_malloc64 (MAX (size, HEADER_SIZE));

  if (copy == NULL)
    return SQLITE_NOMEM;
  if (size < HEADER_SIZE)
    {
      sqlite3_free (copy);
      return SQLITE_NOTADB;
    }

  memcpy (copy, data, size);
  copy[WRITE_VERSION] = copy[READ_VERSION] = 1;

  return sqlite3_deserialize (self->connection, schema, copy, (sqlite3_int64) size,
                              (sqlite3_int64) size,
                              SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE);
}

static int
check_is_own (PleaDatabase *self)
{
  g_autofree char *n_foreign = NULL;
  int              code = plea_database_query (self, foreign, &n_foreign);

  return code == SQLITE_OK && g_strcmp0 (n_foreign, "0") != 0 ? SQLITE_CORRUPT : code;
}

static int
open_in_memory (PleaDatabase *self, GBytes *bytes)
{
  guint n_steps = 0;
  int   code = sqlite3_open_v2 (":memory:", &self->connection,
                                SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, NULL);

  if (code != SQLITE_OK)
    return code;

  sqlite3_limit (self->connection, SQLITE_LIMIT_LENGTH, MAX_LENGTH);
  sqlite3_progress_handler (self->connection, INSTRUCTIONS_A_STEP, count_step, &n_steps);
  code = put_in (self, "main", bytes);
  if (code == SQLITE_OK)
    code = plea_database_execute (self, "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;"
                                        "PRAGMA temp_store = MEMORY;");
  if (code == SQLITE_OK)
    code = check_is_own (self);
  if (code == SQLITE_OK)
    code = plea_database_bring_up_to_date (self);
  sqlite3_progress_handler (self->connection, 0, NULL, NULL);

  return code;
}

/**
 * plea_database_refuse_damaged:
 * @error: return location for a #PleaStoreError
 *
 * Says that nobody can read what plea_database_open_bytes() was given.
 */
void
plea_database_refuse_damaged (PleaDatabase *self, GError **error)
{
  g_set_error (
      error, PLEA_STORE_ERROR, PLEA_STORE_ERROR_DAMAGED,
      /* TRANSLATORS: %s is the path of a file */
      _ ("%s is damaged, or no backup of Plea. Nothing was changed; try another copy of it."),
      self->path);
}

/**
 * plea_database_open_bytes:
 * @bytes: a file, from wherever it comes
 * @name: what it is called where it is told of
 * @error: return location for a #PleaStoreError
 *
 * Nothing of it is written to the disk.
 *
 * Returns: (transfer full) (nullable): the file in memory, brought up to date
 */
PleaDatabase *
plea_database_open_bytes (GBytes *bytes, const char *name, GError **error)
{
  g_autoptr (PleaDatabase) self = g_new0 (PleaDatabase, 1);
  int code;

  self->path = g_strdup (name);
  code = open_in_memory (self, bytes);
  if (code == SQLITE_NOMEM)
    plea_database_check (self, code, error);
  else if (code != SQLITE_OK)
    plea_database_refuse_damaged (self, error);
  else if (!plea_database_refuse_newer (self, error))
    return g_steal_pointer (&self);

  return NULL;
}

/**
 * plea_database_to_bytes:
 * @error: return location for a #PleaStoreError
 *
 * Returns: (transfer full) (nullable): the file as it is now, log and all
 */
GBytes *
plea_database_to_bytes (PleaDatabase *self, GError **error)
{
  sqlite3_int64 size;
  guint8       *data = sqlite3_serialize (self->connection, "main", &size, 0);

  if (data == NULL)
    {
      plea_database_check (self, SQLITE_NOMEM, error);
      return NULL;
    }

  return g_bytes_new_with_free_func (data, (gsize) size, sqlite3_free, data);
}

/**
 * plea_database_attach_bytes:
 * @schema: what their tables are called after
 * @bytes: what plea_database_to_bytes() gave
 * @error: return location for a #PleaStoreError
 *
 * Returns: whether these tables can be read beside those of the file
 */
gboolean
plea_database_attach_bytes (PleaDatabase *self, const char *schema, GBytes *bytes, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("ATTACH ':memory:' AS %s", schema);
  int              code = plea_database_execute (self, sql);

  if (code == SQLITE_OK)
    code = put_in (self, schema, bytes);

  return plea_database_check (self, code, error);
}
