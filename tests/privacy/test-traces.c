/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a sitting with Plea leaves behind: the letter where the supporter put it, what the store
 * keeps, and not a word of it anywhere else. */

#include <locale.h>
#include <string.h>

#include "plea-test-traces.h"
#include "plea-test-tree.h"
#include "plea-test-wait.h"

#define SCREEN_WIDTH 1280
#define SCREEN_HEIGHT 1024
#define NAME "Amina Brâncuși"
#define OWN_WORDS "I follow her reporting from Nantes."
#define LETTER "saved-letter.pdf"

/* GTK writes its list of recent files a quarter of a second after a change. */
#define TIME_TO_WRITE_MS 1500

typedef struct
{
  PleaTestSession     *session;
  PleaTestApplication *plea;
  PleaTestAccessible  *root;
  PleaTestAccessible  *window;
} Sitting;

static void
set_up (Sitting *sitting, gconstpointer data)
{
  const char *argv[] = { g_getenv ("PLEA_TEST_PROGRAM"), NULL };

  sitting->session = plea_test_session_new (SCREEN_WIDTH, SCREEN_HEIGHT, NULL);
  sitting->plea = plea_test_application_launch (sitting->session, argv);
  sitting->root = plea_test_accessible_new_root (sitting->plea);
  sitting->window = plea_test_tree_find_window (sitting->root, "Plea");
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
  if (sitting->plea != NULL)
    close_plea (sitting);
  g_clear_object (&sitting->session);
}

/* The name that Plea proposes, before the test puts its own. */
static void
save_letter (Sitting *sitting)
{
  g_autofree char *path = g_build_filename (plea_test_session_get_home (sitting->session), LETTER,
                                            NULL);
  g_autoptr (PleaTestAccessible) chooser = NULL;
  g_autoptr (PleaTestAccessible) name = NULL;
  g_autoptr (PleaTestAccessible) toast = NULL;

  plea_test_accessible_activate_action (sitting->window, "win.save-pdf");
  chooser = plea_test_tree_find_window (sitting->root, "Save as PDF");
  name = plea_test_tree_find (chooser, PLEA_TEST_ROLE_TEXT, "Name*");
  plea_test_tree_await_text (name, "Letter.pdf");
  plea_test_accessible_set_text (name, path);
  plea_test_tree_click (chooser, PLEA_TEST_ROLE_BUTTON, "Save");
  toast = plea_test_tree_find (sitting->window, PLEA_TEST_ROLE_LABEL, "Letter saved");
}

static gboolean
never (gpointer data)
{
  return FALSE;
}

static void
assert_only_in (Sitting *sitting, const char *bytes, const char *where)
{
  g_autoptr (GPtrArray) found = plea_test_traces_find (
      plea_test_session_get_home (sitting->session), bytes);

  for (guint i = 0; i < found->len; i++)
    if (where == NULL || strstr (g_ptr_array_index (found, i), where) == NULL)
      g_error ("“%s” is in %s", bytes, (const char *) g_ptr_array_index (found, i));
  g_assert_true (where == NULL || found->len > 0);
}

static void
test_traces (Sitting *sitting, gconstpointer data)
{
  plea_test_tree_set_text (sitting->window, "Name", NAME);
  plea_test_tree_set_text (sitting->window, "In your own words", OWN_WORDS);
  save_letter (sitting);
  plea_test_wait (never, NULL, TIME_TO_WRITE_MS);
  close_plea (sitting);

  assert_only_in (sitting, NAME, "/plea/plea.db");
  assert_only_in (sitting, OWN_WORDS, "/plea/plea.db");
  assert_only_in (sitting, LETTER, "/" LETTER);
  assert_only_in (sitting, "Letter.pdf", NULL);
}

static void
test_properties_of_the_file (Sitting *sitting, gconstpointer data)
{
  static const char *const tellers[] = { "Author:", "Plea",      "Creator:",   "CreationDate:",
                                         "Amina",   "Milashina", "Front Line", "root" };
  g_autofree char *path = g_build_filename (plea_test_session_get_home (sitting->session), LETTER,
                                            NULL);
  const char      *argv[] = { "pdfinfo", path, NULL };
  const char      *metadata_argv[] = { "pdfinfo", "-meta", path, NULL };
  g_autofree char *said = NULL;
  g_autofree char *metadata = NULL;

  plea_test_tree_set_text (sitting->window, "Name", NAME);
  save_letter (sitting);
  said = plea_test_session_run (sitting->session, argv);
  metadata = plea_test_session_run (sitting->session, metadata_argv);
  g_assert_nonnull (strstr (said, "Title:"));
  for (guint i = 0; i < G_N_ELEMENTS (tellers); i++)
    if (strstr (said, tellers[i]) != NULL || strstr (metadata, tellers[i]) != NULL)
      g_error ("“%s” is in: %s%s", tellers[i], said, metadata);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/traces/files", Sitting, NULL, set_up, test_traces, tear_down);
  g_test_add ("/traces/properties-of-the-file", Sitting, NULL, set_up, test_properties_of_the_file,
              tear_down);

  return g_test_run ();
}
