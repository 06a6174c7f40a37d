/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A whole sitting with the window, from the start to the printed letter, as the system sees it: it
 * speaks to the display, to the message buses and to the print server and to nobody else, starts no
 * other program, and writes below the supporter's home only. */

#include <locale.h>
#include <string.h>

#include "plea-test-printer.h"
#include "plea-test-tree.h"
#include "plea-test-wait.h"

#define SCREEN_WIDTH 1280
#define SCREEN_HEIGHT 1024
#define CALLS                                                                                      \
  "trace=socket,connect,bind,listen,execve,execveat,open,openat,openat2,creat,rename,renameat,"    \
  "renameat2,link,linkat,symlink,symlinkat,mkdir,mkdirat"

typedef struct
{
  PleaTestPrinter     *printer;
  PleaTestSession     *session;
  PleaTestApplication *plea;
  PleaTestAccessible  *root;
  PleaTestAccessible  *window;
  char                *log;
} Sitting;

static gboolean
may_watch (Sitting *sitting)
{
  const char      *argv[] = { "strace", "-qq", "-o", sitting->log, "true", NULL };
  g_autofree char *said = plea_test_session_try (sitting->session, argv);

  return g_file_test (sitting->log, G_FILE_TEST_EXISTS) && *said == '\0';
}

/* It is strace that is started by the side, so that the process is Plea's own. */
static void
open_watched (Sitting *sitting)
{
  const char *argv[] = { "strace",
                         "-D",
                         "-f",
                         "-qq",
                         "-s",
                         "4096",
                         "-e",
                         CALLS,
                         "-o",
                         sitting->log,
                         g_getenv ("PLEA_TEST_PROGRAM"),
                         NULL };

  sitting->plea = plea_test_application_launch (sitting->session, argv);
  sitting->root = plea_test_accessible_new_root (sitting->plea);
  sitting->window = plea_test_tree_find_window (sitting->root, "Plea");
}

static void
set_up (Sitting *sitting, gconstpointer data)
{
  sitting->printer = plea_test_printer_new ();
  sitting->session = plea_test_session_new (SCREEN_WIDTH, SCREEN_HEIGHT, NULL);
  sitting->log = g_build_filename (plea_test_session_get_home (sitting->session), "calls", NULL);
  plea_test_session_set_environment (sitting->session, "CUPS_SERVER",
                                     plea_test_printer_get_server (sitting->printer));
}

static void
close_plea (Sitting *sitting)
{
  plea_test_accessible_activate_action (sitting->window, "window.close");
  plea_test_application_await_end (sitting->plea);
  g_clear_object (&sitting->window);
  g_clear_object (&sitting->root);
  g_clear_object (&sitting->plea);
}

static void
tear_down (Sitting *sitting, gconstpointer data)
{
  g_clear_pointer (&sitting->log, g_free);
  g_clear_object (&sitting->session);
  g_clear_object (&sitting->printer);
}

/* What a supporter does */

static void
write_and_preview (Sitting *sitting)
{
  g_autoptr (PleaTestAccessible) page = NULL;

  plea_test_tree_set_text (sitting->window, "Name", "Amina Brâncuși");
  plea_test_tree_set_text (sitting->window, "In your own words", "I follow her reporting.");
  page = plea_test_tree_find (sitting->window, PLEA_TEST_ROLE_IMAGE, "Page 1 of 1");
}

static void
save (Sitting *sitting)
{
  g_autofree char *path = g_build_filename (plea_test_session_get_home (sitting->session),
                                            "letter.pdf", NULL);
  g_autoptr (PleaTestAccessible) chooser = NULL;
  g_autoptr (PleaTestAccessible) name = NULL;
  g_autoptr (PleaTestAccessible) toast = NULL;

  plea_test_accessible_activate_action (sitting->window, "win.save-pdf");
  chooser = plea_test_tree_find_window (sitting->root, "Save as PDF");
  name = plea_test_tree_find (chooser, PLEA_TEST_ROLE_TEXT, "Name*");
  plea_test_accessible_set_text (name, path);
  plea_test_tree_click (chooser, PLEA_TEST_ROLE_BUTTON, "Save");
  toast = plea_test_tree_find (sitting->window, PLEA_TEST_ROLE_LABEL, "Letter saved");
}

static void
print (Sitting *sitting)
{
  g_autoptr (PleaTestAccessible) dialog = NULL;
  g_autoptr (PleaTestAccessible) name = NULL;
  g_autofree char *path = NULL;

  plea_test_accessible_activate_action (sitting->window, "win.print");
  dialog = plea_test_tree_find_window (sitting->root, "Print");
  name = plea_test_tree_find (dialog, PLEA_TEST_ROLE_LABEL,
                              plea_test_printer_get_name (sitting->printer));
  plea_test_tree_click_until_state (plea_test_accessible_get_parent (name),
                                    PLEA_TEST_STATE_SELECTED);
  plea_test_tree_click (dialog, PLEA_TEST_ROLE_BUTTON, "Print");
  path = plea_test_printer_await_document (sitting->printer, 1);
  plea_test_tree_await_gone (sitting->root, PLEA_TEST_ROLE_WINDOW, "Print");
}

/* What the system saw */

typedef gboolean (*Judge) (Sitting *sitting, const char *arguments);

static char *
get_word (const char *text, const char *pattern)
{
  g_autoptr (GRegex) regex = g_regex_new (pattern, 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  return g_regex_match (regex, text, 0, &match) ? g_match_info_fetch (match, 1) : NULL;
}

/* A stream is all that the print server needs; by way of netlink the C library asks the kernel
 * which addresses the machine has. */
static gboolean
is_harmless_socket (Sitting *sitting, const char *arguments)
{
  return g_regex_match_simple ("^(AF_UNIX|AF_INET6?, SOCK_STREAM|AF_NETLINK)\\b", arguments, 0, 0);
}

static gboolean
is_print_server (Sitting *sitting, const char *arguments)
{
  const char      *port = strchr (plea_test_printer_get_server (sitting->printer), ':') + 1;
  g_autofree char *port_is = g_strdup_printf ("port=htons(%s)", port);

  return strstr (arguments, port_is) != NULL
         && g_regex_match_simple ("\"(::1|127\\.0\\.0\\.1)\"", arguments, 0, 0);
}

/* What is not of the session: the print dialog asks a colour manager for profiles over the system's
 * message bus, and the C library one of its helpers for the address of the print server. */
static const char *const peers_of_the_system[] = {
  "/run/dbus/system_bus_socket",
  "/run/nscd/socket",
  "/run/systemd/resolve/",
};

static gboolean
is_known_peer (Sitting *sitting, const char *arguments)
{
  g_autofree char *path = get_word (arguments, "sun_path=@?\"([^\"]*)\"");
  g_autofree char *session = g_path_get_dirname (plea_test_session_get_home (sitting->session));

  if (path == NULL)
    return is_print_server (sitting, arguments);
  for (guint i = 0; i < G_N_ELEMENTS (peers_of_the_system); i++)
    if (strstr (path, peers_of_the_system[i]) != NULL)
      return TRUE;

  return g_str_has_prefix (path, "/tmp/.X11-unix/") || g_str_has_prefix (path, session);
}

/* Itself, and its own program that reads files */
static gboolean
is_plea (Sitting *sitting, const char *arguments)
{
  g_autofree char *program = get_word (arguments, "^\"([^\"]*)\"");

  return g_strcmp0 (program, g_getenv ("PLEA_TEST_PROGRAM")) == 0
         || g_strcmp0 (program, g_getenv ("PLEA_IMPORT_PROGRAM")) == 0;
}

/* GTK takes the pages that it prints, and what the printer can do, through files without a name. */
static gboolean
is_gone_from_printing (const char *path)
{
  g_autofree char *name = g_path_get_basename (path);

  return g_str_has_prefix (name, "gtkprint_") && !g_file_test (path, G_FILE_TEST_EXISTS);
}

/* /dev/null or what is sought below it, where nothing can be: Enchant is sent there for its lists.
 */
static gboolean
is_nowhere (const char *path)
{
  return g_str_equal (path, "/dev/null") || g_str_has_prefix (path, "/dev/null/");
}

static gboolean
is_own_place (Sitting *sitting, const char *arguments)
{
  g_autofree char *path = get_word (arguments, "\"([^\"]*)\"[^\"]*$");

  return path != NULL
         && (g_str_has_prefix (path, plea_test_session_get_home (sitting->session))
             || is_gone_from_printing (path) || is_nowhere (path));
}

static gboolean
is_harmless_opening (Sitting *sitting, const char *arguments)
{
  return !g_regex_match_simple ("\\bO_(WRONLY|RDWR|CREAT|TRUNC)\\b", arguments, 0, 0)
         || is_own_place (sitting, arguments);
}

static gboolean
is_never_harmless (Sitting *sitting, const char *arguments)
{
  return FALSE;
}

static const struct
{
  const char *calls; /* a pattern */
  Judge       is_harmless;
} judges[] = {
  { "^socket$", is_harmless_socket },       { "^connect$", is_known_peer },
  { "^(bind|listen)$", is_never_harmless }, { "^execve", is_plea },
  { "^(open|creat)", is_harmless_opening }, { "^(rename|mkdir|link|symlink)", is_own_place },
};

/* A line is the process, the call with its arguments, and what came of it. */
static gboolean
is_harmless (Sitting *sitting, const char *line)
{
  g_autofree char *call = get_word (line, "^\\d+ +(\\w+)\\(");
  g_autofree char *arguments = get_word (line, "^\\d+ +\\w+\\((.*)$");

  for (guint i = 0; call != NULL && i < G_N_ELEMENTS (judges); i++)
    if (g_regex_match_simple (judges[i].calls, call, 0, 0)
        && !judges[i].is_harmless (sitting, arguments))
      return FALSE;

  return TRUE;
}

static void
assert_seen (const char *calls, const char *pattern)
{
  if (!g_regex_match_simple (pattern, calls, 0, 0))
    g_error ("“%s” was not seen", pattern);
}

/* The judges know harm when they see it. */
static void
assert_harm_is_seen (Sitting *sitting)
{
  static const char *const harm[] = {
    "1 socket(AF_INET, SOCK_DGRAM|SOCK_CLOEXEC, IPPROTO_IP) = 5",
    "1 connect(5, {sa_family=AF_INET, sin_port=htons(80), sin_addr=inet_addr(\"127.0.0.1\")}, 16",
    "1 connect(5, {sa_family=AF_UNIX, sun_path=\"/run/user/1000/other\"}, 110 <unfinished ...>",
    "1 listen(5, 10) = 0",
    "1 execve(\"/bin/sh\", [\"sh\", \"-c\"], 0x7ffd /* 26 vars */) = 0",
    "1 openat(AT_FDCWD, \"/tmp/elsewhere\", O_WRONLY|O_CREAT|O_EXCL, 0600) = 5",
    "1 rename(\"/home/somebody/a\", \"/home/somebody/b\") = 0",
    "1 mkdir(\"/tmp/elsewhere\", 0700) = -1 EEXIST (File exists)",
  };

  for (guint i = 0; i < G_N_ELEMENTS (harm); i++)
    if (is_harmless (sitting, harm[i]))
      g_error ("Nobody objects to: %s", harm[i]);
}

static void
test_sitting (Sitting *sitting, gconstpointer data)
{
  g_autofree char *calls = NULL;
  g_auto (GStrv) lines = NULL;

  if (!may_watch (sitting))
    {
      g_test_skip ("strace may not look at programs here");
      return;
    }
  assert_harm_is_seen (sitting);
  open_watched (sitting);
  write_and_preview (sitting);
  save (sitting);
  print (sitting);
  close_plea (sitting);

  g_assert_true (g_file_get_contents (sitting->log, &calls, NULL, NULL));
  lines = g_strsplit (calls, "\n", -1);
  for (char **line = lines; *line != NULL; line++)
    if (!is_harmless (sitting, *line))
      g_error ("Plea did what it must not: %s", *line);
  assert_seen (calls, "connect\\(.*/tmp/\\.X11-unix/");
  assert_seen (calls, "connect\\(.*port=htons");
  assert_seen (calls, "openat\\(.*/letter\\.pdf\", O_WRONLY");
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/system-calls/sitting", Sitting, NULL, set_up, test_sitting, tear_down);

  return g_test_run ();
}
