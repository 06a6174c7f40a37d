/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How appeals come into the window and go out of it: pasted, opened, dropped, written, changed,
 * exported.
 *
 * What is not an appeal file yet is read as a page and reviewed before it is added. */

#include "config.h"

#include "plea-appeal-actions.h"

#include <glib/gi18n.h>

#include "plea-appeal-addition.h"
#include "plea-appeal-file.h"
#include "plea-calendar.h"
#include "plea-editor.h"
#include "plea-pdf-text.h"
#include "plea-recent.h"
#include "plea-save.h"

/* The editor */

static void
on_done (PleaEditor *editor, PleaAppeal *appeal, PleaWindow *window)
{
  if (plea_editor_get_purpose (editor) == PLEA_EDITOR_CHANGE)
    plea_appeal_addition_keep (window, editor, appeal, plea_appeal_get_id (appeal));
  else
    plea_appeal_addition_add_edited (window, editor, appeal);
}

static void
show_editor (PleaWindow        *window,
             PleaEditorPurpose  purpose,
             PleaAppealBuilder *builder,
             PleaReading       *page)
{
  GtkWidget *editor = plea_editor_new (GTK_WINDOW (window), purpose, builder, page);

  g_signal_connect_object (editor, "done", G_CALLBACK (on_done), window, 0);
  gtk_window_present (GTK_WINDOW (editor));
}

static void
new_appeal (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_autoptr (PleaAppealBuilder) builder = plea_appeal_builder_new ();
  GDate today;

  plea_calendar_get_today (&today);
  plea_appeal_builder_set_as_of (builder, &today);
  show_editor (PLEA_WINDOW (widget), PLEA_EDITOR_NEW, builder, NULL);
}

static void
edit_appeal (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PleaWindow *window = PLEA_WINDOW (widget);
  g_autoptr (PleaAppealBuilder) builder = plea_appeal_builder_new_from_appeal (
      plea_window_get_appeal (window));

  show_editor (window, PLEA_EDITOR_CHANGE, builder, NULL);
}

/* Pages */

static void
review (PleaWindow *window, PleaReading *page, GError *error)
{
  g_autoptr (PleaAppealBuilder) builder = NULL;

  if (page == NULL)
    {
      plea_window_show_message (window, _ ("This Cannot Be Read as an Appeal"), error->message);
      return;
    }

  builder = plea_reading_make_builder (page, PLEA_READING_AS_PUBLISHED);
  show_editor (window, PLEA_EDITOR_REVIEW, builder, page);
}

/**
 * plea_appeal_actions_review_text:
 * @text: what was copied from a page
 *
 * Shows what Plea makes of it, to be added or not.
 */
void
plea_appeal_actions_review_text (PleaWindow *window, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PleaReading) page = NULL;
  GDate today;

  plea_calendar_get_today (&today);
  page = plea_reading_read_plain (text, &today, &error);
  review (window, page, error);
}

static void
review_pdf (PleaWindow *window, GFile *file)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = plea_pdf_text_read (file, &error);

  if (text != NULL)
    plea_appeal_actions_review_text (window, text);
  else
    review (window, NULL, error);
}

static void
review_file (PleaWindow *window, GFile *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PleaReading) page = NULL;
  GDate today;

  plea_calendar_get_today (&today);
  page = plea_reading_load (file, &today, &error);
  review (window, page, error);
}

static void
open_appeal_file (PleaWindow *window, GFile *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PleaAppeal) appeal = plea_appeal_file_load (file, &error);

  if (appeal == NULL)
    plea_window_show_message (window, _ ("This Appeal Cannot Be Opened"), error->message);
  else
    plea_appeal_addition_add (window, appeal);
}

static gboolean
has_suffix (GFile *file, const char *suffix)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *lower = name != NULL ? g_ascii_strdown (name, -1) : NULL;

  return lower != NULL && g_str_has_suffix (lower, suffix);
}

/**
 * plea_appeal_actions_open:
 * @file: an appeal file, a saved page or a PDF
 *
 * Adds the appeal, or shows what Plea makes of the page, or says why it cannot be read.
 */
void
plea_appeal_actions_open (PleaWindow *window, GFile *file)
{
  if (has_suffix (file, ".appeal"))
    open_appeal_file (window, file);
  else if (has_suffix (file, ".pdf"))
    review_pdf (window, file);
  else
    review_file (window, file);
}

static void
on_open_response (GtkNativeDialog *chooser, int response, PleaWindow *window)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));

  if (response == GTK_RESPONSE_ACCEPT && file != NULL)
    {
      plea_recent_keep_out (file);
      plea_appeal_actions_open (window, file);
    }

  g_object_unref (chooser);
}

static void
add_filter (GtkFileChooser *chooser, const char *name, const char *const *suffixes)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  for (guint i = 0; suffixes[i] != NULL; i++)
    gtk_file_filter_add_suffix (filter, suffixes[i]);
  gtk_file_chooser_add_filter (chooser, filter);
}

static void
open_file (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  static const char *const suffixes[] = { "appeal", "html", "htm", "xhtml", "mhtml",
                                          "mht",    "eml",  "txt", "pdf",   NULL };
  GtkFileChooserNative    *chooser = gtk_file_chooser_native_new (
         _ ("Open Appeal"), GTK_WINDOW (widget), GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Open"),
         _ ("_Cancel"));

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  add_filter (GTK_FILE_CHOOSER (chooser), _ ("Appeals and saved pages"), suffixes);
  g_signal_connect_object (chooser, "response", G_CALLBACK (on_open_response), widget, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/* The clipboard */

#define HTML "text/html"

typedef struct
{
  PleaWindow *window;
  gboolean    is_html;
} Paste;

static void
paste_free (Paste *paste)
{
  g_clear_object (&paste->window);
  g_free (paste);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Paste, paste_free)

static void
show_empty_clipboard (PleaWindow *window)
{
  plea_window_show_message (window, _ ("There Is No Text to Paste"),
                            _ ("Open the page of the appeal in your browser, select all of it and "
                               "copy it. Then come back here."));
}

static void
review_bytes (PleaWindow *window, GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PleaReading) page = NULL;
  GDate today;

  plea_calendar_get_today (&today);
  page = plea_reading_read (bytes, &today, &error);
  review (window, page, error);
}

static void
on_clipboard_copied (GObject *stream, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Paste) paste = user_data;
  g_autoptr (GBytes) bytes = NULL;
  gsize size;

  if (g_output_stream_splice_finish (G_OUTPUT_STREAM (stream), result, NULL) <= 0)
    {
      show_empty_clipboard (paste->window);
      return;
    }

  bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
  if (paste->is_html)
    {
      review_bytes (paste->window, bytes);
    }
  else
    {
      const char      *data = g_bytes_get_data (bytes, &size);
      g_autofree char *text = g_strndup (data, size);

      plea_appeal_actions_review_text (paste->window, text);
    }
}

static void
on_clipboard_opened (GObject *clipboard, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Paste) paste = user_data;
  const char *type;
  g_autoptr (GInputStream) words = gdk_clipboard_read_finish (GDK_CLIPBOARD (clipboard), result,
                                                              &type, NULL);
  g_autoptr (GOutputStream) memory = NULL;

  if (words == NULL)
    {
      show_empty_clipboard (paste->window);
      return;
    }

  memory = g_memory_output_stream_new_resizable ();
  paste->is_html = g_str_has_prefix (type, HTML);
  g_output_stream_splice_async (
      memory, words, G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE | G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
      G_PRIORITY_DEFAULT, NULL, on_clipboard_copied, g_steal_pointer (&paste));
}

static void
paste_appeal (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  static const char *types[] = { HTML, "text/plain;charset=utf-8", "text/plain", NULL };
  Paste             *paste = g_new0 (Paste, 1);

  paste->window = g_object_ref (PLEA_WINDOW (widget));
  gdk_clipboard_read_async (gtk_widget_get_clipboard (widget), types, G_PRIORITY_DEFAULT, NULL,
                            on_clipboard_opened, paste);
}

/* What is dropped on the window */

static gboolean
on_drop (GtkDropTarget *target, const GValue *value, double x, double y, PleaWindow *window)
{
  if (G_VALUE_HOLDS_STRING (value))
    {
      plea_appeal_actions_review_text (window, g_value_get_string (value));
      return TRUE;
    }

  for (GSList *file = g_value_get_boxed (value); file != NULL; file = file->next)
    plea_window_open (window, file->data);

  return TRUE;
}

/**
 * plea_appeal_actions_accept_drops:
 * @window: the window
 *
 * Lets files and text be dropped on the window.
 */
void
plea_appeal_actions_accept_drops (PleaWindow *window)
{
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_COPY);
  GType          types[] = { GDK_TYPE_FILE_LIST, G_TYPE_STRING };

  gtk_drop_target_set_gtypes (target, types, G_N_ELEMENTS (types));
  g_signal_connect (target, "drop", G_CALLBACK (on_drop), window);
  gtk_widget_add_controller (GTK_WIDGET (window), GTK_EVENT_CONTROLLER (target));
}

/* Export */

static void
on_exported (GObject *file, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PleaWindow) window = user_data;
  g_autoptr (GError) error = NULL;

  g_autofree char *advice = NULL;

  if (plea_save_finish (G_FILE (file), result, &error))
    {
      plea_window_add_toast (window, adw_toast_new (_ ("Appeal exported")));
      return;
    }

  advice = plea_save_explain (G_FILE (file), error);
  plea_window_show_message (window, _ ("The Appeal Could Not Be Exported"), advice);
}

/**
 * plea_appeal_actions_export_to:
 * @window: the window
 * @file: where to; a file that is there is replaced
 *
 * Exports the appeal that is shown.
 */
void
plea_appeal_actions_export_to (PleaWindow *window, GFile *file)
{
  g_autoptr (GBytes) bytes = plea_appeal_file_serialize (plea_window_get_appeal (window));

  plea_save_async (file, bytes, G_FILE_CREATE_NONE, on_exported, g_object_ref (window));
}

static void
on_export_response (GtkNativeDialog *chooser, int response, PleaWindow *window)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));

  if (response == GTK_RESPONSE_ACCEPT && file != NULL)
    {
      plea_recent_keep_out (file);
      plea_appeal_actions_export_to (window, file);
    }

  g_object_unref (chooser);
}

static void
export_appeal (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  static const char *const suffixes[] = { "appeal", NULL };
  PleaAppeal              *appeal = plea_window_get_appeal (PLEA_WINDOW (widget));
  g_autofree char         *name = g_strconcat (plea_appeal_get_id (appeal), ".appeal", NULL);
  GtkFileChooserNative    *chooser = gtk_file_chooser_native_new (
         _ ("Export Appeal"), GTK_WINDOW (widget), GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Export"),
         _ ("_Cancel"));

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  add_filter (GTK_FILE_CHOOSER (chooser), _ ("Appeals"), suffixes);
  g_signal_connect_object (chooser, "response", G_CALLBACK (on_export_response), widget, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/**
 * plea_appeal_actions_install:
 * @widget_class: the window's class
 */
void
plea_appeal_actions_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.paste-appeal", NULL, paste_appeal);
  gtk_widget_class_install_action (widget_class, "win.new-appeal", NULL, new_appeal);
  gtk_widget_class_install_action (widget_class, "win.edit-appeal", NULL, edit_appeal);
  gtk_widget_class_install_action (widget_class, "win.export-appeal", NULL, export_appeal);
  gtk_widget_class_install_action (widget_class, "win.open", NULL, open_file);
}
