/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Appeals that the supporter adds, updates, removes and gives to others. */

#pragma once

#include <adwaita.h>

#include "plea-library.h"

#define PLEA_TYPE_KEEPING (plea_keeping_get_type ())

G_DECLARE_FINAL_TYPE (PleaKeeping, plea_keeping, PLEA, KEEPING, GObject)

/* Signal "show" (PleaAppeal *appeal): that one is to be looked at now. */

PleaKeeping *plea_keeping_new (GtkWindow *window, PleaLibrary *library);

void plea_keeping_receive (PleaKeeping *self, PleaAppeal *appeal);
void plea_keeping_add (PleaKeeping *self, PleaAppeal *appeal, GtkWindow *origin);
void plea_keeping_keep (PleaKeeping *self, PleaAppeal *appeal, GtkWindow *origin);
void plea_keeping_remove (PleaKeeping *self, PleaAppeal *appeal);
void plea_keeping_export (PleaKeeping *self, PleaAppeal *appeal);
void plea_keeping_export_to (PleaKeeping *self, PleaAppeal *appeal, GFile *file);

GtkWindow  *plea_keeping_get_window (PleaKeeping *self);
PleaAppeal *plea_keeping_read_or_first (PleaKeeping *self, const char *id);
