/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is typed in an editor is kept until it is added or not wanted any more, so that it is still
 * there when the program or the computer ends in the middle of it. */

#include "config.h"

#include "plea-intake-unfinished.h"

#include "plea-appeal-writer.h"

#define KEEPER "plea-keeper"

typedef struct
{
  PleaSession *session;
  PleaEditor  *editor; /* which this belongs to */
  guint        number; /* 0 as long as nothing is kept */
  guint        timer;
} Keeper;

static void
keeper_free (gpointer data)
{
  Keeper *self = data;

  g_clear_handle_id (&self->timer, g_source_remove);
  g_object_unref (self->session);
  g_free (self);
}

static char *
write_down (PleaAppealBuilder *builder)
{
  g_autoptr (GPtrArray) problems = plea_problems_new ();
  g_autoptr (PleaAppeal) appeal = plea_appeal_builder_dup_clean (builder, problems);
  g_autoptr (GBytes) bytes = plea_appeal_writer_write (appeal);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static gboolean
keep (gpointer data)
{
  Keeper          *self = data;
  g_autofree char *words = write_down (plea_editor_get_builder (self->editor));
  PleaUnfinished   unfinished = { self->number, plea_editor_get_purpose (self->editor), words };

  if (!plea_session_save_unfinished (self->session, &unfinished))
    return G_SOURCE_CONTINUE;

  self->number = unfinished.number;
  self->timer = 0;

  return G_SOURCE_REMOVE;
}

static void
keep_soon (Keeper *self)
{
  if (self->timer == 0)
    self->timer = g_timeout_add (PLEA_SESSION_DELAY_MS, keep, self);
}

static void
discard (Keeper *self)
{
  PleaStore *store = plea_session_get_store (self->session);

  g_clear_handle_id (&self->timer, g_source_remove);
  if (self->number > 0 && store != NULL)
    plea_store_discard_unfinished (store, self->number, NULL);
  self->number = 0;
}

/**
 * plea_intake_unfinished_keep:
 * @editor: what something is typed in
 * @session: where that is kept, from half a second after it is typed until @editor goes
 * @number: which unfinished appeal it is, or 0 for a new one
 */
void
plea_intake_unfinished_keep (PleaEditor *editor, PleaSession *session, guint number)
{
  Keeper *self = g_new0 (Keeper, 1);

  self->session = g_object_ref (session);
  self->editor = editor;
  self->number = number;
  g_object_set_data_full (G_OBJECT (editor), KEEPER, self, keeper_free);
  g_signal_connect_swapped (editor, "changed", G_CALLBACK (keep_soon), self);
  g_signal_connect_swapped (editor, "destroy", G_CALLBACK (discard), self);
}
