/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The appeals that a supporter can write for: those that come with Plea and their own. */

#include "config.h"

#include "plea-library.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unicode/ucol.h>

#include "plea-appeal-file.h"

#define SUFFIX ".appeal"

struct _PleaLibrary
{
  GObject parent_instance;

  char       *directory; /* of the supporter's own appeals */
  GListStore *appeals;
  GHashTable *own; /* ids of the supporter's own */
  GPtrArray  *problems;
  UCollator  *collator;
};

static void plea_library_list_model_init (GListModelInterface *iface);

/**
 * PleaLibrary:
 *
 * A [iface@Gio.ListModel] of [class@Appeal], in the order of the defenders' names as the language
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
  return PLEA_TYPE_APPEAL;
}

static guint
get_n_items (GListModel *model)
{
  return g_list_model_get_n_items (G_LIST_MODEL (PLEA_LIBRARY (model)->appeals));
}

static gpointer
get_item (GListModel *model, guint position)
{
  return g_list_model_get_item (G_LIST_MODEL (PLEA_LIBRARY (model)->appeals), position);
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
  g_clear_object (&self->appeals);
  g_clear_pointer (&self->own, g_hash_table_unref);
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
  UErrorCode status = U_ZERO_ERROR;

  self->appeals = g_list_store_new (PLEA_TYPE_APPEAL);
  self->own = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->problems = g_ptr_array_new_with_free_func ((GDestroyNotify) plea_problem_free);
  self->collator = ucol_open (g_get_language_names ()[0], &status);
  g_signal_connect_object (self->appeals, "items-changed", G_CALLBACK (g_list_model_items_changed),
                           self, G_CONNECT_SWAPPED);
}

/* Order */

static int
compare_appeals (gconstpointer a, gconstpointer b, gpointer user_data)
{
  PleaLibrary *self = user_data;
  UErrorCode   status = U_ZERO_ERROR;
  const char  *name_a = plea_defender_get_name (plea_appeal_get_defender ((PleaAppeal *) a), NULL);
  const char  *name_b = plea_defender_get_name (plea_appeal_get_defender ((PleaAppeal *) b), NULL);
  int          order = ucol_strcollUTF8 (self->collator, name_a, -1, name_b, -1, &status);

  return order != 0 ? order
                    : g_strcmp0 (plea_appeal_get_id ((PleaAppeal *) a),
                                 plea_appeal_get_id ((PleaAppeal *) b));
}

static gboolean
find_position (PleaLibrary *self, const char *id, guint *position)
{
  for (guint i = 0; i < get_n_items (G_LIST_MODEL (self)); i++)
    {
      g_autoptr (PleaAppeal) appeal = get_item (G_LIST_MODEL (self), i);

      if (g_str_equal (plea_appeal_get_id (appeal), id))
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
    g_list_store_remove (self->appeals, position);
  g_hash_table_remove (self->own, id);
}

static void
put_in (PleaLibrary *self, PleaAppeal *appeal, gboolean own)
{
  const char *id = plea_appeal_get_id (appeal);

  take_out (self, id);
  if (own)
    g_hash_table_add (self->own, g_strdup (id));
  g_list_store_insert_sorted (self->appeals, appeal, compare_appeals, self);
}

/* A published page that was brought up to date replaces what was known, never the other way round.
 */
static gboolean
is_newer (PleaAppeal *appeal, PleaAppeal *known)
{
  return g_date_compare (plea_appeal_get_as_of (appeal), plea_appeal_get_as_of (known)) > 0;
}

/* Reading */

static void
load_built_in (PleaLibrary *self, const char *id)
{
  g_autoptr (PleaAppeal) appeal = plea_appeal_file_load_built_in (id);

  put_in (self, appeal, FALSE);
}

static gboolean
parse_own (PleaLibrary *self, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_file_load_bytes (file, NULL, NULL, &error);
  g_autoptr (PleaAppeal) appeal = NULL;
  g_autoptr (PleaAppeal) known = NULL;

  if (bytes == NULL)
    {
      g_ptr_array_add (self->problems, plea_problem_new (path, 0, NULL, "%s", error->message));
      return FALSE;
    }

  appeal = plea_appeal_file_parse (bytes, path, self->problems);
  if (appeal == NULL)
    return FALSE;

  known = plea_library_find (self, plea_appeal_get_id (appeal));
  if (known == NULL || is_newer (appeal, known))
    put_in (self, appeal, TRUE);

  return TRUE;
}

static void
load_own (PleaLibrary *self)
{
  g_autoptr (GDir) directory = g_dir_open (self->directory, 0, NULL);
  const char *name;

  while (directory != NULL && (name = g_dir_read_name (directory)) != NULL)
    if (g_str_has_suffix (name, SUFFIX))
      {
        g_autofree char *path = g_build_filename (self->directory, name, NULL);

        parse_own (self, path);
      }
}

/**
 * plea_library_new:
 * @directory: where the supporter's data is kept; their own appeals are in "appeals" there. It need
 * not exist.
 *
 * Returns: (transfer full): all appeals that can be read
 */
PleaLibrary *
plea_library_new (const char *directory)
{
  g_autoptr (PleaLibrary) self = g_object_new (PLEA_TYPE_LIBRARY, NULL);
  const char *const *ids = plea_appeal_file_get_built_in_ids ();

  self->directory = g_build_filename (directory, "appeals", NULL);
  for (guint i = 0; ids[i] != NULL; i++)
    load_built_in (self, ids[i]);
  load_own (self);

  return g_steal_pointer (&self);
}

/**
 * plea_library_find:
 * @id: id of an appeal
 *
 * Returns: (transfer full) (nullable): the appeal of that id
 */
PleaAppeal *
plea_library_find (PleaLibrary *self, const char *id)
{
  guint position;

  return find_position (self, id, &position) ? get_item (G_LIST_MODEL (self), position) : NULL;
}

/**
 * plea_library_is_own:
 * @appeal: an appeal of the library
 *
 * Returns: whether the supporter added it, and so may remove it
 */
gboolean
plea_library_is_own (PleaLibrary *self, PleaAppeal *appeal)
{
  return g_hash_table_contains (self->own, plea_appeal_get_id (appeal));
}

/* Writing */

static char *
get_path (PleaLibrary *self, PleaAppeal *appeal)
{
  g_autofree char *name = g_strconcat (plea_appeal_get_id (appeal), SUFFIX, NULL);

  return g_build_filename (self->directory, name, NULL);
}

static gboolean
write_own (PleaLibrary *self, PleaAppeal *appeal, GError **error)
{
  g_autofree char *path = get_path (self, appeal);
  g_autoptr (GBytes) bytes = plea_appeal_file_serialize (appeal);
  gsize       size;
  const char *data = g_bytes_get_data (bytes, &size);

  if (g_mkdir_with_parents (self->directory, 0700) != 0)
    {
      g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (errno),
                   /* TRANSLATORS: the first %s is a directory, the second what the system says */
                   _ ("The directory %s could not be made: %s"), self->directory,
                   g_strerror (errno));
      return FALSE;
    }

  return g_file_set_contents_full (path, data, (gssize) size, G_FILE_SET_CONTENTS_CONSISTENT, 0600,
                                   error);
}

/**
 * plea_library_add:
 * @file: an appeal file
 * @error: return location for what is wrong with it, or what kept it from being stored
 *
 * Keeps a copy among the supporter's own appeals, unless one of the same id that is as new is
 * there.
 *
 * Returns: (transfer full) (nullable): the appeal that the library has now
 */
PleaAppeal *
plea_library_add (PleaLibrary *self, GFile *file, GError **error)
{
  g_autoptr (PleaAppeal) appeal = plea_appeal_file_load (file, error);
  g_autoptr (PleaAppeal) known = NULL;

  if (appeal == NULL)
    return NULL;

  known = plea_library_find (self, plea_appeal_get_id (appeal));
  if (known != NULL && !is_newer (appeal, known))
    return g_steal_pointer (&known);
  if (!plea_library_restore (self, appeal, error))
    return NULL;

  return g_steal_pointer (&appeal);
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
  g_autofree char *path = get_path (self, appeal);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (PleaAppeal) built_in = plea_appeal_file_load_built_in (plea_appeal_get_id (appeal));

  if (!g_file_delete (file, NULL, error))
    return FALSE;

  if (built_in != NULL)
    put_in (self, built_in, FALSE);
  else
    take_out (self, plea_appeal_get_id (appeal));

  return TRUE;
}

/**
 * plea_library_restore:
 * @appeal: an appeal that was removed
 * @error: return location for what kept it from being stored
 *
 * Returns: whether it is among the supporter's own again
 */
gboolean
plea_library_restore (PleaLibrary *self, PleaAppeal *appeal, GError **error)
{
  if (!write_own (self, appeal, error))
    return FALSE;

  put_in (self, appeal, TRUE);

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
