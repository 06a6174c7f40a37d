/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How letters are set: what is the same for all letters of a supporter. */

#include "config.h"

#include "plea-style.h"

/**
 * plea_style_find_format:
 * @stationery: what the supporter prefers
 * @sender_country: ISO 3166 code, or "" where it is not said
 *
 * Returns: (transfer none): the format that was chosen, or else the one usual in the sender's
 * country
 */
const PleaFormat *
plea_style_find_format (PleaStationery *stationery, const char *sender_country)
{
  const char       *id = plea_stationery_get_format (stationery);
  const PleaFormat *chosen = id != NULL ? plea_format_find (id) : NULL;

  return chosen != NULL ? chosen : plea_format_for_country (sender_country);
}

/**
 * plea_style_for_stationery:
 * @stationery: what the supporter prefers
 * @sender_country: ISO 3166 code, or "" where it is not said
 *
 * Returns: how letters are set that go out on it
 */
PleaStyle
plea_style_for_stationery (PleaStationery *stationery, const char *sender_country)
{
  return (PleaStyle){
    .format = plea_style_find_format (stationery, sender_country),
    .font = plea_font_find_or_default (plea_stationery_get_font (stationery)),
    .fold_marks = plea_stationery_get_fold_marks (stationery),
  };
}
