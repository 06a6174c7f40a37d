/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lays out lines of words, one below the other, as a GtkBox does.
 *
 * To give a row the width at which it is lowest, GTK's boxes ask what is in it for its width at one
 * height after another, and a label that wraps can only tell by breaking its lines at one width
 * after another: some fifty times for a row, which took a third of the time until the window was
 * there. Lines in this layout have the same width whatever the height, so that nobody tries. */

#include "config.h"

#include "plea-lines-layout.h"

struct _PleaLinesLayout
{
  GtkLayoutManager parent_instance;

  int spacing;
};

G_DEFINE_FINAL_TYPE (PleaLinesLayout, plea_lines_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkSizeRequestMode
plea_lines_layout_get_request_mode (GtkLayoutManager *layout, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static GtkWidget *
get_first_shown (GtkWidget *widget)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);

  return child;
}

static GtkWidget *
get_next_shown (GtkWidget *child)
{
  do
    child = gtk_widget_get_next_sibling (child);
  while (child != NULL && !gtk_widget_should_layout (child));

  return child;
}

static void
measure_width (GtkWidget *widget, int *minimum, int *natural)
{
  for (GtkWidget *child = get_first_shown (widget); child != NULL; child = get_next_shown (child))
    {
      int child_minimum, child_natural;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, &child_natural,
                          NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural = MAX (*natural, child_natural);
    }
}

static void
measure_height (GtkWidget *widget, int spacing, int width, int *minimum, int *natural)
{
  GtkWidget *next;

  for (GtkWidget *child = get_first_shown (widget); child != NULL; child = next)
    {
      int child_minimum, child_natural;

      next = get_next_shown (child);
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &child_minimum, &child_natural,
                          NULL, NULL);
      *minimum += child_minimum + (next != NULL ? spacing : 0);
      *natural += child_natural + (next != NULL ? spacing : 0);
    }
}

static void
plea_lines_layout_measure (GtkLayoutManager *layout,
                           GtkWidget        *widget,
                           GtkOrientation    orientation,
                           int               for_size,
                           int              *minimum,
                           int              *natural,
                           int              *minimum_baseline,
                           int              *natural_baseline)
{
  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (widget, minimum, natural);
  else
    measure_height (widget, PLEA_LINES_LAYOUT (layout)->spacing, for_size, minimum, natural);
}

static void
plea_lines_layout_allocate (GtkLayoutManager *layout,
                            GtkWidget        *widget,
                            int               width,
                            int               height,
                            int               baseline)
{
  GtkAllocation place = { .width = width };

  for (GtkWidget *child = get_first_shown (widget); child != NULL; child = get_next_shown (child))
    {
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &place.height, NULL, NULL);
      gtk_widget_size_allocate (child, &place, -1);
      place.y += place.height + PLEA_LINES_LAYOUT (layout)->spacing;
    }
}

static void
plea_lines_layout_class_init (PleaLinesLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = plea_lines_layout_get_request_mode;
  layout_class->measure = plea_lines_layout_measure;
  layout_class->allocate = plea_lines_layout_allocate;
}

static void
plea_lines_layout_init (PleaLinesLayout *self)
{
}

/* Of the box for title and subtitle in libadwaita's rows, whose style has 3 pixels between them,
 * and of our own boxes of the class “lines”. */
static gboolean
has_lines (GtkWidget *widget, int *spacing)
{
  if (!GTK_IS_BOX (widget) || !GTK_IS_BOX_LAYOUT (gtk_widget_get_layout_manager (widget)))
    return FALSE;

  *spacing = gtk_widget_has_css_class (widget, "title") ? 3
                                                        : gtk_box_get_spacing (GTK_BOX (widget));

  return gtk_widget_has_css_class (widget, "title") || gtk_widget_has_css_class (widget, "lines");
}

/**
 * plea_lines_layout_use:
 * @within: where to look for rows
 *
 * Lays out the words of all rows there as lines. To be called again when rows have been added.
 */
void
plea_lines_layout_use (GtkWidget *within)
{
  int spacing;

  if (has_lines (within, &spacing))
    {
      PleaLinesLayout *layout = g_object_new (PLEA_TYPE_LINES_LAYOUT, NULL);

      layout->spacing = spacing;
      gtk_widget_set_layout_manager (within, GTK_LAYOUT_MANAGER (layout));
    }

  for (GtkWidget *child = gtk_widget_get_first_child (within); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    plea_lines_layout_use (child);
}
