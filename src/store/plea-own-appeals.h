/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The supporter's own appeals, read from their files. */

#pragma once

#include "plea-listing.h"

G_BEGIN_DECLS

/* What the name of a file with an appeal ends in. */
#define PLEA_OWN_APPEALS_SUFFIX ".appeal"

/**
 * PleaOwnAppeals:
 * @directory: where the supporter's data is kept
 * @listings: (element-type utf8 PleaListing): what was read, by id
 * @problems: (element-type PleaProblem): what is wrong with the files
 */
typedef struct
{
  char       *directory;
  GHashTable *listings;
  GPtrArray  *problems;
} PleaOwnAppeals;

PleaOwnAppeals *plea_own_appeals_new (const char *directory);
void            plea_own_appeals_free (PleaOwnAppeals *self);
void            plea_own_appeals_load (PleaOwnAppeals *self);
char           *plea_own_appeals_get_path (const char *directory, const char *file_name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PleaOwnAppeals, plea_own_appeals_free)

G_END_DECLS
