/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files are saved whole or not at all, and whoever wanted them is told what to do. */

#pragma once

#include <gio/gio.h>

gboolean plea_save_replace (GFile *file, GBytes *bytes, GFileCreateFlags flags, GError **error);
gboolean plea_save_new (GFile      *folder,
                        const char *name,
                        guint      *number,
                        GBytes     *pdf,
                        GError    **error);
void plea_save_async (GFile *file, GBytes *bytes, GAsyncReadyCallback callback, gpointer user_data);
gboolean plea_save_finish (GFile *file, GAsyncResult *result, GError **error);
char    *plea_save_explain (GFile *place, const GError *error);
