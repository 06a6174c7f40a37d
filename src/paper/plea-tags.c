/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The structure of a letter as a screen reader finds it in the PDF.
 *
 * Document > P | H1 | L > LI > (Lbl, LBody), in files of several letters Document > Sect > P and so
 * on; of a table Document > H1 | H2 | Table > TR > TH | TD. Tags open and close as the drawing
 * passes from line to line. Cairo cannot tag across pages: what goes over is tagged as continued
 * and joined when the PDF is finished. Headers of pages are left out of the structure: they repeat
 * what was read; so are marks where to fold. */

#include "config.h"

#include "plea-tags.h"

#include "plea-pdf-structure.h"

struct _PleaTags
{
  PleaPdf     *pdf;
  cairo_t     *cr;
  const char  *part; /* what holds the elements of a letter */
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
 * @pdf: (transfer none): a PDF that outlives the tags
 * @has_parts: whether it is of several letters
 *
 * Returns: (transfer full): tags of a document that begins here
 */
PleaTags *
plea_tags_new (PleaPdf *pdf, gboolean has_parts)
{
  PleaTags *self = g_new0 (PleaTags, 1);

  self->pdf = pdf;
  self->cr = cairo_reference (plea_pdf_get_cairo (pdf));
  self->part = has_parts ? "Sect" : "Document";
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
      end_down_to (self, self->part, FALSE);
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
begin_cell (PleaTags *self, const PleaLine *line)
{
  gboolean is_in_row = self->block / PLEA_TABLE_COLUMNS == line->block / PLEA_TABLE_COLUMNS;

  if (!is_open (self, "Table"))
    {
      end_down_to (self, self->part, FALSE);
      begin (self, "Table");
    }
  if (!is_in_row || !is_open (self, "TR"))
    {
      end_down_to (self, "Table", FALSE);
      begin (self, "TR");
    }
  end_down_to (self, "TR", FALSE);
  begin (self, line->role == PLEA_LINE_COLUMN ? "TH" : "TD");
}

static const char *
get_name (PleaLineRole role)
{
  switch (role)
    {
    case PLEA_LINE_HEADING:
      return "H1";
    case PLEA_LINE_SUBHEADING:
      return "H2";
    default:
      return "P";
    }
}

static void
begin_block (PleaTags *self, const PleaLine *line, const char *language)
{
  plea_pdf_add_element (self->pdf, language);
  if (line->role == PLEA_LINE_DEMAND || line->role == PLEA_LINE_LABEL)
    begin_demand (self, line->block != self->block, line->role == PLEA_LINE_LABEL);
  else if (line->role == PLEA_LINE_CELL || line->role == PLEA_LINE_COLUMN)
    begin_cell (self, line);
  else
    {
      end_down_to (self, self->part, FALSE);
      begin (self, get_name (line->role));
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
 * @language: (nullable): BCP 47 tag of its language, where that is not the document's
 */
void
plea_tags_move_to (PleaTags *self, const PleaLine *line, const char *language)
{
  if (!is_open (self, self->part))
    begin (self, self->part);
  if (line->role == PLEA_LINE_HEADER)
    {
      begin_apart (self, PLEA_PDF_TAG_HEADER);
      return;
    }

  if (line->block != self->block || line->role != self->role)
    begin_block (self, line, language);
  else if (self->is_closed)
    begin_apart (self, PLEA_PDF_TAG_CONTINUED);
  self->is_closed = FALSE;
  self->block = line->block;
  self->role = line->role;
}

/* What goes over from page to page. */
static const char *
get_lasting (PleaTags *self)
{
  if (is_open (self, "L"))
    return "L";

  return is_open (self, "Table") ? "Table" : self->part;
}

/**
 * plea_tags_end_page:
 *
 * Closes what holds content, before the page ends or what follows is no part of the letter's text.
 */
void
plea_tags_end_page (PleaTags *self)
{
  if (is_open (self, self->part))
    end_down_to (self, get_lasting (self), FALSE);
  self->is_closed = TRUE;
}

/**
 * plea_tags_begin_repetition:
 *
 * What is drawn until plea_tags_end_page() repeats what was read.
 */
void
plea_tags_begin_repetition (PleaTags *self)
{
  begin_apart (self, PLEA_PDF_TAG_HEADER);
}

/**
 * plea_tags_end_letter:
 *
 * What comes next is of another letter.
 */
void
plea_tags_end_letter (PleaTags *self)
{
  end_down_to (self, "Document", FALSE);
  self->block = PLEA_LINE_NO_BLOCK;
}
