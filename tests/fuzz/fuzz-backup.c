/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any file that somebody says is a backup: it is restored or refused, and what it brings can be
 * read and packed again. */

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

/* Once, since to make a key of it takes most of a second */
static const char *
choose_passphrase (void)
{
  static gboolean was_chosen = FALSE;
  const char     *passphrase = was_chosen ? NULL : "passphrase";

  was_chosen = TRUE;

  return passphrase;
}

/* What was let in can be packed again, with an appeal beside it, and is let in once more. */
static void
pack_and_restore (void)
{
  const char      *passphrase = choose_passphrase ();
  g_autofree char *appeals = g_build_filename (directory, "appeals", NULL);
  g_autofree char *own = g_build_filename (appeals, "own.appeal", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) again = NULL;

  g_mkdir (appeals, 0700);
  g_assert_true (g_file_set_contents (own, "<appeal/>", -1, NULL));
  again = plea_backup_make (directory, passphrase, &error);
  g_assert_no_error (error);
  remove_files ();
  g_assert_true (plea_backup_restore (directory, again, "backup", passphrase, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_test (own, G_FILE_TEST_IS_REGULAR));
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
      g_clear_object (&store);
      pack_and_restore ();
    }
  else
    g_assert_nonnull (error);

  g_clear_object (&store);
  remove_files ();

  return 0;
}
