/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Elements of an XML file and their words, and what is not the same in all versions of libxml2. */

#pragma once

#include <glib.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlversion.h>

/* What it tells of a fault; since 2.12 that must not be changed. */
#if LIBXML_VERSION >= 21200
typedef const xmlError PleaXmlFault;
#else
typedef xmlError PleaXmlFault;
#endif

const char *plea_xml_get_name (xmlNode *node);
int         plea_xml_get_line (xmlNode *node);

char       *plea_xml_name_attribute (const xmlAttr *attribute);
const char *plea_xml_get_attribute (xmlNode *node, const char *name);
gboolean    plea_xml_has_attribute (xmlNode *node, const char *name);
gboolean    plea_xml_has_stray_text (xmlNode *node);

/* Elements of that name, or with %NULL of any. */
xmlNode *plea_xml_first_element (xmlNode *parent, const char *name);
xmlNode *plea_xml_next_element (xmlNode *node, const char *name);

#define plea_xml_foreach(node, parent, name)                                                       \
  for (xmlNode *node = plea_xml_first_element (parent, name); node != NULL;                        \
       node = plea_xml_next_element (node, name))
