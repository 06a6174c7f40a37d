/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How letters or envelopes are set: what is the same for all of a supporter. */

#pragma once

#include "plea-font.h"
#include "plea-format.h"
#include "plea-letter.h"
#include "plea-stationery.h"

/**
 * PleaStyle:
 * @format: where things stand on the paper of letters, or on envelopes
 * @font: the face
 * @fold_marks: whether faint marks show where to fold and punch the sheet
 * @double_sided: whether sheets are printed on both sides; the back of one is left blank rather
 * than given to the next letter
 * @printable: what of a sheet the printer reaches, in millimetres from its top left corner; without
 * size where all of it counts
 * @airmail: whether envelopes that go abroad say that they go by air
 * @offset_x: by how many millimetres to move everything right on envelopes, for a printer that
 * prints too far left
 * @offset_y: by how many millimetres to move everything down on envelopes
 *
 * A value: to be copied freely and never changed once it is given to others. What it points to
 * lives as long as the program.
 */
typedef struct
{
  const PleaFormat *format;
  const PleaFont   *font;
  gboolean          fold_marks;
  gboolean          double_sided;
  PleaBox           printable;
  gboolean          airmail;
  double            offset_x;
  double            offset_y;
} PleaStyle;

PleaStyle plea_style_for_letters (PleaStationery *stationery, const char *sender_country);
PleaStyle plea_style_for_labels (PleaStationery *stationery, const char *sender_country);
PleaStyle plea_style_for_envelopes (PleaStationery *stationery, const char *sender_country);
PleaStyle plea_style_for_postcards (PleaStationery *stationery, const char *sender_country);
PleaStyle plea_style_for_letter (PleaLetter     *letter,
                                 PleaStationery *stationery,
                                 const char     *sender_country);
