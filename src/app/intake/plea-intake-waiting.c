/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Says that reading takes long, and lets the supporter stop waiting, in one place for all that is
 * being read. */

#include "config.h"

#include "plea-intake-waiting.h"

#include <glib/gi18n.h>

#include "plea-notice.h"

/* So long nobody wonders why nothing happens. */
#define SOON_MS 500

#define WAITING "plea-waiting"

typedef struct
{
  GtkWidget    *notice;      /* that it takes long */
  GCancellable *cancellable; /* of all that is waited for */
  guint         n;           /* how much that is */
  guint         soon;        /* when it takes long */
} Waiting;

static void
waiting_free (gpointer data)
{
  Waiting *self = data;

  g_clear_handle_id (&self->soon, g_source_remove);
  g_clear_object (&self->cancellable);
  g_free (self);
}

static void
cancel (Waiting *self)
{
  g_cancellable_cancel (self->cancellable);
}

static GtkWidget *
make_notice (Waiting *self)
{
  GtkWidget *notice = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS,
                                    "halign", GTK_ALIGN_CENTER, "spacing", 12, "visible", FALSE,
                                    NULL);
  /* TRANSLATORS: an appeal is being read from a file or the clipboard, and that takes long */
  GtkWidget *label = gtk_label_new (_ ("Reading the appeal…"));
  GtkWidget *button = gtk_button_new_with_label (_ ("Cancel"));

  gtk_widget_add_css_class (notice, "osd");
  gtk_widget_add_css_class (notice, "waiting");
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (cancel), self);
  gtk_box_append (GTK_BOX (notice), label);
  gtk_box_append (GTK_BOX (notice), button);

  return notice;
}

/**
 * plea_intake_waiting_prepare:
 * @window: a window with an overlay as its content
 *
 * Makes the place where it is said.
 */
void
plea_intake_waiting_prepare (GtkWindow *window)
{
  Waiting *self = g_new0 (Waiting, 1);

  self->notice = make_notice (self);
  plea_notice_place (self->notice, window);
  g_object_set_data_full (G_OBJECT (window), WAITING, self, waiting_free);
}

static void
tell (gpointer data)
{
  Waiting *self = data;

  self->soon = 0;
  gtk_widget_set_visible (self->notice, TRUE);
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
  Waiting *self = g_object_get_data (G_OBJECT (window), WAITING);

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
  Waiting *self = g_object_get_data (G_OBJECT (window), WAITING);

  if (--self->n > 0)
    return;

  g_clear_handle_id (&self->soon, g_source_remove);
  gtk_widget_set_visible (self->notice, FALSE);
}
