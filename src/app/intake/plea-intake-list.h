/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A window with what is in several files: what is new can be added at once. */

#pragma once

#include <adwaita.h>

#include "plea-library.h"

#define PLEA_TYPE_INTAKE_LIST (plea_intake_list_get_type ())

G_DECLARE_FINAL_TYPE (PleaIntakeList, plea_intake_list, PLEA, INTAKE_LIST, AdwWindow)

/* Signal "add" (GPtrArray *appeals): the supporter wants to have these. Signal "review"
 * (PleaReading *reading): the supporter wants to look at that page. */
GtkWidget *plea_intake_list_new (GtkWindow *parent, PleaLibrary *library, GPtrArray *items);
void       plea_intake_list_note_added (PleaIntakeList *self);
