/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The desktop's session ends: what was written is kept first, and what cannot be kept delays the
 * end as long as that is so. A stand-in for the session manager asks, from a thread of its own. */

#include "config.h"

#include <sqlite3.h>

#include "plea-application.h"
#include "plea-test-bus.h"
#include "plea-test-scratch.h"
#include "plea-test-wait.h"
#include "plea-test-widget.h"
#include "plea-window-private.h"

#define MANAGER_NAME "org.gnome.SessionManager"
#define MANAGER_PATH "/org/gnome/SessionManager"
#define CLIENT_PATH MANAGER_PATH "/Client1"
#define CLIENT_INTERFACE MANAGER_NAME ".ClientPrivate"
#define COOKIE 7u

static const char interface_xml[]
    = "<node>"
      "<interface name='" MANAGER_NAME "'>"
      "<method name='RegisterClient'><arg type='s'/><arg type='s'/>"
      "<arg type='o' direction='out'/></method>"
      "<method name='UnregisterClient'><arg type='o'/></method>"
      "<method name='Inhibit'><arg type='s'/><arg type='u'/><arg type='s'/><arg type='u'/>"
      "<arg type='u' direction='out'/></method>"
      "<method name='Uninhibit'><arg type='u'/></method>"
      "</interface>"
      "<interface name='" CLIENT_INTERFACE "'>"
      "<method name='EndSessionResponse'><arg type='b'/><arg type='s'/></method>"
      "</interface>"
      "</node>";

static GtkApplication  *application;
static GDBusConnection *manager;
static int              n_clients, n_answers, n_inhibitions; /* atomic */

/* The accessibility bus is one as well. */
static GVariant *
register_client (GVariant *arguments)
{
  const char *id;
  gboolean    is_plea;

  g_variant_get (arguments, "(&s&s)", &id, NULL);
  is_plea = g_str_equal (id, PLEA_APPLICATION_ID);
  if (is_plea)
    g_atomic_int_inc (&n_clients);

  return g_variant_new ("(o)", is_plea ? CLIENT_PATH : MANAGER_PATH "/Client2");
}

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
  GVariant *answer = NULL;

  if (g_str_equal (method, "RegisterClient"))
    answer = register_client (arguments);
  else if (g_str_equal (method, "Inhibit"))
    {
      g_atomic_int_inc (&n_inhibitions);
      answer = g_variant_new ("(u)", COOKIE);
    }
  else if (g_str_equal (method, "Uninhibit"))
    g_atomic_int_add (&n_inhibitions, -1);
  else if (g_str_equal (method, "EndSessionResponse"))
    g_atomic_int_inc (&n_answers);

  g_dbus_method_invocation_return_value (invocation, answer);
}

static const GDBusInterfaceVTable server = { .method_call = on_method_call };

static void
start_manager (void)
{
  g_autoptr (GDBusNodeInfo) info = g_dbus_node_info_new_for_xml (interface_xml, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) answer = NULL;

  manager = plea_test_bus_connect (g_getenv ("DBUS_SESSION_BUS_ADDRESS"));
  g_dbus_connection_register_object (manager, MANAGER_PATH, info->interfaces[0], &server, NULL,
                                     NULL, &error);
  g_assert_no_error (error);
  g_dbus_connection_register_object (manager, CLIENT_PATH, info->interfaces[1], &server, NULL, NULL,
                                     &error);
  g_assert_no_error (error);
  answer = g_dbus_connection_call_sync (
      manager, "org.freedesktop.DBus", "/", "org.freedesktop.DBus", "RequestName",
      g_variant_new ("(su)", MANAGER_NAME, 0u), NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, &error);
  g_assert_no_error (error);
}

/* Calls are answered in the context in which the objects were registered. */
static gpointer
run_manager (gpointer started)
{
  g_autoptr (GMainContext) context = g_main_context_new ();

  g_main_context_push_thread_default (context);
  start_manager ();
  g_atomic_int_set ((int *) started, 1);
  while (TRUE)
    g_main_context_iteration (context, TRUE);

  return NULL;
}

static gboolean
is_registered (gpointer data)
{
  return g_atomic_int_get (&n_clients) == 1;
}

static gboolean
is_answered (gpointer n)
{
  return g_atomic_int_get (&n_answers) == GPOINTER_TO_INT (n);
}

static void
ask_to_end (int n)
{
  g_assert_true (g_dbus_connection_emit_signal (manager, NULL, CLIENT_PATH, CLIENT_INTERFACE,
                                                "QueryEndSession", g_variant_new ("(u)", 0u),
                                                NULL));
  g_assert_true (plea_test_wait (is_answered, GINT_TO_POINTER (n), PLEA_TEST_PATIENCE_MS));
}

static gboolean
is_free_to_end (gpointer data)
{
  return g_atomic_int_get (&n_inhibitions) == 0;
}

static char *
read_name (sqlite3 *database)
{
  sqlite3_stmt *statement;
  char         *name = NULL;

  g_assert_cmpint (sqlite3_prepare_v2 (database, "SELECT name FROM sender", -1, &statement, NULL),
                   ==, SQLITE_OK);
  if (sqlite3_step (statement) == SQLITE_ROW)
    name = g_strdup ((const char *) sqlite3_column_text (statement, 0));
  sqlite3_finalize (statement);

  return name;
}

static void
test_end (void)
{
  g_autoptr (PleaTestScratch) scratch = plea_test_scratch_new ();
  const char      *directory = plea_test_scratch_get_path (scratch);
  g_autofree char *path = g_build_filename (directory, "plea.db", NULL);
  GtkWidget       *window = plea_window_new (application, directory);
  PleaSender      *sender = plea_session_get_sender (PLEA_WINDOW (window)->session);
  g_autofree char *kept = NULL;
  sqlite3         *other;

  gtk_window_present (GTK_WINDOW (window));
  g_assert_cmpint (sqlite3_open (path, &other), ==, SQLITE_OK);
  g_assert_true (plea_test_wait (is_registered, NULL, PLEA_TEST_PATIENCE_MS));
  g_object_set (sender, "name", "Marie", NULL);
  ask_to_end (1);
  kept = read_name (other);
  g_assert_cmpstr (kept, ==, "Marie");
  g_assert_true (is_free_to_end (NULL));

  g_assert_cmpint (sqlite3_exec (other, "BEGIN IMMEDIATE", NULL, NULL, NULL), ==, SQLITE_OK);
  g_object_set (sender, "name", "Marie Curie", NULL);
  ask_to_end (2);
  g_assert_cmpint (g_atomic_int_get (&n_inhibitions), ==, 1);

  g_assert_cmpint (sqlite3_close (other), ==, SQLITE_OK);
  g_assert_true (plea_test_wait (is_free_to_end, NULL, PLEA_TEST_PATIENCE_MS));
  gtk_window_destroy (GTK_WINDOW (window));
  plea_test_iterate ();
}

int
main (int argc, char **argv)
{
  int started = 0;

  gtk_test_init (&argc, &argv, NULL);
  g_thread_unref (g_thread_new ("session manager", run_manager, &started));
  while (!g_atomic_int_get (&started))
    g_thread_yield ();
  application = GTK_APPLICATION (plea_application_new ());
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  /* Newer versions of GTK hear of the end from the portal alone, as in a sandbox; the signal is the
   * same. */
  if (gtk_get_minor_version () < 20)
    g_test_add_func ("/session-end", test_end);

  return g_test_run ();
}
