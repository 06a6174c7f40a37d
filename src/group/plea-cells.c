/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table as text, as spreadsheets and address books write it (RFC 4180) or put it on the
 * clipboard, read as cells.
 *
 * By hand: libcsv, the library that Debian has for it, has had no release since 2013, finds out
 * neither the separator nor where a quotation mark is missing, and is about as long. */

#include "config.h"

#include "plea-cells.h"

#include <string.h>

#include "plea-idioms.h"

/* A quoted cell that is longer lacks its second quotation mark. */
#define MAX_QUOTED_SIZE 10000

/* A row has no more cells; what follows is left out. */
#define MAX_CELLS 1024

/* From how many rows the separator is found out. */
#define N_SAMPLE_ROWS 20

/* A line that tells Excel the separator, above the table. */
#define DECLARATION "sep="

static gboolean
ends_cell (char c, char separator)
{
  return c == separator || c == '\n' || c == '\r' || c == '\0';
}

/* The quotation mark that ends the cell which @text is quoted in; %NULL where there is none, or one
 * that begins another cell before: then the first is a word's. */
static const char *
find_end_of_quoted (const char *text, char separator)
{
  const char *limit = text + MAX_QUOTED_SIZE;

  for (const char *p = text; *p != '\0' && p < limit; p++)
    if (*p == '"')
      {
        if (ends_cell (p[1], separator))
          return p;
        if (p[1] == '"')
          p++;
        else if (p > text && ends_cell (p[-1], separator))
          return NULL;
      }

  return NULL;
}

static char *
unquote (const char *text, const char *end)
{
  g_autoptr (GString) cell = g_string_new_len (text, end - text);

  g_string_replace (cell, "\"\"", "\"", 0);
  g_string_replace (cell, "\r\n", "\n", 0);

  return g_string_free (g_steal_pointer (&cell), FALSE);
}

static char *
read_cell (const char **text, char separator)
{
  const char *start = *text;
  const char *end = *start == '"' ? find_end_of_quoted (start + 1, separator) : NULL;

  if (end != NULL)
    {
      *text = end + 1;
      return unquote (start + 1, end);
    }

  while (!ends_cell (**text, separator))
    (*text)++;

  return g_strndup (start, (gsize) (*text - start));
}

static GStrv
read_row (const char **text, char separator)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();

  for (;; (*text)++)
    {
      g_autofree char *cell = read_cell (text, separator);

      if (cells->len < MAX_CELLS)
        g_ptr_array_add (cells, g_steal_pointer (&cell));
      if (**text != separator)
        break;
    }
  *text += **text == '\r';
  *text += **text == '\n';
  g_ptr_array_add (cells, NULL);

  return (GStrv) g_ptr_array_free (g_steal_pointer (&cells), FALSE);
}

static GPtrArray *
read_rows (const char *text, char separator, guint max_rows)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  while (*text != '\0' && rows->len < max_rows)
    g_ptr_array_add (rows, read_row (&text, separator));

  return rows;
}

/* How many rows have as many cells as the one before, and more than one. */
static guint
count_likenesses (const GPtrArray *rows)
{
  guint n_before = 0, n_alike = 0;

  plea_foreach (PleaCell, cells, rows)
    {
      guint n_cells = g_strv_length (cells);

      n_alike += n_cells > 1 && n_cells == n_before;
      n_before = n_cells;
    }

  return n_alike;
}

/* What makes rows alike, or else gives the first most cells. */
static guint
rate_separator (const char *text, char separator)
{
  g_autoptr (GPtrArray) rows = read_rows (text, separator, N_SAMPLE_ROWS);

  return rows->len > 0 ? 1000 * count_likenesses (rows) + MIN (g_strv_length (rows->pdata[0]), 999)
                       : 0;
}

static char
find_separator (const char *text)
{
  static const char separators[] = { '\t', ';', ',', '|' };
  char              best = separators[0];
  guint             best_rate = 0;

  for (guint i = 0; i < G_N_ELEMENTS (separators); i++)
    {
      guint rate = rate_separator (text, separators[i]);

      if (rate > best_rate)
        {
          best = separators[i];
          best_rate = rate;
        }
    }

  return best;
}

/**
 * plea_cells_read:
 * @text: a table; what separates its cells is found out: a tab, a comma, a semicolon or a bar
 * @max_rows: how many rows to read; what follows is left out
 *
 * Returns: (transfer full) (element-type GStrv): the cells of each row, of empty ones too, so that
 *   their numbers are those of the spreadsheet
 */
GPtrArray *
plea_cells_read (const char *text, guint max_rows)
{
  if (g_str_has_prefix (text, DECLARATION) && text[strlen (DECLARATION)] != '\0')
    {
      char        separator = text[strlen (DECLARATION)];
      const char *end = text + strcspn (text, "\n");

      return read_rows (*end != '\0' ? end + 1 : end, separator, max_rows);
    }

  return read_rows (text, find_separator (text), max_rows);
}
