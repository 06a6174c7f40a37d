/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the tests inside of the program share: the program, and what there is in its windows. */

#pragma once

#include <adwaita.h>

#include "plea-editor-notes.h"
#include "plea-preview.h"

typedef gboolean (*PleaTestIsWanted) (GtkWidget *widget, gconstpointer data);

GtkApplication *plea_test_start (int *argc, char ***argv);
int             plea_test_run (GtkApplication *application);
void            plea_test_iterate (void);
void            plea_test_set_large_text (gboolean is_large);

void plea_test_open_file (gpointer window, GFile *file);
void plea_test_watch (gpointer object, gboolean *gone);
void plea_test_assert_goes (gboolean *gone);
void plea_test_let_go (gpointer object);

GtkWidget   *plea_test_find (GtkWidget *within, PleaTestIsWanted is_wanted, gconstpointer data);
GtkWidget   *plea_test_find_type (GtkWidget *within, GType type);
GtkWidget   *plea_test_field (GtkWidget *editor, PleaField field, guint nth);
PleaNoteRow *plea_test_note (GtkWidget *editor, PleaField field, guint nth);
AdwMessageDialog *plea_test_find_question (void);

gboolean plea_test_says (GtkWidget *within, const char *words);
guint    plea_test_assert_whole (GtkWidget *widget);
void     plea_test_click (GtkWidget *within, const char *label);
void     plea_test_await_print (PleaPreview *preview, const char *words);
