/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The files of the supporter's own appeals, read in any thread. */

#include "config.h"

#include "plea-own-appeals.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "plea-appeal-file.h"
#include "plea-problem.h"

/**
 * plea_own_appeals_get_path:
 * @directory: where the supporter's data is kept
 * @file_name: (nullable): name of a file with an appeal
 *
 * Returns: (transfer full): the path of that file, or of the directory that such files are in
 */
char *
plea_own_appeals_get_path (const char *directory, const char *file_name)
{
  return g_build_filename (directory, "appeals", file_name, NULL);
}

/* Whoever opens a pipe waits until somebody writes. */
static gboolean
check_is_regular (const char *path, GError **error)
{
  if (!g_file_test (path, G_FILE_TEST_EXISTS) || g_file_test (path, G_FILE_TEST_IS_REGULAR))
    return TRUE;

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE,
                       _ ("This is not a file that can be read."));

  return FALSE;
}

/**
 * plea_own_appeals_read:
 * @path: path of a file
 * @error: return location for what is wrong with it
 *
 * Returns: (transfer full) (nullable): the appeal in it
 */
PleaAppeal *
plea_own_appeals_read (const char *path, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  return check_is_regular (path, error) ? plea_appeal_file_load (file, error) : NULL;
}

static PleaAppeal *
read_or_tell (const char *path, GPtrArray *problems)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (check_is_regular (path, &error))
    bytes = plea_appeal_file_read (file, &error);
  if (bytes != NULL)
    return plea_appeal_reader_read (bytes, path, problems);

  g_ptr_array_add (problems, plea_problem_new (path, 0, PLEA_NO_PLACE, "%s", error->message));

  return NULL;
}

/**
 * plea_own_appeals_list:
 * @directory: where the supporter's data is kept
 * @problems: (element-type PleaProblem): what is wrong with the files is added here
 * @cancellable: (nullable): to stop before all is read
 *
 * Returns: (transfer full) (element-type PleaListing): what can be read, in no order
 */
GPtrArray *
plea_own_appeals_list (const char *directory, GPtrArray *problems, GCancellable *cancellable)
{
  g_autofree char *path = plea_own_appeals_get_path (directory, NULL);
  g_autoptr (GDir) files = g_dir_open (path, 0, NULL);
  GPtrArray  *listings = g_ptr_array_new_with_free_func (g_object_unref);
  const char *file_name;

  while (files != NULL && !g_cancellable_is_cancelled (cancellable)
         && (file_name = g_dir_read_name (files)) != NULL)
    if (g_str_has_suffix (file_name, PLEA_OWN_APPEALS_SUFFIX))
      {
        g_autofree char *own = plea_own_appeals_get_path (directory, file_name);
        g_autoptr (PleaAppeal) appeal = read_or_tell (own, problems);

        if (appeal != NULL)
          g_ptr_array_add (listings, plea_listing_new (appeal, file_name));
      }

  return listings;
}

static gboolean
make_directory_of (const char *path, GError **error)
{
  g_autofree char *directory = g_path_get_dirname (path);

  if (g_mkdir_with_parents (directory, 0700) == 0)
    return TRUE;

  g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (errno),
               /* TRANSLATORS: the first %s is a directory, the second what the system says */
               _ ("The folder %s could not be created: %s"), directory, g_strerror (errno));

  return FALSE;
}

/**
 * plea_own_appeals_write:
 * @path: path of a file, whose directory need not exist
 * @error: return location for what kept it from being written
 *
 * Returns: whether the appeal is in it
 */
gboolean
plea_own_appeals_write (const char *path, PleaAppeal *appeal, GError **error)
{
  g_autoptr (GBytes) bytes = plea_appeal_writer_write (appeal);
  gsize       size;
  const char *data = g_bytes_get_data (bytes, &size);

  return make_directory_of (path, error)
         && g_file_set_contents_full (path, data, (gssize) size, G_FILE_SET_CONTENTS_CONSISTENT,
                                      0600, error);
}

/**
 * plea_own_appeals_remove_all:
 * @directory: where the supporter's data is kept
 * @error: return location for what kept a file from being removed
 *
 * Removes the files with appeals, also those that cannot be read.
 *
 * Returns: whether none is left
 */
gboolean
plea_own_appeals_remove_all (const char *directory, GError **error)
{
  g_autofree char *path = plea_own_appeals_get_path (directory, NULL);
  g_autoptr (GDir) files = g_dir_open (path, 0, NULL);
  const char *file_name;

  while (files != NULL && (file_name = g_dir_read_name (files)) != NULL)
    {
      g_autoptr (GFile) file = g_file_new_build_filename (path, file_name, NULL);

      if (g_str_has_suffix (file_name, PLEA_OWN_APPEALS_SUFFIX)
          && !g_file_delete (file, NULL, error))
        return FALSE;
    }

  return TRUE;
}
