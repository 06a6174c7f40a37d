/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An appeal in the making follows what a person says of its source. */

#pragma once

#include "plea-reading.h"

typedef struct _PleaFollowing PleaFollowing;

PleaFollowing     *plea_following_new (PleaReading *reading);
void               plea_following_free (PleaFollowing *self);
void               plea_following_turn (PleaFollowing *self);
PleaAppealBuilder *plea_following_make_builder (PleaFollowing     *self,
                                                PleaAppealBuilder *present,
                                                gboolean           is_new);
