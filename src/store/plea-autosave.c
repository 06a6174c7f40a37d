/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Puts every change on disk within a second, without a save button and without asking on close. */

#include "config.h"

#include "plea-autosave.h"

struct _PleaAutosave
{
  GObject parent_instance;

  PleaStore      *store;
  PleaSender     *sender;
  PleaStationery *stationery;
  PleaDraft      *draft;

  gboolean   sender_changed;
  gboolean   stationery_changed;
  GPtrArray *changed_drafts; /* more than one only where writing has failed */
  guint      timer;
  char      *last_failure; /* said once, not at every try */
};

enum
{
  FAILED,
  SAVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/**
 * PleaAutosave:
 *
 * The first change starts a timer that later changes do not push back, so that a steady typist is
 * saved too. What could not be written stays to be written, and is tried again.
 */
G_DEFINE_FINAL_TYPE (PleaAutosave, plea_autosave, G_TYPE_OBJECT)

static void schedule (PleaAutosave *self);

static void
report_failure (PleaAutosave *self, GError *error)
{
  if (g_strcmp0 (self->last_failure, error->message) == 0)
    return;

  g_free (self->last_failure);
  self->last_failure = g_strdup (error->message);
  g_signal_emit (self, signals[FAILED], 0, error);
}

static gboolean
on_timer (gpointer data)
{
  PleaAutosave *self = data;
  g_autoptr (GError) error = NULL;

  self->timer = 0;
  if (!plea_autosave_flush (self, &error))
    {
      report_failure (self, error);
      schedule (self);
    }

  return G_SOURCE_REMOVE;
}

static void
schedule (PleaAutosave *self)
{
  if (self->timer == 0)
    self->timer = g_timeout_add (PLEA_AUTOSAVE_DELAY_MS, on_timer, self);
}

static void
on_sender_changed (PleaAutosave *self)
{
  self->sender_changed = TRUE;
  schedule (self);
}

static void
on_stationery_changed (PleaAutosave *self)
{
  self->stationery_changed = TRUE;
  schedule (self);
}

static void
on_draft_changed (PleaAutosave *self, PleaDraft *draft)
{
  if (!g_ptr_array_find (self->changed_drafts, draft, NULL))
    g_ptr_array_add (self->changed_drafts, g_object_ref (draft));
  schedule (self);
}

static void
plea_autosave_dispose (GObject *object)
{
  PleaAutosave *self = PLEA_AUTOSAVE (object);

  if (self->store != NULL)
    plea_autosave_flush (self, NULL);
  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_object (&self->draft);
  g_clear_object (&self->stationery);
  g_clear_object (&self->sender);
  g_clear_object (&self->store);
  g_clear_pointer (&self->last_failure, g_free);

  G_OBJECT_CLASS (plea_autosave_parent_class)->dispose (object);
}

static void
plea_autosave_finalize (GObject *object)
{
  g_clear_pointer (&PLEA_AUTOSAVE (object)->changed_drafts, g_ptr_array_unref);

  G_OBJECT_CLASS (plea_autosave_parent_class)->finalize (object);
}

static void
plea_autosave_class_init (PleaAutosaveClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = plea_autosave_dispose;
  G_OBJECT_CLASS (klass)->finalize = plea_autosave_finalize;

  /**
   * PleaAutosave::failed:
   * @error: what kept a change from being written
   *
   * Emitted once for each different failure; the change is tried again while the program runs.
   */
  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
  /**
   * PleaAutosave::saved:
   *
   * Emitted when changes have been written and none is left to be written.
   */
  signals[SAVED] = g_signal_new ("saved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
plea_autosave_init (PleaAutosave *self)
{
  self->changed_drafts = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * plea_autosave_new:
 * @store: where to write
 * @sender: watched from now on
 * @stationery: watched from now on
 *
 * Returns: (transfer full): something that writes what changes
 */
PleaAutosave *
plea_autosave_new (PleaStore *store, PleaSender *sender, PleaStationery *stationery)
{
  PleaAutosave *self = g_object_new (PLEA_TYPE_AUTOSAVE, NULL);

  self->store = g_object_ref (store);
  self->sender = g_object_ref (sender);
  self->stationery = g_object_ref (stationery);
  g_signal_connect_object (sender, "notify", G_CALLBACK (on_sender_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (stationery, "notify", G_CALLBACK (on_stationery_changed), self,
                           G_CONNECT_SWAPPED);

  return self;
}

/**
 * plea_autosave_set_draft:
 * @draft: (nullable): watched from now on instead of the one before, whose changes are written
 * first, or as soon as that is possible
 */
void
plea_autosave_set_draft (PleaAutosave *self, PleaDraft *draft)
{
  g_autoptr (GError) error = NULL;

  if (self->draft == draft)
    return;

  if (!plea_autosave_flush (self, &error))
    report_failure (self, error);
  if (self->draft != NULL)
    g_signal_handlers_disconnect_by_func (self->draft, on_draft_changed, self);

  g_set_object (&self->draft, draft);
  if (draft != NULL)
    g_signal_connect_object (draft, "changed", G_CALLBACK (on_draft_changed), self,
                             G_CONNECT_SWAPPED);
}

/**
 * plea_autosave_find_unwritten:
 * @appeal_id: id of an appeal
 *
 * Returns: (transfer full) (nullable): the draft for that appeal, if what was changed in it could
 * not be written yet
 */
PleaDraft *
plea_autosave_find_unwritten (PleaAutosave *self, const char *appeal_id)
{
  for (guint i = 0; i < self->changed_drafts->len; i++)
    {
      PleaDraft *draft = g_ptr_array_index (self->changed_drafts, i);

      if (g_strcmp0 (plea_draft_get_appeal_id (draft), appeal_id) == 0)
        return g_object_ref (draft);
    }

  return NULL;
}

/**
 * plea_autosave_discard:
 *
 * Gives up what has changed and is not written.
 */
void
plea_autosave_discard (PleaAutosave *self)
{
  self->sender_changed = FALSE;
  self->stationery_changed = FALSE;
  g_ptr_array_set_size (self->changed_drafts, 0);
  g_clear_handle_id (&self->timer, g_source_remove);
}

static gboolean
write_supporter (PleaAutosave *self, GError **error)
{
  if (self->sender_changed)
    self->sender_changed = !plea_store_save_sender (self->store, self->sender, error);
  if (self->stationery_changed && !self->sender_changed)
    self->stationery_changed = !plea_store_save_stationery (self->store, self->stationery, error);

  return !self->sender_changed && !self->stationery_changed;
}

static gboolean
write_drafts (PleaAutosave *self, GError **error)
{
  while (self->changed_drafts->len > 0)
    {
      if (!plea_store_save_draft (self->store, g_ptr_array_index (self->changed_drafts, 0), error))
        return FALSE;

      g_ptr_array_remove_index (self->changed_drafts, 0);
    }

  return TRUE;
}

/**
 * plea_autosave_flush:
 * @error: return location for a #PleaStoreError
 *
 * Writes at once what has changed.
 *
 * Returns: whether everything is written
 */
gboolean
plea_autosave_flush (PleaAutosave *self, GError **error)
{
  gboolean has_changes = self->sender_changed || self->stationery_changed
                         || self->changed_drafts->len > 0;

  if (!write_supporter (self, error) || !write_drafts (self, error))
    return FALSE;

  g_clear_pointer (&self->last_failure, g_free);
  if (has_changes)
    g_signal_emit (self, signals[SAVED], 0);

  return TRUE;
}
