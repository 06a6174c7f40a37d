/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window: the appeals, the form for one of them, and the letter's pages.
 *
 * It brings together what the other rooms do: the library's appeals, the session's draft for the
 * one that is chosen, the form that edits the draft, and the preview that shows what is composed of
 * them. */

#include "config.h"

#include "plea-window-private.h"

#include <glib/gi18n.h>

#include "plea-appeal-check.h"
#include "plea-buttons.h"
#include "plea-caret.h"
#include "plea-describe.h"
#include "plea-draft-match.h"
#include "plea-find-window.h"
#include "plea-group-window.h"
#include "plea-intake.h"
#include "plea-message.h"
#include "plea-pane.h"
#include "plea-privacy-window.h"
#include "plea-trace.h"

G_DEFINE_FINAL_TYPE (PleaWindow, plea_window, ADW_TYPE_APPLICATION_WINDOW)

/* To the letter that nobody replied to, or to the appeal. */
static void
follow_reminder (PleaWindow *self, PleaReminder *reminder)
{
  if (reminder->entry != NULL)
    plea_window_open_letter (self, reminder->entry);
  else
    plea_window_go_to_appeal_called (self, reminder->appeal_id);
}

/* The lists */

static void
on_library_loaded (GObject *library, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PleaWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!plea_library_load_finish (PLEA_LIBRARY (library), result, &error) || self->library == NULL)
    return;

  plea_window_show_record (self);
  plea_trace ("appeals listed");
  plea_sidebar_select (self->sidebar, self->appeal->id);
  plea_window_allow_changes (self);
  plea_window_tell_of_unread (self);
  plea_intake_go_on (self->librarian);
}

static void
load_library (PleaWindow *self)
{
  plea_window_cancel (&self->loading);
  self->loading = g_cancellable_new ();
  plea_library_load_async (self->library, self->loading, on_library_loaded, g_object_ref (self));
}

/* What is done with the appeal that is shown */

static void
edit_appeal (PleaWindow *self)
{
  plea_intake_edit (self->librarian, self->appeal);
}

static void
export_appeal (PleaWindow *self)
{
  plea_librarian_export (self->librarian, self->appeal);
}

static void
remove_appeal (PleaWindow *self)
{
  plea_librarian_remove (self->librarian, self->appeal);
}

/* Appeals that are still being read are not to come back. */
static gboolean
forget (PleaWindow *self, gboolean with_appeals, GError **error)
{
  gboolean is_forgotten = plea_session_forget_everything (self->session, error);

  if (!with_appeals)
    return is_forgotten;

  plea_window_cancel (&self->loading);

  return plea_library_remove_own (self->library, is_forgotten ? error : NULL) && is_forgotten;
}

/**
 * plea_window_forget_everything:
 * @with_appeals: whether the appeals that the supporter added are forgotten, too
 *
 * Empties form and store, and says whether that is done.
 */
void
plea_window_forget_everything (PleaWindow *self, gboolean with_appeals)
{
  g_autofree char *id = g_strdup (self->appeal->id);
  g_autoptr (PleaAppeal) appeal = NULL;
  g_autoptr (GError) error = NULL;

  g_clear_object (&self->appeal);
  if (forget (self, with_appeals, &error))
    plea_message_tell (GTK_WINDOW (self), _ ("Everything about you is forgotten"));
  else
    plea_message_show (GTK_WINDOW (self), _ ("Not Everything Could Be Forgotten"), error->message);

  appeal = plea_librarian_read_or_first (self->librarian, id);
  plea_window_show_appeal (self, appeal);
  g_settings_reset (self->settings, "last-appeal");
  plea_window_show_record (self);
  plea_window_tell_of_unread (self);
}

static void
on_forget (PleaWindow *self, const char *response, AdwMessageDialog *question)
{
  plea_window_forget_everything (self, plea_privacy_window_forgets_appeals (question));
}

static void
ask_whether_to_forget (PleaWindow *self)
{
  AdwMessageDialog *question = plea_privacy_window_ask_whether_to_forget (
      GTK_WINDOW (self), plea_library_has_own (self->library));

  g_signal_connect_object (question, "response::yes", G_CALLBACK (on_forget), self,
                           G_CONNECT_SWAPPED);
}

static void
show_restored (PleaWindow *self)
{
  g_autoptr (PleaAppeal) appeal = NULL;

  plea_session_reload (self->session);
  plea_library_reset (self->library);
  appeal = plea_librarian_read_or_first (self->librarian, self->appeal->id);
  plea_window_show_appeal (self, appeal);
  plea_window_show_record (self);
  load_library (self);
}

/* Actions */

typedef void (*Act) (gpointer object);

/* The members of the window that act, or the window itself. */
#define ITSELF 0
#define LIBRARIAN G_STRUCT_OFFSET (PleaWindow, librarian)
#define PREVIEW G_STRUCT_OFFSET (PleaWindow, preview)
#define DISPATCH G_STRUCT_OFFSET (PleaWindow, dispatch)
#define CHANGES G_STRUCT_OFFSET (PleaWindow, changes)
#define RESTORE G_STRUCT_OFFSET (PleaWindow, restore)

static const struct
{
  const char *name;
  goffset     object;
  Act         act;
} actions[] = {
  { "win.save-pdf", DISPATCH, (Act) plea_dispatch_save },
  { "win.save-each", DISPATCH, (Act) plea_dispatch_save_each },
  { "win.print", DISPATCH, (Act) plea_dispatch_print },
  { "win.envelope", DISPATCH, (Act) plea_dispatch_show_envelopes },
  { "win.copy-text", DISPATCH, (Act) plea_dispatch_copy },
  { "win.note-posted", DISPATCH, (Act) plea_dispatch_note_posted },
  { "win.open", LIBRARIAN, (Act) plea_intake_ask_what_to_open },
  { "win.paste-appeal", LIBRARIAN, (Act) plea_intake_paste },
  { "win.find-appeals", LIBRARIAN, (Act) plea_find_window_open },
  { "win.new-appeal", LIBRARIAN, (Act) plea_intake_write_new },
  { "win.edit-appeal", ITSELF, (Act) edit_appeal },
  { "win.export-appeal", ITSELF, (Act) export_appeal },
  { "win.remove-appeal", ITSELF, (Act) remove_appeal },
  { "win.write-together", LIBRARIAN, (Act) plea_group_window_open },
  { "win.search", ITSELF, (Act) plea_window_search },
  { "win.show-unread", ITSELF, (Act) plea_window_show_unread },
  { "win.report", ITSELF, (Act) plea_window_show_report },
  { "win.privacy", ITSELF, (Act) plea_window_show_privacy },
  { "win.preferences", ITSELF, (Act) plea_window_show_preferences },
  { "win.help", ITSELF, (Act) plea_window_show_help },
  { "win.back-up", RESTORE, (Act) plea_restore_back_up },
  { "win.restore", RESTORE, (Act) plea_restore_ask },
  { "win.forget-everything", ITSELF, (Act) ask_whether_to_forget },
  { "win.forget-letters", ITSELF, (Act) plea_window_ask_which_letters_to_forget },
  { "win.undo", CHANGES, (Act) plea_letters_changes_undo },
  { "win.zoom-in", PREVIEW, (Act) plea_preview_zoom_in },
  { "win.zoom-out", PREVIEW, (Act) plea_preview_zoom_out },
  { "win.zoom-fit", ITSELF, (Act) plea_window_zoom_to_fit },
  { "win.show-appeals", ITSELF, (Act) plea_window_show_appeals },
  { "win.show-letters", ITSELF, (Act) plea_window_show_letters },
  { "win.show-writing", ITSELF, (Act) plea_window_show_writing },
  { "win.show-preview", ITSELF, (Act) plea_window_show_preview },
};

static void
activate (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    if (g_str_equal (actions[i].name, action_name))
      actions[i].act (actions[i].object == ITSELF
                          ? widget
                          : G_STRUCT_MEMBER (gpointer, widget, actions[i].object));
}

/* Closing */

/**
 * plea_window_prepare_for_end:
 *
 * To be called when the desktop's session is about to end: that waits for what cannot be kept.
 */
void
plea_window_prepare_for_end (PleaWindow *self)
{
  plea_closing_prepare_for_end (self->closing);
}

static gboolean
plea_window_close_request (GtkWindow *window)
{
  PleaWindow *self = PLEA_WINDOW (window);

  return !plea_closing_is_allowed (self->closing)
         || GTK_WINDOW_CLASS (plea_window_parent_class)->close_request (window);
}

static void
plea_window_dispose (GObject *object)
{
  PleaWindow *self = PLEA_WINDOW (object);

  g_clear_handle_id (&self->composing, g_source_remove);
  g_clear_handle_id (&self->reminding, g_source_remove);
  plea_window_cancel (&self->loading);
  plea_window_cancel (&self->reading_appeal);
  g_clear_weak_pointer (&self->help);
  g_clear_object (&self->closing);
  g_clear_object (&self->restore);
  g_clear_object (&self->dispatch);
  g_clear_object (&self->changes);
  g_clear_object (&self->again);
  g_clear_object (&self->output);
  g_clear_object (&self->librarian);
  g_clear_object (&self->draft_signals);
  g_clear_object (&self->draft);
  g_clear_object (&self->appeal);
  gtk_widget_dispose_template (GTK_WIDGET (object), PLEA_TYPE_WINDOW);
  g_clear_object (&self->library);
  g_clear_object (&self->session);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->directory, g_free);

  G_OBJECT_CLASS (plea_window_parent_class)->dispose (object);
}

static void
plea_window_class_init (PleaWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (PLEA_TYPE_BUTTONS);
  g_type_ensure (PLEA_TYPE_PANE);
  g_type_ensure (PLEA_TYPE_DIVIDER);
  g_type_ensure (PLEA_TYPE_PROFILE);
  g_type_ensure (PLEA_TYPE_FORM);
  g_type_ensure (PLEA_TYPE_PREVIEW);
  g_type_ensure (PLEA_TYPE_SIDEBAR);
  g_type_ensure (PLEA_TYPE_LETTERS);
  g_type_ensure (PLEA_TYPE_LETTERS_ENTRY);
  G_OBJECT_CLASS (klass)->dispose = plea_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = plea_window_close_request;

  gtk_widget_class_set_template_from_resource (widget_class, PLEA_RESOURCE_PATH "/plea-window.ui");
  gtk_widget_class_bind_template_child (widget_class, PleaWindow, outer);
  gtk_widget_class_bind_template_child (widget_class, PleaWindow, inner);
  gtk_widget_class_bind_template_child (widget_class, PleaWindow, views);
  gtk_widget_class_bind_template_child (widget_class, PleaWindow, content);
  gtk_widget_class_bind_template_child (widget_class, PleaWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, PleaWindow, letters);
  gtk_widget_class_bind_template_child (widget_class, PleaWindow, entry);
  gtk_widget_class_bind_template_child (widget_class, PleaWindow, appeals);
  gtk_widget_class_bind_template_child (widget_class, PleaWindow, writing);
  gtk_widget_class_bind_template_child (widget_class, PleaWindow, letter);
  gtk_widget_class_bind_template_child (widget_class, PleaWindow, title);
  gtk_widget_class_bind_template_child (widget_class, PleaWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, PleaWindow, writing_scroller);
  gtk_widget_class_bind_template_child (widget_class, PleaWindow, profile);
  gtk_widget_class_bind_template_child (widget_class, PleaWindow, form);
  gtk_widget_class_bind_template_child (widget_class, PleaWindow, preview);
  gtk_widget_class_bind_template_callback (widget_class, plea_window_select_appeal);
  gtk_widget_class_bind_template_callback (widget_class, plea_window_show_letter);
  gtk_widget_class_bind_template_callback (widget_class, plea_window_open_letter);
  gtk_widget_class_bind_template_callback (widget_class, plea_window_write_again);
  gtk_widget_class_bind_template_callback (widget_class, follow_reminder);
  gtk_widget_class_bind_template_callback (widget_class, plea_window_go_to_appeal_called);
  gtk_widget_class_bind_template_callback (widget_class, plea_window_show_writing);
  gtk_widget_class_bind_template_callback (widget_class, plea_window_show_entry);
  gtk_widget_class_bind_template_callback (widget_class, plea_window_follow_pages);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, NULL, activate);
}

static void
plea_window_init (PleaWindow *self)
{
  self->session = plea_session_new ();
  self->draft_signals = g_signal_group_new (PLEA_TYPE_DRAFT);
  g_signal_group_connect_swapped (self->draft_signals, "changed",
                                  G_CALLBACK (plea_window_compose_soon), self);
  gtk_widget_init_template (GTK_WIDGET (self));
  plea_caret_keep_in_sight (self->writing_scroller);
  plea_window_bind_settings (self);
}

static void
open_session (PleaWindow *self)
{
  PleaSender     *sender = plea_session_get_sender (self->session);
  PleaStationery *stationery = plea_session_get_stationery (self->session);

  g_signal_connect_object (self->session, "notice", G_CALLBACK (plea_sidebar_show_notice),
                           self->sidebar, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notice-withdrawn",
                           G_CALLBACK (plea_sidebar_withdraw_notice), self->sidebar,
                           G_CONNECT_SWAPPED);
  self->closing = plea_closing_new (GTK_WINDOW (self), self->session);
  plea_session_open (self->session, self->directory);
  g_signal_connect_object (sender, "notify", G_CALLBACK (plea_window_compose_soon), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (stationery, "notify", G_CALLBACK (plea_window_compose_soon), self,
                           G_CONNECT_SWAPPED);
  plea_form_set_supporter (self->form, sender, stationery, plea_session_get_habits (self->session));
  self->restore = plea_restore_new (GTK_WINDOW (self), self->directory);
  g_signal_connect_object (self->restore, "restored", G_CALLBACK (show_restored), self,
                           G_CONNECT_SWAPPED);
  self->output = plea_output_new (GTK_WINDOW (self), plea_session_get_store (self->session));
  self->changes = plea_letters_changes_new (GTK_WINDOW (self), self->session);
  self->dispatch = plea_dispatch_new (GTK_WINDOW (self), self->output, self->session,
                                      self->changes);
  g_signal_connect_object (self->dispatch, "noted", G_CALLBACK (plea_window_follow_record), self,
                           G_CONNECT_SWAPPED);
}

/* What the window needs to show itself is there at once; the supporter's own appeals, of which
 * there may be many, come when they have been read. */
static void
open_library (PleaWindow *self)
{
  g_autofree char *last = g_settings_get_string (self->settings, "last-appeal");
  g_autoptr (PleaAppeal) appeal = NULL;

  self->library = plea_library_new (self->directory);
  self->librarian = plea_librarian_new (GTK_WINDOW (self), self->library, self->session);
  g_signal_connect_object (self->librarian, "show", G_CALLBACK (plea_window_go_to_appeal), self,
                           G_CONNECT_SWAPPED);
  plea_intake_prepare_window (self->librarian);
  plea_sidebar_set_library (self->sidebar, self->library);
  plea_letters_set_up (self->letters, self->library, self->changes);
  plea_letters_entry_set_up (self->entry, self->library, self->session, self->changes);
  self->again = plea_letters_again_new (GTK_WINDOW (self), self->library, self->session);
  g_signal_connect_object (self->again, "begun", G_CALLBACK (plea_window_go_to_appeal), self,
                           G_CONNECT_SWAPPED);
  plea_window_show_record (self);
  appeal = plea_librarian_read_or_first (self->librarian, last);
  plea_window_show_appeal (self, appeal);
  load_library (self);
}

/**
 * plea_window_new:
 * @application: the application
 * @directory: where the supporter's data is kept
 *
 * Returns: (transfer none): a window that shows the appeal that was shown last
 */
GtkWidget *
plea_window_new (GtkApplication *application, const char *directory)
{
  PleaWindow *self = g_object_new (PLEA_TYPE_WINDOW, "application", application, NULL);

  self->directory = g_strdup (directory);
  open_session (self);
  open_library (self);

  return GTK_WIDGET (self);
}

/**
 * plea_window_open:
 * @files: (element-type GFile): appeal files, saved pages, mails or PDFs
 *
 * Adds the appeals, after a review where that is needed, or says what is wrong with the files.
 */
void
plea_window_open (PleaWindow *self, GPtrArray *files)
{
  plea_intake_open (self->librarian, files);
}
