/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A pane of a window, as wide as the person wants it, whatever is in it.
 *
 * A leaflet gives each pane the width that what is in it would like to have: a longer name or a
 * warning would move all others under the mouse. GTK's panes that can be dragged do not fold. */

#include "config.h"

#include "plea-pane.h"

#include "plea-fields.h"

/* How far a key moves a divider. */
#define STEP 16

struct _PleaPane
{
  GtkWidget parent_instance;

  guint width;
};

static GtkBuildableIface *parent_buildable;

static void plea_pane_buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (PleaPane,
                               plea_pane,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, plea_pane_buildable_init))

static void
plea_pane_add_child (GtkBuildable *buildable, GtkBuilder *builder, GObject *child, const char *type)
{
  if (GTK_IS_WIDGET (child))
    gtk_widget_set_parent (GTK_WIDGET (child), GTK_WIDGET (buildable));
  else
    parent_buildable->add_child (buildable, builder, child, type);
}

static void
plea_pane_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = plea_pane_add_child;
}

static GtkSizeRequestMode
plea_pane_get_request_mode (GtkWidget *widget)
{
  return gtk_widget_get_request_mode (gtk_widget_get_first_child (widget));
}

static void
plea_pane_measure (GtkWidget     *widget,
                   GtkOrientation orientation,
                   int            for_size,
                   int           *minimum,
                   int           *natural,
                   int           *minimum_baseline,
                   int           *natural_baseline)
{
  gtk_widget_measure (gtk_widget_get_first_child (widget), orientation, for_size, minimum, natural,
                      NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *natural = MAX (*minimum, (int) PLEA_PANE (widget)->width);
}

static void
plea_pane_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  gtk_widget_size_allocate (gtk_widget_get_first_child (widget),
                            &(GtkAllocation){ 0, 0, width, height }, baseline);
}

static void
on_width_changed (PleaPane *self)
{
  gtk_widget_set_hexpand (GTK_WIDGET (self), self->width == 0);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
plea_pane_dispose (GObject *object)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (object));

  g_clear_pointer (&child, gtk_widget_unparent);

  G_OBJECT_CLASS (plea_pane_parent_class)->dispose (object);
}

static gboolean
plea_pane_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (gtk_widget_get_first_child (widget));
}

static void
plea_pane_class_init (PleaPaneClass *klass)
{
  GtkWidgetClass     *widget_class = GTK_WIDGET_CLASS (klass);
  const PleaDataField fields[] = {
    { G_STRUCT_OFFSET (PleaPane, width),
      g_param_spec_uint ("width", NULL, NULL, 0, G_MAXINT, 0, PLEA_FIELD_FLAGS) },
  };

  plea_fields_install (G_OBJECT_CLASS (klass), fields, G_N_ELEMENTS (fields));
  G_OBJECT_CLASS (klass)->dispose = plea_pane_dispose;
  widget_class->get_request_mode = plea_pane_get_request_mode;
  widget_class->measure = plea_pane_measure;
  widget_class->size_allocate = plea_pane_size_allocate;
  widget_class->grab_focus = plea_pane_grab_focus;
}

static void
plea_pane_init (PleaPane *self)
{
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "notify::width", G_CALLBACK (on_width_changed), NULL);
}

/* The divider */

struct _PleaDivider
{
  GtkWidget parent_instance;

  GtkWidget *pane;   /* in the same leaflet */
  GtkWidget *before; /* where the keyboard was */
};

G_DEFINE_FINAL_TYPE (PleaDivider, plea_divider, GTK_TYPE_WIDGET)

/* How far the pane would reach to here. */
static float
measure_to (GtkWidget *divider, GtkWidget *pane, double x)
{
  gboolean         to_left = gtk_widget_get_direction (divider) == GTK_TEXT_DIR_RTL;
  graphene_point_t here;

  if (!gtk_widget_compute_point (divider, pane, &GRAPHENE_POINT_INIT ((float) x, 0), &here))
    return 0;

  return to_left ? (float) gtk_widget_get_width (pane) - here.x : here.x;
}

static void
set_width (PleaDivider *self, float width)
{
  int minimum;

  gtk_widget_measure (self->pane, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_object_set (self->pane, "width", (guint) MAX ((float) minimum, width), NULL);
}

/* Seen from the pane: the divider itself moves along. */
static void
on_dragged (PleaDivider *self, double across, double down, GtkGestureDrag *drag)
{
  double x, y;

  gtk_gesture_drag_get_start_point (drag, &x, &y);
  set_width (self, measure_to (GTK_WIDGET (self), self->pane, x + across));
}

/* With keys: F8 goes from one divider to the next, as to those of GTK, and Escape back. */

static void
list_dividers (GtkWidget *within, GPtrArray *dividers)
{
  if (PLEA_IS_DIVIDER (within) && gtk_widget_get_mapped (within))
    g_ptr_array_add (dividers, within);
  for (GtkWidget *child = gtk_widget_get_first_child (within); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    list_dividers (child, dividers);
}

/**
 * plea_divider_take_next:
 * @window: a window with dividers
 *
 * Gives the keyboard to the first divider, or to the one after that which has it.
 */
void
plea_divider_take_next (GtkWindow *window)
{
  g_autoptr (GPtrArray) dividers = g_ptr_array_new ();
  GtkWidget *focus = gtk_window_get_focus (window);
  guint      nth = 0;

  list_dividers (GTK_WIDGET (window), dividers);
  if (dividers->len == 0)
    return;

  if (g_ptr_array_find (dividers, focus, &nth))
    nth = (nth + 1) % dividers->len;
  else
    for (guint i = 0; i < dividers->len; i++)
      g_set_weak_pointer (&PLEA_DIVIDER (dividers->pdata[i])->before, focus);
  gtk_window_set_focus (window, dividers->pdata[nth]);
  gtk_window_set_focus_visible (window, TRUE);
}

static gboolean
give_focus_back (GtkWidget *widget, GVariant *parameter, gpointer data)
{
  PleaDivider *self = PLEA_DIVIDER (widget);

  return self->before != NULL && gtk_widget_get_mapped (self->before)
             ? gtk_widget_grab_focus (self->before)
             : gtk_widget_child_focus (self->pane, GTK_DIR_TAB_FORWARD);
}

static gboolean
move (GtkWidget *widget, GVariant *across, gpointer data)
{
  PleaDivider *self = PLEA_DIVIDER (widget);
  int          step = g_variant_get_int32 (across);

  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    step = -step;
  set_width (self, (float) (gtk_widget_get_width (self->pane) + step));

  return TRUE;
}

/* It is no stop of the Tab key, which has enough of them. */
static gboolean
plea_divider_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return FALSE;
}

static void
bind_keys (GtkWidgetClass *widget_class)
{
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, 0, move, "i", -STEP);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Left, 0, move, "i", -STEP);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, 0, move, "i", STEP);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Right, 0, move, "i", STEP);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, give_focus_back, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, 0, give_focus_back, NULL);
}

static void
plea_divider_set_property (GObject      *object,
                           guint         property_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  PLEA_DIVIDER (object)->pane = g_value_get_object (value);
}

static void
plea_divider_dispose (GObject *object)
{
  g_clear_weak_pointer (&PLEA_DIVIDER (object)->before);

  G_OBJECT_CLASS (plea_divider_parent_class)->dispose (object);
}

static void
plea_divider_class_init (PleaDividerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = plea_divider_dispose;
  GTK_WIDGET_CLASS (klass)->focus = plea_divider_focus;
  bind_keys (GTK_WIDGET_CLASS (klass));
  G_OBJECT_CLASS (klass)->set_property = plea_divider_set_property;
  g_object_class_install_property (G_OBJECT_CLASS (klass), 1,
                                   g_param_spec_object ("pane", NULL, NULL, PLEA_TYPE_PANE,
                                                        G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS));
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "divider");
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_SEPARATOR);
}

static void
plea_divider_init (PleaDivider *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (on_dragged), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "col-resize");
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}
