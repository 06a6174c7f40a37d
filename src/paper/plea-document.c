/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pages of letters, of their envelopes, of labels, of tables, or one to test a printer with.
 *
 * Each letter is laid out when its pages are wanted and forgotten then: what a thousand letters
 * were laid out as would take a third of a gigabyte, and belong to one thread. */

#include "config.h"

#include "plea-document-private.h"

#include <glib/gi18n-lib.h>

#include "plea-envelope-layout.h"
#include "plea-idioms.h"
#include "plea-imposition.h"
#include "plea-label-layout.h"
#include "plea-letter-layout.h"
#include "plea-pdf.h"
#include "plea-postcard-layout.h"

/**
 * PleaDocument:
 *
 * What preview, printer and PDF file draw from, all the same way. Immutable: it is made in one
 * thread and may be drawn in another.
 */
PLEA_DEFINE_FINAL_TYPE (PleaDocument, plea_document)

static void
plea_document_clear (PleaDocument *self)
{
  g_clear_pointer (&self->letters, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->addresses, g_ptr_array_unref);
  g_clear_pointer (&self->n_pages, g_array_unref);
  g_clear_pointer (&self->warnings, g_ptr_array_unref);
  g_mutex_clear (&self->lock);
}

static void
plea_document_init (PleaDocument *self)
{
  g_mutex_init (&self->lock);
  self->n_pages = g_array_new (FALSE, FALSE, sizeof (guint));
  self->warnings = g_ptr_array_new_null_terminated (1, g_free, TRUE);
}

/**
 * plea_document_create:
 * @style: how and where to set it
 * @phrases: (transfer none): of the language that its PDF has
 *
 * Returns: (transfer full): a document that nothing has been put into yet
 */
PleaDocument *
plea_document_create (const PleaStyle *style, const PleaPhrases *phrases)
{
  PleaDocument *self = g_object_new (PLEA_TYPE_DOCUMENT, NULL);

  self->style = *style;
  self->phrases = phrases;

  return self;
}

/**
 * plea_document_new:
 * @letters: (element-type PleaLetter): one or more letters
 * @style: how and where to set them
 *
 * Returns: (transfer full): the letters' pages or, in a format of envelopes, an envelope for each,
 *   or of postcards both sides of a card for each
 */
PleaDocument *
plea_document_new (GPtrArray *letters, const PleaStyle *style)
{
  PleaDocument *self = plea_document_create (style, PLEA_LETTER (letters->pdata[0])->phrases);

  self->letters = g_ptr_array_ref (letters);

  return self;
}

/**
 * plea_document_new_labels:
 * @addresses: (element-type utf8): the lines of each address
 * @n_used: how many labels of the first sheet are gone already
 * @style: a format of labels
 *
 * Returns: (transfer full): sheets of labels
 */
PleaDocument *
plea_document_new_labels (GPtrArray *addresses, guint n_used, const PleaStyle *style)
{
  PleaDocument *self = plea_document_create (style, plea_phrases_for_interface ());

  self->addresses = g_ptr_array_ref (addresses);
  self->n_used = n_used;

  return self;
}

/**
 * plea_document_new_test_page:
 * @style: which envelope or sheet of labels, and by how much everything is moved
 *
 * Returns: (transfer full): a page that shows how far off the printer is
 */
PleaDocument *
plea_document_new_test_page (const PleaStyle *style)
{
  return plea_document_create (style, plea_phrases_for_interface ());
}

/**
 * plea_document_new_table:
 * @rows: (element-type PleaTableRow): a table, in the language of the interface
 * @style: a format of letters, and a face
 *
 * Returns: (transfer full): its pages
 */
PleaDocument *
plea_document_new_table (GPtrArray *rows, const PleaStyle *style)
{
  PleaDocument *self = plea_document_create (style, plea_phrases_for_interface ());

  self->rows = g_ptr_array_ref (rows);

  return self;
}

/**
 * plea_document_get_appeal_id:
 *
 * Returns: (transfer none) (nullable): the appeal that its first letter, if there is one, is for
 */
const char *
plea_document_get_appeal_id (PleaDocument *self)
{
  return self->letters != NULL ? PLEA_LETTER (self->letters->pdata[0])->appeal->id : NULL;
}

/**
 * plea_document_get_letters:
 *
 * Returns: (transfer none) (nullable) (element-type PleaLetter): the letters, one or more, that it
 * is of or has envelopes for; %NULL for a test page
 */
GPtrArray *
plea_document_get_letters (PleaDocument *self)
{
  return self->letters;
}

/**
 * plea_document_get_format:
 *
 * Returns: (transfer none): where things stand on its sheets, which are all alike
 */
const PleaFormat *
plea_document_get_format (PleaDocument *self)
{
  return self->style.format;
}

/* Layouts */

static guint
count_layouts (PleaDocument *self)
{
  return self->letters != NULL ? self->letters->len : 1;
}

/* With a blank page where the next letter has to begin on a new sheet. */
static guint
count_pages (PleaDocument *self, const PleaLayout *layout, guint nth)
{
  gboolean on_new_sheet = self->style.double_sided && nth + 1 < count_layouts (self);

  return layout->n_pages + (on_new_sheet ? layout->n_pages % 2 : 0);
}

static void
note (PleaDocument *self, const PleaLayout *layout, guint nth)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);
  guint   n_pages = count_pages (self, layout, nth);
  PleaBox ink;

  if (self->n_pages->len != nth)
    return;
  if (nth > 0)
    n_pages += g_array_index (self->n_pages, guint, nth - 1);

  g_array_append_val (self->n_pages, n_pages);
  self->text_size = nth > 0 ? MIN (self->text_size, layout->tightness.size)
                            : layout->tightness.size;
  ink = plea_layout_get_ink (layout);
  self->ink = nth > 0 ? plea_box_unite (&self->ink, &ink) : ink;
  plea_layout_add_warnings (layout, self->warnings);
}

static PleaLayout *
lay_out (PleaDocument *self, guint nth)
{
  PleaLetter *letter = self->letters != NULL ? g_ptr_array_index (self->letters, nth) : NULL;
  PleaLayout *layout;

  if (self->rows != NULL)
    layout = plea_table_lay_out (self->rows, &self->style, self->phrases);
  else if (self->addresses != NULL)
    layout = plea_label_layout_new (self->addresses, self->n_used, &self->style, self->phrases);
  else if (self->style.format->kind == PLEA_FORMAT_OF_LABELS)
    layout = plea_label_layout_new_test_page (&self->style, self->phrases);
  else if (letter == NULL)
    layout = plea_envelope_layout_new_test_page (&self->style, self->phrases);
  else if (self->style.format->kind == PLEA_FORMAT_OF_ENVELOPES)
    layout = plea_envelope_layout_new (letter, &self->style);
  else if (plea_document_is_of_cards (self))
    layout = plea_postcard_layout_new (letter, &self->style);
  else
    layout = plea_letter_layout_new (letter, &self->style);
  note (self, layout, nth);

  return layout;
}

static guint
count_noted (PleaDocument *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  return self->n_pages->len;
}

/**
 * plea_document_count_on:
 *
 * Lays out one letter more, for those who have other things to do before all pages are counted.
 *
 * Returns: whether they are
 */
gboolean
plea_document_count_on (PleaDocument *self)
{
  guint nth = count_noted (self);

  if (nth < count_layouts (self))
    plea_layout_free (lay_out (self, nth++));

  return nth == count_layouts (self);
}

static void
note_all (PleaDocument *self)
{
  while (!plea_document_count_on (self))
    continue;
}

/**
 * plea_document_get_n_pages:
 *
 * Returns: how many pages there are
 */
guint
plea_document_get_n_pages (PleaDocument *self)
{
  note_all (self);

  return g_array_index (self->n_pages, guint, self->n_pages->len - 1);
}

/**
 * plea_document_get_text_size:
 *
 * Returns: the size that the text of its letters is set in, in points: the smallest, where some are
 *   set smaller to go on one page
 */
double
plea_document_get_text_size (PleaDocument *self)
{
  note_all (self);

  return self->text_size;
}

static guint
count_most_pages (PleaDocument *self)
{
  guint before = 0, most = 0;

  for (guint nth = 0; nth < self->n_pages->len; nth++)
    {
      guint until = g_array_index (self->n_pages, guint, nth);

      most = MAX (most, until - before);
      before = until;
    }

  return most;
}

/**
 * plea_document_get_weight:
 *
 * Returns: what the heaviest of its letters weighs, printed on one side of the paper
 */
PleaWeight
plea_document_get_weight (PleaDocument *self)
{
  note_all (self);

  return plea_format_weigh (self->style.format, count_most_pages (self));
}

/**
 * plea_document_fits_in:
 * @printable: what of a sheet a printer reaches, in millimetres
 *
 * Returns: whether all that is to be read on its pages stands in there
 */
gboolean
plea_document_fits_in (PleaDocument *self, const PleaBox *printable)
{
  note_all (self);

  return plea_box_holds (printable, &self->ink);
}

/**
 * plea_document_get_warnings:
 *
 * Returns: (transfer full): what the supporter had better know before it is printed, each once, as
 *   sentences in the language of the interface
 */
GStrv
plea_document_get_warnings (PleaDocument *self)
{
  note_all (self);

  return g_strdupv ((char **) self->warnings->pdata);
}

/**
 * plea_document_find_layout:
 * @page: number of one of its pages
 *
 * Returns: the number of the letter, or what else is laid out by itself, that it belongs to
 */
guint
plea_document_find_layout (PleaDocument *self, guint page)
{
  guint nth = 0;

  while (page >= g_array_index (self->n_pages, guint, nth))
    nth++;

  return nth;
}

/**
 * plea_document_draw_page:
 * @page: number of the page, from 0; less than plea_document_get_n_pages()
 * @cr: where to draw it, in points from the sheet's top left corner
 */
void
plea_document_draw_page (PleaDocument *self, guint page, cairo_t *cr)
{
  guint nth;
  g_autoptr (PleaLayout) layout = NULL;

  g_return_if_fail (page < plea_document_get_n_pages (self));

  nth = plea_document_find_layout (self, page);
  if (nth > 0)
    page -= g_array_index (self->n_pages, guint, nth - 1);
  layout = lay_out (self, nth);
  plea_imposition_draw_page (self->style.format, layout, page, cr, NULL);
}

static void
find_news (const PleaLayout *layout, const PleaComparison *comparison, guint nth)
{
  GPtrArray *before = comparison->before != NULL ? comparison->before->letters : NULL;

  if (before != NULL && nth < before->len)
    plea_spots_add_changes (comparison->news, layout, before->pdata[nth],
                            comparison->drawings->len);
}

/* The last page ends with the document: from Cairo 1.18 on the end of the outermost tag would begin
 * one more, empty page. */
static void
add_to_pdf (PleaDocument         *self,
            guint                 nth,
            cairo_t              *cr,
            PleaTags             *tags,
            const PleaComparison *comparison)
{
  g_autoptr (PleaLayout) layout = lay_out (self, nth);
  guint n_pages = count_pages (self, layout, nth);

  if (comparison != NULL)
    find_news (layout, comparison, nth);
  for (guint page = 0; page < n_pages; page++)
    {
      if (nth > 0 || page > 0)
        cairo_show_page (cr);
      plea_imposition_draw_page (self->style.format, layout, page, cr, tags);
      if (page + 1 == layout->n_pages)
        plea_tags_end_letter (tags);
      if (comparison != NULL)
        g_ptr_array_add (comparison->drawings, plea_layout_identify_page (layout, page));
    }
}

/* A letter’s must not tell whom it is about. */
static const char *
get_title (PleaDocument *self)
{
  if (self->rows != NULL)
    return ((const PleaTableRow *) self->rows->pdata[0])->cells[0];
  if (self->style.format->kind == PLEA_FORMAT_OF_LABELS)
    return _ ("Address Labels");

  return self->style.format->kind != PLEA_FORMAT_OF_ENVELOPES ? self->phrases->title
                                                              : self->phrases->envelope_title;
}

static const char *
get_language (PleaDocument *self)
{
  return self->letters != NULL && self->style.format->kind != PLEA_FORMAT_OF_ENVELOPES
             ? PLEA_LETTER (self->letters->pdata[0])->language
             : self->phrases->language;
}

/**
 * plea_document_to_pdf_compared:
 * @comparison: (nullable): gets what there is to tell
 * @error: return location for an error
 *
 * The same pages give the same bytes: they hold no clock time, no name and no path.
 *
 * Returns: (transfer full) (nullable): a PDF file with all pages, tagged for screen readers
 */
GBytes *
plea_document_to_pdf_compared (PleaDocument *self, const PleaComparison *comparison, GError **error)
{
  const PleaFormat *format = self->style.format;
  PleaPdf          *pdf = plea_pdf_begin (format->width, format->height, get_title (self));
  cairo_t          *cr = plea_pdf_get_cairo (pdf);
  PleaTags         *tags = plea_tags_new (pdf, count_layouts (self) > 1);

  for (guint nth = 0; nth < count_layouts (self); nth++)
    add_to_pdf (self, nth, cr, tags, comparison);
  plea_tags_free (tags);

  return plea_pdf_finish (pdf, get_language (self), error);
}

GBytes *
plea_document_to_pdf (PleaDocument *self, GError **error)
{
  return plea_document_to_pdf_compared (self, NULL, error);
}
