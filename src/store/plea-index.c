/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is known of the supporter's own appeal files, so that not each has to be read at each start.
 *
 * Reading ten thousand files takes seconds, asking whether they have changed some milliseconds. The
 * index holds nothing that is not in the files: one that is damaged, or of another version, is
 * thrown away and made anew, and where none can be written every file is read. */

#include "config.h"

#include "plea-index.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sqlite3.h>

#include "plea-database.h"
#include "plea-date.h"

#define FILE_NAME "appeals.db"

/* To be counted up whenever a column, or what stands in one, changes. */
#define VERSION 2

struct _PleaIndex
{
  char    *path;
  sqlite3 *connection;
};

/* A line of the index, before it is known whether the file is still the same. */
typedef struct
{
  PleaFileState state;
  PleaListing  *listing;
} Entry;

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_clear_object (&entry->listing);
  g_free (entry);
}

static gboolean
has_version (PleaIndex *self)
{
  g_autoptr (sqlite3_stmt) statement = NULL;

  return sqlite3_prepare_v2 (self->connection, "PRAGMA user_version", -1, &statement, NULL)
             == SQLITE_OK
         && sqlite3_step (statement) == SQLITE_ROW && sqlite3_column_int (statement, 0) == VERSION;
}

static gboolean
create_tables (PleaIndex *self)
{
  g_autofree char *sql = g_strdup_printf (
      "PRAGMA journal_mode = WAL;"
      "CREATE TABLE appeal (file_name TEXT PRIMARY KEY, modified INTEGER NOT NULL,"
      "                     size INTEGER NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL,"
      "                     country TEXT NOT NULL, status TEXT NOT NULL, as_of TEXT NOT NULL,"
      "                     until TEXT NOT NULL, source_address TEXT NOT NULL,"
      "                     search_text TEXT NOT NULL) WITHOUT ROWID;"
      "PRAGMA user_version = %d;",
      VERSION);

  return sqlite3_exec (self->connection, sql, NULL, NULL, NULL) == SQLITE_OK;
}

static gboolean
open_connection (PleaIndex *self)
{
  int descriptor = g_open (self->path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);

  return descriptor >= 0 && g_close (descriptor, NULL)
         && sqlite3_open_v2 (self->path, &self->connection, SQLITE_OPEN_READWRITE, NULL)
                == SQLITE_OK
         && sqlite3_exec (self->connection, "PRAGMA synchronous = NORMAL", NULL, NULL, NULL)
                == SQLITE_OK;
}

static void
throw_away (PleaIndex *self)
{
  g_autofree char *log = g_strconcat (self->path, "-wal", NULL);
  g_autofree char *shared = g_strconcat (self->path, "-shm", NULL);

  g_clear_pointer (&self->connection, sqlite3_close);
  g_unlink (self->path);
  g_unlink (log);
  g_unlink (shared);
}

/**
 * plea_index_open:
 * @directory: where the supporter's data is kept
 *
 * Returns: (transfer full) (nullable): the index, perhaps empty, or %NULL where none can be written
 */
PleaIndex *
plea_index_open (const char *directory)
{
  g_autoptr (PleaIndex) self = g_new0 (PleaIndex, 1);

  self->path = g_build_filename (directory, FILE_NAME, NULL);
  if (open_connection (self) && has_version (self))
    return g_steal_pointer (&self);

  throw_away (self);

  return open_connection (self) && create_tables (self) ? g_steal_pointer (&self) : NULL;
}

void
plea_index_close (PleaIndex *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->connection, sqlite3_close);
  g_clear_pointer (&self->path, g_free);
  g_free (self);
}

static const char *
get_text (sqlite3_stmt *statement, int column)
{
  const unsigned char *text = sqlite3_column_text (statement, column);

  return text != NULL ? (const char *) text : "";
}

static Entry *
read_entry (sqlite3_stmt *row)
{
  Entry *entry = g_new0 (Entry, 1);

  entry->state.modified = sqlite3_column_int64 (row, 1);
  entry->state.size = sqlite3_column_int64 (row, 2);
  entry->listing = plea_listing_new (get_text (row, 3), get_text (row, 4), get_text (row, 5),
                                     get_text (row, 6), get_text (row, 7), get_text (row, 8),
                                     get_text (row, 9), get_text (row, 10));
  plea_listing_set_file_name (entry->listing, get_text (row, 0));

  return entry;
}

/**
 * plea_index_read:
 *
 * Returns: (transfer full): all that is known, by name of file; empty where nothing can be read
 */
GHashTable *
plea_index_read (PleaIndex *self)
{
  GHashTable *entries = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, entry_free);
  g_autoptr (sqlite3_stmt) row = NULL;

  sqlite3_prepare_v2 (self->connection,
                      "SELECT file_name, modified, size, id, name, country, status, as_of, until,"
                      " source_address, search_text FROM appeal",
                      -1, &row, NULL);
  while (row != NULL && sqlite3_step (row) == SQLITE_ROW)
    {
      Entry *entry = read_entry (row);

      g_hash_table_replace (entries, (gpointer) plea_listing_get_file_name (entry->listing), entry);
    }

  return entries;
}

/**
 * plea_index_take:
 * @entries: what plea_index_read() gave
 * @file_name: name of a file in the directory of own appeals
 * @state: how that file is now
 *
 * What is left in @entries when every file has been asked for belongs to files that are gone.
 *
 * Returns: (transfer full) (nullable): what is known of the file, or %NULL where it has to be read
 */
PleaListing *
plea_index_take (GHashTable *entries, const char *file_name, PleaFileState state)
{
  Entry       *entry = g_hash_table_lookup (entries, file_name);
  PleaListing *listing = NULL;

  if (entry == NULL)
    return NULL;

  if (entry->state.modified == state.modified && entry->state.size == state.size)
    listing = g_object_ref (entry->listing);
  g_hash_table_remove (entries, file_name);

  return listing;
}

void
plea_index_begin (PleaIndex *self)
{
  sqlite3_exec (self->connection, "BEGIN", NULL, NULL, NULL);
}

void
plea_index_commit (PleaIndex *self)
{
  sqlite3_exec (self->connection, "COMMIT", NULL, NULL, NULL);
}

static void
bind_text (sqlite3_stmt *statement, int parameter, const char *text)
{
  sqlite3_bind_text (statement, parameter, text, -1, SQLITE_TRANSIENT);
}

/**
 * plea_index_put:
 * @listing: what a file says
 * @state: how the file was when it was read
 */
void
plea_index_put (PleaIndex *self, PleaListing *listing, PleaFileState state)
{
  const GDate     *last_day = plea_listing_get_until (listing);
  g_autofree char *until = last_day != NULL ? plea_date_format (last_day) : g_strdup ("");
  g_autoptr (sqlite3_stmt) statement = NULL;

  sqlite3_prepare_v2 (self->connection,
                      "REPLACE INTO appeal VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", -1,
                      &statement, NULL);
  bind_text (statement, 1, plea_listing_get_file_name (listing));
  sqlite3_bind_int64 (statement, 2, state.modified);
  sqlite3_bind_int64 (statement, 3, state.size);
  bind_text (statement, 4, plea_listing_get_id (listing));
  bind_text (statement, 5, plea_listing_get_name (listing));
  bind_text (statement, 6, plea_listing_get_country (listing));
  bind_text (statement, 7, plea_listing_get_status (listing)->id);
  bind_text (statement, 8, plea_listing_get_as_of (listing));
  bind_text (statement, 9, until);
  bind_text (statement, 10, plea_listing_get_source_address (listing));
  bind_text (statement, 11, plea_listing_get_search_text (listing));
  sqlite3_step (statement);
}

void
plea_index_forget (PleaIndex *self, const char *file_name)
{
  g_autoptr (sqlite3_stmt) statement = NULL;

  sqlite3_prepare_v2 (self->connection, "DELETE FROM appeal WHERE file_name = ?", -1, &statement,
                      NULL);
  bind_text (statement, 1, file_name);
  sqlite3_step (statement);
}
