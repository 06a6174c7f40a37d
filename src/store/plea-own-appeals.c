/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The supporter's own appeals, read from their files; apart from the library, since that may be
 * done in another thread. */

#include "config.h"

#include "plea-own-appeals.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "plea-appeal-file.h"
#include "plea-index.h"

/**
 * plea_own_appeals_new:
 * @directory: where the supporter's data is kept; the appeals are in "appeals" there
 *
 * Returns: (transfer full): appeals that are still to be loaded
 */
PleaOwnAppeals *
plea_own_appeals_new (const char *directory)
{
  PleaOwnAppeals *self = g_new0 (PleaOwnAppeals, 1);

  self->directory = g_strdup (directory);
  self->listings = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
  self->problems = g_ptr_array_new_with_free_func ((GDestroyNotify) plea_problem_free);

  return self;
}

void
plea_own_appeals_free (PleaOwnAppeals *self)
{
  g_clear_pointer (&self->directory, g_free);
  g_clear_pointer (&self->listings, g_hash_table_unref);
  g_clear_pointer (&self->problems, g_ptr_array_unref);
  g_free (self);
}

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

static void
add (PleaOwnAppeals *self, PleaListing *listing)
{
  const char *id = plea_listing_get_id (listing);

  if (plea_listing_is_newer (listing, g_hash_table_lookup (self->listings, id)))
    g_hash_table_replace (self->listings, (gpointer) id, g_object_ref (listing));
}

/* Whoever opens a pipe waits until somebody writes. */
static GBytes *
read_regular_file (const char *path, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  if (!g_file_test (path, G_FILE_TEST_EXISTS) || g_file_test (path, G_FILE_TEST_IS_REGULAR))
    return plea_appeal_file_read (file, error);

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE,
                       _ ("This is not a file that can be read."));

  return NULL;
}

static PleaListing *
read_listing (PleaOwnAppeals *self, const char *file_name)
{
  g_autofree char *path = plea_own_appeals_get_path (self->directory, file_name);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = read_regular_file (path, &error);
  g_autoptr (PleaAppeal) appeal = NULL;
  PleaListing *listing;

  if (bytes == NULL)
    {
      g_ptr_array_add (self->problems, plea_problem_new (path, 0, NULL, "%s", error->message));
      return NULL;
    }

  appeal = plea_appeal_file_parse (bytes, path, self->problems);
  if (appeal == NULL)
    return NULL;

  listing = plea_listing_new_for_appeal (appeal);
  plea_listing_set_file_name (listing, file_name);

  return listing;
}

static gboolean
get_state (PleaOwnAppeals *self, const char *file_name, PleaFileState *state)
{
  g_autofree char *path = plea_own_appeals_get_path (self->directory, file_name);
  GStatBuf         status;

  if (g_stat (path, &status) != 0)
    return FALSE;

  state->modified = (gint64) status.st_mtim.tv_sec * 1000000000 + status.st_mtim.tv_nsec;
  state->size = status.st_size;

  return TRUE;
}

static PleaListing *
read_and_index (PleaOwnAppeals *self, PleaIndex *index, const char *file_name, PleaFileState state)
{
  PleaListing *listing = read_listing (self, file_name);

  if (index != NULL && listing != NULL)
    plea_index_put (index, listing, state);
  else if (index != NULL)
    plea_index_forget (index, file_name);

  return listing;
}

static void
load_file (PleaOwnAppeals *self, PleaIndex *index, GHashTable *known, const char *file_name)
{
  PleaFileState state = { 0, 0 };
  g_autoptr (PleaListing) listing = NULL;

  if (get_state (self, file_name, &state) && known != NULL)
    listing = plea_index_take (known, file_name, state);
  if (listing == NULL)
    listing = read_and_index (self, index, file_name, state);
  if (listing != NULL)
    add (self, listing);
}

static void
load_files (PleaOwnAppeals *self, GDir *directory, PleaIndex *index, GHashTable *known)
{
  const char *file_name;

  while ((file_name = g_dir_read_name (directory)) != NULL)
    if (g_str_has_suffix (file_name, PLEA_OWN_APPEALS_SUFFIX))
      load_file (self, index, known, file_name);
}

/* What is still known then is of files that are gone. */
static void
load_indexed_files (PleaOwnAppeals *self, GDir *directory, PleaIndex *index)
{
  g_autoptr (GHashTable) known = plea_index_read (index);
  GHashTableIter iter;
  gpointer       file_name;

  plea_index_begin (index);
  load_files (self, directory, index, known);
  g_hash_table_iter_init (&iter, known);
  while (g_hash_table_iter_next (&iter, &file_name, NULL))
    plea_index_forget (index, file_name);
  plea_index_commit (index);
}

/**
 * plea_own_appeals_load:
 *
 * Reads all that can be read, in any thread: a file again only where the index does not know it.
 */
void
plea_own_appeals_load (PleaOwnAppeals *self)
{
  g_autofree char *path = plea_own_appeals_get_path (self->directory, NULL);
  g_autoptr (GDir) directory = g_dir_open (path, 0, NULL);
  g_autoptr (PleaIndex) index = directory != NULL ? plea_index_open (self->directory) : NULL;

  if (index != NULL)
    load_indexed_files (self, directory, index);
  else if (directory != NULL)
    load_files (self, directory, NULL, NULL);
}
