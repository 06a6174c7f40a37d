/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The ways of an appeal into the program: opened, pasted, dropped, written and changed.
 *
 * What is not an appeal file yet is read as a page and reviewed before it is added. */

#include "config.h"

#include "plea-intake.h"

#include <glib/gi18n.h>
#include <string.h>

#include "plea-appeal-reader.h"
#include "plea-calendar.h"
#include "plea-editor.h"
#include "plea-file-dialog.h"
#include "plea-idioms.h"
#include "plea-intake-batch.h"
#include "plea-intake-choice.h"
#include "plea-intake-flavours.h"
#include "plea-intake-list.h"
#include "plea-intake-reader.h"
#include "plea-intake-unfinished.h"
#include "plea-message.h"
#include "plea-waiting.h"

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

static GtkWindow *
make_editor (PleaLibrarian     *librarian,
             PleaEditorPurpose  purpose,
             PleaAppealBuilder *builder,
             PleaReading       *reading,
             guint              number)
{
  PleaSession *session = plea_librarian_get_session (librarian);
  GtkWidget   *editor = plea_editor_new (plea_librarian_get_window (librarian), purpose, builder,
                                         reading);

  plea_editor_set_supporter (PLEA_EDITOR (editor), plea_session_get_sender (session),
                             plea_session_get_stationery (session));
  g_signal_connect_object (editor, "done", G_CALLBACK (on_edited), librarian, 0);
  g_signal_connect_object (editor, "all-done", G_CALLBACK (on_all_edited), librarian, 0);
  plea_intake_unfinished_keep (PLEA_EDITOR (editor), session, number);

  return GTK_WINDOW (editor);
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
  gtk_window_present (make_editor (librarian, PLEA_EDITOR_NEW, builder, NULL, 0));
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

  gtk_window_present (make_editor (librarian, PLEA_EDITOR_CHANGE, builder, NULL, 0));
}

/* The page that it was read from is not kept. */
static void
go_on_with (PleaLibrarian *librarian, const PleaUnfinished *unfinished)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (unfinished->data, strlen (unfinished->data));
  g_autoptr (PleaAppealBuilder) builder = plea_appeal_reader_read_unfinished (bytes);
  PleaEditorPurpose purpose = unfinished->purpose == PLEA_EDITOR_CHANGE ? PLEA_EDITOR_CHANGE
                                                                        : PLEA_EDITOR_NEW;
  GtkWindow        *editor = make_editor (librarian, purpose, builder, NULL, unfinished->number);

  gtk_window_present (editor);
  plea_appeal_builder_changed (builder);
  plea_message_tell (editor, purpose == PLEA_EDITOR_CHANGE
                                 ? _ ("Your changes were not saved yet")
                                 : _ ("You had not added this appeal yet"));
}

/**
 * plea_intake_go_on:
 *
 * Opens the editor again for what was being written when Plea ended.
 */
void
plea_intake_go_on (PleaLibrarian *librarian)
{
  PleaStore *store = plea_session_get_store (plea_librarian_get_session (librarian));
  g_autoptr (GPtrArray) all = store != NULL ? plea_store_list_unfinished (store)
                                            : g_ptr_array_new ();

  plea_foreach (const PleaUnfinished, unfinished, all)
    go_on_with (librarian, unfinished);
}

static GtkWindow *
review (PleaLibrarian *librarian, PleaReading *reading, GtkWindow *parent)
{
  GtkWindow *editor;
  g_autoptr (PleaAppealBuilder) builder = plea_reading_make_builder (reading,
                                                                     PLEA_READING_AS_PUBLISHED);

  editor = make_editor (librarian, PLEA_EDITOR_REVIEW, builder, reading, 0);
  gtk_window_set_transient_for (editor, parent);
  gtk_window_present (editor);

  return editor;
}

/* What is on its way in */

typedef struct
{
  PleaLibrarian *librarian;
  GCancellable  *cancellable;
} Arrival;

static void
arrival_free (Arrival *arrival)
{
  GtkWindow *window = plea_librarian_get_window (arrival->librarian);

  if (window != NULL)
    plea_waiting_end (window);
  g_clear_object (&arrival->cancellable);
  g_clear_object (&arrival->librarian);
  g_free (arrival);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Arrival, arrival_free)

static Arrival *
arrival_new (PleaLibrarian *librarian)
{
  Arrival *arrival = g_new0 (Arrival, 1);

  arrival->librarian = g_object_ref (librarian);
  arrival->cancellable = plea_waiting_begin (
      plea_librarian_get_window (librarian),
      /* TRANSLATORS: an appeal is being read from a file or the clipboard, and that takes long */
      _ ("Reading the appeal…"));

  return arrival;
}

/* What has been read */

/* Returns the window in which it is seen. */
static GtkWindow *
take (PleaLibrarian *librarian, PleaIntakePart *part)
{
  GtkWindow *window = plea_librarian_get_window (librarian);

  if (PLEA_IS_READING (part->found))
    return review (librarian, PLEA_READING (part->found), window);

  plea_librarian_receive (librarian, PLEA_APPEAL (part->found));

  return window;
}

static void
take_attached (PleaLibrarian *librarian, PleaIntakePart *part)
{
  /* TRANSLATORS: an e-mail was opened, and with it at once the file attached to it; %s is its name
   */
  g_autofree char *title = g_strdup_printf (_ ("Opened the attachment “%s”"), part->name);

  plea_message_tell (take (librarian, part), title);
}

static void
on_part_chosen (PleaLibrarian *librarian, const char *response, AdwMessageDialog *dialog)
{
  PleaIntakePart *part = plea_intake_choice_get_part (dialog, response);

  if (part != NULL && plea_librarian_get_window (librarian) != NULL)
    take (librarian, part);
}

static void
take_or_ask (PleaLibrarian *librarian, GPtrArray *parts)
{
  PleaIntakePart *obvious = plea_intake_parts_get_obvious (parts);

  if (obvious == NULL)
    g_signal_connect_object (plea_intake_choice_ask (plea_librarian_get_window (librarian), parts),
                             "response", G_CALLBACK (on_part_chosen), librarian, G_CONNECT_SWAPPED);
  else if (obvious->name != NULL)
    take_attached (librarian, obvious);
  else
    take (librarian, obvious);
}

/* Several appeals at once */

static void
on_review_wanted (PleaLibrarian *librarian, PleaReading *reading, GtkWindow *list)
{
  review (librarian, reading, list);
}

static void
show_list (PleaLibrarian *librarian, GPtrArray *items)
{
  GtkWidget *list = plea_intake_list_new (plea_librarian_get_window (librarian),
                                          plea_librarian_get_library (librarian), items);

  g_signal_connect_object (list, "add", G_CALLBACK (plea_librarian_receive_all), librarian,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "review", G_CALLBACK (on_review_wanted), librarian,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (librarian, "show", G_CALLBACK (plea_intake_list_note_added), list,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (list));
}

static void
take_parts (PleaLibrarian *librarian, GPtrArray *parts)
{
  g_autoptr (GPtrArray) items = NULL;

  if (!plea_intake_parts_have_several_appeals (parts))
    {
      take_or_ask (librarian, parts);
      return;
    }
  items = plea_intake_batch_from_parts (parts);
  show_list (librarian, items);
}

static void
on_read (GObject *file, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Arrival) arrival = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) parts = plea_intake_reader_finish (result, &error);
  GtkWindow *window = plea_librarian_get_window (arrival->librarian);

  if (window == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (parts != NULL)
    take_parts (arrival->librarian, parts);
  else
    plea_message_show (window, _ ("This Cannot Be Read as an Appeal"), error->message);
}

static void
on_all_read (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Arrival) arrival = user_data;
  g_autoptr (GPtrArray) items = plea_intake_batch_read_finish (result, NULL);

  if (items != NULL && plea_librarian_get_window (arrival->librarian) != NULL)
    show_list (arrival->librarian, items);
}

/**
 * plea_intake_open:
 * @files: (element-type GFile): appeal files, saved pages, mails or PDFs
 *
 * Adds the appeal, or shows what Plea makes of the page, or says why it cannot be read. Of several
 * files it is shown what is in each.
 */
void
plea_intake_open (PleaLibrarian *librarian, GPtrArray *files)
{
  Arrival *arrival = files->len > 0 ? arrival_new (librarian) : NULL;

  if (files->len > 1)
    plea_intake_batch_read_async (files, arrival->cancellable, on_all_read, arrival);
  else if (files->len == 1)
    plea_intake_reader_read_file_async (files->pdata[0], arrival->cancellable, on_read, arrival);
}

static void
on_files_chosen (GObject *window, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PleaLibrarian) librarian = user_data;
  g_autoptr (GPtrArray) files = plea_file_dialog_ask_finish_all (result);

  if (plea_librarian_get_window (librarian) != NULL)
    plea_intake_open (librarian, files);
}

/**
 * plea_intake_ask_what_to_open:
 *
 * Opens the files that the supporter chooses.
 */
void
plea_intake_ask_what_to_open (PleaLibrarian *librarian)
{
  static const char *const suffixes[] = { "appeal", "appeals", "html", "htm",  "xhtml",
                                          "mhtml",  "mht",     "eml",  "mbox", "txt",
                                          "pdf",    "docx",    "odt",  NULL };
  const PleaFileQuestion   question = {
      .action = GTK_FILE_CHOOSER_ACTION_OPEN,
      .title = _ ("Open Appeal"),
      .accept = _ ("_Open"),
      .filter = _ ("Appeals and saved pages"),
      .suffixes = suffixes,
      .several = TRUE,
  };

  plea_file_dialog_ask_async (plea_librarian_get_window (librarian), &question, on_files_chosen,
                              g_object_ref (librarian));
}

/* What was copied, or is dropped */

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
on_handed_over (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Arrival) arrival = user_data;
  g_autoptr (GBytes) html = NULL;
  g_autoptr (GBytes) text = NULL;
  gboolean      is_there = plea_intake_flavours_read_finish (result, &html, &text);
  GCancellable *cancellable = arrival->cancellable;

  if (GDK_IS_DROP (source))
    gdk_drop_finish (GDK_DROP (source), is_there ? GDK_ACTION_COPY : 0);
  if (is_there)
    plea_intake_reader_read_pasted_async (html, text, cancellable, on_read,
                                          g_steal_pointer (&arrival));
  else
    show_empty_clipboard (arrival);
}

static void
read_handed_over (PleaLibrarian *librarian, gpointer source)
{
  Arrival *arrival = arrival_new (librarian);

  plea_intake_flavours_read_async (source, arrival->cancellable, on_handed_over, arrival);
}

/**
 * plea_intake_paste:
 *
 * Shows what Plea makes of the page that was copied, to be added or not.
 */
void
plea_intake_paste (PleaLibrarian *librarian)
{
  GtkWidget *window = GTK_WIDGET (plea_librarian_get_window (librarian));

  read_handed_over (librarian, gtk_widget_get_clipboard (window));
}

static void
on_files_dropped (GObject *drop, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (PleaLibrarian) librarian = user_data;
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_object_unref);
  const GValue *files = gdk_drop_read_value_finish (GDK_DROP (drop), result, NULL);

  gdk_drop_finish (GDK_DROP (drop), files != NULL ? GDK_ACTION_COPY : 0);
  if (files == NULL || plea_librarian_get_window (librarian) == NULL)
    return;

  for (GSList *file = g_value_get_boxed (files); file != NULL; file = file->next)
    g_ptr_array_add (all, g_object_ref (file->data));
  plea_intake_open (librarian, all);
}

static gboolean
on_drop_of_files (PleaLibrarian *librarian, GdkDrop *drop)
{
  gdk_drop_read_value_async (drop, GDK_TYPE_FILE_LIST, G_PRIORITY_DEFAULT, NULL, on_files_dropped,
                             g_object_ref (librarian));

  return TRUE;
}

static gboolean
on_drop_of_text (PleaLibrarian *librarian, GdkDrop *drop)
{
  read_handed_over (librarian, drop);

  return TRUE;
}

/* A link out of a browser is no file, though it comes as a list of such as well. */
static gboolean
has_files (PleaLibrarian *librarian, GdkDrop *drop)
{
  g_autoptr (GdkContentFormats) formats = gdk_content_formats_union_deserialize_gtypes (
      gdk_content_formats_ref (gdk_drop_get_formats (drop)));

  return gdk_content_formats_contain_gtype (formats, GDK_TYPE_FILE_LIST)
         && !gdk_content_formats_contain_mime_type (formats, "text/html");
}

static GtkEventController *
add_drop_target (PleaLibrarian            *librarian,
                 GdkContentFormatsBuilder *formats,
                 gboolean (*on_drop) (PleaLibrarian *librarian, GdkDrop *drop))
{
  GtkWidget          *window = GTK_WIDGET (plea_librarian_get_window (librarian));
  GtkDropTargetAsync *target = gtk_drop_target_async_new (
      gdk_content_formats_union_deserialize_mime_types (
          gdk_content_formats_builder_free_to_formats (formats)),
      GDK_ACTION_COPY);

  g_signal_connect_object (target, "drop", G_CALLBACK (on_drop), librarian, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (window, GTK_EVENT_CONTROLLER (target));

  return GTK_EVENT_CONTROLLER (target);
}

/* Before a text can take their names for words. */
static void
take_files (PleaLibrarian *librarian)
{
  GdkContentFormatsBuilder *formats = gdk_content_formats_builder_new ();
  GtkEventController       *target;

  gdk_content_formats_builder_add_gtype (formats, GDK_TYPE_FILE_LIST);
  target = add_drop_target (librarian, formats, on_drop_of_files);
  g_signal_connect_object (target, "accept", G_CALLBACK (has_files), librarian, G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (target, GTK_PHASE_CAPTURE);
}

/* After a text that it is dropped on has not taken it. */
static void
take_text (PleaLibrarian *librarian)
{
  GdkContentFormatsBuilder *formats = gdk_content_formats_builder_new ();

  gdk_content_formats_builder_add_mime_type (formats, "text/html");
  gdk_content_formats_builder_add_gtype (formats, G_TYPE_STRING);
  add_drop_target (librarian, formats, on_drop_of_text);
}

/**
 * plea_intake_prepare_window:
 *
 * Takes what is dropped on the window, files, and text as if it were pasted.
 */
void
plea_intake_prepare_window (PleaLibrarian *librarian)
{
  take_files (librarian);
  take_text (librarian);
}
