/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a document has its pictures, and what it says that they show, for those who do not see
 * them. The pictures are parts of the archive; Word calls them by a number that another part
 * explains. */

#include "config.h"

#include "plea-document-pictures.h"

#include "plea-folding.h"
#include "plea-source-pictures.h"
#include "plea-xml.h"

typedef struct
{
  const char *element;
  const char *attribute;
} Place;

/* Of Word, of Word before 2010, and of LibreOffice */
static const Place pictures[] = { { "blip", "embed" }, { "imagedata", "id" }, { "image", "href" } };
static const Place words[] = { { "docPr", "descr" }, { "docPr", "title" }, { "shape", "alt" } };

/**
 * plea_document_pictures_name_relations:
 * @part: the name of a part with text, as "word/document.xml"
 *
 * Returns: (transfer full): the name of the part that tells what its numbers stand for
 */
char *
plea_document_pictures_name_relations (const char *part)
{
  g_autofree char *folder = g_path_get_dirname (part);
  g_autofree char *name = g_path_get_basename (part);

  return g_strdup_printf ("%s/_rels/%s.rels", folder, name);
}

/**
 * plea_document_pictures_list_targets:
 * @relations: (nullable): the part that tells what numbers stand for
 *
 * Returns: (transfer full) (element-type utf8 utf8): names of parts, by those numbers
 */
GHashTable *
plea_document_pictures_list_targets (xmlDoc *relations)
{
  GHashTable *targets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  xmlNode    *root = relations != NULL ? xmlDocGetRootElement (relations) : NULL;

  if (root == NULL)
    return targets;

  plea_xml_foreach (node, root, NULL)
  {
    const char *number = plea_xml_get_attribute (node, "Id");
    const char *target = plea_xml_get_attribute (node, "Target");

    if (number != NULL && target != NULL)
      g_hash_table_replace (targets, g_strdup (number),
                            *target == '/' ? g_strdup (target + 1)
                                           : g_strconcat ("word/", target, NULL));
  }

  return targets;
}

/**
 * plea_document_pictures_is_frame:
 * @name: the name of an element
 *
 * Returns: whether it is one that has a picture in it
 */
gboolean
plea_document_pictures_is_frame (const char *name)
{
  static const char *const names[] = { "drawing", "pict", "frame", NULL };

  return g_strv_contains (names, name);
}

/* Text in a frame may have frames of its own. */
static gboolean
has_text (xmlNode *node)
{
  static const char *const names[] = { "txbxContent", "text-box", NULL };

  return g_strv_contains (names, plea_xml_get_name (node));
}

static const char *
find (xmlNode *parent, const Place *place)
{
  const char *found = g_str_equal (plea_xml_get_name (parent), place->element)
                          ? plea_xml_get_attribute (parent, place->attribute)
                          : NULL;

  if (found != NULL && !plea_is_blank (found))
    return found;

  plea_xml_foreach (node, parent, NULL)
  {
    found = has_text (node) ? NULL : find (node, place);
    if (found != NULL)
      return found;
  }

  return NULL;
}

static const char *
find_any (xmlNode *frame, const Place *places, guint n_places)
{
  const char *found = NULL;

  for (guint i = 0; i < n_places && found == NULL; i++)
    found = find (frame, &places[i]);

  return found;
}

/* LibreOffice has them as text. */
static xmlChar *
read_words (xmlNode *frame)
{
  xmlNode *title = plea_xml_first_element (frame, "title");
  xmlNode *description = plea_xml_first_element (frame, "desc");

  return title != NULL || description != NULL
             ? xmlNodeGetContent (title != NULL ? title : description)
             : NULL;
}

/**
 * plea_document_pictures_mention:
 * @frame: what is of plea_document_pictures_is_frame()
 * @targets: (element-type utf8 utf8): names of parts, by their numbers
 * @is_aside: whether it stands in a head or a foot
 *
 * Tells @source of the picture in it.
 */
void
plea_document_pictures_mention (PleaSource *source,
                                xmlNode    *frame,
                                GHashTable *targets,
                                gboolean    is_aside)
{
  const char *place = find_any (frame, pictures, G_N_ELEMENTS (pictures));
  const char *name = find_any (frame, words, G_N_ELEMENTS (words));
  xmlChar    *text = name == NULL ? read_words (frame) : NULL;
  const char *target = place != NULL ? g_hash_table_lookup (targets, place) : NULL;

  if (place != NULL)
    plea_source_mention_picture (source, target != NULL ? target : place,
                                 name != NULL ? name : (const char *) text, is_aside);
  xmlFree (text);
}
