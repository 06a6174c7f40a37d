/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A PDF file in memory: pages by Cairo, and by qpdf what Cairo cannot say.
 *
 * PDF/UA-1 (ISO 14289-1) asks for the language of the text, for the title to be shown rather than a
 * file name, for what is no text to be marked as an artifact, and for a description that claims all
 * that. Cairo 1.16 has no words for any of it. */

#include "config.h"

#include "plea-pdf.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>
#include <qpdf/qpdf-c.h>

#include "plea-box.h"
#include "plea-pdf-structure.h"

/* XMP (ISO 16684-1) with the claim of PDF/UA and the title, which PDF/UA wants here too. */
#define XMP                                                                                        \
  "<?xpacket begin=\"\xef\xbb\xbf\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"                           \
  "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"                                                       \
  "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"                          \
  "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"\n"                \
  " xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n"                                         \
  "<pdfuaid:part>1</pdfuaid:part>\n"                                                               \
  "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">%s</rdf:li></rdf:Alt></dc:title>\n"           \
  "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>\n"

struct _PleaPdf
{
  char            *title;
  GPtrArray       *languages; /* of the elements that hold text; NULL where it is the document's */
  GByteArray      *bytes;
  cairo_surface_t *surface;
  cairo_t         *cr;
};

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

  self->title = g_strdup (title);
  self->languages = g_ptr_array_new_with_free_func (g_free);
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

/**
 * plea_pdf_add_element:
 * @language: (nullable): BCP 47 tag of its language, where that is not the document's
 *
 * Tells of an element that holds text, but for those of %PLEA_PDF_TAG_HEADER and
 * %PLEA_PDF_TAG_CONTINUED, in the order in which their tags begin.
 */
void
plea_pdf_add_element (PleaPdf *self, const char *language)
{
  g_ptr_array_add (self->languages, g_strdup (language));
}

/* Fonts */

/* PDF/UA wants said what PDF takes for granted: that the glyphs of a font are numbered as they are.
 */
static void
complete_font (qpdf_data pdf, qpdf_oh font)
{
  qpdf_oh descendant = qpdf_oh_get_array_item (pdf, qpdf_oh_get_key (pdf, font, "/DescendantFonts"),
                                               0);

  if (qpdf_oh_is_name_and_equals (pdf, qpdf_oh_get_key (pdf, descendant, "/Subtype"),
                                  "/CIDFontType2"))
    qpdf_oh_replace_key (pdf, descendant, "/CIDToGIDMap", qpdf_oh_new_name (pdf, "/Identity"));
}

static void
complete_fonts (qpdf_data pdf)
{
  for (int i = 0; i < qpdf_get_num_pages (pdf); i++)
    {
      qpdf_oh page = qpdf_get_page_n (pdf, (size_t) i);
      qpdf_oh fonts = qpdf_oh_get_key (pdf, qpdf_oh_get_key (pdf, page, "/Resources"), "/Font");

      qpdf_oh_begin_dict_key_iter (pdf, fonts);
      while (qpdf_oh_dict_more_keys (pdf))
        {
          qpdf_oh font = qpdf_oh_get_key (pdf, fonts, qpdf_oh_dict_next_key (pdf));

          if (qpdf_oh_has_key (pdf, font, "/DescendantFonts"))
            complete_font (pdf, font);
        }
    }
}

/* Description */

static qpdf_oh
create_metadata (qpdf_data pdf, const char *title)
{
  g_autofree char *xmp = g_markup_printf_escaped (XMP, title);
  qpdf_oh          stream = qpdf_oh_new_stream (pdf);
  qpdf_oh          dictionary = qpdf_oh_get_dict (pdf, stream);

  qpdf_oh_replace_key (pdf, dictionary, "/Type", qpdf_oh_new_name (pdf, "/Metadata"));
  qpdf_oh_replace_key (pdf, dictionary, "/Subtype", qpdf_oh_new_name (pdf, "/XML"));
  qpdf_oh_replace_stream_data (pdf, stream, (const unsigned char *) xmp, strlen (xmp),
                               qpdf_oh_new_null (pdf), qpdf_oh_new_null (pdf));

  return stream;
}

static void
describe_document (qpdf_data pdf, const char *title, const char *language)
{
  qpdf_oh catalog = qpdf_get_root (pdf);
  qpdf_oh preferences = qpdf_oh_new_dictionary (pdf);

  qpdf_oh_replace_key (pdf, preferences, "/DisplayDocTitle", qpdf_oh_new_bool (pdf, QPDF_TRUE));
  qpdf_oh_replace_key (pdf, catalog, "/ViewerPreferences", preferences);
  qpdf_oh_replace_key (pdf, catalog, "/Lang", qpdf_oh_new_unicode_string (pdf, language));
  qpdf_oh_replace_key (pdf, catalog, "/Metadata", create_metadata (pdf, title));
}

static gboolean
has_failed (qpdf_data pdf, QPDF_ERROR_CODE code, GError **error)
{
  if ((code & QPDF_ERRORS) == 0)
    return FALSE;

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED,
               /* TRANSLATORS: %s is a message of a library, in English */
               _ ("The PDF file could not be created: %s"),
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
complete (const PleaPdf *self, const char *language, GError **error)
{
  const GByteArray *bytes = self->bytes;
  qpdf_data         pdf = qpdf_init ();
  GBytes           *described = NULL;

  qpdf_silence_errors (pdf);
  qpdf_set_suppress_warnings (pdf, QPDF_TRUE);
  if (!has_failed (
          pdf, qpdf_read_memory (pdf, "letter.pdf", (const char *) bytes->data, bytes->len, NULL),
          error))
    {
      plea_pdf_structure_complete (pdf, self->languages);
      complete_fonts (pdf);
      describe_document (pdf, self->title, language);
      described = write_pdf (pdf, error);
    }
  qpdf_cleanup (&pdf);

  return described;
}

static cairo_status_t
close_surface (PleaPdf *self)
{
  cairo_status_t status = cairo_status (self->cr);

  cairo_surface_finish (self->surface);

  return status == CAIRO_STATUS_SUCCESS ? cairo_surface_status (self->surface) : status;
}

static void
free_pdf (PleaPdf *self)
{
  cairo_destroy (self->cr);
  cairo_surface_destroy (self->surface);
  g_byte_array_unref (self->bytes);
  g_free (self->title);
  g_ptr_array_unref (self->languages);
  g_free (self);
}

/**
 * plea_pdf_finish:
 * @self: (transfer full): a PDF whose pages are drawn
 * @language: BCP 47 tag of the language of its text
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the file
 */
GBytes *
plea_pdf_finish (PleaPdf *self, const char *language, GError **error)
{
  cairo_status_t status = close_surface (self);
  GBytes        *file = NULL;

  if (status == CAIRO_STATUS_SUCCESS)
    file = complete (self, language, error);
  else
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _ ("The PDF file could not be created: %s"),
                 cairo_status_to_string (status));
  free_pdf (self);

  return file;
}
