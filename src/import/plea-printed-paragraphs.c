/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines of pages as paragraphs: what was broken where a line was full is joined again, also over
 * the end of a column or a page, and what was meant as a line of its own stays one. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "plea-printed-line.h"
#include "plea-idioms.h"
#include "plea-text.h"

/* Fonts that differ by less are of one size. */
#define SIZE_TOLERANCE 0.08

/* A heading is so much larger than the text, or bold, and no longer than this. */
#define MIN_HEADING 1.15
#define MAX_HEADING_WORDS 14

/* The distance of two lines of a paragraph, in parts of the size of their font, from upper edge to
 * upper edge; what is further is another block. */
#define MAX_PITCH 1.9

/* Columns that differ less in their edges are one, in parts of their width. */
#define MAX_DIFFERENCE 0.2

/* How far the first line of a paragraph is set in, at the least, in parts of the same. */
#define MIN_INDENT 0.8

/* Lines that were broken where they were full have so many characters; so many, if the next one may
 * be a name or a number. */
#define MIN_WRAPPED 25
#define MIN_PROSE 40

/* What goes on in lower case had more than so much of its column before. */
#define MIN_LONG 0.6

typedef struct
{
  PleaSource            *source;
  double                 body_size;
  gboolean               is_body_bold;
  GString               *text; /* the paragraph so far */
  const PleaPrintedLine *last;
  gboolean               is_item, is_heading;
  guint                  n_lines;
} Writer;

static const PleaPrintedLine *
get (GPtrArray *lines, guint i)
{
  return g_ptr_array_index (lines, i);
}

/* Where a line begins and ends as one reads */
static double
get_start (const PleaPrintedLine *line)
{
  return line->is_rtl ? -line->x2 : line->x1;
}

static double
get_end (const PleaPrintedLine *line)
{
  return line->is_rtl ? -line->x1 : line->x2;
}

static double
get_limit (const PleaPrintedLine *line)
{
  return line->is_rtl ? -line->left : line->right;
}

static gboolean
are_of_one_size (const PleaPrintedLine *a, const PleaPrintedLine *b)
{
  return fabs (a->size - b->size) <= SIZE_TOLERANCE * a->size;
}

/* How much of a line the next one's first word would take, with its space */
static double
get_room_for_first_word (const char *text, const PleaPrintedLine *line)
{
  gsize length = strcspn (text, " ");

  return (double) g_utf8_strlen (text, (gssize) MIN (length, 40)) / MAX (line->chars->len, 1)
             * (line->x2 - line->x1)
         + 0.2 * line->size;
}

static gboolean
begins_large (const char *text)
{
  gunichar first = g_utf8_get_char (text);

  return g_unichar_isupper (first) || g_unichar_istitle (first) || g_unichar_isdigit (first);
}

/* A line was full when the next word did not fit. Of a list of short lines, as addresses are, the
 * longest one is not. */
static gboolean
is_full (const Writer *self, const char *next, const PleaPrintedLine *next_line)
{
  const PleaPrintedLine *line = self->last;

  return line->chars->len >= (begins_large (next) && self->n_lines == 1 ? MIN_PROSE : MIN_WRAPPED)
         && get_end (line) + get_room_for_first_word (next, next_line) > get_limit (line);
}

static gboolean
is_long (const PleaPrintedLine *line)
{
  return line->chars->len >= MIN_WRAPPED
         && line->x2 - line->x1 > MIN_LONG * (line->right - line->left);
}

static gboolean
begins_small (const char *text)
{
  return g_unichar_islower (g_utf8_get_char (text));
}

static gboolean
ends_sentence (const char *text)
{
  return plea_text_ends_with (text, ".!?:;؟؛。！？：；…");
}

/* What parts one column from above to below may leave each part a little narrower. */
static gboolean
are_of_one_column (const PleaPrintedLine *a, const PleaPrintedLine *b)
{
  double width = MIN (a->right - a->left, b->right - b->left);

  return fabs (a->left - b->left) < MAX_DIFFERENCE * width
         && fabs (a->right - b->right) < MAX_DIFFERENCE * width;
}

/* Set in as the first line of a paragraph is, unless the text is flush on its other side alone. */
static gboolean
is_set_in (const Writer *self, const PleaPrintedLine *line)
{
  gboolean flush = fabs (get_end (line) - get_end (self->last)) < 1
                   && !ends_sentence (self->text->str);

  return get_start (line) - get_start (self->last) > MIN_INDENT * line->size && !flush
         && !(self->is_item && self->n_lines == 1);
}

/* On the same page, right below */
static gboolean
is_next_line (const Writer *self, const PleaPrintedLine *line)
{
  double pitch = line->y1 - self->last->y1;

  return line->page == self->last->page && are_of_one_column (line, self->last) && pitch > 0
         && pitch < MAX_PITCH * line->size && !is_set_in (self, line);
}

/* At the top of the next page or column */
static gboolean
goes_on_elsewhere (const Writer *self, const PleaPrintedLine *line, const char *text)
{
  gboolean elsewhere = line->page == self->last->page + 1
                       || (line->page == self->last->page && line->y1 < self->last->y1);

  return elsewhere && !ends_sentence (self->text->str)
         && (is_full (self, text, line)
             || (is_long (self->last)
                 && (begins_small (text) || (self->n_lines > 1 && !self->is_item))));
}

static gboolean
is_broken_word (const char *text, const char *next)
{
  return begins_small (next)
         && (g_str_has_suffix (text, "-") || g_str_has_suffix (text, "\u2010")
             || g_str_has_suffix (text, "\u00ad"));
}

static gboolean
goes_on (const Writer *self, const PleaPrintedLine *line, const char *text)
{
  if (self->last == NULL || plea_text_skip_marker (text) != NULL)
    return FALSE;
  if (is_broken_word (self->text->str, text))
    return TRUE;
  if (!are_of_one_size (self->last, line) || self->last->is_bold != line->is_bold)
    return FALSE;

  return goes_on_elsewhere (self, line, text)
         || (is_next_line (self, line)
             && (is_full (self, text, line) || (begins_small (text) && is_long (self->last))));
}

static gboolean
is_heading (const Writer *self, const PleaPrintedLine *line, const char *text)
{
  return line->size >= MIN_HEADING * self->body_size
         || (line->is_bold && !self->is_body_bold && !plea_text_ends_with (text, ".,;"));
}

/* Without its bullet; a number may be referred to. */
static const char *
get_words (const Writer *self)
{
  const char *after = plea_text_skip_marker (self->text->str);
  gunichar    first = g_utf8_get_char (self->text->str);

  return after != NULL && !g_unichar_isalnum (first) && first != '(' ? after : self->text->str;
}

static void
end_paragraph (Writer *self)
{
  guint           number = self->source->lines->len + 1;
  PleaSourceLine *line;

  if (self->text->len == 0)
    return;

  line = plea_source_add (self->source, number, get_words (self));
  line->is_item = self->is_item;
  line->is_heading = self->is_heading
                     && plea_text_count_words (self->text->str) <= MAX_HEADING_WORDS;
  g_string_truncate (self->text, 0);
}

static gboolean
is_apart (const Writer *self, const PleaPrintedLine *line)
{
  double pitch = line->y1 - self->last->y1;

  return line->page != self->last->page || pitch < 0 || !are_of_one_size (self->last, line)
         || pitch > 1.45 * MAX (line->size, self->last->y2 - self->last->y1)
         || (self->n_lines > 1 && !self->is_item);
}

static void
begin_paragraph (Writer *self, const PleaPrintedLine *line, const char *text)
{
  gboolean is_item = plea_text_skip_marker (text) != NULL;

  end_paragraph (self);
  if (self->last != NULL && is_apart (self, line))
    plea_source_add (self->source, self->source->lines->len + 1, "");
  self->n_lines = 0;
  self->is_item = is_item;
  self->is_heading = !is_item && is_heading (self, line, text);
}

static void
take_line (Writer *self, const PleaPrintedLine *line)
{
  g_autofree char *text = g_strstrip (plea_printed_line_get_text (line));

  if (*text == '\0')
    return;

  if (!goes_on (self, line, text))
    begin_paragraph (self, line, text);
  plea_text_join (self->text, text);
  self->n_lines++;
  self->last = line;
}

/* The size of most of the text, and whether most of it is bold */
static void
measure (Writer *self, GPtrArray *lines)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
  guint most = 0, n_bold = 0, n_chars = 0;

  plea_foreach (PleaPrintedLine, line, lines)
    {
      gpointer key = GUINT_TO_POINTER ((guint) lround (line->size * 4));
      guint    count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, key)) + line->chars->len;

      g_hash_table_insert (counts, key, GUINT_TO_POINTER (count));
      if (count > most)
        self->body_size = line->size;
      most = MAX (most, count);
      n_chars += line->chars->len;
      n_bold += line->is_bold ? line->chars->len : 0;
    }
  self->is_body_bold = n_bold * 2 > n_chars;
}

/**
 * plea_printed_add_paragraphs:
 * @lines: (element-type PleaPrintedLine): the lines of all pages, in the order in which they are
 * read
 * @source: what they are added to
 */
void
plea_printed_add_paragraphs (GPtrArray *lines, PleaSource *source)
{
  Writer self = { .source = source, .text = g_string_new (NULL) };

  measure (&self, lines);
  for (guint i = 0; i < lines->len && !plea_source_is_too_large (source); i++)
    take_line (&self, get (lines, i));
  end_paragraph (&self);
  g_string_free (self.text, TRUE);
}
