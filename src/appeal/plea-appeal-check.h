/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What keeps something from being an appeal, field by field. */

#pragma once

#include "plea-appeal.h"
#include "plea-problem.h"

#define PLEA_APPEAL_MAX_ID_LENGTH 80

/* Of the file, in bytes, and the elements in it. The longest appeals are a hundredth of it. */
#define PLEA_APPEAL_MAX_SIZE (4 * 1024 * 1024)
#define PLEA_APPEAL_MAX_ELEMENTS 30000

/* The same of a file of appeals: what an organisation publishes in a month, with portraits. */
#define PLEA_APPEALS_MAX_SIZE (64 * 1024 * 1024)
#define PLEA_APPEALS_MAX_ELEMENTS 300000

#define PLEA_APPEAL_MAX_PORTRAIT_SIZE (1024 * 1024)

void        plea_appeal_check (PleaAppeal *appeal, GPtrArray *problems);
const char *plea_appeal_find_obstacle (PleaAppeal *appeal);
void        plea_appeal_list_lacks (PleaAppeal *appeal, GPtrArray *lacks);
gboolean    plea_appeal_is_day (const GDate *date);
gboolean    plea_appeal_is_id (const char *text);
gboolean    plea_appeal_is_picture (GBytes *bytes);
gboolean    plea_appeal_is_web_address (const char *text);
