/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The files of the supporter's own appeals. */

#pragma once

#include "plea-listing.h"

/* What the name of a file with an appeal ends in. */
#define PLEA_OWN_APPEALS_SUFFIX ".appeal"

char       *plea_own_appeals_get_path (const char *directory, const char *file_name);
PleaAppeal *plea_own_appeals_read (const char *path, GError **error);
gboolean    plea_own_appeals_write (const char *path, PleaAppeal *appeal, GError **error);
gboolean    plea_own_appeals_remove_all (const char *directory, GError **error);
GPtrArray  *plea_own_appeals_list (const char   *directory,
                                   GPtrArray    *problems,
                                   GCancellable *cancellable);
