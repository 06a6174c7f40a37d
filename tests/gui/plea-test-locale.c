/* SPDX-License-Identifier: GPL-3.0-or-later */
/* See plea-test-locale.h. */

#include "plea-test-locale.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "plea-test-process.h"
#include "plea-test-session.h"

/* What the C library calls the rules for a language: those of the country that is named for it,
 * which for most has the same letters. */
static char *
get_locale_source (const char *language)
{
  static const char *const countries[][2] = { { "ar", "ar_EG" }, { "uk", "uk_UA" } };
  g_autofree char         *country = g_ascii_strup (language, -1);

  for (guint i = 0; i < G_N_ELEMENTS (countries); i++)
    if (g_str_equal (language, countries[i][0]))
      return g_strdup (countries[i][1]);
  if (g_str_equal (language, PLEA_TEST_PSEUDO_LANGUAGE))
    return g_strdup ("en_US");
  if (strchr (language, '_') != NULL)
    return g_strdup (language);

  return g_strdup_printf ("%s_%s", language, country);
}

/**
 * plea_test_locale_get_directory:
 * @scratch: what the test has for itself
 *
 * Returns: (transfer full): where the locales are that the tests of this build have made with this
 * C library, since each takes seconds; or will be those of this test alone
 */
char *
plea_test_locale_get_directory (const PleaTestScratch *scratch)
{
  const char      *build = g_getenv ("G_TEST_BUILDDIR");
  g_autofree char *shared = g_build_filename (build != NULL ? build : "",
                                              "locales-2." G_STRINGIFY (__GLIBC_MINOR__), NULL);

  if (build != NULL && g_mkdir_with_parents (shared, 0755) == 0 && g_access (shared, W_OK) == 0)
    return g_steal_pointer (&shared);

  return plea_test_scratch_make_directory (scratch, "locales", 0700);
}

static void
try_to (const char *const *argv)
{
  g_auto (GStrv) environment = g_get_environ ();
  gboolean         succeeded;
  g_autofree char *said = plea_test_process_try (argv, (const char *const *) environment,
                                                 &succeeded);
}

/* Somewhere else, and put where it belongs when it is whole. Another test may have been faster. */
static void
make (const char *source, const char *path)
{
  g_autofree char *place = g_strconcat (path, ".XXXXXX", NULL);
  g_autofree char *made = NULL;

  if (g_mkdtemp (place) == NULL)
    return;

  made = g_build_filename (place, "locale", NULL);
  try_to ((const char *[]){ "localedef", "-i", source, "-f", "UTF-8", made, NULL });
  g_rename (made, path);
  try_to ((const char *[]){ "rm", "-rf", place, NULL });
}

/**
 * plea_test_locale_find:
 * @directory: where locales are
 * @locale: language or locale, such as `fr` and `fr_CH`
 *
 * Returns: whether it is there, made now if need be; where the sources of locales are missing, it
 * is not
 */
gboolean
plea_test_locale_find (const char *directory, const char *locale)
{
  g_autofree char *source = get_locale_source (locale);
  g_autofree char *name = g_strconcat (locale, ".UTF-8", NULL);
  g_autofree char *path = g_build_filename (directory, name, NULL);

  if (!g_file_test (path, G_FILE_TEST_IS_DIR))
    make (source, path);

  return g_file_test (path, G_FILE_TEST_IS_DIR);
}
