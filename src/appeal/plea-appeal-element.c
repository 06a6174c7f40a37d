/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From an XML element to an appeal, by the tables of what is in it.
 *
 * What is not in the tables is refused, with a sentence that a person can act on; what the words
 * say is for the builder to judge. */

#include "config.h"

#include "plea-appeal-element.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "plea-appeal-private.h"
#include "plea-appeal-writer.h"
#include "plea-date.h"
#include "plea-folding.h"
#include "plea-idioms.h"
#include "plea-letter-text-private.h"
#include "plea-xml.h"

typedef struct
{
  PleaPlace place;
  int       line;
} Line;

typedef struct
{
  const char *file_name;
  GPtrArray  *problems;
  GArray     *lines; /* where everything stands */
  guint       nth;   /* of the event, recipient or letter that is read */
  guint       n_address_lines;
} Reader;

static void read_members (Reader           *self,
                          xmlNode          *node,
                          const PleaMember *members,
                          gpointer          structure);

#define report(self, line, field, ...)                                                             \
  g_ptr_array_add ((self)->problems,                                                               \
                   plea_problem_new ((self)->file_name, line,                                      \
                                     (PleaPlace){ field, (self)->nth, 0 }, __VA_ARGS__))

#define report_at(self, node, member, ...)                                                         \
  report (self, plea_xml_get_line (node), (member)->field, __VA_ARGS__)

static void
remember_line (Reader *self, xmlNode *node, PleaField field, guint part)
{
  Line line = { { field, self->nth, part }, plea_xml_get_line (node) };

  g_array_append_val (self->lines, line);
}

static const PleaMember *
get_members (const PleaMember *member)
{
  static const PleaMember none[] = { { 0 } };

  if (member->structure != NULL)
    return member->structure->members;

  return member->members != NULL ? member->members : none;
}

/* Values */

/* What stands in an element that has no other elements. */
static char *
read_words (Reader *self, xmlNode *node, const PleaMember *member)
{
  xmlNode *inside = plea_xml_first_element (node, NULL);
  xmlChar *content = xmlNodeGetContent (node);
  char    *words = g_strdup (content != NULL ? (const char *) content : "");

  xmlFree (content);
  if (inside != NULL)
    report_at (self, inside, member, _ ("“%s” may contain only text; remove “%s” from it."),
               plea_xml_get_name (node), plea_xml_get_name (inside));
  if (member->name != NULL && plea_is_blank (words))
    report_at (self, node, member, _ ("“%s” is empty."), plea_xml_get_name (node));

  return words;
}

static void
take_date (Reader *self, xmlNode *node, const PleaMember *member, gpointer at, const char *value)
{
  if (!plea_date_parse (value, at))
    report_at (
        self, node, member,
        /* TRANSLATORS: the first %s is what stands in the file, the second the name of its field */
        _ ("“%s” in “%s” is not a date; write one like 2016-03-16."), value, member->name);
}

static void
take_choice (Reader *self, xmlNode *node, const PleaMember *member, guint *at, const char *value)
{
  guint choice = 0;

  while (member->choices[choice] != NULL && !g_str_equal (member->choices[choice], value))
    choice++;
  *at = member->choices[choice] != NULL ? choice : 0;
  if (member->choices[choice] == NULL)
    {
      g_autofree char *names = g_strjoinv (", ", (char **) member->choices);

      report_at (
          self, node, member,
          /* TRANSLATORS: what stands in the file, the name of its field, what may stand there */
          _ ("“%s” in “%s” is not one of these: %s."), value, member->name, names);
    }
}

/* Of several elements that say the status in several languages, the first counts. */
static void
take_status (Reader            *self,
             xmlNode           *node,
             const PleaMember  *member,
             const PleaStatus **at,
             const char        *value)
{
  const PleaStatus *status = plea_status_find (value);

  if (status == NULL)
    report_at (self, node, member,
               _ ("“%s” is not a status that Plea knows; write “unknown” and keep the page’s own "
                  "words."),
               value);
  if (*at == NULL)
    *at = status;
}

static void
take_value (Reader           *self,
            xmlNode          *node,
            const PleaMember *member,
            gpointer          structure,
            const char       *value)
{
  gpointer         at = G_STRUCT_MEMBER_P (structure, member->offset);
  g_autofree char *clean = plea_clean_words (value);

  remember_line (self, node, member->field, 0);
  if (member->kind == PLEA_MEMBER_DATE)
    take_date (self, node, member, at, clean);
  else if (member->kind == PLEA_MEMBER_CHOICE)
    take_choice (self, node, member, at, clean);
  else if (member->kind == PLEA_MEMBER_STATUS)
    take_status (self, node, member, at, clean);
  else if (member->kind == PLEA_MEMBER_TEXT)
    {
      g_free (*(char **) at);
      *(char **) at = g_strdup (value);
    }
}

/* Attributes */

static char *
list_names (const PleaMember *members, gboolean attributes)
{
  g_autoptr (GString) names = g_string_new (NULL);

  plea_member_foreach (member, members)
  {
    if (member->name != NULL && ((member->flags & PLEA_MEMBER_ATTRIBUTE) != 0) == attributes)
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", member->name);
  }

  return g_string_free (g_steal_pointer (&names), FALSE);
}

static void
report_stray_attribute (Reader *self, xmlNode *node, const PleaMember *members, const char *name)
{
  g_autofree char *allowed = list_names (members, TRUE);

  if (*allowed == '\0')
    report (self, plea_xml_get_line (node), PLEA_FIELD_NONE,
            _ ("The attribute “%s” does not belong in “%s”."), name, plea_xml_get_name (node));
  else
    report (self, plea_xml_get_line (node), PLEA_FIELD_NONE,
            _ ("The attribute “%s” does not belong in “%s”, which may have: %s."), name,
            plea_xml_get_name (node), allowed);
}

static const PleaMember *
find_attribute (const PleaMember *members, const char *name)
{
  plea_member_foreach (member, members)
  {
    if ((member->flags & PLEA_MEMBER_ATTRIBUTE) != 0 && g_str_equal (member->name, name))
      return member;
  }

  return NULL;
}

static void
read_attribute (Reader           *self,
                xmlNode          *node,
                xmlAttr          *attribute,
                const PleaMember *member,
                gpointer          structure)
{
  xmlChar *value = xmlNodeGetContent ((xmlNode *) attribute);

  if (value == NULL || plea_is_blank ((const char *) value))
    report_at (self, node, member, _ ("The attribute “%s” of “%s” is empty."), member->name,
               plea_xml_get_name (node));
  else
    take_value (self, node, member, structure, (const char *) value);
  xmlFree (value);
}

static void
read_attributes (Reader *self, xmlNode *node, const PleaMember *members, gpointer structure)
{
  for (xmlAttr *attribute = node->properties; attribute != NULL; attribute = attribute->next)
    {
      g_autofree char  *name = plea_xml_name_attribute (attribute);
      const PleaMember *member = find_attribute (members, name);

      if (member != NULL)
        read_attribute (self, node, attribute, member, structure);
      else
        report_stray_attribute (self, node, members, name);
    }

  plea_member_foreach (member, members)
  {
    if ((member->flags & PLEA_MEMBER_ATTRIBUTE) != 0 && (member->flags & PLEA_MEMBER_REQUIRED) != 0
        && !plea_xml_has_attribute (node, member->name))
      report_at (self, node, member, _ ("The attribute “%s” is missing in “%s”."), member->name,
                 plea_xml_get_name (node));
  }
}

/* Elements */

static void
read_translation (Reader *self, xmlNode *node, const PleaMember *member, gpointer structure)
{
  PleaTranslations *translations = *PLEA_MEMBER_POINTER (structure, member, PleaTranslations *);
  xmlChar          *language = xmlGetNsProp (node, (const xmlChar *) "lang", XML_XML_NAMESPACE);
  g_autofree char  *words = read_words (self, node, member);
  guint             nth = translations->len;

  remember_line (self, node, member->field, nth);
  plea_translations_add (translations, (const char *) language, words);
  xmlFree (language);
}

/* What is no base64 in it is skipped; whether a picture comes out is for the builder to judge. */
static void
read_bytes (Reader *self, xmlNode *node, const PleaMember *member, gpointer structure)
{
  GBytes         **bytes = PLEA_MEMBER_POINTER (structure, member, GBytes *);
  g_autofree char *words = read_words (self, node, member);
  gsize            size;
  guchar          *data = g_base64_decode (words, &size);

  remember_line (self, node, member->field, 0);
  g_clear_pointer (bytes, g_bytes_unref);
  *bytes = g_bytes_new_take (data, size);
}

static void
read_line (Reader *self, xmlNode *node, const PleaMember *member, gpointer structure)
{
  GStrv *lines = PLEA_MEMBER_POINTER (structure, member, GStrv);

  remember_line (self, node, member->field, self->n_address_lines);
  *lines = g_renew (char *, *lines, self->n_address_lines + 2);
  (*lines)[self->n_address_lines++] = read_words (self, node, member);
  (*lines)[self->n_address_lines] = NULL;
}

static void
read_part (Reader *self, xmlNode *node, const PleaMember *member, gpointer structure)
{
  GPtrArray *parts = *PLEA_MEMBER_POINTER (structure, member, GPtrArray *);
  PleaPart  *part = plea_structure_new (&plea_part_structure);

  remember_line (self, node, PLEA_FIELD_LETTER, parts->len);
  remember_line (self, node, member->field, parts->len);
  g_ptr_array_add (parts, part);
  part->kind = member->part_kind;
  part->text = read_words (self, node, member);
  read_attributes (self, node, get_members (member), part);
}

static void
read_structure (Reader *self, xmlNode *node, const PleaMember *member, gpointer structure)
{
  GPtrArray *structures = *PLEA_MEMBER_POINTER (structure, member, GPtrArray *);
  gpointer   added = plea_structure_new (member->structure);

  self->nth = structures->len;
  self->n_address_lines = 0;
  remember_line (self, node, member->field, 0);
  g_ptr_array_add (structures, added);
  read_members (self, node, member->structure->members, added);
  self->nth = 0;
}

static void
read_element (Reader *self, xmlNode *node, const PleaMember *member, gpointer structure)
{
  g_autofree char *words = NULL;

  switch (member->kind)
    {
    case PLEA_MEMBER_STRUCTURES:
      read_structure (self, node, member, structure);
      return;
    case PLEA_MEMBER_GROUP:
      remember_line (self, node, member->field, 0);
      read_members (self, node, member->members, structure);
      return;
    case PLEA_MEMBER_PART:
      read_part (self, node, member, structure);
      return;
    case PLEA_MEMBER_TRANSLATIONS:
      read_translation (self, node, member, structure);
      break;
    case PLEA_MEMBER_LINES:
      read_line (self, node, member, structure);
      break;
    default:
      words = read_words (self, node, member);
      take_value (self, node, member, structure, words);
      break;
    }
  read_attributes (self, node, get_members (member), structure);
}

static gboolean
is_element (const PleaMember *member, const char *name)
{
  return member->name != NULL && (member->flags & PLEA_MEMBER_ATTRIBUTE) == 0
         && (name == NULL || g_str_equal (member->name, name));
}

/* The member of that name from @from on, itself only where there may be many. */
static const PleaMember *
find_element (const PleaMember *from, gboolean is_taken, xmlNode *node)
{
  if (xmlStrcmp (node->ns != NULL ? node->ns->href : NULL, node->parent->ns->href) != 0)
    return NULL;

  plea_member_foreach (member, from)
  {
    if (is_element (member, plea_xml_get_name (node))
        && (member != from || !is_taken || (member->flags & PLEA_MEMBER_MANY) != 0))
      return member;
  }

  return NULL;
}

static void
read_elements (Reader *self, xmlNode *parent, const PleaMember *members, gpointer structure)
{
  const PleaMember *at = members;
  gboolean          is_taken = FALSE;

  plea_xml_foreach (node, parent, NULL)
  {
    const PleaMember *member = find_element (at, is_taken, node);
    g_autofree char  *names = member == NULL ? list_names (members, FALSE) : NULL;

    if (member == NULL)
      {
        report (self, plea_xml_get_line (node), PLEA_FIELD_NONE,
                /* TRANSLATORS: %s are names of XML elements, the last one a list of them */
                _ ("“%s” does not belong here in “%s”, which may have, in this order: %s."),
                plea_xml_get_name (node), plea_xml_get_name (parent), names);
        return;
      }

    read_element (self, node, member, structure);
    at = member;
    is_taken = TRUE;
  }
}

static void
require_elements (Reader *self, xmlNode *parent, const PleaMember *members)
{
  plea_member_foreach (member, members)
  {
    if (is_element (member, NULL) && (member->flags & PLEA_MEMBER_REQUIRED) != 0
        && plea_xml_first_element (parent, member->name) == NULL)
      report_at (self, parent, member, _ ("“%s” is missing in “%s”."), member->name,
                 plea_xml_get_name (parent));
  }
}

static gboolean
is_own (const PleaMember *member)
{
  return member->name == NULL
         && (member->kind == PLEA_MEMBER_TRANSLATIONS || member->kind == PLEA_MEMBER_BYTES);
}

/* The member for the words in the element itself, if it has such. */
static const PleaMember *
find_own_words (const PleaMember *members)
{
  plea_member_foreach (member, members)
  {
    if (is_own (member))
      return member;
  }

  return NULL;
}

static void
read_members (Reader *self, xmlNode *node, const PleaMember *members, gpointer structure)
{
  const PleaMember *own_words = find_own_words (members);

  read_attributes (self, node, members, structure);
  if (own_words != NULL && own_words->kind == PLEA_MEMBER_BYTES)
    read_bytes (self, node, own_words, structure);
  else if (own_words != NULL)
    read_translation (self, node, own_words, structure);
  if (own_words != NULL)
    return;

  require_elements (self, node, members);
  read_elements (self, node, members, structure);
  if (plea_xml_has_stray_text (node))
    report (self, plea_xml_get_line (node), PLEA_FIELD_NONE,
            _ ("There is text in “%s” where only elements belong."), plea_xml_get_name (node));
}

/* The element as an appeal */

static gboolean
is_named (xmlNode *element, const char *name)
{
  return element != NULL && g_str_equal (plea_xml_get_name (element), name) && element->ns != NULL
         && g_strcmp0 ((const char *) element->ns->href, PLEA_APPEAL_NAMESPACE) == 0;
}

/* Where that stands in the file; the lines were remembered from the outside to the inside. */
static int
find_line (Reader *self, const PleaPlace *place, int line_of_all)
{
  plea_foreach_in (const Line, line, self->lines)
    if (line->place.field == place->field && line->place.nth == place->nth
        && line->place.part == place->part)
      return line->line;

  return line_of_all;
}

static PleaAppeal *
build (Reader *self, PleaAppealBuilder *builder, xmlNode *element)
{
  PleaAppeal *appeal = plea_appeal_builder_build (builder, self->problems);

  plea_foreach (PleaProblem, problem, self->problems)
    {
      problem->file = g_utf8_make_valid (self->file_name, -1);
      problem->line = find_line (self, &problem->place, plea_xml_get_line (element));
    }

  return appeal;
}

static PleaAppealBuilder *
read_builder (Reader *self, xmlNode *element)
{
  PleaAppealBuilder *builder = plea_appeal_builder_new ();

  if (is_named (element, "appeal"))
    read_members (self, element, plea_appeal_members, builder->appeal);
  else if (is_named (element, "appeals"))
    report (self, plea_xml_get_line (element), PLEA_FIELD_NONE,
            _ ("There are several appeals in this file, whose name should end in “.appeals”. Open "
               "it in Plea to take those that you want."));
  else
    report (self, element != NULL ? plea_xml_get_line (element) : 1, PLEA_FIELD_NONE,
            /* TRANSLATORS: %s is the address that names the format */
            _ ("The outermost element is not “appeal” in the namespace %s."),
            PLEA_APPEAL_NAMESPACE);

  return builder;
}

/**
 * plea_appeal_element_read:
 * @element: (nullable): what should be an appeal
 * @file_name: the name of the file that it is in, for messages
 * @problems: (element-type PleaProblem): what is wrong with it is added here
 *
 * Returns: (transfer full) (nullable): the appeal, or %NULL when there is any problem
 */
PleaAppeal *
plea_appeal_element_read (xmlNode *element, const char *file_name, GPtrArray *problems)
{
  /* Of this appeal alone: another's problems say nothing about it. */
  GPtrArray *found = plea_problems_new ();
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (Line));
  Reader self = { .file_name = file_name, .problems = found, .lines = lines };
  g_autoptr (PleaAppealBuilder) builder = read_builder (&self, element);
  PleaAppeal *appeal = found->len == 0 ? build (&self, builder, element) : NULL;

  g_ptr_array_extend_and_steal (problems, found);

  return appeal;
}

/**
 * plea_appeal_element_read_unfinished:
 * @element: (nullable): what was written of something that need not be an appeal yet
 *
 * Returns: (transfer full): what can be read of it
 */
PleaAppealBuilder *
plea_appeal_element_read_unfinished (xmlNode *element)
{
  g_autoptr (GPtrArray) problems = plea_problems_new ();
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (Line));
  Reader self = { .problems = problems, .lines = lines };

  return read_builder (&self, element);
}
