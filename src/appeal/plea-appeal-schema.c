/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The schema of appeal files (data/appeal.rng), which lets nothing pass that is not in it, and
 * sentences for its faults that a person can act on. */

#include "config.h"

#include "plea-appeal-schema.h"

#include <glib/gi18n-lib.h>
#include <libxml/parser.h>
#include <libxml/relaxng.h>

#include "plea-appeal-resources.h"
#include "plea-problem.h"
#include "plea-xml.h"

typedef struct
{
  const char *file_name;
  GPtrArray  *problems;
} Check;

#define report(check, line, field, ...)                                                            \
  g_ptr_array_add ((check)->problems,                                                              \
                   plea_problem_new ((check)->file_name, line, field, __VA_ARGS__))

static GBytes *
lookup_schema (void)
{
  return g_resource_lookup_data (plea_appeal_get_resource (), PLEA_RESOURCE_PATH "/appeal.rng",
                                 G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
}

static xmlRelaxNG *
get_schema (void)
{
  static xmlRelaxNG *schema = NULL;

  if (g_once_init_enter (&schema))
    {
      g_autoptr (GBytes) bytes = lookup_schema ();
      gsize                 size;
      const char           *data = g_bytes_get_data (bytes, &size);
      xmlRelaxNGParserCtxt *parser = xmlRelaxNGNewMemParserCtxt (data, (int) size);
      xmlRelaxNG           *parsed = xmlRelaxNGParse (parser);

      xmlRelaxNGFreeParserCtxt (parser);
      g_once_init_leave (&schema, parsed);
    }

  return schema;
}

/* What the schema allows inside an element, in its order. */
static xmlDoc *
get_schema_document (void)
{
  static xmlDoc *document = NULL;

  if (g_once_init_enter (&document))
    {
      g_autoptr (GBytes) bytes = lookup_schema ();
      gsize       size;
      const char *data = g_bytes_get_data (bytes, &size);

      g_once_init_leave (&document, xmlReadMemory (data, (int) size, NULL, NULL, XML_PARSE_NONET));
    }

  return document;
}

static xmlNode *
find_in_schema (xmlNode *parent, const char *kind, const char *name)
{
  plea_xml_foreach (node, parent, NULL)
  {
    g_autofree char *own_name = plea_xml_get_attribute (node, "name");
    xmlNode *found = g_str_equal (plea_xml_get_name (node), kind) && g_strcmp0 (own_name, name) == 0
                         ? node
                         : find_in_schema (node, kind, name);

    if (found != NULL)
      return found;
  }

  return NULL;
}

static void
list_allowed (xmlNode *definition, const char *kind, GString *names)
{
  plea_xml_foreach (node, definition, NULL)
  {
    g_autofree char *name = plea_xml_get_attribute (node, "name");

    if (g_str_equal (plea_xml_get_name (node), kind))
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", name);
    else if (g_str_equal (plea_xml_get_name (node), "ref"))
      list_allowed (find_in_schema (xmlDocGetRootElement (get_schema_document ()), "define", name),
                    kind, names);
    else if (!g_str_equal (plea_xml_get_name (node), "element"))
      list_allowed (node, kind, names);
  }
}

static char *
get_allowed (xmlNode *node, const char *kind)
{
  g_autoptr (GString) names = g_string_new (NULL);
  xmlNode *root = xmlDocGetRootElement (get_schema_document ());
  xmlNode *definition = node != NULL && node->type == XML_ELEMENT_NODE
                            ? find_in_schema (root, "element", plea_xml_get_name (node))
                            : NULL;

  if (definition != NULL)
    list_allowed (definition, kind, names);

  return g_string_free (g_steal_pointer (&names), FALSE);
}

static void
report_misplaced (Check *check, const xmlError *error, xmlNode *node)
{
  g_autofree char *allowed = get_allowed (node->parent, "element");

  report (check, error->line, plea_xml_get_name (node),
          /* TRANSLATORS: %s are names of XML elements, the last one a list of them */
          _ ("“%s” does not belong at this place in “%s”, which has, in this order: %s."),
          plea_xml_get_name (node), plea_xml_get_name (node->parent), allowed);
}

/* The schema blames the element around an attribute that it does not know. */
static const xmlAttr *
find_stray_attribute (xmlNode *node, const char *allowed)
{
  g_auto (GStrv) names = g_strsplit (allowed, ", ", -1);

  for (const xmlAttr *attribute = node->properties; attribute != NULL; attribute = attribute->next)
    {
      g_autofree char *name = g_strconcat (attribute->ns != NULL ? "xml:" : "",
                                           (const char *) attribute->name, NULL);

      if (!g_strv_contains ((const char *const *) names, name))
        return attribute;
    }

  return NULL;
}

static gboolean
report_attribute (Check *check, const xmlError *error, xmlNode *node)
{
  g_autofree char *allowed = get_allowed (node, "attribute");
  const xmlAttr   *stray = find_stray_attribute (node, allowed);
  const char      *name = stray != NULL ? (const char *) stray->name : NULL;

  if (stray == NULL)
    return FALSE;

  if (*allowed == '\0')
    report (check, error->line, name, _ ("The attribute “%s” does not belong in “%s”."), name,
            plea_xml_get_name (node));
  else
    report (check, error->line, name,
            _ ("The attribute “%s” does not belong in “%s”, which may have: %s."), name,
            plea_xml_get_name (node), allowed);

  return TRUE;
}

static gboolean
has_stray_text (xmlNode *node)
{
  for (xmlNode *child = node->children; child != NULL; child = child->next)
    if (child->type == XML_TEXT_NODE && !xmlIsBlankNode (child))
      return TRUE;

  return FALSE;
}

static void
report_schema_error (Check *check, const xmlError *error)
{
  xmlNode *node = error->node;

  if (node == NULL)
    report (check, error->line, "appeal", _ ("This is not an appeal file."));
  else if (report_attribute (check, error, node))
    return;
  else if (error->code == XML_RELAXNG_ERR_ELEMWRONG || error->code == XML_RELAXNG_ERR_EXTRACONTENT
           || error->code == XML_RELAXNG_ERR_ELEMNAME)
    report_misplaced (check, error, node);
  else if (has_stray_text (node))
    report (check, error->line, plea_xml_get_name (node),
            _ ("There is text in “%s” where only elements belong."), plea_xml_get_name (node));
  else
    report (check, error->line, plea_xml_get_name (node),
            _ ("“%s” is not written as an appeal asks."), plea_xml_get_name (node));
}

static void
on_schema_error (void *data, PleaXmlFault *error)
{
  Check *check = data;

  /* The schema follows a fault with ever vaguer ones about the elements around it. */
  if (check->problems->len == 0)
    report_schema_error (check, error);
}

/**
 * plea_appeal_schema_check:
 * @document: an appeal
 * @file_name: its name, for messages
 * @problems: (element-type PleaProblem): what is wrong with the file, to which the first is added
 *   where there is none yet
 *
 * Holds the file against the schema, which is the law.
 */
void
plea_appeal_schema_check (xmlDoc *document, const char *file_name, GPtrArray *problems)
{
  Check                check = { file_name, problems };
  xmlRelaxNGValidCtxt *context = xmlRelaxNGNewValidCtxt (get_schema ());
  int                  result;

  xmlRelaxNGSetValidStructuredErrors (context, on_schema_error, &check);
  result = xmlRelaxNGValidateDoc (context, document);
  xmlRelaxNGFreeValidCtxt (context);

  if (result != 0 && problems->len == 0)
    report (&check, 0, "appeal", _ ("This is not an appeal file."));
}
