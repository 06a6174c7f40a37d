/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Feeds a fuzz target with files, so that what once made it fail is tried in every test. */

#include <gio/gio.h>

#include "plea-fuzz.h"

static void
replay_file (gconstpointer path)
{
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;
  gsize size;

  g_file_get_contents (path, &contents, &size, &error);
  g_assert_no_error (error);
  g_assert_cmpint (LLVMFuzzerTestOneInput ((const uint8_t *) contents, size), ==, 0);
}

static void
add_directory (const char *path)
{
  g_autoptr (GDir) directory = g_dir_open (path, 0, NULL);
  g_autofree char *parent = g_path_get_basename (path);
  const char      *name;

  while (directory != NULL && (name = g_dir_read_name (directory)) != NULL)
    {
      g_autofree char *test = g_strdup_printf ("/%s/%s", parent, name);

      g_test_add_data_func_full (test, g_build_filename (path, name, NULL), replay_file, g_free);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  LLVMFuzzerInitialize (&argc, &argv);
  for (int i = 1; i < argc; i++)
    add_directory (argv[i]);

  return g_test_run ();
}
