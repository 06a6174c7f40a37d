/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Envelopes without a window: data/envelopes.xml. */

#include "config.h"

#include "plea-envelope.h"

#include <glib/gi18n-lib.h>

#include "plea-data-file.h"

#define ANY_COUNTRY "*"

static void
read_element (PleaEnvelope *envelope, xmlNode *node)
{
  const char *element = (const char *) node->name;
  const struct
  {
    const char *element;
    PleaBox    *box;
  } boxes[] = {
    { "address", &envelope->address }, { "text", &envelope->text },
    { "sender", &envelope->sender },   { "airmail", &envelope->airmail },
    { "stamps", &envelope->stamps },   { "coding", &envelope->coding },
  };

  for (guint i = 0; i < G_N_ELEMENTS (boxes); i++)
    if (g_str_equal (element, boxes[i].element))
      *boxes[i].box = plea_box_read (node);

  if (g_str_equal (element, "name"))
    envelope->name = g_strdup ((const char *) node->children->content);
}

static PleaEnvelope
read_envelope (xmlNode *node)
{
  PleaEnvelope envelope = {
    .id = plea_data_file_get_attribute (node, "id"),
    .paper = plea_data_file_get_attribute (node, "paper"),
    .width = plea_data_file_get_number (node, "width"),
    .height = plea_data_file_get_number (node, "height"),
  };
  g_autofree char *countries = plea_data_file_get_attribute (node, "countries");

  envelope.countries = g_strsplit (countries != NULL ? countries : "", " ", -1);

  for (xmlNode *child = xmlFirstElementChild (node); child != NULL;
       child = xmlNextElementSibling (child))
    read_element (&envelope, child);

  return envelope;
}

static GArray *
read_envelopes (void)
{
  xmlDoc *document = plea_data_file_open ("envelopes.xml");
  GArray *envelopes = g_array_new (FALSE, FALSE, sizeof (PleaEnvelope));

  for (xmlNode *node = xmlFirstElementChild (xmlDocGetRootElement (document)); node != NULL;
       node = xmlNextElementSibling (node))
    {
      PleaEnvelope envelope = read_envelope (node);

      g_array_append_val (envelopes, envelope);
    }
  xmlFreeDoc (document);

  return envelopes;
}

static GArray *
get_envelopes (void)
{
  static GArray *envelopes = NULL;

  if (g_once_init_enter (&envelopes))
    g_once_init_leave (&envelopes, read_envelopes ());

  return envelopes;
}

/**
 * plea_envelope_get_n:
 *
 * Returns: how many envelopes there are
 */
guint
plea_envelope_get_n (void)
{
  return get_envelopes ()->len;
}

/**
 * plea_envelope_get_nth:
 * @nth: less than plea_envelope_get_n()
 *
 * Returns: (transfer none): an envelope, in the order to show them in
 */
const PleaEnvelope *
plea_envelope_get_nth (guint nth)
{
  return &g_array_index (get_envelopes (), PleaEnvelope, nth);
}

/**
 * plea_envelope_find:
 * @id: id of an envelope, for example "dl"
 *
 * Returns: (transfer none) (nullable): the envelope of that id
 */
const PleaEnvelope *
plea_envelope_find (const char *id)
{
  for (guint i = 0; i < plea_envelope_get_n (); i++)
    if (g_str_equal (plea_envelope_get_nth (i)->id, id))
      return plea_envelope_get_nth (i);

  return NULL;
}

static const PleaEnvelope *
find_for_country (const char *country)
{
  for (guint i = 0; i < plea_envelope_get_n (); i++)
    if (g_strv_contains ((const char *const *) plea_envelope_get_nth (i)->countries, country))
      return plea_envelope_get_nth (i);

  return NULL;
}

/**
 * plea_envelope_for_country:
 * @country: ISO 3166 code, or "" where it is not said
 *
 * Returns: (transfer none): the envelope to propose there
 */
const PleaEnvelope *
plea_envelope_for_country (const char *country)
{
  const PleaEnvelope *usual = *country != '\0' ? find_for_country (country) : NULL;

  return usual != NULL ? usual : find_for_country (ANY_COUNTRY);
}

/**
 * plea_envelope_get_name:
 *
 * Returns: (transfer none): the name in the language of the interface
 */
const char *
plea_envelope_get_name (const PleaEnvelope *self)
{
  return g_dgettext (GETTEXT_PACKAGE, self->name);
}

/**
 * plea_envelope_setting_for_stationery:
 * @stationery: what the supporter prefers
 *
 * Returns: how envelopes are set, without one where none was chosen
 */
PleaEnvelopeSetting
plea_envelope_setting_for_stationery (PleaStationery *stationery)
{
  const char *id = plea_stationery_get_envelope (stationery);

  return (PleaEnvelopeSetting){
    .envelope = id != NULL ? plea_envelope_find (id) : NULL,
    .font = plea_font_find_or_default (plea_stationery_get_font (stationery)),
    .airmail = plea_stationery_get_airmail (stationery),
    .offset_x = plea_stationery_get_offset_x (stationery),
    .offset_y = plea_stationery_get_offset_y (stationery),
  };
}
