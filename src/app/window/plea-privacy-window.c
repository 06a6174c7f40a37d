/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is kept of the supporter, what a letter tells of them, and what Plea cannot know. */

#include "config.h"

#include "plea-privacy-window.h"

#include <glib/gi18n.h>

#include "plea-message.h"

struct _PleaPrivacyWindow
{
  AdwWindow parent_instance;

  AdwActionRow *directory;
};

G_DEFINE_FINAL_TYPE (PleaPrivacyWindow, plea_privacy_window, ADW_TYPE_WINDOW)

static void
copy_directory (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PleaPrivacyWindow *self = PLEA_PRIVACY_WINDOW (widget);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget),
                          adw_action_row_get_subtitle (self->directory));
}

/* The question is asked over the window whose data it is about. */
static void
forget_everything (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (widget));

  gtk_window_close (GTK_WINDOW (widget));
  gtk_widget_activate_action (GTK_WIDGET (parent), "win.forget-everything", NULL);
}

static void
plea_privacy_window_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PLEA_TYPE_PRIVACY_WINDOW);

  G_OBJECT_CLASS (plea_privacy_window_parent_class)->dispose (object);
}

static void
plea_privacy_window_class_init (PleaPrivacyWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plea_privacy_window_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               PLEA_RESOURCE_PATH "/plea-privacy-window.ui");
  gtk_widget_class_bind_template_child (widget_class, PleaPrivacyWindow, directory);
  gtk_widget_class_install_action (widget_class, "privacy.copy-directory", NULL, copy_directory);
  gtk_widget_class_install_action (widget_class, "privacy.forget-everything", NULL,
                                   forget_everything);
}

static void
plea_privacy_window_init (PleaPrivacyWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * plea_privacy_window_new:
 * @parent: the window whose data it is about
 * @directory: where that is kept
 *
 * Returns: (transfer none): a window to present
 */
GtkWidget *
plea_privacy_window_new (GtkWindow *parent, const char *directory)
{
  PleaPrivacyWindow *self = g_object_new (PLEA_TYPE_PRIVACY_WINDOW, "transient-for", parent, NULL);

  adw_action_row_set_subtitle (self->directory, directory);

  return GTK_WIDGET (self);
}

/**
 * plea_privacy_window_ask_whether_to_forget:
 * @parent: the window whose data it is about
 *
 * Returns: (transfer none): the question, which says “response::yes” when all is to be forgotten
 */
AdwMessageDialog *
plea_privacy_window_ask_whether_to_forget (GtkWindow *parent)
{
  return plea_message_ask (
      parent, _ ("Forget Everything?"),
      _ ("Your name and address, all that you wrote and the notes of what you printed or saved "
         "will be erased for good. Appeals and files that you saved elsewhere stay."),
      _ ("_Cancel"), _ ("_Forget Everything"), ADW_RESPONSE_DESTRUCTIVE);
}
