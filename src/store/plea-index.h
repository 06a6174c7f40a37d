/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is known of the supporter's own appeal files, so that not each has to be read at each start.
 */

#pragma once

#include "plea-listing.h"

G_BEGIN_DECLS

/**
 * PleaFileState:
 * @modified: when the file was last written, in nanoseconds
 * @size: its size in bytes
 *
 * A file whose state is as it was has not been changed.
 */
typedef struct
{
  gint64 modified;
  gint64 size;
} PleaFileState;

typedef struct _PleaIndex PleaIndex;

PleaIndex *plea_index_open (const char *directory);
void       plea_index_close (PleaIndex *self);

GHashTable  *plea_index_read (PleaIndex *self);
PleaListing *plea_index_take (GHashTable *entries, const char *file_name, PleaFileState state);
void         plea_index_begin (PleaIndex *self);
void         plea_index_put (PleaIndex *self, PleaListing *listing, PleaFileState state);
void         plea_index_forget (PleaIndex *self, const char *file_name);
void         plea_index_commit (PleaIndex *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PleaIndex, plea_index_close)

G_END_DECLS
