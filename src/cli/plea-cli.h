/* SPDX-License-Identifier: GPL-3.0-or-later */
/* plea-cli, given its arguments. */

#pragma once

#include <glib.h>

int plea_cli_run (int argc, char **argv);
