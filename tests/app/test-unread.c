/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files among the supporter's appeals that cannot be read: one sentence, and a list with reasons.
 */

#include "config.h"

#include <glib/gstdio.h>

#include "plea-test-wait.h"
#include "plea-test-widget.h"
#include "plea-test-window.h"

static const char *const names[] = { "a-letter.appeal", "half.appeal", "nothing.appeal" };
static const char *const contents[] = { "Dear Minister,", "<appeal><defender>", "" };

static void
write_files (PleaTestWindow *fixture)
{
  g_autofree char *directory = g_build_filename (fixture->directory, "appeals", NULL);

  g_assert_cmpint (g_mkdir_with_parents (directory, 0700), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (directory, names[i], NULL);

      g_assert_true (g_file_set_contents (path, contents[i], -1, NULL));
    }
}

static guint
count_files (PleaTestWindow *fixture)
{
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (fixture->directory, "appeals", names[i], NULL);

      n += g_file_test (path, G_FILE_TEST_EXISTS) ? 1 : 0;
    }

  return n;
}

static gboolean
says_three (gpointer window)
{
  return plea_test_says (window, "3 appeals could not be read");
}

static gboolean
says_two (gpointer window)
{
  return plea_test_says (window, "2 appeals could not be read");
}

static gboolean
has_list (gpointer data)
{
  AdwMessageDialog *list = plea_test_find_question ();

  return list != NULL && plea_test_says (GTK_WIDGET (list), names[0]);
}

/* A file manager, which is told what to select. */

typedef struct
{
  GDBusConnection *bus;
  guint            name;
  char            *selected;
} FileManager;

static void
on_call (GDBusConnection       *bus,
         const char            *sender,
         const char            *path,
         const char            *interface,
         const char            *method,
         GVariant              *parameters,
         GDBusMethodInvocation *invocation,
         gpointer               data)
{
  g_auto (GStrv) addresses = NULL;

  g_variant_get (parameters, "(^as&s)", &addresses, NULL);
  g_assert_cmpuint (g_strv_length (addresses), ==, 1);
  ((FileManager *) data)->selected = g_strdup (addresses[0]);
  g_dbus_method_invocation_return_value (invocation, NULL);
}

static void
on_acquired (GDBusConnection *bus, const char *name, gpointer data)
{
  ((FileManager *) data)->bus = g_object_ref (bus);
}

static gboolean
is_there (gpointer data)
{
  return ((FileManager *) data)->bus != NULL;
}

static gboolean
has_selected (gpointer data)
{
  return ((FileManager *) data)->selected != NULL;
}

static void
begin_file_manager (FileManager *self)
{
  static const char                 xml[] = "<node><interface name='org.freedesktop.FileManager1'>"
                                            "<method name='ShowItems'><arg type='as' direction='in'/>"
                                            "<arg type='s' direction='in'/></method></interface></node>";
  static const GDBusInterfaceVTable table = { .method_call = on_call };
  g_autoptr (GDBusNodeInfo) info = g_dbus_node_info_new_for_xml (xml, NULL);

  self->name = g_bus_own_name (G_BUS_TYPE_SESSION, "org.freedesktop.FileManager1",
                               G_BUS_NAME_OWNER_FLAGS_NONE, NULL, on_acquired, NULL, self, NULL);
  g_assert_true (plea_test_wait (is_there, self, PLEA_TEST_PATIENCE_MS));
  g_assert_cmpuint (g_dbus_connection_register_object (self->bus, "/org/freedesktop/FileManager1",
                                                       info->interfaces[0], &table, self, NULL,
                                                       NULL),
                    >, 0);
}

static void
test_show_file (PleaTestWindow *fixture, gconstpointer data)
{
  FileManager manager = { 0 };

  write_files (fixture);
  begin_file_manager (&manager);
  plea_test_window_open (fixture, 1200, 700);
  g_assert_true (plea_test_wait (says_three, fixture->window, PLEA_TEST_PATIENCE_MS));
  plea_test_click (GTK_WIDGET (fixture->window), "Show Them");
  g_assert_true (plea_test_wait (has_list, NULL, PLEA_TEST_PATIENCE_MS));
  plea_test_click (GTK_WIDGET (plea_test_find_question ()), "_Show File");
  g_assert_true (plea_test_wait (has_selected, &manager, PLEA_TEST_PATIENCE_MS));
  g_assert_true (g_str_has_suffix (manager.selected, ".appeal"));
  gtk_window_destroy (GTK_WINDOW (plea_test_find_question ()));
  plea_test_window_close (fixture);
  g_bus_unown_name (manager.name);
  g_object_unref (manager.bus);
  g_free (manager.selected);
}

static void
test_unread (PleaTestWindow *fixture, gconstpointer data)
{
  GtkWidget *list;

  write_files (fixture);
  plea_test_window_open (fixture, 1200, 700);
  g_assert_true (plea_test_wait (says_three, fixture->window, PLEA_TEST_PATIENCE_MS));
  g_assert_false (plea_test_says (GTK_WIDGET (fixture->window), names[0]));
  plea_test_click (GTK_WIDGET (fixture->window), "Show Them");
  g_assert_true (plea_test_wait (has_list, NULL, PLEA_TEST_PATIENCE_MS));
  list = GTK_WIDGET (plea_test_find_question ());
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_true (plea_test_says (list, names[i]));
  plea_test_click (list, "_Remove");
  g_assert_true (plea_test_wait (says_two, fixture->window, PLEA_TEST_PATIENCE_MS));
  g_assert_cmpuint (count_files (fixture), ==, 2);
  plea_test_window_close (fixture);
}

int
main (int argc, char *argv[])
{
  static const PleaTestOfWindow tests[] = {
    { "/unread/list", test_unread },
    { "/unread/show-file", test_show_file },
  };

  return plea_test_window_run (&argc, &argv, tests, G_N_ELEMENTS (tests));
}
