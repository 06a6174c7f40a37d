/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Address labels on sheets, and a page to adjust the printer with. */

#include "config.h"

#include "plea-label-layout.h"

#include <glib/gi18n-lib.h>

#include "plea-address.h"
#include "plea-idioms.h"

/* Sheets without a gap between labels need it within them, and printers do not draw each sheet in
 * at the same place. In millimetres. */
#define MARGIN 3.0

/* Where there is room, that part of the label is free above the address. */
#define FREE_ABOVE 6

/* Of frames, in points. */
#define FRAME_WIDTH 0.4

static guint
count_labels (const PleaStyle *style)
{
  return plea_labels_count (&style->format->labels);
}

static PleaBox
get_box (const PleaStyle *style, guint nth)
{
  PleaBox box = plea_labels_get_box (&style->format->labels, nth % count_labels (style));

  box.x += style->offset_x;
  box.y += style->offset_y;

  return box;
}

static void
warn_of_overflow (PleaLayout *layout, const GArray *lines, const PleaBox *box, const char *text)
{
  g_autofree char *first = g_strndup (text, strcspn (text, "\n"));

  if (!plea_address_holds (box, &g_array_index (lines, PleaLine, lines->len - 1)))
    plea_warnings_add (layout->warnings, PLEA_WARNING_LABEL_FULL, PLEA_LINE_NO_BLOCK, 0, first);
}

/* All lines begin at the left, whatever their script: so the posts read them. */
static void
add_address (PleaLayout           *layout,
             const PleaTypography *typography,
             const PleaStyle      *style,
             guint                 nth,
             const char           *text)
{
  PleaBox label = get_box (style, nth);
  PleaBox box = plea_box_inset (&label, MARGIN);
  g_autoptr (GArray) lines = plea_address_set (typography, nth, text, &box,
                                               box.y + box.height / FREE_ABOVE);

  warn_of_overflow (layout, lines, &box, text);
  plea_foreach_in (PleaLine, line, lines)
    {
      line->page = nth / count_labels (style);
      line->x = box.x * PLEA_POINTS_PER_MM;
      g_array_append_val (layout->lines, *line);
      *line = (PleaLine){ 0 };
    }
}

/**
 * plea_label_layout_new:
 * @addresses: (element-type utf8): the lines of each address
 * @n_used: how many labels of the first sheet are gone already
 * @style: how to set them
 * @phrases: those of the language of the interface
 *
 * Returns: (transfer full): sheets with a label for each address
 */
PleaLayout *
plea_label_layout_new (GPtrArray         *addresses,
                       guint              n_used,
                       const PleaStyle   *style,
                       const PleaPhrases *phrases)
{
  PleaLayout     *layout = plea_layout_new (NULL);
  PleaTypography *typography = plea_typography_new (phrases->language, style->font);
  guint           nth = n_used % count_labels (style);

  plea_foreach (const char, address, addresses)
    add_address (layout, typography, style, nth++, address);
  layout->n_pages = (nth + count_labels (style) - 1) / count_labels (style);
  plea_layout_find_missing (layout);
  plea_typography_free (typography);

  return layout;
}

/**
 * plea_label_layout_new_test_page:
 * @style: which labels, and by how much everything is moved
 * @phrases: those of the language of the interface
 *
 * Returns: (transfer full): a page with a frame where each label is
 */
PleaLayout *
plea_label_layout_new_test_page (const PleaStyle *style, const PleaPhrases *phrases)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  PleaLayout *layout;

  /* TRANSLATORS: stands on a page printed to adjust the printer, in the first of its frames */
  g_ptr_array_add (words, _ ("Hold this page and a sheet of labels against the light: each frame "
                             "should be round a label."));
  layout = plea_label_layout_new (words, 0, style, phrases);
  for (guint i = 0; i < count_labels (style); i++)
    plea_layout_add_rule (layout, 0, get_box (style, i), FRAME_WIDTH, 0);

  return layout;
}
