/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A letter set in a style: its head, its text and the headers of its further pages. */

#include "config.h"

#include "plea-layout.h"

#include "plea-flow.h"
#include "plea-head.h"
#include "plea-paragraph.h"
#include "plea-typography.h"

#define SIZE_STEP 0.5

struct _PleaLayout
{
  PleaLetter     *letter;
  PleaStyle       style;
  PleaTypography *typography;
  PleaMeasure     measure;
  GArray         *lines;    /* PleaLine */
  GArray         *warnings; /* PleaWarning */
  guint           n_pages;
};

/* The text */

static void
flow (PleaLayout *self, const PleaMeasure *measure)
{
  g_clear_pointer (&self->lines, g_array_unref);
  self->lines = plea_lines_new ();
  self->measure = *measure;
  self->n_pages = plea_flow_set (self->letter, self->style.format, self->typography, measure,
                                 self->lines);
}

static gboolean
fits (PleaLayout *self, PleaMeasure measure)
{
  flow (self, &measure);

  return self->n_pages == 1;
}

static PleaMeasure
get_usual_measure (const PleaLayout *self)
{
  double size = plea_font_get_size (self->style.font);

  return (PleaMeasure){ size, size * PLEA_TEXT_PITCH_RATIO, 1, &self->style.format->margins };
}

/* Tightens what readers mind least first: the space between lines, then the margins, then the
 * size. */
static gboolean
tighten (PleaLayout *self)
{
  const PleaFormat *format = self->style.format;
  double            size = plea_font_get_size (self->style.font);
  const double      spacings[] = { 0.75, 0.5 };

  for (gsize i = 0; i < G_N_ELEMENTS (spacings); i++)
    if (fits (self,
              (PleaMeasure){ size, size * PLEA_TIGHT_PITCH_RATIO, spacings[i], &format->margins }))
      return TRUE;

  for (; size >= PLEA_LEAST_TEXT_SIZE; size -= SIZE_STEP)
    if (fits (self,
              (PleaMeasure){ size, size * PLEA_TIGHT_PITCH_RATIO, 0.5, &format->least_margins }))
      return TRUE;

  return FALSE;
}

static void
set_text (PleaLayout *self)
{
  PleaMeasure usual = get_usual_measure (self);

  if (fits (self, usual) || !plea_letter_wants_one_sheet (self->letter) || tighten (self))
    return;

  flow (self, &usual);
  plea_warnings_add (self->warnings, PLEA_WARNING_MORE_THAN_ONE_SHEET, PLEA_LINE_NO_BLOCK, 0, NULL);
}

/* The header of the second page and on: to whom, when, which page */

static double
get_header_width (const PleaLayout *self)
{
  PleaBox box = plea_format_get_text_box (self->style.format, self->measure.margins, 1);

  return box.width * PLEA_POINTS_PER_MM;
}

/* Headers are set as large as the text and drawn smaller. For a font of one more size all those of
 * the system would be put in order once more, which takes a tenth of the time of one letter. */
static double
get_header_scale (const PleaLayout *self)
{
  return PLEA_HEADER_SIZE / self->measure.size;
}

static PangoLayout *
set_header_text (PleaLayout *self, const char *text, double width)
{
  return plea_typography_set (self->typography, text, self->measure.size,
                              width / get_header_scale (self));
}

static void
add_header_line (PleaLayout *self, guint page, PangoLayout *layout, double x)
{
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  PleaLine         line = plea_line_take (iter, PLEA_LINE_NO_BLOCK, x, get_header_scale (self));

  line.page = page;
  line.baseline = self->style.format->header_y * PLEA_POINTS_PER_MM + PLEA_HEADER_SIZE;
  g_array_append_val (self->lines, line);
  pango_layout_iter_free (iter);
}

/* Recipient and date get what the page number leaves. */
static void
set_header (PleaLayout *self, guint page, const char *subject, const char *number)
{
  double   x = self->measure.margins->left * PLEA_POINTS_PER_MM;
  double   width = get_header_width (self);
  gboolean to_left = plea_typography_get_direction (self->typography) == PANGO_DIRECTION_RTL;
  g_autoptr (PangoLayout) end = set_header_text (self, number, width);
  g_autoptr (PangoLayout) start = NULL;
  double taken = plea_typography_get_width (end) * get_header_scale (self) + PLEA_HEADER_GAP;

  plea_typography_align_to_end (end);
  start = set_header_text (self, subject, width - taken);
  pango_layout_set_height (start, -1); /* one line */
  pango_layout_set_ellipsize (start, PANGO_ELLIPSIZE_END);

  add_header_line (self, page, start, to_left ? x + taken : x);
  add_header_line (self, page, end, x);
}

static char *
get_first_line (const PleaLayout *self, PleaBlockKind kind)
{
  const PleaBlock *block = plea_letter_find_block (self->letter, kind);

  return g_strndup (block->text, strcspn (block->text, "\n"));
}

static void
set_headers (PleaLayout *self)
{
  g_autofree char *recipient = get_first_line (self, PLEA_BLOCK_RECIPIENT);
  g_autofree char *date = get_first_line (self, PLEA_BLOCK_DATE);
  g_autofree char *subject = g_strdup_printf ("%s · %s", recipient, date);

  for (guint page = 1; page < self->n_pages; page++)
    {
      g_autofree char *number = plea_phrases_format_page (plea_letter_get_phrases (self->letter),
                                                          page + 1, self->n_pages);

      set_header (self, page, subject, number);
    }
}

/* Missing characters */

static const PleaLine *
get_line (const PleaLayout *self, guint nth)
{
  return &g_array_index (self->lines, PleaLine, nth);
}

/* Headers only repeat what stands elsewhere. */
static gboolean
begins_text (const PleaLayout *self, guint nth)
{
  const PleaLine *line = get_line (self, nth);
  const PleaLine *before = nth > 0 ? get_line (self, nth - 1) : NULL;

  return line->block != PLEA_LINE_NO_BLOCK
         && (before == NULL || before->layout != line->layout || before->block != line->block);
}

static void
find_missing (PleaLayout *self)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      const PleaLine  *line = get_line (self, i);
      g_autofree char *missing = begins_text (self, i) ? plea_typography_find_missing (line->layout)
                                                       : NULL;

      if (missing != NULL)
        plea_warnings_add (self->warnings, PLEA_WARNING_MISSING_GLYPHS, line->block, 0, missing);
    }
}

/* In the order they are read: page by page, of the first the head before the text, headers last. */
static int
compare_lines (gconstpointer a, gconstpointer b)
{
  const PleaLine *first = a;
  const PleaLine *second = b;

  if (first->page != second->page)
    return first->page < second->page ? -1 : 1;
  if (first->block != second->block)
    return first->block < second->block ? -1 : 1;
  if (first->baseline < second->baseline || first->baseline > second->baseline)
    return first->baseline < second->baseline ? -1 : 1;

  return (int) second->is_label - (int) first->is_label;
}

/**
 * plea_layout_new:
 * @letter: what to set
 * @style: how and where to set it
 *
 * Returns: (transfer full): the letter's pages. They belong to the calling thread, as Pango's fonts
 * do.
 */
PleaLayout *
plea_layout_new (PleaLetter *letter, const PleaStyle *style)
{
  PleaLayout *self = g_new0 (PleaLayout, 1);

  self->letter = g_object_ref (letter);
  self->style = *style;
  self->typography = plea_typography_new (plea_letter_get_language (letter), style->font);
  self->warnings = plea_warnings_new ();

  plea_paragraph_begin_letter ();
  set_text (self);
  plea_head_set (letter, style->format, self->typography, self->measure.margins, self->lines,
                 self->warnings);
  set_headers (self);
  g_array_sort (self->lines, compare_lines);
  find_missing (self);

  return self;
}

void
plea_layout_free (PleaLayout *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->lines, g_array_unref);
  g_clear_pointer (&self->warnings, g_array_unref);
  g_clear_pointer (&self->typography, plea_typography_free);
  g_clear_object (&self->letter);
  g_free (self);
}

PleaLetter *
plea_layout_get_letter (const PleaLayout *self)
{
  return self->letter;
}

const PleaStyle *
plea_layout_get_style (const PleaLayout *self)
{
  return &self->style;
}

guint
plea_layout_get_n_pages (const PleaLayout *self)
{
  return self->n_pages;
}

guint
plea_layout_get_n_lines (const PleaLayout *self)
{
  return self->lines->len;
}

/**
 * plea_layout_get_line:
 * @nth: less than plea_layout_get_n_lines()
 *
 * Returns: (transfer none): a line. Lines of a page come in the order they are read, its header
 * last.
 */
const PleaLine *
plea_layout_get_line (const PleaLayout *self, guint nth)
{
  return get_line (self, nth);
}

/**
 * plea_layout_get_measure:
 *
 * Returns: (transfer none): how tightly its text is set
 */
const PleaMeasure *
plea_layout_get_measure (const PleaLayout *self)
{
  return &self->measure;
}

/**
 * plea_layout_get_n_warnings:
 *
 * Returns: of how many things the supporter had better know before it is printed
 */
guint
plea_layout_get_n_warnings (const PleaLayout *self)
{
  return self->warnings->len;
}

/**
 * plea_layout_get_warning:
 * @nth: less than plea_layout_get_n_warnings()
 *
 * Returns: (transfer none): one of them
 */
const PleaWarning *
plea_layout_get_warning (const PleaLayout *self, guint nth)
{
  return &g_array_index (self->warnings, PleaWarning, nth);
}

/**
 * plea_layout_add_warnings:
 * @sentences: (element-type utf8): where to add all of them as sentences in the language of the
 *   interface, each unless it is there
 */
void
plea_layout_add_warnings (const PleaLayout *self, GPtrArray *sentences)
{
  for (guint i = 0; i < self->warnings->len; i++)
    {
      g_autofree char *sentence = plea_warning_to_sentence (plea_layout_get_warning (self, i));

      if (!g_ptr_array_find_with_equal_func (sentences, sentence, g_str_equal, NULL))
        g_ptr_array_add (sentences, g_steal_pointer (&sentence));
    }
}
