/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Printing: the dialog, and the same pages as everywhere drawn for the printer.
 *
 * Always with the dialog: in GTK 4.8 printing without it crashes whenever the printer is found. The
 * name of the job is seen by whoever runs the printer, so it tells nothing. */

#include "config.h"

#include "plea-printing.h"

#include <glib/gi18n.h>

#include "plea-idioms.h"
#include "plea-print-fit.h"

/* How long to wait for the printer’s answer, which a portal keeps to itself. */
#define GLANCE_MS 250
#define PATIENCE_MS 30000
#define PATIENCE_IN_SANDBOX_MS 2000

/* More take long enough to be told how far it is, and to be cancelled. */
#define MANY_LETTERS 20

/* Among the settings of the printer, since it is a matter of that. */
#define ENVELOPES_TURNED "plea-envelopes-turned"

struct _PleaPrinting
{
  GtkPrintOperation parent_instance;

  PleaDocument *document;
  PleaDocument *printed; /* the same, for the paper and on as many sides as was chosen */
  PleaPrintFit *fit;
  GArray       *pages; /* guint: those that were drawn; the supporter may want only some */
  gboolean      is_envelope;
  gboolean      is_turned; /* the envelopes, as the printer takes them */
  gint64        deadline;
  gboolean      is_preview;
};

G_DEFINE_FINAL_TYPE (PleaPrinting, plea_printing, GTK_TYPE_PRINT_OPERATION)

/* Whether the dialog was told to print on both sides, a page on each. */
static gboolean
is_double_sided (PleaPrinting *self)
{
  GtkPrintSettings *settings = gtk_print_operation_get_print_settings (GTK_PRINT_OPERATION (self));

  return gtk_print_settings_get_duplex (settings) != GTK_PRINT_DUPLEX_SIMPLEX
         && gtk_print_settings_get_number_up (settings) == 1;
}

/* Paper as it was chosen, with the edges that the printer does not reach. */
static GtkPageSetup *
get_setup (GtkPrintContext *context)
{
  double top = 0, bottom = 0, left = 0, right = 0;

  gtk_print_context_get_hard_margins (context, &top, &bottom, &left, &right);

  return plea_print_fit_add_edges (gtk_print_context_get_page_setup (context), top, bottom, left,
                                   right);
}

static void
plea_printing_begin_print (GtkPrintOperation *operation, GtkPrintContext *context)
{
  PleaPrinting *self = PLEA_PRINTING (operation);
  g_autoptr (GtkPageSetup) setup = get_setup (context);

  if (self->is_envelope)
    self->is_turned = gtk_page_setup_get_orientation (setup)
                      == GTK_PAGE_ORIENTATION_REVERSE_LANDSCAPE;
  self->fit = plea_print_fit_new (self->document, setup);
  self->printed = is_double_sided (self) ? plea_document_for_both_sides (self->fit->document)
                                         : g_object_ref (self->fit->document);
}

/* Little by little, so that the window lives while hundreds of letters are laid out for both sides;
 * what is printed on one has been counted where it was shown. */
static gboolean
paginate (GtkPrintOperation *operation, GtkPrintContext *context)
{
  PleaPrinting *self = PLEA_PRINTING (operation);

  if (!plea_document_count_on (self->printed))
    return FALSE;

  gtk_print_operation_set_n_pages (operation, (int) plea_document_get_n_pages (self->printed));

  return TRUE;
}

static void
plea_printing_draw_page (GtkPrintOperation *operation, GtkPrintContext *context, int page)
{
  PleaPrinting *self = PLEA_PRINTING (operation);
  cairo_t      *cr = gtk_print_context_get_cairo_context (context);

  g_array_append_val (self->pages, page);
  plea_print_fit_apply (self->fit, cr);
  plea_document_draw_page (self->printed, (guint) page, cr);
}

static int
compare_pages (gconstpointer a, gconstpointer b)
{
  return *(const int *) a - *(const int *) b;
}

static void
tell_printed (PleaPrinting *self)
{
  g_autoptr (PleaDocument) document = NULL;

  g_array_sort (self->pages, compare_pages);
  document = plea_document_filter (self->printed, self->pages);
  g_signal_emit_by_name (self, "printed", document);
}

static void
tell_no_answer (PleaPrinting *self)
{
  g_signal_emit_by_name (self, "failed",
                         _ ("The printer did not take the letter. Check that it is switched on and "
                            "connected, then print again."));
}

static gboolean
look_for_answer (gpointer printing)
{
  PleaPrinting *self = printing;

  if (!gtk_print_operation_is_finished (printing) && g_get_monotonic_time () < self->deadline)
    return G_SOURCE_CONTINUE;

  if (gtk_print_operation_get_status (printing) == GTK_PRINT_STATUS_FINISHED_ABORTED)
    tell_no_answer (self);
  else
    tell_printed (self);
  g_application_release (g_application_get_default ());

  return G_SOURCE_REMOVE;
}

/* “Done” are the pages: the printer may still turn out to be gone. GTK’s way to the print server
 * sleeps when there is no connection, so it is woken now and then; and Plea stays, with or without
 * its window, until the pages are on their way. */
static void
await_answer (PleaPrinting *self)
{
  gboolean is_in_sandbox = g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS);
  guint    patience = is_in_sandbox ? PATIENCE_IN_SANDBOX_MS : PATIENCE_MS;

  self->deadline = g_get_monotonic_time () + patience * G_TIME_SPAN_MILLISECOND;
  g_application_hold (g_application_get_default ());
  g_timeout_add_full (G_PRIORITY_DEFAULT, GLANCE_MS, look_for_answer, g_object_ref (self),
                      g_object_unref);
}

static void
tell_error (PleaPrinting *self)
{
  g_autoptr (GError) error = NULL;

  gtk_print_operation_get_error (GTK_PRINT_OPERATION (self), &error);
  g_signal_emit_by_name (self, "failed", error->message);
}

/* GTK calls that done, too, when pages are only looked at. */
static void
plea_printing_done (GtkPrintOperation *operation, GtkPrintOperationResult result)
{
  if (PLEA_PRINTING (operation)->is_preview)
    return;

  if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    await_answer (PLEA_PRINTING (operation));
  else if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    tell_error (PLEA_PRINTING (operation));
}

static void
on_preview_ready (GtkPrintOperationPreview *preview)
{
  PleaPrinting *self = PLEA_PRINTING (preview);

  gtk_print_operation_preview_end_preview (preview);
  g_signal_emit_by_name (self, "preview-wanted", self->fit->document);
}

/* GTK prepares a preview as it does printing, and wants somewhere to draw. */
static gboolean
plea_printing_preview (GtkPrintOperation        *operation,
                       GtkPrintOperationPreview *preview,
                       GtkPrintContext          *context,
                       GtkWindow                *parent)
{
  cairo_surface_t *nowhere = cairo_recording_surface_create (CAIRO_CONTENT_COLOR, NULL);
  cairo_t         *cr = cairo_create (nowhere);

  PLEA_PRINTING (operation)->is_preview = TRUE;
  gtk_print_context_set_cairo_context (context, cr, 72, 72);
  g_signal_connect (preview, "ready", G_CALLBACK (on_preview_ready), NULL);
  cairo_destroy (cr);
  cairo_surface_destroy (nowhere);

  return TRUE;
}

static void
plea_printing_dispose (GObject *object)
{
  PleaPrinting *self = PLEA_PRINTING (object);

  g_clear_object (&self->document);
  g_clear_object (&self->printed);
  g_clear_pointer (&self->fit, plea_print_fit_free);
  g_clear_pointer (&self->pages, g_array_unref);

  G_OBJECT_CLASS (plea_printing_parent_class)->dispose (object);
}

static void
plea_printing_class_init (PleaPrintingClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = plea_printing_dispose;
  GTK_PRINT_OPERATION_CLASS (klass)->begin_print = plea_printing_begin_print;
  GTK_PRINT_OPERATION_CLASS (klass)->draw_page = plea_printing_draw_page;
  GTK_PRINT_OPERATION_CLASS (klass)->done = plea_printing_done;
  GTK_PRINT_OPERATION_CLASS (klass)->preview = plea_printing_preview;

  /**
   * PleaPrinting::printed:
   * @document: what: the letters of which at least a page was asked for
   *
   * The printer, or a portal for it, has taken the pages.
   */
  plea_signal_new (klass, "printed", 1, PLEA_TYPE_DOCUMENT);

  /**
   * PleaPrinting::preview-wanted:
   * @document: what
   *
   * The pages are to be looked at, and are not printed.
   */
  plea_signal_new (klass, "preview-wanted", 1, PLEA_TYPE_DOCUMENT);

  /**
   * PleaPrinting::failed:
   * @advice: what is wrong, for people
   *
   * Nothing came on paper.
   */
  plea_signal_new (klass, "failed", 1, G_TYPE_STRING);
}

/* GTK looks for a handler, not for a function of the class. */
static void
plea_printing_init (PleaPrinting *self)
{
  self->pages = g_array_new (FALSE, FALSE, sizeof (guint));
  g_signal_connect (self, "paginate", G_CALLBACK (paginate), NULL);
}

static gboolean
is_of_many (PleaDocument *document)
{
  GPtrArray *letters = plea_document_get_letters (document);

  return letters != NULL && letters->len > MANY_LETTERS;
}

static GtkPrintSettings *
read_settings (const char *text)
{
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  GtkPrintSettings *settings = gtk_print_settings_new ();

  if (text != NULL && g_key_file_load_from_data (keys, text, strlen (text), G_KEY_FILE_NONE, NULL))
    gtk_print_settings_load_key_file (settings, keys, NULL, NULL);

  return settings;
}

/* Envelopes are wider than high; their names among printers stand for them upright. Which side goes
 * in first differs by printer. */
static GtkPageOrientation
choose_orientation (PleaPrinting *self, const PleaFormat *format)
{
  if (format->width <= format->height)
    return GTK_PAGE_ORIENTATION_PORTRAIT;

  return self->is_turned ? GTK_PAGE_ORIENTATION_REVERSE_LANDSCAPE : GTK_PAGE_ORIENTATION_LANDSCAPE;
}

/* The pages' own margins hold, to the edge of the sheet. */
static void
set_paper (PleaPrinting *self, const PleaFormat *format, GtkPrintSettings *settings)
{
  GtkPrintOperation *operation = GTK_PRINT_OPERATION (self);
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  g_autoptr (GtkPaperSize) paper = gtk_paper_size_new (format->paper);
  GtkPageOrientation orientation = choose_orientation (self, format);

  gtk_page_setup_set_paper_size_and_default_margins (setup, paper);
  gtk_page_setup_set_orientation (setup, orientation);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_settings_set_paper_size (settings, paper);
  gtk_print_settings_set_orientation (settings, orientation);
  gtk_print_operation_set_print_settings (operation, settings);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
}

/**
 * plea_printing_new:
 * @document: what to print
 * @settings: (nullable): what plea_printing_get_settings() gave after the last printing
 *
 * Returns: (transfer full): an operation to run with its dialog
 */
PleaPrinting *
plea_printing_new (PleaDocument *document, const char *settings)
{
  PleaPrinting      *self = g_object_new (PLEA_TYPE_PRINTING, NULL);
  GtkPrintOperation *operation = GTK_PRINT_OPERATION (self);
  g_autoptr (GtkPrintSettings) chosen = read_settings (settings);

  self->document = g_object_ref (document);
  self->is_envelope = plea_document_get_format (document)->kind == PLEA_FORMAT_OF_ENVELOPES;
  self->is_turned = gtk_print_settings_get_bool (chosen, ENVELOPES_TURNED);
  set_paper (self, plea_document_get_format (document), chosen);
  /* TRANSLATORS: how the print job is called in the printer’s queue; it must not tell anything */
  gtk_print_operation_set_job_name (operation, C_ ("print job", "Letter"));
  gtk_print_operation_set_show_progress (operation, is_of_many (document));
  gtk_print_operation_set_allow_async (operation, TRUE);

  return self;
}

/**
 * plea_printing_get_settings:
 *
 * Returns: (transfer full): what was chosen in the dialog, as one text
 */
char *
plea_printing_get_settings (PleaPrinting *self)
{
  GtkPrintSettings *settings = gtk_print_operation_get_print_settings (GTK_PRINT_OPERATION (self));
  g_autoptr (GKeyFile) keys = g_key_file_new ();

  gtk_print_settings_set_bool (settings, ENVELOPES_TURNED, self->is_turned);
  gtk_print_settings_to_key_file (settings, keys, NULL);

  return g_key_file_to_data (keys, NULL, NULL);
}
