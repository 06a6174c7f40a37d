/* SPDX-License-Identifier: GPL-3.0-or-later */
/* See plea-test-traces.h. */

#define _GNU_SOURCE /* memmem() */

#include "plea-test-traces.h"

#include <string.h>

/* How words are written in files. */
static const char *const encodings[] = { "UTF-8", "UTF-16LE", "UTF-16BE" };

static gboolean
has_words (const char *contents, gsize size, const char *words, const char *encoding)
{
  gsize            length;
  g_autofree char *bytes = g_convert (words, -1, encoding, "UTF-8", NULL, &length, NULL);

  g_assert_nonnull (bytes);

  return memmem (contents, size, bytes, length) != NULL;
}

static gboolean
holds (const char *path, const char *words)
{
  g_autofree char *contents = NULL;
  gsize            size;

  if (!g_file_test (path, G_FILE_TEST_IS_REGULAR)
      || !g_file_get_contents (path, &contents, &size, NULL))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (encodings); i++)
    if (has_words (contents, size, words, encodings[i]))
      return TRUE;

  return FALSE;
}

static void
collect (const char *directory, const char *words, GPtrArray *found)
{
  g_autoptr (GDir) children = g_dir_open (directory, 0, NULL);
  const char *name;

  while (children != NULL && (name = g_dir_read_name (children)) != NULL)
    {
      g_autofree char *path = g_build_filename (directory, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        collect (path, words, found);
      else if (strstr (name, words) != NULL || holds (path, words))
        g_ptr_array_add (found, g_steal_pointer (&path));
    }
}

/**
 * plea_test_traces_find:
 * @directory: where to look, and in all directories below
 * @words: what to look for, in UTF-8
 *
 * Returns: (transfer full) (element-type filename): the files that have it in their contents, in
 *   UTF-8 or UTF-16, or in their names
 */
GPtrArray *
plea_test_traces_find (const char *directory, const char *words)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_free);

  collect (directory, words, found);

  return found;
}
