/* SPDX-License-Identifier: GPL-3.0-or-later */
/* See plea-test-bus.h. */

#include "plea-test-bus.h"
#include "plea-test-process.h"

/* The two places are the socket and the directory of services, both below the scratch directory. */
#define CONFIGURATION                                                                              \
  "<busconfig>"                                                                                    \
  "<type>session</type>"                                                                           \
  "<keep_umask/>"                                                                                  \
  "<listen>unix:path=%s/bus</listen>"                                                              \
  "<auth>EXTERNAL</auth>"                                                                          \
  "<servicedir>%s/services</servicedir>"                                                           \
  "<policy context='default'>"                                                                     \
  "<allow send_destination='*' eavesdrop='true'/>"                                                 \
  "<allow eavesdrop='true'/>"                                                                      \
  "<allow own='*'/>"                                                                               \
  "</policy>"                                                                                      \
  "</busconfig>\n"

/**
 * plea_test_bus_spawn:
 * @scratch: where the bus keeps its socket; services are those in its directory `services`
 * @environment: (array zero-terminated=1): environment of the bus and of the services it starts
 * @address: (out): address of the bus
 *
 * Starts a bus and waits until it listens.
 *
 * Returns: (transfer full): the bus' process
 */
GSubprocess *
plea_test_bus_spawn (const PleaTestScratch *scratch, const char *const *environment, char **address)
{
  const char      *path = plea_test_scratch_get_path (scratch);
  g_autofree char *services = plea_test_scratch_make_directory (scratch, "services", 0700);
  g_autofree char *configuration = g_strdup_printf (CONFIGURATION, path, path);
  g_autofree char *file = plea_test_scratch_write_file (scratch, "bus.conf", configuration, 0600);
  g_autofree char *option = g_strdup_printf ("--config-file=%s", file);
  g_autofree char *log = g_build_filename (path, "bus.log", NULL);
  const char      *argv[] = {
         "dbus-daemon", option, "--nofork", "--nosyslog", "--print-address=1", NULL
  };

  return plea_test_process_spawn_announcing (argv, environment, log, address);
}

/**
 * plea_test_bus_connect:
 * @address: address of a bus
 *
 * Returns: (transfer full): a connection of our own
 */
GDBusConnection *
plea_test_bus_connect (const char *address)
{
  g_autoptr (GError) error = NULL;
  GDBusConnection *connection = g_dbus_connection_new_for_address_sync (
      address,
      G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT
          | G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
      NULL, NULL, &error);

  g_assert_no_error (error);
  g_dbus_connection_set_exit_on_close (connection, FALSE);
  return connection;
}
