/* SPDX-License-Identifier: GPL-3.0-or-later */
/* plea-cli's commands: options, one call into the other rooms, an exit code. */

#pragma once

#include <gio/gio.h>

#include "plea-appeal.h"

G_BEGIN_DECLS

/**
 * PleaCliExit:
 * @PLEA_CLI_DONE: everything was done
 * @PLEA_CLI_FAILED: the work failed; standard error says why
 * @PLEA_CLI_USAGE: the command line was not understood; nothing was done
 */
typedef enum
{
  PLEA_CLI_DONE = 0,
  PLEA_CLI_FAILED = 1,
  PLEA_CLI_USAGE = 2,
} PleaCliExit;

int plea_cli_run (int argc, char **argv);

/* The commands; argv[0] is the command's name. */
PleaCliExit plea_cli_list (int argc, char **argv);
PleaCliExit plea_cli_show (int argc, char **argv);
PleaCliExit plea_cli_export (int argc, char **argv);
PleaCliExit plea_cli_check (int argc, char **argv);
PleaCliExit plea_cli_import (int argc, char **argv);
PleaCliExit plea_cli_render (int argc, char **argv);
PleaCliExit plea_cli_text (int argc, char **argv);
PleaCliExit plea_cli_envelope (int argc, char **argv);

/* What they share. */
gboolean    plea_cli_parse (int                *argc,
                            char             ***argv,
                            const GOptionEntry *entries,
                            const char         *parameters,
                            const char         *summary,
                            int                 min_parameters,
                            int                 max_parameters);
PleaAppeal *plea_cli_find_appeal (const char *id_or_path);
PleaCliExit plea_cli_write (const char *path, GBytes *bytes);
void        plea_cli_complain (const char *format, ...) G_GNUC_PRINTF (1, 2);

G_END_DECLS
