/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What there is to say about the fields of the appeal editor: problems, doubts and remarks. */

#pragma once

#include "plea-appeal-builder.h"
#include "plea-note-row.h"

PleaNoteRow *plea_editor_notes_find (GtkWidget *form, PleaPlace place);
PleaNoteRow *plea_editor_notes_find_about (GtkWidget *form, GtkWidget *focus);
PleaNoteRow *plea_editor_notes_find_problem (GtkWidget *form);
PleaNoteRow *plea_editor_notes_find_doubt (GtkWidget *form);
GPtrArray   *plea_editor_notes_list_problems (PleaAppealBuilder *builder);
char *plea_editor_notes_show_problems (GtkWidget *form, GPtrArray *problems, GPtrArray *lacks);
char *plea_editor_notes_show_reading (GtkWidget *form, PleaReading *page);
char *plea_editor_notes_list_doubts (GtkWidget *form, PleaReading *page);
