/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Brings what a preview shows out of the program: to a file or to a printer. */

#pragma once

#include "plea-preview.h"
#include "plea-store.h"

G_BEGIN_DECLS

#define PLEA_TYPE_OUTPUT (plea_output_get_type ())

G_DECLARE_FINAL_TYPE (PleaOutput, plea_output, PLEA, OUTPUT, GObject)

PleaOutput *plea_output_new (GtkWindow *window, PleaPreview *preview, PleaStore *store);

void plea_output_save (PleaOutput *self, const char *name);
void plea_output_save_to (PleaOutput *self, GFile *file);
void plea_output_save_each (PleaOutput *self, GPtrArray *orders, const char *name);
void plea_output_save_each_to (PleaOutput *self,
                               GFile      *folder,
                               GPtrArray  *orders,
                               const char *name);
void plea_output_print (PleaOutput *self, PleaOrder *order);

G_END_DECLS
