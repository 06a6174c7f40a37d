/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One page of the preview, lying there like a sheet of paper, with marks on it. */

#pragma once

#include <gtk/gtk.h>

#include "plea-spot.h"

#define PLEA_TYPE_SHEET (plea_sheet_get_type ())

G_DECLARE_FINAL_TYPE (PleaSheet, plea_sheet, PLEA, SHEET, GtkWidget)

GtkWidget *plea_sheet_new (void);

void        plea_sheet_set_size (PleaSheet *self, double width, double height);
void        plea_sheet_set_zoom (PleaSheet *self, double zoom);
double      plea_sheet_get_zoom (PleaSheet *self);
void        plea_sheet_set_picture (PleaSheet *self, GdkTexture *picture);
GdkTexture *plea_sheet_get_picture (PleaSheet *self);
int         plea_sheet_get_n_pixels (PleaSheet *self);
gboolean    plea_sheet_is_sharp (PleaSheet *self);
void        plea_sheet_set_words (PleaSheet *self, const char *name, const char *text);
const char *plea_sheet_get_words (PleaSheet *self);

graphene_rect_t plea_sheet_find (PleaSheet *self, const PleaSpot *place);
void            plea_sheet_add_mark (PleaSheet *self, const PleaSpot *place);
void            plea_sheet_fade_marks (PleaSheet *self);
void            plea_sheet_clear_marks (PleaSheet *self);
