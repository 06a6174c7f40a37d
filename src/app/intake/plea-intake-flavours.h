/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was copied or is dropped, in the flavours in which another program hands it over. */

#pragma once

#include <gtk/gtk.h>

void     plea_intake_flavours_read_async (GObject            *source,
                                          GCancellable       *cancellable,
                                          GAsyncReadyCallback callback,
                                          gpointer            user_data);
gboolean plea_intake_flavours_read_finish (GAsyncResult *result, GBytes **html, GBytes **text);
