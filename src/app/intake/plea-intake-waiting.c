/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Says that reading takes long, and lets the supporter stop waiting: in one toast, however many
 * files are being read. */

#include "config.h"

#include "plea-intake-waiting.h"

#include <glib/gi18n.h>

#include "plea-message.h"

/* So long nobody wonders why nothing happens. */
#define SOON_MS 500

/* A toast of libadwaita 1.2 that goes while it is still coming takes the program with it; coming
 * takes half a second, as it is put before all others. */
#define COMING_US (600 * 1000)

#define WAITING "plea-waiting"

typedef struct
{
  GtkWindow    *window;
  GCancellable *cancellable; /* of all that is waited for */
  guint         n;           /* how much that is */
  guint         soon;        /* when it takes long */
  AdwToast     *toast;       /* that says so, or NULL */
  gint64        shown;       /* since when */
} Waiting;

static void
waiting_free (gpointer data)
{
  Waiting *self = data;

  g_clear_handle_id (&self->soon, g_source_remove);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->toast);
  g_free (self);
}

static Waiting *
get_waiting (GtkWindow *window)
{
  Waiting *self = g_object_get_data (G_OBJECT (window), WAITING);

  if (self == NULL)
    {
      self = g_new0 (Waiting, 1);
      self->window = window;
      g_object_set_data_full (G_OBJECT (window), WAITING, self, waiting_free);
    }

  return self;
}

static void
tell (gpointer data)
{
  Waiting *self = data;

  self->soon = 0;
  self->shown = g_get_monotonic_time ();
  /* TRANSLATORS: an appeal is being read from a file or the clipboard, and that takes long */
  self->toast = adw_toast_new (_ ("Reading the appeal…"));
  adw_toast_set_button_label (self->toast, _ ("_Cancel"));
  adw_toast_set_priority (self->toast, ADW_TOAST_PRIORITY_HIGH);
  adw_toast_set_timeout (self->toast, 0);
  g_signal_connect_object (self->toast, "button-clicked", G_CALLBACK (g_cancellable_cancel),
                           self->cancellable, G_CONNECT_SWAPPED);
  plea_message_add_toast (self->window, g_object_ref (self->toast));
}

static gboolean
dismiss (gpointer toast)
{
  adw_toast_dismiss (toast);

  return G_SOURCE_REMOVE;
}

static void
stop_telling (Waiting *self)
{
  gint64 remaining = MAX (self->shown + COMING_US - g_get_monotonic_time (), 0);

  g_timeout_add_full (G_PRIORITY_DEFAULT, (guint) remaining / 1000, dismiss,
                      g_steal_pointer (&self->toast), g_object_unref);
}

/**
 * plea_intake_waiting_begin:
 * @window: over which it is said
 *
 * Begins to wait for one thing more.
 *
 * Returns: (transfer full): what is cancelled when the supporter does not want to wait longer
 */
GCancellable *
plea_intake_waiting_begin (GtkWindow *window)
{
  Waiting *self = get_waiting (window);

  if (self->n++ == 0)
    self->soon = g_timeout_add_once (SOON_MS, tell, self);
  if (self->cancellable == NULL || g_cancellable_is_cancelled (self->cancellable))
    {
      g_clear_object (&self->cancellable);
      self->cancellable = g_cancellable_new ();
    }

  return g_object_ref (self->cancellable);
}

/**
 * plea_intake_waiting_end:
 * @window: over which it was said
 *
 * That is there now, or is not waited for any longer.
 */
void
plea_intake_waiting_end (GtkWindow *window)
{
  Waiting *self = get_waiting (window);

  if (--self->n > 0)
    return;

  g_clear_handle_id (&self->soon, g_source_remove);
  if (self->toast != NULL)
    stop_telling (self);
}
