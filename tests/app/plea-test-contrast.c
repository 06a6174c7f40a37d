/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How well the words in a window can be told from what they stand on.
 *
 * It is not the style that is asked, which opacities of all that is around a word change too, but
 * what GTK hands to its renderer: colours are laid over each other here as they are there. */

#include "config.h"

#include "plea-test-contrast.h"

#include <math.h>

typedef struct
{
  graphene_rect_t area;
  GdkRGBA         colour;
} Paint;

typedef struct
{
  GArray *paints; /* in the order in which they are laid on */
  GArray *texts;
} Canvas;

/* Colours */

static void
lay_over (GdkRGBA *ground, const GdkRGBA *colour)
{
  ground->red += (colour->red - ground->red) * colour->alpha;
  ground->green += (colour->green - ground->green) * colour->alpha;
  ground->blue += (colour->blue - ground->blue) * colour->alpha;
}

static double
linearize (double part)
{
  return part <= 0.04045 ? part / 12.92 : pow ((part + 0.055) / 1.055, 2.4);
}

static double
get_luminance (const GdkRGBA *colour)
{
  return 0.2126 * linearize (colour->red) + 0.7152 * linearize (colour->green)
         + 0.0722 * linearize (colour->blue);
}

static double
get_contrast (const GdkRGBA *a, const GdkRGBA *b)
{
  double first = get_luminance (a);
  double second = get_luminance (b);

  return (MAX (first, second) + 0.05) / (MIN (first, second) + 0.05);
}

/* What is painted at a place. What is scrolled out of sight stands on the ground of the window. */
static GdkRGBA
get_ground (Canvas *canvas, const graphene_point_t *place)
{
  GdkRGBA ground = g_array_index (canvas->paints, Paint, 0).colour;

  for (guint i = 1; i < canvas->paints->len; i++)
    {
      const Paint *paint = &g_array_index (canvas->paints, Paint, i);

      if (graphene_rect_contains_point (&paint->area, place))
        lay_over (&ground, &paint->colour);
    }

  return ground;
}

/* Nodes */

static graphene_rect_t
get_area (GskRenderNode *node, GskTransform *transform)
{
  graphene_rect_t bounds, area;

  gsk_render_node_get_bounds (node, &bounds);
  gsk_transform_transform_bounds (transform, &bounds, &area);

  return area;
}

static void
add_paint (Canvas *canvas, GskRenderNode *node, GskTransform *transform, double opacity)
{
  Paint paint = { get_area (node, transform), *gsk_color_node_get_color (node) };

  paint.colour.alpha *= (float) opacity;
  g_array_append_val (canvas->paints, paint);
}

static void
add_text (Canvas *canvas, GskRenderNode *node, GskTransform *transform, double opacity)
{
  graphene_rect_t area = get_area (node, transform);
  GdkRGBA         colour = *gsk_text_node_get_color (node);
  PleaTestText    text = { .place = GRAPHENE_POINT_INIT (area.origin.x + area.size.width / 2,
                                                         area.origin.y + area.size.height / 2) };
  GdkRGBA         ground = get_ground (canvas, &text.place);
  GdkRGBA         ink = ground;

  colour.alpha *= (float) opacity;
  lay_over (&ink, &colour);
  text.contrast = get_contrast (&ink, &ground);
  g_array_append_val (canvas->texts, text);
}

static void
paint_node (Canvas *canvas, GskRenderNode *node, GskTransform *transform, double opacity)
{
  g_autoptr (GskTransform) inner = NULL;

  switch (gsk_render_node_get_node_type (node))
    {
    case GSK_CONTAINER_NODE:
      for (guint i = 0; i < gsk_container_node_get_n_children (node); i++)
        paint_node (canvas, gsk_container_node_get_child (node, i), transform, opacity);
      break;
    case GSK_TRANSFORM_NODE:
      inner = gsk_transform_transform (gsk_transform_ref (transform),
                                       gsk_transform_node_get_transform (node));
      paint_node (canvas, gsk_transform_node_get_child (node), inner, opacity);
      break;
    case GSK_OPACITY_NODE:
      paint_node (canvas, gsk_opacity_node_get_child (node), transform,
                  opacity * gsk_opacity_node_get_opacity (node));
      break;
    case GSK_CLIP_NODE:
      paint_node (canvas, gsk_clip_node_get_child (node), transform, opacity);
      break;
    case GSK_ROUNDED_CLIP_NODE:
      paint_node (canvas, gsk_rounded_clip_node_get_child (node), transform, opacity);
      break;
    case GSK_SHADOW_NODE:
      paint_node (canvas, gsk_shadow_node_get_child (node), transform, opacity);
      break;
    case GSK_DEBUG_NODE:
      paint_node (canvas, gsk_debug_node_get_child (node), transform, opacity);
      break;
    case GSK_COLOR_NODE:
      add_paint (canvas, node, transform, opacity);
      break;
    case GSK_TEXT_NODE:
      add_text (canvas, node, transform, opacity);
      break;
    default:
      break;
    }
}

static GskRenderNode *
draw (GtkWidget *window)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (window);
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (window),
                          gtk_widget_get_height (window));

  return gtk_snapshot_free_to_node (snapshot);
}

/**
 * plea_test_contrast_measure:
 * @window: a window that is drawn
 *
 * Returns: (transfer full) (element-type PleaTestText): all words in it, also those that are
 * scrolled out of sight
 */
GArray *
plea_test_contrast_measure (GtkWidget *window)
{
  g_autoptr (GArray) paints = g_array_new (FALSE, FALSE, sizeof (Paint));
  g_autoptr (GskTransform) transform = gsk_transform_new ();
  GArray        *texts = g_array_new (FALSE, FALSE, sizeof (PleaTestText));
  Canvas         canvas = { paints, texts };
  GskRenderNode *node = draw (window);

  paint_node (&canvas, node, transform, 1);
  gsk_render_node_unref (node);

  return texts;
}
