/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A face that letters can be set in: data/fonts.xml. */

#include "config.h"

#include "plea-font.h"

#include "plea-idioms.h"
#include "plea-xml.h"

/* In points, where a font says nothing else. */
#define LEAST_SIZE 10.0
#define HEADER_SIZE 9.0

/* Families for some scripts. */
typedef struct
{
  GStrv scripts;
  char *families;
} Choice;

static void
read_font (gpointer item, xmlNode *node, const GPtrArray *before)
{
  PleaFont        *font = item;
  g_autofree char *id = plea_catalog_get_text (node, "like");
  const PleaFont  *like = plea_catalog_find (before, id);
  xmlNode         *families = plea_xml_first_element (node, "families");

  font->size = plea_catalog_get_number (node, "size");
  font->least_size = MAX (plea_catalog_get_number (node, "least-size"), LEAST_SIZE);
  font->header_size = MAX (plea_catalog_get_number (node, "header-size"), HEADER_SIZE);
  font->families = plea_catalog_get_text (families, NULL);
  font->others = g_array_new (FALSE, FALSE, sizeof (Choice));
  while ((families = plea_xml_next_element (families, "families")) != NULL)
    {
      g_autofree char *scripts = plea_catalog_get_text (families, "scripts");
      Choice choice = { g_strsplit (scripts, " ", -1), plea_catalog_get_text (families, NULL) };

      g_array_append_val (font->others, choice);
    }
  if (like != NULL)
    g_array_append_vals (font->others, like->others->data, like->others->len);
}

/**
 * plea_font_list:
 *
 * Returns: (transfer none) (element-type PleaFont): the fonts in the order to show them in; the
 * first is the usual one
 */
GPtrArray *
plea_font_list (void)
{
  return plea_once (plea_catalog_read ("fonts.xml", sizeof (PleaFont), read_font));
}

/**
 * plea_font_find:
 * @id: (nullable): id of a font, for example "serif"
 *
 * Returns: (transfer none) (nullable): the font of that id
 */
const PleaFont *
plea_font_find (const char *id)
{
  return plea_catalog_find (plea_font_list (), id);
}

/**
 * plea_font_find_or_default:
 * @id: (nullable): id of a font
 *
 * Returns: (transfer none): the font of that id, or the usual one where there is none
 */
const PleaFont *
plea_font_find_or_default (const char *id)
{
  const PleaFont *font = plea_font_find (id);

  return font != NULL ? font : g_ptr_array_index (plea_font_list (), 0);
}

static const char *
find_families (const PleaFont *self, const char *script, const char *letter_script)
{
  plea_foreach_in (const Choice, choice, self->others)
    {
      const char *const *scripts = (const char *const *) choice->scripts;

      if (g_strv_contains (scripts, script) && g_strv_contains (scripts, letter_script))
        return choice->families;
    }

  return NULL;
}

/**
 * plea_font_get_script_families:
 * @script: ISO 15924 code of a script
 * @letter_script: ISO 15924 code of the script that the letter's language is written in
 *
 * Returns: (transfer none) (nullable): families for that script, best first, separated by commas,
 *   or %NULL for the font's own
 */
const char *
plea_font_get_script_families (const PleaFont *self, const char *script, const char *letter_script)
{
  const char *families = find_families (self, script, letter_script);

  return families != NULL ? families : find_families (self, script, script);
}
