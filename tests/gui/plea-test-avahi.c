/* SPDX-License-Identifier: GPL-3.0-or-later */
/* See plea-test-avahi.h. */

#include "plea-test-avahi.h"

#include "plea-test-bus.h"

#define AVAHI_NAME "org.freedesktop.Avahi"

/* From Avahi's D-Bus protocol: version 2.3 of the interface, and "running". */
#define AVAHI_INTERFACE_VERSION 0x0203u
#define AVAHI_RUNNING 2

static const char interface_xml[] = "<node>"
                                    "<interface name='org.freedesktop.Avahi.Server'>"
                                    "<method name='GetAPIVersion'>"
                                    "<arg type='u' direction='out'/>"
                                    "</method>"
                                    "<method name='GetState'>"
                                    "<arg type='i' direction='out'/>"
                                    "</method>"
                                    "<method name='GetHostNameFqdn'>"
                                    "<arg type='s' direction='out'/>"
                                    "</method>"
                                    "</interface>"
                                    "</node>";

struct _PleaTestAvahi
{
  GDBusConnection *connection;
  GMainLoop       *loop;
  GThread         *thread;
};

static void
on_method_call (GDBusConnection       *connection,
                const char            *sender,
                const char            *object_path,
                const char            *interface_name,
                const char            *method,
                GVariant              *arguments,
                GDBusMethodInvocation *invocation,
                gpointer               user_data)
{
  GVariant *answer;

  if (g_str_equal (method, "GetAPIVersion"))
    answer = g_variant_new ("(u)", AVAHI_INTERFACE_VERSION);
  else if (g_str_equal (method, "GetState"))
    answer = g_variant_new ("(i)", AVAHI_RUNNING);
  else
    answer = g_variant_new ("(s)", "localhost");
  g_dbus_method_invocation_return_value (invocation, answer);
}

static const GDBusInterfaceVTable server = { .method_call = on_method_call };

static void
serve (GDBusConnection *connection)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDBusNodeInfo) info = g_dbus_node_info_new_for_xml (interface_xml, &error);
  g_autoptr (GVariant) answer = NULL;

  g_assert_no_error (error);
  g_dbus_connection_register_object (connection, "/", info->interfaces[0], &server, NULL, NULL,
                                     &error);
  g_assert_no_error (error);
  answer = g_dbus_connection_call_sync (
      connection, "org.freedesktop.DBus", "/", "org.freedesktop.DBus", "RequestName",
      g_variant_new ("(su)", AVAHI_NAME, 0u), NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);
  g_assert_no_error (error);
}

static gpointer
run (gpointer loop)
{
  g_main_loop_run (loop);
  return NULL;
}

/**
 * plea_test_avahi_new:
 * @bus_address: address of the bus that the printer takes for the system's
 *
 * Answers on the bus from a thread of its own, for the test itself runs no main loop.
 *
 * Returns: (transfer full): the stand-in
 */
PleaTestAvahi *
plea_test_avahi_new (const char *bus_address)
{
  PleaTestAvahi *self = g_new0 (PleaTestAvahi, 1);
  g_autoptr (GMainContext) context = g_main_context_new ();

  /* Calls are answered in the context that is the default when the object is registered. */
  g_main_context_push_thread_default (context);
  self->connection = plea_test_bus_connect (bus_address);
  serve (self->connection);
  g_main_context_pop_thread_default (context);

  self->loop = g_main_loop_new (context, FALSE);
  self->thread = g_thread_new ("avahi", run, self->loop);
  return self;
}

static gboolean
quit (gpointer loop)
{
  g_main_loop_quit (loop);
  return G_SOURCE_REMOVE;
}

/**
 * plea_test_avahi_free:
 * @self: (transfer full): the stand-in
 *
 * Leaves the bus.
 */
void
plea_test_avahi_free (PleaTestAvahi *self)
{
  /* From within the loop, lest it be told to end before it runs. */
  g_main_context_invoke (g_main_loop_get_context (self->loop), quit, self->loop);
  g_thread_join (self->thread);
  g_main_loop_unref (self->loop);
  g_object_unref (self->connection);
  g_free (self);
}
