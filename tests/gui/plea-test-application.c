/* SPDX-License-Identifier: GPL-3.0-or-later */
/* See plea-test-application.h. */

#include "plea-test-application.h"

#include "plea-test-process.h"
#include "plea-test-wait.h"

#include <stdlib.h>

#define REGISTRY "org.a11y.atspi.Registry"
#define REGISTRY_PATH "/org/a11y/atspi/accessible/root"
#define ANSWER_MS 30000

struct _PleaTestApplication
{
  GObject parent_instance;

  PleaTestSession *session;
  GSubprocess     *process;
  char            *log_path;
  char            *bus_name;
};

G_DEFINE_FINAL_TYPE (PleaTestApplication, plea_test_application, G_TYPE_OBJECT)

/* What libraries say on a machine without their service, and what no user would notice. */
static const char *const harmless[] = {
  "colord",                           /* the print dialog asks a colour manager for profiles */
  "Screen coordinates not supported", /* GTK, asked by a screen reader, for nobody can know */
  "gdk_frame_timings_submitted",      /* GTK 4.24 without a compositor */
  "printf interceptor: %I",           /* a sanitizer, of the “%Id” in GTK's own Arabic */
  /* GTK 4.24, of lines in the Compose file of X for Brazil, of which it says the first it meets */
  "Can't handle >16bit keyvals",
  "Can't handle > 16bit Unicode codepoints",
  /* the loaders of pictures of GTK 4.24, where there are no namespaces for a sandbox of theirs */
  "Glycin running without sandbox",
  "Can't handle Unicode codepoint",
};

static guint
ask_process_id (GDBusConnection *bus, const char *name)
{
  g_autoptr (GVariant) answer = g_dbus_connection_call_sync (
      bus, "org.freedesktop.DBus", "/", "org.freedesktop.DBus", "GetConnectionUnixProcessID",
      g_variant_new ("(s)", name), G_VARIANT_TYPE ("(u)"), G_DBUS_CALL_FLAGS_NONE, ANSWER_MS, NULL,
      NULL);
  guint id = 0;

  if (answer != NULL)
    g_variant_get (answer, "(u)", &id);
  return id;
}

/* For a program in a sandbox Flatpak's proxy is on the bus. */
static gboolean
is_proxy (guint process)
{
  g_autofree char *path = g_strdup_printf ("/proc/%u/comm", process);
  g_autofree char *name = NULL;

  return g_file_get_contents (path, &name, NULL, NULL) && g_str_equal (name, "xdg-dbus-proxy\n");
}

static GVariant *
list_registered (GDBusConnection *bus)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) answer = g_dbus_connection_call_sync (
      bus, REGISTRY, REGISTRY_PATH, "org.a11y.atspi.Accessible", "GetChildren", NULL,
      G_VARIANT_TYPE ("(a(so))"), G_DBUS_CALL_FLAGS_NONE, ANSWER_MS, NULL, &error);

  g_assert_no_error (error);
  return g_variant_get_child_value (answer, 0);
}

static void
find_bus_name (PleaTestApplication *self)
{
  GDBusConnection *bus = plea_test_session_get_accessibility_bus (self->session);
  g_autoptr (GVariant) registered = list_registered (bus);
  guint wanted = (guint) g_ascii_strtoull (g_subprocess_get_identifier (self->process), NULL, 10);
  GVariantIter iter;
  const char  *name;

  g_variant_iter_init (&iter, registered);
  while (self->bus_name == NULL && g_variant_iter_next (&iter, "(&so)", &name, NULL))
    {
      guint process = ask_process_id (bus, name);

      if (process == wanted || is_proxy (process))
        self->bus_name = g_strdup (name);
    }
}

static gboolean
is_on_the_bus_or_dead (gpointer user_data)
{
  PleaTestApplication *self = user_data;

  if (!plea_test_application_is_running (self))
    return TRUE;
  find_bus_name (self);
  return self->bus_name != NULL;
}

static void
plea_test_application_dispose (GObject *object)
{
  PleaTestApplication *self = PLEA_TEST_APPLICATION (object);

  if (self->process != NULL)
    plea_test_process_end (self->process);
  g_clear_object (&self->process);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (plea_test_application_parent_class)->dispose (object);
}

static void
plea_test_application_finalize (GObject *object)
{
  PleaTestApplication *self = PLEA_TEST_APPLICATION (object);

  g_free (self->log_path);
  g_free (self->bus_name);

  G_OBJECT_CLASS (plea_test_application_parent_class)->finalize (object);
}

static void
plea_test_application_class_init (PleaTestApplicationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = plea_test_application_dispose;
  object_class->finalize = plea_test_application_finalize;
}

static void
plea_test_application_init (PleaTestApplication *self)
{
}

/**
 * plea_test_application_launch:
 * @session: where to run it
 * @argv: (array zero-terminated=1): program and arguments
 *
 * Starts a program and waits until it is on the accessibility bus. Freeing it ends the program.
 *
 * Returns: (transfer full): the running application
 */
PleaTestApplication *
plea_test_application_launch (PleaTestSession *session, const char *const *argv)
{
  PleaTestApplication *self = g_object_new (PLEA_TEST_TYPE_APPLICATION, NULL);

  self->session = g_object_ref (session);
  self->process = plea_test_session_spawn (session, argv, "application.log", &self->log_path);
  plea_test_wait (is_on_the_bus_or_dead, self, PLEA_TEST_PATIENCE_MS);
  if (self->bus_name == NULL)
    {
      g_autofree char *log = plea_test_application_read_log (self);

      g_error ("%s does not show itself on the accessibility bus: %s", argv[0], log);
    }
  return self;
}

/**
 * plea_test_application_get_session:
 * @self: an application
 *
 * Returns: (transfer none): where it runs
 */
PleaTestSession *
plea_test_application_get_session (PleaTestApplication *self)
{
  return self->session;
}

/**
 * plea_test_application_get_bus_name:
 * @self: an application
 *
 * Returns: (transfer none): its unique name on the accessibility bus
 */
const char *
plea_test_application_get_bus_name (PleaTestApplication *self)
{
  return self->bus_name;
}

/**
 * plea_test_application_is_running:
 * @self: an application
 *
 * Returns: whether it has not ended yet
 */
gboolean
plea_test_application_is_running (PleaTestApplication *self)
{
  return plea_test_process_is_running (self->process);
}

/**
 * plea_test_application_get_process_id:
 * @self: an application that is running
 *
 * Returns: the number of its process
 */
int
plea_test_application_get_process_id (PleaTestApplication *self)
{
  return atoi (g_subprocess_get_identifier (self->process));
}

static gboolean
has_ended (gpointer application)
{
  return !plea_test_application_is_running (application);
}

/**
 * plea_test_application_await_end:
 * @self: an application that was asked to quit
 *
 * Waits until it has ended by itself, which must happen with exit status 0.
 */
void
plea_test_application_await_end (PleaTestApplication *self)
{
  g_assert_true (plea_test_wait (has_ended, self, PLEA_TEST_PATIENCE_MS));
  if (!g_subprocess_get_successful (self->process))
    {
      g_autofree char *log = plea_test_application_read_log (self);

      g_error ("The application did not end well. Its log: %s", log);
    }
}

/**
 * plea_test_application_get_log_path:
 * @self: an application
 *
 * Returns: (transfer none): the file of all that it says on standard output and error
 */
const char *
plea_test_application_get_log_path (PleaTestApplication *self)
{
  return self->log_path;
}

/**
 * plea_test_application_read_log:
 * @self: an application
 *
 * Returns: (transfer full): all that it has said so far on standard output and error
 */
char *
plea_test_application_read_log (PleaTestApplication *self)
{
  g_autofree char *log = NULL;

  if (!g_file_get_contents (self->log_path, &log, NULL, NULL))
    return g_strdup ("");
  return g_utf8_make_valid (log, -1);
}

static gboolean
is_complaint (const char *line)
{
  for (guint i = 0; i < G_N_ELEMENTS (harmless); i++)
    if (strstr (line, harmless[i]) != NULL)
      return FALSE;
  return g_regex_match_simple ("WARNING|CRITICAL|ERROR", line, 0, 0);
}

/**
 * plea_test_application_assert_content:
 * @self: an application
 *
 * Fails if it has logged a warning, a critical or an error.
 */
void
plea_test_application_assert_content (PleaTestApplication *self)
{
  g_autofree char *log = plea_test_application_read_log (self);
  g_auto (GStrv) lines = g_strsplit (log, "\n", -1);

  for (char **line = lines; *line != NULL; line++)
    if (is_complaint (*line))
      g_error ("The application complains: %s", *line);
}

static int
read_figure (const char *geometry, const char *key)
{
  g_autofree char *pattern = g_strdup_printf ("^%s=(-?\\d+)$", key);
  g_autoptr (GRegex) regex = g_regex_new (pattern, G_REGEX_MULTILINE, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *figure = NULL;

  if (!g_regex_match (regex, geometry, 0, &match))
    return 0; /* the window was closed a moment ago */
  figure = g_match_info_fetch (match, 1);
  return (int) g_ascii_strtoll (figure, NULL, 10);
}

static PleaTestWindow
measure_window (PleaTestApplication *self, const char *id)
{
  const char      *argv[] = { "xdotool", "getwindowgeometry", "--shell", id, NULL };
  g_autofree char *geometry = plea_test_session_try (self->session, argv);

  return (PleaTestWindow){
    .id = (guint) g_ascii_strtoull (id, NULL, 10),
    .area = {
      read_figure (geometry, "X"),
      read_figure (geometry, "Y"),
      read_figure (geometry, "WIDTH"),
      read_figure (geometry, "HEIGHT"),
    },
  };
}

/**
 * plea_test_application_list_windows:
 * @self: an application
 *
 * Returns: (transfer full) (element-type PleaTestWindow): its visible windows, popovers included
 */
GArray *
plea_test_application_list_windows (PleaTestApplication *self)
{
  const char      *id = g_subprocess_get_identifier (self->process);
  const char      *argv[] = { "xdotool", "search", "--onlyvisible", "--pid", id, NULL };
  g_autofree char *said = plea_test_session_try (self->session, argv);
  g_auto (GStrv) ids = g_strsplit (said, "\n", -1);
  GArray *windows = g_array_new (FALSE, FALSE, sizeof (PleaTestWindow));

  for (char **line = ids; *line != NULL; line++)
    if (g_ascii_isdigit (**line))
      {
        PleaTestWindow window = measure_window (self, *line);

        g_array_append_val (windows, window);
      }
  return windows;
}
