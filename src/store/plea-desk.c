/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All that is kept of the supporter, at hand: who they are, how they set letters, the draft that
 * they write at, and what they have sent. */

#include "config.h"

#include "plea-desk.h"

#include <glib/gi18n-lib.h>

#include "plea-autosave.h"

struct _PleaDesk
{
  GObject parent_instance;

  PleaSender     *sender;
  PleaStationery *stationery;
  PleaStore      *store; /* NULL when it cannot be opened: then nothing is kept */
  PleaAutosave   *autosave;
  char           *trouble; /* that changes are not being kept, while that is so */
};

enum
{
  NOTICE,
  NOTICE_WITHDRAWN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/**
 * PleaDesk:
 *
 * Letters can be written also where nothing can be kept; the supporter is told so.
 */
G_DEFINE_FINAL_TYPE (PleaDesk, plea_desk, G_TYPE_OBJECT)

/* Notices */

static void
on_failed (PleaDesk *self, GError *error)
{
  g_free (self->trouble);
  /* TRANSLATORS: %s is a whole sentence that says why and what to do */
  self->trouble = g_strdup_printf (_ ("Your changes are not being kept. %s"), error->message);
  g_signal_emit (self, signals[NOTICE], 0, self->trouble);
}

static void
on_saved (PleaDesk *self)
{
  g_autofree char *trouble = g_steal_pointer (&self->trouble);

  if (trouble != NULL)
    g_signal_emit (self, signals[NOTICE_WITHDRAWN], 0, trouble);
}

static void
tell_of_set_aside (PleaDesk *self)
{
  g_autofree char *text = NULL;

  if (plea_store_get_set_aside (self->store) == NULL)
    return;

  text = g_strdup_printf (
      /* TRANSLATORS: %s is the path of a file */
      _ ("What was kept could not be read and was put aside as %s. Plea begins anew."),
      plea_store_get_set_aside (self->store));
  g_signal_emit (self, signals[NOTICE], 0, text);
}

/* Object */

static void
plea_desk_dispose (GObject *object)
{
  PleaDesk *self = PLEA_DESK (object);

  g_clear_object (&self->autosave);
  g_clear_object (&self->store);
  g_clear_object (&self->sender);
  g_clear_object (&self->stationery);

  G_OBJECT_CLASS (plea_desk_parent_class)->dispose (object);
}

static void
plea_desk_finalize (GObject *object)
{
  g_clear_pointer (&PLEA_DESK (object)->trouble, g_free);

  G_OBJECT_CLASS (plea_desk_parent_class)->finalize (object);
}

static guint
install_signal (PleaDeskClass *klass, const char *name)
{
  return g_signal_new (name, G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                       G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
plea_desk_class_init (PleaDeskClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = plea_desk_dispose;
  G_OBJECT_CLASS (klass)->finalize = plea_desk_finalize;
  signals[NOTICE] = install_signal (klass, "notice");
  signals[NOTICE_WITHDRAWN] = install_signal (klass, "notice-withdrawn");
}

static void
plea_desk_init (PleaDesk *self)
{
  self->sender = plea_sender_new ();
  self->stationery = plea_stationery_new ();
}

/**
 * plea_desk_new:
 *
 * Returns: (transfer full): a desk with nothing on it
 */
PleaDesk *
plea_desk_new (void)
{
  return g_object_new (PLEA_TYPE_DESK, NULL);
}

static void
start_autosave (PleaDesk *self)
{
  self->autosave = plea_autosave_new (self->store, self->sender, self->stationery);
  g_signal_connect_object (self->autosave, "failed", G_CALLBACK (on_failed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->autosave, "saved", G_CALLBACK (on_saved), self, G_CONNECT_SWAPPED);
}

/**
 * plea_desk_open:
 * @directory: where the supporter's data is kept
 *
 * To be called once. Brings what is kept; from then on each change is kept within a second.
 */
void
plea_desk_open (PleaDesk *self, const char *directory)
{
  g_autoptr (GError) error = NULL;

  self->store = plea_store_open (directory, &error);
  if (self->store == NULL)
    {
      on_failed (self, error);
      return;
    }

  tell_of_set_aside (self);
  if (!plea_store_load_sender (self->store, self->sender, &error)
      || !plea_store_load_stationery (self->store, self->stationery, &error))
    on_failed (self, error);
  start_autosave (self);
}

/**
 * plea_desk_flush:
 *
 * Keeps at once what was changed. Whoever fails to is told.
 *
 * Returns: whether nothing is left to be kept
 */
gboolean
plea_desk_flush (PleaDesk *self)
{
  return self->autosave == NULL || plea_autosave_flush (self->autosave, NULL);
}

/**
 * plea_desk_get_store:
 *
 * Returns: (transfer none) (nullable): where all is kept, or %NULL where that cannot be opened
 */
PleaStore *
plea_desk_get_store (PleaDesk *self)
{
  return self->store;
}

PleaSender *
plea_desk_get_sender (PleaDesk *self)
{
  return self->sender;
}

PleaStationery *
plea_desk_get_stationery (PleaDesk *self)
{
  return self->stationery;
}

static PleaDraft *
load_draft (PleaDesk *self, const char *appeal_id)
{
  PleaDraft *draft = plea_autosave_find_unwritten (self->autosave, appeal_id);
  g_autoptr (GError) error = NULL;

  if (draft == NULL)
    draft = plea_store_load_draft (self->store, appeal_id, &error);
  if (draft == NULL)
    g_signal_emit (self, signals[NOTICE], 0, error->message);

  return draft;
}

/**
 * plea_desk_open_draft:
 * @appeal_id: id of an appeal
 *
 * Returns: (transfer full): what was written for it, or a new draft. Changes of this one are kept
 *   until the next is opened.
 */
PleaDraft *
plea_desk_open_draft (PleaDesk *self, const char *appeal_id)
{
  PleaDraft *draft = self->store != NULL ? load_draft (self, appeal_id) : NULL;

  if (draft == NULL)
    draft = plea_draft_new (appeal_id);
  if (self->autosave != NULL)
    plea_autosave_set_draft (self->autosave, draft);

  return draft;
}

/**
 * plea_desk_list_journal:
 *
 * Returns: (transfer full) (nullable) (element-type utf8 PleaJournalEntry): what was done last for
 *   each appeal, by its id, where that can be read
 */
GHashTable *
plea_desk_list_journal (PleaDesk *self)
{
  g_autoptr (GError) error = NULL;
  GHashTable *journal;

  if (self->store == NULL)
    return NULL;

  journal = plea_store_list_last_in_journal (self->store, &error);
  if (journal == NULL)
    on_failed (self, error);

  return journal;
}

/**
 * plea_desk_note_in_journal:
 * @appeal_id: id of an appeal
 * @kind: what was done with the letters for it
 * @n_letters: how many they are
 *
 * Returns: whether that is kept
 */
gboolean
plea_desk_note_in_journal (PleaDesk       *self,
                           const char     *appeal_id,
                           PleaJournalKind kind,
                           guint           n_letters)
{
  g_autoptr (GError) error = NULL;

  if (self->store == NULL)
    return FALSE;

  if (plea_store_add_to_journal (self->store, appeal_id, kind, n_letters, &error))
    return TRUE;

  on_failed (self, error);

  return FALSE;
}

static void
forget_sender (PleaDesk *self)
{
  g_object_set (self->sender, "name", "", "address", "", "town", "", "country", "", NULL);
  plea_stationery_set_format (self->stationery, NULL);
  plea_stationery_set_fold_marks (self->stationery, FALSE);
}

/**
 * plea_desk_forget_everything:
 * @error: return location for a #PleaStoreError
 *
 * Empties desk and store.
 *
 * Returns: whether nothing is kept any more
 */
gboolean
plea_desk_forget_everything (PleaDesk *self, GError **error)
{
  if (self->autosave != NULL)
    plea_autosave_set_draft (self->autosave, NULL);
  forget_sender (self);
  if (self->autosave != NULL)
    plea_autosave_discard (self->autosave);

  return self->store == NULL || plea_store_forget_everything (self->store, error);
}
