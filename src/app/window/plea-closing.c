/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The end of a window, or of the desktop's session: not before all that was written is kept, unless
 * the supporter says so. */

#include "config.h"

#include "plea-closing.h"

#include <glib/gi18n.h>

#include "plea-group-window.h"
#include "plea-idioms.h"
#include "plea-message.h"

struct _PleaClosing
{
  GObject parent_instance;

  GtkWindow   *window;
  PleaSession *session;
  GtkWindow   *question;   /* while it is asked */
  GtkWindow   *unwilling;  /* which a session that is about to end waits for */
  guint        inhibition; /* of the end of the desktop's session */
};

PLEA_DEFINE_FINAL_TYPE (PleaClosing, plea_closing)

static void
plea_closing_clear (PleaClosing *self)
{
  g_clear_weak_pointer (&self->question);
  g_clear_weak_pointer (&self->unwilling);
  g_clear_object (&self->session);
}

static void
plea_closing_init (PleaClosing *self)
{
}

/* The question outlives the window by a moment. */
static void
close_anyway (PleaClosing *self, const char *response, GtkWindow *question)
{
  gtk_window_set_transient_for (question, NULL);
  gtk_window_destroy (self->window);
}

static void
ask_whether_to_close (PleaClosing *self, const char *reason)
{
  /* TRANSLATORS: %s is a whole sentence that says why and what to do */
  g_autofree char  *body = g_strdup_printf (_ ("Your last changes would be lost. %s"), reason);
  AdwMessageDialog *question;

  if (self->question != NULL)
    gtk_window_close (self->question);
  /* TRANSLATORS: heading of a question; to keep is to have on the disk for the next time */
  question = plea_message_ask (self->window, _ ("Close Without Saving Your Changes?"), body,
                               _ ("_Cancel"), _ ("Close _Anyway"), ADW_RESPONSE_DESTRUCTIVE);
  g_signal_connect_object (question, "response::yes", G_CALLBACK (close_anyway), self,
                           G_CONNECT_SWAPPED);
  g_set_weak_pointer (&self->question, GTK_WINDOW (question));
}

static gboolean
save_or_ask (PleaClosing *self)
{
  g_autoptr (GError) error = NULL;

  if (plea_session_save (self->session, &error))
    return TRUE;

  ask_whether_to_close (self, error->message);

  return FALSE;
}

/* Who writes with a group has names there that are kept nowhere; what is typed in other windows is.
 * It is the group's window that asks. */
static GtkWindow *
find_unwilling (PleaClosing *self)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);
      gboolean refuses = FALSE;

      if (PLEA_IS_GROUP_WINDOW (window) && gtk_window_get_transient_for (window) == self->window)
        g_signal_emit_by_name (window, "close-request", &refuses);
      if (refuses)
        return window;
    }

  return NULL;
}

/**
 * plea_closing_is_allowed:
 *
 * Returns: whether all that was written is kept, so that the window may close; else the supporter
 *   is asked whether it shall
 */
gboolean
plea_closing_is_allowed (PleaClosing *self)
{
  return save_or_ask (self) && find_unwilling (self) == NULL;
}

static void
allow_end (PleaClosing *self)
{
  if (self->inhibition != 0)
    gtk_application_uninhibit (gtk_window_get_application (self->window), self->inhibition);
  self->inhibition = 0;
}

static void
prevent_end (PleaClosing *self)
{
  if (self->inhibition == 0)
    self->inhibition = gtk_application_inhibit (gtk_window_get_application (self->window),
                                                self->window, GTK_APPLICATION_INHIBIT_LOGOUT,
                                                /* TRANSLATORS: why the computer should not be
                                                 * switched off yet */
                                                _ ("Your last changes have not been saved yet."));
}

/* The group has answered: what else was written may still be waiting. */
static void
on_group_gone (PleaClosing *self)
{
  if (plea_session_save (self->session, NULL))
    allow_end (self);
}

/**
 * plea_closing_prepare_for_end:
 *
 * To be called when the desktop's session is about to end: that waits for what cannot be kept.
 */
void
plea_closing_prepare_for_end (PleaClosing *self)
{
  gboolean is_saved = save_or_ask (self);

  g_set_weak_pointer (&self->unwilling, find_unwilling (self));
  if (is_saved && self->unwilling == NULL)
    allow_end (self);
  else
    prevent_end (self);
  if (self->unwilling != NULL)
    g_signal_connect_object (self->unwilling, "destroy", G_CALLBACK (on_group_gone), self,
                             G_CONNECT_SWAPPED);
}

/* A group that was asked has not answered yet. */
static void
on_saved (PleaClosing *self)
{
  if (self->unwilling == NULL)
    allow_end (self);
}

/**
 * plea_closing_new:
 * @window: the window that closes, which stays longer than this
 * @session: what is to be kept
 *
 * Returns: (transfer full): what stands before the end
 */
PleaClosing *
plea_closing_new (GtkWindow *window, PleaSession *session)
{
  PleaClosing *self = g_object_new (PLEA_TYPE_CLOSING, NULL);

  self->window = window;
  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notice-withdrawn", G_CALLBACK (on_saved), self,
                           G_CONNECT_SWAPPED);

  return self;
}
