/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The paper and envelopes that the supporter has: the same for all letters. */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define PLEA_TYPE_STATIONERY (plea_stationery_get_type ())

G_DECLARE_FINAL_TYPE (PleaStationery, plea_stationery, PLEA, STATIONERY, GObject)

/* A printer that is off by more is not aligned but broken; in millimetres. */
#define PLEA_STATIONERY_MAX_OFFSET 20.0

/* Properties (readwrite, notify):
 *   format      string or NULL: the format usual in the sender's country
 *   fold-marks  boolean, FALSE by default: faint marks where to fold
 *   font        string or NULL: id of a font, or the usual one of the letter's script
 *   envelope    string or NULL: id of an envelope to print on, or none is chosen
 *   airmail     boolean, FALSE by default: envelopes that go abroad say that they go by air
 *   offset-x    double, 0 by default: by how many millimetres envelopes are printed too far left
 *   offset-y    double, 0 by default: by how many millimetres they are printed too high */
PleaStationery *plea_stationery_new (void);

const char *plea_stationery_get_format (PleaStationery *self);
void        plea_stationery_set_format (PleaStationery *self, const char *format);
gboolean    plea_stationery_get_fold_marks (PleaStationery *self);
void        plea_stationery_set_fold_marks (PleaStationery *self, gboolean fold_marks);
const char *plea_stationery_get_font (PleaStationery *self);
void        plea_stationery_set_font (PleaStationery *self, const char *font);
const char *plea_stationery_get_envelope (PleaStationery *self);
void        plea_stationery_set_envelope (PleaStationery *self, const char *envelope);
gboolean    plea_stationery_get_airmail (PleaStationery *self);
void        plea_stationery_set_airmail (PleaStationery *self, gboolean airmail);
double      plea_stationery_get_offset_x (PleaStationery *self);
void        plea_stationery_set_offset_x (PleaStationery *self, double offset_x);
double      plea_stationery_get_offset_y (PleaStationery *self);
void        plea_stationery_set_offset_y (PleaStationery *self, double offset_y);

G_END_DECLS
