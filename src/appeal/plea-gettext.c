/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The language of the interface: a locale for the process, also where few or none is installed, and
 * the translations. */

#include "config.h"

#include "plea-gettext.h"

#include <glib/gi18n-lib.h>
#include <libintl.h>
#include <locale.h>

/* The one locale that every C library of today brings along. */
#define UNIVERSAL_LOCALE "C.UTF-8"

static const char *
get_wanted_language (void)
{
  static const char *const variables[] = { "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG" };

  for (guint i = 0; i < G_N_ELEMENTS (variables); i++)
    {
      const char *value = g_getenv (variables[i]);

      if (value != NULL && *value != '\0')
        return value;
    }

  return "C";
}

/* A container may lack the locale that it is told to use. The words are still there then, and
 * gettext finds them by LANGUAGE, unless the C library is one that counts C.UTF-8 as the C locale
 * (glibc from 2.39 on). */
static void
do_without_locale (void)
{
  setlocale (LC_ALL, UNIVERSAL_LOCALE);
  g_setenv ("LANGUAGE", get_wanted_language (), TRUE);
}

/**
 * plea_gettext_begin:
 *
 * Sets the locale and finds the translations. To be called first of all, before there are threads.
 *
 * Words go in and out as UTF-8 in any locale, the C locale too: names and own words have letters
 * that ASCII lacks.
 */
void
plea_gettext_begin (void)
{
  const char *locale_dir = g_getenv ("PLEA_LOCALE_DIR");

  if (setlocale (LC_ALL, "") == NULL)
    do_without_locale ();
  if (!g_get_charset (NULL))
    setlocale (LC_CTYPE, UNIVERSAL_LOCALE);

  bindtextdomain (GETTEXT_PACKAGE, locale_dir != NULL ? locale_dir : PLEA_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

/**
 * plea_gettext_get_language:
 *
 * Returns: (transfer none): BCP 47 tag of the language that the interface is in
 */
const char *
plea_gettext_get_language (void)
{
  /* TRANSLATORS: the code of the language you translate into, for example fr */
  return C_ ("language of the interface", "en");
}
