/* SPDX-License-Identifier: GPL-3.0-or-later */
/* See plea-test-place.h. */

#include "config.h"

#include "plea-test-place.h"

/* Pixels that are forgiven: where the edge of a letter is rounded. */
#define TOLERANCE 1

/* As a label draws it, with its origin. */
static graphene_rect_t
get_words (GtkLabel *label)
{
  PangoRectangle words;
  int            x, y;

  gtk_label_get_layout_offsets (label, &x, &y);
  pango_layout_get_pixel_extents (gtk_label_get_layout (label), NULL, &words);

  return GRAPHENE_RECT_INIT ((float) (x + words.x), (float) (y + words.y), (float) words.width,
                             (float) words.height);
}

static gboolean
move_to (graphene_rect_t *area, GtkWidget *from, GtkWidget *to)
{
  graphene_point_t origin;

  if (!gtk_widget_compute_point (from, to, &area->origin, &origin))
    return FALSE;
  area->origin = origin;

  return TRUE;
}

/* Whether anything of @area is left by what @widget is in: what was scrolled away is not seen. */
static gboolean
clip (graphene_rect_t *area, GtkWidget *widget, GtkWidget *window)
{
  graphene_rect_t bounds;

  for (GtkWidget *parent = gtk_widget_get_parent (widget); parent != NULL && parent != window;
       parent = gtk_widget_get_parent (parent))
    if (gtk_widget_get_overflow (parent) == GTK_OVERFLOW_HIDDEN
        && (!gtk_widget_compute_bounds (parent, window, &bounds)
            || !graphene_rect_intersection (area, &bounds, area)))
      return FALSE;

  return TRUE;
}

/* A row that is empty says its title large where its text would be, else small above that: it has
 * both, draws one, and that somewhere in between while it changes. */
static gboolean
is_drawn_by_row (GtkWidget *label)
{
  return gtk_widget_get_ancestor (label, ADW_TYPE_ENTRY_ROW) != NULL;
}

/**
 * plea_test_place_find:
 * @self: (out): the words of @label
 *
 * Returns: whether anything of them can be seen in @window, where @label has them
 */
gboolean
plea_test_place_find (PleaTestPlace *self, GtkLabel *label, GtkWidget *window)
{
  self->label = GTK_WIDGET (label);
  self->area = get_words (label);

  return !is_drawn_by_row (self->label) && move_to (&self->area, self->label, window)
         && clip (&self->area, self->label, window);
}

static gboolean
is_meant_to_be_over (GtkWidget *one, GtkWidget *other)
{
  GtkWidget *within = gtk_widget_get_parent (one);

  while (!gtk_widget_is_ancestor (other, within))
    within = gtk_widget_get_parent (within);

  return GTK_IS_OVERLAY (within) || ADW_IS_TOAST_OVERLAY (within);
}

/**
 * plea_test_place_is_over:
 *
 * Returns: whether words are drawn over each other and neither lies above the other on purpose
 */
gboolean
plea_test_place_is_over (const PleaTestPlace *self, const PleaTestPlace *other)
{
  graphene_rect_t both;

  return graphene_rect_intersection (&self->area, &other->area, &both)
         && both.size.width > 2 * TOLERANCE && both.size.height > 2 * TOLERANCE
         && gtk_widget_get_native (self->label) == gtk_widget_get_native (other->label)
         && !is_meant_to_be_over (self->label, other->label);
}

static gboolean
has_room (GtkWidget *widget, const graphene_rect_t *area)
{
  graphene_rect_t room;

  if (!gtk_widget_compute_bounds (widget, widget, &room))
    return TRUE;
  graphene_rect_inset (&room, -TOLERANCE, -TOLERANCE);

  return graphene_rect_contains_rect (&room, area);
}

/**
 * plea_test_find_too_small:
 *
 * Returns: (transfer none) (nullable): what @label draws its words beyond: itself, or the first
 *   thing it is in that has no room for what it contains and cannot be scrolled
 */
GtkWidget *
plea_test_find_too_small (GtkLabel *label)
{
  graphene_rect_t area = get_words (label);
  GtkWidget      *within = GTK_WIDGET (label);

  while (within != NULL && !GTK_IS_SCROLLABLE (within) && has_room (within, &area))
    {
      GtkWidget *parent = gtk_widget_get_parent (within);

      if (parent == NULL || !move_to (&area, within, parent))
        return NULL;
      within = parent;
    }

  return GTK_IS_SCROLLABLE (within) ? NULL : within;
}
