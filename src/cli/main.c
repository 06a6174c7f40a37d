/* SPDX-License-Identifier: GPL-3.0-or-later */
/* plea-cli: letters for scripts and tests. */

#include "config.h"

#include <malloc.h>

#include "plea-cli.h"
#include "plea-gettext.h"

#define KEPT (1024 * 1024)

/* Cairo, zlib and qpdf take and give back some 100 KiB many times a letter. To ask the system for
 * them each time, and to give them back, can take as long as the letters themselves. */
static void
keep_freed_memory (void)
{
#ifdef __GLIBC__
  mallopt (M_TRIM_THRESHOLD, KEPT);
  mallopt (M_MMAP_THRESHOLD, KEPT);
#endif
}

int
main (int argc, char **argv)
{
  keep_freed_memory ();
  plea_gettext_begin ();

  return plea_cli_run (argc, argv);
}
