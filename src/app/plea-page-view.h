/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The text of a published page, each of its lines with what it was understood as. */

#pragma once

#include <adwaita.h>

#include "plea-page.h"

G_BEGIN_DECLS

#define PLEA_TYPE_PAGE_VIEW (plea_page_view_get_type ())

G_DECLARE_FINAL_TYPE (PleaPageView, plea_page_view, PLEA, PAGE_VIEW, AdwBin)

/* Signal "field-pressed" (const char *field): the supporter points at a line that a field of the
 * appeal comes from. */
void  plea_page_view_set_page (PleaPageView *self, PleaPage *page);
void  plea_page_view_show_field (PleaPageView *self, const char *field);
guint plea_page_view_count_unknown (PleaPageView *self);

G_END_DECLS
