/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tables of the database, version after version. */

#pragma once

extern const char *const plea_migrations[];
extern const char        plea_known_columns[];

int plea_migrations_count (void);
