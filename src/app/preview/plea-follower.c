/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Brings what is new on the pages of the preview into sight, and marks it for a moment.
 *
 * Whoever scrolls the pages looks at something else: they stay where they are then. */

#include "config.h"

#include "plea-follower.h"

#include "plea-idioms.h"
#include "plea-sheet.h"

/* Long enough to be found by the eye. */
#define MARKED_MS 1500
/* Who scrolled so short a time ago is still looking there. */
#define LOOKING_US (2 * G_USEC_PER_SEC)
/* What is scrolled to has so much of its surroundings in sight, as a part of what is. */
#define SURROUNDINGS 0.2

struct _PleaFollower
{
  GObject parent_instance;

  GtkScrolledWindow *scroller; /* which has this */
  GtkBox            *sheets;
  GArray            *news;        /* PleaSpot: where to go yet, or NULL */
  gint64             scrolled_at; /* by the person; 0 for never */
  gboolean           moves;       /* it is not the person who scrolls */
  guint              fading;
};

PLEA_DEFINE_FINAL_TYPE (PleaFollower, plea_follower)

static void
plea_follower_clear (PleaFollower *self)
{
  g_clear_pointer (&self->news, g_array_unref);
  g_clear_handle_id (&self->fading, g_source_remove);
}

static void
plea_follower_init (PleaFollower *self)
{
}

/* Marks */

static PleaSheet *
find_sheet (PleaFollower *self, guint page)
{
  GtkWidget *sheet = gtk_widget_get_first_child (GTK_WIDGET (self->sheets));

  for (guint i = 0; sheet != NULL && i < page; i++)
    sheet = gtk_widget_get_next_sibling (sheet);

  return (PleaSheet *) sheet;
}

static void
for_each_sheet (PleaFollower *self, void (*act) (PleaSheet *sheet))
{
  PleaSheet *sheet;

  for (guint page = 0; (sheet = find_sheet (self, page)) != NULL; page++)
    act (sheet);
}

static void
fade (gpointer data)
{
  PleaFollower *self = data;

  self->fading = 0;
  for_each_sheet (self, plea_sheet_fade_marks);
}

static void
mark (PleaFollower *self, const GArray *news)
{
  for_each_sheet (self, plea_sheet_clear_marks);
  g_clear_handle_id (&self->fading, g_source_remove);
  plea_foreach_in (const PleaSpot, place, news)
    plea_sheet_add_mark (find_sheet (self, place->page), place);
  self->fading = g_timeout_add_once (MARKED_MS, fade, self);
}

/* Going there */

static void
on_scrolled (PleaFollower *self)
{
  if (!self->moves)
    self->scrolled_at = g_get_monotonic_time ();
}

static gboolean
is_person_looking (PleaFollower *self)
{
  return self->scrolled_at > 0 && g_get_monotonic_time () - self->scrolled_at < LOOKING_US;
}

/* Among all sheets, whatever of them is in sight; FALSE while the sheet has no place itself. */
static gboolean
find (PleaFollower *self, const PleaSpot *place, graphene_rect_t *found)
{
  PleaSheet       *sheet = find_sheet (self, place->page);
  graphene_point_t point;

  if (sheet == NULL || gtk_widget_get_height (GTK_WIDGET (sheet)) == 0)
    return FALSE;

  *found = plea_sheet_find (sheet, place);
  if (!gtk_widget_compute_point (GTK_WIDGET (sheet), GTK_WIDGET (self->sheets), &found->origin,
                                 &point))
    return FALSE;

  point.x += (float) gtk_widget_get_margin_start (GTK_WIDGET (self->sheets));
  point.y += (float) gtk_widget_get_margin_top (GTK_WIDGET (self->sheets));
  found->origin = point;

  return TRUE;
}

static gboolean
is_seen (GtkAdjustment *adjustment, double start, double length)
{
  double value = gtk_adjustment_get_value (adjustment);

  return start >= value && start + length <= value + gtk_adjustment_get_page_size (adjustment);
}

static gboolean
is_any_seen (PleaFollower *self)
{
  GtkAdjustment  *down = gtk_scrolled_window_get_vadjustment (self->scroller);
  graphene_rect_t found;

  plea_foreach_in (const PleaSpot, place, self->news)
    if (find (self, place, &found) && is_seen (down, found.origin.y, found.size.height))
      return TRUE;

  return FALSE;
}

static void
scroll (GtkAdjustment *adjustment, double start, double length)
{
  double around = gtk_adjustment_get_page_size (adjustment) * SURROUNDINGS;

  if (!is_seen (adjustment, start, length))
    gtk_adjustment_clamp_page (adjustment, start - around, start + length + around);
}

static void
scroll_to (PleaFollower *self, const graphene_rect_t *place)
{
  self->moves = TRUE;
  scroll (gtk_scrolled_window_get_vadjustment (self->scroller), place->origin.y,
          place->size.height);
  scroll (gtk_scrolled_window_get_hadjustment (self->scroller), place->origin.x, place->size.width);
  self->moves = FALSE;
}

static void
scroll_to_top (PleaFollower *self)
{
  self->moves = TRUE;
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  self->moves = FALSE;
}

/**
 * plea_follower_go:
 *
 * Scrolls to what is new, unless some of it is in sight. To be called whenever sheets have taken
 * their places.
 */
void
plea_follower_go (PleaFollower *self)
{
  graphene_rect_t first;

  if (self->news == NULL || !find (self, (const PleaSpot *) (gpointer) self->news->data, &first))
    return;

  if (!is_any_seen (self))
    scroll_to (self, &first);
  g_clear_pointer (&self->news, g_array_unref);
}

/**
 * plea_follower_show:
 * @news: (nullable) (element-type PleaSpot): where there is something new; %NULL where all is
 *
 * Marks that, and goes there when the sheets have taken their places.
 */
void
plea_follower_show (PleaFollower *self, GArray *news)
{
  g_clear_pointer (&self->news, g_array_unref);
  if (news == NULL)
    scroll_to_top (self);
  else if (news->len > 0)
    {
      mark (self, news);
      if (!is_person_looking (self))
        self->news = g_array_ref (news);
    }
}

/**
 * plea_follower_new:
 * @scroller: what scrolls the sheets, which stays as long as this
 * @sheets: has a #PleaSheet for each page
 *
 * Returns: (transfer full): what follows the news on them
 */
PleaFollower *
plea_follower_new (GtkScrolledWindow *scroller, GtkBox *sheets)
{
  PleaFollower *self = g_object_new (PLEA_TYPE_FOLLOWER, NULL);

  self->scroller = scroller;
  self->sheets = sheets;
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (scroller), "value-changed",
                           G_CALLBACK (on_scrolled), self, G_CONNECT_SWAPPED);

  return self;
}
