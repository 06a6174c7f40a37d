/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the tests inside of the program share: the program, and what there is in its windows. */

#include "config.h"

#include "plea-test-widget.h"

#include <poppler.h>
#include <string.h>

#include "plea-application.h"
#include "plea-gettext.h"
#include "plea-test-wait.h"
#include "plea-window.h"

static const char *const harmless[] = {
  "gdk_frame_timings_submitted", /* GTK 4.24, of popovers where there is no compositor */
  "colord",                      /* the print dialog asks a colour manager for profiles */
  "avahi printers",              /* and a service of the network for printers */
  "Can't handle ",               /* GTK 4.24, of the keys that compose letters in Brazil */
  "reports a minimum height of", /* GTK 4.8, of Arabic beside a picture: one pixel */
};

static gboolean
is_harmless (const char *message)
{
  for (gsize i = 0; i < G_N_ELEMENTS (harmless); i++)
    if (strstr (message, harmless[i]) != NULL)
      return TRUE;

  return FALSE;
}

static GLogWriterOutput
write_unless_harmless (GLogLevelFlags   level,
                       const GLogField *fields,
                       gsize            n_fields,
                       gpointer         user_data)
{
  for (gsize i = 0; i < n_fields; i++)
    if (g_str_equal (fields[i].key, "MESSAGE") && is_harmless (fields[i].value))
      return G_LOG_WRITER_HANDLED;

  return g_log_writer_default (level, fields, n_fields, user_data);
}

/* What does not come through the writer. */
static gboolean
is_fatal (const char *domain, GLogLevelFlags level, const char *message, gpointer data)
{
  return !is_harmless (message);
}

/**
 * plea_test_start:
 *
 * Takes from @argc and @argv what is for GLib's tests.
 *
 * Returns: (transfer full): the program, with its resources and in the language of the test, for
 *   plea_test_run()
 */
GtkApplication *
plea_test_start (int *argc, char ***argv)
{
  GtkApplication *application;

  plea_gettext_begin ();
  g_log_set_writer_func (write_unless_harmless, NULL, NULL);
  gtk_test_init (argc, argv, NULL);
  g_test_log_set_fatal_handler (is_fatal, NULL);
  application = g_object_new (PLEA_TYPE_APPLICATION, "application-id", PLEA_APPLICATION_ID,
                              "resource-base-path", PLEA_RESOURCE_PATH, "flags",
                              G_APPLICATION_NON_UNIQUE, NULL);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));

  return application;
}

/**
 * plea_test_run:
 * @application: (transfer full): the program
 *
 * Returns: the exit status of the tests that were added
 */
int
plea_test_run (GtkApplication *application)
{
  int result = g_test_run ();

  g_object_unref (application);

  return result;
}

/* Until nothing is left to be done at once. */
void
plea_test_iterate (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    continue;
}

/* Half as large again, or as usual. */
void
plea_test_set_large_text (gboolean is_large)
{
  static int   usual;
  GtkSettings *settings = gtk_settings_get_default ();

  if (is_large)
    g_object_get (settings, "gtk-xft-dpi", &usual, NULL);
  g_object_set (settings, "gtk-xft-dpi", is_large ? 96 * 1024 * 3 / 2 : usual, NULL);
}

/* What goes */

static void
note_gone (gpointer gone)
{
  *(gboolean *) gone = TRUE;
}

/**
 * plea_test_watch:
 * @gone: (out): whether @object was finalized, which weak pointers are told too early of
 */
void
plea_test_watch (gpointer object, gboolean *gone)
{
  *gone = FALSE;
  g_object_set_data_full (object, "plea-test-gone", gone, note_gone);
}

static gboolean
is_gone (gpointer gone)
{
  return *(gboolean *) gone;
}

/* Some is let go in an idle or by a thread that ends. */
void
plea_test_assert_goes (gboolean *gone)
{
  g_assert_true (plea_test_wait (is_gone, gone, PLEA_TEST_PATIENCE_MS));
}

/**
 * plea_test_let_go:
 * @object: (transfer full): what nobody else keeps
 */
void
plea_test_let_go (gpointer object)
{
  gboolean gone;

  plea_test_watch (object, &gone);
  g_object_unref (object);
  plea_test_assert_goes (&gone);
}

/* What there is */

/**
 * plea_test_find:
 * @within: where to look, itself too
 * @is_wanted: what to look for
 *
 * Returns: (transfer none) (nullable): the first such widget
 */
GtkWidget *
plea_test_find (GtkWidget *within, PleaTestIsWanted is_wanted, gconstpointer data)
{
  GtkWidget *found = is_wanted (within, data) ? within : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (within); found == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    found = plea_test_find (child, is_wanted, data);

  return found;
}

static gboolean
is_of_type (GtkWidget *widget, gconstpointer type)
{
  return g_type_is_a (G_OBJECT_TYPE (widget), *(const GType *) type);
}

GtkWidget *
plea_test_find_type (GtkWidget *within, GType type)
{
  return plea_test_find (within, is_of_type, &type);
}

/* There has to be one. */
PleaNoteRow *
plea_test_note (GtkWidget *editor, PleaField field, guint nth)
{
  PleaNoteRow *note = plea_editor_notes_find (editor, (PleaPlace){ field, nth, 0 });

  g_assert_nonnull (note);

  return note;
}

GtkWidget *
plea_test_field (GtkWidget *editor, PleaField field, guint nth)
{
  return plea_note_row_get_about (plea_test_note (editor, field, nth));
}

/* The one that waits for an answer, or NULL. */
AdwMessageDialog *
plea_test_find_question (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *window = windows; window != NULL; window = window->next)
    if (ADW_IS_MESSAGE_DIALOG (window->data) && gtk_widget_get_mapped (window->data))
      return window->data;

  return NULL;
}

static gboolean
is_label_with (GtkWidget *widget, gconstpointer words)
{
  return GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget)
         && strstr (gtk_label_get_text (GTK_LABEL (widget)), words) != NULL;
}

/* Whether @words can be read. */
gboolean
plea_test_says (GtkWidget *within, const char *words)
{
  return plea_test_find (within, is_label_with, words) != NULL;
}

/* No words in it are cut. Returns how many labels there are. */
guint
plea_test_assert_whole (GtkWidget *widget)
{
  guint n_labels = GTK_IS_LABEL (widget);

  if (GTK_IS_LABEL (widget))
    g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (widget))));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n_labels += plea_test_assert_whole (child);

  return n_labels;
}

static gboolean
is_label_of_button (GtkWidget *widget, gconstpointer label)
{
  return GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget)
         && gtk_widget_get_ancestor (widget, GTK_TYPE_BUTTON) != NULL
         && g_str_equal (gtk_label_get_label (GTK_LABEL (widget)), label);
}

/* The button with that label, which has to be in sight. */
void
plea_test_click (GtkWidget *within, const char *label)
{
  GtkWidget *found = plea_test_find (within, is_label_of_button, label);

  g_assert_nonnull (found);
  g_signal_emit_by_name (gtk_widget_get_ancestor (found, GTK_TYPE_BUTTON), "clicked");
}

/* As if it alone had been dropped on the window. */
void
plea_test_open_file (gpointer window, GFile *file)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new ();

  g_ptr_array_add (files, file);
  plea_window_open (window, files);
}

/* Pages */

typedef struct
{
  PleaPreview *preview;
  const char  *words;
} Print;

static gboolean
is_printed (gpointer data)
{
  Print           *print = data;
  GBytes          *pdf = plea_preview_get_pdf (print->preview);
  PopplerDocument *document = pdf != NULL ? poppler_document_new_from_bytes (pdf, NULL, NULL)
                                          : NULL;
  PopplerPage     *page = document != NULL ? poppler_document_get_page (document, 0) : NULL;
  g_autofree char *text = page != NULL ? poppler_page_get_text (page) : NULL;

  g_clear_object (&page);
  g_clear_object (&document);

  return text != NULL && strstr (text, print->words) != NULL;
}

/* Until @words are on the first page as it is printed. */
void
plea_test_await_print (PleaPreview *preview, const char *words)
{
  Print print = { preview, words };

  if (!plea_test_wait (is_printed, &print, PLEA_TEST_PATIENCE_MS))
    g_error ("Nothing prints “%s”", words);
}
