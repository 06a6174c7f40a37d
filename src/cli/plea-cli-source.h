/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What plea-cli imports: a file, or what is attached to an e-mail. */

#pragma once

#include "plea-source.h"

const PleaSourceAttachment *plea_cli_find_appeal_in (const PleaSource *source);

PleaSource *plea_cli_load_source (const char *path, int attachment);
