/* SPDX-License-Identifier: GPL-3.0-or-later */
/* See plea-test-traces.h. */

#define _GNU_SOURCE /* memmem() */

#include "plea-test-traces.h"

#include <string.h>

static gboolean
holds (const char *path, const char *bytes)
{
  g_autofree char *contents = NULL;
  gsize            size;

  return g_file_test (path, G_FILE_TEST_IS_REGULAR)
         && g_file_get_contents (path, &contents, &size, NULL)
         && memmem (contents, size, bytes, strlen (bytes)) != NULL;
}

static void
collect (const char *directory, const char *bytes, GPtrArray *found)
{
  g_autoptr (GDir) children = g_dir_open (directory, 0, NULL);
  const char *name;

  while (children != NULL && (name = g_dir_read_name (children)) != NULL)
    {
      g_autofree char *path = g_build_filename (directory, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        collect (path, bytes, found);
      else if (strstr (name, bytes) != NULL || holds (path, bytes))
        g_ptr_array_add (found, g_steal_pointer (&path));
    }
}

/**
 * plea_test_traces_find:
 * @directory: where to look, and in all directories below
 * @bytes: what to look for
 *
 * Returns: (transfer full) (element-type filename): the files that have it in their contents or
 *   their names
 */
GPtrArray *
plea_test_traces_find (const char *directory, const char *bytes)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_free);

  collect (directory, bytes, found);

  return found;
}
