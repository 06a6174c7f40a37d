/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the supporter may want to do next, by what is kept, and what of it they put off. */

#pragma once

#include "plea-draft.h"
#include "plea-record.h"
#include "plea-reminder.h"

GPtrArray *plea_record_remind (PleaRecord  *self,
                               GListModel  *listings,
                               PleaDraft   *open,
                               guint        reply_weeks,
                               const GDate *today);
GPtrArray *plea_record_list_put_off (PleaRecord *self, const char *appeal_id);
gboolean   plea_record_put_off (PleaRecord   *self,
                                PleaReminder *reminder,
                                const GDate  *until,
                                GError      **error);
gboolean   plea_record_bring_back (PleaRecord *self, PleaReminder *reminder, GError **error);
