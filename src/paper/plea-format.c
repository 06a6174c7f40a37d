/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where things stand on paper: data/formats.xml, data/envelopes.xml, data/postcards.xml and
 * data/labels.xml. */

#include "config.h"

#include "plea-format.h"

#include <math.h>

#include "plea-home.h"
#include "plea-idioms.h"
#include "plea-xml.h"

#define ANY_COUNTRY "*"

static double
read_number (xmlNode *node, const char *element, const char *attribute)
{
  return plea_catalog_get_number (plea_xml_first_element (node, element), attribute);
}

static PleaBox
read_box (xmlNode *node, const char *element)
{
  xmlNode *box = plea_xml_first_element (node, element);

  return (PleaBox){
    .x = plea_catalog_get_number (box, "x"),
    .y = plea_catalog_get_number (box, "y"),
    .width = plea_catalog_get_number (box, "width"),
    .height = plea_catalog_get_number (box, "height"),
  };
}

/* Windows of envelopes */

/* The folds are those of the format unless the envelope has its own. */
static void
read_folds (PleaEnvelopeWindow *self, const PleaFormat *format, xmlNode *node)
{
  g_autofree char *text = plea_catalog_get_text (node, "folds");
  g_auto (GStrv) folds = g_strsplit (text, " ", PLEA_FORMAT_MAX_FOLDS);

  for (guint i = 0; folds[i] != NULL; i++)
    self->folds[self->n_folds++] = g_ascii_strtod (folds[i], NULL);
  if (self->n_folds > 0)
    return;

  memcpy (self->folds, format->folds, sizeof self->folds);
  self->n_folds = format->n_folds;
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
  double  from_right = plea_catalog_get_number (node, "window-right");
  PleaBox window = {
    .x = plea_catalog_get_number (node, "window-left"),
    .width = plea_catalog_get_number (node, "window-width"),
    .height = plea_catalog_get_number (node, "window-height"),
  };

  if (from_right > 0)
    window.x = plea_catalog_get_number (node, "width") - window.width - from_right;
  window.y = self->folds[0] - plea_catalog_get_number (node, "window-up") - window.height;

  return window;
}

/* As the sheet slides right and up, the window moves left and down on it. */
static void
work_out_visibility (PleaEnvelopeWindow *self, const PleaFormat *format, xmlNode *node)
{
  PleaBox window = read_window (self, node);
  double  slide_x = plea_catalog_get_number (node, "width") - format->width;
  double  slide_y = plea_catalog_get_number (node, "height")
                   - get_packet_height (self, format->height);
  double right = window.x + window.width;
  double bottom = window.y + window.height;

  self->always_visible = plea_box_between (window.x, window.y + slide_y, right - slide_x, bottom);
  self->ever_visible = plea_box_between (MAX (window.x - slide_x, 0), MAX (window.y, 0),
                                         MIN (right, format->width), bottom + slide_y);
}

static void
read_windows (PleaFormat *self, xmlNode *node)
{
  for (xmlNode *envelope = plea_xml_first_element (node, "envelope");
       envelope != NULL && self->n_windows < PLEA_FORMAT_MAX_WINDOWS;
       envelope = plea_xml_next_element (envelope, "envelope"))
    {
      PleaEnvelopeWindow *window = &self->windows[self->n_windows++];

      window->envelope = plea_catalog_get_text (envelope, "name");
      window->width = plea_catalog_get_number (envelope, "width");
      window->height = plea_catalog_get_number (envelope, "height");
      read_folds (window, self, envelope);
      work_out_visibility (window, self, envelope);
    }
}

/* What the windows of all envelopes always show, less a margin: there the address is safe. */
static PleaBox
get_safe_box (const PleaFormat *self)
{
  PleaBox visible = { 0, 0, self->width, self->height };

  for (guint i = 0; i < self->n_windows; i++)
    visible = plea_box_intersect (&visible, &self->windows[i].always_visible);

  return plea_box_inset (&visible, PLEA_FORMAT_WINDOW_MARGIN);
}

static void
keep_address_safe (PleaFormat *self)
{
  PleaBox safe = get_safe_box (self);
  double  right = safe.x + safe.width;

  if (self->n_windows == 0)
    return;

  self->recipient = plea_box_between (self->recipient.x, safe.y, right, safe.y + safe.height);
  self->return_line.width = right - self->return_line.x;
}

/* Formats */

static void
read_text (PleaFormat *self, xmlNode *node)
{
  xmlNode *text = plea_xml_first_element (node, "text");

  self->text_y = plea_catalog_get_number (text, "y");
  self->next_text_y = plea_catalog_get_number (text, "next-y");
  self->margins = (PleaMargins){ plea_catalog_get_number (text, "left"),
                                 plea_catalog_get_number (text, "right"),
                                 plea_catalog_get_number (text, "bottom") };
  self->least_margins = (PleaMargins){ self->margins.left,
                                       plea_catalog_get_number (text, "least-right"),
                                       plea_catalog_get_number (text, "least-bottom") };
}

static void
read_format (gpointer item, xmlNode *node, const GPtrArray *before)
{
  PleaFormat      *self = item;
  g_autofree char *countries = plea_catalog_get_text (node, "countries");

  self->paper = plea_catalog_get_text (node, "paper");
  self->width = plea_catalog_get_number (node, "width");
  self->height = plea_catalog_get_number (node, "height");
  self->card_width = plea_catalog_get_number (node, "card-width");
  self->card_height = plea_catalog_get_number (node, "card-height");
  if (self->card_width <= 0)
    {
      self->card_width = self->width;
      self->card_height = self->height;
    }
  self->countries = g_strsplit_set (countries, " \n", -1);
  self->sender = read_box (node, "sender");
  self->recipient = read_box (node, "recipient");
}

static void
read_format_of_letters (gpointer item, xmlNode *node, const GPtrArray *before)
{
  PleaFormat *self = item;

  read_format (self, node, before);
  read_text (self, node);
  self->recipient_x = self->recipient.x;
  self->recipient_y = self->recipient.y;
  self->return_line = read_box (node, "return-line");
  self->date = read_box (node, "date");
  self->date.width = self->width - self->margins.right - self->date.x;
  self->header_y = read_number (node, "header", "y");
  self->punch = read_number (node, "punch", "y");
  for (xmlNode *fold = plea_xml_first_element (node, "fold");
       fold != NULL && self->n_folds < PLEA_FORMAT_MAX_FOLDS;
       fold = plea_xml_next_element (fold, "fold"))
    self->folds[self->n_folds++] = plea_catalog_get_number (fold, "y");
  read_windows (self, node);
  keep_address_safe (self);
}

static void
read_format_of_envelopes (gpointer item, xmlNode *node, const GPtrArray *before)
{
  PleaFormat *self = item;

  read_format (self, node, before);
  self->kind = PLEA_FORMAT_OF_ENVELOPES;
  self->recipient_x = read_number (node, "begin", "x");
  self->recipient_y = read_number (node, "begin", "y");
  self->airmail = read_box (node, "airmail");
  self->stamps = read_box (node, "stamps");
  self->coding = read_box (node, "coding");
}

static void
read_format_of_postcards (gpointer item, xmlNode *node, const GPtrArray *before)
{
  PleaFormat *self = item;

  read_format_of_envelopes (self, node, before);
  read_text (self, node);
  self->kind = PLEA_FORMAT_OF_POSTCARDS;
  self->least_margins = self->margins;
  self->stamp = read_box (node, "stamp");
  self->divider = read_number (node, "divider", "x");
}

static void
read_format_of_labels (gpointer item, xmlNode *node, const GPtrArray *before)
{
  PleaFormat *self = item;
  PleaLabels *labels = &self->labels;

  read_format (self, node, before);
  self->kind = PLEA_FORMAT_OF_LABELS;
  labels->first = (PleaBox){ plea_catalog_get_number (node, "x"),
                             plea_catalog_get_number (node, "y"), self->width, self->height };
  labels->pitch_x = plea_catalog_get_number (node, "pitch-x");
  labels->pitch_y = plea_catalog_get_number (node, "pitch-y");
  labels->n_columns = (guint) plea_catalog_get_number (node, "columns");
  labels->n_rows = (guint) plea_catalog_get_number (node, "rows");
  self->width = self->card_width = plea_catalog_get_number (node, "sheet-width");
  self->height = self->card_height = plea_catalog_get_number (node, "sheet-height");
}

/**
 * plea_labels_count:
 *
 * Returns: how many a sheet has
 */
guint
plea_labels_count (const PleaLabels *self)
{
  return self->n_columns * self->n_rows;
}

/**
 * plea_labels_get_box:
 * @nth: number of a label on its sheet, from 0, row by row
 *
 * Returns: where it is
 */
PleaBox
plea_labels_get_box (const PleaLabels *self, guint nth)
{
  PleaBox box = self->first;
  guint   column = nth % self->n_columns, row = nth / self->n_columns;

  box.x += column * self->pitch_x;
  box.y += row * self->pitch_y;

  return box;
}

/**
 * plea_format_list:
 *
 * Returns: (transfer none) (element-type PleaFormat): the formats of that kind in the order to show
 *   them in
 */
GPtrArray *
plea_format_list (PleaFormatKind kind)
{
  switch (kind)
    {
    case PLEA_FORMAT_OF_ENVELOPES:
      return plea_once (
          plea_catalog_read ("envelopes.xml", sizeof (PleaFormat), read_format_of_envelopes));
    case PLEA_FORMAT_OF_POSTCARDS:
      return plea_once (
          plea_catalog_read ("postcards.xml", sizeof (PleaFormat), read_format_of_postcards));
    case PLEA_FORMAT_OF_LABELS:
      return plea_once (
          plea_catalog_read ("labels.xml", sizeof (PleaFormat), read_format_of_labels));
    case PLEA_FORMAT_OF_LETTERS:
    default:
      return plea_once (
          plea_catalog_read ("formats.xml", sizeof (PleaFormat), read_format_of_letters));
    }
}

/**
 * plea_format_find:
 * @id: (nullable): id of a format, for example "din5008-b" or "dl"
 *
 * Returns: (transfer none) (nullable): the format of that kind and id
 */
const PleaFormat *
plea_format_find (PleaFormatKind kind, const char *id)
{
  return plea_catalog_find (plea_format_list (kind), id);
}

static gboolean
is_usual (const PleaFormat *self, const char *country)
{
  return g_strv_contains ((const char *const *) self->countries, country);
}

static const PleaFormat *
find_for_country (PleaFormatKind kind, const char *country)
{
  GPtrArray *formats = plea_format_list (kind);

  plea_foreach (const PleaFormat, format, formats)
    if (is_usual (format, country))
      return format;

  return NULL;
}

/* Envelopes are sold everywhere. */
static const PleaFormat *
find_for_any_country (PleaFormatKind kind, const char *paper_country)
{
  GPtrArray *formats = plea_format_list (kind);

  plea_foreach (const PleaFormat, format, formats)
    if (is_usual (format, ANY_COUNTRY)
        && (kind != PLEA_FORMAT_OF_LETTERS || plea_home_uses_paper (paper_country, format->height)))
      return format;

  return find_for_country (kind, ANY_COUNTRY);
}

/**
 * plea_format_for_country:
 * @country: ISO 3166 code, or "" where it is not said and the computer's settings count
 *
 * Returns: (transfer none): the format of that kind that is usual there
 */
const PleaFormat *
plea_format_for_country (PleaFormatKind kind, const char *country)
{
  gboolean          is_said = *country != '\0';
  const char       *home = is_said ? country : plea_home_get_country (PLEA_HOME_ADDRESS);
  const char       *paper_country = is_said ? country : plea_home_get_country (PLEA_HOME_PAPER);
  const PleaFormat *usual = *home != '\0' ? find_for_country (kind, home) : NULL;

  /* Who set another paper has that in the printer. */
  if (usual != NULL
      && (g_str_equal (home, paper_country) || plea_home_uses_paper (paper_country, usual->height)))
    return usual;

  return find_for_any_country (kind, paper_country);
}

/* Paper that is called differently differs by less than this, in millimetres. */
#define SAME_PAPER 1.0

static gboolean
is_on_paper (const PleaFormat *self, double width, double height)
{
  return fabs (self->width - width) < SAME_PAPER && fabs (self->height - height) < SAME_PAPER;
}

/* Envelopes with a window, or those without, are what the supporter has. */
static gboolean
can_stand_for (const PleaFormat *self, const PleaFormat *other, double width, double height)
{
  return is_on_paper (self, width, height) && (self->n_windows > 0) == (other->n_windows > 0);
}

/**
 * plea_format_for_paper:
 * @width: of a sheet or an envelope, in millimetres
 * @height: of the same
 *
 * Returns: (transfer none) (nullable): the same where that is its paper, or else the format of that
 *   kind that serves best on that paper, if there is one
 */
const PleaFormat *
plea_format_for_paper (const PleaFormat *self, double width, double height)
{
  const PleaFormat *usual = plea_format_for_country (self->kind, "");

  if (is_on_paper (self, width, height))
    return self;
  if (usual != NULL && can_stand_for (usual, self, width, height))
    return usual;

  plea_foreach (const PleaFormat, format, plea_format_list (self->kind))
    if (can_stand_for (format, self, width, height)
        && (self->kind != PLEA_FORMAT_OF_LETTERS || format->countries[0] != NULL))
      return format;

  return NULL;
}

/**
 * plea_format_get_envelope:
 *
 * Returns: (transfer none): the size of envelope that a letter goes into: the first that it has a
 *   window in, or the one that is usual where the computer is
 */
const PleaFormat *
plea_format_get_envelope (const PleaFormat *self)
{
  plea_foreach (const PleaFormat, envelope, plea_format_list (PLEA_FORMAT_OF_ENVELOPES))
    if (self->n_windows > 0
        && is_on_paper (envelope, self->windows[0].width, self->windows[0].height))
      return envelope;

  return plea_format_for_country (PLEA_FORMAT_OF_ENVELOPES, "");
}

/* Usual paper of offices, in grams a square metre (ISO 536): a sheet of A4, a sixteenth of a square
 * metre, weighs 5 g. Envelopes are of about the same paper: front, back, flap and what is glued are
 * 2.6 times the front, which makes 5 g for a DL and 8 g for a C5, as their makers say. */
#define PAPER_GRAMS 80.0
#define ENVELOPE_FACES 2.6

static double
weigh (const PleaFormat *self)
{
  /* There is an envelope for every country. NOLINTNEXTLINE(clang-analyzer-core.NullDereference) */
  return self->width / 1000 * self->height / 1000 * PAPER_GRAMS;
}

/**
 * plea_format_weigh:
 * @n_sheets: how many sheets a letter has
 *
 * Returns: what it weighs in its envelope
 */
PleaWeight
plea_format_weigh (const PleaFormat *self, guint n_sheets)
{
  PleaWeight weight = { .n_sheets = n_sheets, .envelope = plea_format_get_envelope (self) };

  weight.grams = (guint) ceil (n_sheets * weigh (self) + ENVELOPE_FACES * weigh (weight.envelope)
                               - 0.5);

  return weight;
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
                           self->card_width - margins->right, self->card_height - margins->bottom);
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
