/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The SQLite file below the store: opened, brought up to date, and its failures put into words. */

#pragma once

#include <gio/gio.h>
#include <sqlite3.h>

G_BEGIN_DECLS

typedef struct _PleaDatabase PleaDatabase;

PleaDatabase *plea_database_open (const char *directory, GError **error);
void          plea_database_close (PleaDatabase *self);

const char *plea_database_get_set_aside (PleaDatabase *self);

sqlite3_stmt *plea_database_prepare (PleaDatabase *self, const char *sql, GError **error);
gboolean      plea_database_step (PleaDatabase *self,
                                  sqlite3_stmt *statement,
                                  gboolean     *has_row,
                                  GError      **error);
gboolean      plea_database_change (PleaDatabase *self, const char *sql, GError **error);
gboolean      plea_database_erase_deleted (PleaDatabase *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PleaDatabase, plea_database_close)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (sqlite3_stmt, sqlite3_finalize)

G_END_DECLS
