/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The structure of a letter as a screen reader finds it in the PDF.
 *
 * Document > P | H1 | L > LI > (Lbl, LBody). Tags open and close as the drawing passes from line to
 * line. Cairo cannot tag across pages: what goes over is tagged as continued and joined when the
 * PDF is finished. Headers of pages are left out of the structure: they repeat what was read; so
 * are marks where to fold. */

#include "config.h"

#include "plea-tags.h"

#include <string.h>

#include "plea-pdf.h"

struct _PleaTags
{
  cairo_t   *cr;
  GPtrArray *open; /* names, outermost first */
  guint      block;
  gboolean   is_label;
  gboolean   is_closed; /* whether the page ended within the block */
};

static void
begin (PleaTags *self, const char *name)
{
  cairo_tag_begin (self->cr, name, NULL);
  g_ptr_array_add (self->open, (char *) name);
}

static void
end_last (PleaTags *self)
{
  cairo_tag_end (self->cr, g_ptr_array_steal_index (self->open, self->open->len - 1));
}

static gboolean
is_open (PleaTags *self, const char *name)
{
  return g_ptr_array_find_with_equal_func (self->open, name, g_str_equal, NULL);
}

/* Closes what is open inside the innermost @name, and with @inclusive that itself. */
static void
end_down_to (PleaTags *self, const char *name, gboolean inclusive)
{
  while (!g_str_equal (g_ptr_array_index (self->open, self->open->len - 1), name))
    end_last (self);
  if (inclusive)
    end_last (self);
}

/**
 * plea_tags_new:
 * @cr: a context on a PDF surface
 *
 * Returns: (transfer full): tags of a document that begins here
 */
PleaTags *
plea_tags_new (cairo_t *cr)
{
  PleaTags *self = g_new0 (PleaTags, 1);

  self->cr = cairo_reference (cr);
  self->open = g_ptr_array_new ();
  self->block = PLEA_LINE_NO_BLOCK;
  begin (self, "Document");

  return self;
}

void
plea_tags_free (PleaTags *self)
{
  if (self == NULL)
    return;

  end_down_to (self, "Document", TRUE);
  g_ptr_array_unref (self->open);
  cairo_destroy (self->cr);
  g_free (self);
}

static void
begin_demand (PleaTags *self, gboolean is_new, gboolean is_label)
{
  if (!is_open (self, "L"))
    {
      end_down_to (self, "Document", FALSE);
      begin (self, "L");
    }
  if (is_new)
    {
      end_down_to (self, "L", FALSE);
      begin (self, "LI");
    }
  end_down_to (self, "LI", FALSE);
  begin (self, is_label ? "Lbl" : "LBody");
}

static void
begin_block (PleaTags *self, const PleaBlock *block, gboolean is_new, gboolean is_label)
{
  if (block->kind == PLEA_BLOCK_DEMAND)
    begin_demand (self, is_new, is_label);
  else
    {
      end_down_to (self, "Document", FALSE);
      begin (self, block->kind == PLEA_BLOCK_SUBJECT ? "H1" : "P");
    }
}

/* On a new page, within what was open when the last one ended. */
static void
begin_continuation (PleaTags *self)
{
  plea_tags_end_page (self);
  begin (self, PLEA_PDF_TAG_CONTINUED);
}

static void
begin_header (PleaTags *self)
{
  plea_tags_end_page (self);
  begin (self, PLEA_PDF_TAG_HEADER);
}

/* Lines that belong together and yet are not one sentence: read in one breath, a name would run
 * into the street. */
static gboolean
has_lines_of_its_own (const PleaBlock *block)
{
  switch (block->kind)
    {
    case PLEA_BLOCK_SENDER:
    case PLEA_BLOCK_RECIPIENT:
    case PLEA_BLOCK_CLOSING:
      return strchr (block->text, '\n') != NULL;
    default:
      return FALSE;
    }
}

/**
 * plea_tags_move_to:
 * @layout: the letter that is being drawn
 * @line: the line that is drawn next
 */
void
plea_tags_move_to (PleaTags *self, const PleaLayout *layout, const PleaLine *line)
{
  gboolean         is_new = line->block != self->block;
  const PleaBlock *block;

  if (line->block == PLEA_LINE_NO_BLOCK)
    {
      begin_header (self);
      return;
    }

  block = plea_letter_get_block (plea_layout_get_letter (layout), line->block);
  if (is_new || line->is_label != self->is_label || has_lines_of_its_own (block))
    begin_block (self, block, is_new, line->is_label);
  else if (self->is_closed)
    begin_continuation (self);
  self->is_closed = FALSE;
  self->block = line->block;
  self->is_label = line->is_label;
}

/**
 * plea_tags_end_page:
 *
 * Closes what holds content, before the page ends or what follows is no part of the letter's text.
 */
void
plea_tags_end_page (PleaTags *self)
{
  end_down_to (self, is_open (self, "L") ? "L" : "Document", FALSE);
  self->is_closed = TRUE;
}

/**
 * plea_tags_end_letter:
 *
 * What comes next is of another letter.
 */
void
plea_tags_end_letter (PleaTags *self)
{
  self->block = PLEA_LINE_NO_BLOCK;
}
