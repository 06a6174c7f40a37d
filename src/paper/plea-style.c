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
    .format = choose_format (PLEA_FORMAT_OF_LETTERS, stationery->format, sender_country),
    .font = plea_font_find_or_default (stationery->font),
    .fold_marks = stationery->fold_marks,
  };
}

/**
 * plea_style_for_postcards:
 * @stationery: what the supporter prefers
 * @sender_country: ISO 3166 code, or "" where it is not said
 *
 * Returns: how postcards are set: on those that were chosen, or else those usual in the sender's
 *   country
 */
PleaStyle
plea_style_for_postcards (PleaStationery *stationery, const char *sender_country)
{
  return (PleaStyle){
    .format = choose_format (PLEA_FORMAT_OF_POSTCARDS, stationery->postcard, sender_country),
    .font = plea_font_find_or_default (stationery->font),
  };
}

/**
 * plea_style_for_letter:
 * @letter: what is set
 * @stationery: what the supporter prefers
 * @sender_country: ISO 3166 code, or "" where it is not said
 *
 * Returns: how it is set, as a letter or on a postcard
 */
PleaStyle
plea_style_for_letter (PleaLetter *letter, PleaStationery *stationery, const char *sender_country)
{
  return letter->on_card ? plea_style_for_postcards (stationery, sender_country)
                         : plea_style_for_letters (stationery, sender_country);
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
    .format = choose_format (PLEA_FORMAT_OF_ENVELOPES, stationery->envelope, sender_country),
    .font = plea_font_find_or_default (stationery->font),
    .airmail = stationery->airmail,
    .offset_x = stationery->offset_x,
    .offset_y = stationery->offset_y,
  };
}

/**
 * plea_style_for_labels:
 * @stationery: what the supporter prefers
 * @sender_country: ISO 3166 code, or "" where it is not said
 *
 * Returns: how sheets of labels are set: those that were chosen, or else those usual in the
 *   sender's country
 */
PleaStyle
plea_style_for_labels (PleaStationery *stationery, const char *sender_country)
{
  return (PleaStyle){
    .format = choose_format (PLEA_FORMAT_OF_LABELS, stationery->labels, sender_country),
    .font = plea_font_find_or_default (stationery->font),
    .offset_x = stationery->labels_x,
    .offset_y = stationery->labels_y,
  };
}
