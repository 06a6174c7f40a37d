/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The menu of a row in a list: for the second button of the mouse, a long press and the keyboard.
 */

#include "config.h"

#include "plea-context-menu.h"

static void
pop_up (GtkPopover *menu, GtkListBox *list, GtkListBoxRow *row, graphene_rect_t place)
{
  graphene_point_t point;

  gtk_list_box_select_row (list, row);
  if (!gtk_widget_compute_point (GTK_WIDGET (list), gtk_widget_get_parent (GTK_WIDGET (menu)),
                                 &place.origin, &point))
    return;

  gtk_popover_set_pointing_to (menu,
                               &(GdkRectangle){ (int) point.x, (int) point.y,
                                                (int) place.size.width, (int) place.size.height });
  gtk_popover_popup (menu);
}

static void
pop_up_at (GtkPopover *menu, GtkGesture *gesture, double x, double y)
{
  GtkWidget     *list = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));
  GtkListBoxRow *row = gtk_list_box_get_row_at_y (GTK_LIST_BOX (list), (int) y);

  if (row == NULL)
    return;

  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  pop_up (menu, GTK_LIST_BOX (list), row, GRAPHENE_RECT_INIT ((float) x, (float) y, 1, 1));
}

static void
on_pressed (GtkPopover *menu, int n_times, double x, double y, GtkGesture *gesture)
{
  pop_up_at (menu, gesture, x, y);
}

static void
on_pressed_long (GtkPopover *menu, double x, double y, GtkGesture *gesture)
{
  pop_up_at (menu, gesture, x, y);
}

/* Below the row that has the keyboard. */
static gboolean
on_key (GtkWidget *list, GVariant *arguments, gpointer menu)
{
  GtkWidget      *row = gtk_widget_get_focus_child (list);
  graphene_rect_t bounds;

  if (!GTK_IS_LIST_BOX_ROW (row) || !gtk_widget_compute_bounds (row, list, &bounds))
    return FALSE;

  pop_up (menu, GTK_LIST_BOX (list), GTK_LIST_BOX_ROW (row), bounds);

  return TRUE;
}

static void
add_gesture (GtkWidget *list, GtkGesture *gesture, const char *signal, GCallback act, gpointer menu)
{
  g_signal_connect_object (gesture, signal, act, menu, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (list, GTK_EVENT_CONTROLLER (gesture));
}

/**
 * plea_context_menu_add:
 * @list: a list
 * @menu: what can be done with the row that is selected
 * @owner: a box around the list, for the list takes all that it has for rows
 *
 * Selects a row and opens the menu there when that is asked for.
 */
void
plea_context_menu_add (GtkListBox *list, GMenuModel *menu, GtkBox *owner)
{
  GtkWidget          *widget = GTK_WIDGET (list);
  GtkWidget          *popover = gtk_popover_menu_new_from_model (menu);
  GtkEventController *keys = gtk_shortcut_controller_new ();
  GtkGesture         *press = gtk_gesture_click_new ();
  GtkGesture         *long_press = gtk_gesture_long_press_new ();

  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  gtk_widget_set_halign (popover, GTK_ALIGN_START);
  gtk_widget_set_parent (popover, GTK_WIDGET (owner));
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (press), GDK_BUTTON_SECONDARY);
  add_gesture (widget, press, "pressed", G_CALLBACK (on_pressed), popover);
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (long_press), TRUE);
  add_gesture (widget, long_press, "pressed", G_CALLBACK (on_pressed_long), popover);
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("Menu|<Shift>F10"),
                        gtk_callback_action_new (on_key, popover, NULL)));
  gtk_widget_add_controller (widget, keys);
}
