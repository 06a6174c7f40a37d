/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A letter as text, to be kept: all that its pages are made of, so that the same ones come out
 * however the appeal, the supporter and what is customary have changed since. */

#pragma once

#include "plea-letter.h"
#include "plea-stationery.h"

char       *plea_letter_to_data (PleaLetter *self, PleaStationery *stationery);
PleaLetter *plea_letter_new_from_data (const char     *appeal_id,
                                       const char     *data,
                                       PleaStationery *stationery);
