/* SPDX-License-Identifier: GPL-3.0-or-later */
/* plea-cli's commands; argv[0] is the command's name, and NULL the end of the arguments. */

#pragma once

#include "plea-cli-common.h"

PleaCliExit plea_cli_list (int argc, char **argv);
PleaCliExit plea_cli_show (int argc, char **argv);
PleaCliExit plea_cli_export (int argc, char **argv);
PleaCliExit plea_cli_bundle (int argc, char **argv);
PleaCliExit plea_cli_page (int argc, char **argv);
PleaCliExit plea_cli_check (int argc, char **argv);
PleaCliExit plea_cli_import (int argc, char **argv);
PleaCliExit plea_cli_render (int argc, char **argv);
PleaCliExit plea_cli_text (int argc, char **argv);
PleaCliExit plea_cli_envelope (int argc, char **argv);
PleaCliExit plea_cli_labels (int argc, char **argv);
PleaCliExit plea_cli_record (int argc, char **argv);
PleaCliExit plea_cli_backup (int argc, char **argv);
PleaCliExit plea_cli_restore (int argc, char **argv);
