/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The appeals that a supporter can write for: those that come with Plea and their own. */

#pragma once

#include <gio/gio.h>

#include "plea-appeal.h"
#include "plea-listing.h"
#include "plea-problem.h"

G_BEGIN_DECLS

/**
 * PleaNovelty:
 * @PLEA_NOVELTY_NEW: the library has no such appeal
 * @PLEA_NOVELTY_SAME: the library has this very appeal
 * @PLEA_NOVELTY_UPDATE: the library has the appeal as it was before
 * @PLEA_NOVELTY_OUTDATED: the library has the appeal as it was afterwards
 *
 * What an appeal would be to the library.
 */
typedef enum
{
  PLEA_NOVELTY_NEW,
  PLEA_NOVELTY_SAME,
  PLEA_NOVELTY_UPDATE,
  PLEA_NOVELTY_OUTDATED,
} PleaNovelty;

#define PLEA_TYPE_LIBRARY (plea_library_get_type ())

G_DECLARE_FINAL_TYPE (PleaLibrary, plea_library, PLEA, LIBRARY, GObject)

PleaLibrary *plea_library_new (const char *directory);

void     plea_library_load (PleaLibrary *self);
void     plea_library_load_async (PleaLibrary        *self,
                                  GCancellable       *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data);
gboolean plea_library_load_finish (PleaLibrary *self, GAsyncResult *result, GError **error);

PleaListing *plea_library_find (PleaLibrary *self, const char *id);
PleaListing *plea_library_find_twin (PleaLibrary *self, PleaAppeal *appeal);
PleaAppeal  *plea_library_read (PleaLibrary *self, const char *id, GError **error);
PleaNovelty  plea_library_judge (PleaLibrary *self, PleaAppeal *appeal);
gboolean     plea_library_keep (PleaLibrary *self, PleaAppeal *appeal, GError **error);
gboolean     plea_library_remove (PleaLibrary *self, PleaAppeal *appeal, GError **error);

GPtrArray *plea_library_get_problems (PleaLibrary *self);

G_END_DECLS
