/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Envelopes without a window: sizes and zones. */

#pragma once

#include <glib.h>

#include "plea-font.h"
#include "plea-format.h"
#include "plea-stationery.h"

G_BEGIN_DECLS

/**
 * PleaEnvelope:
 * @id: name on the command line and in files, for example "c6-5"
 * @name: name for people, in English; see plea_envelope_get_name()
 * @paper: the envelope, by its PWG 5101.1 name
 * @width: width, lying with the flap at the top
 * @height: height
 * @countries: (array zero-terminated=1): where it is proposed; "*" is everywhere else
 * @address: where machines look for the address
 * @text: where the address begins, within @address; without a size
 * @sender: where the sender's address stands
 * @airmail: where the mark of air mail stands
 * @stamps: to be left to stamps
 * @coding: to be left to machines
 *
 * All lengths in millimetres from the top left corner.
 */
typedef struct
{
  char   *id;
  char   *name;
  char   *paper;
  double  width;
  double  height;
  GStrv   countries;
  PleaBox address;
  PleaBox text;
  PleaBox sender;
  PleaBox airmail;
  PleaBox stamps;
  PleaBox coding;
} PleaEnvelope;

/**
 * PleaEnvelopeSetting:
 * @envelope: (nullable): what to print on, or %NULL where none was chosen
 * @font: the face
 * @airmail: whether those that go abroad say that they go by air
 * @offset_x: by how many millimetres to move everything right, for a printer that prints too far
 * left
 * @offset_y: by how many millimetres to move everything down
 *
 * How envelopes are set. A value, like #PleaStyle.
 */
typedef struct
{
  const PleaEnvelope *envelope;
  const PleaFont     *font;
  gboolean            airmail;
  double              offset_x;
  double              offset_y;
} PleaEnvelopeSetting;

guint               plea_envelope_get_n (void);
const PleaEnvelope *plea_envelope_get_nth (guint nth);
const PleaEnvelope *plea_envelope_find (const char *id);
const PleaEnvelope *plea_envelope_for_country (const char *country);
const char         *plea_envelope_get_name (const PleaEnvelope *self);

PleaEnvelopeSetting plea_envelope_setting_for_stationery (PleaStationery *stationery);

G_END_DECLS
