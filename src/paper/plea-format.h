/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where things stand on the paper. All lengths in millimetres from the sheet's top left corner. */

#pragma once

#include "plea-box.h"

G_BEGIN_DECLS

#define PLEA_FORMAT_MAX_FOLDS 3
#define PLEA_FORMAT_MAX_WINDOWS 4

/* How far from the edge of what a window always shows the address keeps. */
#define PLEA_FORMAT_WINDOW_MARGIN 4.0

/**
 * PleaEnvelopeWindow:
 * @envelope: name of the envelope's size
 * @folds: where the sheet is folded for it, from the top
 * @n_folds: how many folds
 * @always_visible: what of the sheet it shows wherever the sheet slides
 * @ever_visible: what of the sheet it can show: nothing private may stand there
 *
 * The window of an envelope, with the sheet folded behind it.
 */
typedef struct
{
  char   *envelope;
  double  folds[PLEA_FORMAT_MAX_FOLDS];
  guint   n_folds;
  PleaBox always_visible;
  PleaBox ever_visible;
} PleaEnvelopeWindow;

/**
 * PleaMargins:
 *
 * What is left free beside and below the text.
 */
typedef struct
{
  double left;
  double right;
  double bottom;
} PleaMargins;

/**
 * PleaFormat:
 * @id: name on the command line and in files, for example "din5008-b"
 * @name: name for people, in English; see plea_format_get_name()
 * @paper: "iso_a4" or "na_letter": the sheet, by its PWG 5101.1 name
 * @width: width of the sheet
 * @height: height of the sheet
 * @sender: the sender's block, out of sight of any window
 * @windows: the windows of the envelopes that it serves
 * @n_windows: how many; none for a format without a window
 * @return_line: the return address in the window; zero width when the format has none
 * @recipient: what the recipient's address lines must stay in
 * @recipient_y: where the first of them stands when there is room
 * @date: the last line of the date, set to the end of the line
 * @text_y: top of the text on the first page
 * @next_text_y: top of the text on all further pages
 * @margins: beside and below the text
 * @least_margins: the same for a letter that must be tight
 * @header_y: top of the line above the text of further pages
 * @folds: where to fold, from the top
 * @n_folds: how many folds
 * @punch: middle of the holes of a punch, from the top; 0 for none
 */
typedef struct
{
  char              *id;
  char              *name;
  char              *paper;
  double             width;
  double             height;
  PleaBox            sender;
  PleaEnvelopeWindow windows[PLEA_FORMAT_MAX_WINDOWS];
  guint              n_windows;
  PleaBox            return_line;
  PleaBox            recipient;
  double             recipient_y;
  PleaBox            date;
  double             text_y;
  double             next_text_y;
  PleaMargins        margins;
  PleaMargins        least_margins;
  double             header_y;
  double             folds[PLEA_FORMAT_MAX_FOLDS];
  guint              n_folds;
  double             punch;
} PleaFormat;

const PleaFormat *plea_format_find (const char *id);
const PleaFormat *plea_format_get_nth (guint nth);
guint             plea_format_get_n (void);
const PleaFormat *plea_format_for_country (const char *country);
const char       *plea_format_get_name (const PleaFormat *self);
PleaBox  plea_format_get_text_box (const PleaFormat *self, const PleaMargins *margins, guint page);
gboolean plea_format_may_show (const PleaFormat *self, const PleaBox *box);

G_END_DECLS
