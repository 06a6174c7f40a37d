/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a document has its pictures, and what it says that they show. */

#pragma once

#include <libxml/tree.h>

#include "plea-source.h"

char       *plea_document_pictures_name_relations (const char *part);
GHashTable *plea_document_pictures_list_targets (xmlDoc *relations);
gboolean    plea_document_pictures_is_frame (const char *name);
void        plea_document_pictures_mention (PleaSource *source,
                                            xmlNode    *frame,
                                            GHashTable *targets,
                                            gboolean    is_aside);
