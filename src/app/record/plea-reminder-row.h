/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One thing to do next in a list of them, which can be put off. */

#pragma once

#include <adwaita.h>

#include "plea-letters-changes.h"
#include "plea-listing.h"

#define PLEA_TYPE_REMINDER_ROW (plea_reminder_row_get_type ())

G_DECLARE_FINAL_TYPE (PleaReminderRow, plea_reminder_row, PLEA, REMINDER_ROW, GtkListBoxRow)

GtkWidget    *plea_reminder_row_new (PleaReminder       *reminder,
                                     PleaListing        *listing,
                                     PleaLettersChanges *changes);
PleaReminder *plea_reminder_row_get_reminder (PleaReminderRow *self);
