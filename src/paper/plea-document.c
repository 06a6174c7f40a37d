/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pages of one or more letters, laid out. */

#include "config.h"

#include "plea-document.h"

#include "plea-bundle.h"
#include "plea-drawing.h"

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

static GStrv
get_warnings (PleaPages *pages)
{
  PleaDocument *self = PLEA_DOCUMENT (pages);
  GPtrArray    *sentences = g_ptr_array_new ();

  for (guint i = 0; i < self->layouts->len; i++)
    plea_layout_add_warnings (g_ptr_array_index (self->layouts, i), sentences);
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
draw_page (PleaPages *pages, guint page, cairo_t *cr)
{
  const PleaLayout *layout = find_layout (PLEA_DOCUMENT (pages), &page);

  plea_drawing_draw_page (layout, page, cr, NULL);
}

static GBytes *
to_pdf (PleaPages *pages, GError **error)
{
  PleaDocument *self = PLEA_DOCUMENT (pages);
  PleaLetter   *first = plea_layout_get_letter (g_ptr_array_index (self->layouts, 0));
  g_autoptr (PleaBundle) bundle = plea_bundle_new (first, &self->style);

  for (guint i = 0; i < self->layouts->len; i++)
    plea_bundle_add (bundle, g_ptr_array_index (self->layouts, i));

  return plea_bundle_finish (bundle, error);
}

static void
pages_init (PleaPagesInterface *iface)
{
  iface->get_n_pages = get_n_pages;
  iface->draw_page = draw_page;
  iface->to_pdf = to_pdf;
  iface->get_warnings = get_warnings;
}
