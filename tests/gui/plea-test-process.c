/* SPDX-License-Identifier: GPL-3.0-or-later */
/* See plea-test-process.h. */

#include "plea-test-process.h"
#include "plea-test-wait.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <sys/prctl.h>

#define POLITE_MS 3000

/* Runs in the child between fork and exec. SIGTERM, not SIGKILL: Xvfb then removes its lock. */
static void
die_with_the_test (gpointer user_data)
{
  prctl (PR_SET_PDEATHSIG, SIGTERM);
}

static GSubprocessLauncher *
new_launcher (GSubprocessFlags flags, const char *const *environment)
{
  GSubprocessLauncher *launcher = g_subprocess_launcher_new (flags);

  g_subprocess_launcher_set_environ (launcher, (char **) environment);
  g_subprocess_launcher_set_child_setup (launcher, die_with_the_test, NULL, NULL);
  return launcher;
}

static GSubprocess *
launch (GSubprocessLauncher *launcher, const char *const *argv)
{
  g_autoptr (GError) error = NULL;
  GSubprocess *process = g_subprocess_launcher_spawnv (launcher, argv, &error);

  if (process == NULL)
    g_error ("%s does not start: %s", argv[0], error->message);
  return process;
}

/**
 * plea_test_process_spawn:
 * @argv: (array zero-terminated=1): program and arguments
 * @environment: (array zero-terminated=1): the child's whole environment
 * @log_path: file that receives all that the child says
 *
 * Starts a program that ends with the test at the latest.
 *
 * Returns: (transfer full): the running process
 */
GSubprocess *
plea_test_process_spawn (const char *const *argv,
                         const char *const *environment,
                         const char        *log_path)
{
  g_autoptr (GSubprocessLauncher) launcher = new_launcher (G_SUBPROCESS_FLAGS_STDERR_MERGE,
                                                           environment);

  g_remove (log_path); /* GLib would write over an older log, not empty it */
  g_subprocess_launcher_set_stdout_file_path (launcher, log_path);
  return launch (launcher, argv);
}

static char *
read_line (GInputStream *stream)
{
  g_autoptr (GDataInputStream) lines = g_data_input_stream_new (stream);

  g_filter_input_stream_set_close_base_stream (G_FILTER_INPUT_STREAM (lines), FALSE);
  return g_data_input_stream_read_line_utf8 (lines, NULL, NULL, NULL);
}

/**
 * plea_test_process_spawn_announcing:
 * @argv: (array zero-terminated=1): program and arguments
 * @environment: (array zero-terminated=1): the child's whole environment
 * @log_path: file that receives what the child says on standard error
 * @announcement: (out): the first line of its standard output
 *
 * Starts a program that says on standard output when it is ready, and waits for that line.
 *
 * Returns: (transfer full): the running process
 */
GSubprocess *
plea_test_process_spawn_announcing (const char *const *argv,
                                    const char *const *environment,
                                    const char        *log_path,
                                    char             **announcement)
{
  g_autoptr (GSubprocessLauncher) launcher = new_launcher (G_SUBPROCESS_FLAGS_STDOUT_PIPE,
                                                           environment);
  g_autoptr (GSubprocess) process = NULL;

  g_subprocess_launcher_set_stderr_file_path (launcher, log_path);
  process = launch (launcher, argv);
  *announcement = read_line (g_subprocess_get_stdout_pipe (process));
  if (*announcement == NULL)
    {
      g_autofree char *log = NULL;

      g_file_get_contents (log_path, &log, NULL, NULL);
      g_error ("%s ended before it was ready: %s", argv[0], log);
    }
  return g_steal_pointer (&process);
}

/**
 * plea_test_process_is_running:
 * @process: a process
 *
 * Returns: whether @process has not ended yet
 */
gboolean
plea_test_process_is_running (GSubprocess *process)
{
  return g_subprocess_get_identifier (process) != NULL;
}

static gboolean
has_ended (gpointer process)
{
  return !plea_test_process_is_running (process);
}

/**
 * plea_test_process_end:
 * @process: a process
 *
 * Asks @process to end, insists if it does not, and returns when it has.
 */
void
plea_test_process_end (GSubprocess *process)
{
  g_subprocess_send_signal (process, SIGTERM);
  if (!plea_test_wait (has_ended, process, POLITE_MS))
    g_subprocess_force_exit (process);
  g_subprocess_wait (process, NULL, NULL);
}

/**
 * plea_test_process_try:
 * @argv: (array zero-terminated=1): program and arguments
 * @environment: (array zero-terminated=1): the child's whole environment
 * @succeeded: (out): whether the program exited with 0
 *
 * Runs a program to its end.
 *
 * Returns: (transfer full): all that the program said, errors included
 */
char *
plea_test_process_try (const char *const *argv, const char *const *environment, gboolean *succeeded)
{
  g_autoptr (GSubprocessLauncher) launcher = new_launcher (
      G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_MERGE, environment);
  g_autoptr (GSubprocess) process = launch (launcher, argv);
  g_autoptr (GError) error = NULL;
  char *output = NULL;

  g_subprocess_communicate_utf8 (process, NULL, NULL, &output, NULL, &error);
  if (error != NULL)
    g_error ("%s: %s", argv[0], error->message);
  *succeeded = g_subprocess_get_successful (process);
  return output;
}

/**
 * plea_test_process_run:
 * @argv: (array zero-terminated=1): program and arguments
 * @environment: (array zero-terminated=1): the child's whole environment
 *
 * Runs a program that must succeed.
 *
 * Returns: (transfer full): all that the program said
 */
char *
plea_test_process_run (const char *const *argv, const char *const *environment)
{
  gboolean         succeeded = FALSE;
  g_autofree char *output = plea_test_process_try (argv, environment, &succeeded);
  g_autofree char *command = g_strjoinv (" ", (char **) argv);

  if (!succeeded)
    g_error ("%s failed: %s", command, output);
  return g_steal_pointer (&output);
}

/**
 * plea_test_process_find_free_port:
 *
 * Returns: a TCP port of the loopback interface that nobody listens on at this moment
 */
guint16
plea_test_process_find_free_port (void)
{
  g_autoptr (GSocket) socket = g_socket_new (G_SOCKET_FAMILY_IPV4, G_SOCKET_TYPE_STREAM,
                                             G_SOCKET_PROTOCOL_TCP, NULL);
  g_autoptr (GSocketAddress) any = g_inet_socket_address_new_from_string ("127.0.0.1", 0);
  g_autoptr (GSocketAddress) bound = NULL;
  g_autoptr (GError) error = NULL;

  if (g_socket_bind (socket, any, FALSE, &error))
    bound = g_socket_get_local_address (socket, &error);
  g_assert_no_error (error);
  return g_inet_socket_address_get_port (G_INET_SOCKET_ADDRESS (bound));
}
