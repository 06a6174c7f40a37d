/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Parts of a zip archive. */

#pragma once

#include <glib.h>

/**
 * PleaArchiveFilter:
 * @name: name of a part
 *
 * Returns: whether it is wanted
 */
typedef gboolean (*PleaArchiveFilter) (const char *name);

GHashTable *plea_archive_unpack (GBytes *bytes, PleaArchiveFilter is_wanted);
