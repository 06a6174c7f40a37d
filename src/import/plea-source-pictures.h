/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pictures of a source, of which one may be the defender's portrait. */

#pragma once

#include "plea-source.h"

/* Of all together: a photograph as telephones take them, or the dozen of a web page. */
#define PLEA_SOURCE_PICTURES_MAX_SIZE (8 * 1024 * 1024)

PleaSourcePicture *plea_source_add_picture (PleaSource *self,
                                            const char *name,
                                            const char *address,
                                            GBytes     *bytes);
void               plea_source_append_pictures (PleaSource *self, PleaSource *next);
void               plea_source_mention_picture (PleaSource *self,
                                                const char *address,
                                                const char *name,
                                                gboolean    is_aside);
void               plea_source_resolve_pictures (PleaSource *self, const char *base);
gboolean           plea_source_find_picture (PleaSource *self, const char *address, GBytes *bytes);
void               plea_source_share_pictures (PleaSource *self, GPtrArray *pictures);
void               plea_source_settle_pictures (PleaSource *self);
void               plea_source_sift_pictures (PleaSource *self);
