/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The appeals that a supporter can write for: those that come with Plea and their own. */

#pragma once

#include <gio/gio.h>

#include "plea-appeal.h"
#include "plea-problem.h"

G_BEGIN_DECLS

#define PLEA_TYPE_LIBRARY (plea_library_get_type ())

G_DECLARE_FINAL_TYPE (PleaLibrary, plea_library, PLEA, LIBRARY, GObject)

/* A GListModel of PleaAppeal, sorted by the defender's name with ICU collation.
 * @directory holds the supporter's own appeals as "appeals/ID.appeal"; it need not exist. */
PleaLibrary *plea_library_new (const char *directory);

PleaAppeal *plea_library_find (PleaLibrary *self, const char *id);
gboolean    plea_library_is_own (PleaLibrary *self, PleaAppeal *appeal);
PleaAppeal *plea_library_add (PleaLibrary *self, GFile *file, GError **error);
gboolean    plea_library_remove (PleaLibrary *self, PleaAppeal *appeal, GError **error);
gboolean    plea_library_restore (PleaLibrary *self, PleaAppeal *appeal, GError **error);

/* Own files that could not be read, as PleaProblem: listed, never dropped, in nobody's way. */
GPtrArray *plea_library_get_problems (PleaLibrary *self);

G_END_DECLS
