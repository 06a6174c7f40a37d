/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where on the pages of a letter something stands. */

#include "config.h"

#include "plea-spot.h"

#include "plea-idioms.h"
#include "plea-letter-changes.h"

static gboolean
is_new (const PleaLine *line, const GArray *changes)
{
  guint start = (guint) line->text->start_index;
  guint end = start + (guint) line->text->length;

  plea_foreach_in (const PleaChange, change, changes)
    if (change->block == line->block && change->new.start <= end && change->new.end >= start)
      return TRUE;

  return FALSE;
}

/**
 * plea_spots_add_changes:
 * @places: (element-type PleaSpot): where to add them
 * @layout: a letter that is laid out
 * @before: the letter as it was before
 * @first_page: number of the first of its pages
 *
 * Adds the place of each line in which something is new.
 */
void
plea_spots_add_changes (GArray           *places,
                        const PleaLayout *layout,
                        PleaLetter       *before,
                        guint             first_page)
{
  g_autoptr (GArray) changes = plea_letter_find_changes (layout->letter, before);

  plea_foreach_in (const PleaLine, line, layout->lines)
    if (is_new (line, changes))
      {
        double   top = plea_line_get_top (line);
        PleaSpot place = { first_page + line->page, line->x, top, plea_line_get_width (line),
                           plea_line_get_bottom (line) - top };

        g_array_append_val (places, place);
      }
}
