/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts of the appeal editor about the case: the status, the days, the source, the events. */

#pragma once

#include "plea-editor-list.h"

PleaEditorItem *plea_editor_case_new (PleaAppealBuilder *builder, GtkWidget *group);
PleaEditorList *plea_editor_events_new (PleaAppealBuilder *builder, GtkWidget *group);
