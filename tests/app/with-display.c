/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Runs a test on a desktop of its own: `with-display [--locale=fr_FR] PROGRAM [ARGUMENT…]`. */

#include <locale.h>

#include "plea-test-process.h"
#include "plea-test-session.h"

#define SCREEN_WIDTH 1280
#define SCREEN_HEIGHT 1024

/* What the build tells a test; a desktop has nothing else of the world around it. */
static const char *const told[] = {
  "G_TEST_SRCDIR",   "G_TEST_BUILDDIR", "GSETTINGS_SCHEMA_DIR", "GSETTINGS_BACKEND",
  "PLEA_LOCALE_DIR", "MALLOC_PERTURB_", "PLEA_TEST_PROGRAM",
};

static void
tell (PleaTestSession *session)
{
  for (guint i = 0; i < G_N_ELEMENTS (told); i++)
    if (g_getenv (told[i]) != NULL)
      plea_test_session_set_environment (session, told[i], g_getenv (told[i]));
  /* Accessible objects that the test itself can ask; nobody listens on a bus. */
  plea_test_session_set_environment (session, "GTK_A11Y", "test");
}

static gboolean
run (PleaTestSession *session, const char *const *argv)
{
  g_autofree char *log_path = NULL;
  g_autofree char *log = NULL;
  g_autoptr (GSubprocess) test = plea_test_session_spawn (session, argv, "test.log", &log_path);

  g_subprocess_wait (test, NULL, NULL);
  if (g_file_get_contents (log_path, &log, NULL, NULL))
    g_print ("%s", log);
  if (g_subprocess_get_if_signaled (test))
    g_print ("Bail out! Ended by signal %d\n", g_subprocess_get_term_sig (test));

  return g_subprocess_get_successful (test);
}

int
main (int argc, char **argv)
{
  g_autofree char   *locale = NULL;
  const GOptionEntry options[] = {
    { "locale", 0, 0, G_OPTION_ARG_STRING, &locale, NULL, NULL },
    { 0 },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (PleaTestSession) session = NULL;

  setlocale (LC_ALL, "");
  g_option_context_add_main_entries (context, options, NULL);
  g_option_context_set_strict_posix (context, TRUE);
  if (!g_option_context_parse (context, &argc, &argv, NULL) || argc < 2)
    g_error ("with-display [--locale=LOCALE] PROGRAM");

  session = plea_test_session_new (SCREEN_WIDTH, SCREEN_HEIGHT, locale);
  tell (session);

  return run (session, (const char *const *) argv + 1) ? 0 : 1;
}
