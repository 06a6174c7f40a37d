/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keeps the supporter's letters and appeals out of the list of recent files.
 *
 * GTK's file chooser puts what was chosen into the list by itself. The setting against that would
 * empty the whole list, which is not ours. */

#include "config.h"

#include "plea-recent.h"

#include <gtk/gtk.h>

/* The list is written while it says “changed”: said once more, it is written without the file. */
static void
on_changed (GtkRecentManager *manager, char *uri)
{
  if (!gtk_recent_manager_remove_item (manager, uri, NULL))
    return;

  g_signal_handlers_disconnect_by_func (manager, on_changed, uri);
  g_signal_emit_by_name (manager, "changed");
}

static void
free_uri (gpointer uri, GClosure *closure)
{
  g_free (uri);
}

/**
 * plea_recent_keep_out:
 * @file: a file that was chosen in a dialog just now
 *
 * Takes it out of the list when the dialog has put it in.
 */
void
plea_recent_keep_out (GFile *file)
{
  g_signal_connect_data (gtk_recent_manager_get_default (), "changed", G_CALLBACK (on_changed),
                         g_file_get_uri (file), free_uri, 0);
}
