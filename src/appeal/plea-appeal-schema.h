/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The schema of appeal files. */

#pragma once

#include <glib.h>
#include <libxml/tree.h>

G_BEGIN_DECLS

void plea_appeal_schema_check (xmlDoc *document, const char *file_name, GPtrArray *problems);

G_END_DECLS
