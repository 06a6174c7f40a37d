/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An appeal file as XML, read within limits. */

#pragma once

#include <glib.h>
#include <libxml/tree.h>

typedef xmlDoc PleaXmlDocument;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PleaXmlDocument, xmlFreeDoc)

/**
 * PleaXmlLimits:
 * @size: so many bytes at most
 * @n_elements: so many elements at most
 * @too_large: the sentence that says there are more bytes, not translated yet
 */
typedef struct
{
  gsize       size;
  guint       n_elements;
  const char *too_large;
} PleaXmlLimits;

PleaXmlDocument *plea_appeal_xml_parse (GBytes              *bytes,
                                        const PleaXmlLimits *limits,
                                        const char          *file_name,
                                        GPtrArray           *problems);
