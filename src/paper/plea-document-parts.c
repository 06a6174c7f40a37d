/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Of one document another: for other paper, or with some of its letters. */

#include "config.h"

#include "plea-document-private.h"
#include "plea-idioms.h"

static PleaDocument *
set_anew (PleaDocument *self, const PleaStyle *style)
{
  PleaDocument *other = plea_document_create (style, self->phrases);

  if (self->letters != NULL)
    other->letters = g_ptr_array_ref (self->letters);
  if (self->rows != NULL)
    other->rows = g_ptr_array_ref (self->rows);

  return other;
}

/**
 * plea_document_for_both_sides:
 *
 * Returns: (transfer full): the same for paper that is printed on both sides: no letter begins on
 *   the back of another
 */
PleaDocument *
plea_document_for_both_sides (PleaDocument *self)
{
  PleaStyle style = self->style;

  if (style.format->kind != PLEA_FORMAT_OF_LETTERS)
    return g_object_ref (self);

  style.double_sided = TRUE;

  return set_anew (self, &style);
}

/**
 * plea_document_for_paper:
 * @width: how wide the paper is, in millimetres
 * @height: how high it is
 * @printable: what of it the printer reaches
 *
 * Returns: (transfer full): the same set anew for that paper and what can be printed on it; for the
 *   paper that it was for, where there is no format for the other
 */
PleaDocument *
plea_document_for_paper (PleaDocument *self, double width, double height, const PleaBox *printable)
{
  PleaStyle         style = self->style;
  const PleaFormat *format = plea_format_for_paper (style.format, width, height);

  if (format == NULL || style.format->kind == PLEA_FORMAT_OF_LABELS)
    return g_object_ref (self);

  style.format = format;
  style.printable = *printable;

  return set_anew (self, &style);
}

/**
 * plea_document_split:
 *
 * Returns: (transfer full) (element-type PleaDocument): the same, with a document for each letter
 */
GPtrArray *
plea_document_split (PleaDocument *self)
{
  GPtrArray *documents = g_ptr_array_new_with_free_func (g_object_unref);

  plea_foreach (PleaLetter, letter, self->letters)
    {
      g_autoptr (GPtrArray) one = g_ptr_array_new_with_free_func (g_object_unref);

      g_ptr_array_add (one, g_object_ref (letter));
      g_ptr_array_add (documents, plea_document_new (one, &self->style));
    }

  return documents;
}

/**
 * plea_document_filter:
 * @pages: (element-type guint): numbers of one or more of its pages, each less than the one after
 *
 * Returns: (transfer full): the letters that these pages belong to, as a document of the same
 *   style; the document itself, where it has no letters
 */
PleaDocument *
plea_document_filter (PleaDocument *self, const GArray *pages)
{
  g_autoptr (GPtrArray) letters = g_ptr_array_new_with_free_func (g_object_unref);
  gpointer last = NULL;

  if (self->letters == NULL)
    return g_object_ref (self);

  for (guint i = 0; i < pages->len; i++)
    {
      gpointer letter
          = self->letters->pdata[plea_document_find_layout (self, g_array_index (pages, guint, i))];

      if (letter != last)
        g_ptr_array_add (letters, g_object_ref (letter));
      last = letter;
    }

  return plea_document_new (letters, &self->style);
}
