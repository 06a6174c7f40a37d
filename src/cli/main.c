/* SPDX-License-Identifier: GPL-3.0-or-later */
/* plea-cli: letters for scripts and tests. */

#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

#include "plea-cli.h"

/* Each letter takes and gives back the same few megabytes. The usual limit of 128 KiB would have
 * them fetched from the system and cleared two dozen times a letter. */
static void
keep_memory_between_letters (void)
{
#ifdef __GLIBC__
  mallopt (M_TRIM_THRESHOLD, 8 << 20);
#endif
}

int
main (int argc, char **argv)
{
  const char *locale_dir = g_getenv ("PLEA_LOCALE_DIR");

  keep_memory_between_letters ();
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, locale_dir != NULL ? locale_dir : PLEA_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  return plea_cli_run (argc, argv);
}
