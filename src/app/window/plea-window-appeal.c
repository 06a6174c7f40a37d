/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The appeal that is shown, and the letter that is composed for it. */

#include "config.h"

#include "plea-window-private.h"

#include <glib/gi18n.h>

#include "plea-appeal-check.h"
#include "plea-describe.h"
#include "plea-draft-match.h"
#include "plea-message.h"
#include "plea-trace.h"

/* Composing: once for all that has changed until the main loop has nothing more urgent to do */

static gboolean
compose (gpointer data)
{
  PleaWindow *self = data;
  g_autoptr (PleaDocument) letters = plea_dispatch_compose (self->dispatch);

  self->composing = 0;
  plea_trace ("composed");
  plea_preview_show (self->preview, letters, plea_appeal_find_obstacle (self->appeal));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.save-each",
                                 letters != NULL && plea_document_get_letters (letters)->len > 1);

  return G_SOURCE_REMOVE;
}

void
plea_window_compose_soon (PleaWindow *self)
{
  if (self->composing != 0 || self->appeal == NULL)
    return;

  plea_trace ("changed");
  self->composing = g_idle_add_full (G_PRIORITY_HIGH_IDLE, compose, self, NULL);
}

/* The appeal that is shown */

/* Only the supporter's own appeals are theirs to change; and nothing is done with the appeal before
 * while the one that was selected is still being read. */
void
plea_window_allow_changes (PleaWindow *self)
{
  PleaListing *listing = plea_library_find (self->library, self->appeal->id);
  gboolean     is_there = self->reading_appeal == NULL;
  gboolean     own = is_there && listing != NULL && listing->file_name != NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.edit-appeal", own);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.remove-appeal", own);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.export-appeal", is_there);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.note-posted", is_there);
}

static void
show_title (PleaWindow *self, PleaAppeal *appeal)
{
  const char *name = plea_defender_get_shown_name (&appeal->defender);
  const char *status = plea_describe_status_name (appeal->status);

  g_object_set (self->title, "title", plea_describe_name (name), "subtitle", status, NULL);
}

/**
 * plea_window_show_appeal:
 * @appeal: an appeal
 *
 * Opens it.
 */
void
plea_window_show_appeal (PleaWindow *self, PleaAppeal *appeal)
{
  g_autoptr (PleaDraft) draft = plea_session_open_draft (self->session, appeal->id);

  plea_draft_match (draft, appeal);
  plea_window_cancel (&self->reading_appeal);
  g_set_object (&self->appeal, appeal);
  g_set_object (&self->draft, draft);
  g_signal_group_set_target (self->draft_signals, draft);
  plea_dispatch_set_appeal (self->dispatch, appeal, draft);
  show_title (self, appeal);
  plea_profile_show (self->profile, appeal, draft);
  plea_form_show (self->form, appeal, draft);
  plea_sidebar_select (self->sidebar, appeal->id);
  plea_window_allow_changes (self);
  g_settings_set_string (self->settings, "last-appeal", appeal->id);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->writing_scroller), 0);
  plea_window_compose_soon (self);
}

void
plea_window_go_to_appeal (PleaWindow *self, PleaAppeal *appeal)
{
  plea_window_show_appeal (self, appeal);
  plea_window_show_writing (self);
}

static void
on_appeal_read (GObject *library, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PleaWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PleaAppeal) appeal = plea_library_read_finish (PLEA_LIBRARY (library), result, &error);

  if (appeal != NULL)
    plea_window_show_appeal (self, appeal);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      plea_window_cancel (&self->reading_appeal);
      plea_window_allow_changes (self);
      plea_message_show (GTK_WINDOW (self), _ ("This Appeal Cannot Be Opened"), error->message);
    }
}

/* The one before, where it is still being read, is not wanted any more. */
void
plea_window_select_appeal (PleaWindow *self, const char *id)
{
  plea_window_cancel (&self->reading_appeal);
  self->reading_appeal = g_cancellable_new ();
  plea_window_allow_changes (self);
  plea_library_read_async (self->library, id, self->reading_appeal, on_appeal_read,
                           g_object_ref (self));
}

void
plea_window_go_to_appeal_called (PleaWindow *self, const char *id)
{
  plea_window_select_appeal (self, id);
  plea_window_show_writing (self);
}
