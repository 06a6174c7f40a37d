/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How letters or envelopes are set: what is the same for all of a supporter. */

#include "config.h"

#include "plea-style.h"

static const PleaFormat *
choose_format (PleaFormatKind kind, const char *id, const char *sender_country)
{
  const PleaFormat *chosen = plea_format_find (kind, id);

  return chosen != NULL ? chosen : plea_format_for_country (kind, sender_country);
}

/**
 * plea_style_for_letters:
 * @stationery: what the supporter prefers
 * @sender_country: ISO 3166 code, or "" where it is not said
 *
 * Returns: how letters are set: in the format that was chosen, or else the one usual in the
 *   sender's country
 */
PleaStyle
plea_style_for_letters (PleaStationery *stationery, const char *sender_country)
{
  return (PleaStyle){
    .format = choose_format (PLEA_FORMAT_OF_LETTERS, plea_stationery_get_format (stationery),
                             sender_country),
    .font = plea_font_find_or_default (plea_stationery_get_font (stationery)),
    .fold_marks = plea_stationery_get_fold_marks (stationery),
  };
}

/**
 * plea_style_for_envelopes:
 * @stationery: what the supporter prefers
 * @sender_country: ISO 3166 code, or "" where it is not said
 *
 * Returns: how their envelopes are set: on the one that was chosen, or else the one usual in the
 *   sender's country
 */
PleaStyle
plea_style_for_envelopes (PleaStationery *stationery, const char *sender_country)
{
  return (PleaStyle){
    .format = choose_format (PLEA_FORMAT_OF_ENVELOPES, plea_stationery_get_envelope (stationery),
                             sender_country),
    .font = plea_font_find_or_default (plea_stationery_get_font (stationery)),
    .airmail = plea_stationery_get_airmail (stationery),
    .offset_x = plea_stationery_get_offset_x (stationery),
    .offset_y = plea_stationery_get_offset_y (stationery),
  };
}
