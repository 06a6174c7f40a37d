/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What there is to say about the field above: what is wrong with it, and what to look at. */

#pragma once

#include <adwaita.h>

#include "plea-problem.h"
#include "plea-reading.h"

#define PLEA_TYPE_NOTE_ROW (plea_note_row_get_type ())

G_DECLARE_FINAL_TYPE (PleaNoteRow, plea_note_row, PLEA, NOTE_ROW, AdwPreferencesRow)

GtkWidget *plea_note_row_new (GtkWidget *about, PleaField field);
void       plea_note_row_set_nth (PleaNoteRow *self, guint nth);
PleaPlace  plea_note_row_get_place (PleaNoteRow *self);
GtkWidget *plea_note_row_get_about (PleaNoteRow *self);

void     plea_note_row_set_problem (PleaNoteRow *self, const char *sentence, const char *lack);
gboolean plea_note_row_has_problem (PleaNoteRow *self);
void     plea_note_row_set_doubtful (PleaNoteRow *self, gboolean is_doubtful);
gboolean plea_note_row_is_doubtful (PleaNoteRow *self);
void     plea_note_row_add_remark (PleaNoteRow *self, const PleaReadingRemark *remark);

GPtrArray *plea_note_row_list (GtkWidget *within);
