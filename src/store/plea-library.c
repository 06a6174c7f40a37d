/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The appeals that a supporter can write for: those that come with Plea and their own. */

#include "config.h"

#include "plea-library.h"

#include <errno.h>
#include <string.h>
#include <unicode/ucol.h>

#include "plea-appeal-file.h"
#include "plea-idioms.h"
#include "plea-own-appeals.h"
#include "plea-problem.h"

struct _PleaLibrary
{
  GObject parent_instance;

  char       *directory; /* of all that the supporter keeps */
  GHashTable *built_in;  /* PleaAppeal by id: they are in the program and change only with it */
  GHashTable *by_id;     /* PleaListing by id */
  GListStore *listings;  /* the same, in their order */
  GPtrArray  *problems;
  UCollator  *collator; /* once two names are compared */
};

PLEA_DEFINE_FINAL_TYPE (PleaLibrary, plea_library)

static void
plea_library_clear (PleaLibrary *self)
{
  g_clear_pointer (&self->directory, g_free);
  g_clear_pointer (&self->built_in, g_hash_table_unref);
  g_clear_pointer (&self->by_id, g_hash_table_unref);
  g_clear_object (&self->listings);
  g_clear_pointer (&self->problems, g_ptr_array_unref);
  g_clear_pointer (&self->collator, ucol_close);
}

static void
plea_library_init (PleaLibrary *self)
{
  self->built_in = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
  self->by_id = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
  self->listings = g_list_store_new (PLEA_TYPE_LISTING);
  self->problems = plea_problems_new ();
}

/* Order */

static int
compare_listings (gconstpointer a, gconstpointer b, gpointer user_data)
{
  PleaLibrary       *self = user_data;
  const PleaListing *listing_a = a;
  const PleaListing *listing_b = b;
  UErrorCode         status = U_ZERO_ERROR;
  int                order;

  if (self->collator == NULL)
    self->collator = ucol_open (g_get_language_names ()[0], &status);
  order = ucol_strcollUTF8 (self->collator, listing_a->name, -1, listing_b->name, -1, &status);

  return order != 0 ? order : strcmp (listing_a->id, listing_b->id);
}

static int
compare_listings_in_array (gconstpointer a, gconstpointer b, gpointer user_data)
{
  return compare_listings (*(gconstpointer *) a, *(gconstpointer *) b, user_data);
}

static void
take_out (PleaLibrary *self, const char *id)
{
  PleaListing *listing = g_hash_table_lookup (self->by_id, id);
  guint        position;

  if (listing == NULL)
    return;

  g_list_store_find (self->listings, listing, &position);
  g_list_store_remove (self->listings, position);
  g_hash_table_remove (self->by_id, id);
}

static void
put_in (PleaLibrary *self, PleaListing *listing)
{
  take_out (self, listing->id);
  g_hash_table_insert (self->by_id, listing->id, g_object_ref (listing));
  g_list_store_insert_sorted (self->listings, listing, compare_listings, self);
}

/* Loading */

static void
load_built_in (PleaLibrary *self)
{
  const char *const *ids = plea_appeal_file_get_built_in_ids ();

  for (guint i = 0; ids[i] != NULL; i++)
    {
      PleaAppeal *appeal = plea_appeal_file_load_built_in (ids[i]);
      g_autoptr (PleaListing) listing = plea_listing_new (appeal, NULL);

      g_hash_table_replace (self->built_in, (gpointer) ids[i], appeal);
      put_in (self, listing);
    }
}

/* What the supporter added replaces what comes with Plea, unless that is newer by now. All at once:
 * whoever watches the library is told a single time. */
static void
take_on (PleaLibrary *self, GPtrArray *own)
{
  g_autoptr (GPtrArray) listings = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer       listing;

  plea_foreach (PleaListing, added, own)
    {
      PleaListing *known = plea_library_find (self, added->id);

      if (known == NULL || g_date_compare (&known->as_of, &added->as_of) <= 0)
        g_hash_table_replace (self->by_id, added->id, g_object_ref (added));
    }

  g_hash_table_iter_init (&iter, self->by_id);
  while (g_hash_table_iter_next (&iter, NULL, &listing))
    g_ptr_array_add (listings, listing);
  g_ptr_array_sort_with_data (listings, compare_listings_in_array, self);
  g_list_store_splice (self->listings, 0, g_list_model_get_n_items (G_LIST_MODEL (self->listings)),
                       listings->pdata, listings->len);
}

/**
 * plea_library_new:
 * @directory: where the supporter's data is kept; their own appeals are in "appeals" there. It need
 * not exist.
 *
 * Returns: (transfer full): the appeals that come with Plea, to which the supporter's own are still
 * to be loaded
 */
PleaLibrary *
plea_library_new (const char *directory)
{
  PleaLibrary *self = g_object_new (PLEA_TYPE_LIBRARY, NULL);

  self->directory = g_strdup (directory);
  load_built_in (self);

  return self;
}

/* The supporter’s own appeals go, since others have taken their place, which are to be loaded. */
void
plea_library_reset (PleaLibrary *self)
{
  g_hash_table_remove_all (self->by_id);
  g_ptr_array_set_size (self->problems, 0);
  g_list_store_remove_all (self->listings);
  load_built_in (self);
}

/**
 * plea_library_load:
 *
 * Adds all of the supporter's own appeals that can be read.
 */
void
plea_library_load (PleaLibrary *self)
{
  g_autoptr (GPtrArray) own = plea_own_appeals_list (self->directory, self->problems, NULL);

  take_on (self, own);
}

static void
load_in_thread (GTask *task, gpointer library, gpointer problems, GCancellable *cancellable)
{
  g_task_return_pointer (
      task, plea_own_appeals_list (PLEA_LIBRARY (library)->directory, problems, cancellable),
      (GDestroyNotify) g_ptr_array_unref);
}

/**
 * plea_library_load_async:
 * @cancellable: (nullable): to stop reading
 * @callback: called when the supporter's own appeals have been read
 * @user_data: for @callback
 *
 * Reads in another thread what plea_library_load() does.
 */
void
plea_library_load_async (PleaLibrary        *self,
                         GCancellable       *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, plea_library_load_async);
  g_task_set_task_data (task, plea_problems_new (), (GDestroyNotify) g_ptr_array_unref);
  g_task_run_in_thread (task, load_in_thread);
}

/**
 * plea_library_load_finish:
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: whether the library now has the supporter's own appeals
 */
gboolean
plea_library_load_finish (PleaLibrary *self, GAsyncResult *result, GError **error)
{
  g_autoptr (GPtrArray) own = g_task_propagate_pointer (G_TASK (result), error);

  if (own == NULL)
    return FALSE;

  take_on (self, own);
  g_ptr_array_extend_and_steal (self->problems,
                                g_ptr_array_ref (g_task_get_task_data (G_TASK (result))));

  return TRUE;
}

/* Looking up */

/**
 * plea_library_get_listings:
 *
 * Returns: (transfer none): a list of [class@Listing], in the order of the defenders' names as the
 *   language of the interface sorts them
 */
GListModel *
plea_library_get_listings (PleaLibrary *self)
{
  return G_LIST_MODEL (self->listings);
}

/**
 * plea_library_find:
 * @id: id of an appeal
 *
 * Returns: (transfer none) (nullable): what the list tells of it
 */
PleaListing *
plea_library_find (PleaLibrary *self, const char *id)
{
  return g_hash_table_lookup (self->by_id, id);
}

/* Lookup */

/* Before the supporter's own appeals are loaded only the usual name of a file can be tried. */
static char *
get_own_path (PleaLibrary *self, const char *id)
{
  PleaListing     *listing = plea_library_find (self, id);
  g_autofree char *usual_name = g_strconcat (id, PLEA_OWN_APPEALS_SUFFIX, NULL);
  gboolean         is_own = listing != NULL && listing->file_name != NULL;

  return plea_own_appeals_get_path (self->directory, is_own ? listing->file_name : usual_name);
}

/* All that is needed to read an appeal in any thread. */
typedef struct
{
  char       *path;     /* of the supporter's own, where there may be one */
  PleaAppeal *built_in; /* where there is one */
} Lookup;

static Lookup *
lookup_new (PleaLibrary *self, const char *id)
{
  Lookup     *lookup = g_new0 (Lookup, 1);
  PleaAppeal *built_in = g_hash_table_lookup (self->built_in, id);

  if (strchr (id, G_DIR_SEPARATOR) == NULL)
    lookup->path = get_own_path (self, id);
  g_set_object (&lookup->built_in, built_in);

  return lookup;
}

static void
lookup_free (gpointer data)
{
  Lookup *lookup = data;

  g_clear_pointer (&lookup->path, g_free);
  g_clear_object (&lookup->built_in);
  g_free (lookup);
}

static PleaAppeal *
read_own (Lookup *lookup, GError **error)
{
  if (lookup->path != NULL)
    return plea_own_appeals_read (lookup->path, error);

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, g_strerror (ENOENT));

  return NULL;
}

/* The newest that there is, and of those as new as each other the supporter's own. */
static PleaAppeal *
lookup_run (Lookup *lookup, GError **error)
{
  g_autoptr (GError) own_error = NULL;
  g_autoptr (PleaAppeal) own = read_own (lookup, &own_error);

  if (lookup->built_in != NULL
      && (own == NULL || g_date_compare (&own->as_of, &lookup->built_in->as_of) < 0))
    return g_object_ref (lookup->built_in);
  if (own == NULL)
    g_propagate_error (error, g_steal_pointer (&own_error));

  return g_steal_pointer (&own);
}

/**
 * plea_library_read:
 * @id: id of an appeal
 * @error: return location for what is wrong with its file
 *
 * Works before the supporter's own appeals are loaded, too.
 *
 * Returns: (transfer full) (nullable): the appeal of that id
 */
PleaAppeal *
plea_library_read (PleaLibrary *self, const char *id, GError **error)
{
  Lookup     *lookup = lookup_new (self, id);
  PleaAppeal *appeal = lookup_run (lookup, error);

  lookup_free (lookup);

  return appeal;
}

static void
read_in_thread (GTask *task, gpointer library, gpointer lookup, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  PleaAppeal *appeal = lookup_run (lookup, &error);

  if (appeal != NULL)
    g_task_return_pointer (task, appeal, g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * plea_library_read_async:
 * @id: id of an appeal
 * @cancellable: (nullable): to stop waiting, at once
 * @callback: called when the appeal has been read
 * @user_data: for @callback
 *
 * Reads in another thread what plea_library_read() does.
 */
void
plea_library_read_async (PleaLibrary        *self,
                         const char         *id,
                         GCancellable       *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, plea_library_read_async);
  g_task_set_task_data (task, lookup_new (self, id), lookup_free);
  g_task_set_return_on_cancel (task, TRUE);
  g_task_run_in_thread (task, read_in_thread);
}

/**
 * plea_library_read_finish:
 * @result: what the callback was given
 * @error: return location for what is wrong with the appeal's file
 *
 * Returns: (transfer full) (nullable): the appeal
 */
PleaAppeal *
plea_library_read_finish (PleaLibrary *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* Writing */

/**
 * plea_library_keep:
 * @appeal: an appeal
 * @error: return location for what kept it from being stored
 *
 * Keeps a copy among the supporter's own appeals, in place of one of the same id.
 *
 * Returns: whether it is there
 */
gboolean
plea_library_keep (PleaLibrary *self, PleaAppeal *appeal, GError **error)
{
  const char      *id = appeal->id;
  PleaListing     *known = plea_library_find (self, id);
  g_autofree char *path = get_own_path (self, id);
  g_autofree char *file_name = g_path_get_basename (path);
  g_autoptr (PleaListing) listing = plea_listing_new (appeal, file_name);

  if (!plea_own_appeals_write (path, appeal, error))
    return FALSE;

  if (known != NULL)
    plea_listing_set_sent (listing, known->sent_kind, known->sent_on);
  put_in (self, listing);

  return TRUE;
}

/**
 * plea_library_remove:
 * @appeal: one of the supporter's own
 * @error: return location for what kept its file from being removed
 *
 * An older one of the same id that comes with Plea is there again afterwards.
 *
 * Returns: whether it is gone
 */
gboolean
plea_library_remove (PleaLibrary *self, PleaAppeal *appeal, GError **error)
{
  const char      *id = appeal->id;
  g_autofree char *path = get_own_path (self, id);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  PleaAppeal *built_in = g_hash_table_lookup (self->built_in, id);
  g_autoptr (PleaListing) listing = NULL;

  if (!g_file_delete (file, NULL, error))
    return FALSE;

  take_out (self, id);
  if (built_in != NULL)
    {
      listing = plea_listing_new (built_in, NULL);
      put_in (self, listing);
    }

  return TRUE;
}

/**
 * plea_library_get_problems:
 *
 * Returns: (transfer none) (element-type PleaProblem): what is wrong with own files that could not
 * be read. They stay where they are.
 */
GPtrArray *
plea_library_get_problems (PleaLibrary *self)
{
  return self->problems;
}

/**
 * plea_library_has_own:
 *
 * Returns: whether the supporter added any appeal, be it one that cannot be read
 */
gboolean
plea_library_has_own (PleaLibrary *self)
{
  GHashTableIter iter;
  gpointer       listing;

  g_hash_table_iter_init (&iter, self->by_id);
  while (g_hash_table_iter_next (&iter, NULL, &listing))
    if (((PleaListing *) listing)->file_name != NULL)
      return TRUE;

  return self->problems->len > 0;
}

/**
 * plea_library_remove_own:
 * @error: return location for what kept a file from being removed
 *
 * Removes all appeals that the supporter added.
 *
 * Returns: whether they are gone
 */
gboolean
plea_library_remove_own (PleaLibrary *self, GError **error)
{
  gboolean is_done = plea_own_appeals_remove_all (self->directory, error);

  plea_library_reset (self);
  if (!is_done)
    plea_library_load (self);

  return is_done;
}

/* Where there is no trash, for good. */
static gboolean
trash (GFile *file, GError **error)
{
  g_autoptr (GError) problem = NULL;

  if (g_file_trash (file, NULL, &problem))
    return TRUE;
  if (g_error_matches (problem, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED))
    return g_file_delete (file, NULL, error);

  g_propagate_error (error, g_steal_pointer (&problem));

  return FALSE;
}

/**
 * plea_library_trash:
 * @path: a file that could not be read
 * @error: return location for what kept it from being moved
 *
 * Moves the file to the trash, where there is one, and forgets what is wrong with it.
 *
 * Returns: whether it is gone
 */
gboolean
plea_library_trash (PleaLibrary *self, const char *path, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  if (!trash (file, error))
    return FALSE;

  for (guint i = self->problems->len; i > 0; i--)
    if (g_strcmp0 (((PleaProblem *) self->problems->pdata[i - 1])->file, path) == 0)
      g_ptr_array_remove_index (self->problems, i - 1);

  return TRUE;
}
