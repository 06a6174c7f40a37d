/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the interface says of an appeal: whole sentences, and the icon and colour that go with a
 * status. */

#pragma once

#include "plea-appeal.h"
#include "plea-listing.h"

/**
 * PleaGroupDescription:
 * @meaning: what a status means for someone about to write, not translated yet
 * @icon_name: its icon
 * @style_class: gives it its colour, which never stands alone
 */
typedef struct
{
  const char *meaning;
  const char *icon_name;
  const char *style_class;
} PleaGroupDescription;

const char *plea_describe_name (const char *name);
char       *plea_describe_file_name (PleaAppeal *appeal);
char       *plea_describe_act_for (PleaAppeal *appeal);
const char *plea_describe_status_name (const PleaStatus *status);
char       *plea_describe_status (PleaAppeal *appeal);
char       *plea_describe_letter_language (PleaAppeal *appeal, guint nth);
char       *plea_describe_age (PleaAppeal *appeal, const GDate *checked_on, const GDate *today);
char       *plea_describe_deadline (PleaAppeal *appeal, const GDate *today);
char       *plea_describe_reason_not_to_write (PleaAppeal *appeal, const GDate *today);
char       *plea_describe_done (PleaRecordKind kind, const GDate *date);
char       *plea_describe_sent (PleaListing *listing);
char       *plea_describe_due (PleaListing *listing, const GDate *today);
char *plea_describe_reminder (PleaReminder *reminder, PleaListing *listing, const GDate *today);
const char *plea_describe_get_reminder_icon (PleaReminder *reminder);
const char *plea_describe_section (PleaSection section);
gboolean    plea_describe_match (PleaListing *listing, const char *const *words);
gboolean    plea_describe_find (const char *text, const char *country, const char *const *words);

const PleaGroupDescription *plea_describe_group (PleaStatusGroup group);
const PleaGroupDescription *plea_describe_meaning (const PleaStatus *status);
