/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One page of the preview, lying there like a sheet of paper. */

#include "config.h"

#include "plea-sheet.h"

#include <math.h>

/* Fitted to the width of the window, a sheet grows no larger than this many times its real size. */
#define MAX_FITTED_ZOOM 1.25
#define MIN_FITTED_WIDTH 120
/* The part of its size by which a picture may be too large or too small. */
#define MAX_BLUR 0.002

struct _PleaSheet
{
  GtkWidget parent_instance;

  GdkTexture *texture; /* NULL where nobody looks */
  double      scale;   /* of the texture, pixels to a point */
  double      width;   /* in points */
  double      height;
  double      zoom; /* 0 fits the width */
};

enum
{
  PLACED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PleaSheet, plea_sheet, GTK_TYPE_WIDGET)

static void
plea_sheet_dispose (GObject *object)
{
  g_clear_object (&PLEA_SHEET (object)->texture);

  G_OBJECT_CLASS (plea_sheet_parent_class)->dispose (object);
}

static GtkSizeRequestMode
plea_sheet_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static int
get_width_at (PleaSheet *self, double zoom)
{
  return (int) ceil (self->width * zoom * PLEA_SHEET_REAL_SIZE);
}

static int
get_height_at_width (PleaSheet *self, int width)
{
  return (int) ceil (width * self->height / self->width);
}

/* Where no width is given, the least height is that of the narrowest sheet: from GTK 4.20 on GTK
 * warns when it then asks for the width at less than the least height. */
static void
plea_sheet_measure (GtkWidget     *widget,
                    GtkOrientation orientation,
                    int            for_size,
                    int           *minimum,
                    int           *natural,
                    int           *minimum_baseline,
                    int           *natural_baseline)
{
  PleaSheet *self = PLEA_SHEET (widget);
  int        largest = get_width_at (self, self->zoom > 0 ? self->zoom : MAX_FITTED_ZOOM);
  int        smallest = self->zoom > 0 ? largest : MIN (largest, MIN_FITTED_WIDTH);

  if (orientation == GTK_ORIENTATION_VERTICAL && self->width > 0)
    {
      smallest = get_height_at_width (self, for_size < 0 ? smallest : MIN (for_size, largest));
      largest = get_height_at_width (self, for_size < 0 ? largest : MIN (for_size, largest));
    }

  *minimum = smallest;
  *natural = largest;
}

static void
plea_sheet_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  g_signal_emit (widget, signals[PLACED], 0);
}

/* Where the picture was made for the sheet as it is now, a pixel is a pixel: the fraction of one by
 * which sizes are rounded would blur the whole. */
static graphene_rect_t
get_picture_area (PleaSheet *self)
{
  float width = (float) gtk_widget_get_width (GTK_WIDGET (self));
  float height = (float) gtk_widget_get_height (GTK_WIDGET (self));
  float scale = (float) gtk_widget_get_scale_factor (GTK_WIDGET (self));
  float own_width = (float) gdk_texture_get_width (self->texture) / scale;
  float own_height = (float) gdk_texture_get_height (self->texture) / scale;

  if (fabsf (own_width - width) <= 1 && fabsf (own_height - height) <= 1)
    return GRAPHENE_RECT_INIT (0, 0, own_width, own_height);

  return GRAPHENE_RECT_INIT (0, 0, width, height);
}

static void
plea_sheet_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  PleaSheet      *self = PLEA_SHEET (widget);
  graphene_rect_t area;

  if (self->texture == NULL)
    return;

  area = get_picture_area (self);
  gtk_snapshot_append_texture (snapshot, self->texture, &area);
}

static void
plea_sheet_class_init (PleaSheetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plea_sheet_dispose;
  widget_class->get_request_mode = plea_sheet_get_request_mode;
  widget_class->measure = plea_sheet_measure;
  widget_class->size_allocate = plea_sheet_size_allocate;
  widget_class->snapshot = plea_sheet_snapshot;
  gtk_widget_class_set_css_name (widget_class, "sheet");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);

  /**
   * PleaSheet::placed:
   *
   * The sheet has got its place and its size on the screen, but has not been drawn there yet.
   */
  signals[PLACED] = g_signal_new ("placed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
}

static void
plea_sheet_init (PleaSheet *self)
{
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * plea_sheet_new:
 *
 * Returns: (transfer floating): a sheet without a page
 */
GtkWidget *
plea_sheet_new (void)
{
  return g_object_new (PLEA_TYPE_SHEET, NULL);
}

/**
 * plea_sheet_set_size:
 * @width: width of the page in points
 * @height: its height in points
 */
void
plea_sheet_set_size (PleaSheet *self, double width, double height)
{
  if (self->width == width && self->height == height)
    return;

  self->width = width;
  self->height = height;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * plea_sheet_set_picture:
 * @texture: (nullable): what the page looks like; without, the sheet is blank
 * @scale: how many pixels of @texture there are to a point
 */
void
plea_sheet_set_picture (PleaSheet *self, GdkTexture *texture, double scale)
{
  self->scale = scale;
  if (g_set_object (&self->texture, texture))
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * plea_sheet_get_picture:
 *
 * Returns: (transfer none) (nullable): what is shown
 */
GdkTexture *
plea_sheet_get_picture (PleaSheet *self)
{
  return self->texture;
}

/**
 * plea_sheet_is_sharp:
 * @scale: pixels to a point
 *
 * Returns: whether there is a picture, and as sharp as that
 */
gboolean
plea_sheet_is_sharp (PleaSheet *self, double scale)
{
  return self->texture != NULL && fabs (scale / self->scale - 1) <= MAX_BLUR;
}

/**
 * plea_sheet_set_zoom:
 * @zoom: 1 for real size, or 0 to fit the width there is
 */
void
plea_sheet_set_zoom (PleaSheet *self, double zoom)
{
  if (self->zoom == zoom)
    return;

  self->zoom = zoom;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
