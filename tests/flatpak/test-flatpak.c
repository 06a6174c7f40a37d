/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Plea as people have it: installed from its Flatpak and run in its sandbox, where files and
 * printers are reached through the desktop’s portals only. The portals here are the real ones; they
 * have windows of their own, which are driven by keys. */

#include "plea-test-printer.h"
#include "plea-test-tree.h"
#include "plea-test-wait.h"

#include <glib/gstdio.h>
#include <locale.h>

#define APPLICATION "io.github.plea_letters.Plea"
#define APPEAL "elena-milashina-2016"
#define DEFENDER "Elena Milashina"
#define OWN_WORDS                                                                                  \
  "I follow Ms Milashina’s reporting; it matters to me – and to Łódź, Αθήνα and Київ."

#define SCREEN_WIDTH 1280
#define SCREEN_HEIGHT 900

/* What Plea may do, and no more. X11 without “fallback” would be a permission; both together are
 * how older versions of Flatpak read “fallback”. */
#define PERMISSIONS                                                                                \
  "[Context]\n"                                                                                    \
  "shared=ipc;\n"                                                                                  \
  "sockets=x11;wayland;fallback-x11;"

/* The desktop’s side of the portals, in the order in which they need each other. */
static const struct
{
  const char *program, *name;
} portals[] = {
  { "/usr/libexec/xdg-permission-store", "org.freedesktop.impl.portal.PermissionStore" },
  { "/usr/libexec/xdg-document-portal", "org.freedesktop.portal.Documents" },
  { "/usr/libexec/xdg-desktop-portal-gtk", "org.freedesktop.impl.portal.desktop.gtk" },
  { "/usr/libexec/xdg-desktop-portal", "org.freedesktop.portal.Desktop" },
  { "/usr/libexec/flatpak-portal", "org.freedesktop.portal.Flatpak" },
};

typedef struct
{
  PleaTestSession     *session;
  GPtrArray           *portals;
  PleaTestApplication *plea;
  PleaTestAccessible  *root;
  PleaTestAccessible  *window;
} Desktop;

/* --- A desktop --- */

static void
open_desktop (Desktop *desktop, gconstpointer data)
{
  const char *installation = g_getenv ("FLATPAK_USER_DIR");

  desktop->session = plea_test_session_new (SCREEN_WIDTH, SCREEN_HEIGHT, NULL);
  desktop->portals = g_ptr_array_new_with_free_func (g_object_unref);
  plea_test_session_set_environment (desktop->session, "XDG_RUNTIME_DIR",
                                     g_getenv ("XDG_RUNTIME_DIR"));
  plea_test_session_set_environment (desktop->session, "XDG_CURRENT_DESKTOP", "GNOME");
  if (installation != NULL)
    plea_test_session_set_environment (desktop->session, "FLATPAK_USER_DIR", installation);
}

static void
close_desktop (Desktop *desktop, gconstpointer data)
{
  for (guint i = desktop->portals->len; i > 0; i--)
    {
      g_subprocess_send_signal (g_ptr_array_index (desktop->portals, i - 1), SIGTERM);
      g_subprocess_wait (g_ptr_array_index (desktop->portals, i - 1), NULL, NULL);
    }
  g_ptr_array_unref (desktop->portals);
  g_clear_object (&desktop->session);
}

static void
start_portals (Desktop *desktop)
{
  plea_test_session_set_environment (desktop->session, "G_DEBUG", "");
  for (guint i = 0; i < G_N_ELEMENTS (portals); i++)
    {
      const char *start[] = { portals[i].program, NULL };
      const char *await[] = { "gdbus", "wait", "--session", "--timeout=30", portals[i].name, NULL };
      g_autofree char *log = g_path_get_basename (portals[i].program);
      g_autofree char *log_path = NULL;

      g_ptr_array_add (desktop->portals,
                       plea_test_session_spawn (desktop->session, start, log, &log_path));
      g_free (plea_test_session_run (desktop->session, await));
    }
  plea_test_session_set_environment (desktop->session, "G_DEBUG", "fatal-criticals");
}

/* --- Plea in its sandbox --- */

static char *
run_in_sandbox (Desktop *desktop, const char *script)
{
  const char *argv[] = { "flatpak",   "run",  "--user", "--command=sh",
                         APPLICATION, "-euc", script,   NULL };

  return plea_test_session_run (desktop->session, argv);
}

/* Where Plea keeps what is its own; outside and inside the sandbox the path is the same. */
static char *
build_own_path (Desktop *desktop, const char *name)
{
  return g_build_filename (plea_test_session_get_home (desktop->session), ".var", "app",
                           APPLICATION, "data", name, NULL);
}

static void
open_plea (Desktop *desktop)
{
  const char *argv[] = { "flatpak", "run", "--user", APPLICATION, NULL };

  start_portals (desktop);
  desktop->plea = plea_test_application_launch (desktop->session, argv);
  desktop->root = plea_test_accessible_new_root (desktop->plea);
  desktop->window = plea_test_tree_find_window (desktop->root, "Plea");
}

static void
close_plea (Desktop *desktop)
{
  plea_test_accessible_activate_action (desktop->window, "window.close");
  plea_test_application_await_end (desktop->plea);
  plea_test_application_assert_content (desktop->plea);
  g_clear_object (&desktop->window);
  g_clear_object (&desktop->root);
  g_clear_object (&desktop->plea);
}

static void
expect (Desktop *desktop, PleaTestRole role, const char *name)
{
  g_autoptr (PleaTestAccessible) found = plea_test_tree_find (desktop->window, role, name);
}

static void
take_picture (Desktop *desktop, const char *name)
{
  g_autofree char *path = g_strdup_printf ("%s/%s.png", g_getenv ("PLEA_TEST_PICTURES"), name);

  g_usleep (G_USEC_PER_SEC); /* transitions come to rest */
  plea_test_session_take_screenshot (desktop->session, NULL, path);
}

/* Waits for a portal’s window and gives it the keyboard, as a window manager would. */
static void
turn_to_window (Desktop *desktop, const char *title)
{
  const char *argv[] = { "timeout", "30",  "xdotool",     "search", "--sync", "--onlyvisible",
                         "--name",  title, "windowfocus", "--sync", NULL };

  g_free (plea_test_session_run (desktop->session, argv));
}

static gboolean
has_window (Desktop *desktop, const char *title)
{
  const char      *argv[] = { "xdotool", "search", "--onlyvisible", "--name", title, NULL };
  g_autofree char *found = plea_test_session_try (desktop->session, argv);

  return *found != '\0';
}

/* The button counts for nothing before the dialog has found the printer. */
static gboolean
press_print (gpointer desktop)
{
  if (has_window (desktop, "^Print$"))
    plea_test_session_press_key (((Desktop *) desktop)->session, "alt+p");
  return !has_window (desktop, "^Print$");
}

/* --- What is on paper --- */

static char *
read_letter (Desktop *desktop, const char *path)
{
  const char      *argv[] = { "pdftotext", path, "-", NULL };
  g_autofree char *text = plea_test_session_run (desktop->session, argv);
  g_autoptr (GRegex) space = g_regex_new ("\\s+", 0, 0, NULL);

  return g_regex_replace_literal (space, text, -1, 0, " ", 0, NULL);
}

static void
assert_contains (const char *text, const char *words)
{
  if (strstr (text, words) == NULL)
    g_error ("“%s” is not in: %s", words, text);
}

/* --- The tests --- */

static void
test_permissions (Desktop *desktop, gconstpointer data)
{
  const char *argv[] = { "flatpak", "info", "--user", "--show-permissions", APPLICATION, NULL };
  g_autofree char *permissions = g_strstrip (plea_test_session_run (desktop->session, argv));

  g_test_message ("Permissions: %s", permissions);
  g_assert_cmpstr (permissions, ==, PERMISSIONS);
}

static void
test_nothing_to_reach (Desktop *desktop, gconstpointer data)
{
  g_autofree char *secret = g_build_filename (plea_test_session_get_home (desktop->session),
                                              "secret", NULL);
  g_autofree char *said = NULL;

  g_assert_true (g_file_set_contents (secret, "mine", -1, NULL));
  said = run_in_sandbox (desktop, "! cat ~/secret 2> /dev/null\n"
                                  "! ls -d /dev/dri 2> /dev/null\n"
                                  "! grep -v 'lo:\\||' /proc/net/dev\n"
                                  "! touch ~/trace 2> /dev/null || rm ~/trace\n"
                                  "echo nothing");
  g_assert_cmpstr (said, ==, "nothing\n");
}

/* Glyphs that a font lacks are drawn as boxes with numbers, so that the words are missing from the
 * text of the page. */
static void
test_every_script (Desktop *desktop, gconstpointer data)
{
  static const struct
  {
    const char *language, *words;
  } cases[] = {
    { "en", "Everyone has the right to life" },
    { "ru", "Каждый человек имеет право на жизнь" },
    { "el", "Κάθε άτομο έχει δικαίωμα στη ζωή" },
    { "ar", "الحياة" },
    { "he", "אדם" },
    { "hi", "स्वाधीनता" },
    { "th", "เสรีภาพ" },
    { "zh", "人人有权享有生命" },
    { "ja", "すべて人は" },
    { "ko", "모든 사람은" },
  };
  g_autofree char *from = g_test_build_filename (G_TEST_DIST, "flatpak", "scripts.appeal", NULL);
  g_autofree char *appeal = build_own_path (desktop, "scripts.appeal");
  g_autofree char *directory = g_path_get_dirname (appeal);
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (from, &contents, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_mkdir_with_parents (directory, 0700), ==, 0);
  g_assert_true (g_file_set_contents (appeal, contents, -1, NULL));

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *language = g_strconcat ("--language=", cases[i].language, NULL);
      g_autofree char *letter = build_own_path (desktop, "letter.pdf");
      g_autofree char *output = g_strconcat ("--output=", letter, NULL);
      const char      *argv[] = { "flatpak",   "run",    "--user", "--command=plea-cli",
                                  APPLICATION, "render", appeal,   language,
                                  output,      NULL };
      g_autofree char *said = plea_test_session_run (desktop->session, argv);
      g_autofree char *text = read_letter (desktop, letter);

      assert_contains (text, cases[i].words);
    }
}

/* Files are read by a program of its own, and libraries that are modules of the Flatpak. */
static void
test_import (Desktop *desktop, gconstpointer data)
{
  static const char *const names[] = { "letter.pdf", "letter.docx", "forwarded.eml" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *from = g_test_build_filename (G_TEST_DIST, "data", "sources", names[i],
                                                     NULL);
      g_autofree char *source = build_own_path (desktop, names[i]);
      g_autofree char *directory = g_path_get_dirname (source);
      g_autofree char *appeal = g_strconcat (source, ".appeal", NULL);
      g_autofree char *contents = NULL;
      gsize            size;
      const char      *argv[] = { "flatpak",   "run",    "--user", "--command=plea-cli",
                                  APPLICATION, "import", source,   "-o",
                                  appeal,      NULL };

      g_assert_cmpint (g_mkdir_with_parents (directory, 0700), ==, 0);
      g_assert_true (g_file_get_contents (from, &contents, &size, NULL));
      g_assert_true (g_file_set_contents (source, contents, (gssize) size, NULL));
      g_free (plea_test_session_run (desktop->session, argv));
      g_clear_pointer (&contents, g_free);
      g_assert_true (g_file_get_contents (appeal, &contents, NULL, NULL));
      assert_contains (contents, "Dear Minister");
    }
}

/* That program has lowered its limits before it asks for the first byte. */
static void
test_limits (Desktop *desktop, gconstpointer data)
{
  g_autofree char *said = run_in_sandbox (
      desktop, "mkfifo /tmp/source\n"
               "/app/libexec/plea-import < /tmp/source > /dev/null &\n"
               "exec 3> /tmp/source\n"
               "until grep -q 'address space *268435456' /proc/$!/limits; do :; done\n"
               "until grep -q 'NoNewPrivs:\t1' /proc/$!/status; do :; done\n"
               "grep -o 'processes *0\\|file size *0\\|cpu time *10 ' /proc/$!/limits | tr -s ' '\n"
               "exec 3>&-; wait");

  g_assert_cmpstr (said, ==, "cpu time 10 \nfile size 0\nfile size 0\nprocesses 0\n");
}

static void
test_window (Desktop *desktop, gconstpointer data)
{
  open_plea (desktop);
  expect (desktop, PLEA_TEST_ROLE_LABEL, "Act for " DEFENDER);
  expect (desktop, PLEA_TEST_ROLE_IMAGE, "Page 2 of 2");
  plea_test_tree_set_text (desktop->window, "In your own words", OWN_WORDS);
  take_picture (desktop, "window");
  close_plea (desktop);
}

static void
test_french (Desktop *desktop, gconstpointer data)
{
  plea_test_session_set_environment (desktop->session, "LANG", "fr_FR.UTF-8");
  plea_test_session_set_environment (desktop->session, "LANGUAGE", "fr");
  open_plea (desktop);
  expect (desktop, PLEA_TEST_ROLE_LABEL, "Agissez en faveur d’" DEFENDER);
  take_picture (desktop, "window-french");
  close_plea (desktop);
}

/* The file is where the supporter wanted it, in a home that the sandbox does not see. */
static void
test_save (Desktop *desktop, gconstpointer data)
{
  g_autofree char *path = g_build_filename (plea_test_session_get_home (desktop->session),
                                            "letter.pdf", NULL);
  g_autofree char *text = NULL;

  open_plea (desktop);
  plea_test_tree_set_text (desktop->window, "Name", "Ada Example");
  plea_test_tree_set_text (desktop->window, "In your own words", OWN_WORDS);
  plea_test_accessible_activate_action (desktop->window, "win.save-pdf");
  turn_to_window (desktop, "Save as PDF");
  take_picture (desktop, "save");
  plea_test_session_press_key (desktop->session, "ctrl+a");
  plea_test_session_type_ascii (desktop->session, path);
  plea_test_session_press_key (desktop->session, "Return");
  expect (desktop, PLEA_TEST_ROLE_LABEL, "Letter saved");

  text = read_letter (desktop, path);
  assert_contains (text, OWN_WORDS);
  close_plea (desktop);
}

static void
test_print (Desktop *desktop, gconstpointer data)
{
  g_autoptr (PleaTestPrinter) printer = plea_test_printer_new ();
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;

  plea_test_session_set_environment (desktop->session, "CUPS_SERVER",
                                     plea_test_printer_get_server (printer));
  open_plea (desktop);
  plea_test_tree_set_text (desktop->window, "Name", "Ada Example");
  plea_test_tree_set_text (desktop->window, "In your own words", OWN_WORDS);
  plea_test_accessible_activate_action (desktop->window, "win.print");
  turn_to_window (desktop, "^Print$");
  take_picture (desktop, "print");
  g_assert_true (plea_test_wait (press_print, desktop, PLEA_TEST_PATIENCE_MS));

  path = plea_test_printer_await_document (printer, 1);
  text = read_letter (desktop, path);
  assert_contains (text, OWN_WORDS);
  close_plea (desktop);
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*test) (Desktop *, gconstpointer);
  } tests[] = {
    { "/flatpak/permissions", test_permissions },
    { "/flatpak/nothing-to-reach", test_nothing_to_reach },
    { "/flatpak/every-script", test_every_script },
    { "/flatpak/import", test_import },
    { "/flatpak/limits", test_limits },
    { "/flatpak/window", test_window },
    { "/flatpak/french", test_french },
    { "/flatpak/save", test_save },
    { "/flatpak/print", test_print },
  };

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Desktop, NULL, open_desktop, tests[i].test, close_desktop);
  return g_test_run ();
}
