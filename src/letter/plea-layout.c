/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A letter set in a format.
 *
 * The head stands where the format says. The rest flows: every line knows the space above it and
 * whether a page may end before it; pages are filled from the top, and a line that no longer fits
 * goes over with as many before it as custom wants beside it. */

#include "config.h"

#include "plea-layout.h"

#include "plea-typography.h"

/* No fewer lines of a paragraph may stand alone at the foot or the head of a page. */
#define MIN_LINES_TOGETHER 2

struct _PleaLayout
{
  PleaLetter       *letter;
  const PleaFormat *format;
  PangoContext     *context;
  GPtrArray *layouts; /* keeps the text of the lines, which a PDF needs beside their glyphs */
  GArray    *lines;   /* PleaLine */
  guint      n_pages;
};

/* A line of the text before it has a page. */
typedef struct
{
  PleaLine line;
  double   space_above; /* not at the head of a page */
  gboolean may_begin_page;
} FlowLine;

typedef struct
{
  GArray  *lines; /* FlowLine */
  gboolean keep_with_next;
} Flow;

static double
to_points (double millimetres)
{
  return millimetres * PLEA_POINTS_PER_MM;
}

static void
clear_line (gpointer data)
{
  PleaLine *line = data;

  g_clear_pointer (&line->text, pango_layout_line_unref);
}

static PangoLayout *
create_layout (PleaLayout *self, const char *text, double size, double width)
{
  PangoLayout *layout = plea_typography_create_layout (self->context, text, size, width);

  g_ptr_array_add (self->layouts, layout);

  return layout;
}

/* The head */

static void
add_line (PleaLayout *self, PleaLine line)
{
  g_array_append_val (self->lines, line);
}

/* How much of @layout's @box is left free before the line that @iter stands at: what alignment
 * makes. */
static double
get_line_offset (PangoLayoutIter *iter)
{
  PangoRectangle logical;

  pango_layout_iter_get_line_extents (iter, NULL, &logical);

  return pango_units_to_double (logical.x);
}

/* How lines of the head are set. */
typedef struct
{
  double   size;
  double   pitch;
  gboolean to_end;    /* of the line, as a date */
  gboolean on_bottom; /* further lines grow upwards */
} Setting;

static const Setting address_setting = { PLEA_TEXT_SIZE, PLEA_ADDRESS_PITCH, FALSE, FALSE };
static const Setting date_setting = { PLEA_TEXT_SIZE, PLEA_ADDRESS_PITCH, TRUE, FALSE };
static const Setting return_line_setting = { PLEA_RETURN_LINE_SIZE, PLEA_RETURN_LINE_PITCH, FALSE,
                                             TRUE };

static double
get_first_baseline (PleaLayout    *self,
                    const PleaBox *box,
                    const Setting *setting,
                    PangoLayout   *layout)
{
  double baseline = plea_typography_get_baseline (self->context, setting->size, setting->pitch);
  int    lines_above = setting->on_bottom ? pango_layout_get_line_count (layout) - 1 : 0;

  return to_points (box->y) + baseline - lines_above * setting->pitch;
}

static void
set_block_at (PleaLayout *self, guint block, const PleaBox *box, const Setting *setting)
{
  const char      *text = plea_letter_get_block (self->letter, block)->text;
  PangoLayout     *layout = create_layout (self, text, setting->size, to_points (box->width));
  double           baseline;
  PangoLayoutIter *iter;

  if (setting->to_end)
    pango_layout_set_alignment (layout, PANGO_ALIGN_RIGHT);

  baseline = get_first_baseline (self, box, setting, layout);
  iter = pango_layout_get_iter (layout);
  do
    {
      add_line (self,
                (PleaLine){
                    .block = block,
                    .text = pango_layout_line_ref (pango_layout_iter_get_line_readonly (iter)),
                    .x = to_points (box->x) + get_line_offset (iter),
                    .baseline = baseline,
                });
      baseline += setting->pitch;
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
}

static void
set_head (PleaLayout *self)
{
  const PleaFormat *format = self->format;

  for (guint i = 0; i < plea_letter_get_n_blocks (self->letter); i++)
    switch (plea_letter_get_block (self->letter, i)->kind)
      {
      case PLEA_BLOCK_SENDER:
        set_block_at (self, i, &format->sender, &address_setting);
        break;
      case PLEA_BLOCK_RETURN_LINE:
        if (format->return_line.width > 0)
          set_block_at (self, i, &format->return_line, &return_line_setting);
        break;
      case PLEA_BLOCK_RECIPIENT:
        set_block_at (self, i, &format->recipient, &address_setting);
        break;
      case PLEA_BLOCK_DATE:
        set_block_at (self, i, &format->date, &date_setting);
        break;
      default:
        break;
      }
}

/* The text that flows */

static double
get_space_above (PleaBlockKind kind)
{
  switch (kind)
    {
    case PLEA_BLOCK_PARAGRAPH:
    case PLEA_BLOCK_LEAD_IN:
      return PLEA_PARAGRAPH_SPACE;
    case PLEA_BLOCK_DEMAND:
      return PLEA_DEMAND_SPACE;
    case PLEA_BLOCK_SUBJECT:
    case PLEA_BLOCK_SALUTATION:
      return PLEA_SALUTATION_SPACE;
    case PLEA_BLOCK_CLOSING:
    case PLEA_BLOCK_COPIES:
      return PLEA_CLOSING_SPACE;
    case PLEA_BLOCK_SIGNATURE:
      return PLEA_SIGNING_SPACE;
    default:
      return 0;
    }
}

static gboolean
keeps_with_next (PleaBlockKind kind)
{
  return kind == PLEA_BLOCK_COPY_MARK || kind == PLEA_BLOCK_SUBJECT || kind == PLEA_BLOCK_SALUTATION
         || kind == PLEA_BLOCK_LEAD_IN;
}

/* The closing never stands alone on a page, and nobody signs a page without words. */
static gboolean
keeps_with_previous (PleaBlockKind kind)
{
  return kind == PLEA_BLOCK_CLOSING || kind == PLEA_BLOCK_SIGNATURE || kind == PLEA_BLOCK_COPIES;
}

static gboolean
may_begin_page (const Flow *flow, PleaBlockKind kind, guint nth, guint n_lines)
{
  if (nth == 0)
    return !flow->keep_with_next && !keeps_with_previous (kind);

  return nth >= MIN_LINES_TOGETHER && n_lines - nth >= MIN_LINES_TOGETHER;
}

static void
flow_lines (PleaLayout *self, Flow *flow, guint block, PangoLayout *layout, double x)
{
  PleaBlockKind    kind = plea_letter_get_block (self->letter, block)->kind;
  guint            n_lines = pango_layout_get_line_count (layout);
  PangoLayoutIter *iter = pango_layout_get_iter (layout);

  for (guint nth = 0; nth < n_lines; nth++)
    {
      FlowLine line = {
        .line = { .block = block,
                  .text = pango_layout_line_ref (pango_layout_iter_get_line_readonly (iter)),
                  .x = x + get_line_offset (iter) },
        .space_above = nth == 0 ? get_space_above (kind) : 0,
        .may_begin_page = may_begin_page (flow, kind, nth, n_lines),
      };

      g_array_append_val (flow->lines, line);
      pango_layout_iter_next_line (iter);
    }
  pango_layout_iter_free (iter);
}

/* A demand's number stands on the first line of its demand, in the indent. */
static void
flow_label (PleaLayout *self, Flow *flow, guint block, double x)
{
  const char  *text = plea_letter_get_block (self->letter, block)->label;
  PangoLayout *label = create_layout (self, text, PLEA_TEXT_SIZE, PLEA_DEMAND_INDENT);
  guint        first = flow->lines->len;

  flow_lines (self, flow, block, label, x);
  g_array_index (flow->lines, FlowLine, first).line.is_label = TRUE;
}

static void
flow_demand (PleaLayout *self, Flow *flow, guint block, double x, double width)
{
  const char  *text = plea_letter_get_block (self->letter, block)->text;
  gboolean     right_to_left = pango_context_get_base_dir (self->context) == PANGO_DIRECTION_RTL;
  PangoLayout *layout = create_layout (self, text, PLEA_TEXT_SIZE, width - PLEA_DEMAND_INDENT);

  flow_label (self, flow, block, right_to_left ? x + width - PLEA_DEMAND_INDENT : x);
  flow_lines (self, flow, block, layout, right_to_left ? x : x + PLEA_DEMAND_INDENT);
}

static void
flow_block (PleaLayout *self, Flow *flow, guint block)
{
  const PleaBlock *words = plea_letter_get_block (self->letter, block);
  double           x = to_points (self->format->body.x);
  double           width = to_points (self->format->body.width);

  if (words->kind == PLEA_BLOCK_DEMAND)
    flow_demand (self, flow, block, x, width);
  else
    {
      PangoLayout *layout = create_layout (self, words->text, PLEA_TEXT_SIZE, width);

      flow_lines (self, flow, block, layout, x);
    }
  flow->keep_with_next = keeps_with_next (words->kind);
}

static void
flow_text (PleaLayout *self, Flow *flow)
{
  for (guint i = 0; i < plea_letter_get_n_blocks (self->letter); i++)
    if (plea_letter_get_block (self->letter, i)->kind >= PLEA_BLOCK_COPY_MARK)
      flow_block (self, flow, i);
}

/* Pages */

static const PleaBox *
get_page_box (PleaLayout *self, guint page)
{
  return page == 0 ? &self->format->body : &self->format->next_body;
}

static double
get_page_top (PleaLayout *self, guint page)
{
  return to_points (get_page_box (self, page)->y);
}

static double
get_page_bottom (PleaLayout *self, guint page)
{
  const PleaBox *box = get_page_box (self, page);

  return to_points (box->y + box->height);
}

static FlowLine *
get_flow_line (const Flow *flow, guint nth)
{
  return &g_array_index (flow->lines, FlowLine, nth);
}

/* The number of a demand shares the line of its first words. */
static gboolean
shares_line (const Flow *flow, guint nth)
{
  return nth > 0 && get_flow_line (flow, nth - 1)->line.is_label;
}

static double
get_height (const Flow *flow, guint nth, gboolean at_page_top)
{
  double space = at_page_top ? 0 : get_flow_line (flow, nth)->space_above;

  return shares_line (flow, nth) ? 0 : space + PLEA_LINE_PITCH;
}

/* First line from @first on that does not fit on @page. */
static guint
find_overflow (PleaLayout *self, const Flow *flow, guint first, guint page)
{
  double y = get_page_top (self, page);
  guint  nth = first;

  while (nth < flow->lines->len)
    {
      y += get_height (flow, nth, nth == first);
      if (y > get_page_bottom (self, page))
        break;
      nth++;
    }

  return nth;
}

/* Where the page that begins with @first had best end: as late as custom allows. Where custom
 * allows nothing, because more belongs together than a page holds, it ends where it is full. */
static guint
find_page_end (PleaLayout *self, const Flow *flow, guint first, guint page)
{
  guint overflow = find_overflow (self, flow, first, page);

  if (overflow == flow->lines->len)
    return overflow;

  for (guint end = overflow; end > first; end--)
    if (get_flow_line (flow, end)->may_begin_page && !shares_line (flow, end))
      return end;

  return MAX (overflow, first + 1);
}

static void
place_lines (PleaLayout *self, const Flow *flow, guint first, guint end, guint page)
{
  double baseline = plea_typography_get_baseline (self->context, PLEA_TEXT_SIZE, PLEA_LINE_PITCH);
  double y = get_page_top (self, page);

  for (guint i = first; i < end; i++)
    {
      PleaLine line = get_flow_line (flow, i)->line;

      y += get_height (flow, i, i == first);
      line.page = page;
      line.baseline = y - PLEA_LINE_PITCH + baseline;
      add_line (self, line);
    }
}

static void
fill_pages (PleaLayout *self, const Flow *flow)
{
  guint first = 0;

  do
    {
      guint end = find_page_end (self, flow, first, self->n_pages);

      place_lines (self, flow, first, end, self->n_pages);
      self->n_pages++;
      first = end;
    }
  while (first < flow->lines->len);
}

/* The header of the second page and on: to whom, when, which page */

static void
set_header_text (PleaLayout *self, guint page, const char *text, gboolean to_end)
{
  PangoLayout     *layout = create_layout (self, text, PLEA_HEADER_SIZE,
                                           to_points (self->format->next_body.width));
  PangoLayoutIter *iter;

  pango_layout_set_height (layout, -1); /* one line */
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  if (to_end)
    pango_layout_set_alignment (layout, PANGO_ALIGN_RIGHT);

  iter = pango_layout_get_iter (layout);
  add_line (self, (PleaLine){
                      .page = page,
                      .block = PLEA_LINE_NO_BLOCK,
                      .text = pango_layout_line_ref (pango_layout_iter_get_line_readonly (iter)),
                      .x = to_points (self->format->next_body.x) + get_line_offset (iter),
                      .baseline = to_points (self->format->header_y) + PLEA_HEADER_SIZE,
                  });
  pango_layout_iter_free (iter);
}

static char *
get_first_line (PleaLayout *self, PleaBlockKind kind)
{
  const PleaBlock *block = plea_letter_find_block (self->letter, kind);

  return g_strndup (block->text, strcspn (block->text, "\n"));
}

static void
set_headers (PleaLayout *self)
{
  g_autofree char *recipient = get_first_line (self, PLEA_BLOCK_RECIPIENT);
  g_autofree char *date = get_first_line (self, PLEA_BLOCK_DATE);
  g_autofree char *left = g_strdup_printf ("%s · %s", recipient, date);

  for (guint page = 1; page < self->n_pages; page++)
    {
      g_autofree char *right = plea_phrases_format_page (plea_letter_get_phrases (self->letter),
                                                         page + 1, self->n_pages);

      set_header_text (self, page, left, FALSE);
      set_header_text (self, page, right, TRUE);
    }
}

/**
 * plea_layout_new:
 * @letter: what to set
 * @format: where to set it
 *
 * Returns: (transfer full): the letter's pages. They belong to the calling thread, as Pango's fonts
 * do.
 */
PleaLayout *
plea_layout_new (PleaLetter *letter, const PleaFormat *format)
{
  PleaLayout *self = g_new0 (PleaLayout, 1);
  g_autoptr (GArray) flow_lines_array = g_array_new (FALSE, FALSE, sizeof (FlowLine));
  Flow flow = { flow_lines_array, FALSE };

  self->letter = g_object_ref (letter);
  self->format = format;
  self->context = plea_typography_create_context (plea_letter_get_phrases (letter));
  self->layouts = g_ptr_array_new_with_free_func (g_object_unref);
  self->lines = g_array_new (FALSE, FALSE, sizeof (PleaLine));
  g_array_set_clear_func (self->lines, clear_line);

  set_head (self);
  flow_text (self, &flow);
  fill_pages (self, &flow);
  set_headers (self);

  return self;
}

void
plea_layout_free (PleaLayout *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->lines, g_array_unref);
  g_clear_pointer (&self->layouts, g_ptr_array_unref);
  g_clear_object (&self->context);
  g_clear_object (&self->letter);
  g_free (self);
}

PleaLetter *
plea_layout_get_letter (const PleaLayout *self)
{
  return self->letter;
}

guint
plea_layout_get_n_pages (const PleaLayout *self)
{
  return self->n_pages;
}

guint
plea_layout_get_n_lines (const PleaLayout *self)
{
  return self->lines->len;
}

/**
 * plea_layout_get_line:
 * @nth: less than plea_layout_get_n_lines()
 *
 * Returns: (transfer none): a line. Lines of a page come in the order they are read, its header
 * last.
 */
const PleaLine *
plea_layout_get_line (const PleaLayout *self, guint nth)
{
  return &g_array_index (self->lines, PleaLine, nth);
}
