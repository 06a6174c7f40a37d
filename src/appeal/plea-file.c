/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading files of which nobody knows how large they are. */

#include "config.h"

#include "plea-file.h"

/**
 * plea_file_read:
 * @file: a file, which need not have an end
 * @max_size: how large it may be, in bytes
 * @error: return location for what kept it from being read
 *
 * Returns: (transfer full) (nullable): what is in it, or one byte more than it may have
 */
GBytes *
plea_file_read (GFile *file, gsize max_size, GError **error)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, error);
  gsize            size = max_size + 1;
  g_autofree char *data = NULL;

  if (stream == NULL)
    return NULL;

  data = g_malloc (size);
  if (!g_input_stream_read_all (G_INPUT_STREAM (stream), data, size, &size, NULL, error))
    return NULL;

  return g_bytes_new_take (g_realloc (g_steal_pointer (&data), MAX (size, 1)), size);
}
