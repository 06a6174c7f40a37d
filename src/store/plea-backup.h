/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All that is the supporter’s, as one file. */

#pragma once

#include "plea-database.h"

/* What the name of such a file ends in. */
#define PLEA_BACKUP_SUFFIX "pleabackup"

GBytes  *plea_backup_make (const char *directory, const char *passphrase, GError **error);
GBytes  *plea_backup_read (GFile *file, GCancellable *cancellable, GError **error);
gboolean plea_backup_restore (const char *directory,
                              GBytes     *file,
                              const char *name,
                              const char *passphrase,
                              GError    **error);
gboolean plea_backup_finish_restoring (PleaDatabase *database, GError **error);
gboolean plea_backup_remove_left_over (PleaDatabase *database, GError **error);
