/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The structure of a letter as a screen reader finds it in the PDF.
 *
 * Document > P | H1 | L > LI > (Lbl, LBody). Tags open and close as the drawing passes from line to
 * line. Cairo cannot tag across pages: what goes over is tagged as continued and joined when the
 * PDF is finished. Headers of pages are left out of the structure: they repeat what was read; so
 * are marks where to fold. */

#include "config.h"

#include "plea-tags.h"

#include "plea-pdf.h"

struct _PleaTags
{
  cairo_t     *cr;
  GPtrArray   *open; /* names, outermost first */
  guint        block;
  PleaLineRole role;
  gboolean     is_closed; /* whether the page ended within the block */
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
begin_block (PleaTags *self, const PleaLine *line)
{
  if (line->role == PLEA_LINE_DEMAND || line->role == PLEA_LINE_LABEL)
    begin_demand (self, line->block != self->block, line->role == PLEA_LINE_LABEL);
  else
    {
      end_down_to (self, "Document", FALSE);
      begin (self, line->role == PLEA_LINE_HEADING ? "H1" : "P");
    }
}

/* On a new page, or beside the letter's text. */
static void
begin_apart (PleaTags *self, const char *name)
{
  plea_tags_end_page (self);
  begin (self, name);
}

/**
 * plea_tags_move_to:
 * @line: the line that is drawn next
 *
 * Lines of an address belong together and yet are not one sentence: read in one breath, a name
 * would run into the street. So each paragraph of a text is one for the reader too.
 */
void
plea_tags_move_to (PleaTags *self, const PleaLine *line)
{
  if (line->role == PLEA_LINE_HEADER)
    {
      begin_apart (self, PLEA_PDF_TAG_HEADER);
      return;
    }

  if (line->block != self->block || line->role != self->role
      || (line->role == PLEA_LINE_TEXT && line->text->is_paragraph_start))
    begin_block (self, line);
  else if (self->is_closed)
    begin_apart (self, PLEA_PDF_TAG_CONTINUED);
  self->is_closed = FALSE;
  self->block = line->block;
  self->role = line->role;
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
