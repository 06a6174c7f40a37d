/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Printing: the dialog, and the same pages as everywhere drawn for the printer.
 *
 * Always with the dialog: in GTK 4.8 printing without it crashes whenever the printer is found. The
 * name of the job is seen by whoever runs the printer, so it tells nothing. */

#include "config.h"

#include "plea-printing.h"

#include <glib/gi18n.h>

#include "plea-document.h"

struct _PleaPrinting
{
  GtkPrintOperation parent_instance;

  GPtrArray    *letters;
  PleaStyle     style;
  PleaDocument *document;
};

G_DEFINE_FINAL_TYPE (PleaPrinting, plea_printing, GTK_TYPE_PRINT_OPERATION)

static void
plea_printing_begin_print (GtkPrintOperation *operation, GtkPrintContext *context)
{
  PleaPrinting *self = PLEA_PRINTING (operation);

  self->document = plea_document_new (self->letters, &self->style);
  gtk_print_operation_set_n_pages (operation, (int) plea_document_get_n_pages (self->document));
}

static void
plea_printing_draw_page (GtkPrintOperation *operation, GtkPrintContext *context, int page)
{
  PleaPrinting *self = PLEA_PRINTING (operation);

  plea_document_draw_page (self->document, (guint) page,
                           gtk_print_context_get_cairo_context (context));
}

static void
plea_printing_dispose (GObject *object)
{
  PleaPrinting *self = PLEA_PRINTING (object);

  g_clear_pointer (&self->letters, g_ptr_array_unref);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (plea_printing_parent_class)->dispose (object);
}

static void
plea_printing_class_init (PleaPrintingClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = plea_printing_dispose;
  GTK_PRINT_OPERATION_CLASS (klass)->begin_print = plea_printing_begin_print;
  GTK_PRINT_OPERATION_CLASS (klass)->draw_page = plea_printing_draw_page;
}

static void
plea_printing_init (PleaPrinting *self)
{
}

/* The letter's own margins hold, to the edge of the sheet. */
static void
set_paper (PleaPrinting *self)
{
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  g_autoptr (GtkPaperSize) paper = gtk_paper_size_new (self->style.format->paper);

  gtk_page_setup_set_paper_size_and_default_margins (setup, paper);
  gtk_print_operation_set_default_page_setup (GTK_PRINT_OPERATION (self), setup);
  gtk_print_operation_set_use_full_page (GTK_PRINT_OPERATION (self), TRUE);
  gtk_print_operation_set_unit (GTK_PRINT_OPERATION (self), GTK_UNIT_POINTS);
  gtk_print_operation_set_embed_page_setup (GTK_PRINT_OPERATION (self), TRUE);
}

static void
set_settings (PleaPrinting *self, const char *text)
{
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  g_autoptr (GtkPrintSettings) settings = NULL;
  g_autoptr (GtkPaperSize) paper = gtk_paper_size_new (self->style.format->paper);

  if (text == NULL || !g_key_file_load_from_data (keys, text, strlen (text), G_KEY_FILE_NONE, NULL))
    settings = gtk_print_settings_new ();
  else
    settings = gtk_print_settings_new_from_key_file (keys, NULL, NULL);
  if (settings == NULL)
    settings = gtk_print_settings_new ();

  gtk_print_settings_set_paper_size (settings, paper);
  gtk_print_operation_set_print_settings (GTK_PRINT_OPERATION (self), settings);
}

/**
 * plea_printing_new:
 * @letters: (element-type PleaLetter): what to print
 * @style: how to set it
 * @settings: (nullable): what plea_printing_get_settings() gave after the last printing
 *
 * Returns: (transfer full): an operation to run with its dialog
 */
PleaPrinting *
plea_printing_new (GPtrArray *letters, const PleaStyle *style, const char *settings)
{
  PleaPrinting *self = g_object_new (PLEA_TYPE_PRINTING, NULL);

  self->letters = g_ptr_array_ref (letters);
  self->style = *style;
  set_paper (self);
  set_settings (self, settings);
  /* TRANSLATORS: how the print job is called in the printer’s queue; it must not tell anything */
  gtk_print_operation_set_job_name (GTK_PRINT_OPERATION (self), C_ ("print job", "Letter"));
  gtk_print_operation_set_allow_async (GTK_PRINT_OPERATION (self), TRUE);

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

  gtk_print_settings_to_key_file (settings, keys, NULL);

  return g_key_file_to_data (keys, NULL, NULL);
}
