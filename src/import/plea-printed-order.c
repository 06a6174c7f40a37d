/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The lines of a page in the order in which they are read: column after column, from the gaps
 * between them, and the cells of a table row after row. */

#include "config.h"

#include "plea-printed-line.h"

#include <string.h>

#include "plea-idioms.h"
#include "plea-text.h"

/* Between columns there is more than between words, in parts of the size of the font. */
#define MIN_GUTTER 0.8

/* What stands further apart on one line are two things. */
#define MAX_SPACE 4.0

/* A page with more has no columns that anybody could follow. */
#define MAX_LINES 400
#define MAX_STRIPS 120

static void order (GPtrArray *lines, double left, double right, GPtrArray *ordered);

static PleaPrintedLine *
get (GPtrArray *lines, guint i)
{
  return g_ptr_array_index (lines, i);
}

#define LEFT_EDGE GSIZE_TO_POINTER (G_STRUCT_OFFSET (PleaPrintedLine, x1))
#define UPPER_EDGE GSIZE_TO_POINTER (G_STRUCT_OFFSET (PleaPrintedLine, y1))

static int
compare_edges (gconstpointer a, gconstpointer b, gpointer edge)
{
  double first = G_STRUCT_MEMBER (double, *(gpointer *) a, GPOINTER_TO_SIZE (edge));
  double second = G_STRUCT_MEMBER (double, *(gpointer *) b, GPOINTER_TO_SIZE (edge));

  return (first > second) - (first < second);
}

/* Two columns have lines at the same height, and more than one each; pieces of one line do not
 * count apart. */
static gboolean
are_columns (GPtrArray *lines, guint first, guint last, double gutter)
{
  const PleaPrintedLine *before[2] = { NULL, NULL };
  guint                  n[2] = { 0, 0 };
  gboolean               beside = FALSE;

  for (guint i = first; i <= last; i++)
    {
      const PleaPrintedLine *line = get (lines, i);
      guint                  side = line->x1 >= gutter;

      n[side] += before[side] == NULL || !plea_printed_line_is_beside (before[side], line);
      beside = beside || (before[!side] != NULL && line->y1 < before[!side]->y2);
      before[side] = line;
    }

  return beside && n[0] > 1 && n[1] > 1;
}

/* The middle of the widest gap from top to bottom that parts lines from lines, or 0. */
static double
find_gutter (GPtrArray *lines, guint first, guint last)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  double right = G_MAXDOUBLE, widest = 0, gutter = 0;

  for (guint i = first; i <= last; i++)
    g_ptr_array_add (sorted, get (lines, i));
  g_ptr_array_sort_with_data (sorted, compare_edges, LEFT_EDGE);
  for (guint i = 0; i < sorted->len; i++)
    {
      const PleaPrintedLine *line = get (sorted, i);
      double                 gap = line->x1 - right;

      if (gap > MIN_GUTTER * line->size && gap > widest)
        {
          widest = gap;
          gutter = right + gap / 2;
        }
      right = i > 0 ? MAX (right, line->x2) : line->x2;
    }

  return gutter > 0 && are_columns (lines, first, last, gutter) ? gutter : 0;
}

/* The labels of a table stand to the left of what they say. */
static gboolean
is_table (GPtrArray *lines, guint first, guint last, double gutter)
{
  guint n_labels = 0, n_left = 0;

  for (guint i = first; i <= last; i++)
    {
      g_autofree char *text = plea_printed_line_get_text (get (lines, i));

      if (get (lines, i)->x2 > gutter)
        continue;
      n_left++;
      n_labels += plea_text_ends_with_colon (g_strchomp (text));
    }

  return n_labels * 2 > n_left;
}

static void
append (GPtrArray *ordered, PleaPrintedLine *line, double left, double right)
{
  line->left = left;
  line->right = right;
  g_ptr_array_add (ordered, line);
}

static gboolean
is_marker (const PleaPrintedLine *line)
{
  g_autofree char *text = plea_printed_line_get_text (line);
  const char      *after = plea_text_skip_marker (g_strchomp (text));

  return after != NULL && *after == '\0';
}

/* What stands at one height, from left to right, as one line or as several. */
static void
order_row (GPtrArray *row, gboolean is_label, double left, double right, GPtrArray *ordered)
{
  PleaPrintedLine *last = NULL;

  g_ptr_array_sort_with_data (row, compare_edges, LEFT_EDGE);
  plea_foreach (PleaPrintedLine, line, row)
    {
      if (last != NULL
          && (line->x1 - last->x2 < MAX_SPACE * line->size || is_marker (last) || is_label))
        {
          plea_printed_line_merge (last, line);
          plea_printed_line_free (line);
        }
      else
        append (ordered, last = line, left, right);
    }
  g_ptr_array_set_size (row, 0);
}

/* Row after row. @lines is in the order of their upper edges. */
static void
order_rows (GPtrArray *lines,
            guint      first,
            guint      last,
            gboolean   is_label,
            double     left,
            double     right,
            GPtrArray *ordered)
{
  g_autoptr (GPtrArray) row = g_ptr_array_new ();

  for (guint i = first; i <= last; i++)
    {
      if (row->len > 0 && !plea_printed_line_is_beside (get (row, 0), get (lines, i)))
        order_row (row, is_label, left, right, ordered);
      g_ptr_array_add (row, get (lines, i));
    }
  order_row (row, is_label, left, right, ordered);
}

static gboolean
are_mostly_rtl (GPtrArray *lines, guint first, guint last)
{
  guint n_rtl = 0;

  for (guint i = first; i <= last; i++)
    n_rtl += get (lines, i)->is_rtl;

  return n_rtl * 2 > last - first + 1;
}

static void
order_columns (GPtrArray *lines, guint first, guint last, double gutter, GPtrArray *ordered)
{
  g_autoptr (GPtrArray) left = g_ptr_array_new ();
  g_autoptr (GPtrArray) right = g_ptr_array_new ();
  GPtrArray *columns[] = { left, right };
  double     edges[2][2] = { { G_MAXDOUBLE, 0 }, { G_MAXDOUBLE, 0 } };
  gboolean   rtl = are_mostly_rtl (lines, first, last);

  for (guint i = first; i <= last; i++)
    {
      PleaPrintedLine *line = get (lines, i);
      guint            side = line->x1 > gutter;

      g_ptr_array_add (columns[side], line);
      edges[side][0] = MIN (edges[side][0], line->x1);
      edges[side][1] = MAX (edges[side][1], line->x2);
    }
  order (columns[rtl], edges[rtl][0], edges[rtl][1], ordered);
  order (columns[!rtl], edges[!rtl][0], edges[!rtl][1], ordered);
}

/* Strips are what blank lines part. Their ends, as indices of lines. */
static GArray *
find_strips (GPtrArray *lines)
{
  GArray *ends = g_array_new (FALSE, FALSE, sizeof (guint));
  double  bottom = 0;

  for (guint i = 0; i < lines->len; i++)
    {
      const PleaPrintedLine *line = get (lines, i);

      if (i > 0 && line->y1 + 0.2 * line->size >= bottom)
        g_array_append_val (ends, ((guint){ i - 1 }));
      bottom = MAX (bottom, line->y2);
    }
  if (lines->len > 0)
    g_array_append_val (ends, ((guint){ lines->len - 1 }));

  return ends;
}

/* The end of as many strips from the line @first on as have a gutter in common, or else of the next
 * one. */
static guint
find_end (GPtrArray *lines, GArray *ends, guint first, double *gutter)
{
  guint i = ends->len, end;

  do
    {
      end = g_array_index (ends, guint, --i);
      *gutter = ends->len <= MAX_STRIPS ? find_gutter (lines, first, end) : 0;
    }
  while (*gutter == 0 && i > 0 && g_array_index (ends, guint, i - 1) >= first);

  return end;
}

static void
order (GPtrArray *lines, double left, double right, GPtrArray *ordered)
{
  g_autoptr (GArray) ends = NULL;

  g_ptr_array_sort_with_data (lines, compare_edges, UPPER_EDGE);
  ends = find_strips (lines);
  for (guint first = 0, last; first < lines->len; first = last + 1)
    {
      double gutter;

      last = find_end (lines, ends, first, &gutter);
      if (gutter > 0 && !is_table (lines, first, last, gutter))
        order_columns (lines, first, last, gutter, ordered);
      else
        order_rows (lines, first, last, gutter > 0, left, right, ordered);
    }
}

/* A bullet or a number belongs to what stands to the right of it, however far that is. */
static void
take_markers (GPtrArray *lines)
{
  g_ptr_array_sort_with_data (lines, compare_edges, LEFT_EDGE);
  for (guint i = 0; i < lines->len; i++)
    {
      guint j = i + 1;

      if (!is_marker (get (lines, i)))
        continue;
      while (j < lines->len && !plea_printed_line_is_beside (get (lines, i), get (lines, j)))
        j++;
      if (j < lines->len)
        plea_printed_line_merge (get (lines, i), get (lines, j));
      if (j < lines->len)
        plea_printed_line_free (g_ptr_array_remove_index (lines, j));
    }
}

/**
 * plea_printed_order:
 * @lines: (transfer full) (element-type PleaPrintedLine): pieces of lines of a page
 *
 * Returns: (transfer full) (element-type PleaPrintedLine): the lines, in the order in which they
 * are read
 */
GPtrArray *
plea_printed_order (GPtrArray *lines)
{
  GPtrArray *ordered;
  double     left = G_MAXDOUBLE, right = 0;

  if (lines->len > MAX_LINES)
    return lines;

  ordered = g_ptr_array_new_with_free_func ((GDestroyNotify) plea_printed_line_free);
  g_ptr_array_set_free_func (lines, NULL);
  take_markers (lines);
  for (guint i = 0; i < lines->len; i++)
    {
      left = MIN (left, get (lines, i)->x1);
      right = MAX (right, get (lines, i)->x2);
    }
  order (lines, left, right, ordered);
  g_ptr_array_unref (lines);

  return ordered;
}
