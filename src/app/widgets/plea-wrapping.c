/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said below the title of a row stays within the row.
 *
 * GTK 4.8 asks a row's words how wide they must be to be as high as the row is. Where some lines
 * are higher than others, as in Arabic, the answer can be more than the row has, and what is beyond
 * its edge cannot be read. Words that may be cut off after so many lines are asked for no width;
 * with more lines than there ever are they are not cut off either. */

#include "config.h"

#include "plea-wrapping.h"

#include <adwaita.h>

#include "plea-seen.h"

#define MORE_LINES_THAN_EVER 100

static void
wrap (GtkWidget *widget)
{
  if (ADW_IS_ACTION_ROW (widget)
      && adw_action_row_get_subtitle_lines (ADW_ACTION_ROW (widget)) == 0)
    adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (widget), MORE_LINES_THAN_EVER);
}

/**
 * plea_wrapping_begin:
 *
 * From now on sees to each row that comes into sight. To be called once.
 */
void
plea_wrapping_begin (void)
{
  plea_seen_by (wrap);
}
