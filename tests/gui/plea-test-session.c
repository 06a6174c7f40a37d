/* SPDX-License-Identifier: GPL-3.0-or-later */
/* See plea-test-session.h. */

#include "plea-test-session.h"

#include <stdlib.h>

#include "plea-test-bus.h"
#include "plea-test-locale.h"
#include "plea-test-process.h"
#include "plea-test-scratch.h"
#include "plea-test-wait.h"

#define ACCESSIBILITY_SERVICE "dbus-1/services/org.a11y.Bus.service"
#define ANSWER_MS 30000
#define WAYLAND_SOCKET "wayland-plea"

/* Key events nearer together than this are lost now and then by a busy X server. */
#define KEY_DELAY_MS "12"

struct _PleaTestSession
{
  GObject parent_instance;

  PleaTestScratch *scratch;
  GStrv            environment;
  char            *home;

  GSubprocess     *display;
  GSubprocess     *manager;
  GSubprocess     *bus;
  GDBusConnection *accessibility_bus;
};

G_DEFINE_FINAL_TYPE (PleaTestSession, plea_test_session, G_TYPE_OBJECT)

/* What a test's caller may decide; all else of the environment stays outside. */
static const char *const inherited[] = {
  "ASAN_OPTIONS",    "G_DEBUG",         "G_SLICE",      "GCOV_PREFIX",  "GSETTINGS_SCHEMA_DIR",
  "LD_LIBRARY_PATH", "LD_PRELOAD",      "LSAN_OPTIONS", "PATH",         "PLEA_IMPORT_PROGRAM",
  "PLEA_LOCALE_DIR", "PLEA_TEST_SCALE", "TMPDIR",       "TSAN_OPTIONS", "UBSAN_OPTIONS",
};

static const struct
{
  const char *variable, *value;
} fixed[] = {
  { "ADW_DISABLE_PORTAL", "1" }, /* the portal would say what the colour scheme is */
  { "GDK_BACKEND", "x11" },
  { "GDK_DEBUG", "gl-disable" }, /* probing GLX costs 40 ms and 60 MB */
  { "GDK_DISABLE", "gl" },       /* the same from GTK 4.16 on */
  { "GIO_USE_VFS", "local" },    /* no gvfs */
  { "GSETTINGS_BACKEND",
    "keyfile" },               /* below the private home, so it lasts as long as the session */
  { "GSK_RENDERER", "cairo" }, /* nothing here has a graphics card */
  { "GTK_A11Y", "atspi" },     /* complain if there is no accessibility bus */
  { "GTK_IM_MODULE", "gtk-im-context-simple" },
  { "LANG", "C.UTF-8" },
  { "NO_COLOR", "1" },
  { "TZ", "UTC" },
  { "XDG_DATA_DIRS", "/usr/local/share:/usr/share" },
};

static const struct
{
  const char *variable, *directory;
} private_directories[] = {
  { "HOME", "home" },
  { "XDG_CACHE_HOME", "home/.cache" },
  { "XDG_CONFIG_HOME", "home/.config" },
  { "XDG_DATA_HOME", "home/.local/share" },
  { "XDG_STATE_HOME", "home/.local/state" },
  { "XDG_RUNTIME_DIR", "run" },
};

static const char *const *
get_environment (PleaTestSession *self)
{
  return (const char *const *) self->environment;
}

/**
 * plea_test_session_set_environment:
 * @self: a session
 * @variable: name of an environment variable
 * @value: its value
 *
 * Sets a variable for all that is started in the session from now on.
 */
void
plea_test_session_set_environment (PleaTestSession *self, const char *variable, const char *value)
{
  self->environment = g_environ_setenv (self->environment, variable, value, TRUE);
}

static void
make_private_directories (PleaTestSession *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (private_directories); i++)
    {
      g_autofree char *path = plea_test_scratch_make_directory (
          self->scratch, private_directories[i].directory, 0700);

      plea_test_session_set_environment (self, private_directories[i].variable, path);
    }
  self->home = g_strdup (g_environ_getenv (self->environment, "HOME"));
}

static void
furnish_environment (PleaTestSession *self)
{
  self->environment = g_new0 (char *, 1);
  plea_test_session_set_environment (self, "G_DEBUG", "fatal-criticals");
  for (guint i = 0; i < G_N_ELEMENTS (fixed); i++)
    plea_test_session_set_environment (self, fixed[i].variable, fixed[i].value);
  for (guint i = 0; i < G_N_ELEMENTS (inherited); i++)
    {
      const char *value = g_getenv (inherited[i]);

      if (value != NULL)
        plea_test_session_set_environment (self, inherited[i], value);
    }
  make_private_directories (self);
}

/* gettext heeds LANGUAGE only outside of the C locale, and newer C libraries count C.UTF-8 as that
 * too. So the locale is made here; where the sources of locales are missing, C.UTF-8 has to do.
 * American English is what GTK begins its own tests in, and newer versions warn where it is not. */
static void
speak (PleaTestSession *self, const char *locale)
{
  g_autofree char *locales = plea_test_locale_get_directory (self->scratch);
  g_autofree char *name = g_strconcat (locale, ".UTF-8", NULL);

  plea_test_session_set_environment (self, "LANGUAGE", locale);
  if (!plea_test_locale_find (locales, locale) || !plea_test_locale_find (locales, "en_US"))
    return;
  plea_test_session_set_environment (self, "LOCPATH", locales);
  plea_test_session_set_environment (self, "LANG", name);
}

/* How many pixels of the screen, across and down, one of GTK's is: a whole number. */
static const char *
get_scale (void)
{
  const char *scale = g_getenv ("PLEA_TEST_SCALE");

  return scale != NULL ? scale : "1";
}

static void
open_x (PleaTestSession *self, const char *log, int width, int height)
{
  g_autofree char *screen = g_strdup_printf ("%dx%dx24", width, height);
  g_autofree char *number = NULL;
  g_autofree char *display = NULL;
  const char      *argv[] = { "Xvfb", "-displayfd", "1",   "-screen",  "0",
                              screen, "-nolisten",  "tcp", "-noreset", NULL };

  self->display = plea_test_process_spawn_announcing (argv, get_environment (self), log, &number);
  display = g_strconcat (":", number, NULL);
  plea_test_session_set_environment (self, "DISPLAY", display);
  plea_test_session_set_environment (self, "GDK_SCALE", get_scale ());
}

static gboolean
is_there (gpointer path)
{
  return g_file_test (path, G_FILE_TEST_EXISTS);
}

/* Nobody has a mouse or a keyboard there, and no picture can be taken. */
static void
open_wayland (PleaTestSession *self, const char *log, int width, int height)
{
  const char      *directory = g_environ_getenv (self->environment, "XDG_RUNTIME_DIR");
  g_autofree char *socket = g_build_filename (directory, WAYLAND_SOCKET, NULL);
  g_autofree char *across = g_strdup_printf ("--width=%d", width);
  g_autofree char *down = g_strdup_printf ("--height=%d", height);
  g_autofree char *scale = g_strconcat ("--scale=", get_scale (), NULL);
  const char      *argv[] = { "weston",
                              "--backend=headless-backend.so",
                              "--socket=" WAYLAND_SOCKET,
                              "--no-config",
                              "--idle-time=0",
                              across,
                              down,
                              scale,
                              NULL };

  self->display = plea_test_process_spawn (argv, get_environment (self), log);
  g_assert_true (plea_test_wait (is_there, socket, PLEA_TEST_PATIENCE_MS));
  plea_test_session_set_environment (self, "GDK_BACKEND", "wayland");
  plea_test_session_set_environment (self, "WAYLAND_DISPLAY", WAYLAND_SOCKET);
}

static void
open_display (PleaTestSession *self, int width, int height)
{
  g_autofree char *log = g_build_filename (plea_test_scratch_get_path (self->scratch),
                                           "display.log", NULL);
  int              scale = atoi (get_scale ());

  if (g_strcmp0 (g_getenv ("PLEA_TEST_DISPLAY"), "wayland") == 0)
    open_wayland (self, log, scale * width, scale * height);
  else
    open_x (self, log, scale * width, scale * height);
}

/* The one service of the session bus, as the machine has it installed. */
static void
offer_accessibility (PleaTestSession *self)
{
  g_autofree char *services = plea_test_scratch_make_directory (self->scratch, "services", 0700);
  g_autofree char *to = g_build_filename (services, "org.a11y.Bus.service", NULL);
  g_autofree char *from = g_build_filename ("/usr/share", ACCESSIBILITY_SERVICE, NULL);
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_file_get_contents (from, &contents, NULL, &error)
      || !g_file_set_contents (to, contents, -1, &error))
    g_error ("at-spi2-core is needed: %s", error->message);
}

static char *
ask_accessibility_address (GDBusConnection *bus)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) answer = g_dbus_connection_call_sync (
      bus, "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress", NULL,
      G_VARIANT_TYPE ("(s)"), G_DBUS_CALL_FLAGS_NONE, ANSWER_MS, NULL, &error);
  char *address = NULL;

  g_assert_no_error (error);
  g_variant_get (answer, "(s)", &address);
  return address;
}

static void
open_buses (PleaTestSession *self)
{
  g_autofree char *address = NULL;
  g_autofree char *accessibility_address = NULL;
  g_autoptr (GDBusConnection) bus = NULL;

  offer_accessibility (self);
  self->bus = plea_test_bus_spawn (self->scratch, get_environment (self), &address);
  plea_test_session_set_environment (self, "DBUS_SESSION_BUS_ADDRESS", address);
  bus = plea_test_bus_connect (address);
  accessibility_address = ask_accessibility_address (bus);
  self->accessibility_bus = plea_test_bus_connect (accessibility_address);
}

static void
plea_test_session_dispose (GObject *object)
{
  PleaTestSession *self = PLEA_TEST_SESSION (object);

  g_clear_object (&self->accessibility_bus);
  if (self->manager != NULL)
    plea_test_process_end (self->manager);
  g_clear_object (&self->manager);
  if (self->bus != NULL)
    plea_test_process_end (self->bus);
  g_clear_object (&self->bus);
  if (self->display != NULL)
    plea_test_process_end (self->display);
  g_clear_object (&self->display);
  g_clear_pointer (&self->scratch, plea_test_scratch_free);

  G_OBJECT_CLASS (plea_test_session_parent_class)->dispose (object);
}

static void
plea_test_session_finalize (GObject *object)
{
  PleaTestSession *self = PLEA_TEST_SESSION (object);

  g_strfreev (self->environment);
  g_free (self->home);

  G_OBJECT_CLASS (plea_test_session_parent_class)->finalize (object);
}

static void
plea_test_session_class_init (PleaTestSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = plea_test_session_dispose;
  object_class->finalize = plea_test_session_finalize;
}

static void
plea_test_session_init (PleaTestSession *self)
{
  self->scratch = plea_test_scratch_new ();
  furnish_environment (self);
}

/**
 * plea_test_session_new:
 * @width: width of the screen in pixels, as GTK counts them
 * @height: height of the screen in pixels
 * @locale: (nullable): language or locale such as `fr` and `fr_CH`, or %NULL for English as it
 * stands in the source
 *
 * Opens a desktop, on X, or where PLEA_TEST_DISPLAY is “wayland”, on Wayland. Freeing it ends all
 * that runs on it and removes its home.
 *
 * Returns: (transfer full): the session
 */
PleaTestSession *
plea_test_session_new (int width, int height, const char *locale)
{
  PleaTestSession *self = g_object_new (PLEA_TEST_TYPE_SESSION, NULL);

  if (locale != NULL)
    speak (self, locale);
  open_display (self, width, height);
  open_buses (self);
  return self;
}

/**
 * plea_test_session_manage_windows:
 * @self: a session on X in which no window has been opened
 *
 * Has a window manager, Openbox, give the keyboard to new windows, and back when they go. Without
 * one, it is in the window with the pointer, or in none.
 */
void
plea_test_session_manage_windows (PleaTestSession *self)
{
  g_autofree char *begun = g_build_filename (plea_test_scratch_get_path (self->scratch),
                                             "openbox-begun", NULL);
  g_autofree char *startup = g_strconcat ("touch ", begun, NULL);
  const char      *argv[] = { "openbox", "--sm-disable", "--startup", startup, NULL };
  g_autofree char *log_path = NULL;

  self->manager = plea_test_session_spawn (self, argv, "openbox.log", &log_path);
  g_assert_true (plea_test_wait (is_there, begun, PLEA_TEST_PATIENCE_MS));
}

/**
 * plea_test_session_get_home:
 * @self: a session
 *
 * Returns: (transfer none): the home directory in the session, a place for a test's files too
 */
const char *
plea_test_session_get_home (PleaTestSession *self)
{
  return self->home;
}

/**
 * plea_test_session_get_accessibility_bus:
 * @self: a session
 *
 * Returns: (transfer none): the bus on which applications show their windows to screen readers
 */
GDBusConnection *
plea_test_session_get_accessibility_bus (PleaTestSession *self)
{
  return self->accessibility_bus;
}

/**
 * plea_test_session_spawn:
 * @self: a session
 * @argv: (array zero-terminated=1): program and arguments
 * @log_name: name for the file that receives what the program says
 * @log_path: (out): where that file is
 *
 * Starts a program in the session.
 *
 * Returns: (transfer full): the running process
 */
GSubprocess *
plea_test_session_spawn (PleaTestSession   *self,
                         const char *const *argv,
                         const char        *log_name,
                         char             **log_path)
{
  *log_path = g_build_filename (plea_test_scratch_get_path (self->scratch), log_name, NULL);
  return plea_test_process_spawn (argv, get_environment (self), *log_path);
}

/**
 * plea_test_session_run:
 * @self: a session
 * @argv: (array zero-terminated=1): program and arguments
 *
 * Runs a program in the session to its end; a failure of it is fatal.
 *
 * Returns: (transfer full): all that the program said
 */
char *
plea_test_session_run (PleaTestSession *self, const char *const *argv)
{
  return plea_test_process_run (argv, get_environment (self));
}

/**
 * plea_test_session_try:
 * @self: a session
 * @argv: (array zero-terminated=1): program and arguments
 *
 * Runs a program in the session to its end; it may fail.
 *
 * Returns: (transfer full): all that the program said
 */
char *
plea_test_session_try (PleaTestSession *self, const char *const *argv)
{
  gboolean succeeded = FALSE;

  return plea_test_process_try (argv, get_environment (self), &succeeded);
}

/**
 * plea_test_session_press_key:
 * @self: a session
 * @key: a key as X names it, with modifiers: `ctrl+s`, `Escape`
 *
 * Presses and releases a key in the window that has the focus.
 */
void
plea_test_session_press_key (PleaTestSession *self, const char *key)
{
  const char      *argv[] = { "xdotool", "key", "--delay", KEY_DELAY_MS, key, NULL };
  g_autofree char *said = plea_test_session_run (self, argv);
}

/**
 * plea_test_session_type_ascii:
 * @self: a session
 * @text: ASCII text; other characters have no key under Xvfb and get lost
 *
 * Types @text into whatever has the focus.
 */
void
plea_test_session_type_ascii (PleaTestSession *self, const char *text)
{
  const char      *argv[] = { "xdotool", "type", "--delay", KEY_DELAY_MS, "--", text, NULL };
  g_autofree char *said = NULL;

  g_assert_true (g_str_is_ascii (text));
  said = plea_test_session_run (self, argv);
}

static void
press_button_at (PleaTestSession *self, int x, int y, const char *button)
{
  g_autofree char *across = g_strdup_printf ("%d", x);
  g_autofree char *down = g_strdup_printf ("%d", y);
  const char      *argv[] = { "xdotool", "mousemove", across, down, "sleep",
                              "0.02",    "click",     button, NULL };
  g_autofree char *said = plea_test_session_run (self, argv);
}

/**
 * plea_test_session_click_at:
 * @self: a session
 * @x: place on the screen, from the left
 * @y: place on the screen, from the top
 *
 * Clicks once with the first mouse button. A click can get lost on a busy machine.
 */
void
plea_test_session_click_at (PleaTestSession *self, int x, int y)
{
  press_button_at (self, x, y, "1");
}

/**
 * plea_test_session_scroll_at:
 * @self: a session
 * @x: place on the screen, from the left
 * @y: place on the screen, from the top
 * @is_down: whether to scroll down rather than up
 *
 * Turns the mouse's wheel by a step.
 */
void
plea_test_session_scroll_at (PleaTestSession *self, int x, int y, gboolean is_down)
{
  press_button_at (self, x, y, is_down ? "5" : "4");
}

/**
 * plea_test_session_take_screenshot:
 * @self: a session
 * @area: (nullable): the part of the screen to take, or %NULL for all of it
 * @path: the image file to write; its ending says the format
 *
 * Takes a picture of the screen.
 */
void
plea_test_session_take_screenshot (PleaTestSession         *self,
                                   const PleaTestRectangle *area,
                                   const char              *path)
{
  g_autofree char *crop = area == NULL ? g_strdup ("0x0+0+0")
                                       : g_strdup_printf ("%dx%d+%d+%d", area->width, area->height,
                                                          area->x, area->y);
  const char      *argv[] = { "import", "-window", "root", "-crop", crop, "+repage", path, NULL };
  g_autofree char *said = plea_test_session_run (self, argv);
}
