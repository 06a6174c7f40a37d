/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A face that letters can be set in: data/fonts.xml. */

#include "config.h"

#include "plea-font.h"

#include <glib/gi18n-lib.h>

#include "plea-data-file.h"

/* Families for some scripts. */
typedef struct
{
  GStrv scripts;
  char *families;
} Choice;

struct _PleaFont
{
  char           *id;
  char           *name;
  double          size;
  char           *families;
  GArray         *choices; /* Choice */
  const PleaFont *like;
};

static void
read_families (PleaFont *font, xmlNode *node)
{
  g_autofree char *scripts = plea_data_file_get_attribute (node, "scripts");
  const char      *families = (const char *) node->children->content;
  Choice           choice;

  if (*scripts == '\0')
    {
      font->families = g_strdup (families);
      return;
    }

  choice = (Choice){ g_strsplit (scripts, " ", -1), g_strdup (families) };
  g_array_append_val (font->choices, choice);
}

static void
read_element (PleaFont *font, xmlNode *node)
{
  if (g_str_equal (node->name, "name"))
    font->name = g_strdup ((const char *) node->children->content);
  else if (g_str_equal (node->name, "families"))
    read_families (font, node);
}

static const PleaFont *
find_in (GPtrArray *fonts, const char *id)
{
  for (guint i = 0; i < fonts->len; i++)
    {
      const PleaFont *font = g_ptr_array_index (fonts, i);

      if (g_strcmp0 (font->id, id) == 0)
        return font;
    }

  return NULL;
}

static PleaFont *
read_font (GPtrArray *fonts, xmlNode *node)
{
  g_autofree char *like = plea_data_file_get_attribute (node, "like");
  PleaFont        *font = g_new0 (PleaFont, 1);

  font->id = plea_data_file_get_attribute (node, "id");
  font->size = plea_data_file_get_number (node, "size");
  font->choices = g_array_new (FALSE, FALSE, sizeof (Choice));
  font->like = find_in (fonts, like);
  for (xmlNode *child = xmlFirstElementChild (node); child != NULL;
       child = xmlNextElementSibling (child))
    read_element (font, child);

  return font;
}

static GPtrArray *
read_fonts (void)
{
  xmlDoc    *document = plea_data_file_open ("fonts.xml");
  GPtrArray *fonts = g_ptr_array_new ();

  for (xmlNode *node = xmlFirstElementChild (xmlDocGetRootElement (document)); node != NULL;
       node = xmlNextElementSibling (node))
    g_ptr_array_add (fonts, read_font (fonts, node));
  xmlFreeDoc (document);

  return fonts;
}

static GPtrArray *
get_fonts (void)
{
  static GPtrArray *fonts = NULL;

  if (g_once_init_enter (&fonts))
    g_once_init_leave (&fonts, read_fonts ());

  return fonts;
}

/**
 * plea_font_get_n:
 *
 * Returns: how many fonts there are
 */
guint
plea_font_get_n (void)
{
  return get_fonts ()->len;
}

/**
 * plea_font_get_nth:
 * @nth: less than plea_font_get_n()
 *
 * Returns: (transfer none): a font; the first is the usual one
 */
const PleaFont *
plea_font_get_nth (guint nth)
{
  return g_ptr_array_index (get_fonts (), nth);
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
  return find_in (get_fonts (), id);
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

  return font != NULL ? font : plea_font_get_nth (0);
}

const char *
plea_font_get_id (const PleaFont *self)
{
  return self->id;
}

/**
 * plea_font_get_name:
 *
 * Returns: (transfer none): the name in the language of the interface
 */
const char *
plea_font_get_name (const PleaFont *self)
{
  return g_dgettext (GETTEXT_PACKAGE, self->name);
}

/**
 * plea_font_get_size:
 *
 * Returns: size of the text of a letter, in points
 */
double
plea_font_get_size (const PleaFont *self)
{
  return self->size;
}

/**
 * plea_font_get_families:
 *
 * Returns: (transfer none): families for Latin, Cyrillic and Greek, best first, separated by commas
 */
const char *
plea_font_get_families (const PleaFont *self)
{
  return self->families;
}

static gboolean
serves (const Choice *choice, const char *script)
{
  return script == NULL || g_strv_contains ((const char *const *) choice->scripts, script);
}

static const char *
find_families (const PleaFont *self, const char *script, const char *letter_script)
{
  for (guint i = 0; i < self->choices->len; i++)
    {
      const Choice *choice = &g_array_index (self->choices, Choice, i);

      if (serves (choice, script) && serves (choice, letter_script))
        return choice->families;
    }

  return self->like != NULL ? find_families (self->like, script, letter_script) : NULL;
}

/**
 * plea_font_get_script_families:
 * @script: ISO 15924 code of a script
 * @letter_script: ISO 15924 code of the script that the letter's language is written in
 *
 * Returns: (transfer none) (nullable): families for that script, best first, separated by commas,
 * or %NULL for those of plea_font_get_families()
 */
const char *
plea_font_get_script_families (const PleaFont *self, const char *script, const char *letter_script)
{
  const char *families = find_families (self, script, letter_script);

  return families != NULL ? families : find_families (self, script, NULL);
}
