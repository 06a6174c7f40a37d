/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be done in the window: each a named action, for buttons, menus, keys and tests alike. */

#include "config.h"

#include "plea-window-actions.h"

#include <glib/gi18n.h>

#include "plea-calendar.h"
#include "plea-letter.h"
#include "plea-privacy-window.h"
#include "plea-describe.h"

/* What a letter that is perhaps no longer wanted waits for */

typedef struct
{
  PleaWindow *window; /* outlives the dialog */
  void (*act) (PleaWindow *window);
} Intention;

static void
on_anyway_response (AdwMessageDialog *dialog, const char *response, Intention *intention)
{
  if (g_str_equal (response, "anyway"))
    intention->act (intention->window);
}

static void
intention_free (gpointer data, GClosure *closure)
{
  g_free (data);
}

static void
ask_whether_to (PleaWindow *window,
                const char *heading,
                const char *reason,
                const char *label,
                void (*act) (PleaWindow *window))
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (window), heading, reason);
  Intention *intention = g_new0 (Intention, 1);

  intention->window = window;
  intention->act = act;
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"), "anyway",
                                    label, NULL);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_anyway_response), intention,
                         intention_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
act_if_wanted (PleaWindow *window,
               const char *heading,
               const char *label,
               void (*act) (PleaWindow *window))
{
  GDate            today;
  g_autofree char *reason = NULL;

  plea_calendar_get_today (&today);
  reason = plea_describe_reason_not_to_write (plea_window_get_appeal (window), &today);
  if (reason != NULL)
    ask_whether_to (window, heading, reason, label, act);
  else
    act (window);
}

/* Save */

static void
on_launched (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PleaWindow) window = user_data;
  g_autoptr (GError) error = NULL;

  if (!g_app_info_launch_default_for_uri_finish (result, &error))
    plea_window_show_message (window, _ ("The Letter Cannot Be Shown"), error->message);
}

static void
open_saved (GtkWidget *widget, const char *action_name, GVariant *uri)
{
  g_app_info_launch_default_for_uri_async (g_variant_get_string (uri, NULL), NULL, NULL,
                                           on_launched, g_object_ref (widget));
}

static void
tell_saved (PleaWindow *window, GFile *file)
{
  AdwToast        *toast = adw_toast_new (_ ("Letter saved"));
  g_autofree char *uri = g_file_get_uri (file);

  adw_toast_set_button_label (toast, _ ("_Open"));
  adw_toast_set_action_name (toast, "win.open-saved");
  adw_toast_set_action_target (toast, "s", uri);
  plea_window_add_toast (window, toast);
}

/**
 * plea_window_actions_on_saved:
 * @job: what was saved
 * @place: the file, or the folder of the files
 */
void
plea_window_actions_on_saved (PleaWindow *window, PleaJob *job, GFile *place)
{
  plea_window_add_to_record (window, job->appeal_id, PLEA_RECORD_SAVED, job->n_letters);
  tell_saved (window, place);
}

static PleaJob *
create_job (PleaWindow *window)
{
  g_autoptr (PleaOrder) order = plea_window_order_letters (window);

  return plea_job_new (plea_appeal_get_id (plea_window_get_appeal (window)), order);
}

static void
choose_file_to_save (PleaWindow *window)
{
  g_autoptr (PleaJob) job = create_job (window);

  /* TRANSLATORS: the proposed name of a file; it must not tell whom the letter is about */
  plea_output_save (plea_window_get_output (window), job, _ ("Letter.pdf"));
}

static void
save_pdf (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  act_if_wanted (PLEA_WINDOW (widget), _ ("Save Anyway?"), _ ("_Save Anyway"), choose_file_to_save);
}

static void
choose_folder_to_save (PleaWindow *window)
{
  g_autoptr (GPtrArray) orders = plea_window_order_each (window);
  g_autoptr (PleaJob) job = plea_job_new_each (plea_appeal_get_id (plea_window_get_appeal (window)),
                                               orders);

  /* TRANSLATORS: how the names of files begin; they must not tell whom the letters are about */
  plea_output_save_each (plea_window_get_output (window), job, C_ ("file name", "Letter"));
}

static void
save_each (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  act_if_wanted (PLEA_WINDOW (widget), _ ("Save Anyway?"), _ ("_Save Anyway"),
                 choose_folder_to_save);
}

/* Print */

/**
 * plea_window_actions_on_printed:
 * @job: what has been handed to the printer
 */
void
plea_window_actions_on_printed (PleaWindow *window, PleaJob *job)
{
  plea_window_add_to_record (window, job->appeal_id, PLEA_RECORD_PRINTED, job->n_letters);
  plea_window_add_toast (window, adw_toast_new (_ ("Letter sent to the printer")));
}

static void
show_print_dialog (PleaWindow *window)
{
  g_autoptr (PleaJob) job = create_job (window);

  plea_output_print (plea_window_get_output (window), job);
}

static void
print_letters (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  act_if_wanted (PLEA_WINDOW (widget), _ ("Print Anyway?"), _ ("_Print Anyway"), show_print_dialog);
}

static void
show_envelope (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  GtkWidget *dialog = plea_window_create_envelope_dialog (PLEA_WINDOW (widget));

  gtk_window_present (GTK_WINDOW (dialog));
}

/* Copy */

static void
copy_text (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PleaWindow *window = PLEA_WINDOW (widget);
  g_autoptr (GPtrArray) letters = plea_window_compose (window);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < letters->len; i++)
    {
      g_autofree char *letter = plea_letter_to_text (g_ptr_array_index (letters, i));

      g_string_append_printf (text, "%s%s", i > 0 ? "\n\n" : "", letter);
    }

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text->str);
  plea_window_add_toast (window, adw_toast_new (_ ("Letter copied")));
}

static void
note_posted (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PleaWindow *window = PLEA_WINDOW (widget);
  g_autoptr (PleaJob) job = create_job (window);

  plea_window_add_to_record (window, job->appeal_id, PLEA_RECORD_POSTED, job->n_letters);
  plea_window_add_toast (window, adw_toast_new (_ ("Noted as posted")));
}

/* Appeals */

/* An appeal, and the window that a toast about it belongs to. */
typedef struct
{
  PleaWindow *window; /* not owned: it owns the toast */
  PleaAppeal *appeal;
} Matter;

static Matter *
matter_new (PleaWindow *window, PleaAppeal *appeal)
{
  Matter *matter = g_new0 (Matter, 1);

  matter->window = window;
  matter->appeal = g_object_ref (appeal);

  return matter;
}

static void
matter_free (gpointer data, GClosure *closure)
{
  Matter *matter = data;

  g_clear_object (&matter->appeal);
  g_free (matter);
}

static void
undo_removal (AdwToast *toast, Matter *matter)
{
  plea_window_keep_appeal (matter->window, matter->appeal);
}

static void
offer_undo (PleaWindow *window, PleaAppeal *appeal)
{
  const char      *name = plea_defender_get_name (plea_appeal_get_defender (appeal), NULL);
  g_autofree char *escaped = g_markup_escape_text (name, -1);
  /* TRANSLATORS: an appeal was removed from the list; %s is the defender’s name */
  g_autofree char *title = g_strdup_printf (_ ("Removed: %s"), escaped);
  AdwToast        *toast = adw_toast_new (title);

  adw_toast_set_button_label (toast, _ ("_Undo"));
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (undo_removal),
                         matter_new (window, appeal), matter_free, 0);
  plea_window_add_toast (window, toast);
}

/* The one that comes with Plea, where what was removed was a newer one of it. */
static void
show_instead_of (PleaWindow *window, const char *id)
{
  PleaLibrary *library = plea_window_get_library (window);
  g_autoptr (PleaListing) first = g_list_model_get_item (G_LIST_MODEL (library), 0);
  g_autoptr (PleaAppeal) appeal = plea_library_read (library, id, NULL);

  if (appeal == NULL)
    appeal = plea_library_read (library, plea_listing_get_id (first), NULL);
  plea_window_show_appeal (window, appeal);
}

static void
remove_appeal (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PleaWindow *window = PLEA_WINDOW (widget);
  g_autoptr (PleaAppeal) appeal = g_object_ref (plea_window_get_appeal (window));
  g_autoptr (GError) error = NULL;

  if (!plea_library_remove (plea_window_get_library (window), appeal, &error))
    {
      plea_window_show_message (window, _ ("The Appeal Could Not Be Removed"), error->message);
      return;
    }

  offer_undo (window, appeal);
  show_instead_of (window, plea_appeal_get_id (appeal));
}

static void
search (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  plea_window_search (PLEA_WINDOW (widget));
}

/* Privacy */

static void
show_privacy (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  GtkWidget *privacy = plea_privacy_window_new (GTK_WINDOW (widget),
                                                plea_window_get_directory (PLEA_WINDOW (widget)));

  gtk_window_present (GTK_WINDOW (privacy));
}

static void
on_forget_response (AdwMessageDialog *dialog, const char *response, PleaWindow *window)
{
  if (g_str_equal (response, "forget"))
    {
      plea_window_forget_everything (window);
      plea_window_add_toast (window, adw_toast_new (_ ("Everything about you is forgotten")));
    }
}

static void
forget_everything (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  GtkWidget *dialog = adw_message_dialog_new (
      GTK_WINDOW (widget), _ ("Forget Everything?"),
      _ ("Your name and address, all that you wrote and the notes of what you printed or saved "
         "will be "
         "erased for good. Appeals and files that you saved elsewhere stay."));

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"), "forget",
                                    _ ("_Forget Everything"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "forget",
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_forget_response), widget, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* Pages and panes */

static void
zoom_in (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  plea_preview_zoom_in (plea_window_get_preview (PLEA_WINDOW (widget)));
}

static void
zoom_out (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  plea_preview_zoom_out (plea_window_get_preview (PLEA_WINDOW (widget)));
}

static void
zoom_fit (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  plea_preview_set_zoom (plea_window_get_preview (PLEA_WINDOW (widget)), 0);
}

static void
show_pane (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  plea_window_show_page (PLEA_WINDOW (widget), strrchr (action_name, '-') + 1);
}

/**
 * plea_window_actions_install:
 * @widget_class: the window's class
 */
void
plea_window_actions_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.save-pdf", NULL, save_pdf);
  gtk_widget_class_install_action (widget_class, "win.save-each", NULL, save_each);
  gtk_widget_class_install_action (widget_class, "win.open-saved", "s", open_saved);
  gtk_widget_class_install_action (widget_class, "win.print", NULL, print_letters);
  gtk_widget_class_install_action (widget_class, "win.envelope", NULL, show_envelope);
  gtk_widget_class_install_action (widget_class, "win.copy-text", NULL, copy_text);
  gtk_widget_class_install_action (widget_class, "win.note-posted", NULL, note_posted);
  gtk_widget_class_install_action (widget_class, "win.remove-appeal", NULL, remove_appeal);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, search);
  gtk_widget_class_install_action (widget_class, "win.privacy", NULL, show_privacy);
  gtk_widget_class_install_action (widget_class, "win.forget-everything", NULL, forget_everything);
  gtk_widget_class_install_action (widget_class, "win.zoom-in", NULL, zoom_in);
  gtk_widget_class_install_action (widget_class, "win.zoom-out", NULL, zoom_out);
  gtk_widget_class_install_action (widget_class, "win.zoom-fit", NULL, zoom_fit);
  gtk_widget_class_install_action (widget_class, "win.show-appeals", NULL, show_pane);
  gtk_widget_class_install_action (widget_class, "win.show-writing", NULL, show_pane);
  gtk_widget_class_install_action (widget_class, "win.show-preview", NULL, show_pane);
}
