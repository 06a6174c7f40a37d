/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The appeals that a supporter can write for: those that come with Plea and their own. */

#pragma once

#include <gio/gio.h>

#include "plea-appeal.h"
#include "plea-listing.h"

#define PLEA_TYPE_LIBRARY (plea_library_get_type ())

G_DECLARE_FINAL_TYPE (PleaLibrary, plea_library, PLEA, LIBRARY, GObject)

PleaLibrary *plea_library_new (const char *directory);

void     plea_library_load (PleaLibrary *self);
void     plea_library_reset (PleaLibrary *self);
void     plea_library_load_async (PleaLibrary        *self,
                                  GCancellable       *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data);
gboolean plea_library_load_finish (PleaLibrary *self, GAsyncResult *result, GError **error);

GListModel  *plea_library_get_listings (PleaLibrary *self);
PleaListing *plea_library_find (PleaLibrary *self, const char *id);
PleaAppeal  *plea_library_read (PleaLibrary *self, const char *id, GError **error);
void         plea_library_read_async (PleaLibrary        *self,
                                      const char         *id,
                                      GCancellable       *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer            user_data);
PleaAppeal  *plea_library_read_finish (PleaLibrary *self, GAsyncResult *result, GError **error);
gboolean     plea_library_keep (PleaLibrary *self, PleaAppeal *appeal, GError **error);
gboolean     plea_library_remove (PleaLibrary *self, PleaAppeal *appeal, GError **error);
gboolean     plea_library_has_own (PleaLibrary *self);
gboolean     plea_library_remove_own (PleaLibrary *self, GError **error);

GPtrArray *plea_library_get_problems (PleaLibrary *self);
gboolean   plea_library_trash (PleaLibrary *self, const char *path, GError **error);
