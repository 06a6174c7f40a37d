/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sheets of the preview, one below the other. */

#pragma once

#include <gtk/gtk.h>

#include "plea-rendering.h"

G_BEGIN_DECLS

#define PLEA_TYPE_SHEETS (plea_sheets_get_type ())

G_DECLARE_FINAL_TYPE (PleaSheets, plea_sheets, PLEA, SHEETS, GtkBox)

int      plea_sheets_get_sheet_width (PleaSheets *self);
void     plea_sheets_set_zoom (PleaSheets *self, double zoom);
void     plea_sheets_expect_pages (PleaSheets *self, double width, double height);
void     plea_sheets_show_pages (PleaSheets *self, const PleaRendering *rendering);
void     plea_sheets_show_pictures (PleaSheets *self, const PleaRendering *rendering);
PleaLook plea_sheets_get_look (PleaSheets *self, double paper_width);
gboolean plea_sheets_lack_pictures (PleaSheets *self, PleaLook *look);

G_END_DECLS
