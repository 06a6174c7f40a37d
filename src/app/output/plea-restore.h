/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A backup takes the place of all that is kept. */

#pragma once

#include <adwaita.h>

#define PLEA_TYPE_RESTORE (plea_restore_get_type ())

G_DECLARE_FINAL_TYPE (PleaRestore, plea_restore, PLEA, RESTORE, GObject)

/* Signal "restored": what is kept is another by now. */

PleaRestore *plea_restore_new (GtkWindow *window, const char *directory);
void         plea_restore_back_up (PleaRestore *self);
void         plea_restore_open (PleaRestore *self, GFile *file);
void         plea_restore_ask (PleaRestore *self);
