/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines of an address, fitted into a place.
 *
 * An address of five short lines stands in the size of the text. One with more or longer lines is
 * set smaller, then narrower, then broken into more lines, as far as it stays readable: a
 * postman has to read it too. */

#include "config.h"

#include "plea-address.h"

#include "plea-idioms.h"

/* Smaller than this only when lines must be broken as well, in points. */
#define LEAST_COMFORTABLE_SIZE 9.0
#define SIZE_STEP 0.5

/* How much closer letters may come, in ems. */
#define TRACKING 0.03

/* What is smaller than a hair is the arithmetic's. */
#define TOLERANCE 0.01

/* One way to set it. */
typedef struct
{
  double   size;
  gboolean condensed;
  gboolean broken; /* lines that are too long go on in the next */
} Attempt;

/* Arabic letters hold hands. */
static gboolean
can_be_condensed (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_get_script (g_utf8_get_char (p)) == G_UNICODE_SCRIPT_ARABIC)
      return FALSE;

  return TRUE;
}

static GArray *
set_attempt (const PleaTypography *typography,
             const Attempt        *attempt,
             guint                 block,
             const char           *text,
             const PleaBox        *box)
{
  GArray *lines = plea_lines_new ();
  g_autoptr (PangoLayout) layout = plea_typography_set_by_first_letter (
      typography, text, attempt->size, box->width * PLEA_POINTS_PER_MM);

  if (attempt->condensed)
    plea_typography_condense (layout, TRACKING * attempt->size);
  plea_lines_add (lines, layout, block, box->x * PLEA_POINTS_PER_MM, 0);

  return lines;
}

/* While their baselines are 0, the top and bottom of lines are how far they reach from there. */
static double
get_reach (const GArray *lines)
{
  return plea_line_get_bottom (&g_array_index (lines, PleaLine, lines->len - 1))
         - plea_line_get_top (&g_array_index (lines, PleaLine, 0));
}

/* At so many times its size letters of most scripts do not touch those of the next line; of some
 * they need more. */
static double
get_pitch (const GArray *lines, double size, double ratio)
{
  return plea_lines_get_pitch (lines, 0, ratio * size);
}

static double
get_greatest_pitch (const GArray *lines, double size, double height)
{
  double pitch = get_pitch (lines, size, PLEA_ADDRESS_PITCH_RATIO);

  double most = lines->len > 1 ? (height - get_reach (lines)) / (lines->len - 1) : pitch;

  return MIN (pitch, most);
}

/* Whether no line was broken: there are as many as were written. */
static gboolean
is_whole (const GArray *lines)
{
  return plea_address_get_line_number (&g_array_index (lines, PleaLine, lines->len - 1))
         == lines->len;
}

static gboolean
succeeds (const Attempt *attempt, const GArray *lines, const PleaBox *box)
{
  double height = box->height * PLEA_POINTS_PER_MM;

  return (attempt->broken || is_whole (lines)) && get_reach (lines) <= height + TOLERANCE
         && get_greatest_pitch (lines, attempt->size, height)
                >= get_pitch (lines, attempt->size, PLEA_LEAST_PITCH_RATIO) - TOLERANCE;
}

static void
place (GArray *lines, const Attempt *attempt, const PleaBox *box, double preferred_y)
{
  double height = box->height * PLEA_POINTS_PER_MM;
  double greatest = get_greatest_pitch (lines, attempt->size, height);
  double least = get_pitch (lines, attempt->size, PLEA_LEAST_PITCH_RATIO);
  double pitch = MAX (greatest, least);
  double needed = get_reach (lines) + pitch * (lines->len - 1);
  double latest = (box->y + box->height) * PLEA_POINTS_PER_MM - needed;
  double top = MAX (box->y * PLEA_POINTS_PER_MM, MIN (preferred_y * PLEA_POINTS_PER_MM, latest));
  double baseline = top - plea_line_get_top (&g_array_index (lines, PleaLine, 0));

  for (guint i = 0; i < lines->len; i++)
    g_array_index (lines, PleaLine, i).baseline = baseline + pitch * i;
}

/**
 * plea_address_set:
 * @typography: how the letter is set
 * @block: the block that the address is
 * @text: its lines, separated by newlines
 * @box: where they must stay, in millimetres
 * @preferred_y: where the first should stand if there is room, in millimetres
 *
 * Lines have one pitch, whatever fonts they need. Where nothing readable fits, the last lines go
 * beyond the box: see plea_address_holds().
 *
 * Returns: (transfer full) (element-type PleaLine): the lines
 */
GArray *
plea_address_set (const PleaTypography *typography,
                  guint                 block,
                  const char           *text,
                  const PleaBox        *box,
                  double                preferred_y)
{
  double   size = typography->font->size;
  gboolean condensed = can_be_condensed (text);
  /* From the best to the last, and each from one size down to another. */
  const struct
  {
    Attempt first;
    double  least_size;
  } ways[] = {
    { { size, FALSE, FALSE }, LEAST_COMFORTABLE_SIZE },
    { { LEAST_COMFORTABLE_SIZE, condensed, FALSE }, LEAST_COMFORTABLE_SIZE },
    { { size, FALSE, TRUE }, PLEA_LEAST_ADDRESS_SIZE },
    { { PLEA_LEAST_ADDRESS_SIZE, condensed, FALSE }, PLEA_LEAST_ADDRESS_SIZE },
    { { PLEA_LEAST_ADDRESS_SIZE, condensed, TRUE }, PLEA_LEAST_ADDRESS_SIZE },
  };
  const Attempt *last = &ways[G_N_ELEMENTS (ways) - 1].first;
  g_autoptr (GArray) lines = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    for (Attempt attempt = ways[i].first; attempt.size > ways[i].least_size - TOLERANCE;
         attempt.size -= SIZE_STEP)
      {
        g_clear_pointer (&lines, g_array_unref);
        lines = set_attempt (typography, &attempt, block, text, box);
        if (succeeds (&attempt, lines, box))
          {
            place (lines, &attempt, box, preferred_y);
            return g_steal_pointer (&lines);
          }
      }
  place (lines, last, box, preferred_y);

  return g_steal_pointer (&lines);
}

/**
 * plea_address_holds:
 * @box: a place, in millimetres
 * @line: a line that was set into it
 *
 * Returns: whether the line stays inside
 */
gboolean
plea_address_holds (const PleaBox *box, const PleaLine *line)
{
  return plea_line_get_top (line) >= box->y * PLEA_POINTS_PER_MM - TOLERANCE
         && plea_line_get_bottom (line) <= (box->y + box->height) * PLEA_POINTS_PER_MM + TOLERANCE;
}

/**
 * plea_address_get_line_number:
 * @line: a line of type
 *
 * Returns: which line of the text it belongs to, from 1: a broken one is several lines of type
 */
guint
plea_address_get_line_number (const PleaLine *line)
{
  const char *text = pango_layout_get_text (line->layout);
  guint       number = 1;

  for (const char *p = text; p < text + pango_layout_line_get_start_index (line->text); p++)
    number += *p == '\n';

  return number;
}

static void
warn_of_line (PleaLayout *layout, PleaWarningKind kind, const PleaLine *line)
{
  const PleaBlock *block = plea_letter_get_block (layout->letter, line->block);
  g_auto (GStrv) texts = g_strsplit (block->text, "\n", -1);
  guint number = plea_address_get_line_number (line);

  plea_warnings_add (layout->warnings, kind, line->block, number, texts[number - 1]);
}

/**
 * plea_address_add:
 * @layout: of a letter
 * @typography: how to set it
 * @block: number of the block that is the address
 * @box: what it must stay in
 * @y: where it begins when there is room, in millimetres
 * @warning: of a line that has no room
 *
 * Adds the lines. Of the sender's address what has no room is left out: it would stand where the
 * window can show it.
 */
void
plea_address_add (PleaLayout     *layout,
                  PleaTypography *typography,
                  guint           block,
                  const PleaBox  *box,
                  double          y,
                  PleaWarningKind warning)
{
  g_autoptr (GArray) lines = plea_address_set (
      typography, block, plea_letter_get_block (layout->letter, block)->text, box, y);

  plea_foreach_in (PleaLine, line, lines)
    {
      gboolean has_room = plea_address_holds (box, line);

      if (!has_room)
        warn_of_line (layout, warning, line);
      if (has_room || warning != PLEA_WARNING_SENDER_LEFT_OUT)
        {
          g_array_append_val (layout->lines, *line);
          *line = (PleaLine){ 0 };
        }
    }
}
