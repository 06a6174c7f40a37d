/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A file as lines of text, whatever kind of file it is. */

#pragma once

#include "plea-source.h"

G_BEGIN_DECLS

/* How large a file is read at all; saved web pages carry their pictures with them. */
#define PLEA_SOURCE_FILE_MAX_SIZE (16 * 1024 * 1024)

PleaSource *plea_source_file_read (GBytes *bytes, GError **error);

G_END_DECLS
