/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A letter set in a style: its head, its text and the headers of its further pages. */

#include "config.h"

#include "plea-letter-layout.h"

#include "plea-flow.h"
#include "plea-head.h"
#include "plea-typography.h"

#define SIZE_STEP 0.5

typedef struct
{
  const PleaStyle *style;
  PleaTypography  *typography;
  PleaLayout      *layout;
} Setting;

/* The text */

static gboolean
fits (Setting *self, PleaTightness tightness)
{
  plea_flow_set (self->layout, self->style->format, self->typography, &tightness);

  return self->layout->n_pages == 1;
}

static PleaTightness
get_usual_tightness (const Setting *self)
{
  double size = self->style->font->size;

  return (PleaTightness){ size, size * PLEA_TEXT_PITCH_RATIO, 1, &self->style->format->margins };
}

/* Tightens what readers mind least first: the space between lines, then the margins, then the
 * size. */
static gboolean
tighten (Setting *self)
{
  const PleaFormat *format = self->style->format;
  double            size = self->style->font->size;
  const double      spacings[] = { 0.75, 0.5 };

  for (gsize i = 0; i < G_N_ELEMENTS (spacings); i++)
    if (fits (self, (PleaTightness){ size, size * PLEA_TIGHT_PITCH_RATIO, spacings[i],
                                     &format->margins }))
      return TRUE;

  for (; size >= PLEA_LEAST_TEXT_SIZE; size -= SIZE_STEP)
    if (fits (self,
              (PleaTightness){ size, size * PLEA_TIGHT_PITCH_RATIO, 0.5, &format->least_margins }))
      return TRUE;

  return FALSE;
}

static void
set_text (Setting *self)
{
  PleaTightness usual = get_usual_tightness (self);

  if (fits (self, usual) || !self->layout->letter->one_sheet || tighten (self))
    return;

  fits (self, usual);
  plea_warnings_add (self->layout->warnings, PLEA_WARNING_MORE_THAN_ONE_SHEET, PLEA_LINE_NO_BLOCK,
                     0, NULL);
}

/* The header of the second page and on: to whom, when, which page */

static double
get_header_width (const Setting *self)
{
  PleaBox box = plea_format_get_text_box (self->style->format, self->layout->tightness.margins, 1);

  return box.width * PLEA_POINTS_PER_MM;
}

/* Headers are set as large as the text and drawn smaller. For a font of one more size all those of
 * the system would be put in order once more, which takes a twentieth of the time of one letter. */
static double
get_header_scale (const Setting *self)
{
  return PLEA_HEADER_SIZE / self->layout->tightness.size;
}

static PangoLayout *
set_header_text (const Setting *self, const char *text, double width)
{
  return plea_typography_set (self->typography, text, self->layout->tightness.size,
                              width / get_header_scale (self));
}

static void
add_header_line (Setting *self, guint page, PangoLayout *layout, double x)
{
  GArray   *lines = self->layout->lines;
  double    baseline = self->style->format->header_y * PLEA_POINTS_PER_MM + PLEA_HEADER_SIZE;
  PleaLine *line;

  plea_lines_add (lines, layout, PLEA_LINE_NO_BLOCK, x, baseline, 0);
  line = &g_array_index (lines, PleaLine, lines->len - 1);
  line->page = page;
  line->role = PLEA_LINE_HEADER;
  line->scale = get_header_scale (self);
  line->x = x + (line->x - x) * line->scale;
}

/* Recipient and date get what the page number leaves. */
static void
set_header (Setting *self, guint page, const char *subject, const char *number)
{
  double   x = self->layout->tightness.margins->left * PLEA_POINTS_PER_MM;
  double   width = get_header_width (self);
  gboolean to_left = self->typography->direction == PANGO_DIRECTION_RTL;
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
get_first_line (const Setting *self, PleaBlockKind kind)
{
  const PleaBlock *block = plea_letter_find_block (self->layout->letter, kind);

  return g_strndup (block->text, strcspn (block->text, "\n"));
}

static void
set_headers (Setting *self)
{
  g_autofree char *recipient = get_first_line (self, PLEA_BLOCK_RECIPIENT);
  g_autofree char *date = get_first_line (self, PLEA_BLOCK_DATE);
  g_autofree char *subject = g_strdup_printf ("%s · %s", recipient, date);

  for (guint page = 1; page < self->layout->n_pages; page++)
    {
      g_autofree char *number = plea_phrases_format_page (self->layout->letter->phrases, page + 1,
                                                          self->layout->n_pages);

      set_header (self, page, subject, number);
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

  return (second->role == PLEA_LINE_LABEL) - (first->role == PLEA_LINE_LABEL);
}

/* Marks where to fold and to punch. Faint enough not to disturb, dark enough to find, and the
 * middle of the punch longer than the folds: as KOMA-Script has them, in millimetres. */
#define MARK_X 3.5
#define FOLD_MARK_LENGTH 4.0
#define PUNCH_MARK_LENGTH 6.0
#define MARK_WIDTH 0.07
#define MARK_GREY 0.5

static void
add_mark (Setting *self, double y, double length)
{
  plea_layout_add_rule (self->layout, (PleaBox){ MARK_X, y, length, 0 },
                        MARK_WIDTH * PLEA_POINTS_PER_MM, MARK_GREY);
}

static void
add_marks (Setting *self)
{
  const PleaFormat *format = self->style->format;

  for (guint i = 0; i < format->n_folds; i++)
    add_mark (self, format->folds[i], FOLD_MARK_LENGTH);
  if (format->punch > 0)
    add_mark (self, format->punch, PUNCH_MARK_LENGTH);
}

/**
 * plea_letter_layout_new:
 * @letter: what to set
 * @style: how and where to set it
 *
 * Returns: (transfer full): the letter's pages
 */
PleaLayout *
plea_letter_layout_new (PleaLetter *letter, const PleaStyle *style)
{
  g_autoptr (PleaTypography) typography = plea_typography_new (letter->language, style->font);
  PleaLayout *layout = plea_layout_new (letter);
  Setting     self = { style, typography, layout };

  set_text (&self);
  plea_head_set (layout, style->format, typography);
  set_headers (&self);
  if (style->fold_marks)
    add_marks (&self);
  g_array_sort (layout->lines, compare_lines);
  plea_layout_find_missing (layout);

  return layout;
}
