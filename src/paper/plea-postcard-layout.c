/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A postcard: words on the one side, the address on the other. */

#include "config.h"

#include "plea-postcard-layout.h"

#include "plea-address.h"
#include "plea-fitting.h"
#include "plea-typography.h"

/* The sides. */
enum
{
  WORDS,
  ADDRESS,
  N_SIDES,
};

/* Faint enough to stick a stamp on and to write beside. */
#define RULE_WIDTH 0.4
#define RULE_GREY 0.6

/* How far the line between the halves keeps from the edges, in millimetres. */
#define DIVIDER_MARGIN 10.0

/* The supporter is told, and has to shorten it. */
static void
leave_out_what_is_too_long (PleaLayout *layout)
{
  for (guint i = layout->lines->len; i > 0; i--)
    if (g_array_index (layout->lines, PleaLine, i - 1).page > WORDS)
      g_array_remove_index (layout->lines, i - 1);
  plea_warnings_add (layout->warnings, PLEA_WARNING_CARD_FULL, PLEA_LINE_NO_BLOCK, 0, NULL);
}

static void
add_address (PleaLayout     *layout,
             PleaTypography *typography,
             PleaBlockKind   kind,
             const PleaBox  *box,
             double          y,
             PleaWarningKind warning)
{
  guint first = layout->lines->len;

  for (guint i = 0; i < layout->letter->blocks->len; i++)
    if (plea_letter_get_block (layout->letter, i)->kind == kind)
      plea_address_add (layout, typography, i, box, y, warning);
  for (guint i = first; i < layout->lines->len; i++)
    g_array_index (layout->lines, PleaLine, i).page = ADDRESS;
}

static void
add_addresses (PleaLayout *layout, PleaTypography *typography, const PleaFormat *format)
{
  add_address (layout, typography, PLEA_BLOCK_SENDER, &format->sender, format->sender.y,
               PLEA_WARNING_SENDER_LEFT_OUT);
  add_address (layout, typography, PLEA_BLOCK_RECIPIENT, &format->recipient, format->recipient_y,
               PLEA_WARNING_CARD_ADDRESS_FULL);
}

static void
add_rules (PleaLayout *layout, const PleaFormat *format)
{
  double  height = format->coding.y - DIVIDER_MARGIN;
  PleaBox divider = { format->divider, DIVIDER_MARGIN, 0, height };

  plea_layout_add_rule (layout, ADDRESS, divider, RULE_WIDTH, RULE_GREY);
  plea_layout_add_rule (layout, ADDRESS, format->stamp, RULE_WIDTH, RULE_GREY);
}

/**
 * plea_postcard_layout_new:
 * @letter: what to set
 * @style: how and where to set it
 *
 * Returns: (transfer full): both sides of a card
 */
PleaLayout *
plea_postcard_layout_new (PleaLetter *letter, const PleaStyle *style)
{
  g_autoptr (PleaTypography) typography = plea_typography_new (letter->language, style->font);
  PleaLayout *layout = plea_layout_new (letter);

  if (!plea_fitting_set (layout, style, typography, TRUE))
    leave_out_what_is_too_long (layout);
  plea_lines_sort (layout->lines);
  add_addresses (layout, typography, style->format);
  add_rules (layout, style->format);
  layout->n_pages = N_SIDES;
  plea_layout_warn_of_type (layout, typography);

  return layout;
}
