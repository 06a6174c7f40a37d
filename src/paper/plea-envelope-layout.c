/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An envelope for a letter, addressed, and a page to adjust the printer with. */

#include "config.h"

#include "plea-envelope-layout.h"

#include <glib/gi18n-lib.h>

#include "plea-idioms.h"
#include "plea-typography.h"

/* French is the language of the world's post, and English makes it plain to anybody. */
#define AIRMAIL_MARK "PAR AVION / BY AIR MAIL"

/* In points. */
#define RECIPIENT_SIZE 11.0
#define RECIPIENT_PITCH (PLEA_ADDRESS_PITCH_RATIO * RECIPIENT_SIZE)
#define SENDER_SIZE 9.0
#define SENDER_PITCH 11.0
#define LABEL_SIZE 7.0
#define LABEL_PITCH 9.0
#define INSTRUCTIONS_SIZE 9.0
#define INSTRUCTIONS_PITCH 12.0
#define RULE_WIDTH 0.4
#define ZONE_GREY 0.6

/* In millimetres. The test page has its frame at this distance from all edges. */
#define FRAME 10.0
#define RULER_LENGTH 50
#define TICK 1.5
#define LONG_TICK 3.0
#define ZONE_PADDING 5.0

typedef struct
{
  const PleaStyle *style;
  PleaTypography  *typography;
  PleaLayout      *layout;
} Envelope;

static void
move_lines (GArray *lines, guint first, double right, double down)
{
  for (guint i = first; i < lines->len; i++)
    {
      g_array_index (lines, PleaLine, i).x += right;
      g_array_index (lines, PleaLine, i).baseline += down;
    }
}

/* Adds @text, a line of it under the other, from @box's corner. Returns how high it is. Every line
 * of an address runs as its own script does, but all begin at the left: so the posts read them,
 * whatever the letter's direction. */
static double
add_text (Envelope *self, const char *text, const PleaBox *box, double size, double pitch)
{
  GArray *lines = self->layout->lines;
  guint   first = lines->len;
  double  baseline = box->y * PLEA_POINTS_PER_MM
                    + plea_typography_get_baseline (self->typography, size, pitch);
  g_auto (GStrv) paragraphs = g_strsplit (text, "\n", -1);

  for (guint i = 0; paragraphs[i] != NULL; i++)
    {
      g_autoptr (PangoLayout) layout = plea_typography_set_by_first_letter (
          self->typography, paragraphs[i], size, box->width * PLEA_POINTS_PER_MM);

      pango_layout_set_alignment (layout, PANGO_ALIGN_LEFT);
      if (i > 0)
        g_array_index (lines, PleaLine, lines->len - 1).ends_word = TRUE;
      plea_lines_add (lines, layout, first, box->x * PLEA_POINTS_PER_MM, baseline);
    }

  return plea_lines_part (lines, first, pitch) * (lines->len - first);
}

/* The address begins where the envelope says, or as much farther left and up as it needs. */
static void
add_recipient (Envelope *self, const char *text)
{
  const PleaFormat *envelope = self->style->format;
  const PleaBox    *zone = &envelope->recipient;
  GArray           *lines = self->layout->lines;
  guint             first = lines->len;
  double            free_below = zone->height * PLEA_POINTS_PER_MM
                      - add_text (self, text, zone, RECIPIENT_SIZE, RECIPIENT_PITCH);
  double widest = 0;

  for (guint i = first; i < lines->len; i++)
    widest = MAX (widest, plea_line_get_width (&g_array_index (lines, PleaLine, i)));
  if (free_below < 0)
    plea_warnings_add (self->layout->warnings, PLEA_WARNING_ENVELOPE_FULL, PLEA_LINE_NO_BLOCK, 0,
                       pango_layout_get_text (g_array_index (lines, PleaLine, first).layout));
  move_lines (lines, first,
              CLAMP (zone->width * PLEA_POINTS_PER_MM - widest, 0,
                     (envelope->recipient_x - zone->x) * PLEA_POINTS_PER_MM),
              CLAMP (free_below, 0, (envelope->recipient_y - zone->y) * PLEA_POINTS_PER_MM));
}

static void
add_sender (Envelope *self, const char *text)
{
  const PleaBox *box = &self->style->format->sender;
  guint          first = self->layout->lines->len;
  double         excess = add_text (self, text, box, SENDER_SIZE, SENDER_PITCH)
                  - box->height * PLEA_POINTS_PER_MM;

  /* A long one grows upwards, into the margin, rather than into what stands below. */
  if (excess > 0)
    move_lines (self->layout->lines, first, 0, -excess);
}

static Envelope
begin (const PleaStyle *style, PleaLetter *letter, const PleaPhrases *phrases)
{
  return (Envelope){
    .style = style,
    .typography = plea_typography_new (phrases->language, style->font),
    .layout = plea_layout_new (letter),
  };
}

static PleaLayout *
end (Envelope *self)
{
  const PleaStyle *style = self->style;
  PleaLayout      *layout = self->layout;

  layout->n_pages = 1;
  move_lines (layout->lines, 0, style->offset_x * PLEA_POINTS_PER_MM,
              style->offset_y * PLEA_POINTS_PER_MM);
  plea_foreach_in (PleaRule, rule, layout->rules)
    {
      rule->box.x += style->offset_x;
      rule->box.y += style->offset_y;
    }
  plea_layout_find_missing (layout);
  g_clear_pointer (&self->typography, plea_typography_free);

  return layout;
}

/**
 * plea_envelope_layout_new:
 * @letter: what it is for
 * @style: how to set it
 *
 * Returns: (transfer full): an envelope with as much of the sender as the letter discloses
 */
PleaLayout *
plea_envelope_layout_new (PleaLetter *letter, const PleaStyle *style)
{
  Envelope         self = begin (style, letter, letter->phrases);
  const PleaBlock *sender = plea_letter_find_block (letter, PLEA_BLOCK_SENDER);

  if (sender != NULL)
    add_sender (&self, sender->text);
  if (style->airmail && letter->goes_abroad)
    add_text (&self, AIRMAIL_MARK, &style->format->airmail, RECIPIENT_SIZE, RECIPIENT_PITCH);
  add_recipient (&self, plea_letter_find_block (letter, PLEA_BLOCK_RECIPIENT)->text);

  return end (&self);
}

/* The test page */

static void
add_rule (Envelope *self, PleaBox box, double grey)
{
  plea_layout_add_rule (self->layout, 0, box, RULE_WIDTH, grey);
}

static void
add_label (Envelope *self, const char *text, PleaBox box)
{
  add_text (self, text, &box, LABEL_SIZE, LABEL_PITCH);
}

static void
add_zone (Envelope *self, const char *name, PleaBox zone)
{
  add_label (self, name, (PleaBox){ zone.x + 1.5, zone.y + zone.height - 5, zone.width - 3, 4 });
  add_rule (self, zone, ZONE_GREY);
}

static void
add_instructions (Envelope *self)
{
  PleaBox box = plea_box_inset (&self->style->format->recipient, ZONE_PADDING);

  add_text (self,
            /* TRANSLATORS: stands on an envelope printed to adjust the printer */
            _ ("The frame should be 10 mm from every edge. If it is 2 mm too far right, set “Move "
               "Right” to -2; if it is 2 mm too high, set “Move Down” to 2."),
            &box, INSTRUCTIONS_SIZE, INSTRUCTIONS_PITCH);
}

static void
add_tick (Envelope *self, int at)
{
  double           length = at % 10 == 0 ? LONG_TICK : TICK;
  g_autofree char *number = g_strdup_printf ("%d", at);

  add_rule (self, (PleaBox){ at, FRAME, 0, length }, 0);
  add_rule (self, (PleaBox){ FRAME, at, length, 0 }, 0);
  if (at < 20 || at % 10 != 0)
    return;

  add_label (self, number, (PleaBox){ at - 1.5, FRAME + LONG_TICK, 10, 3 });
  add_label (self, number, (PleaBox){ FRAME + LONG_TICK + 0.5, at - 1.5, 10, 3 });
}

/**
 * plea_envelope_layout_new_test_page:
 * @style: how envelopes are set
 * @phrases: those of the language of the interface
 *
 * Returns: (transfer full): an envelope with a frame, rulers and its zones, to find the printer's
 *   offset with
 */
PleaLayout *
plea_envelope_layout_new_test_page (const PleaStyle *style, const PleaPhrases *phrases)
{
  const PleaFormat *envelope = style->format;
  PleaBox           whole = { 0, 0, envelope->width, envelope->height };
  Envelope          self = begin (style, NULL, phrases);

  add_instructions (&self);
  add_rule (&self, plea_box_inset (&whole, FRAME), 0);
  for (int at = 0; at <= RULER_LENGTH; at++)
    add_tick (&self, at);
  /* TRANSLATORS: a zone of an envelope */
  add_zone (&self, _ ("Stamps"), envelope->stamps);
  /* TRANSLATORS: a zone of an envelope */
  add_zone (&self, _ ("Address"), envelope->recipient);
  /* TRANSLATORS: a zone of an envelope that the machines of the post print on */
  add_zone (&self, _ ("Leave free"), envelope->coding);

  return end (&self);
}
