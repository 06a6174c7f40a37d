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
#include <hb.h>
#include <pango/pangocairo.h>
#include <qpdf/qpdf-c.h>

#include "plea-box.h"
#include "plea-idioms.h"

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

/* Text */

static PangoGlyph
get_space_glyph (PangoFont *font)
{
  hb_codepoint_t glyph;

  return hb_font_get_nominal_glyph (pango_font_get_hb_font (font), ' ', &glyph) ? glyph
                                                                                : PANGO_GLYPH_EMPTY;
}

static void
give_spaces_glyphs (PangoGlyphItem *run, const char *text)
{
  for (int i = 0; i < run->glyphs->num_glyphs; i++)
    {
      PangoGlyphInfo *glyph = &run->glyphs->glyphs[i];
      const char     *letter = text + run->item->offset + run->glyphs->log_clusters[i];

      if (glyph->glyph == PANGO_GLYPH_EMPTY && *letter == ' ')
        glyph->glyph = get_space_glyph (run->item->analysis.font);
    }
}

/**
 * plea_pdf_show_line:
 * @cr: a context, at the line's beginning on its baseline
 * @line: a line of a layout that is still there
 *
 * Shows a line like pango_cairo_show_layout_line(), with the space that it ends in. Pango takes
 * that one's glyph away; Cairo then says in words that it is there, and with Poppler that is the
 * end of the paragraph for a screen reader.
 */
void
plea_pdf_show_line (cairo_t *cr, PangoLayoutLine *line)
{
  const char *text = pango_layout_get_text (line->layout);

  for (GSList *run = line->runs; run != NULL; run = run->next)
    give_spaces_glyphs (run->data, text);
  pango_cairo_show_layout_line (cr, line);
}

/* Structure */

/* Says in the parent tree, which leads from what is drawn on a page back to the structure, what it
 * is that @element draws there. The tree has the number of each page and behind it what is on it;
 * Cairo numbers pages from 0 without a gap, so that nothing need be looked for. */
static void
set_parent (qpdf_data pdf, qpdf_oh parent_tree, qpdf_oh element, qpdf_oh parent)
{
  qpdf_oh page = qpdf_oh_get_key (pdf, element, "/Pg");
  int number = qpdf_oh_get_int_value_as_int (pdf, qpdf_oh_get_key (pdf, page, "/StructParents"));
  int content = qpdf_oh_get_int_value_as_int (pdf, qpdf_oh_get_key (pdf, element, "/K"));

  qpdf_oh_set_array_item (pdf, qpdf_oh_get_array_item (pdf, parent_tree, 2 * number + 1), content,
                          parent);
}

/* What kind of element @object is, with a slash, or "" for what is drawn, which is none. */
static const char *
get_tag (qpdf_data pdf, qpdf_oh object)
{
  qpdf_oh     type = qpdf_oh_is_dictionary (pdf, object) ? qpdf_oh_get_key (pdf, object, "/S") : 0;
  const char *tag = type != 0 && qpdf_oh_is_name (pdf, type) ? qpdf_oh_get_name (pdf, type) : "";

  qpdf_oh_release (pdf, type);

  return tag;
}

/* How many there are; what is drawn by a single element is no array, of which qpdf would complain.
 */
static int
count_children (qpdf_data pdf, qpdf_oh children)
{
  return qpdf_oh_is_array (pdf, children) ? qpdf_oh_get_array_n_items (pdf, children) : 0;
}

/* The last element within @element that holds content rather than elements. */
static qpdf_oh
find_last_leaf (qpdf_data pdf, qpdf_oh element)
{
  qpdf_oh children = qpdf_oh_get_key (pdf, element, "/K");
  int     n_children = count_children (pdf, children);
  qpdf_oh last;

  if (n_children == 0)
    return element;

  last = qpdf_oh_get_array_item (pdf, children, n_children - 1);

  return *get_tag (pdf, last) != '\0' ? find_last_leaf (pdf, last) : element;
}

/* Adds what is drawn by @element to what is drawn by @leaf, which began on a page before. */
static void
join (qpdf_data pdf, qpdf_oh parent_tree, qpdf_oh leaf, qpdf_oh element)
{
  qpdf_oh content = qpdf_oh_get_key (pdf, leaf, "/K");
  qpdf_oh reference = qpdf_oh_new_dictionary (pdf);

  if (!qpdf_oh_is_array (pdf, content))
    {
      qpdf_oh first = content;

      content = qpdf_oh_new_array (pdf);
      qpdf_oh_append_item (pdf, content, first);
      qpdf_oh_replace_key (pdf, leaf, "/K", content);
    }
  qpdf_oh_replace_key (pdf, reference, "/Type", qpdf_oh_new_name (pdf, "/MCR"));
  qpdf_oh_replace_key (pdf, reference, "/Pg", qpdf_oh_get_key (pdf, element, "/Pg"));
  qpdf_oh_replace_key (pdf, reference, "/MCID", qpdf_oh_get_key (pdf, element, "/K"));
  qpdf_oh_append_item (pdf, content, reference);
  set_parent (pdf, parent_tree, element, leaf);
}

static void complete_children (qpdf_data pdf, qpdf_oh parent_tree, qpdf_oh element);

/* Returns whether @child stays an element of its own behind those @kept. */
static gboolean
complete_child (qpdf_data pdf, qpdf_oh parent_tree, const GArray *kept, qpdf_oh child)
{
  const char *tag = get_tag (pdf, child);

  if (g_str_equal (tag, "/" PLEA_PDF_TAG_HEADER))
    {
      set_parent (pdf, parent_tree, child, qpdf_oh_new_null (pdf));
      return FALSE;
    }
  if (g_str_equal (tag, "/" PLEA_PDF_TAG_CONTINUED) && kept->len > 0)
    {
      qpdf_oh previous = g_array_index (kept, qpdf_oh, kept->len - 1);

      join (pdf, parent_tree, find_last_leaf (pdf, previous), child);
      return FALSE;
    }
  if (*tag != '\0')
    complete_children (pdf, parent_tree, child);

  return TRUE;
}

/* What stays goes into a new array: qpdf takes longer to take one thing out of a long array than to
 * make it. */
static void
replace_children (qpdf_data pdf, qpdf_oh element, const GArray *kept)
{
  qpdf_oh children = qpdf_oh_new_array (pdf);

  for (guint i = 0; i < kept->len; i++)
    qpdf_oh_append_item (pdf, children, g_array_index (kept, qpdf_oh, i));
  qpdf_oh_replace_key (pdf, element, "/K", children);
}

/* A file of many letters has so many elements that even the handles of qpdf for them count. */
static void
complete_children (qpdf_data pdf, qpdf_oh parent_tree, qpdf_oh element)
{
  qpdf_oh children = qpdf_oh_get_key (pdf, element, "/K");
  int     n_children = count_children (pdf, children);
  g_autoptr (GArray) kept = g_array_new (FALSE, FALSE, sizeof (qpdf_oh));

  for (int i = 0; i < n_children; i++)
    {
      qpdf_oh child = qpdf_oh_get_array_item (pdf, children, i);

      if (complete_child (pdf, parent_tree, kept, child))
        g_array_append_val (kept, child);
      else
        qpdf_oh_release (pdf, child);
    }
  if (kept->len < (guint) n_children)
    replace_children (pdf, element, kept);

  for (guint i = 0; i < kept->len; i++)
    qpdf_oh_release (pdf, g_array_index (kept, qpdf_oh, i));
  qpdf_oh_release (pdf, children);
}

/* Content */

#define END_OF_TAG "\nEMC\n"
#define RESTORE "\nQ\n"

#define TAG_TO_REPLACE                                                                             \
  "^/(" PLEA_PDF_TAG_HEADER "|" PLEA_PDF_TAG_CONTINUED ") << /MCID (\\d+) >> BDC$"
#define HEADER_TAG "/Artifact << /Type /Pagination /Subtype /Header >> BDC"

static gboolean
append_replacement (const GMatchInfo *match, GString *replaced, gpointer data)
{
  g_autofree char *tag = g_match_info_fetch (match, 1);
  g_autofree char *content = g_match_info_fetch (match, 2);

  if (g_str_equal (tag, PLEA_PDF_TAG_HEADER))
    g_string_append (replaced, HEADER_TAG);
  else
    g_string_append_printf (replaced, "/P << /MCID %s >> BDC", content);

  return FALSE;
}

/* Cairo begins each tag on a line of its own, and no line within a string of text, of which it
 * writes the bytes as ASCII. */
static GString *
replace_tags (const char *content, gsize size)
{
  const GRegex *tags = plea_once (
      g_regex_new (TAG_TO_REPLACE, G_REGEX_RAW | G_REGEX_MULTILINE, 0, NULL));
  g_autofree char *replaced = g_regex_replace_eval (tags, content, (gssize) size, 0, 0,
                                                    append_replacement, NULL, NULL);

  return replaced != NULL ? g_string_new (replaced) : g_string_new_len (content, (gssize) size);
}

/* Marks where to fold are drawn behind the last tag of a page, and before its graphics state, which
 * Cairo saved, is restored. */
static void
mark_what_is_last (GString *content)
{
  const char *last_end = g_strrstr_len (content->str, (gssize) content->len, END_OF_TAG);
  gsize       begin = last_end != NULL ? (gsize) (last_end - content->str) + strlen (END_OF_TAG)
                                       : content->len;
  gsize       end = g_str_has_suffix (content->str, RESTORE) ? content->len - strlen (RESTORE) + 1
                                                             : content->len;

  if (begin >= end)
    return;

  g_string_insert (content, (gssize) end, "EMC\n");
  g_string_insert (content, (gssize) begin, "/Artifact << /Type /Page >> BDC\n");
}

static void
replace_tags_of_page (qpdf_data pdf, qpdf_oh page)
{
  qpdf_oh        stream = qpdf_oh_get_key (pdf, page, "/Contents");
  unsigned char *data = NULL;
  gsize          size = 0;
  g_autoptr (GString) content = NULL;

  if (qpdf_oh_get_stream_data (pdf, stream, qpdf_dl_generalized, NULL, &data, &size) & QPDF_ERRORS)
    return;

  content = replace_tags ((const char *) data, size);
  mark_what_is_last (content);
  /* What is as it was need not be compressed once more. */
  if (content->len != size || memcmp (content->str, data, size) != 0)
    qpdf_oh_replace_stream_data (pdf, stream, (const unsigned char *) content->str, content->len,
                                 qpdf_oh_new_null (pdf), qpdf_oh_new_null (pdf));
  free (data);
}

static void
complete_structure (qpdf_data pdf)
{
  qpdf_oh tree = qpdf_oh_get_key (pdf, qpdf_get_root (pdf), "/StructTreeRoot");
  qpdf_oh parent_tree = qpdf_oh_get_key (pdf, qpdf_oh_get_key (pdf, tree, "/ParentTree"), "/Nums");

  complete_children (pdf, parent_tree, tree);
  for (int i = 0; i < qpdf_get_num_pages (pdf); i++)
    replace_tags_of_page (pdf, qpdf_get_page_n (pdf, (size_t) i));
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
complete (GByteArray *bytes, const char *title, const char *language, GError **error)
{
  qpdf_data pdf = qpdf_init ();
  GBytes   *described = NULL;

  qpdf_silence_errors (pdf);
  qpdf_set_suppress_warnings (pdf, QPDF_TRUE);
  if (!has_failed (
          pdf, qpdf_read_memory (pdf, "letter.pdf", (const char *) bytes->data, bytes->len, NULL),
          error))
    {
      complete_structure (pdf);
      complete_fonts (pdf);
      describe_document (pdf, title, language);
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
    file = complete (self->bytes, self->title, language, error);
  else
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _ ("The PDF file could not be created: %s"),
                 cairo_status_to_string (status));
  free_pdf (self);

  return file;
}
