/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The floor that benchmarks compare the window with: one of libadwaita's with the same header bars
 * and nothing below them. It tells of its first frame as Plea does with PLEA_TRACE=1. */

#include <adwaita.h>

static void
on_after_paint (GdkFrameClock *clock, gpointer user_data)
{
  g_signal_handlers_disconnect_by_func (clock, on_after_paint, user_data);
  g_printerr ("plea-trace: %" G_GINT64_FORMAT " first frame\n", g_get_monotonic_time ());
}

static void
on_map (GtkWidget *window, gpointer user_data)
{
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (on_after_paint),
                    NULL);
}

static GtkWidget *
create_pane (gboolean expand)
{
  GtkWidget *pane = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *bar = adw_header_bar_new ();

  adw_header_bar_pack_end (ADW_HEADER_BAR (bar),
                           gtk_button_new_from_icon_name ("open-menu-symbolic"));
  gtk_widget_add_css_class (bar, "flat");
  gtk_widget_set_hexpand (pane, expand);
  gtk_box_append (GTK_BOX (pane), bar);

  return pane;
}

static void
on_activate (GtkApplication *application, gpointer user_data)
{
  GtkWidget *window = adw_application_window_new (application);
  GtkWidget *panes = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_box_append (GTK_BOX (panes), create_pane (FALSE));
  gtk_box_append (GTK_BOX (panes), create_pane (TRUE));
  gtk_box_append (GTK_BOX (panes), create_pane (TRUE));
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), panes);
  gtk_window_set_default_size (GTK_WINDOW (window), 1200, 800);
  g_signal_connect_after (window, "map", G_CALLBACK (on_map), NULL);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  g_autoptr (AdwApplication) application = adw_application_new (NULL, G_APPLICATION_NON_UNIQUE);

  g_signal_connect (application, "activate", G_CALLBACK (on_activate), NULL);

  return g_application_run (G_APPLICATION (application), argc, argv);
}
