/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Another program that something is copied in or dragged from: `own-clipboard [--drag] TYPE FILE…`
 * holds the clipboard, or a window to drag from, with what is in each file as the MIME type before
 * it, until it is ended. */

#include <gtk/gtk.h>

static GdkContentProvider *
read_content (const char *type, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_file_load_bytes (file, NULL, NULL, &error);

  g_assert_no_error (error);

  return gdk_content_provider_new_for_bytes (type, bytes);
}

static void
copy (GdkContentProvider *all)
{
  gdk_clipboard_set_content (gdk_display_get_clipboard (gdk_display_get_default ()), all);
  gdk_display_sync (gdk_display_get_default ());
  g_print ("ready\n");
}

static void
on_accepted (GdkDrag *drag)
{
  if (gdk_drag_get_selected_action (drag) == GDK_ACTION_COPY)
    g_print ("accepted\n");
}

static void
on_drag (GtkDragSource *source, GdkDrag *drag)
{
  g_signal_connect (drag, "notify::selected-action", G_CALLBACK (on_accepted), NULL);
  g_print ("dragging\n");
}

static void
on_shown (void)
{
  gdk_display_sync (gdk_display_get_default ());
  g_print ("ready\n");
}

static void
offer_to_drag (GdkContentProvider *all)
{
  GtkWidget     *window = gtk_window_new ();
  GtkDragSource *source = gtk_drag_source_new ();

  gtk_drag_source_set_content (source, all);
  g_signal_connect (source, "drag-begin", G_CALLBACK (on_drag), NULL);
  gtk_widget_add_controller (window, GTK_EVENT_CONTROLLER (source));
  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), 100, 100);
  g_signal_connect (window, "map", G_CALLBACK (on_shown), NULL);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  GdkContentProvider *contents[8];
  gsize               n_contents = 0;
  g_autoptr (GdkContentProvider) all = NULL;
  gboolean is_dragged;

  gtk_init ();
  is_dragged = g_strcmp0 (argv[1], "--drag") == 0;
  for (int i = is_dragged ? 2 : 1; i + 1 < argc && n_contents < G_N_ELEMENTS (contents); i += 2)
    contents[n_contents++] = read_content (argv[i], argv[i + 1]);
  all = gdk_content_provider_new_union (contents, n_contents);
  if (is_dragged)
    offer_to_drag (all);
  else
    copy (all);

  while (TRUE)
    g_main_context_iteration (NULL, TRUE);
}
