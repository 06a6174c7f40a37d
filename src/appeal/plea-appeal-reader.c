/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From an appeal file to an appeal, or from a file of appeals to all of them. */

#include "config.h"

#include "plea-appeal-reader.h"

#include <glib/gi18n-lib.h>

#include "plea-appeal-check.h"
#include "plea-appeal-element.h"
#include "plea-appeal-writer.h"
#include "plea-appeal-xml.h"
#include "plea-folding.h"
#include "plea-xml.h"

static const PleaXmlLimits one = {
  PLEA_APPEAL_MAX_SIZE,
  PLEA_APPEAL_MAX_ELEMENTS,
  N_ ("The file is too large for an appeal (more than 4 MiB)."),
};

static const PleaXmlLimits several = {
  PLEA_APPEALS_MAX_SIZE,
  PLEA_APPEALS_MAX_ELEMENTS,
  N_ ("The file is larger than a file of appeals can be (64 MiB)."),
};

/**
 * plea_appeal_reader_read:
 * @bytes: an appeal file
 * @file_name: its name, for messages
 * @problems: (element-type PleaProblem): what is wrong with it is added here
 *
 * Returns: (transfer full) (nullable): the appeal, or %NULL when there is any problem
 */
PleaAppeal *
plea_appeal_reader_read (GBytes *bytes, const char *file_name, GPtrArray *problems)
{
  g_autoptr (PleaXmlDocument) document = plea_appeal_xml_parse (bytes, &one, file_name, problems);

  return document != NULL
             ? plea_appeal_element_read (xmlDocGetRootElement (document), file_name, problems)
             : NULL;
}

/* Several */

static void
entry_free (gpointer data)
{
  PleaAppealEntry *entry = data;

  g_free (entry->name);
  g_clear_object (&entry->appeal);
  g_ptr_array_unref (entry->problems);
  g_free (entry);
}

static PleaAppealEntry *
add_entry (GPtrArray *entries, xmlNode *element)
{
  PleaAppealEntry *entry = g_new0 (PleaAppealEntry, 1);
  xmlChar         *id = xmlGetNoNsProp (element, (const xmlChar *) "id");

  entry->name = id != NULL ? plea_clean_words ((const char *) id) : NULL;
  entry->problems = plea_problems_new ();
  g_ptr_array_add (entries, entry);
  xmlFree (id);

  return entry;
}

#define complain(problems, file_name, element, ...)                                                \
  g_ptr_array_add (problems, plea_problem_new (file_name, plea_xml_get_line (element),             \
                                               PLEA_NO_PLACE, __VA_ARGS__))

static void
read_entry (GPtrArray *entries, GHashTable *ids, xmlNode *element, const char *file_name)
{
  PleaAppealEntry *self = add_entry (entries, element);

  self->appeal = plea_appeal_element_read (element, file_name, self->problems);
  if (self->appeal == NULL || g_hash_table_add (ids, g_strdup (self->appeal->id)))
    return;

  /* TRANSLATORS: %s is the id of an appeal, in a file of several */
  complain (self->problems, file_name, element, _ ("There is another appeal “%s” in this file."),
            self->appeal->id);
  g_clear_object (&self->appeal);
}

static gboolean
is_of_several (xmlNode *root)
{
  return g_str_equal (plea_xml_get_name (root), "appeals") && root->ns != NULL
         && g_str_equal ((const char *) root->ns->href, PLEA_APPEAL_NAMESPACE);
}

static void
read_appeals (xmlNode *root, const char *file_name, GPtrArray *entries, GPtrArray *problems)
{
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  plea_xml_foreach (element, root, NULL)
  {
    read_entry (entries, ids, element, file_name);
  }
  if (entries->len == 0)
    complain (problems, file_name, root, _ ("There is no appeal in this file."));
  else if (plea_xml_has_stray_text (root))
    complain (problems, file_name, root, _ ("There is text in “%s” where only elements belong."),
              plea_xml_get_name (root));
}

static void
read_one_or_several (xmlNode *root, const char *file_name, GPtrArray *entries, GPtrArray *problems)
{
  PleaAppealEntry *entry;

  if (is_of_several (root))
    {
      read_appeals (root, file_name, entries, problems);
      return;
    }
  entry = add_entry (entries, root);
  entry->appeal = plea_appeal_element_read (root, file_name, entry->problems);
}

/**
 * plea_appeal_reader_read_all:
 * @bytes: a file of appeals, or an appeal file
 * @file_name: its name, for messages
 * @problems: (element-type PleaProblem): what is wrong with the file as a whole is added here
 *
 * A mistake in one appeal leaves the others as they are.
 *
 * Returns: (transfer full) (element-type PleaAppealEntry): each appeal, in the order of the file
 */
GPtrArray *
plea_appeal_reader_read_all (GBytes *bytes, const char *file_name, GPtrArray *problems)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func (entry_free);
  g_autoptr (PleaXmlDocument) document = plea_appeal_xml_parse (bytes, &several, file_name,
                                                                problems);

  if (document != NULL)
    read_one_or_several (xmlDocGetRootElement (document), file_name, entries, problems);

  return entries;
}

/**
 * plea_appeal_reader_read_unfinished:
 * @bytes: what plea_appeal_writer_write() wrote of something that need not be an appeal yet
 *
 * Returns: (transfer full): what can be read of it
 */
PleaAppealBuilder *
plea_appeal_reader_read_unfinished (GBytes *bytes)
{
  g_autoptr (GPtrArray) problems = plea_problems_new ();
  g_autoptr (PleaXmlDocument) document = plea_appeal_xml_parse (bytes, &one, NULL, problems);

  return plea_appeal_element_read_unfinished (document != NULL ? xmlDocGetRootElement (document)
                                                               : NULL);
}
