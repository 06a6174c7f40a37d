/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the styles of a document say of its paragraphs, and these of themselves. Elements and
 * attributes are known by their local names, of which none means two things. */

#include "config.h"

#include "plea-document-styles.h"

#include <string.h>

#include "plea-xml.h"

/* How often a style may be based on another */
#define MAX_PARENTS 20

/* Space between paragraphs that can be seen, in twentieths of a point or in any unit of CSS */
#define MIN_SPACE_OF_WORD 40
#define MIN_SPACE 0.04

#define NO -1
#define YES 1

static gboolean
is_called (xmlNode *node, const char *name)
{
  return g_str_equal (plea_xml_get_name (node), name);
}

/* <w:vanish/> and the like say yes, unless they say no. */
static int
get_switch (xmlNode *node)
{
  static const char *const no[] = { "0", "false", "off", NULL };
  const char              *value = plea_xml_get_attribute (node, "val");

  return value != NULL && g_strv_contains (no, value) ? NO : YES;
}

/* Numbering 0 and the tenth level of headings are none. */
static int
is_not (xmlNode *node, const char *none)
{
  return g_strcmp0 (plea_xml_get_attribute (node, "val"), none) != 0 ? YES : NO;
}

static void
take_spacing (const PleaDocumentStyles *self, PleaDocumentTraits *traits, xmlNode *node)
{
  static const char *const names[] = { "before", "after", "margin-top", "margin-bottom" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const char *space = plea_xml_get_attribute (node, names[i]);

      if (space != NULL && traits->are[PLEA_DOCUMENT_TRAIT_SPACED] != YES)
        traits->are[PLEA_DOCUMENT_TRAIT_SPACED] = g_ascii_strtod (space, NULL)
                                                          > (self->is_word ? MIN_SPACE_OF_WORD
                                                                           : MIN_SPACE)
                                                      ? YES
                                                      : NO;
    }
}

static void
take_style_name (PleaDocumentTraits *traits, const char *name)
{
  g_autofree char *lower = g_ascii_strdown (name != NULL ? name : "", -1);

  if (g_str_has_prefix (lower, "heading") || g_str_equal (lower, "title"))
    traits->are[PLEA_DOCUMENT_TRAIT_HEADING] = YES;
}

static void
take_text_properties (PleaDocumentTraits *traits, xmlNode *node)
{
  const char *line = plea_xml_get_attribute (node, "text-line-through-style");

  if (g_strcmp0 (plea_xml_get_attribute (node, "display"), "none") == 0
      || (line != NULL && !g_str_equal (line, "none")))
    traits->are[PLEA_DOCUMENT_TRAIT_HIDDEN] = YES;
}

static void
take_trait (const PleaDocumentStyles *self, PleaDocumentTraits *traits, xmlNode *node)
{
  const char *name = plea_xml_get_name (node);

  if (g_str_equal (name, "name"))
    take_style_name (traits, plea_xml_get_attribute (node, "val"));
  else if (g_str_equal (name, "basedOn") || g_str_equal (name, "pStyle"))
    traits->style = plea_xml_get_attribute (node, "val");
  else if (g_str_equal (name, "numId"))
    traits->are[PLEA_DOCUMENT_TRAIT_ITEM] = is_not (node, "0");
  else if (g_str_equal (name, "outlineLvl"))
    traits->are[PLEA_DOCUMENT_TRAIT_HEADING] = is_not (node, "9");
  else if (g_str_equal (name, "spacing") || g_str_equal (name, "paragraph-properties"))
    take_spacing (self, traits, node);
  else if (g_str_equal (name, "text-properties"))
    take_text_properties (traits, node);
  else if (g_str_equal (name, "vanish") || g_str_equal (name, "strike")
           || g_str_equal (name, "dstrike"))
    traits->are[PLEA_DOCUMENT_TRAIT_HIDDEN] = get_switch (node);
}

/* @with_runs: whether what it says of runs holds for all of them, and not for a mark alone */
static void
take_traits (const PleaDocumentStyles *self,
             PleaDocumentTraits       *traits,
             xmlNode                  *parent,
             gboolean                  with_runs)
{
  plea_xml_foreach (node, parent, NULL)
  {
    take_trait (self, traits, node);
    if (is_called (node, "pPr") || is_called (node, "numPr")
        || (with_runs && is_called (node, "rPr")))
      take_traits (self, traits, node, with_runs);
  }
}

static void
take_style (PleaDocumentStyles *self, xmlNode *node)
{
  const char         *name = plea_xml_get_attribute (node, self->is_word ? "styleId" : "name");
  const char         *family = plea_xml_get_attribute (node, self->is_word ? "type" : "family");
  PleaDocumentTraits *traits = g_new0 (PleaDocumentTraits, 1);

  traits->style = plea_xml_get_attribute (node, "parent-style-name");
  if (!self->is_word)
    take_style_name (traits, name);
  take_traits (self, traits, node, TRUE);
  if (plea_xml_get_attribute (node, "default") != NULL && g_strcmp0 (family, "paragraph") == 0)
    self->default_style = name;
  g_hash_table_replace (self->traits, g_strdup (name != NULL ? name : ""), traits);
}

/**
 * plea_document_styles_take:
 * @root: what has styles in it
 */
void
plea_document_styles_take (PleaDocumentStyles *self, xmlNode *root)
{
  plea_xml_foreach (node, root, NULL)
  {
    if (is_called (node, "style") || is_called (node, "pPrDefault")
        || (is_called (node, "default-style")
            && g_strcmp0 (plea_xml_get_attribute (node, "family"), "paragraph") == 0))
      take_style (self, node);
    else
      plea_document_styles_take (self, node);
  }
}

/**
 * plea_document_styles_init:
 * @self: (out caller-allocates): no styles
 */
void
plea_document_styles_init (PleaDocumentStyles *self, gboolean is_word)
{
  *self = (PleaDocumentStyles){ g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free),
                                NULL, is_word };
}

void
plea_document_styles_clear (PleaDocumentStyles *self)
{
  g_clear_pointer (&self->traits, g_hash_table_unref);
}

/**
 * plea_document_styles_is:
 * @traits: what a paragraph or a part of one says
 * @trait: what is asked
 *
 * Returns: whether it is so by itself, by its style or by that on which the style is based
 */
gboolean
plea_document_styles_is (const PleaDocumentStyles *self,
                         const PleaDocumentTraits *traits,
                         PleaDocumentTrait         trait)
{
  for (guint i = 0; traits != NULL && i < MAX_PARENTS; i++)
    {
      if (traits->are[trait] != 0)
        return traits->are[trait] == YES;
      traits = g_hash_table_lookup (self->traits, traits->style != NULL ? traits->style : "");
    }

  return FALSE;
}

/**
 * plea_document_styles_get_of_paragraph:
 * @node: a paragraph
 *
 * Returns: what it says of itself
 */
PleaDocumentTraits
plea_document_styles_get_of_paragraph (const PleaDocumentStyles *self, xmlNode *node)
{
  const char        *style = plea_xml_get_attribute (node, "style-name");
  PleaDocumentTraits traits = { style != NULL ? style : self->default_style, { 0 } };

  if (is_called (node, "h"))
    traits.are[PLEA_DOCUMENT_TRAIT_HEADING] = YES;
  take_traits (self, &traits, node, FALSE);

  return traits;
}

/**
 * plea_document_styles_is_hidden:
 * @node: a part of a paragraph, or a section
 *
 * Returns: whether nobody sees it, or it is struck out
 */
gboolean
plea_document_styles_is_hidden (const PleaDocumentStyles *self, xmlNode *node)
{
  const char        *style = plea_xml_get_attribute (node, "style-name");
  PleaDocumentTraits traits = { style, { 0 } };

  take_traits (self, &traits, node, TRUE);

  return traits.are[PLEA_DOCUMENT_TRAIT_HIDDEN] == YES
         || g_strcmp0 (plea_xml_get_attribute (node, "display"), "none") == 0
         || g_strcmp0 (plea_xml_get_attribute (node, "is-hidden"), "true") == 0
         || (style != NULL && plea_document_styles_is (self, &traits, PLEA_DOCUMENT_TRAIT_HIDDEN));
}
