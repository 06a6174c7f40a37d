/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What comes with Plea to choose from. What a file lacks is a mistake of ours and not of a person:
 * nothing here fails. */

#include "config.h"

#include "plea-catalog.h"

#include <glib/gi18n-lib.h>
#include <libxml/parser.h>

#include "plea-data-file.h"
#include "plea-idioms.h"
#include "plea-letter-resources.h"
#include "plea-xml.h"

/**
 * plea_catalog_read:
 * @file: name of an XML file in Plea's resources
 * @item_size: how large an item is, which begins with a #PleaCatalogItem
 * @read: reads what else there is of an item
 *
 * Returns: (transfer full): the items in the order to show them in
 */
GPtrArray *
plea_catalog_read (const char *file, gsize item_size, PleaCatalogRead read)
{
  g_autoptr (GBytes) bytes = plea_data_file_load (plea_letter_get_resource (), file);
  gsize       size;
  const char *data = g_bytes_get_data (bytes, &size);
  xmlDoc     *document = xmlReadMemory (data, (int) size, file, NULL, XML_PARSE_NONET);
  GPtrArray  *catalog = g_ptr_array_new ();

  for (xmlNode *node = xmlFirstElementChild (xmlDocGetRootElement (document)); node != NULL;
       node = xmlNextElementSibling (node))
    {
      PleaCatalogItem *item = g_malloc0 (item_size);

      item->id = plea_catalog_get_text (node, "id");
      item->name = plea_catalog_get_text (plea_xml_first_element (node, "name"), NULL);
      read (item, node, catalog);
      g_ptr_array_add (catalog, item);
    }
  xmlFreeDoc (document);

  return catalog;
}

/**
 * plea_catalog_find:
 * @catalog: a list of items
 * @id: (nullable): id of an item
 *
 * Returns: (transfer none) (nullable): the item of that id
 */
gpointer
plea_catalog_find (const GPtrArray *catalog, const char *id)
{
  plea_foreach (PleaCatalogItem, item, catalog)
    if (g_strcmp0 (item->id, id) == 0)
      return item;

  return NULL;
}

/**
 * plea_catalog_list_ids:
 * @catalog: a list of items
 *
 * Returns: (transfer full): all ids, for people to choose from
 */
char *
plea_catalog_list_ids (const GPtrArray *catalog)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) ids = NULL;

  plea_foreach (const PleaCatalogItem, item, catalog)
    g_strv_builder_add (builder, item->id);
  ids = g_strv_builder_end (builder);

  return g_strjoinv (", ", ids);
}

/**
 * plea_catalog_item_get_name:
 * @item: a #PleaCatalogItem
 *
 * Returns: (transfer none): the name in the language of the interface
 */
const char *
plea_catalog_item_get_name (gconstpointer item)
{
  return g_dgettext (GETTEXT_PACKAGE, ((const PleaCatalogItem *) item)->name);
}

/* XML */

/**
 * plea_catalog_get_text:
 * @node: (nullable): an element
 * @attribute: (nullable): one of its attributes, or %NULL for its content
 *
 * Returns: (transfer full): the text, or "" where there is none
 */
char *
plea_catalog_get_text (xmlNode *node, const char *attribute)
{
  xmlChar *value = attribute != NULL ? xmlGetProp (node, (const xmlChar *) attribute)
                                     : xmlNodeGetContent (node);
  char    *text = g_strdup (value != NULL ? (const char *) value : "");

  xmlFree (value);

  return text;
}

/**
 * plea_catalog_get_number:
 * @node: (nullable): an element
 *
 * Returns: the attribute, or 0 where there is none
 */
double
plea_catalog_get_number (xmlNode *node, const char *attribute)
{
  g_autofree char *text = plea_catalog_get_text (node, attribute);

  return g_ascii_strtod (text, NULL);
}
