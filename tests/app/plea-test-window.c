/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window as a test sees it from the inside, with a directory of its own. */

#include "config.h"

#include "plea-test-window.h"

#include "plea-application.h"
#include "plea-test-scratch.h"
#include "plea-test-wait.h"

static GtkApplication *application;

void
plea_test_window_iterate (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    continue;
}

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

static void
note_gone (gpointer gone)
{
  *(gboolean *) gone = TRUE;
}

static gboolean
is_gone (gpointer gone)
{
  return *(gboolean *) gone;
}

void
plea_test_window_close (PleaTestWindow *self)
{
  gboolean gone = FALSE;

  g_object_set_data_full (G_OBJECT (self->window), "plea-test-gone", &gone, note_gone);
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_assert_true (plea_test_wait (is_gone, &gone, PLEA_TEST_PATIENCE_MS));
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
  int result;

  gtk_test_init (argc, argv, NULL);
  application = g_object_new (PLEA_TYPE_APPLICATION, "application-id", PLEA_APPLICATION_ID,
                              "resource-base-path", PLEA_RESOURCE_PATH, "flags",
                              G_APPLICATION_NON_UNIQUE, NULL);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  for (guint i = 0; i < n_tests; i++)
    g_test_add (tests[i].path, PleaTestWindow, NULL, set_up, tests[i].test, tear_down);
  result = g_test_run ();
  g_object_unref (application);

  return result;
}
