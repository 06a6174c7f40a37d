/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The head of a letter: what stands where the format says.
 *
 * Envelopes do not care for the language of a letter, so neither does the window. What is free to
 * stand anywhere stands on the right in a letter that is written from right to left. */

#include "config.h"

#include "plea-head.h"

#include "plea-address.h"
#include "plea-bidi.h"
#include "plea-flow.h"
#include "plea-idioms.h"
#include "plea-warning.h"

typedef struct
{
  PleaLayout           *layout;
  const PleaFormat     *format;
  const PleaTypography *typography;
} Head;

static const char *
get_text (const Head *self, guint block)
{
  return plea_letter_get_block (self->layout->letter, block)->text;
}

static PleaBox
mirror (const Head *self, const PleaBox *box)
{
  return (PleaBox){ self->format->width - box->x - box->width, box->y, box->width, box->height };
}

/* On the other side of the sheet, unless it could show in a window there. */
static PleaBox
mirror_if_hidden (const Head *self, const PleaBox *box)
{
  PleaBox mirrored = mirror (self, box);

  return plea_format_may_show (self->format, &mirrored) ? *box : mirrored;
}

static void
warn_of_line (Head *self, PleaWarningKind kind, const PleaLine *line)
{
  g_auto (GStrv) texts = g_strsplit (get_text (self, line->block), "\n", -1);
  guint number = plea_address_get_line_number (line);

  plea_warnings_add (self->layout->warnings, kind, line->block, number, texts[number - 1]);
}

/* Sender */

static PleaBox
get_sender_box (const Head *self, const char *text)
{
  return plea_bidi_is_right_to_left (text) ? mirror_if_hidden (self, &self->format->sender)
                                           : self->format->sender;
}

/* Recipient */

static PleaBox
get_recipient_box (const Head *self, const char *text)
{
  gboolean is_free = self->format->n_windows == 0
                     && self->typography->direction == PANGO_DIRECTION_RTL;

  return is_free && plea_bidi_is_right_to_left (text) ? mirror (self, &self->format->recipient)
                                                      : self->format->recipient;
}

/* Of the sender's address what has no room is left out: it would stand where the window can show
 * it. */
static void
set_address (Head *self, guint block, PleaBox box, double y, PleaWarningKind warning)
{
  g_autoptr (GArray) lines = plea_address_set (self->typography, block, get_text (self, block),
                                               &box, y);

  plea_foreach_in (PleaLine, line, lines)
    {
      gboolean has_room = plea_address_holds (&box, line);

      if (!has_room)
        warn_of_line (self, warning, line);
      if (has_room || warning != PLEA_WARNING_SENDER_LEFT_OUT)
        {
          g_array_append_val (self->layout->lines, *line);
          *line = (PleaLine){ 0 };
        }
    }
}

/* Lines of text in a box: the last in its place, the others above it */

static void
add_upwards (Head *self, PangoLayout *layout, guint block, const PleaBox *box, double baseline)
{
  double size = self->typography->font->size;
  double pitch = PLEA_ADDRESS_PITCH_RATIO * size;
  double y = box->y * PLEA_POINTS_PER_MM + baseline
             - pitch * (pango_layout_get_line_count (layout) - 1);

  plea_lines_add (self->layout->lines, layout, block, box->x * PLEA_POINTS_PER_MM, y, pitch);
}

/* Return line: in one line or not at all, since there is no more room for it than that */

static PangoLayout *
set_small (Head *self, guint block, double width)
{
  for (double size = PLEA_RETURN_LINE_SIZE; size >= PLEA_LEAST_RETURN_LINE_SIZE; size -= 0.5)
    {
      g_autoptr (PangoLayout) layout = plea_typography_set_by_first_letter (
          self->typography, get_text (self, block), size, width);

      if (pango_layout_get_line_count (layout) == 1)
        return g_steal_pointer (&layout);
    }

  return NULL;
}

static void
set_return_line (Head *self, guint block)
{
  const PleaBox *box = &self->format->return_line;
  g_autoptr (PangoLayout) layout = NULL;

  if (box->width <= 0)
    return;

  layout = set_small (self, block, box->width * PLEA_POINTS_PER_MM);
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
touches_block (const Head *self, PleaBlockKind kind, const PleaBox *box)
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
is_free (const Head *self, const PleaBox *box)
{
  return !plea_format_may_show (self->format, box) && !touches_block (self, PLEA_BLOCK_SENDER, box)
         && !touches_block (self, PLEA_BLOCK_RECIPIENT, box);
}

/* So many lines as have room above the date's place. */
static guint
count_date_lines (const Head *self, const PleaBox *box, double pitch)
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
set_date_text (Head *self, guint block, const PleaBox *box, double size)
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
get_date_box (const Head *self)
{
  PleaBox box = self->format->date;

  box.width += self->format->margins.right - self->layout->tightness.margins->right;

  return box;
}

/* At the end of the line, where that is free: the left in a right-to-left letter. */
static void
set_date (Head *self, guint block)
{
  double   size = self->typography->font->size;
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
set_block (Head *self, guint block)
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
      set_address (
          self, block, get_recipient_box (self, get_text (self, block)), self->format->recipient_y,
          self->format->n_windows > 0 ? PLEA_WARNING_ADDRESS_HIDDEN : PLEA_WARNING_ADDRESS_CROWDED);
      break;
    case PLEA_BLOCK_DATE:
      set_date (self, block);
      break;
    default:
      break;
    }
}

/**
 * plea_head_set:
 * @layout: the layout of a letter, whose text is set
 * @format: where things stand
 * @typography: how the letter is set
 *
 * Adds the lines of the letter's head, and warnings of what does not fit there.
 */
void
plea_head_set (PleaLayout *layout, const PleaFormat *format, const PleaTypography *typography)
{
  Head self = { layout, format, typography };

  for (guint i = 0; i < layout->letter->blocks->len; i++)
    if (!plea_flow_takes (layout->letter, i))
      set_block (&self, i);
}
