/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The paper and envelopes that the supporter has: the same for all letters. */

#pragma once

#include <glib-object.h>

#include "plea-format.h"

G_BEGIN_DECLS

#define PLEA_TYPE_STATIONERY (plea_stationery_get_type ())

G_DECLARE_FINAL_TYPE (PleaStationery, plea_stationery, PLEA, STATIONERY, GObject)

/* Properties (readwrite, notify):
 *   format      string or NULL: the format usual in the sender's country
 *   fold-marks  boolean, FALSE by default: faint marks where to fold */
PleaStationery *plea_stationery_new (void);

const char       *plea_stationery_get_format (PleaStationery *self);
void              plea_stationery_set_format (PleaStationery *self, const char *format);
const PleaFormat *plea_stationery_find_format (PleaStationery *self, const char *sender_country);
gboolean          plea_stationery_get_fold_marks (PleaStationery *self);
void              plea_stationery_set_fold_marks (PleaStationery *self, gboolean fold_marks);

G_END_DECLS
