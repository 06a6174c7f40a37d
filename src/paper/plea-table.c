/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables on sheets of paper, with headings between them: what is no letter, for others to read. */

#include "config.h"

#include "plea-table.h"

#include "plea-idioms.h"
#include "plea-typography.h"

/* In points. */
#define COLUMN_GAP 9.0
#define ROW_GAP 3.0

/* From one line to write on to the next. */
#define WRITING_PITCH 26.0
#define WRITING_WIDTH 0.5
#define WRITING_GREY 0.5

/* Of the page's last lines, so that no heading is left alone there. */
#define LINES_BELOW_HEADING 5

/* How rows are set: size of type, where the face asks for no more, space above, whether bold, and
 * what a screen reader takes them for. */
static const struct
{
  double       size;
  double       above;
  gboolean     is_bold;
  gboolean     is_whole; /* one cell over all columns */
  PleaLineRole role;
} looks[] = {
  [PLEA_TABLE_TITLE] = { 16, 0, TRUE, TRUE, PLEA_LINE_HEADING },
  [PLEA_TABLE_HEADING] = { 12, 18, TRUE, TRUE, PLEA_LINE_SUBHEADING },
  [PLEA_TABLE_TEXT] = { 11, 6, FALSE, TRUE, PLEA_LINE_TEXT },
  [PLEA_TABLE_NAMES] = { 10, 4, TRUE, FALSE, PLEA_LINE_COLUMN },
  [PLEA_TABLE_CELLS] = { 10, 0, FALSE, FALSE, PLEA_LINE_CELL },
};

typedef struct
{
  PleaTypography *typography;
  PleaLayout     *layout;
  PleaBox         box; /* what rows stand in on each page, in points */
  gboolean        from_right;
  double          y; /* where the next row begins */
  guint           n_rows;
} Setting;

static void
row_free (gpointer data)
{
  PleaTableRow *row = data;

  for (guint i = 0; i < PLEA_TABLE_COLUMNS; i++)
    g_clear_pointer (&row->cells[i], g_free);
  g_free (row);
}

/**
 * plea_table_new:
 *
 * Returns: (transfer full) (element-type PleaTableRow): a table without rows
 */
GPtrArray *
plea_table_new (void)
{
  return g_ptr_array_new_with_free_func (row_free);
}

/**
 * plea_table_add:
 * @rows: a table
 * @kind: what the row is
 * @first: what stands in its cells; "" for nothing
 */
void
plea_table_add (GPtrArray       *rows,
                PleaTableRowKind kind,
                const char      *first,
                const char      *second,
                const char      *third,
                const char      *fourth)
{
  PleaTableRow *row = g_new0 (PleaTableRow, 1);

  row->kind = kind;
  row->cells[0] = g_strdup (first);
  row->cells[1] = g_strdup (second);
  row->cells[2] = g_strdup (third);
  row->cells[3] = g_strdup (fourth);
  g_ptr_array_add (rows, row);
}

/* Laying out */

static double
get_size (const Setting *self, PleaTableRowKind kind)
{
  return MAX (looks[kind].size, self->typography->font->least_size);
}

static PangoLayout *
set_words (const Setting *self, const PleaTableRow *row, guint column, double width)
{
  const char  *words = row->cells[column];
  PangoLayout *layout = plea_typography_set (self->typography, words, get_size (self, row->kind),
                                             width);
  PleaSpan     all = { 0, (guint) strlen (words) };
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (PleaSpan));

  g_array_append_val (spans, all);
  if (looks[row->kind].is_bold)
    plea_typography_embolden (layout, spans);

  return layout;
}

/* Returns how high it is. */
static double
set_cell (Setting *self, const PleaTableRow *row, guint column, double x, double width)
{
  GArray *lines = self->layout->lines;
  guint   first = lines->len;
  double  size = get_size (self, row->kind);
  double  pitch = size * PLEA_TEXT_PITCH_RATIO;
  g_autoptr (PangoLayout) layout = set_words (self, row, column, width);

  plea_lines_add (lines, layout, self->n_rows * PLEA_TABLE_COLUMNS + column, x,
                  self->y + plea_typography_get_baseline (self->typography, size, pitch));
  pitch = plea_lines_part (lines, first, pitch);
  for (guint i = first; i < lines->len; i++)
    {
      g_array_index (lines, PleaLine, i).role = looks[row->kind].role;
      g_array_index (lines, PleaLine, i).page = self->layout->n_pages - 1;
    }

  return pitch * (lines->len - first);
}

static double
set_cells (Setting *self, const PleaTableRow *row)
{
  double width = self->box.width / PLEA_TABLE_COLUMNS;
  double height = 0;

  if (looks[row->kind].is_whole)
    return set_cell (self, row, 0, self->box.x, self->box.width);

  for (guint column = 0; column < PLEA_TABLE_COLUMNS; column++)
    {
      guint  place = self->from_right ? PLEA_TABLE_COLUMNS - 1 - column : column;
      double x = self->box.x + width * place + (self->from_right ? COLUMN_GAP : 0);
      double cell = set_cell (self, row, column, x, width - COLUMN_GAP);

      height = MAX (height, cell);
    }

  return height;
}

static gboolean
is_at_end (const Setting *self, double height)
{
  return self->y > self->box.y && self->y + height > self->box.y + self->box.height;
}

static void
begin_page (Setting *self)
{
  self->layout->n_pages++;
  self->y = self->box.y;
}

/* To where the next page begins. */
static void
move_to_next_page (Setting *self, guint first)
{
  double up = self->y - self->box.y;

  begin_page (self);
  for (guint i = first; i < self->layout->lines->len; i++)
    {
      g_array_index (self->layout->lines, PleaLine, i).page++;
      g_array_index (self->layout->lines, PleaLine, i).baseline -= up;
    }
}

static void
add_line_to_write_on (Setting *self)
{
  if (is_at_end (self, WRITING_PITCH))
    begin_page (self);
  self->y += WRITING_PITCH;
  plea_layout_add_rule (self->layout, self->layout->n_pages - 1,
                        (PleaBox){ self->box.x / PLEA_POINTS_PER_MM, self->y / PLEA_POINTS_PER_MM,
                                   self->box.width / PLEA_POINTS_PER_MM, 0 },
                        WRITING_WIDTH, WRITING_GREY);
}

static void
add_words (Setting *self, const PleaTableRow *row)
{
  guint  first = self->layout->lines->len;
  double least = get_size (self, row->kind) * PLEA_TEXT_PITCH_RATIO * LINES_BELOW_HEADING;
  double height;

  if (self->y > self->box.y)
    self->y += looks[row->kind].above;
  if (row->kind != PLEA_TABLE_CELLS && is_at_end (self, least))
    begin_page (self);
  height = set_cells (self, row);
  if (is_at_end (self, height))
    move_to_next_page (self, first);
  self->y += height + ROW_GAP;
}

static void
add_row (Setting *self, const PleaTableRow *row)
{
  if (row->kind == PLEA_TABLE_TITLE && self->n_rows > 0)
    begin_page (self);
  if (row->kind == PLEA_TABLE_LINE)
    add_line_to_write_on (self);
  else
    add_words (self, row);
  self->n_rows++;
}

static void
add_number (Setting *self, guint page, double baseline, const PleaPhrases *phrases)
{
  g_autofree char *number = plea_phrases_format_page (phrases, page + 1, self->layout->n_pages);
  g_autoptr (PangoLayout) layout = plea_typography_set (
      self->typography, number, self->typography->font->header_size, self->box.width);
  GArray *lines = self->layout->lines;
  guint   first = lines->len;

  plea_typography_align_to_end (layout);
  plea_lines_add (lines, layout, PLEA_LINE_NO_BLOCK, self->box.x, baseline);
  for (guint i = first; i < lines->len; i++)
    {
      g_array_index (lines, PleaLine, i).role = PLEA_LINE_HEADER;
      g_array_index (lines, PleaLine, i).page = page;
    }
}

static PleaBox
get_box (const PleaStyle *style)
{
  PleaBox box = plea_format_get_text_box (style->format, &style->format->margins, 1);

  return (PleaBox){ box.x * PLEA_POINTS_PER_MM, box.y * PLEA_POINTS_PER_MM,
                    box.width * PLEA_POINTS_PER_MM, box.height * PLEA_POINTS_PER_MM };
}

/**
 * plea_table_lay_out:
 * @rows: (element-type PleaTableRow): a table
 * @style: a format of letters, and a face
 * @phrases: those of the language that it is in
 *
 * Returns: (transfer full): the table on as many pages as it needs
 */
PleaLayout *
plea_table_lay_out (GPtrArray *rows, const PleaStyle *style, const PleaPhrases *phrases)
{
  Setting self = {
    .typography = plea_typography_new (phrases->language, style->font),
    .layout = plea_layout_new (NULL),
    .box = get_box (style),
    .from_right = phrases->right_to_left,
  };

  self.y = self.box.y;
  self.layout->n_pages = 1;
  self.layout->printable = style->printable;
  self.layout->tightness.size = get_size (&self, PLEA_TABLE_CELLS);
  plea_foreach (const PleaTableRow, row, rows)
    add_row (&self, row);
  for (guint page = 1; page < self.layout->n_pages; page++)
    add_number (&self, page,
                style->format->header_y * PLEA_POINTS_PER_MM + style->font->header_size, phrases);
  plea_layout_find_missing (self.layout);
  g_clear_pointer (&self.typography, plea_typography_free);

  return self.layout;
}
