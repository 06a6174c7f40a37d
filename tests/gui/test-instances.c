/* SPDX-License-Identifier: GPL-3.0-or-later */
/* More than one Plea at a time: in one session there is one, which gets the files of all that are
 * started; plea-cli beside it sees what it keeps; two sessions know nothing of each other. */

#include <locale.h>
#include <string.h>

#include "plea-test-tree.h"

#define SCREEN_WIDTH 1280
#define SCREEN_HEIGHT 1024
#define NAME "Amina Brâncuși"

typedef struct
{
  PleaTestSession     *session;
  PleaTestApplication *plea;
  PleaTestAccessible  *root;
  PleaTestAccessible  *window;
  char                *file; /* an appeal that does not come with Plea */
} Desk;

static void
set_up (Desk *desk, gconstpointer data)
{
  const char *argv[] = { g_getenv ("PLEA_TEST_PROGRAM"), NULL };

  desk->file = g_test_build_filename (G_TEST_DIST, "data", "appeals", "closed.appeal", NULL);
  desk->session = plea_test_session_new (SCREEN_WIDTH, SCREEN_HEIGHT, NULL);
  desk->plea = plea_test_application_launch (desk->session, argv);
  desk->root = plea_test_accessible_new_root (desk->plea);
  desk->window = plea_test_tree_find_window (desk->root, "Plea");
}

static void
tear_down (Desk *desk, gconstpointer data)
{
  plea_test_accessible_activate_action (desk->window, "window.close");
  plea_test_application_await_end (desk->plea);
  g_clear_object (&desk->window);
  g_clear_object (&desk->root);
  g_clear_object (&desk->plea);
  g_clear_object (&desk->session);
  g_clear_pointer (&desk->file, g_free);
}

static void
expect (Desk *desk, PleaTestRole role, const char *name)
{
  g_autoptr (PleaTestAccessible) found = plea_test_tree_find (desk->window, role, name);
}

/* Runs to its end: with a window of its own it would not. */
static void
start_another (Desk *desk)
{
  const char      *argv[] = { g_getenv ("PLEA_TEST_PROGRAM"), desk->file, NULL };
  g_autofree char *said = plea_test_session_run (desk->session, argv);

  g_assert_cmpstr (said, ==, "");
}

static char *
run_cli (Desk *desk, const char *command, const char *argument)
{
  const char *argv[] = { g_getenv ("PLEA_TEST_CLI"), command, argument, NULL };

  return plea_test_session_run (desk->session, argv);
}

static void
test_file_goes_to_the_first (Desk *desk, gconstpointer data)
{
  g_autoptr (GPtrArray) windows = NULL;

  start_another (desk);
  expect (desk, PLEA_TEST_ROLE_LABEL, "Act for Yusuf Demir");
  windows = plea_test_tree_list (desk->root, PLEA_TEST_ROLE_WINDOW, "Plea");
  g_assert_cmpuint (windows->len, ==, 1);
}

static void
test_cli_beside_the_window (Desk *desk, gconstpointer data)
{
  g_autofree char *list = NULL;
  g_autofree char *text = NULL;
  g_autoptr (PleaTestAccessible) name = NULL;

  start_another (desk);
  expect (desk, PLEA_TEST_ROLE_LABEL, "Act for Yusuf Demir");
  plea_test_tree_set_text (desk->window, "Name", NAME);
  list = run_cli (desk, "list", NULL);
  text = run_cli (desk, "text", "yusuf-demir");
  g_assert_nonnull (strstr (list, "elena-milashina-2016\t"));
  g_assert_nonnull (strstr (list, "yusuf-demir\t"));
  g_assert_nonnull (strstr (text, "I am glad that Yusuf Demir is free."));
  name = plea_test_tree_find (desk->window, PLEA_TEST_ROLE_TEXT, "Name");
  plea_test_tree_await_text (name, NAME);
}

static void
test_two_sessions (Desk *desk, gconstpointer data)
{
  Desk             other = { 0 };
  g_autofree char *list = NULL;
  g_autofree char *others_list = NULL;

  set_up (&other, NULL);
  start_another (desk);
  expect (desk, PLEA_TEST_ROLE_LABEL, "Act for Yusuf Demir");
  list = run_cli (desk, "list", NULL);
  others_list = run_cli (&other, "list", NULL);
  g_assert_nonnull (strstr (list, "yusuf-demir\t"));
  g_assert_null (strstr (others_list, "yusuf-demir\t"));
  expect (&other, PLEA_TEST_ROLE_LABEL, "Act for Elena Milashina");
  tear_down (&other, NULL);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/instances/file-goes-to-the-first", Desk, NULL, set_up, test_file_goes_to_the_first,
              tear_down);
  g_test_add ("/instances/cli-beside-the-window", Desk, NULL, set_up, test_cli_beside_the_window,
              tear_down);
  g_test_add ("/instances/two-sessions", Desk, NULL, set_up, test_two_sessions, tear_down);

  return g_test_run ();
}
