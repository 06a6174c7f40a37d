/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which field of an appeal says what on a page: the names that an editor has for what was found. */

#pragma once

#include "plea-page.h"

G_BEGIN_DECLS

char *plea_page_fields_name (PleaPage *page, PleaPageMeaning meaning, guint nth);

G_END_DECLS
