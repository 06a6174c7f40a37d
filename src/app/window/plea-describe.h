/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the interface says of an appeal: whole sentences, and the icon and colour that go with a
 * status. */

#pragma once

#include "plea-appeal.h"
#include "plea-listing.h"

G_BEGIN_DECLS

char       *plea_describe_act_for (PleaAppeal *appeal);
char       *plea_describe_status (PleaAppeal *appeal);
char       *plea_describe_letter_language (PleaAppeal *appeal, guint nth);
char       *plea_describe_age (PleaAppeal *appeal, const GDate *checked_on, const GDate *today);
char       *plea_describe_deadline (PleaAppeal *appeal, const GDate *today);
char       *plea_describe_reason_not_to_write (PleaAppeal *appeal, const GDate *today);
const char *plea_describe_group (PleaStatusGroup group);
const char *plea_describe_group_icon (PleaStatusGroup group);
const char *plea_describe_group_class (PleaStatusGroup group);
char       *plea_describe_sent (PleaListing *listing);
const char *plea_describe_section (PleaSection section);
gboolean    plea_describe_match (PleaListing *listing, const char *const *words);

G_END_DECLS
