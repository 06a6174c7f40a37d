/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is kept of the supporter, what a letter tells of them, and what Plea cannot know. */

#include "config.h"

#include "plea-privacy-window.h"

#include <glib/gi18n.h>

#include "plea-message.h"
#include "plea-switch-row.h"

static void
copy_directory (AdwActionRow *directory)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (directory)),
                          adw_action_row_get_subtitle (directory));
}

/* The question is asked over the window whose data it is about. */
static void
forget_everything (GtkWindow *window)
{
  GtkWidget *parent = GTK_WIDGET (gtk_window_get_transient_for (window));

  gtk_window_close (window);
  gtk_widget_activate_action (parent, "win.forget-everything", NULL);
}

/* A switch says what is kept, a habit what is not. */
static void
bind_switch (GtkBuilder *builder, const char *name, PleaHabits *habits, const char *habit)
{
  g_object_bind_property (habits, habit, gtk_builder_get_object (builder, name), "active",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE
                              | G_BINDING_INVERT_BOOLEAN);
}

/**
 * plea_privacy_window_new:
 * @parent: the window whose data it is about
 * @directory: where that is kept
 * @habits: whether a record of letters is kept, with their words
 *
 * Returns: (transfer none): a window to present
 */
GtkWidget *
plea_privacy_window_new (GtkWindow *parent, const char *directory, PleaHabits *habits)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new ();
  g_autoptr (GtkBuilderScope) scope = gtk_builder_cscope_new ();
  GtkWindow *window;

  gtk_builder_cscope_add_callback (scope, copy_directory);
  gtk_builder_cscope_add_callback (scope, forget_everything);
  gtk_builder_set_scope (builder, scope);
  g_type_ensure (PLEA_TYPE_SWITCH_ROW);
  gtk_builder_add_from_resource (builder, PLEA_RESOURCE_PATH "/plea-privacy-window.ui", NULL);
  window = GTK_WINDOW (gtk_builder_get_object (builder, "window"));
  gtk_window_set_transient_for (window, parent);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (gtk_builder_get_object (builder, "directory")),
                               directory);
  bind_switch (builder, "record", habits, "without-record");
  bind_switch (builder, "words", habits, "without-words");

  return GTK_WIDGET (window);
}

/**
 * plea_privacy_window_ask_whether_to_forget:
 * @parent: the window whose data it is about
 * @has_appeals: whether there are appeals that the supporter added
 *
 * Returns: (transfer none): the question, which says “response::yes” when all is to be forgotten
 */
AdwMessageDialog *
plea_privacy_window_ask_whether_to_forget (GtkWindow *parent, gboolean has_appeals)
{
  AdwMessageDialog *question = plea_message_ask (
      parent, _ ("Forget Everything?"),
      _ ("Your name and address, all that you wrote, the notes of what you printed, saved or "
         "posted "
         "and the printer’s settings will be erased for good. Files that you saved elsewhere "
         "stay."),
      _ ("_Cancel"), _ ("_Forget Everything"), ADW_RESPONSE_DESTRUCTIVE);
  GtkWidget *appeals = gtk_check_button_new_with_mnemonic (
      _ ("_Remove the appeals that you added, too"));

  gtk_check_button_set_active (GTK_CHECK_BUTTON (appeals), has_appeals);
  gtk_widget_set_visible (appeals, has_appeals);
  adw_message_dialog_set_extra_child (question, appeals);

  return question;
}

/**
 * plea_privacy_window_forgets_appeals:
 * @question: what plea_privacy_window_ask_whether_to_forget() gave
 *
 * Returns: whether the appeals that the supporter added are to be forgotten, too
 */
gboolean
plea_privacy_window_forgets_appeals (AdwMessageDialog *question)
{
  return gtk_check_button_get_active (
      GTK_CHECK_BUTTON (adw_message_dialog_get_extra_child (question)));
}
