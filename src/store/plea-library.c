/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The appeals that a supporter can write for: those that come with Plea and their own. */

#include "config.h"

#include "plea-library.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unicode/ucol.h>

#include "plea-appeal-file.h"
#include "plea-own-appeals.h"
#include "plea-search-text.h"

struct _PleaLibrary
{
  GObject parent_instance;

  char       *directory; /* of all that the supporter keeps */
  GHashTable *built_in;  /* PleaAppeal by id: they are in the program and change only with it */
  GListStore *listings;
  GPtrArray  *problems;
  UCollator  *collator; /* once two names are compared */
};

static void plea_library_list_model_init (GListModelInterface *iface);

/**
 * PleaLibrary:
 *
 * A [iface@Gio.ListModel] of [class@Listing], in the order of the defenders' names as the language
 * of the interface sorts them.
 */
G_DEFINE_FINAL_TYPE_WITH_CODE (PleaLibrary,
                               plea_library,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      plea_library_list_model_init))

static GType
get_item_type (GListModel *model)
{
  return PLEA_TYPE_LISTING;
}

static guint
get_n_items (GListModel *model)
{
  return g_list_model_get_n_items (G_LIST_MODEL (PLEA_LIBRARY (model)->listings));
}

static gpointer
get_item (GListModel *model, guint position)
{
  return g_list_model_get_item (G_LIST_MODEL (PLEA_LIBRARY (model)->listings), position);
}

static void
plea_library_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
plea_library_finalize (GObject *object)
{
  PleaLibrary *self = PLEA_LIBRARY (object);

  g_clear_pointer (&self->directory, g_free);
  g_clear_pointer (&self->built_in, g_hash_table_unref);
  g_clear_object (&self->listings);
  g_clear_pointer (&self->problems, g_ptr_array_unref);
  g_clear_pointer (&self->collator, ucol_close);

  G_OBJECT_CLASS (plea_library_parent_class)->finalize (object);
}

static void
plea_library_class_init (PleaLibraryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = plea_library_finalize;
}

static void
plea_library_init (PleaLibrary *self)
{
  self->built_in = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
  self->listings = g_list_store_new (PLEA_TYPE_LISTING);
  self->problems = g_ptr_array_new_with_free_func ((GDestroyNotify) plea_problem_free);
  g_signal_connect_object (self->listings, "items-changed", G_CALLBACK (g_list_model_items_changed),
                           self, G_CONNECT_SWAPPED);
}

/* Order */

static const UCollator *
get_collator (PleaLibrary *self)
{
  UErrorCode status = U_ZERO_ERROR;

  if (self->collator == NULL)
    self->collator = ucol_open (g_get_language_names ()[0], &status);

  return self->collator;
}

static int
compare_listings (gconstpointer a, gconstpointer b, gpointer user_data)
{
  PleaLibrary *self = user_data;
  PleaListing *listing_a = (PleaListing *) a;
  PleaListing *listing_b = (PleaListing *) b;
  UErrorCode   status = U_ZERO_ERROR;
  int          order = ucol_strcollUTF8 (get_collator (self), plea_listing_get_name (listing_a), -1,
                                         plea_listing_get_name (listing_b), -1, &status);

  return order != 0 ? order
                    : g_strcmp0 (plea_listing_get_id (listing_a), plea_listing_get_id (listing_b));
}

static int
compare_listings_in_array (gconstpointer a, gconstpointer b, gpointer user_data)
{
  return compare_listings (*(gconstpointer *) a, *(gconstpointer *) b, user_data);
}

static gboolean
find_position (PleaLibrary *self, const char *id, guint *position)
{
  for (guint i = 0; i < get_n_items (G_LIST_MODEL (self)); i++)
    {
      g_autoptr (PleaListing) listing = get_item (G_LIST_MODEL (self), i);

      if (g_str_equal (plea_listing_get_id (listing), id))
        {
          *position = i;
          return TRUE;
        }
    }

  return FALSE;
}

static void
take_out (PleaLibrary *self, const char *id)
{
  guint position;

  if (find_position (self, id, &position))
    g_list_store_remove (self->listings, position);
}

static void
put_in (PleaLibrary *self, PleaListing *listing)
{
  take_out (self, plea_listing_get_id (listing));
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
      g_autoptr (PleaListing) listing = plea_listing_new_for_appeal (appeal);

      g_hash_table_insert (self->built_in, (gpointer) ids[i], appeal);
      put_in (self, listing);
    }
}

/* What the supporter added replaces what comes with Plea, unless that is newer by now. */
static void
add_unless_known (PleaLibrary *self, GPtrArray *listings, PleaListing *listing)
{
  PleaListing *known = plea_library_find (self, plea_listing_get_id (listing));

  if (known != NULL && plea_listing_is_newer (known, listing))
    return;

  if (known != NULL)
    take_out (self, plea_listing_get_id (listing));
  g_ptr_array_add (listings, g_object_ref (listing));
}

/* All at once: whoever watches the library is told a single time. */
static void
take_on (PleaLibrary *self, PleaOwnAppeals *own)
{
  g_autoptr (GPtrArray) listings = g_ptr_array_new_with_free_func (g_object_unref);
  guint          n_before;
  GHashTableIter iter;
  gpointer       listing;

  g_hash_table_iter_init (&iter, own->listings);
  while (g_hash_table_iter_next (&iter, NULL, &listing))
    add_unless_known (self, listings, listing);

  n_before = get_n_items (G_LIST_MODEL (self));
  for (guint i = 0; i < n_before; i++)
    g_ptr_array_add (listings, get_item (G_LIST_MODEL (self), i));
  g_ptr_array_sort_with_data (listings, compare_listings_in_array, self);
  g_list_store_splice (self->listings, 0, n_before, listings->pdata, listings->len);

  g_ptr_array_extend_and_steal (self->problems, g_steal_pointer (&own->problems));
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

/**
 * plea_library_load:
 *
 * Adds all of the supporter's own appeals that can be read.
 */
void
plea_library_load (PleaLibrary *self)
{
  g_autoptr (PleaOwnAppeals) own = plea_own_appeals_new (self->directory);

  plea_own_appeals_load (own);
  take_on (self, own);
}

static void
load_in_thread (GTask *task, gpointer source, gpointer own, GCancellable *cancellable)
{
  plea_own_appeals_load (own);
  g_task_return_boolean (task, TRUE);
}

/**
 * plea_library_load_async:
 * @cancellable: (nullable): to stop waiting
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
  g_task_set_task_data (task, plea_own_appeals_new (self->directory),
                        (GDestroyNotify) plea_own_appeals_free);
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
  if (!g_task_propagate_boolean (G_TASK (result), error))
    return FALSE;

  take_on (self, g_task_get_task_data (G_TASK (result)));

  return TRUE;
}

/* Looking up */

/**
 * plea_library_find:
 * @id: id of an appeal
 *
 * Returns: (transfer none) (nullable): what the list tells of it
 */
PleaListing *
plea_library_find (PleaLibrary *self, const char *id)
{
  g_autoptr (PleaListing) listing = NULL;
  guint position;

  if (find_position (self, id, &position))
    listing = get_item (G_LIST_MODEL (self), position);

  return listing; /* the library goes on holding it */
}

/* What an address says of the page, however it was copied. */
static char *
strip_address (const char *address)
{
  const char *page = address;
  char       *stripped;

  if (g_str_has_prefix (page, "https://"))
    page += strlen ("https://");
  else if (g_str_has_prefix (page, "http://"))
    page += strlen ("http://");
  if (g_str_has_prefix (page, "www."))
    page += strlen ("www.");

  stripped = g_strndup (page, strcspn (page, "#"));
  if (g_str_has_suffix (stripped, "/"))
    stripped[strlen (stripped) - 1] = '\0';

  return stripped;
}

static gboolean
have_same_source (PleaListing *listing, const char *page)
{
  g_autofree char *stripped = strip_address (plea_listing_get_source_address (listing));

  return page != NULL && *page != '\0' && g_str_equal (stripped, page);
}

/* The search text, which has the name in it, is at hand, and keeps most names from being folded. */
static gboolean
have_same_name (PleaListing *listing, const char *country, const char *folded_name)
{
  g_autofree char *known = NULL;

  if (g_strcmp0 (plea_listing_get_country (listing), country) != 0
      || strstr (plea_listing_get_search_text (listing), folded_name) == NULL)
    return FALSE;

  known = plea_search_text_make (plea_listing_get_name (listing));

  return g_str_equal (known, folded_name);
}

/**
 * plea_library_find_twin:
 * @appeal: an appeal from elsewhere
 *
 * Returns: (transfer none) (nullable): what the list tells of an appeal for the same case: of the
 *   same id, from the same page, or for somebody of the same name in the same country
 */
PleaListing *
plea_library_find_twin (PleaLibrary *self, PleaAppeal *appeal)
{
  const PleaDefender *defender = plea_appeal_get_defender (appeal);
  const char         *address = plea_appeal_get_source_address (appeal);
  g_autofree char    *page = address != NULL ? strip_address (address) : NULL;
  g_autofree char    *name = plea_search_text_make (plea_defender_get_name (defender, NULL));
  PleaListing        *twin = plea_library_find (self, plea_appeal_get_id (appeal));

  for (guint i = 0; twin == NULL && i < get_n_items (G_LIST_MODEL (self)); i++)
    {
      g_autoptr (PleaListing) listing = get_item (G_LIST_MODEL (self), i);

      if (have_same_source (listing, page) || have_same_name (listing, defender->country, name))
        twin = listing; /* the library goes on holding it */
    }

  return twin;
}

/* Before the supporter's own appeals are loaded only the usual name of a file can be tried. */
static char *
get_own_path (PleaLibrary *self, const char *id)
{
  PleaListing     *listing = plea_library_find (self, id);
  g_autofree char *usual_name = g_strconcat (id, PLEA_OWN_APPEALS_SUFFIX, NULL);
  const char      *file_name = listing != NULL ? plea_listing_get_file_name (listing) : NULL;

  return plea_own_appeals_get_path (self->directory, file_name != NULL ? file_name : usual_name);
}

static PleaAppeal *
read_own (PleaLibrary *self, const char *id, GError **error)
{
  g_autofree char *path = get_own_path (self, id);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  if (strchr (id, G_DIR_SEPARATOR) != NULL)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "%s", id);
      return NULL;
    }

  return plea_appeal_file_load (file, error);
}

/**
 * plea_library_read:
 * @id: id of an appeal
 * @error: return location for what is wrong with its file
 *
 * Works before the supporter's own appeals are loaded, too.
 *
 * Returns: (transfer full) (nullable): the appeal of that id, the newest that there is, and of
 * those as new as each other the supporter's own
 */
PleaAppeal *
plea_library_read (PleaLibrary *self, const char *id, GError **error)
{
  PleaAppeal *built_in = g_hash_table_lookup (self->built_in, id);
  g_autoptr (GError) own_error = NULL;
  g_autoptr (PleaAppeal) own = read_own (self, id, &own_error);

  if (built_in != NULL
      && (own == NULL
          || g_date_compare (plea_appeal_get_as_of (own), plea_appeal_get_as_of (built_in)) < 0))
    return g_object_ref (built_in);
  if (own == NULL)
    g_propagate_error (error, g_steal_pointer (&own_error));

  return g_steal_pointer (&own);
}

static gboolean
are_same (PleaAppeal *a, PleaAppeal *b)
{
  g_autoptr (GBytes) bytes_a = plea_appeal_file_serialize (a);
  g_autoptr (GBytes) bytes_b = plea_appeal_file_serialize (b);

  return g_bytes_equal (bytes_a, bytes_b);
}

/**
 * plea_library_judge:
 * @appeal: an appeal from elsewhere
 *
 * Returns: what it would be to the library
 */
PleaNovelty
plea_library_judge (PleaLibrary *self, PleaAppeal *appeal)
{
  g_autoptr (PleaAppeal) known = plea_library_read (self, plea_appeal_get_id (appeal), NULL);

  if (known == NULL)
    return PLEA_NOVELTY_NEW;
  if (are_same (appeal, known))
    return PLEA_NOVELTY_SAME;

  return g_date_compare (plea_appeal_get_as_of (appeal), plea_appeal_get_as_of (known)) < 0
             ? PLEA_NOVELTY_OUTDATED
             : PLEA_NOVELTY_UPDATE;
}

/* Writing */

static gboolean
make_directory (const char *path, GError **error)
{
  if (g_mkdir_with_parents (path, 0700) == 0)
    return TRUE;

  g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (errno),
               /* TRANSLATORS: the first %s is a directory, the second what the system says */
               _ ("The directory %s could not be made: %s"), path, g_strerror (errno));

  return FALSE;
}

static gboolean
write_own (PleaLibrary *self, PleaAppeal *appeal, const char *file_name, GError **error)
{
  g_autofree char *directory = plea_own_appeals_get_path (self->directory, NULL);
  g_autofree char *path = plea_own_appeals_get_path (self->directory, file_name);
  g_autoptr (GBytes) bytes = plea_appeal_file_serialize (appeal);
  gsize       size;
  const char *data = g_bytes_get_data (bytes, &size);

  return make_directory (directory, error)
         && g_file_set_contents_full (path, data, (gssize) size, G_FILE_SET_CONTENTS_CONSISTENT,
                                      0600, error);
}

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
  PleaListing     *known = plea_library_find (self, plea_appeal_get_id (appeal));
  g_autofree char *usual_name = g_strconcat (plea_appeal_get_id (appeal), PLEA_OWN_APPEALS_SUFFIX,
                                             NULL);
  g_autoptr (PleaListing) listing = plea_listing_new_for_appeal (appeal);

  plea_listing_set_file_name (listing, known != NULL && plea_listing_is_own (known)
                                           ? plea_listing_get_file_name (known)
                                           : usual_name);
  if (!write_own (self, appeal, plea_listing_get_file_name (listing), error))
    return FALSE;

  if (known != NULL)
    plea_listing_set_sent (listing, plea_listing_get_sent_kind (known),
                           plea_listing_get_sent_at (known));
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
  const char      *id = plea_appeal_get_id (appeal);
  g_autofree char *path = get_own_path (self, id);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  PleaAppeal *built_in = g_hash_table_lookup (self->built_in, id);
  g_autoptr (PleaListing) listing = NULL;

  if (!g_file_delete (file, NULL, error))
    return FALSE;

  if (built_in != NULL)
    listing = plea_listing_new_for_appeal (built_in);
  if (listing != NULL)
    put_in (self, listing);
  else
    take_out (self, id);

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
