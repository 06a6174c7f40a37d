/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keeps the supporter's letters and appeals out of the list of recent files.
 *
 * GTK's file chooser adds what was chosen by itself, some moments after it was, and writes the list
 * a quarter of a second later. The setting that is for this would empty the whole list, which is
 * not ours. */

#include "config.h"

#include "plea-recent.h"

#include <gtk/gtk.h>

#define INTERVAL_MS 20
#define MAX_TRIES 250

typedef struct
{
  char *uri;
  guint n_tries;
} Watch;

static void
watch_free (gpointer data)
{
  g_free (((Watch *) data)->uri);
  g_free (data);
}

static gboolean
take_out (gpointer data)
{
  Watch   *watch = data;
  gboolean taken_out = gtk_recent_manager_remove_item (gtk_recent_manager_get_default (),
                                                       watch->uri, NULL);

  return taken_out || ++watch->n_tries == MAX_TRIES ? G_SOURCE_REMOVE : G_SOURCE_CONTINUE;
}

/**
 * plea_recent_keep_out:
 * @file: a file that was chosen in a dialog just now
 *
 * Takes it out of the list before the list is written, as soon as the dialog has put it in.
 */
void
plea_recent_keep_out (GFile *file)
{
  Watch *watch = g_new0 (Watch, 1);

  watch->uri = g_file_get_uri (file);
  g_timeout_add_full (G_PRIORITY_HIGH, INTERVAL_MS, take_out, watch, watch_free);
}
