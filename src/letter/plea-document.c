/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pages of one or more letters: the one place that preview, PDF, printer and command line draw
 * from. */

#include "config.h"

#include "plea-document.h"

#include <pango/pangocairo.h>

#include "plea-layout.h"
#include "plea-pdf.h"
#include "plea-tags.h"

/* Faint enough not to disturb, dark enough to find, and the middle of the punch longer than the
 * folds: as KOMA-Script has them, in millimetres. */
#define MARK_X 3.5
#define FOLD_MARK_LENGTH 4.0
#define PUNCH_MARK_LENGTH 6.0
#define MARK_WIDTH 0.07
#define MARK_GREY 0.5

#define PLEA_TYPE_DOCUMENT (plea_document_get_type ())

G_DECLARE_FINAL_TYPE (PleaDocument, plea_document, PLEA, DOCUMENT, GObject)

struct _PleaDocument
{
  GObject parent_instance;

  PleaStyle  style;
  GPtrArray *layouts;
  guint      n_pages;
};

static void pages_init (PleaPagesInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (PleaDocument,
                               plea_document,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (PLEA_TYPE_PAGES, pages_init))

static void
plea_document_finalize (GObject *object)
{
  g_clear_pointer (&PLEA_DOCUMENT (object)->layouts, g_ptr_array_unref);

  G_OBJECT_CLASS (plea_document_parent_class)->finalize (object);
}

static void
plea_document_class_init (PleaDocumentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = plea_document_finalize;
}

static void
plea_document_init (PleaDocument *self)
{
  self->layouts = g_ptr_array_new_with_free_func ((GDestroyNotify) plea_layout_free);
}

/* How many pages the letter takes, with a blank one where the next has to begin on a new sheet. */
static guint
count_pages (PleaDocument *self, guint nth)
{
  guint n_pages = plea_layout_get_n_pages (g_ptr_array_index (self->layouts, nth));

  return self->style.double_sided && nth + 1 < self->layouts->len ? n_pages + n_pages % 2 : n_pages;
}

/**
 * plea_document_new:
 * @letters: (element-type PleaLetter): one or more letters
 * @style: how and where to set them
 *
 * Lays the letters out, in the calling thread.
 *
 * Returns: (transfer full): their pages
 */
PleaPages *
plea_document_new (GPtrArray *letters, const PleaStyle *style)
{
  g_autoptr (PleaDocument) self = g_object_new (PLEA_TYPE_DOCUMENT, NULL);

  self->style = *style;
  for (guint i = 0; i < letters->len; i++)
    g_ptr_array_add (self->layouts, plea_layout_new (g_ptr_array_index (letters, i), style));
  for (guint i = 0; i < letters->len; i++)
    self->n_pages += count_pages (self, i);

  return PLEA_PAGES (g_steal_pointer (&self));
}

static guint
get_n_pages (PleaPages *pages)
{
  return PLEA_DOCUMENT (pages)->n_pages;
}

static void
add_warnings (const PleaLayout *layout, GPtrArray *sentences)
{
  for (guint i = 0; i < plea_layout_get_n_warnings (layout); i++)
    {
      g_autofree char *sentence = plea_warning_to_sentence (plea_layout_get_warning (layout, i));

      if (!g_ptr_array_find_with_equal_func (sentences, sentence, g_str_equal, NULL))
        g_ptr_array_add (sentences, g_steal_pointer (&sentence));
    }
}

static GStrv
get_warnings (PleaPages *pages)
{
  PleaDocument *self = PLEA_DOCUMENT (pages);
  GPtrArray    *sentences = g_ptr_array_new ();

  for (guint i = 0; i < self->layouts->len; i++)
    add_warnings (g_ptr_array_index (self->layouts, i), sentences);
  g_ptr_array_add (sentences, NULL);

  return (GStrv) g_ptr_array_free (sentences, FALSE);
}

/* The letter that @page belongs to; @page becomes the number of the page within that letter, which
 * is beyond its last for a blank one. */
static const PleaLayout *
find_layout (PleaDocument *self, guint *page)
{
  guint nth = 0;

  while (*page >= count_pages (self, nth))
    *page -= count_pages (self, nth++);

  return g_ptr_array_index (self->layouts, nth);
}

static void
add_mark (cairo_t *cr, double y, double length)
{
  cairo_move_to (cr, MARK_X * PLEA_POINTS_PER_MM, y * PLEA_POINTS_PER_MM);
  cairo_rel_line_to (cr, length * PLEA_POINTS_PER_MM, 0);
}

static void
draw_marks (const PleaFormat *format, cairo_t *cr)
{
  cairo_save (cr);
  cairo_set_source_rgb (cr, MARK_GREY, MARK_GREY, MARK_GREY);
  cairo_set_line_width (cr, MARK_WIDTH * PLEA_POINTS_PER_MM);
  for (guint i = 0; i < format->n_folds; i++)
    add_mark (cr, format->folds[i], FOLD_MARK_LENGTH);
  if (format->punch > 0)
    add_mark (cr, format->punch, PUNCH_MARK_LENGTH);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
draw_lines (const PleaLayout *layout, guint page, cairo_t *cr, PleaTags *tags)
{
  for (guint i = 0; i < plea_layout_get_n_lines (layout); i++)
    {
      const PleaLine *line = plea_layout_get_line (layout, i);

      if (line->page != page)
        continue;

      if (tags != NULL)
        plea_tags_move_to (tags, layout, line);
      plea_line_draw (line, cr);
    }
}

static void
draw_page (PleaDocument *self, guint page, cairo_t *cr, PleaTags *tags)
{
  const PleaLayout *layout = find_layout (self, &page);

  cairo_set_source_rgb (cr, 0, 0, 0);
  draw_lines (layout, page, cr, tags);
  if (tags != NULL)
    plea_tags_end_page (tags);
  if (self->style.fold_marks && page == 0)
    draw_marks (self->style.format, cr);
}

static void
draw_page_untagged (PleaPages *pages, guint page, cairo_t *cr)
{
  draw_page (PLEA_DOCUMENT (pages), page, cr, NULL);
}

/* The last page ends with the document: from Cairo 1.18 on the end of the outermost tag would begin
 * one more, empty page. */
static void
draw_document (PleaDocument *self, cairo_t *cr)
{
  g_autoptr (PleaTags) tags = plea_tags_new (cr);

  for (guint page = 0; page < self->n_pages; page++)
    {
      if (page > 0)
        cairo_show_page (cr);
      draw_page (self, page, cr, tags);
    }
}

static GBytes *
to_pdf (PleaPages *pages, GError **error)
{
  PleaDocument      *self = PLEA_DOCUMENT (pages);
  PleaLetter        *first = plea_layout_get_letter (g_ptr_array_index (self->layouts, 0));
  const PleaPhrases *phrases = plea_letter_get_phrases (first);
  const PleaFormat  *format = self->style.format;
  PleaPdf *pdf = plea_pdf_begin (format->width, format->height, plea_phrases_get_title (phrases));

  draw_document (self, plea_pdf_get_cairo (pdf));

  return plea_pdf_finish (pdf, plea_letter_get_language (first), error);
}

static void
pages_init (PleaPagesInterface *iface)
{
  iface->get_n_pages = get_n_pages;
  iface->draw_page = draw_page_untagged;
  iface->to_pdf = to_pdf;
  iface->get_warnings = get_warnings;
}
