/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where things stand on the paper of letters, and on envelopes without a window. All lengths in
 * millimetres from the top left corner. */

#pragma once

#include "plea-box.h"
#include "plea-catalog.h"

#define PLEA_FORMAT_MAX_FOLDS 3
#define PLEA_FORMAT_MAX_WINDOWS 4

/* How far from the edge of what a window always shows the address keeps. */
#define PLEA_FORMAT_WINDOW_MARGIN 4.0

/**
 * PleaFormatKind:
 * @PLEA_FORMAT_OF_LETTERS: sheets of paper
 * @PLEA_FORMAT_OF_ENVELOPES: envelopes without a window, with the flap at the top
 * @PLEA_FORMAT_OF_POSTCARDS: cards with words on one side and the address on the other
 * @PLEA_FORMAT_OF_LABELS: sheets of address labels
 */
typedef enum
{
  PLEA_FORMAT_OF_LETTERS,
  PLEA_FORMAT_OF_ENVELOPES,
  PLEA_FORMAT_OF_POSTCARDS,
  PLEA_FORMAT_OF_LABELS,
} PleaFormatKind;

/**
 * PleaEnvelopeWindow:
 * @envelope: name of the envelope's size
 * @width: of the envelope
 * @height: of the envelope
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
  double  width;
  double  height;
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
 * PleaLabels:
 * @first: the first, in the sheet's top left corner
 * @pitch_x: how far the next in the row is from it
 * @pitch_y: how far the next row is
 * @n_columns: how many stand in a row
 * @n_rows: how many rows there are
 *
 * The labels on a sheet.
 */
typedef struct
{
  PleaBox first;
  double  pitch_x;
  double  pitch_y;
  guint   n_columns;
  guint   n_rows;
} PleaLabels;

/**
 * PleaFormat:
 * @item: its id and name
 * @kind: what it is a format of
 * @paper: the sheet, envelope or card, by its PWG 5101.1 name
 * @width: its width
 * @height: its height
 * @card_width: of one card, where several are cut from a sheet; else its width
 * @card_height: likewise
 * @countries: (array zero-terminated=1): where it is usual; "*" is everywhere else where that paper
 *   is used
 * @sender: the sender's block, out of sight of any window
 * @recipient: what the recipient's address lines must stay in
 * @recipient_x: where they begin when there is room
 * @recipient_y: where the first of them stands when there is room
 * @windows: the windows of the envelopes that it serves
 * @n_windows: how many; none for a format without a window
 * @return_line: the return address in the window; zero width when the format has none
 * @date: the last line of the date, set to the end of the line
 * @text_y: top of the text on the first page
 * @next_text_y: top of the text on all further pages
 * @margins: beside and below the text
 * @least_margins: the same for a letter that must be tight
 * @header_y: top of the line above the text of further pages
 * @folds: where to fold, from the top
 * @n_folds: how many folds
 * @punch: middle of the holes of a punch, from the top; 0 for none
 * @airmail: where on an envelope the mark of air mail stands
 * @stamps: what of an envelope is to be left to stamps
 * @stamp: the place that is drawn for the stamp of a card
 * @divider: where a line parts the side with the address of a card
 * @coding: what of an envelope is to be left to machines
 * @labels: the labels of a sheet
 */
typedef struct
{
  PleaCatalogItem    item;
  PleaFormatKind     kind;
  char              *paper;
  double             width;
  double             height;
  double             card_width;
  double             card_height;
  GStrv              countries;
  PleaBox            sender;
  PleaBox            recipient;
  double             recipient_x;
  double             recipient_y;
  PleaEnvelopeWindow windows[PLEA_FORMAT_MAX_WINDOWS];
  guint              n_windows;
  PleaBox            return_line;
  PleaBox            date;
  double             text_y;
  double             next_text_y;
  PleaMargins        margins;
  PleaMargins        least_margins;
  double             header_y;
  double             folds[PLEA_FORMAT_MAX_FOLDS];
  guint              n_folds;
  double             punch;
  PleaBox            airmail;
  PleaBox            stamps;
  PleaBox            stamp;
  double             divider;
  PleaBox            coding;
  PleaLabels         labels;
} PleaFormat;

/**
 * PleaWeight:
 * @n_sheets: of the letter
 * @envelope: the size that it goes into
 * @grams: both together
 *
 * What a letter weighs in its envelope, so that one stamp is enough.
 */
typedef struct
{
  guint             n_sheets;
  const PleaFormat *envelope;
  guint             grams;
} PleaWeight;

GPtrArray        *plea_format_list (PleaFormatKind kind);
const PleaFormat *plea_format_find (PleaFormatKind kind, const char *id);
const PleaFormat *plea_format_for_country (PleaFormatKind kind, const char *country);
const PleaFormat *plea_format_for_paper (const PleaFormat *self, double width, double height);
const PleaFormat *plea_format_get_envelope (const PleaFormat *self);
PleaWeight        plea_format_weigh (const PleaFormat *self, guint n_sheets);
PleaBox  plea_format_get_text_box (const PleaFormat *self, const PleaMargins *margins, guint page);
guint    plea_labels_count (const PleaLabels *self);
PleaBox  plea_labels_get_box (const PleaLabels *self, guint nth);
gboolean plea_format_may_show (const PleaFormat *self, const PleaBox *box);
