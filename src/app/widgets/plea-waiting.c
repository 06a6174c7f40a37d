/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Says that something takes long, and lets the supporter stop waiting, in one place of a window for
 * all that is waited for. */

#include "config.h"

#include "plea-waiting.h"

#include <glib/gi18n.h>

#include "plea-announce.h"
#include "plea-notice.h"

/* So long nobody wonders why nothing happens. */
#define SOON_MS 500

#define WAITING "plea-waiting"

typedef struct
{
  GtkWindow    *window;      /* which has this */
  GtkWidget    *notice;      /* that it takes long */
  GtkLabel     *label;       /* what */
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
  GtkWidget *button = gtk_button_new_with_label (_ ("Cancel"));

  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (notice, "osd");
  gtk_widget_add_css_class (notice, "waiting");
  gtk_label_set_ellipsize (self->label, PANGO_ELLIPSIZE_END);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (cancel), self);
  gtk_box_append (GTK_BOX (notice), GTK_WIDGET (self->label));
  gtk_box_append (GTK_BOX (notice), button);

  return notice;
}

/* Where it is said is there before it is. */
static Waiting *
find_or_make (GtkWindow *window)
{
  Waiting *self = g_object_get_data (G_OBJECT (window), WAITING);

  if (self != NULL)
    return self;

  self = g_new0 (Waiting, 1);
  self->window = window;
  self->notice = make_notice (self);
  plea_notice_place (self->notice, window);
  g_object_set_data_full (G_OBJECT (window), WAITING, self, waiting_free);

  return self;
}

static void
tell (gpointer data)
{
  Waiting *self = data;

  self->soon = 0;
  gtk_widget_set_visible (self->notice, TRUE);
  plea_announce (self->window, gtk_label_get_text (self->label));
}

/**
 * plea_waiting_begin:
 * @window: a window with an overlay as its content, over which it is said
 * @text: what is being done
 *
 * Begins to wait for one thing more.
 *
 * Returns: (transfer full): what is cancelled when the supporter does not want to wait longer
 */
GCancellable *
plea_waiting_begin (GtkWindow *window, const char *text)
{
  Waiting *self = find_or_make (window);

  gtk_label_set_text (self->label, text);
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
 * plea_waiting_end:
 * @window: over which it was said
 *
 * That is there now, or is not waited for any longer.
 */
void
plea_waiting_end (GtkWindow *window)
{
  Waiting *self = g_object_get_data (G_OBJECT (window), WAITING);

  if (--self->n > 0)
    return;

  plea_announce_take_back (window, gtk_label_get_text (self->label));
  g_clear_handle_id (&self->soon, g_source_remove);
  gtk_widget_set_visible (self->notice, FALSE);
}
