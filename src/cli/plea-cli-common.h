/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What plea-cli's commands share: options, one call into the other rooms, an exit code. */

#pragma once

#include "plea-library.h"

#define PLEA_CLI "plea-cli"

/* What stands for standard input or output where a file is named. */
#define PLEA_CLI_STANDARD_STREAM "-"

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

gboolean     plea_cli_parse (int                *argc,
                             char             ***argv,
                             const GOptionEntry *entries,
                             const GOptionEntry *more,
                             const char         *parameters,
                             const char         *summary,
                             int                 min_parameters,
                             int                 max_parameters);
char        *plea_cli_get_directory (void);
PleaLibrary *plea_cli_get_library (void);
PleaAppeal  *plea_cli_find_appeal (const char *id_or_path);
PleaCliExit  plea_cli_write (const char *path, GBytes *bytes);
gboolean     plea_cli_complain (const char *format, ...) G_GNUC_PRINTF (1, 2);
