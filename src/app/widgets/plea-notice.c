/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What has just been done, said at the foot of a window, with what can follow it.
 *
 * A toast of libadwaita 1.2 has one button, waits behind a toast that stays, and ends the program
 * when it is dismissed while it is still coming. */

#include "config.h"

#include "plea-notice.h"

#include "plea-announce.h"

/* As long as toasts are shown. */
#define SECONDS 5

#define PLACE "plea-notices"
#define SHOWN "plea-notice"

struct _PleaNotice
{
  GtkBox parent_instance;

  GtkLabel *text;
  GtkBox   *buttons;
  guint     timer;
};

G_DEFINE_FINAL_TYPE (PleaNotice, plea_notice, GTK_TYPE_BOX)

static void
plea_notice_dispose (GObject *object)
{
  PleaNotice *self = PLEA_NOTICE (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), PLEA_TYPE_NOTICE);

  G_OBJECT_CLASS (plea_notice_parent_class)->dispose (object);
}

static void
plea_notice_class_init (PleaNoticeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plea_notice_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, PLEA_RESOURCE_PATH "/plea-notice.ui");
  gtk_widget_class_bind_template_child (widget_class, PleaNotice, text);
  gtk_widget_class_bind_template_child (widget_class, PleaNotice, buttons);
  gtk_widget_class_bind_template_callback (widget_class, plea_notice_close);
}

static void
plea_notice_init (PleaNotice *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  plea_notice_set_seconds (self, SECONDS);
}

/**
 * plea_notice_new:
 * @text: what has been done, in few words
 *
 * Returns: (transfer floating): a notice that goes after a few seconds
 */
PleaNotice *
plea_notice_new (const char *text)
{
  PleaNotice *self = g_object_new (PLEA_TYPE_NOTICE, NULL);

  gtk_label_set_text (self->text, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);

  return self;
}

/**
 * plea_notice_add_button:
 * @label: what it says, with a mnemonic
 *
 * Returns: (transfer none): a button with what can follow, whose “clicked” does that
 */
GtkButton *
plea_notice_add_button (PleaNotice *self, const char *label)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_box_append (self->buttons, button);
  gtk_widget_set_visible (GTK_WIDGET (self->buttons), TRUE);

  return GTK_BUTTON (button);
}

/* Not while somebody is about to use it. */
static gboolean
close_unless_in_use (gpointer data)
{
  PleaNotice   *self = data;
  GtkStateFlags in_use = GTK_STATE_FLAG_PRELIGHT | GTK_STATE_FLAG_FOCUS_WITHIN;

  if ((gtk_widget_get_state_flags (GTK_WIDGET (self)) & in_use) != 0)
    return G_SOURCE_CONTINUE;

  self->timer = 0;
  plea_notice_close (self);

  return G_SOURCE_REMOVE;
}

/**
 * plea_notice_set_seconds:
 * @seconds: how long it is shown, 0 for until something else has been done, or it is closed
 */
void
plea_notice_set_seconds (PleaNotice *self, guint seconds)
{
  g_clear_handle_id (&self->timer, g_source_remove);
  if (seconds > 0)
    self->timer = g_timeout_add_seconds (seconds, close_unless_in_use, self);
}

static GtkBox *
find_place (GtkWindow *window)
{
  GtkWidget *content = ADW_IS_WINDOW (window)
                           ? adw_window_get_content (ADW_WINDOW (window))
                           : adw_application_window_get_content (ADW_APPLICATION_WINDOW (window));
  GtkBox    *place = g_object_get_data (G_OBJECT (window), PLACE);

  if (place != NULL)
    return place;

  place = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 6,
                        "halign", GTK_ALIGN_CENTER, "valign", GTK_ALIGN_END, "margin-start", 12,
                        "margin-end", 12, "margin-bottom", 24, NULL);
  gtk_overlay_add_overlay (GTK_OVERLAY (content), GTK_WIDGET (place));
  g_object_set_data (G_OBJECT (window), PLACE, place);

  return place;
}

/**
 * plea_notice_place:
 * @widget: (transfer floating): something that is said
 * @window: a window with an overlay as its content
 *
 * Puts the widget where notices are, above them.
 */
void
plea_notice_place (GtkWidget *widget, GtkWindow *window)
{
  gtk_box_prepend (find_place (window), widget);
}

/**
 * plea_notice_show:
 * @self: (transfer floating): what is said
 * @window: a window with an overlay as its content
 *
 * Shows the notice in place of the one before, and has screen readers say it.
 */
void
plea_notice_show (PleaNotice *self, GtkWindow *window)
{
  GtkBox     *place = find_place (window);
  PleaNotice *before = g_object_get_data (G_OBJECT (place), SHOWN);

  if (before != NULL)
    plea_notice_close (before);
  gtk_box_append (place, GTK_WIDGET (self));
  g_object_set_data (G_OBJECT (place), SHOWN, self);
  plea_announce (window, gtk_label_get_text (self->text));
}

/**
 * plea_notice_close:
 *
 * Takes the notice away, if it is still there.
 */
void
plea_notice_close (PleaNotice *self)
{
  GtkWidget *place = gtk_widget_get_parent (GTK_WIDGET (self));

  if (place == NULL)
    return;

  g_object_set_data (G_OBJECT (place), SHOWN, NULL);
  gtk_box_remove (GTK_BOX (place), GTK_WIDGET (self));
}

/**
 * plea_notice_close_around:
 * @button: one of a notice
 *
 * Takes that notice away.
 */
void
plea_notice_close_around (GtkWidget *button)
{
  plea_notice_close (PLEA_NOTICE (gtk_widget_get_ancestor (button, PLEA_TYPE_NOTICE)));
}
