/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A PDF file in memory: pages by Cairo, and by qpdf what Cairo cannot say.
 *
 * A screen reader needs the language of the text, and a reader should show the title rather than a
 * file name; Cairo has no words for either. */

#include "config.h"

#include "plea-pdf.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>
#include <qpdf/qpdf-c.h>

#include "plea-format.h"

struct _PleaPdf
{
  GByteArray      *bytes;
  cairo_surface_t *surface;
  cairo_t         *cr;
};

G_DEFINE_QUARK (plea_pdf_error, plea_pdf_error)

static cairo_status_t
append_bytes (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

/**
 * plea_pdf_begin:
 * @width: width of all pages in millimetres
 * @height: their height
 * @title: title of the document; no name of a person
 *
 * Returns: (transfer full): a PDF without pages; give it to plea_pdf_finish()
 */
PleaPdf *
plea_pdf_begin (double width, double height, const char *title)
{
  PleaPdf *self = g_new0 (PleaPdf, 1);

  self->bytes = g_byte_array_new ();
  self->surface = cairo_pdf_surface_create_for_stream (
      append_bytes, self->bytes, width * PLEA_POINTS_PER_MM, height * PLEA_POINTS_PER_MM);
  cairo_pdf_surface_set_metadata (self->surface, CAIRO_PDF_METADATA_TITLE, title);
  /* Unless told otherwise Cairo writes the hour and the time zone of the sender. */
  cairo_pdf_surface_set_metadata (self->surface, CAIRO_PDF_METADATA_CREATE_DATE, "");
  self->cr = cairo_create (self->surface);

  return self;
}

/**
 * plea_pdf_get_cairo:
 *
 * Returns: (transfer none): where to draw pages, in points from the top left corner
 */
cairo_t *
plea_pdf_get_cairo (PleaPdf *self)
{
  return self->cr;
}

static void
describe_document (qpdf_data pdf, const char *language)
{
  qpdf_oh catalog = qpdf_get_root (pdf);
  qpdf_oh preferences = qpdf_oh_new_dictionary (pdf);

  qpdf_oh_replace_key (pdf, preferences, "/DisplayDocTitle", qpdf_oh_new_bool (pdf, QPDF_TRUE));
  qpdf_oh_replace_key (pdf, catalog, "/ViewerPreferences", preferences);
  qpdf_oh_replace_key (pdf, catalog, "/Lang", qpdf_oh_new_unicode_string (pdf, language));
}

static gboolean
has_failed (qpdf_data pdf, QPDF_ERROR_CODE code, GError **error)
{
  if ((code & QPDF_ERRORS) == 0)
    return FALSE;

  g_set_error (error, PLEA_PDF_ERROR, PLEA_PDF_ERROR_FAILED,
               /* TRANSLATORS: %s is a message of a library, in English */
               _ ("The PDF file could not be made: %s"),
               qpdf_get_error_full_text (pdf, qpdf_get_error (pdf)));

  return TRUE;
}

static GBytes *
write_pdf (qpdf_data pdf, GError **error)
{
  if (has_failed (pdf, qpdf_init_write_memory (pdf), error))
    return NULL;

  /* The identifier comes from the content, not from the clock. */
  qpdf_set_deterministic_ID (pdf, QPDF_TRUE);
  qpdf_set_object_stream_mode (pdf, qpdf_o_generate);
  if (has_failed (pdf, qpdf_write (pdf), error))
    return NULL;

  return g_bytes_new (qpdf_get_buffer (pdf), qpdf_get_buffer_length (pdf));
}

static GBytes *
add_description (GByteArray *bytes, const char *language, GError **error)
{
  qpdf_data pdf = qpdf_init ();
  GBytes   *described = NULL;

  qpdf_silence_errors (pdf);
  qpdf_set_suppress_warnings (pdf, QPDF_TRUE);
  if (!has_failed (
          pdf, qpdf_read_memory (pdf, "letter.pdf", (const char *) bytes->data, bytes->len, NULL),
          error))
    {
      describe_document (pdf, language);
      described = write_pdf (pdf, error);
    }
  qpdf_cleanup (&pdf);

  return described;
}

static cairo_status_t
close_surface (PleaPdf *self)
{
  cairo_status_t status = cairo_status (self->cr);

  cairo_destroy (self->cr);
  cairo_surface_finish (self->surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (self->surface);
  cairo_surface_destroy (self->surface);

  return status;
}

/**
 * plea_pdf_finish:
 * @self: (transfer full): a PDF whose pages are drawn
 * @language: BCP 47 tag of the language of its text
 * @error: return location for a #PleaPdfError
 *
 * Returns: (transfer full) (nullable): the file
 */
GBytes *
plea_pdf_finish (PleaPdf *self, const char *language, GError **error)
{
  g_autoptr (GByteArray) bytes = self->bytes;
  cairo_status_t status = close_surface (self);

  g_free (self);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, PLEA_PDF_ERROR, PLEA_PDF_ERROR_FAILED,
                   _ ("The PDF file could not be made: %s"), cairo_status_to_string (status));
      return NULL;
    }

  return add_description (bytes, language, error);
}
