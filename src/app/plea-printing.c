/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Printing: the dialog, and the same pages as everywhere drawn for the printer.
 *
 * Always with the dialog: in GTK 4.8 printing without it crashes whenever the printer is found. The
 * name of the job is seen by whoever runs the printer, so it tells nothing. */

#include "config.h"

#include "plea-printing.h"

#include <glib/gi18n.h>

struct _PleaPrinting
{
  GtkPrintOperation parent_instance;

  PleaOrder *order;
  PleaPages *pages;
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

static void
take_order (PleaPrinting *self, PleaOrder *order)
{
  g_clear_object (&self->order);
  self->order = order;
}

static void
plea_printing_begin_print (GtkPrintOperation *operation, GtkPrintContext *context)
{
  PleaPrinting *self = PLEA_PRINTING (operation);

  if (is_double_sided (self))
    take_order (self, plea_order_for_both_sides (self->order));
  self->pages = plea_order_lay_out (self->order);
  gtk_print_operation_set_n_pages (operation, (int) plea_pages_get_n_pages (self->pages));
}

static void
plea_printing_draw_page (GtkPrintOperation *operation, GtkPrintContext *context, int page)
{
  PleaPrinting *self = PLEA_PRINTING (operation);

  plea_pages_draw_page (self->pages, (guint) page, gtk_print_context_get_cairo_context (context));
}

static void
plea_printing_dispose (GObject *object)
{
  PleaPrinting *self = PLEA_PRINTING (object);

  g_clear_object (&self->order);
  g_clear_object (&self->pages);

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

/* Envelopes are wider than high; their names among printers stand for them upright. */
static GtkPageOrientation
get_orientation (PleaPrinting *self)
{
  PleaSheetSize size = plea_order_get_size (self->order);

  return size.width > size.height ? GTK_PAGE_ORIENTATION_LANDSCAPE : GTK_PAGE_ORIENTATION_PORTRAIT;
}

/* The pages' own margins hold, to the edge of the sheet. */
static void
set_paper (PleaPrinting *self)
{
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  g_autoptr (GtkPaperSize) paper = gtk_paper_size_new (plea_order_get_size (self->order).paper);

  gtk_page_setup_set_paper_size_and_default_margins (setup, paper);
  gtk_page_setup_set_orientation (setup, get_orientation (self));
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
  g_autoptr (GtkPaperSize) paper = gtk_paper_size_new (plea_order_get_size (self->order).paper);

  if (text == NULL || !g_key_file_load_from_data (keys, text, strlen (text), G_KEY_FILE_NONE, NULL))
    settings = gtk_print_settings_new ();
  else
    settings = gtk_print_settings_new_from_key_file (keys, NULL, NULL);
  if (settings == NULL)
    settings = gtk_print_settings_new ();

  gtk_print_settings_set_paper_size (settings, paper);
  gtk_print_settings_set_orientation (settings, get_orientation (self));
  gtk_print_operation_set_print_settings (GTK_PRINT_OPERATION (self), settings);
}

/**
 * plea_printing_new:
 * @order: what to print
 * @settings: (nullable): what plea_printing_get_settings() gave after the last printing
 *
 * Returns: (transfer full): an operation to run with its dialog
 */
PleaPrinting *
plea_printing_new (PleaOrder *order, const char *settings)
{
  PleaPrinting *self = g_object_new (PLEA_TYPE_PRINTING, NULL);

  self->order = g_object_ref (order);
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
