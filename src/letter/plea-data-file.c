/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files that come with Plea have in common. What one of them lacks is a mistake of
 * ours and not of a person: nothing here fails. */

#include "config.h"

#include "plea-data-file.h"

#include <gio/gio.h>
#include <libxml/parser.h>

#include "plea-letter-resources.h"

static GBytes *
look_up (const char *name)
{
  g_autofree char *path = g_strconcat (PLEA_RESOURCE_PATH "/", name, NULL);

  return g_resource_lookup_data (plea_letter_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE,
                                 NULL);
}

/**
 * plea_data_file_load_keys:
 * @name: name of a keyfile in Plea's resources
 *
 * Returns: (transfer full): its groups and keys
 */
GKeyFile *
plea_data_file_load_keys (const char *name)
{
  g_autoptr (GBytes) bytes = look_up (name);
  GKeyFile *keys = g_key_file_new ();

  g_key_file_load_from_bytes (keys, bytes, G_KEY_FILE_NONE, NULL);

  return keys;
}

/**
 * plea_data_file_open:
 * @name: name of an XML file in Plea's resources
 *
 * Returns: (transfer full): the file, to be freed with xmlFreeDoc()
 */
xmlDoc *
plea_data_file_open (const char *name)
{
  g_autoptr (GBytes) bytes = look_up (name);
  gsize       size;
  const char *data = g_bytes_get_data (bytes, &size);

  return xmlReadMemory (data, (int) size, name, NULL, XML_PARSE_NONET);
}

/**
 * plea_data_file_get_attribute:
 *
 * Returns: (transfer full): the attribute, or "" where there is none
 */
char *
plea_data_file_get_attribute (xmlNode *node, const char *name)
{
  xmlChar *value = xmlGetProp (node, (const xmlChar *) name);
  char    *text = g_strdup (value != NULL ? (const char *) value : "");

  xmlFree (value);

  return text;
}

/**
 * plea_data_file_get_number:
 *
 * Returns: the attribute, or 0 where there is none
 */
double
plea_data_file_get_number (xmlNode *node, const char *name)
{
  g_autofree char *text = plea_data_file_get_attribute (node, name);

  return g_ascii_strtod (text, NULL);
}
