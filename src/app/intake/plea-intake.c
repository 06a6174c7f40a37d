/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The ways of an appeal into the program: opened, pasted, dropped, written and changed.
 *
 * What is not an appeal file yet is read as a page and reviewed before it is added. */

#include "config.h"

#include "plea-intake.h"

#include <glib/gi18n.h>
#include <string.h>

#include "plea-calendar.h"
#include "plea-editor.h"
#include "plea-file-dialog.h"
#include "plea-intake-reader.h"
#include "plea-message.h"
#include "plea-source-file.h"

/* So long nobody wonders why nothing happens. */
#define SOON_MS 500

/* The editor */

static void
on_edited (PleaEditor *editor, PleaAppeal *appeal, PleaLibrarian *librarian)
{
  if (plea_editor_get_purpose (editor) == PLEA_EDITOR_CHANGE)
    plea_librarian_keep (librarian, appeal, GTK_WINDOW (editor));
  else
    plea_librarian_add (librarian, appeal, GTK_WINDOW (editor));
}

static void
on_all_edited (PleaEditor *editor, GPtrArray *appeals, PleaLibrarian *librarian)
{
  plea_librarian_add_all (librarian, appeals, GTK_WINDOW (editor));
}

static void
show_editor (PleaLibrarian     *librarian,
             PleaEditorPurpose  purpose,
             PleaAppealBuilder *builder,
             PleaReading       *reading)
{
  PleaSession *session = plea_librarian_get_session (librarian);
  GtkWidget   *editor = plea_editor_new (plea_librarian_get_window (librarian), purpose, builder,
                                         reading);

  plea_editor_set_supporter (PLEA_EDITOR (editor), plea_session_get_sender (session),
                             plea_session_get_stationery (session));
  g_signal_connect_object (editor, "done", G_CALLBACK (on_edited), librarian, 0);
  g_signal_connect_object (editor, "all-done", G_CALLBACK (on_all_edited), librarian, 0);
  gtk_window_present (GTK_WINDOW (editor));
}

/**
 * plea_intake_write_new:
 *
 * Opens the editor for an appeal that nobody has published yet.
 */
void
plea_intake_write_new (PleaLibrarian *librarian)
{
  g_autoptr (PleaAppealBuilder) builder = plea_appeal_builder_new ();
  GDate today;

  plea_calendar_get_today (&today);
  builder->appeal->as_of = today;
  show_editor (librarian, PLEA_EDITOR_NEW, builder, NULL);
}

/**
 * plea_intake_edit:
 * @appeal: one of the supporter's own appeals
 *
 * Opens the editor for it.
 */
void
plea_intake_edit (PleaLibrarian *librarian, PleaAppeal *appeal)
{
  g_autoptr (PleaAppealBuilder) builder = plea_appeal_builder_new_from_appeal (appeal);

  show_editor (librarian, PLEA_EDITOR_CHANGE, builder, NULL);
}

static void
review (PleaLibrarian *librarian, PleaReading *reading)
{
  g_autoptr (PleaAppealBuilder) builder = plea_reading_make_builder (reading,
                                                                     PLEA_READING_AS_PUBLISHED);

  show_editor (librarian, PLEA_EDITOR_REVIEW, builder, reading);
}

/* What is on its way in */

typedef struct
{
  PleaLibrarian *librarian;
  GCancellable  *cancellable;
  AdwToast      *toast; /* says that it takes long */
  guint          soon;  /* when it will */
  gboolean       is_html;
  char          *data; /* what was pasted */
} Arrival;

static void
arrival_free (Arrival *arrival)
{
  g_clear_handle_id (&arrival->soon, g_source_remove);
  adw_toast_dismiss (arrival->toast);
  g_clear_object (&arrival->toast);
  g_clear_object (&arrival->cancellable);
  g_clear_object (&arrival->librarian);
  g_clear_pointer (&arrival->data, g_free);
  g_free (arrival);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Arrival, arrival_free)

static void
tell_that_it_takes_long (gpointer data)
{
  Arrival *arrival = data;

  arrival->soon = 0;
  plea_message_add_toast (plea_librarian_get_window (arrival->librarian),
                          g_object_ref (arrival->toast));
}

static Arrival *
arrival_new (PleaLibrarian *librarian)
{
  Arrival *arrival = g_new0 (Arrival, 1);

  arrival->librarian = g_object_ref (librarian);
  arrival->cancellable = g_cancellable_new ();
  /* TRANSLATORS: an appeal is being read from a file or the clipboard, and that takes long */
  arrival->toast = adw_toast_new (_ ("Reading the appeal…"));
  adw_toast_set_button_label (arrival->toast, _ ("_Cancel"));
  adw_toast_set_timeout (arrival->toast, 0);
  g_signal_connect_object (arrival->toast, "button-clicked", G_CALLBACK (g_cancellable_cancel),
                           arrival->cancellable, G_CONNECT_SWAPPED);
  arrival->soon = g_timeout_add_once (SOON_MS, tell_that_it_takes_long, arrival);

  return arrival;
}

static void
on_read (GObject *file, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Arrival) arrival = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GObject) found = plea_intake_reader_finish (result, &error);
  GtkWindow *window = plea_librarian_get_window (arrival->librarian);

  if (window == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (PLEA_IS_APPEAL (found))
    plea_librarian_receive (arrival->librarian, PLEA_APPEAL (found));
  else if (PLEA_IS_READING (found))
    review (arrival->librarian, PLEA_READING (found));
  else
    plea_message_show (window, _ ("This Cannot Be Read as an Appeal"), error->message);
}

/**
 * plea_intake_open:
 * @file: an appeal file, a saved page, a mail or a PDF
 *
 * Adds the appeal, or shows what Plea makes of the page, or says why it cannot be read.
 */
void
plea_intake_open (PleaLibrarian *librarian, GFile *file)
{
  Arrival *arrival = arrival_new (librarian);

  plea_intake_reader_read_file_async (file, arrival->cancellable, on_read, arrival);
}

static void
on_file_chosen (GObject *window, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PleaLibrarian) librarian = user_data;
  g_autoptr (GFile) file = plea_file_dialog_ask_finish (result);

  if (file != NULL)
    plea_intake_open (librarian, file);
}

/**
 * plea_intake_ask_what_to_open:
 *
 * Opens the file that the supporter chooses.
 */
void
plea_intake_ask_what_to_open (PleaLibrarian *librarian)
{
  static const char *const suffixes[] = { "appeal", "html", "htm", "xhtml", "mhtml", "mht", "eml",
                                          "mbox",   "txt",  "pdf", "docx",  "odt",   NULL };
  const PleaFileQuestion   question = {
      .action = GTK_FILE_CHOOSER_ACTION_OPEN,
      .title = _ ("Open Appeal"),
      .accept = _ ("_Open"),
      .filter = _ ("Appeals and saved pages"),
      .suffixes = suffixes,
  };

  plea_file_dialog_ask_async (plea_librarian_get_window (librarian), &question, on_file_chosen,
                              g_object_ref (librarian));
}

/* The clipboard */

static void
show_empty_clipboard (Arrival *arrival)
{
  GtkWindow *window = plea_librarian_get_window (arrival->librarian);

  if (window != NULL && !g_cancellable_is_cancelled (arrival->cancellable))
    plea_message_show (window, _ ("There Is No Text to Paste"),
                       _ ("Open the page of the appeal in your browser, select all of it and "
                          "copy it. Then come back here."));
}

static void
read_pasted (Arrival *arrival, GBytes *bytes)
{
  plea_intake_reader_read_pasted_async (bytes, arrival->is_html, arrival->cancellable, on_read,
                                        arrival);
}

static void
on_clipboard_copied (GObject *stream, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Arrival) arrival = user_data;
  g_autoptr (GBytes) bytes = NULL;
  gsize size = 0;

  if (!g_input_stream_read_all_finish (G_INPUT_STREAM (stream), result, &size, NULL) || size == 0)
    {
      show_empty_clipboard (arrival);
      return;
    }

  bytes = g_bytes_new_take (g_steal_pointer (&arrival->data), size);
  read_pasted (g_steal_pointer (&arrival), bytes);
}

static void
on_clipboard_opened (GObject *clipboard, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Arrival) arrival = user_data;
  const char *type;
  g_autoptr (GInputStream) stream = gdk_clipboard_read_finish (GDK_CLIPBOARD (clipboard), result,
                                                               &type, NULL);

  if (stream == NULL)
    {
      show_empty_clipboard (arrival);
      return;
    }

  arrival->is_html = g_str_has_prefix (type, "text/html");
  /* One byte more than a page may have tells that there is more. */
  arrival->data = g_malloc (PLEA_SOURCE_FILE_MAX_SIZE + 1);
  g_input_stream_read_all_async (stream, arrival->data, PLEA_SOURCE_FILE_MAX_SIZE + 1,
                                 G_PRIORITY_DEFAULT, arrival->cancellable, on_clipboard_copied,
                                 arrival);
  g_steal_pointer (&arrival);
}

/**
 * plea_intake_paste:
 *
 * Shows what Plea makes of the page that was copied, to be added or not.
 */
void
plea_intake_paste (PleaLibrarian *librarian)
{
  static const char *types[] = { "text/html", "text/plain;charset=utf-8", "text/plain", NULL };
  GtkWidget         *window = GTK_WIDGET (plea_librarian_get_window (librarian));
  Arrival           *arrival = arrival_new (librarian);

  gdk_clipboard_read_async (gtk_widget_get_clipboard (window), types, G_PRIORITY_DEFAULT,
                            arrival->cancellable, on_clipboard_opened, arrival);
}

/* What is dropped on the window */

static void
read_dropped_text (PleaLibrarian *librarian, const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  read_pasted (arrival_new (librarian), bytes);
}

static gboolean
on_drop (PleaLibrarian *librarian, const GValue *value)
{
  if (G_VALUE_HOLDS_STRING (value))
    read_dropped_text (librarian, g_value_get_string (value));
  else
    for (GSList *file = g_value_get_boxed (value); file != NULL; file = file->next)
      plea_intake_open (librarian, file->data);

  return TRUE;
}

/**
 * plea_intake_accept_drops:
 *
 * Takes what is dropped on the window: files, and text as if it were pasted.
 */
void
plea_intake_accept_drops (PleaLibrarian *librarian)
{
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_COPY);
  GType          types[] = { GDK_TYPE_FILE_LIST, G_TYPE_STRING };

  gtk_drop_target_set_gtypes (target, types, G_N_ELEMENTS (types));
  g_signal_connect_object (target, "drop", G_CALLBACK (on_drop), librarian, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (plea_librarian_get_window (librarian)),
                             GTK_EVENT_CONTROLLER (target));
}
