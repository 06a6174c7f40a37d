/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An appeal as a web page that Plea can open. */

#pragma once

#include "plea-appeal-writer.h"

/* What the link to the appeal in the page begins with. */
#define PLEA_APPEAL_PAGE_LINK "data:" PLEA_APPEAL_TYPE ";base64,"

GBytes *plea_appeal_page_write (PleaAppeal *appeal);
