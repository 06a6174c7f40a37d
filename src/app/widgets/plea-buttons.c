/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Buttons beside each other where there is room for all of them, else one below the other.
 *
 * Libadwaita has a box that wraps from 1.7 on only. GTK's GtkFlowBox puts each child in another, at
 * which the keyboard stops and of which a screen reader speaks. */

#include "config.h"

#include "plea-buttons.h"

#define SPACING 12

struct _PleaButtons
{
  GtkBox parent_instance;
};

G_DEFINE_FINAL_TYPE (PleaButtons, plea_buttons, GTK_TYPE_BOX)

/* What the buttons that are shown need together, in pixels. */
typedef struct
{
  int min_width;   /* of the one that needs most */
  int natural_sum; /* of their widths, with what is between them */
  int n_shown;
} Need;

static GtkWidget *
skip_hidden (GtkWidget *button)
{
  while (button != NULL && !gtk_widget_should_layout (button))
    button = gtk_widget_get_next_sibling (button);

  return button;
}

static GtkWidget *
get_first (GtkWidget *self)
{
  return skip_hidden (gtk_widget_get_first_child (self));
}

static GtkWidget *
get_next (GtkWidget *button)
{
  return skip_hidden (gtk_widget_get_next_sibling (button));
}

static int
get_natural_width (GtkWidget *button)
{
  int natural;

  gtk_widget_measure (button, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);

  return natural;
}

static int
get_height (GtkWidget *button, int width)
{
  int height;

  gtk_widget_measure (button, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);

  return height;
}

static Need
measure_all (GtkWidget *self)
{
  Need need = { 0 };

  for (GtkWidget *button = get_first (self); button != NULL; button = get_next (button))
    {
      int min_width;

      gtk_widget_measure (button, GTK_ORIENTATION_HORIZONTAL, -1, &min_width, NULL, NULL, NULL);
      need.min_width = MAX (need.min_width, min_width);
      need.natural_sum += get_natural_width (button) + (need.n_shown > 0 ? SPACING : 0);
      need.n_shown++;
    }

  return need;
}

static int
get_height_for_width (GtkWidget *self, int width)
{
  gboolean in_line = width < 0 || measure_all (self).natural_sum <= width;
  int      height = 0;

  for (GtkWidget *button = get_first (self); button != NULL; button = get_next (button))
    if (in_line)
      height = MAX (height, get_height (button, get_natural_width (button)));
    else
      height += get_height (button, width) + (height > 0 ? SPACING : 0);

  return height;
}

static GtkSizeRequestMode
plea_buttons_get_request_mode (GtkWidget *self)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
plea_buttons_measure (GtkWidget     *self,
                      GtkOrientation orientation,
                      int            for_size,
                      int           *minimum,
                      int           *natural,
                      int           *minimum_baseline,
                      int           *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      Need need = measure_all (self);

      *minimum = need.min_width;
      *natural = need.natural_sum;
    }
  else
    *minimum = *natural = get_height_for_width (self, for_size);
}

static void
place_in_line (GtkWidget *self, int width, int height)
{
  gboolean is_rtl = gtk_widget_get_direction (self) == GTK_TEXT_DIR_RTL;
  int      x = 0;

  for (GtkWidget *button = get_first (self); button != NULL; button = get_next (button))
    {
      int                 own = get_natural_width (button);
      const GtkAllocation place = { is_rtl ? width - x - own : x, 0, own, height };

      gtk_widget_size_allocate (button, &place, -1);
      x += own + SPACING;
    }
}

static void
place_in_column (GtkWidget *self, int width)
{
  int y = 0;

  for (GtkWidget *button = get_first (self); button != NULL; button = get_next (button))
    {
      const GtkAllocation place = { 0, y, width, get_height (button, width) };

      gtk_widget_size_allocate (button, &place, -1);
      y += place.height + SPACING;
    }
}

static void
plea_buttons_size_allocate (GtkWidget *self, int width, int height, int baseline)
{
  if (measure_all (self).natural_sum <= width)
    place_in_line (self, width, height);
  else
    place_in_column (self, width);
}

static void
plea_buttons_class_init (PleaButtonsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->get_request_mode = plea_buttons_get_request_mode;
  widget_class->measure = plea_buttons_measure;
  widget_class->size_allocate = plea_buttons_size_allocate;
}

static void
plea_buttons_init (PleaButtons *self)
{
  /* It places its children itself. */
  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL);
}
