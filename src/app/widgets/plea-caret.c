/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whatever is typed stays in sight, also in a text that grows and does not scroll for itself.
 *
 * A viewport only knows the widget that has the focus: of a text that is higher than the window it
 * shows the first line, wherever is written. */

#include "config.h"

#include "plea-caret.h"

/* So much of what is above and below stays in sight as well, in pixels. */
#define MARGIN 24

#define CARET "plea-caret"

typedef struct
{
  GtkScrolledWindow *scroller;
  GtkWidget         *focus;   /* weak; in the scroller, or NULL */
  GObject           *text;    /* weak; what tells where its caret is, or NULL */
  gboolean           follows; /* until the person scrolls away */
  gboolean           moves;   /* it is not the person who scrolls */
  guint              looking;
} Caret;

static void
caret_free (gpointer data)
{
  Caret *self = data;

  g_clear_handle_id (&self->looking, g_source_remove);
  g_clear_weak_pointer (&self->focus);
  g_clear_weak_pointer (&self->text);
  g_free (self);
}

/* A widget that is no text is to be seen as a whole. */
static graphene_rect_t
get_place (GtkWidget *focus)
{
  GdkRectangle caret;

  if (!GTK_IS_TEXT_VIEW (focus))
    return GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (focus),
                               (float) gtk_widget_get_height (focus));

  gtk_text_view_get_cursor_locations (GTK_TEXT_VIEW (focus), NULL, &caret, NULL);
  gtk_text_view_buffer_to_window_coords (GTK_TEXT_VIEW (focus), GTK_TEXT_WINDOW_WIDGET, caret.x,
                                         caret.y, &caret.x, &caret.y);

  return GRAPHENE_RECT_INIT ((float) caret.x, (float) caret.y, (float) caret.width,
                             (float) caret.height);
}

static gboolean
look (gpointer data)
{
  Caret           *self = data;
  GtkWidget       *viewport = gtk_scrolled_window_get_child (self->scroller);
  GtkWidget       *content = gtk_viewport_get_child (GTK_VIEWPORT (viewport));
  graphene_rect_t  place;
  graphene_point_t top;

  self->looking = 0;
  if (self->focus == NULL)
    return G_SOURCE_REMOVE;

  place = get_place (self->focus);
  if (!gtk_widget_compute_point (self->focus, content, &place.origin, &top))
    return G_SOURCE_REMOVE;

  self->follows = TRUE;
  self->moves = TRUE;
  gtk_adjustment_clamp_page (gtk_scrolled_window_get_vadjustment (self->scroller), top.y - MARGIN,
                             top.y + place.size.height + MARGIN);
  self->moves = FALSE;

  return G_SOURCE_REMOVE;
}

/* After all has taken its place: GTK lays out at a higher priority. */
static void
look_soon (Caret *self)
{
  if (self->looking == 0 && self->focus != NULL)
    self->looking = g_idle_add (look, self);
}

/* The text has grown, or what is above it. */
static void
on_layout_changed (Caret *self)
{
  if (self->follows)
    look_soon (self);
}

/* The end is also where a text that has become shorter has been taken back to. */
static void
on_scrolled (Caret *self, GtkAdjustment *adjustment)
{
  gboolean is_at_end = gtk_adjustment_get_value (adjustment)
                       >= gtk_adjustment_get_upper (adjustment)
                              - gtk_adjustment_get_page_size (adjustment);

  if (self->moves || is_at_end)
    return;

  self->follows = FALSE;
  g_clear_handle_id (&self->looking, g_source_remove);
}

static void
watch_text (Caret *self, GObject *text)
{
  if (self->text != NULL)
    g_signal_handlers_disconnect_by_func (self->text, look_soon, self);
  g_set_weak_pointer (&self->text, text);
  if (text != NULL)
    g_signal_connect_swapped (text, "notify::cursor-position", G_CALLBACK (look_soon), self);
}

static void
on_focus_moved (gpointer data)
{
  Caret     *self = data;
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self->scroller));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->scroller)))
    focus = NULL;
  g_set_weak_pointer (&self->focus, focus);
  if (GTK_IS_TEXT_VIEW (focus))
    watch_text (self, G_OBJECT (gtk_text_view_get_buffer (GTK_TEXT_VIEW (focus))));
  else
    watch_text (self, GTK_IS_TEXT (focus) ? G_OBJECT (focus) : NULL);
  look_soon (self);
}

static void
watch_focus (Caret *self)
{
  GtkExpression *root = gtk_property_expression_new (GTK_TYPE_WIDGET, NULL, "root");
  GtkExpression *focus = gtk_property_expression_new (GTK_TYPE_WINDOW, root, "focus-widget");

  gtk_expression_watch (focus, self->scroller, on_focus_moved, self, NULL);
  gtk_expression_unref (focus);
}

/**
 * plea_caret_keep_in_sight:
 * @scroller: scrolls something that does not scroll for itself
 *
 * From now on it scrolls to what has the focus and, in a text, to where the caret is, whenever that
 * moves or the text grows; unless the person has scrolled away, until the caret moves again.
 */
void
plea_caret_keep_in_sight (GtkScrolledWindow *scroller)
{
  Caret         *self = g_new0 (Caret, 1);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (scroller);
  GtkWidget     *viewport = gtk_scrolled_window_get_child (scroller);

  self->scroller = scroller;
  g_object_set_data_full (G_OBJECT (scroller), CARET, self, caret_free);
  gtk_viewport_set_scroll_to_focus (GTK_VIEWPORT (viewport), FALSE);
  g_signal_connect_swapped (adjustment, "changed", G_CALLBACK (on_layout_changed), self);
  g_signal_connect_swapped (adjustment, "value-changed", G_CALLBACK (on_scrolled), self);
  watch_focus (self);
}
