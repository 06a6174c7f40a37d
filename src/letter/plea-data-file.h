/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files that come with Plea have in common. */

#pragma once

#include <glib.h>
#include <libxml/tree.h>

G_BEGIN_DECLS

GKeyFile *plea_data_file_load_keys (const char *name);

xmlDoc *plea_data_file_open (const char *name);
char   *plea_data_file_get_attribute (xmlNode *node, const char *name);
double  plea_data_file_get_number (xmlNode *node, const char *name);

G_END_DECLS
