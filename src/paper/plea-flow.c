/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The text of a letter, flowing from page to page.
 *
 * Every row knows the space above it and whether a page may begin with it. Pages are filled from
 * the top; a row that no longer fits goes over with as many before it as custom wants beside it. */

#include "config.h"

#include "plea-flow.h"

#include <string.h>

#include "plea-idioms.h"

/* No fewer lines of a paragraph may stand alone at the foot or the head of a page. */
#define MIN_LINES_TOGETHER 2

/* In points. */
#define LEAST_SIGNING_SPACE 28.0

/* Fewer lines on a last page look like a mistake, and waste a sheet. */
#define LEAST_LINES_OF_LAST_PAGE 8

/* A closing of no more lines than this is never parted. */
#define MAX_CLOSING_LINES 3

#define NO_LABEL G_MAXUINT

/* A line of the text, with the number of a demand beside its first. */
typedef struct
{
  guint    line; /* which of the layout's */
  guint    label;
  double   space_above; /* not at the head of a page */
  gboolean may_begin_page;
} Row;

typedef struct
{
  PleaLetter           *letter;
  const PleaFormat     *format;
  const PleaTypography *typography;
  const PleaTightness  *tightness;
  PleaBox               printable;
  double                x;
  double                width;
  double                pitch;
  double                baseline;    /* from the top of a line */
  double                label_width; /* of the widest number */
  gboolean              to_left;
  gboolean              keep_with_next;
  GArray               *lines; /* of the layout; they have no page before all is set */
  GArray               *rows;  /* Row */
} Flow;

static const PleaBlock *
get_block (const Flow *self, guint nth)
{
  return plea_letter_get_block (self->letter, nth);
}

/* Letters of a batch have most paragraphs in common, and to set these is half of what a letter
 * takes: those that were set lately are kept, for each thread since Pango's layouts are not for
 * several. */
#define ENOUGH_PARAGRAPHS 192

static GPrivate paragraphs = G_PRIVATE_INIT ((GDestroyNotify) g_hash_table_unref);

static GHashTable *
get_paragraphs (void)
{
  if (g_private_get (&paragraphs) == NULL)
    g_private_set (&paragraphs,
                   g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref));
  if (g_hash_table_size (g_private_get (&paragraphs)) >= ENOUGH_PARAGRAPHS)
    g_hash_table_remove_all (g_private_get (&paragraphs));

  return g_private_get (&paragraphs);
}

static PangoLayout *
set_anew (const Flow *self, const char *text, double width, double indent)
{
  PangoLayout *layout = plea_typography_set (self->typography, text, self->tightness->size, width);

  pango_layout_set_indent (layout, (int) (indent * PANGO_SCALE));

  return layout;
}

/* The layout may be shared, and must not be changed. */
static PangoLayout *
set_paragraph (const Flow *self, const char *text, double width, double indent)
{
  GHashTable  *known = get_paragraphs ();
  char        *key = g_strdup_printf ("%p %p %a %a %a %s", self->typography->font,
                                      self->typography->language, self->tightness->size, width, indent,
                                      text);
  PangoLayout *layout = g_hash_table_lookup (known, key);

  if (layout == NULL)
    {
      layout = set_anew (self, text, width, indent);
      g_hash_table_insert (known, g_steal_pointer (&key), layout);
    }
  g_free (key);

  return g_object_ref (layout);
}

/* What one person says is forgotten with the letter. */
static PangoLayout *
set_block (const Flow *self, guint nth, double width, double indent)
{
  const PleaBlock *block = get_block (self, nth);
  PangoLayout     *layout = (block->is_own ? set_anew : set_paragraph) (self, block->text, width,
                                                                    indent);
  PangoLayout     *bold;

  if (block->emphases == NULL)
    return layout;

  bold = pango_layout_copy (layout);
  plea_typography_embolden (bold, block->emphases);
  g_object_unref (layout);

  return bold;
}

/* Custom */

/* What a kind of block is set with. */
typedef struct
{
  double       space_above;
  gboolean     keeps_with_next;
  gboolean     keeps_with_previous;
  PleaLineRole role;
} Custom;

/* The closing never stands alone on a page, and nobody signs a page without words. */
static const Custom customs[] = {
  [PLEA_BLOCK_DATE] = { .keeps_with_previous = TRUE },
  [PLEA_BLOCK_COPY_MARK] = { .keeps_with_next = TRUE },
  [PLEA_BLOCK_SUBJECT] = { 9, .keeps_with_next = TRUE, .role = PLEA_LINE_HEADING },
  [PLEA_BLOCK_SALUTATION] = { 9, .keeps_with_next = TRUE },
  [PLEA_BLOCK_PARAGRAPH] = { 6.75 },
  [PLEA_BLOCK_LEAD_IN] = { 6.75, .keeps_with_next = TRUE },
  [PLEA_BLOCK_DEMAND] = { 4.5, .role = PLEA_LINE_DEMAND },
  [PLEA_BLOCK_CLOSING] = { 13.5, .keeps_with_previous = TRUE },
  [PLEA_BLOCK_SIGNATURE] = { 42, .keeps_with_previous = TRUE },
  [PLEA_BLOCK_COPIES] = { 13.5, .keeps_with_previous = TRUE },
};

/* However tight a letter is, a hand needs room to sign. */
static double
get_space_above (const Flow *self, PleaBlockKind kind)
{
  double space = customs[kind].space_above * self->tightness->spacing;

  return kind == PLEA_BLOCK_SIGNATURE ? MAX (space, LEAST_SIGNING_SPACE) : space;
}

static gboolean
may_begin_page (const Flow *self, PleaBlockKind kind, guint nth, guint n_lines)
{
  if (nth == 0)
    return !self->keep_with_next && !customs[kind].keeps_with_previous;
  if (kind == PLEA_BLOCK_CLOSING && n_lines <= MAX_CLOSING_LINES)
    return FALSE;

  return nth >= MIN_LINES_TOGETHER && n_lines - nth >= MIN_LINES_TOGETHER;
}

/* Rows */

static Row *
get_row (const Flow *self, guint nth)
{
  return &g_array_index (self->rows, Row, nth);
}

static PleaLine *
get_line (const Flow *self, guint nth)
{
  return &g_array_index (self->lines, PleaLine, nth);
}

static void
add_rows (Flow *self, guint block, PangoLayout *layout, double x)
{
  guint first = self->lines->len;

  plea_lines_add (self->lines, layout, block, x, 0);
  for (guint nth = first; nth < self->lines->len; nth++)
    {
      Row row = { .line = nth, .label = NO_LABEL };

      g_array_append_val (self->rows, row);
    }
}

/* A letter without a subject begins with its salutation: a screen reader goes from heading to
 * heading. */
static PleaLineRole
get_role (const Flow *self, PleaBlockKind kind)
{
  if (kind == PLEA_BLOCK_SALUTATION
      && plea_letter_find_block (self->letter, PLEA_BLOCK_SUBJECT) == NULL)
    return PLEA_LINE_HEADING;

  return customs[kind].role;
}

static void
mark_rows (Flow *self, PleaBlockKind kind, guint first)
{
  guint n_lines = self->rows->len - first;

  for (guint nth = 0; nth < n_lines; nth++)
    {
      Row *row = get_row (self, first + nth);

      get_line (self, row->line)->role = get_role (self, kind);
      row->may_begin_page = may_begin_page (self, kind, nth, n_lines);
    }
  get_row (self, first)->space_above = get_space_above (self, kind);
}

/* Demands: their numbers stand in the indent, aligned on the point behind them */

static void
measure_labels (Flow *self)
{
  plea_foreach (const PleaBlock, block, self->letter->blocks)
    if (block->label != NULL)
      {
        g_autoptr (PangoLayout) label = set_paragraph (self, block->label, -1, 0);

        self->label_width = MAX (self->label_width, plea_typography_get_width (label));
      }
}

static void
add_label (Flow *self, guint block, guint row)
{
  g_autoptr (PangoLayout) label = set_paragraph (self, get_block (self, block)->label, -1, 0);
  double x = self->to_left ? self->x + self->width - self->label_width
                           : self->x + self->label_width - plea_typography_get_width (label);

  get_row (self, row)->label = self->lines->len;
  plea_lines_add (self->lines, label, block, x, 0);
  get_line (self, self->lines->len - 1)->role = PLEA_LINE_LABEL;
}

static void
flow_demand (Flow *self, guint block)
{
  double indent = self->label_width + PLEA_LABEL_GAP;
  g_autoptr (PangoLayout) layout = set_block (self, block, self->width - indent, 0);
  guint first = self->rows->len;

  add_rows (self, block, layout, self->to_left ? self->x : self->x + indent);
  if (get_block (self, block)->label != NULL)
    add_label (self, block, first);
}

/* Paragraphs */

static double
get_indent (const Flow *self)
{
  double ems = self->letter->phrases->paragraph_indent;

  return ems * self->tightness->size;
}

/* A closing of two lines, as in Chinese: only the last stands flush. */
static void
flow_closing (Flow *self, guint block)
{
  const char *text = get_block (self, block)->text;
  const char *last = strrchr (text, '\n');
  g_autoptr (PangoLayout) layout = set_paragraph (self, last != NULL ? last + 1 : text, self->width,
                                                  0);

  if (last != NULL)
    {
      g_autofree char *before = g_strndup (text, (gsize) (last - text));
      g_autoptr (PangoLayout) indented = set_paragraph (self, before, self->width,
                                                        get_indent (self));

      add_rows (self, block, indented, self->x);
      g_array_index (self->lines, PleaLine, self->lines->len - 1).ends_word = TRUE;
    }
  add_rows (self, block, layout, self->x);
}

/* Where the date stands at the end, so does the name: both at the end of the line. */
static gboolean
ends_with_date (const Flow *self)
{
  for (guint i = 0; i < self->letter->blocks->len; i++)
    if (get_block (self, i)->kind == PLEA_BLOCK_DATE)
      return plea_flow_takes (self->letter, i);

  return FALSE;
}

static void
flow_line (Flow *self, guint block)
{
  PleaBlockKind kind = get_block (self, block)->kind;
  g_autoptr (PangoLayout) layout = plea_typography_set (
      self->typography, get_block (self, block)->text, self->tightness->size, self->width);

  if (kind == PLEA_BLOCK_DATE || (kind == PLEA_BLOCK_SIGNATURE && ends_with_date (self)))
    plea_typography_align_to_end (layout);
  add_rows (self, block, layout, self->x);
}

static void
flow_block (Flow *self, guint block)
{
  PleaBlockKind kind = get_block (self, block)->kind;
  guint         first = self->rows->len;

  if (kind == PLEA_BLOCK_DEMAND)
    flow_demand (self, block);
  else if (kind == PLEA_BLOCK_PARAGRAPH || kind == PLEA_BLOCK_LEAD_IN)
    {
      g_autoptr (PangoLayout) layout = set_block (self, block, self->width, get_indent (self));

      add_rows (self, block, layout, self->x);
    }
  else if (kind == PLEA_BLOCK_CLOSING)
    flow_closing (self, block);
  else
    flow_line (self, block);

  mark_rows (self, kind, first);
  self->keep_with_next = customs[kind].keeps_with_next;
}

/* Pages */

/* One pitch for all of the letter, by the highest and the lowest of its letters. */
static void
measure_pitch (Flow *self)
{
  double  pitch = self->tightness->pitch;
  PleaInk ink = plea_lines_get_ink (self->lines, pitch);

  self->pitch = plea_ink_get_pitch (&ink, pitch);
  self->baseline = self->pitch > pitch ? (self->pitch + ink.above - ink.below) / 2
                                       : plea_typography_get_baseline (
                                           self->typography, self->tightness->size, pitch);
}

static double
get_height (const Flow *self, guint row, gboolean at_page_top)
{
  return (at_page_top ? 0 : get_row (self, row)->space_above) + self->pitch;
}

/* Where text may stand: never where the printer does not reach. */
static PleaBox
get_text_box (const Flow *self, guint page)
{
  PleaBox box = plea_format_get_text_box (self->format, self->tightness->margins, page);

  return self->printable.width > 0 ? plea_box_intersect (&box, &self->printable) : box;
}

/* First row from @first on that does not fit on @page. */
static guint
find_overflow (const Flow *self, guint first, guint page)
{
  PleaBox box = get_text_box (self, page);
  double  left = box.height * PLEA_POINTS_PER_MM;
  guint   row = first;

  while (row < self->rows->len)
    {
      left -= get_height (self, row, row == first);
      if (left < 0)
        break;
      row++;
    }

  return row;
}

/* @first, where custom allows none. */
static guint
find_break (const Flow *self, guint first, guint latest)
{
  for (guint end = latest; end > first; end--)
    if (get_row (self, end)->may_begin_page)
      return end;

  return first;
}

/* Where the page that begins with @first had best end: as late as custom allows, but so that the
 * last page is worth its sheet. Where custom allows nothing, because more belongs together than a
 * page holds, it ends where it is full. */
static guint
find_page_end (const Flow *self, guint first, guint page)
{
  guint n_rows = self->rows->len;
  guint overflow = find_overflow (self, first, page);
  guint latest = n_rows > LEAST_LINES_OF_LAST_PAGE ? n_rows - LEAST_LINES_OF_LAST_PAGE : 0;
  guint end;

  if (overflow == n_rows)
    return overflow;

  end = find_break (self, first, MIN (overflow, latest));
  if (end == first)
    end = find_break (self, first, overflow);

  return end > first ? end : MAX (overflow, first + 1);
}

static void
place_rows (const Flow *self, guint first, guint end, guint page)
{
  PleaBox box = get_text_box (self, page);
  double  y = box.y * PLEA_POINTS_PER_MM;

  for (guint i = first; i < end; i++)
    {
      const guint both[] = { get_row (self, i)->line, get_row (self, i)->label };

      y += get_height (self, i, i == first);
      for (guint j = 0; j < G_N_ELEMENTS (both) && both[j] != NO_LABEL; j++)
        {
          get_line (self, both[j])->page = page;
          get_line (self, both[j])->baseline = y - self->pitch + self->baseline;
        }
    }
}

static guint
fill_pages (const Flow *self)
{
  guint n_pages = 0;
  guint first = 0;

  do
    {
      guint end = find_page_end (self, first, n_pages);

      place_rows (self, first, end, n_pages);
      n_pages++;
      first = end;
    }
  while (first < self->rows->len);

  return n_pages;
}

/**
 * plea_flow_takes:
 * @letter: a letter
 * @block: number of one of its blocks
 *
 * Returns: whether the block flows with the text rather than standing in the head: a date does in
 *   languages that have it after the signature
 */
gboolean
plea_flow_takes (PleaLetter *letter, guint block)
{
  PleaBlockKind kind = plea_letter_get_block (letter, block)->kind;

  if (kind != PLEA_BLOCK_DATE)
    return kind >= PLEA_BLOCK_COPY_MARK;

  for (guint i = 0; i < block; i++)
    if (plea_letter_get_block (letter, i)->kind == PLEA_BLOCK_SIGNATURE)
      return TRUE;

  return FALSE;
}

/**
 * plea_flow_set:
 * @layout: the layout of a letter, of which nothing is set or which is to be set anew
 * @format: where things stand
 * @typography: how the letter is set
 * @tightness: how tightly
 *
 * Sets the text of the letter, and says how many pages it fills.
 */
void
plea_flow_set (PleaLayout           *layout,
               const PleaFormat     *format,
               const PleaTypography *typography,
               const PleaTightness  *tightness)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (Row));
  Flow self = {
    .letter = layout->letter,
    .format = format,
    .typography = typography,
    .tightness = tightness,
    .printable = layout->printable,
    .to_left = typography->direction == PANGO_DIRECTION_RTL,
    .lines = layout->lines,
    .rows = rows,
  };
  PleaBox box = get_text_box (&self, 0);

  self.x = box.x * PLEA_POINTS_PER_MM;
  self.width = box.width * PLEA_POINTS_PER_MM;
  g_array_set_size (layout->lines, 0);
  measure_labels (&self);
  for (guint i = 0; i < layout->letter->blocks->len; i++)
    if (plea_flow_takes (layout->letter, i))
      flow_block (&self, i);

  measure_pitch (&self);
  layout->n_pages = fill_pages (&self);
  layout->tightness = *tightness;
  layout->tightness.pitch = self.pitch;
}
