/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables for other programs, as RFC 4180 has them. */

#include "config.h"

#include "plea-csv.h"

#include <string.h>

/* What begins so would be a formula for the programs that tables are opened with, and an appeal may
 * come from anybody: the apostrophe tells them that it is text. */
static gboolean
is_formula (const char *cell)
{
  return *cell != '\0' && strchr ("=+-@\t\r", *cell) != NULL;
}

static void
append_cell (GString *csv, const char *cell)
{
  g_auto (GStrv) pieces = g_strsplit (cell, "\"", -1);
  g_autofree char *quoted = g_strjoinv ("\"\"", pieces);

  g_string_append_printf (csv, "\"%s%s\"", is_formula (cell) ? "'" : "", quoted);
}

/**
 * plea_csv_append_row:
 * @csv: a table
 * @cells: (element-type utf8): a row to add to it
 */
void
plea_csv_append_row (GString *csv, GPtrArray *cells)
{
  for (guint i = 0; i < cells->len; i++)
    {
      if (i > 0)
        g_string_append_c (csv, ',');
      append_cell (csv, cells->pdata[i]);
    }
  g_string_append (csv, "\r\n");
}
