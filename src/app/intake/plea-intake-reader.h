/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads what is opened or pasted, in a thread of its own. */

#pragma once

#include <gio/gio.h>

void       plea_intake_reader_read_file_async (GFile              *file,
                                               GCancellable       *cancellable,
                                               GAsyncReadyCallback callback,
                                               gpointer            user_data);
void       plea_intake_reader_read_pasted_async (GBytes             *html,
                                                 GBytes             *text,
                                                 GCancellable       *cancellable,
                                                 GAsyncReadyCallback callback,
                                                 gpointer            user_data);
GPtrArray *plea_intake_reader_finish (GAsyncResult *result, GError **error);
