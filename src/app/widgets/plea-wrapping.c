/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said below the title of a row stays within the row, and what a large button says and the
 * heading of a group beside its button are read whole on a telephone.
 *
 * GTK 4.8 asks a row's words how wide they must be to be as high as the row is. Where some lines
 * are higher than others, as in Arabic, the answer can be more than the row has, and what is beyond
 * its edge cannot be read. Words that may be cut off after so many lines are asked for no width;
 * with more lines than there ever are they are not cut off either. */

#include "config.h"

#include "plea-wrapping.h"

#include <adwaita.h>

#include "plea-buttons.h"
#include "plea-seen.h"

static void
wrap_subtitle (AdwActionRow *row)
{
  if (adw_action_row_get_subtitle_lines (row) == 0)
    adw_action_row_set_subtitle_lines (row, PLEA_MORE_LINES_THAN_EVER);
}

/* One that stands for itself or above another, not one in a bar. */
static gboolean
may_have_lines (GtkWidget *button)
{
  GtkWidget *box = gtk_widget_get_parent (button);

  return gtk_widget_has_css_class (button, "pill") || PLEA_IS_BUTTONS (box)
         || (GTK_IS_BOX (box)
             && gtk_orientable_get_orientation (GTK_ORIENTABLE (box)) == GTK_ORIENTATION_VERTICAL);
}

static void
wrap_words (GtkButton *button)
{
  GtkWidget *words = gtk_button_get_child (button);

  if (!GTK_IS_LABEL (words) || !may_have_lines (GTK_WIDGET (button)))
    return;

  gtk_label_set_wrap (GTK_LABEL (words), TRUE);
  gtk_label_set_justify (GTK_LABEL (words), GTK_JUSTIFY_CENTER);
}

/* The heading of a group, and what the button beside it says. */
static gboolean
is_in_heading (GtkWidget *label)
{
  return gtk_widget_get_ancestor (label, ADW_TYPE_PREFERENCES_GROUP) != NULL
         && gtk_widget_get_ancestor (label, GTK_TYPE_LIST_BOX_ROW) == NULL
         && (gtk_widget_has_css_class (label, "heading")
             || gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON) != NULL);
}

static void
wrap_heading (GtkLabel *label)
{
  if (!is_in_heading (GTK_WIDGET (label)))
    return;

  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_lines (label, PLEA_MORE_LINES_THAN_EVER);
  gtk_label_set_ellipsize (label, PANGO_ELLIPSIZE_END);
}

static void
wrap (GtkWidget *widget)
{
  if (ADW_IS_ACTION_ROW (widget))
    wrap_subtitle (ADW_ACTION_ROW (widget));
  else if (GTK_IS_BUTTON (widget))
    wrap_words (GTK_BUTTON (widget));
  else if (GTK_IS_LABEL (widget))
    wrap_heading (GTK_LABEL (widget));
}

/**
 * plea_wrapping_begin:
 *
 * From now on sees to each row, button and heading that comes into sight. To be called once.
 */
void
plea_wrapping_begin (void)
{
  plea_seen_by (wrap);
}
