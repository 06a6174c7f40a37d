/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The SQLite file below the store: opened, brought up to date, and its failures put into words. */

#pragma once

#include <gio/gio.h>
#include <sqlite3.h>

/**
 * PleaDatabase:
 * @path: the file
 * @set_aside: (nullable): where a damaged file was put when this one was opened
 * @connection: to the file
 * @version: how many migrations the file has passed
 */
typedef struct
{
  char    *path;
  char    *set_aside;
  sqlite3 *connection;
  int      version;
} PleaDatabase;

PleaDatabase *plea_database_open (const char *directory, GError **error);
void          plea_database_close (PleaDatabase *self);

gboolean plea_database_check (PleaDatabase *self, int code, GError **error);
int      plea_database_execute (PleaDatabase *self, const char *sql);
int      plea_database_execute_whole (PleaDatabase *self, const char *sql);
int      plea_database_query (PleaDatabase *self, const char *sql, char **value);
int      plea_database_bring_up_to_date (PleaDatabase *self);
gboolean plea_database_refuse_newer (PleaDatabase *self, GError **error);

sqlite3_stmt *plea_database_prepare (PleaDatabase *self, const char *sql, GError **error);
gboolean      plea_database_step (PleaDatabase *self,
                                  sqlite3_stmt *statement,
                                  gboolean     *has_row,
                                  GError      **error);
gboolean      plea_database_begin (PleaDatabase *self, GError **error);
gboolean      plea_database_end (PleaDatabase *self, gboolean is_good, GError **error);
gboolean      plea_database_change (PleaDatabase *self, const char *sql, GError **error);
gboolean      plea_database_erase_deleted (PleaDatabase *self, GError **error);
gboolean      plea_database_remove_left_over (PleaDatabase *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PleaDatabase, plea_database_close)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (sqlite3_stmt, sqlite3_finalize)
