/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A letter set in a style: its head, its text and the headers of its further pages. */

#include "config.h"

#include "plea-letter-layout.h"

#include "plea-address.h"
#include "plea-bidi.h"
#include "plea-fitting.h"
#include "plea-flow.h"
#include "plea-idioms.h"
#include "plea-typography.h"

typedef struct
{
  const PleaStyle *style;
  PleaTypography  *typography;
  PleaLayout      *layout;
} Setting;

/* The head: what stands where the format says.
 *
 * Envelopes do not care for the language of a letter, so neither does the window. What is free to
 * stand anywhere stands on the right in a letter that is written from right to left. */

static const char *
get_text (const Setting *self, guint block)
{
  return plea_letter_get_block (self->layout->letter, block)->text;
}

static PleaBox
mirror (const Setting *self, const PleaBox *box)
{
  return (PleaBox){ self->style->format->width - box->x - box->width, box->y, box->width,
                    box->height };
}

/* On the other side of the sheet, unless it could show in a window there. */
static PleaBox
mirror_if_hidden (const Setting *self, const PleaBox *box)
{
  PleaBox mirrored = mirror (self, box);

  return plea_format_may_show (self->style->format, &mirrored) ? *box : mirrored;
}

/* Sender */

static PleaBox
get_sender_box (const Setting *self, const char *text)
{
  return plea_bidi_is_right_to_left (text) ? mirror_if_hidden (self, &self->style->format->sender)
                                           : self->style->format->sender;
}

/* Recipient */

static PleaBox
get_recipient_box (const Setting *self, const char *text)
{
  gboolean is_free = self->style->format->n_windows == 0
                     && self->typography->direction == PANGO_DIRECTION_RTL;

  return is_free && plea_bidi_is_right_to_left (text)
             ? mirror (self, &self->style->format->recipient)
             : self->style->format->recipient;
}

static void
set_address (Setting *self, guint block, PleaBox box, double y, PleaWarningKind warning)
{
  plea_address_add (self->layout, self->typography, block, &box, y, warning);
}

/* Lines of text in a box: the last in its place, the others above it */

/* Larger it would grow into a window. */
#define LARGEST_BESIDE_WINDOW 11.0

static double
get_head_size (const Setting *self)
{
  double size = self->typography->font->size;

  return self->style->format->n_windows > 0 ? MIN (size, LARGEST_BESIDE_WINDOW) : size;
}

static void
add_upwards (Setting *self, PangoLayout *layout, guint block, const PleaBox *box, double baseline)
{
  GArray *lines = self->layout->lines;
  guint   first = lines->len;
  double  height;

  plea_lines_add (lines, layout, block, box->x * PLEA_POINTS_PER_MM,
                  box->y * PLEA_POINTS_PER_MM + baseline);
  height = (lines->len - 1 - first)
           * plea_lines_part (lines, first, PLEA_ADDRESS_PITCH_RATIO * get_head_size (self));
  for (guint i = first; i < lines->len; i++)
    g_array_index (lines, PleaLine, i).baseline -= height;
}

/* Return line: in one line or not at all, since there is no more room for it than that */

static PangoLayout *
set_small (Setting *self, const char *text, double width)
{
  for (double size = PLEA_RETURN_LINE_SIZE; size >= PLEA_LEAST_RETURN_LINE_SIZE; size -= 0.5)
    {
      g_autoptr (PangoLayout) layout = plea_typography_set_by_first_letter (self->typography, text,
                                                                            size, width);

      if (pango_layout_get_line_count (layout) == 1)
        return g_steal_pointer (&layout);
    }

  return NULL;
}

static void
set_return_line (Setting *self, guint block)
{
  const PleaBox   *box = &self->style->format->return_line;
  const PleaBlock *line = plea_letter_get_block (self->layout->letter, block);
  g_autoptr (PangoLayout) layout = NULL;

  if (box->width <= 0)
    return;

  layout = set_small (self, line->text, box->width * PLEA_POINTS_PER_MM);
  if (layout == NULL && line->shorter != NULL)
    layout = set_small (self, line->shorter, box->width * PLEA_POINTS_PER_MM);
  if (layout != NULL)
    add_upwards (self, layout, block, box,
                 plea_typography_get_baseline (self->typography, PLEA_RETURN_LINE_SIZE,
                                               PLEA_RETURN_LINE_PITCH));
  else
    plea_warnings_add (self->layout->warnings, PLEA_WARNING_RETURN_LINE_LEFT_OUT, block, 0, NULL);
}

/* Date */

/* One with the longest names of places has no more. */
#define MAX_DATE_LINES 3

static gboolean
touches_block (const Setting *self, PleaBlockKind kind, const PleaBox *box)
{
  const PleaBlock *block = plea_letter_find_block (self->layout->letter, kind);
  PleaBox          place;

  if (block == NULL)
    return FALSE;

  place = kind == PLEA_BLOCK_SENDER ? get_sender_box (self, block->text)
                                    : get_recipient_box (self, block->text);

  return plea_box_touches (&place, box);
}

static gboolean
is_free (const Setting *self, const PleaBox *box)
{
  return !plea_format_may_show (self->style->format, box)
         && !touches_block (self, PLEA_BLOCK_SENDER, box)
         && !touches_block (self, PLEA_BLOCK_RECIPIENT, box);
}

/* So many lines as have room above the date's place. */
static guint
count_date_lines (const Setting *self, const PleaBox *box, double pitch)
{
  PleaBox grown = *box;
  guint   n_lines = 0;

  do
    {
      n_lines++;
      grown.y -= pitch / PLEA_POINTS_PER_MM;
      grown.height += pitch / PLEA_POINTS_PER_MM;
    }
  while (n_lines < MAX_DATE_LINES && is_free (self, &grown));

  return n_lines;
}

static PangoLayout *
set_date_text (Setting *self, guint block, const PleaBox *box, double size)
{
  const PleaBlock *date = plea_letter_get_block (self->layout->letter, block);
  double           width = box->width * PLEA_POINTS_PER_MM;
  guint            n_lines = count_date_lines (self, box, PLEA_ADDRESS_PITCH_RATIO * size);
  g_autoptr (PangoLayout) layout = plea_typography_set (self->typography, date->text, size, width);

  if (pango_layout_get_line_count (layout) <= (int) n_lines || date->shorter == NULL)
    return g_steal_pointer (&layout);

  plea_warnings_add (self->layout->warnings, PLEA_WARNING_PLACE_LEFT_OUT, block, 0, NULL);

  return plea_typography_set (self->typography, date->shorter, size, width);
}

/* To the margin of the text below, even if that is set tightly. */
static PleaBox
get_date_box (const Setting *self)
{
  PleaBox box = self->style->format->date;

  box.width += self->style->format->margins.right - self->layout->tightness.margins->right;

  return box;
}

/* At the end of the line, where that is free: the left in a right-to-left letter. */
static void
set_date (Setting *self, guint block)
{
  double   size = get_head_size (self);
  PleaBox  box = get_date_box (self);
  PleaBox  mirrored = mirror (self, &box);
  gboolean moves = self->typography->direction == PANGO_DIRECTION_RTL && is_free (self, &mirrored);
  g_autoptr (PangoLayout) layout = NULL;

  if (moves)
    box = mirrored;
  layout = set_date_text (self, block, &box, size);
  pango_layout_set_alignment (layout, moves ? PANGO_ALIGN_LEFT : PANGO_ALIGN_RIGHT);
  add_upwards (
      self, layout, block, &box,
      plea_typography_get_baseline (self->typography, size, PLEA_ADDRESS_PITCH_RATIO * size));
}

static void
set_block (Setting *self, guint block)
{
  PleaBox box;

  switch (plea_letter_get_block (self->layout->letter, block)->kind)
    {
    case PLEA_BLOCK_SENDER:
      box = get_sender_box (self, get_text (self, block));
      set_address (self, block, box, box.y, PLEA_WARNING_SENDER_LEFT_OUT);
      break;
    case PLEA_BLOCK_RETURN_LINE:
      set_return_line (self, block);
      break;
    case PLEA_BLOCK_RECIPIENT:
      set_address (self, block, get_recipient_box (self, get_text (self, block)),
                   self->style->format->recipient_y,
                   self->style->format->n_windows > 0 ? PLEA_WARNING_ADDRESS_HIDDEN
                                                      : PLEA_WARNING_ADDRESS_CROWDED);
      break;
    case PLEA_BLOCK_DATE:
      set_date (self, block);
      break;
    default:
      break;
    }
}

/* The header of the second page and on: to whom, when, which page */

/* Headers are set as large as the text and drawn smaller. For a font of one more size all those of
 * the system would be put in order once more, which takes a twentieth of the time of one letter. */
static double
get_header_scale (const Setting *self)
{
  return self->style->font->header_size / self->layout->tightness.size;
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
  GArray *lines = self->layout->lines;
  double  baseline = self->style->format->header_y * PLEA_POINTS_PER_MM
                    + self->style->font->header_size;
  PleaLine *line;

  plea_lines_add (lines, layout, PLEA_LINE_NO_BLOCK, x, baseline);
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
  double x = self->layout->tightness.margins->left * PLEA_POINTS_PER_MM;
  double width
      = plea_format_get_text_box (self->style->format, self->layout->tightness.margins, 1).width
        * PLEA_POINTS_PER_MM;
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
  plea_layout_add_rule (self->layout, 0, (PleaBox){ MARK_X, y, length, 0 },
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

  layout->printable = style->printable;
  plea_fitting_set (layout, style, typography, letter->one_sheet);
  for (guint i = 0; i < letter->blocks->len; i++)
    if (!plea_flow_takes (letter, i))
      set_block (&self, i);
  set_headers (&self);
  if (style->fold_marks)
    add_marks (&self);
  plea_lines_sort (layout->lines);
  plea_layout_warn_of_type (layout, typography);

  return layout;
}
