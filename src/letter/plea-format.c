/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where things stand on the paper: data/formats.xml. */

#include "config.h"

#include "plea-format.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <libxml/parser.h>
#include <libxml/tree.h>

#include "plea-letter-resources.h"

#define ANY_COUNTRY "*"

typedef struct
{
  PleaFormat format;
  GStrv      countries; /* where it is usual */
} Entry;

/* Reading. The file comes with Plea, so what it lacks is a mistake of ours and not of a person. */

static char *
get_attribute (xmlNode *node, const char *name)
{
  xmlChar *value = xmlGetProp (node, (const xmlChar *) name);
  char    *text = g_strdup (value != NULL ? (const char *) value : "");

  xmlFree (value);

  return text;
}

static double
get_number (xmlNode *node, const char *name)
{
  g_autofree char *text = get_attribute (node, name);

  return g_ascii_strtod (text, NULL);
}

static PleaBox
read_box (xmlNode *node)
{
  return (PleaBox){
    .x = get_number (node, "x"),
    .y = get_number (node, "y"),
    .width = get_number (node, "width"),
    .height = get_number (node, "height"),
  };
}

static void
read_element (PleaFormat *format, xmlNode *node)
{
  const char *element = (const char *) node->name;
  struct
  {
    const char *element;
    PleaBox    *box;
  } boxes[] = {
    { "sender", &format->sender }, { "return-line", &format->return_line },
    { "date", &format->date },     { "recipient", &format->recipient },
    { "body", &format->body },     { "next-body", &format->next_body },
  };

  for (guint i = 0; i < G_N_ELEMENTS (boxes); i++)
    if (g_str_equal (element, boxes[i].element))
      *boxes[i].box = read_box (node);

  if (g_str_equal (element, "header"))
    format->header_y = get_number (node, "y");
  else if (g_str_equal (element, "fold") && format->n_folds < PLEA_FORMAT_MAX_FOLDS)
    format->folds[format->n_folds++] = get_number (node, "y");
  else if (g_str_equal (element, "name"))
    format->name = g_strdup ((const char *) node->children->content);
}

static Entry
read_entry (xmlNode *node)
{
  Entry            entry = { 0 };
  g_autofree char *countries = get_attribute (node, "countries");

  entry.format.id = get_attribute (node, "id");
  entry.format.paper = get_attribute (node, "paper");
  entry.format.width = get_number (node, "width");
  entry.format.height = get_number (node, "height");
  entry.countries = g_strsplit_set (countries, " \n", -1);
  for (xmlNode *child = xmlFirstElementChild (node); child != NULL;
       child = xmlNextElementSibling (child))
    read_element (&entry.format, child);

  return entry;
}

static GArray *
read_formats (void)
{
  g_autoptr (GBytes) bytes = g_resource_lookup_data (plea_letter_get_resource (),
                                                     PLEA_RESOURCE_PATH "/formats.xml",
                                                     G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  gsize       size;
  const char *data = g_bytes_get_data (bytes, &size);
  xmlDoc     *document = xmlReadMemory (data, (int) size, "formats.xml", NULL, XML_PARSE_NONET);
  xmlNode    *root = xmlDocGetRootElement (document);
  GArray     *entries = g_array_new (FALSE, FALSE, sizeof (Entry));

  for (xmlNode *node = xmlFirstElementChild (root); node != NULL;
       node = xmlNextElementSibling (node))
    {
      Entry entry = read_entry (node);

      g_array_append_val (entries, entry);
    }
  xmlFreeDoc (document);

  return entries;
}

static GArray *
get_entries (void)
{
  static GArray *entries = NULL;

  if (g_once_init_enter (&entries))
    g_once_init_leave (&entries, read_formats ());

  return entries;
}

/**
 * plea_format_get_n:
 *
 * Returns: how many formats there are
 */
guint
plea_format_get_n (void)
{
  return get_entries ()->len;
}

/**
 * plea_format_get_nth:
 * @nth: less than plea_format_get_n()
 *
 * Returns: (transfer none): a format, in the order to show them in
 */
const PleaFormat *
plea_format_get_nth (guint nth)
{
  return &g_array_index (get_entries (), Entry, nth).format;
}

/**
 * plea_format_find:
 * @id: id of a format, for example "din5008-b"
 *
 * Returns: (transfer none) (nullable): the format of that id
 */
const PleaFormat *
plea_format_find (const char *id)
{
  for (guint i = 0; i < plea_format_get_n (); i++)
    if (g_str_equal (plea_format_get_nth (i)->id, id))
      return plea_format_get_nth (i);

  return NULL;
}

static const PleaFormat *
find_for_country (const char *country)
{
  for (guint i = 0; i < plea_format_get_n (); i++)
    {
      const Entry *entry = &g_array_index (get_entries (), Entry, i);

      if (g_strv_contains ((const char *const *) entry->countries, country))
        return &entry->format;
    }

  return NULL;
}

/**
 * plea_format_for_country:
 * @country: ISO 3166 code, or "" where it is not said
 *
 * Returns: (transfer none): the format usual there
 */
const PleaFormat *
plea_format_for_country (const char *country)
{
  const PleaFormat *usual = *country != '\0' ? find_for_country (country) : NULL;

  return usual != NULL ? usual : find_for_country (ANY_COUNTRY);
}

/**
 * plea_format_get_name:
 *
 * Returns: (transfer none): the name in the language of the interface
 */
const char *
plea_format_get_name (const PleaFormat *self)
{
  return g_dgettext (GETTEXT_PACKAGE, self->name);
}
