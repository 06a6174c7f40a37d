/* SPDX-License-Identifier: GPL-3.0-or-later */
/* plea: the program with the window. */

#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "plea-application.h"

int
main (int argc, char **argv)
{
  const char *locale_dir = g_getenv ("PLEA_LOCALE_DIR");
  g_autoptr (PleaApplication) application = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, locale_dir != NULL ? locale_dir : PLEA_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  application = plea_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}
