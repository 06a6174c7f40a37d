/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One thing that the supporter may want to do next for an appeal. */

#pragma once

#include "plea-record-entry.h"

/**
 * PleaReminderKind:
 * @PLEA_REMINDER_DEADLINE: a letter should soon be in the post, and is not
 * @PLEA_REMINDER_CLOSED: since a letter was sent no more are wanted, as after a release
 * @PLEA_REMINDER_NO_REPLY: nobody replied for weeks
 * @PLEA_REMINDER_UNCHECKED: for a year nobody has looked up whether the appeal still holds
 *
 * What there is to do, the most urgent first. The numbers stand in the file.
 */
typedef enum
{
  PLEA_REMINDER_DEADLINE,
  PLEA_REMINDER_CLOSED,
  PLEA_REMINDER_NO_REPLY,
  PLEA_REMINDER_UNCHECKED,
} PleaReminderKind;

#define PLEA_TYPE_REMINDER_KIND (plea_reminder_kind_get_type ())

GType plea_reminder_kind_get_type (void);

#define PLEA_TYPE_REMINDER (plea_reminder_get_type ())

G_DECLARE_FINAL_TYPE (PleaReminder, plea_reminder, PLEA, REMINDER, GObject)

/**
 * PleaReminder:
 * @kind: what there is to do
 * @appeal_id: for which appeal
 * @occasion: what it is about, so that putting it off says nothing of the next of its kind: the
 *   deadline, the status, the number of the draft, or the day of the last check
 * @until: (nullable): where it was put off, the day on which it comes again, or %NULL for never
 * @day: (nullable): the deadline, the day on which the letter was posted, or that of the last check
 * @entry: (nullable): the first letter that nobody replied to
 *
 * To be read as fields, and written as properties of the same names.
 */
struct _PleaReminder
{
  GObject parent_instance;

  PleaReminderKind kind;
  char            *appeal_id;
  char            *occasion;
  GDate           *until;
  GDate           *day;
  PleaRecordEntry *entry;
};

PleaReminder *plea_reminder_new (PleaReminderKind kind, const char *appeal_id, const GDate *day);
gboolean      plea_reminder_is_same (PleaReminder *self, PleaReminder *other);
