/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The part of the appeal editor with the letter, and its translations. */

#pragma once

#include "plea-editor-list.h"

PleaEditorList *plea_editor_letters_new (PleaAppealBuilder *builder, GtkWidget *box);
