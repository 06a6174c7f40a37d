/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What happened to the defender, and what the supporter did about it, day after day. */

#pragma once

#include <adwaita.h>

#include "plea-appeal.h"
#include "plea-record.h"

#define PLEA_TYPE_TIMELINE (plea_timeline_get_type ())

G_DECLARE_FINAL_TYPE (PleaTimeline, plea_timeline, PLEA, TIMELINE, AdwExpanderRow)

void plea_timeline_show (PleaTimeline *self, PleaAppeal *appeal);
void plea_timeline_set_record (PleaTimeline *self, PleaRecord *record);
