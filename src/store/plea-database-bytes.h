/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The database as bytes, and bytes as a database in memory. */

#pragma once

#include "plea-database.h"

PleaDatabase *plea_database_open_bytes (GBytes *bytes, const char *name, GError **error);
void          plea_database_refuse_damaged (PleaDatabase *self, GError **error);
GBytes       *plea_database_to_bytes (PleaDatabase *self, GError **error);
gboolean      plea_database_attach_bytes (PleaDatabase *self,
                                          const char   *schema,
                                          GBytes       *bytes,
                                          GError      **error);
