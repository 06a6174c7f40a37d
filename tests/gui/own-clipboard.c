/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Another program that something was copied in: `own-clipboard TYPE FILE…` holds the clipboard,
 * with what is in each file as the MIME type before it, until it is ended. */

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

int
main (int argc, char *argv[])
{
  GdkContentProvider *contents[8];
  gsize               n_contents = 0;
  g_autoptr (GdkContentProvider) all = NULL;
  GdkClipboard *clipboard;

  gtk_init ();
  clipboard = gdk_display_get_clipboard (gdk_display_get_default ());
  for (int i = 1; i + 1 < argc && n_contents < G_N_ELEMENTS (contents); i += 2)
    contents[n_contents++] = read_content (argv[i], argv[i + 1]);
  all = gdk_content_provider_new_union (contents, n_contents);
  gdk_clipboard_set_content (clipboard, all);
  gdk_display_sync (gdk_display_get_default ());
  g_print ("ready\n");

  while (TRUE)
    g_main_context_iteration (NULL, TRUE);
}
