/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What comes with Plea to choose from: formats, envelopes and fonts, each listed in an XML file. */

#pragma once

#include <glib.h>

/* libxml2's element, so that who only chooses need not know libxml2. */
typedef struct _xmlNode xmlNode;

/**
 * PleaCatalogItem:
 * @id: name on the command line and in files, for example "din5008-b"
 * @name: name for people, in English; see plea_catalog_item_get_name()
 *
 * What anything that is listed begins with.
 */
typedef struct
{
  char *id;
  char *name;
} PleaCatalogItem;

/**
 * PleaCatalogRead:
 * @item: what to fill
 * @node: where it is described
 * @before: the items that are listed before it
 */
typedef void (*PleaCatalogRead) (gpointer item, xmlNode *node, const GPtrArray *before);

GPtrArray  *plea_catalog_read (const char *file, gsize item_size, PleaCatalogRead read);
gpointer    plea_catalog_find (const GPtrArray *catalog, const char *id);
char       *plea_catalog_list_ids (const GPtrArray *catalog);
const char *plea_catalog_item_get_name (gconstpointer item);

char  *plea_catalog_get_text (xmlNode *node, const char *attribute);
double plea_catalog_get_number (xmlNode *node, const char *attribute);
