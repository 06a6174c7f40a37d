/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A backup is made: with or without a passphrase, and where to. */

#pragma once

#include <adwaita.h>

#define PLEA_TYPE_BACKUP_DIALOG (plea_backup_dialog_get_type ())

G_DECLARE_FINAL_TYPE (PleaBackupDialog, plea_backup_dialog, PLEA, BACKUP_DIALOG, AdwWindow)

void plea_backup_dialog_show (GtkWindow *parent, const char *directory);
