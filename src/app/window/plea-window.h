/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window: the appeals, the form for one of them, and the letter's pages. */

#pragma once

#include <adwaita.h>

#include "plea-library.h"
#include "plea-output.h"
#include "plea-preview.h"
#include "plea-store.h"

G_BEGIN_DECLS

#define PLEA_TYPE_WINDOW (plea_window_get_type ())

G_DECLARE_FINAL_TYPE (PleaWindow, plea_window, PLEA, WINDOW, AdwApplicationWindow)

GtkWidget *plea_window_new (GtkApplication *application, const char *directory);
void       plea_window_open (PleaWindow *self, GFile *file);
gboolean   plea_window_keep_appeal (PleaWindow *self, PleaAppeal *appeal);
void       plea_window_show_appeal (PleaWindow *self, PleaAppeal *appeal);
void       plea_window_prepare_for_end (PleaWindow *self);

/* For the window's actions, in plea-window-actions.c. */
const char  *plea_window_get_directory (PleaWindow *self);
PleaLibrary *plea_window_get_library (PleaWindow *self);
PleaPreview *plea_window_get_preview (PleaWindow *self);
PleaOutput  *plea_window_get_output (PleaWindow *self);
PleaAppeal  *plea_window_get_appeal (PleaWindow *self);
GPtrArray   *plea_window_compose (PleaWindow *self);
PleaOrder   *plea_window_order_letters (PleaWindow *self);
GPtrArray   *plea_window_order_each (PleaWindow *self);
GtkWidget   *plea_window_create_envelope_dialog (PleaWindow *self);
void         plea_window_add_to_record (PleaWindow    *self,
                                        const char    *id,
                                        PleaRecordKind kind,
                                        guint          n_letters);
void         plea_window_forget_everything (PleaWindow *self);
void         plea_window_show_page (PleaWindow *self, const char *name);
void         plea_window_search (PleaWindow *self);
void         plea_window_add_toast (PleaWindow *self, AdwToast *toast);
void         plea_window_show_message (PleaWindow *self, const char *heading, const char *body);

G_END_DECLS
