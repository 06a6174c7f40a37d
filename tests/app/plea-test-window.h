/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window as a test sees it from the inside, with a directory of its own. */

#pragma once

#include "plea-window-private.h"

#define PLEA_TEST_APPEAL "elena-milashina-2016"

typedef struct _PleaTestWindow PleaTestWindow;

/**
 * PleaTestWindow:
 * @application: what it belongs to
 * @directory: where the supporter's data is
 * @window: the window, with pages of a letter to see
 */
struct _PleaTestWindow
{
  GtkApplication *application;
  const char     *directory;
  PleaWindow     *window;
  gpointer        scratch;
};

typedef struct
{
  const char *path;
  void (*test) (PleaTestWindow *fixture, gconstpointer data);
} PleaTestOfWindow;

int  plea_test_window_run (int *argc, char ***argv, const PleaTestOfWindow *tests, guint n_tests);
void plea_test_window_open (PleaTestWindow *self, int width, int height);
void plea_test_window_close (PleaTestWindow *self);
gpointer   plea_test_window_find_other (PleaTestWindow *self);
gpointer   plea_test_window_await_other (PleaTestWindow *self);
void       plea_test_window_close_other (PleaTestWindow *self);
GtkWidget *plea_test_window_get_row (PleaTestWindow *self, const char *name);
gpointer   plea_test_window_get_child (gpointer widget, const char *name);
