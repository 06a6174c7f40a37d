/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Appeals that the supporter adds, updates, removes and gives to others. */

#pragma once

#include <adwaita.h>

#include "plea-library.h"
#include "plea-session.h"

#define PLEA_TYPE_LIBRARIAN (plea_librarian_get_type ())

G_DECLARE_FINAL_TYPE (PleaLibrarian, plea_librarian, PLEA, LIBRARIAN, GObject)

/* Signal "show" (PleaAppeal *appeal): that one is to be looked at now. */

PleaLibrarian *plea_librarian_new (GtkWindow *window, PleaLibrary *library, PleaSession *session);

void plea_librarian_receive (PleaLibrarian *self, PleaAppeal *appeal);
void plea_librarian_receive_all (PleaLibrarian *self, GPtrArray *appeals, GtkWindow *origin);
void plea_librarian_add (PleaLibrarian *self, PleaAppeal *appeal, GtkWindow *origin);
void plea_librarian_add_all (PleaLibrarian *self, GPtrArray *appeals, GtkWindow *origin);
void plea_librarian_keep (PleaLibrarian *self, PleaAppeal *appeal, GtkWindow *origin);
void plea_librarian_remove (PleaLibrarian *self, PleaAppeal *appeal);
void plea_librarian_export (PleaLibrarian *self, PleaAppeal *appeal);
void plea_librarian_export_to (PleaLibrarian *self, PleaAppeal *appeal, GFile *file);

GtkWindow   *plea_librarian_get_window (PleaLibrarian *self);
PleaLibrary *plea_librarian_get_library (PleaLibrarian *self);
PleaSession *plea_librarian_get_session (PleaLibrarian *self);
PleaAppeal  *plea_librarian_read_or_first (PleaLibrarian *self, const char *id);
