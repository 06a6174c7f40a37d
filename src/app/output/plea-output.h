/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Brings letters and envelopes out of the program: to files or to a printer. */

#pragma once

#include <gtk/gtk.h>

#include "plea-document.h"
#include "plea-store.h"

#define PLEA_TYPE_OUTPUT (plea_output_get_type ())

G_DECLARE_FINAL_TYPE (PleaOutput, plea_output, PLEA, OUTPUT, GObject)

PleaOutput *plea_output_new (GtkWindow *window, PleaStore *store);

void plea_output_save (PleaOutput   *self,
                       PleaDocument *document,
                       const char   *folder,
                       const char   *name);
void plea_output_save_each (PleaOutput   *self,
                            PleaDocument *document,
                            const char   *folder,
                            const char   *name);
void plea_output_save_to (PleaOutput *self, PleaDocument *document, GFile *place, const char *name);
void plea_output_print (PleaOutput *self, PleaDocument *document);
void plea_output_show (PleaOutput *self, PleaDocument *document, const char *name);
void plea_output_keep_nothing (PleaOutput *self);
