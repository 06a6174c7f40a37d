/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A PDF file of letters that come one after the other.
 *
 * Each is drawn when it comes and can be forgotten then: what a thousand letters were laid out as
 * would take a third of a gigabyte. */

#include "config.h"

#include "plea-bundle.h"

#include "plea-drawing.h"
#include "plea-pdf.h"

struct _PleaBundle
{
  char     *language;
  gboolean  double_sided;
  guint     n_pages;
  PleaPdf  *pdf;
  PleaTags *tags;
};

/**
 * plea_bundle_new:
 * @first: the first letter, which gives the file its language and its title
 * @style: the style that all letters are set in
 *
 * Returns: (transfer full): a file without letters
 */
PleaBundle *
plea_bundle_new (PleaLetter *first, const PleaStyle *style)
{
  PleaBundle        *self = g_new0 (PleaBundle, 1);
  const PleaPhrases *phrases = plea_letter_get_phrases (first);

  self->language = g_strdup (plea_letter_get_language (first));
  self->double_sided = style->double_sided;
  self->pdf = plea_pdf_begin (style->format->width, style->format->height,
                              plea_phrases_get_title (phrases));
  self->tags = plea_tags_new (plea_pdf_get_cairo (self->pdf));

  return self;
}

void
plea_bundle_free (PleaBundle *self)
{
  g_clear_pointer (&self->tags, plea_tags_free);
  g_clear_pointer (&self->pdf, plea_pdf_free);
  g_clear_pointer (&self->language, g_free);
  g_free (self);
}

/**
 * plea_bundle_get_language:
 *
 * Returns: (transfer none): BCP 47 tag of the one language that the file has
 */
const char *
plea_bundle_get_language (PleaBundle *self)
{
  return self->language;
}

/* The last page ends with the document: from Cairo 1.18 on the end of the outermost tag would begin
 * one more, empty page. */
static cairo_t *
begin_page (PleaBundle *self)
{
  cairo_t *cr = plea_pdf_get_cairo (self->pdf);

  if (self->n_pages++ > 0)
    cairo_show_page (cr);

  return cr;
}

/**
 * plea_bundle_add:
 * @layout: a letter in the style of all
 */
void
plea_bundle_add (PleaBundle *self, const PleaLayout *layout)
{
  if (self->double_sided && self->n_pages % 2 != 0)
    begin_page (self); /* stays blank: no letter begins on the back of another */
  for (guint page = 0; page < plea_layout_get_n_pages (layout); page++)
    plea_drawing_draw_page (layout, page, begin_page (self), self->tags);
  plea_tags_end_letter (self->tags);
}

/**
 * plea_bundle_finish:
 * @error: return location for a #PleaPdfError
 *
 * To be called once, after the last letter.
 *
 * Returns: (transfer full) (nullable): the file
 */
GBytes *
plea_bundle_finish (PleaBundle *self, GError **error)
{
  g_clear_pointer (&self->tags, plea_tags_free);

  return plea_pdf_finish (g_steal_pointer (&self->pdf), self->language, error);
}
