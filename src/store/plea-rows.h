/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Objects in a table: each column, and each parameter of a statement, is called like a property. */

#pragma once

#include <glib-object.h>
#include <sqlite3.h>

void     plea_rows_bind (sqlite3_stmt *statement, GObject *object);
gpointer plea_rows_new_object (sqlite3_stmt *row, GType type);
void     plea_rows_take (sqlite3_stmt *row, GObject *object);
char    *plea_rows_dup_text (sqlite3_stmt *row, int column);
