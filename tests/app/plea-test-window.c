/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window as a test sees it from the inside, with a directory of its own. */

#include "config.h"

#include "plea-test-window.h"

#include "plea-test-scratch.h"
#include "plea-test-wait.h"
#include "plea-test-widget.h"

static GtkApplication *application;

gpointer
plea_test_window_get_child (gpointer widget, const char *name)
{
  return gtk_widget_get_template_child (widget, G_OBJECT_TYPE (widget), name);
}

/* Each row of the form has the name of what is edited there. */
GtkWidget *
plea_test_window_get_row (PleaTestWindow *self, const char *name)
{
  return plea_test_window_get_child (self->window->form, name);
}

static gboolean
has_pdf (gpointer preview)
{
  return plea_preview_get_pdf (preview) != NULL;
}

void
plea_test_window_open (PleaTestWindow *self, int width, int height)
{
  self->window = PLEA_WINDOW (plea_window_new (self->application, self->directory));
  gtk_window_set_default_size (GTK_WINDOW (self->window), width, height);
  gtk_window_present (GTK_WINDOW (self->window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (self->window));
  g_assert_true (plea_test_wait (has_pdf, self->window->preview, PLEA_TEST_PATIENCE_MS));
}

void
plea_test_window_close (PleaTestWindow *self)
{
  gboolean gone;

  plea_test_watch (self->window, &gone);
  gtk_window_destroy (GTK_WINDOW (self->window));
  plea_test_assert_goes (&gone);
}

/* The one that is open besides. */
gpointer
plea_test_window_find_other (PleaTestWindow *self)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *window = windows; window != NULL; window = window->next)
    if (window->data != self->window && gtk_widget_get_mapped (window->data))
      return window->data;

  return NULL;
}

static gboolean
has_other (gpointer self)
{
  return plea_test_window_find_other (self) != NULL;
}

static gboolean
has_no_other (gpointer self)
{
  return plea_test_window_find_other (self) == NULL;
}

gpointer
plea_test_window_await_other (PleaTestWindow *self)
{
  g_assert_true (plea_test_wait (has_other, self, PLEA_TEST_PATIENCE_MS));

  return plea_test_window_find_other (self);
}

void
plea_test_window_close_other (PleaTestWindow *self)
{
  gtk_window_destroy (plea_test_window_find_other (self));
  g_assert_true (plea_test_wait (has_no_other, self, PLEA_TEST_PATIENCE_MS));
}

static void
set_up (PleaTestWindow *self, gconstpointer data)
{
  self->application = application;
  self->scratch = plea_test_scratch_new ();
  self->directory = plea_test_scratch_get_path (self->scratch);
}

static void
tear_down (PleaTestWindow *self, gconstpointer data)
{
  plea_test_scratch_free (self->scratch);
}

int
plea_test_window_run (int *argc, char ***argv, const PleaTestOfWindow *tests, guint n_tests)
{
  application = plea_test_start (argc, argv);
  for (guint i = 0; i < n_tests; i++)
    g_test_add (tests[i].path, PleaTestWindow, NULL, set_up, tests[i].test, tear_down);

  return plea_test_run (application);
}
