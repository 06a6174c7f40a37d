/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where things stand on the paper. All lengths in millimetres from the sheet's top left corner. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define PLEA_POINTS_PER_MM (72.0 / 25.4)
#define PLEA_FORMAT_MAX_FOLDS 3

typedef struct
{
  double x;
  double y;
  double width;
  double height;
} PleaBox;

/**
 * PleaFormat:
 * @id: name on the command line and in files, for example "din5008-b"
 * @name: name for people, in English; see plea_format_get_name()
 * @paper: "iso_a4" or "na_letter": the sheet, by its PWG 5101.1 name
 * @width: width of the sheet
 * @height: height of the sheet
 * @sender: where the sender's block stands; empty height when the format has none
 * @return_line: the return address in the window; zero width when the format has none
 * @recipient: the recipient's address lines
 * @date: the date line, set to the end of the line
 * @body: the text on the first page
 * @next_body: the text on all further pages
 * @header_y: top of the line above the text of further pages
 * @folds: where to fold, from the top
 * @n_folds: how many folds
 */
typedef struct
{
  char   *id;
  char   *name;
  char   *paper;
  double  width;
  double  height;
  PleaBox sender;
  PleaBox return_line;
  PleaBox recipient;
  PleaBox date;
  PleaBox body;
  PleaBox next_body;
  double  header_y;
  double  folds[PLEA_FORMAT_MAX_FOLDS];
  guint   n_folds;
} PleaFormat;

const PleaFormat *plea_format_find (const char *id);
const PleaFormat *plea_format_get_nth (guint nth);
guint             plea_format_get_n (void);
const PleaFormat *plea_format_for_country (const char *country);
const char       *plea_format_get_name (const PleaFormat *self);

G_END_DECLS
