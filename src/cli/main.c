/* SPDX-License-Identifier: GPL-3.0-or-later */
/* plea-cli: letters for scripts and tests. */

#include "config.h"

#include "plea-cli.h"
#include "plea-gettext.h"

int
main (int argc, char **argv)
{
  plea_gettext_begin ();

  return plea_cli_run (argc, argv);
}
