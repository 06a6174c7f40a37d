/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Elements of an XML file and their words. */

#include "config.h"

#include "plea-xml.h"

#include <string.h>

const char *
plea_xml_get_name (xmlNode *node)
{
  return (const char *) node->name;
}

int
plea_xml_get_line (xmlNode *node)
{
  return (int) xmlGetLineNo (node);
}

static xmlNode *
skip_to_element (xmlNode *node, const char *name)
{
  while (node != NULL
         && (node->type != XML_ELEMENT_NODE
             || (name != NULL && !g_str_equal (plea_xml_get_name (node), name))))
    node = node->next;

  return node;
}

xmlNode *
plea_xml_first_element (xmlNode *parent, const char *name)
{
  return skip_to_element (parent->children, name);
}

xmlNode *
plea_xml_next_element (xmlNode *node, const char *name)
{
  return skip_to_element (node->next, name);
}

/* With its prefix, if it has one. */
char *
plea_xml_name_attribute (const xmlAttr *attribute)
{
  return attribute->ns != NULL
             ? g_strconcat ((const char *) attribute->ns->prefix, ":", attribute->name, NULL)
             : g_strdup ((const char *) attribute->name);
}

/* In whatever namespace. Returns %NULL where there is none. */
const char *
plea_xml_get_attribute (xmlNode *node, const char *name)
{
  for (xmlAttr *attribute = node->properties; attribute != NULL; attribute = attribute->next)
    if (g_str_equal (attribute->name, name))
      return attribute->children != NULL && attribute->children->content != NULL
                 ? (const char *) attribute->children->content
                 : "";

  return NULL;
}

/* @name may begin with “xml:”. */
gboolean
plea_xml_has_attribute (xmlNode *node, const char *name)
{
  const xmlChar *local = (const xmlChar *) (g_str_has_prefix (name, "xml:") ? strchr (name, ':') + 1
                                                                            : name);

  return xmlHasNsProp (node, local, local != (const xmlChar *) name ? XML_XML_NAMESPACE : NULL)
         != NULL;
}

/* Beside its elements. */
gboolean
plea_xml_has_stray_text (xmlNode *node)
{
  for (xmlNode *child = node->children; child != NULL; child = child->next)
    if (child->type == XML_TEXT_NODE && !xmlIsBlankNode (child))
      return TRUE;

  return FALSE;
}
