/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Shows a file where it is: selected in the file manager, or where none can do that, as in a
 * sandbox, at least its folder. */

#include "config.h"

#include "plea-file-manager.h"

#define NAME "org.freedesktop.FileManager1"
#define PATH "/org/freedesktop/FileManager1"

static void
open_folder (GFile *file)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *address = folder != NULL ? g_file_get_uri (folder) : NULL;

  if (address != NULL)
    g_app_info_launch_default_for_uri_async (address, NULL, NULL, NULL, NULL);
}

static void
on_shown (GObject *bus, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GFile) file = user_data;
  g_autoptr (GVariant) nothing = g_dbus_connection_call_finish (G_DBUS_CONNECTION (bus), result,
                                                                NULL);

  if (nothing == NULL)
    open_folder (file);
}

static void
on_bus (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GFile) file = user_data;
  g_autoptr (GDBusConnection) bus = g_bus_get_finish (result, NULL);
  g_autofree char  *address = g_file_get_uri (file);
  const char *const addresses[] = { address, NULL };

  if (bus == NULL)
    open_folder (file);
  else
    g_dbus_connection_call (bus, NAME, PATH, NAME, "ShowItems",
                            g_variant_new ("(^ass)", addresses, ""), NULL, G_DBUS_CALL_FLAGS_NONE,
                            -1, NULL, on_shown, g_steal_pointer (&file));
}

/**
 * plea_file_manager_show:
 * @file: a file
 *
 * Shows it in the file manager.
 */
void
plea_file_manager_show (GFile *file)
{
  g_bus_get (G_BUS_TYPE_SESSION, NULL, on_bus, g_object_ref (file));
}
