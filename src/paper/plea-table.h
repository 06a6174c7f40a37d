/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables on sheets of paper, with headings between them: what is no letter, for others to read. */

#pragma once

#include "plea-layout.h"
#include "plea-style.h"

/**
 * PleaTableRowKind:
 * @PLEA_TABLE_TITLE: what all of it is, in the first cell alone, at the top of a page
 * @PLEA_TABLE_HEADING: what the next rows are, in the first cell alone
 * @PLEA_TABLE_TEXT: a paragraph, in the first cell alone
 * @PLEA_TABLE_NAMES: names of columns
 * @PLEA_TABLE_CELLS: a cell for each column
 * @PLEA_TABLE_LINE: a line to write on
 */
typedef enum
{
  PLEA_TABLE_TITLE,
  PLEA_TABLE_HEADING,
  PLEA_TABLE_TEXT,
  PLEA_TABLE_NAMES,
  PLEA_TABLE_CELLS,
  PLEA_TABLE_LINE,
} PleaTableRowKind;

/**
 * PleaTableRow:
 * @kind: what it is
 * @cells: its words; "" where a cell is empty
 */
typedef struct
{
  PleaTableRowKind kind;
  char            *cells[PLEA_TABLE_COLUMNS];
} PleaTableRow;

GPtrArray *plea_table_new (void);
void       plea_table_add (GPtrArray       *rows,
                           PleaTableRowKind kind,
                           const char      *first,
                           const char      *second,
                           const char      *third,
                           const char      *fourth);

PleaLayout *plea_table_lay_out (GPtrArray         *rows,
                                const PleaStyle   *style,
                                const PleaPhrases *phrases);
