/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where things stand on the paper: data/formats.xml. */

#include "config.h"

#include "plea-format.h"

#include <glib/gi18n-lib.h>

#include "plea-data-file.h"

#define ANY_COUNTRY "*"

typedef struct
{
  PleaFormat format;
  GStrv      countries; /* where it is usual */
} Entry;

/* Envelopes */

static void
read_folds (PleaEnvelopeWindow *self, xmlNode *node)
{
  g_autofree char *text = plea_data_file_get_attribute (node, "folds");
  g_auto (GStrv) folds = g_strsplit (text, " ", PLEA_FORMAT_MAX_FOLDS);

  for (guint i = 0; folds[i] != NULL; i++)
    self->folds[self->n_folds++] = g_ascii_strtod (folds[i], NULL);
}

/* The highest of the panels between the folds: so high is the folded sheet. */
static double
get_packet_height (const PleaEnvelopeWindow *self, double sheet_height)
{
  double highest = 0;
  double above = 0;

  for (guint i = 0; i < self->n_folds; i++)
    {
      highest = MAX (highest, self->folds[i] - above);
      above = self->folds[i];
    }

  return MAX (highest, sheet_height - above);
}

/* The window on a sheet that rests in the envelope's lower left corner, on its first fold. */
static PleaBox
read_window (const PleaEnvelopeWindow *self, xmlNode *node)
{
  g_autofree char *from_right = plea_data_file_get_attribute (node, "window-right");
  PleaBox          window = {
             .x = plea_data_file_get_number (node, "window-left"),
             .width = plea_data_file_get_number (node, "window-width"),
             .height = plea_data_file_get_number (node, "window-height"),
  };

  if (*from_right != '\0')
    window.x = plea_data_file_get_number (node, "width") - window.width
               - plea_data_file_get_number (node, "window-right");
  window.y = self->folds[0] - plea_data_file_get_number (node, "window-up") - window.height;

  return window;
}

/* As the sheet slides right and up, the window moves left and down on it. */
static void
work_out_visibility (PleaEnvelopeWindow *self, const PleaFormat *format, xmlNode *node)
{
  PleaBox window = read_window (self, node);
  double  slide_x = plea_data_file_get_number (node, "width") - format->width;
  double  slide_y = plea_data_file_get_number (node, "height")
                   - get_packet_height (self, format->height);
  double right = window.x + window.width;
  double bottom = window.y + window.height;

  self->always_visible = plea_box_between (window.x, window.y + slide_y, right - slide_x, bottom);
  self->ever_visible = plea_box_between (MAX (window.x - slide_x, 0), MAX (window.y, 0),
                                         MIN (right, format->width), bottom + slide_y);
}

static void
read_envelope (PleaFormat *format, xmlNode *node)
{
  PleaEnvelopeWindow *self = &format->windows[format->n_windows];

  g_return_if_fail (format->n_windows < PLEA_FORMAT_MAX_WINDOWS);

  self->envelope = plea_data_file_get_attribute (node, "name");
  read_folds (self, node);
  if (self->n_folds == 0)
    {
      memcpy (self->folds, format->folds, sizeof self->folds);
      self->n_folds = format->n_folds;
    }
  work_out_visibility (self, format, node);
  format->n_windows++;
}

/* What the windows of all envelopes always show, less a margin: there the address is safe. */
static PleaBox
get_safe_box (const PleaFormat *format)
{
  PleaBox visible = { 0, 0, format->width, format->height };

  for (guint i = 0; i < format->n_windows; i++)
    visible = plea_box_intersect (&visible, &format->windows[i].always_visible);

  return plea_box_inset (&visible, PLEA_FORMAT_WINDOW_MARGIN);
}

static void
keep_address_safe (PleaFormat *format)
{
  PleaBox safe = get_safe_box (format);
  double  right = safe.x + safe.width;

  if (format->n_windows == 0)
    return;

  format->recipient = plea_box_between (format->recipient.x, safe.y, right, safe.y + safe.height);
  format->return_line.width = right - format->return_line.x;
}

/* Elements */

static void
read_margins (PleaFormat *format, xmlNode *node)
{
  format->text_y = plea_data_file_get_number (node, "y");
  format->next_text_y = plea_data_file_get_number (node, "next-y");
  format->margins = (PleaMargins){ plea_data_file_get_number (node, "left"),
                                   plea_data_file_get_number (node, "right"),
                                   plea_data_file_get_number (node, "bottom") };
  format->least_margins = (PleaMargins){ format->margins.left,
                                         plea_data_file_get_number (node, "least-right"),
                                         plea_data_file_get_number (node, "least-bottom") };
}

static gboolean
read_box_element (PleaFormat *format, xmlNode *node)
{
  struct
  {
    const char *element;
    PleaBox    *box;
  } boxes[] = {
    { "sender", &format->sender },
    { "return-line", &format->return_line },
    { "date", &format->date },
    { "recipient", &format->recipient },
  };

  for (guint i = 0; i < G_N_ELEMENTS (boxes); i++)
    if (g_str_equal (node->name, boxes[i].element))
      {
        *boxes[i].box = plea_box_read (node);
        return TRUE;
      }

  return FALSE;
}

static void
read_element (PleaFormat *format, xmlNode *node)
{
  const char *element = (const char *) node->name;

  if (read_box_element (format, node))
    return;
  if (g_str_equal (element, "text"))
    read_margins (format, node);
  else if (g_str_equal (element, "header"))
    format->header_y = plea_data_file_get_number (node, "y");
  else if (g_str_equal (element, "punch"))
    format->punch = plea_data_file_get_number (node, "y");
  else if (g_str_equal (element, "fold") && format->n_folds < PLEA_FORMAT_MAX_FOLDS)
    format->folds[format->n_folds++] = plea_data_file_get_number (node, "y");
  else if (g_str_equal (element, "name"))
    format->name = g_strdup ((const char *) node->children->content);
}

/* After all else: they need the folds. */
static void
read_envelopes (PleaFormat *format, xmlNode *node)
{
  for (xmlNode *child = xmlFirstElementChild (node); child != NULL;
       child = xmlNextElementSibling (child))
    if (g_str_equal (child->name, "envelope"))
      read_envelope (format, child);
}

static Entry
read_entry (xmlNode *node)
{
  Entry            entry = { 0 };
  g_autofree char *countries = plea_data_file_get_attribute (node, "countries");

  entry.format.id = plea_data_file_get_attribute (node, "id");
  entry.format.paper = plea_data_file_get_attribute (node, "paper");
  entry.format.width = plea_data_file_get_number (node, "width");
  entry.format.height = plea_data_file_get_number (node, "height");
  entry.countries = g_strsplit_set (countries, " \n", -1);
  for (xmlNode *child = xmlFirstElementChild (node); child != NULL;
       child = xmlNextElementSibling (child))
    read_element (&entry.format, child);
  entry.format.recipient_y = entry.format.recipient.y;
  read_envelopes (&entry.format, node);
  keep_address_safe (&entry.format);
  entry.format.date.width = entry.format.width - entry.format.margins.right - entry.format.date.x;

  return entry;
}

static GArray *
read_formats (void)
{
  xmlDoc *document = plea_data_file_open ("formats.xml");
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (Entry));

  for (xmlNode *node = xmlFirstElementChild (xmlDocGetRootElement (document)); node != NULL;
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

/**
 * plea_format_get_text_box:
 * @margins: the format's margins or its least ones
 * @page: number of the page, from 0
 *
 * Returns: where the text stands on that page
 */
PleaBox
plea_format_get_text_box (const PleaFormat *self, const PleaMargins *margins, guint page)
{
  return plea_box_between (margins->left, page == 0 ? self->text_y : self->next_text_y,
                           self->width - margins->right, self->height - margins->bottom);
}

/**
 * plea_format_may_show:
 * @box: a part of the first page
 *
 * Returns: whether any of it can show in the window of an envelope
 */
gboolean
plea_format_may_show (const PleaFormat *self, const PleaBox *box)
{
  for (guint i = 0; i < self->n_windows; i++)
    if (plea_box_touches (&self->windows[i].ever_visible, box))
      return TRUE;

  return FALSE;
}
