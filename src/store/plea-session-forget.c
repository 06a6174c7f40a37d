/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is kept of the supporter, in use: gone, or another at once. */

#include "config.h"

#include "plea-fields.h"
#include "plea-session-private.h"

static void
empty (PleaSession *self)
{
  plea_session_watch (self, NULL);
  plea_fields_reset (self->sender);
  plea_fields_reset (self->stationery);
  plea_fields_reset (self->habits);
  g_ptr_array_set_size (self->changed, 0);
  g_hash_table_remove_all (self->unread);
  g_clear_handle_id (&self->timer, g_source_remove);
  plea_session_withdraw_trouble (self);
}

/**
 * plea_session_reload:
 *
 * Takes on what is kept by now, after something else has taken its place; what was not saved goes
 * with what was there before. A draft that is open is to be opened anew. Where nothing can be read,
 * the supporter is told.
 */
void
plea_session_reload (PleaSession *self)
{
  g_autoptr (GError) error = NULL;

  empty (self);
  if (!plea_session_ensure_loaded (self, &error) || !plea_session_load (self, self->store, &error)
      || !plea_record_load (plea_store_get_record (self->store), &error))
    plea_session_tell_of_trouble (self, error);
}

/* Nothing was ever kept where there is no such directory. */
static gboolean
forget_kept (PleaSession *self, GError **error)
{
  if (self->store == NULL && !g_file_test (self->directory, G_FILE_TEST_IS_DIR))
    return TRUE;

  return plea_session_ensure_loaded (self, error)
         && plea_store_forget_everything (self->store, error);
}

/**
 * plea_session_forget_everything:
 * @error: return location for a #PleaStoreError
 *
 * Empties session and store.
 *
 * Returns: whether nothing is kept any more
 */
gboolean
plea_session_forget_everything (PleaSession *self, GError **error)
{
  gboolean is_forgotten = forget_kept (self, error);

  empty (self);

  return is_forgotten;
}

/**
 * plea_session_keep_signers:
 * @data: (nullable): those who sign in a group, or %NULL to keep none
 * @error: return location for a #PleaStoreError
 *
 * Keeps them for the next time. Who is not among them any more cannot be read from the disk either.
 *
 * Returns: whether that is so
 */
gboolean
plea_session_keep_signers (PleaSession *self, const char *data, GError **error)
{
  const char *former = self->habits->signers;
  gboolean    is_to_erase = former != NULL && (data == NULL || !g_str_has_prefix (data, former));

  g_object_set (self->habits, "signers", data, NULL);

  return !is_to_erase
         || (plea_session_save (self, error) && plea_store_erase_deleted (self->store, error));
}
