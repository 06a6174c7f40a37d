/* SPDX-License-Identifier: GPL-3.0-or-later */
/* plea-cli: letters for scripts and tests. */

#include "config.h"

#include "plea-cli.h"
#include "plea-gettext.h"

#ifdef __GLIBC__
#include <malloc.h>
#endif

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
  keep_memory_between_letters ();
  plea_gettext_begin ();

  return plea_cli_run (argc, argv);
}
