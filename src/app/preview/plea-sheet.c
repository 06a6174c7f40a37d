/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One page of the preview, lying there like a sheet of paper, with marks on it. */

#include "config.h"

#include "plea-sheet.h"

#include <adwaita.h>
#include <math.h>

#include "plea-fields.h"
#include "plea-idioms.h"

/* Pixels to a point at which paper has its real size on a screen of 96 dpi. */
#define REAL_SIZE (96.0 / 72.0)
/* Fitted to the width of the window, a sheet grows no larger than this many times its real size. */
#define MAX_FITTED_ZOOM 1.25
#define MIN_FITTED_WIDTH 120

struct _PleaSheet
{
  GtkWidget parent_instance;

  GdkTexture *picture; /* NULL where nobody looks */
  double      width;   /* in points */
  double      height;
  double      zoom; /* 0 fits the width */
  char       *words;

  double           scale; /* the screen's pixels to one of GTK's */
  GBinding        *scaling;
  gulong           laying_out;
  graphene_point_t shift; /* as it was drawn last */
};

#define PLACE "plea-place"

G_DEFINE_FINAL_TYPE (PleaSheet, plea_sheet, GTK_TYPE_WIDGET)

static void
plea_sheet_dispose (GObject *object)
{
  plea_sheet_clear_marks (PLEA_SHEET (object));
  g_clear_object (&PLEA_SHEET (object)->picture);

  G_OBJECT_CLASS (plea_sheet_parent_class)->dispose (object);
}

static void
plea_sheet_finalize (GObject *object)
{
  g_free (PLEA_SHEET (object)->words);

  plea_fields_finalize (object);
}

/* Pixels of the screen */

static float
get_way_to_pixel (double place, double scale)
{
  return (float) (round (place * scale) / scale - place);
}

/* From where the sheet lies to a pixel's corner. At a scale of 1.25 only each fourth place has one.
 */
static graphene_point_t
find_shift (PleaSheet *self)
{
  GtkNative       *native = gtk_widget_get_native (GTK_WIDGET (self));
  graphene_point_t place;
  double           x, y;

  if (native == NULL
      || !gtk_widget_compute_point (GTK_WIDGET (self), GTK_WIDGET (native),
                                    &GRAPHENE_POINT_INIT (0, 0), &place))
    return GRAPHENE_POINT_INIT (0, 0);

  gtk_native_get_surface_transform (native, &x, &y);

  return GRAPHENE_POINT_INIT (get_way_to_pixel (x + place.x, self->scale),
                              get_way_to_pixel (y + place.y, self->scale));
}

/* Where only what is around has moved, as when pages are scrolled, GTK would not draw anew. */
static void
on_laid_out (PleaSheet *self)
{
  graphene_point_t shift = find_shift (self);

  if (self->picture != NULL && !graphene_point_near (&shift, &self->shift, 0.001f))
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* From GTK 4.12 on a surface may have a scale that is no whole number, and a property for it. */
static void
plea_sheet_realize (GtkWidget *widget)
{
  PleaSheet  *self = PLEA_SHEET (widget);
  GdkSurface *surface = gtk_native_get_surface (gtk_widget_get_native (widget));
  gboolean has_scale = g_object_class_find_property (G_OBJECT_GET_CLASS (surface), "scale") != NULL;

  GTK_WIDGET_CLASS (plea_sheet_parent_class)->realize (widget);
  self->scaling = g_object_bind_property (surface, has_scale ? "scale" : "scale-factor", self,
                                          "scale", G_BINDING_SYNC_CREATE);
  self->laying_out = g_signal_connect_object (gtk_widget_get_frame_clock (widget), "layout",
                                              G_CALLBACK (on_laid_out), self,
                                              G_CONNECT_AFTER | G_CONNECT_SWAPPED);
}

static void
plea_sheet_unrealize (GtkWidget *widget)
{
  PleaSheet *self = PLEA_SHEET (widget);

  g_clear_pointer (&self->scaling, g_binding_unbind);
  g_clear_signal_handler (&self->laying_out, gtk_widget_get_frame_clock (widget));

  GTK_WIDGET_CLASS (plea_sheet_parent_class)->unrealize (widget);
}

/* Widget */

static GtkSizeRequestMode
plea_sheet_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static int
get_width_at (PleaSheet *self, double zoom)
{
  return (int) ceil (self->width * zoom * REAL_SIZE);
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
  for (GtkWidget *mark = gtk_widget_get_first_child (widget); mark != NULL;
       mark = gtk_widget_get_next_sibling (mark))
    {
      graphene_rect_t place = plea_sheet_find (PLEA_SHEET (widget),
                                               g_object_get_data (G_OBJECT (mark), PLACE));

      graphene_rect_round_extents (&place, &place);
      gtk_widget_size_allocate (mark,
                                &(GtkAllocation){ (int) place.origin.x, (int) place.origin.y,
                                                  (int) place.size.width, (int) place.size.height },
                                -1);
    }
  g_signal_emit_by_name (widget, "placed");
}

/* A picture that was made for the sheet as it is now is drawn pixel by pixel: the fraction of one
 * by which sizes are rounded would blur the whole. */
static void
plea_sheet_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  PleaSheet      *self = PLEA_SHEET (widget);
  float           scale = (float) self->scale;
  graphene_rect_t area = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                             (float) gtk_widget_get_height (widget));

  if (self->picture == NULL)
    return;

  self->shift = find_shift (self);
  if (plea_sheet_is_sharp (self))
    area = GRAPHENE_RECT_INIT (self->shift.x, self->shift.y,
                               (float) gdk_texture_get_width (self->picture) / scale,
                               (float) gdk_texture_get_height (self->picture) / scale);
  gtk_snapshot_append_texture (snapshot, self->picture, &area);
  GTK_WIDGET_CLASS (plea_sheet_parent_class)->snapshot (widget, snapshot);
}

static void
plea_sheet_class_init (PleaSheetClass *klass)
{
  GtkWidgetClass     *widget_class = GTK_WIDGET_CLASS (klass);
  const PleaDataField fields[] = {
    { G_STRUCT_OFFSET (PleaSheet, scale),
      g_param_spec_double ("scale", NULL, NULL, 0, G_MAXDOUBLE, 1, PLEA_FIELD_FLAGS) },
  };

  plea_fields_install (G_OBJECT_CLASS (klass), fields, G_N_ELEMENTS (fields));
  G_OBJECT_CLASS (klass)->dispose = plea_sheet_dispose;
  G_OBJECT_CLASS (klass)->finalize = plea_sheet_finalize;
  widget_class->realize = plea_sheet_realize;
  widget_class->unrealize = plea_sheet_unrealize;
  widget_class->get_request_mode = plea_sheet_get_request_mode;
  widget_class->measure = plea_sheet_measure;
  widget_class->size_allocate = plea_sheet_size_allocate;
  widget_class->snapshot = plea_sheet_snapshot;

  /**
   * PleaSheet::placed:
   *
   * The sheet has got its size, which is later than all that is idle where frames are waited for.
   */
  plea_signal_new (klass, "placed", 0);

  gtk_widget_class_set_css_name (widget_class, "sheet");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
plea_sheet_init (PleaSheet *self)
{
  self->scale = 1;
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

/**
 * plea_sheet_get_zoom:
 *
 * Returns: how large the sheet is now, also where that was chosen by the width there is: 1 for real
 *   size, or 0 before it is known
 */
double
plea_sheet_get_zoom (PleaSheet *self)
{
  return self->width > 0 ? gtk_widget_get_width (GTK_WIDGET (self)) / (self->width * REAL_SIZE) : 0;
}

/**
 * plea_sheet_set_picture:
 * @picture: (nullable): what the page looks like; without, the sheet is blank
 */
void
plea_sheet_set_picture (PleaSheet *self, GdkTexture *picture)
{
  if (g_set_object (&self->picture, picture))
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
  return self->picture;
}

/**
 * plea_sheet_get_n_pixels:
 *
 * Returns: how wide the sheet is on the screen, in the screen's own pixels
 */
int
plea_sheet_get_n_pixels (PleaSheet *self)
{
  return (int) lround (gtk_widget_get_width (GTK_WIDGET (self)) * self->scale);
}

/**
 * plea_sheet_is_sharp:
 *
 * Returns: whether there is a picture, and as sharp as the screen can show it
 */
gboolean
plea_sheet_is_sharp (PleaSheet *self)
{
  return self->picture != NULL
         && gdk_texture_get_width (self->picture) == plea_sheet_get_n_pixels (self);
}

/**
 * plea_sheet_set_words:
 * @name: which page it is
 * @text: (nullable): what is on it
 *
 * Tells screen readers what others see.
 */
void
plea_sheet_set_words (PleaSheet *self, const char *name, const char *text)
{
  g_free (self->words);
  self->words = g_strjoin ("\n", name, text, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text != NULL ? text : "",
                                  -1);
}

/**
 * plea_sheet_get_words:
 *
 * Returns: which page it is and what is on it, in one text
 */
const char *
plea_sheet_get_words (PleaSheet *self)
{
  return self->words;
}

/* Marks */

/**
 * plea_sheet_find:
 * @place: a place on the page
 *
 * Returns: where that is on the sheet, in the widget's coordinates
 */
graphene_rect_t
plea_sheet_find (PleaSheet *self, const PleaSpot *place)
{
  double scale = self->width > 0 ? gtk_widget_get_width (GTK_WIDGET (self)) / self->width : 0;

  return GRAPHENE_RECT_INIT ((float) (place->x * scale), (float) (place->y * scale),
                             (float) (place->width * scale), (float) (place->height * scale));
}

/**
 * plea_sheet_add_mark:
 * @place: a place on the page
 *
 * Marks it, faintly.
 */
void
plea_sheet_add_mark (PleaSheet *self, const PleaSpot *place)
{
  GtkWidget *mark = g_object_new (ADW_TYPE_BIN, "css-name", "mark", "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_PRESENTATION, "can-target", FALSE, NULL);

  g_object_set_data_full (G_OBJECT (mark), PLACE, g_memdup2 (place, sizeof *place), g_free);
  gtk_widget_set_parent (mark, GTK_WIDGET (self));
}

/**
 * plea_sheet_fade_marks:
 *
 * Has all marks fade, or where nothing moves, go at once.
 */
void
plea_sheet_fade_marks (PleaSheet *self)
{
  for (GtkWidget *mark = gtk_widget_get_first_child (GTK_WIDGET (self)); mark != NULL;
       mark = gtk_widget_get_next_sibling (mark))
    gtk_widget_add_css_class (mark, "faded");
}

void
plea_sheet_clear_marks (PleaSheet *self)
{
  GtkWidget *mark;

  while ((mark = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (mark);
}
