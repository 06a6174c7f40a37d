/* SPDX-License-Identifier: GPL-3.0-or-later */
/* plea-cli: letters for scripts and tests. */

#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "plea-cli.h"

int
main (int argc, char **argv)
{
  const char *locale_dir = g_getenv ("PLEA_LOCALE_DIR");

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, locale_dir != NULL ? locale_dir : PLEA_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  return plea_cli_run (argc, argv);
}
