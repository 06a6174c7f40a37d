/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Elements of an XML file and their words. */

#include "config.h"

#include "plea-xml.h"

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
