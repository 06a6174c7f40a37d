/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A few things that the supporter may want to do next. */

#pragma once

#include <adwaita.h>

#include "plea-letters-changes.h"
#include "plea-library.h"

#define PLEA_TYPE_REMINDER_LIST (plea_reminder_list_get_type ())

G_DECLARE_FINAL_TYPE (PleaReminderList, plea_reminder_list, PLEA, REMINDER_LIST, GtkBox)

void plea_reminder_list_set_up (PleaReminderList   *self,
                                PleaLibrary        *library,
                                PleaLettersChanges *changes);
void plea_reminder_list_show (PleaReminderList *self, GPtrArray *reminders);
void plea_reminder_list_reveal (PleaReminderList *self, gboolean is_wanted);
