/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is kept of the supporter, in use: who they are, how they set letters, the draft that they
 * write at, and what they have sent.
 *
 * It is loaded from the store, and what changes is saved there within a second, without a button
 * and without a question. What cannot be saved stays here, and is tried again. */

#include "config.h"

#include "plea-session-private.h"

#include <glib/gi18n-lib.h>

#include "plea-idioms.h"
#include "plea-record-group.h"

/**
 * PleaSession:
 *
 * Letters can be written also where nothing can be kept; the supporter is told so.
 */
G_DEFINE_FINAL_TYPE (PleaSession, plea_session, G_TYPE_OBJECT)

/* Notices */

static void
tell (PleaSession *self, const char *text)
{
  g_signal_emit_by_name (self, "notice", text);
}

/* Once, not at every try. */
void
plea_session_tell_of_trouble (PleaSession *self, const GError *error)
{
  /* TRANSLATORS: %s is a whole sentence that says why and what to do */
  char *trouble = g_strdup_printf (_ ("Your changes are not being saved. %s"), error->message);

  if (g_strcmp0 (trouble, self->trouble) != 0)
    tell (self, trouble);
  g_free (self->trouble);
  self->trouble = trouble;
}

void
plea_session_withdraw_trouble (PleaSession *self)
{
  g_autofree char *trouble = NULL;

  if (self->trouble == NULL || self->changed->len > 0)
    return;

  trouble = g_steal_pointer (&self->trouble);
  g_signal_emit_by_name (self, "notice-withdrawn", trouble);
}

static void
tell_of_set_aside (PleaSession *self, PleaStore *store)
{
  const char      *path = plea_store_get_set_aside (store);
  g_autofree char *text = NULL;

  if (path == NULL)
    return;

  text = g_strdup_printf (
      /* TRANSLATORS: %s is the path of a file */
      _ ("What Plea had kept could not be read and was moved to %s. Plea starts afresh."), path);
  tell (self, text);
}

/* Loading */

gboolean
plea_session_load (PleaSession *self, PleaStore *store, GError **error)
{
  return plea_store_load (store, self->sender, error)
         && plea_store_load (store, self->stationery, error)
         && plea_store_load (store, self->habits, error);
}

/* Returns whether what is kept has been read, and so may be written over. */
gboolean
plea_session_ensure_loaded (PleaSession *self, GError **error)
{
  g_autoptr (PleaStore) store = NULL;

  if (self->store != NULL)
    return TRUE;

  store = plea_store_open (self->directory, error);
  if (store == NULL)
    return FALSE;

  tell_of_set_aside (self, store);
  if (!plea_session_load (self, store, error))
    return FALSE;

  self->store = g_steal_pointer (&store);
  plea_session_withdraw_trouble (self);

  return TRUE;
}

/* Saving */

static gboolean
save_draft (PleaSession *self, PleaDraft *draft, GError **error)
{
  const char *id = draft->appeal_id;

  if (g_hash_table_contains (self->unread, id))
    {
      if (!plea_store_put_draft_aside (self->store, id, error))
        return FALSE;

      draft->number = plea_store_count_drafts (self->store, id) + 1;
      g_hash_table_remove (self->unread, id);
    }

  return plea_store_save_draft (self->store, draft, error);
}

static gboolean
save_one (PleaSession *self, gpointer changed, GError **error)
{
  return PLEA_IS_DRAFT (changed) ? save_draft (self, changed, error)
                                 : plea_store_save (self->store, changed, error);
}

static gboolean
save_all (PleaSession *self, GError **error)
{
  if (!plea_session_ensure_loaded (self, error))
    return FALSE;

  while (self->changed->len > 0)
    {
      if (!save_one (self, g_ptr_array_index (self->changed, 0), error))
        return FALSE;

      g_ptr_array_remove_index (self->changed, 0);
    }

  return TRUE;
}

static gboolean
save_on_timer (gpointer data)
{
  PleaSession *self = data;

  if (!plea_session_save (self, NULL))
    return G_SOURCE_CONTINUE;

  self->timer = 0;

  return G_SOURCE_REMOVE;
}

static void
on_changed (PleaSession *self, gpointer changed)
{
  if (!g_ptr_array_find (self->changed, changed, NULL))
    g_ptr_array_add (self->changed, g_object_ref (changed));
  if (self->timer == 0)
    self->timer = g_timeout_add (PLEA_SESSION_DELAY_MS, save_on_timer, self);
}

static void
on_notify (PleaSession *self, GParamSpec *property, gpointer changed)
{
  on_changed (self, changed);
}

/**
 * plea_session_save:
 * @error: return location for a #PleaStoreError
 *
 * Saves at once what was changed. Where that fails, the supporter is told by a notice as well.
 *
 * Returns: whether nothing is left to be saved
 */
gboolean
plea_session_save (PleaSession *self, GError **error)
{
  g_autoptr (GError) failure = NULL;

  if (self->changed->len == 0)
    return TRUE;

  if (save_all (self, &failure))
    {
      plea_session_withdraw_trouble (self);
      return TRUE;
    }

  plea_session_tell_of_trouble (self, failure);
  g_propagate_error (error, g_steal_pointer (&failure));

  return FALSE;
}

/* Object */

static void
plea_session_dispose (GObject *object)
{
  PleaSession *self = PLEA_SESSION (object);

  plea_session_save (self, NULL);
  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_object (&self->store);
  g_clear_object (&self->draft);
  g_clear_object (&self->sender);
  g_clear_object (&self->stationery);
  g_clear_object (&self->habits);
  g_ptr_array_set_size (self->changed, 0);

  G_OBJECT_CLASS (plea_session_parent_class)->dispose (object);
}

static void
plea_session_finalize (GObject *object)
{
  PleaSession *self = PLEA_SESSION (object);

  g_clear_pointer (&self->directory, g_free);
  g_clear_pointer (&self->changed, g_ptr_array_unref);
  g_clear_pointer (&self->unread, g_hash_table_unref);
  g_clear_pointer (&self->trouble, g_free);

  G_OBJECT_CLASS (plea_session_parent_class)->finalize (object);
}

static void
plea_session_class_init (PleaSessionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = plea_session_dispose;
  G_OBJECT_CLASS (klass)->finalize = plea_session_finalize;
  plea_signal_new (klass, "notice", 1, G_TYPE_STRING);
  plea_signal_new (klass, "notice-withdrawn", 1, G_TYPE_STRING);
}

static void
plea_session_init (PleaSession *self)
{
  self->sender = plea_sender_new ();
  self->stationery = plea_stationery_new ();
  self->habits = plea_habits_new ();
  self->changed = g_ptr_array_new_with_free_func (g_object_unref);
  self->unread = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/**
 * plea_session_new:
 *
 * Returns: (transfer full): a session of which nothing is kept yet
 */
PleaSession *
plea_session_new (void)
{
  return g_object_new (PLEA_TYPE_SESSION, NULL);
}

/**
 * plea_session_open:
 * @directory: where the supporter's data is kept
 *
 * To be called once. Brings what is kept; from then on each change is saved within a second.
 */
void
plea_session_open (PleaSession *self, const char *directory)
{
  g_autoptr (GError) error = NULL;

  self->directory = g_strdup (directory);
  if (!plea_session_ensure_loaded (self, &error))
    plea_session_tell_of_trouble (self, error);
  g_signal_connect_object (self->sender, "notify", G_CALLBACK (on_notify), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->stationery, "notify", G_CALLBACK (on_notify), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->habits, "notify", G_CALLBACK (on_notify), self, G_CONNECT_SWAPPED);
}

/**
 * plea_session_get_store:
 *
 * Returns: (transfer none) (nullable): where all is kept, or %NULL where that cannot be opened
 */
PleaStore *
plea_session_get_store (PleaSession *self)
{
  return self->store;
}

PleaSender *
plea_session_get_sender (PleaSession *self)
{
  return self->sender;
}

PleaStationery *
plea_session_get_stationery (PleaSession *self)
{
  return self->stationery;
}

PleaHabits *
plea_session_get_habits (PleaSession *self)
{
  return self->habits;
}

/* Drafts */

/* What is chosen for one appeal, the next begin with. */
static void
remember (PleaSession *self, GParamSpec *property, PleaDraft *draft)
{
  if (g_str_equal (property->name, "disclosure"))
    g_object_set (self->habits, "disclosure", plea_disclosure_to_string (draft->disclosure), NULL);
  else
    g_object_set (self->habits, "several-sheets", !draft->one_sheet, NULL);
}

void
plea_session_watch (PleaSession *self, PleaDraft *draft)
{
  if (self->draft != NULL)
    {
      g_signal_handlers_disconnect_by_func (self->draft, on_changed, self);
      g_signal_handlers_disconnect_by_func (self->draft, remember, self);
    }

  g_set_object (&self->draft, draft);
  if (draft == NULL)
    return;

  plea_draft_take_on (draft, self->habits);
  g_signal_connect_object (draft, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (draft, "notify::disclosure", G_CALLBACK (remember), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (draft, "notify::one-sheet", G_CALLBACK (remember), self,
                           G_CONNECT_SWAPPED);
}

static PleaDraft *
find_unsaved (PleaSession *self, const char *appeal_id)
{
  plea_foreach (PleaDraft, changed, self->changed)
    if (PLEA_IS_DRAFT (changed) && g_str_equal (changed->appeal_id, appeal_id))
      return g_object_ref (changed);

  return NULL;
}

static void
tell_of_unread (PleaSession *self, const GError *error)
{
  g_autofree char *text = g_strdup_printf (
      /* TRANSLATORS: %s is a whole sentence that says why and what to do */
      _ ("What you wrote for this appeal could not be read. It is still kept. %s"), error->message);

  if (self->store == NULL)
    plea_session_tell_of_trouble (self, error);
  else if (g_error_matches (error, PLEA_STORE_ERROR, PLEA_STORE_ERROR_DAMAGED))
    tell (self, error->message);
  else
    tell (self, text);
}

/* A draft that is there and could not be read is kept: a new one will not be saved over it. */
static PleaDraft *
load_draft (PleaSession *self, const char *appeal_id)
{
  g_autoptr (GError) error = NULL;
  PleaDraft *draft = plea_session_ensure_loaded (self, &error)
                         ? plea_store_load_draft (self->store, appeal_id, &error)
                         : NULL;

  if (draft != NULL)
    {
      g_hash_table_remove (self->unread, appeal_id);
      return draft;
    }

  if (!g_error_matches (error, PLEA_STORE_ERROR, PLEA_STORE_ERROR_DAMAGED))
    g_hash_table_add (self->unread, g_strdup (appeal_id));
  tell_of_unread (self, error);
  draft = plea_draft_new (appeal_id);
  if (self->store != NULL)
    draft->number = plea_store_count_drafts (self->store, appeal_id) + 1;

  return draft;
}

/**
 * plea_session_open_draft:
 * @appeal_id: id of an appeal
 *
 * Returns: (transfer full): what was written for it, or a new draft. Changes of this one are saved
 *   until the next is opened.
 */
PleaDraft *
plea_session_open_draft (PleaSession *self, const char *appeal_id)
{
  PleaDraft *draft;

  plea_session_save (self, NULL);
  draft = find_unsaved (self, appeal_id);
  if (draft == NULL)
    draft = load_draft (self, appeal_id);
  plea_session_watch (self, draft);

  return draft;
}

/* Record */

/**
 * plea_session_get_record:
 *
 * Returns: (transfer none) (nullable): which letters were made, and what became of them, or %NULL
 *   where that cannot be read
 */
PleaRecord *
plea_session_get_record (PleaSession *self)
{
  return self->store != NULL ? plea_store_get_record (self->store) : NULL;
}

static gboolean
note_all (PleaSession *self, GPtrArray *letters, PleaRecordKind kind, GError **error)
{
  if (!plea_session_ensure_loaded (self, error))
    return FALSE;

  plea_foreach (PleaLetter, letter, letters)
    if (!self->habits->without_record
        && !plea_record_note (plea_store_get_record (self->store), letter, kind,
                              self->habits->without_words ? NULL : self->stationery, error))
      return FALSE;

  return TRUE;
}

static gboolean
tell_if_noted (PleaSession *self, gboolean is_noted, const GError *error)
{
  if (is_noted)
    {
      plea_session_withdraw_trouble (self);
      g_object_set (self->habits, "introduced", TRUE, NULL);
    }
  else
    plea_session_tell_of_trouble (self, error);

  return is_noted;
}

/**
 * plea_session_note:
 * @letters: (element-type PleaLetter): letters
 * @kind: what was done with them
 *
 * Returns: whether that is kept, as far as the supporter wants a record
 */
gboolean
plea_session_note (PleaSession *self, GPtrArray *letters, PleaRecordKind kind)
{
  g_autoptr (GError) error = NULL;
  gboolean is_noted = note_all (self, letters, kind, &error);

  return tell_if_noted (self, is_noted, error);
}

/**
 * plea_session_note_group:
 * @entry: what plea_record_entry_new_for() gave
 * @n_letters: how many letters a group has by now
 * @kind: what was done with them
 *
 * Returns: whether that is kept, as far as the supporter wants a record
 */
gboolean
plea_session_note_group (PleaSession     *self,
                         PleaRecordEntry *entry,
                         guint            n_letters,
                         PleaRecordKind   kind)
{
  g_autoptr (GError) error = NULL;
  gboolean is_noted = plea_session_ensure_loaded (self, &error)
                      && (self->habits->without_record
                          || plea_record_note_group (plea_store_get_record (self->store), entry,
                                                     n_letters, kind, &error));

  return tell_if_noted (self, is_noted, error);
}

/**
 * plea_session_save_unfinished:
 * @unfinished: what there is of an appeal, which is given a number
 *
 * Where that fails, the supporter is told.
 *
 * Returns: whether it is kept
 */
gboolean
plea_session_save_unfinished (PleaSession *self, PleaUnfinished *unfinished)
{
  g_autoptr (GError) error = NULL;

  if (!plea_session_ensure_loaded (self, &error)
      || !plea_store_save_unfinished (self->store, unfinished, &error))
    {
      plea_session_tell_of_trouble (self, error);
      return FALSE;
    }

  plea_session_withdraw_trouble (self);

  return TRUE;
}
