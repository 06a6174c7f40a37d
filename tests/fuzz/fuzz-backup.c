/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any file that somebody says is a backup: it is restored or refused, and what it brings can be
 * read. */

#include <glib/gstdio.h>

#include "plea-backup.h"
#include "plea-fuzz.h"
#include "plea-store.h"

static char *directory;

static void
remove_in (const char *path)
{
  g_autoptr (GDir) files = g_dir_open (path, 0, NULL);
  const char *name;

  while (files != NULL && (name = g_dir_read_name (files)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);

      g_remove (file);
    }
}

static void
remove_files (void)
{
  g_autofree char *appeals = g_build_filename (directory, "appeals", NULL);

  remove_in (appeals);
  remove_in (directory);
}

static void
remove_directory (void)
{
  remove_files ();
  g_rmdir (directory);
  g_clear_pointer (&directory, g_free);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) file = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (PleaStore) store = NULL;
  g_autoptr (PleaSender) sender = plea_sender_new ();

  if (directory == NULL)
    {
      directory = g_dir_make_tmp ("plea-fuzz-XXXXXX", NULL);
      atexit (remove_directory);
    }

  if (plea_backup_restore (directory, file, "backup", NULL, &error))
    {
      store = plea_store_open (directory, &error);
      g_assert_no_error (error);
      g_assert_null (plea_store_get_set_aside (store));
      g_assert_true (plea_store_load (store, sender, NULL));
      g_assert_true (g_utf8_validate (sender->name, -1, NULL));
    }
  else
    g_assert_nonnull (error);

  g_clear_object (&store);
  remove_files ();

  return 0;
}
