/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the supporter may want to do next: the one place that decides it. */

#pragma once

#include <gio/gio.h>

#include "plea-reminder.h"

/**
 * PleaReminderFacts:
 * @listings: (element-type PleaListing): all appeals, with how far their letters are
 * @entries: (element-type PleaRecordEntry): all letters
 * @checked: (element-type utf8 GDate): when the supporter looked up at its source that an appeal
 *   still holds, by the appeal's id
 * @put_off: (element-type PleaReminder): what they do not want to be reminded of, or not yet
 * @reply_weeks: after how many weeks without a reply they want to know, 0 for never
 * @today: the day to count from
 *
 * All that is to be known for that.
 */
typedef struct
{
  GListModel *listings;
  GListModel *entries;
  GHashTable *checked;
  GPtrArray  *put_off;
  guint       reply_weeks;
  GDate       today;
} PleaReminderFacts;

GPtrArray *plea_reminders_list (const PleaReminderFacts *facts);
