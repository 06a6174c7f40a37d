/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The first letter of somebody new: what there is to do, and where there are more people to write
 * for. */

#include "config.h"

#include "plea-test-widget.h"
#include "plea-test-window.h"

static gboolean
leads_on (GtkWidget *widget, gconstpointer action)
{
  return ADW_IS_ACTION_ROW (widget)
         && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), action) == 0;
}

static GtkWidget *
find_step (PleaTestWindow *fixture, const char *action)
{
  return plea_test_find (plea_test_window_get_row (fixture, "steps"), leads_on, action);
}

/* Who has but the appeal that came with Plea is told where to find others. */
static void
test_find (PleaTestWindow *fixture, gconstpointer data)
{
  GtkWidget *step;

  plea_test_window_open (fixture, 1200, 700);
  step = find_step (fixture, "win.find-appeals");
  g_assert_nonnull (step);
  gtk_widget_activate (step);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (plea_test_window_await_other (fixture))), ==,
                   "Find Appeals");
  plea_test_window_close_other (fixture);
  plea_test_window_close (fixture);
}

/* They go for good when nobody wants to see them any more. */
static void
test_dismissed (PleaTestWindow *fixture, gconstpointer data)
{
  GtkWidget *steps;

  plea_test_window_open (fixture, 1200, 700);
  steps = plea_test_window_get_row (fixture, "steps");
  g_assert_true (gtk_widget_get_visible (steps));
  gtk_widget_activate_action (steps, "steps.dismiss", NULL);
  g_assert_false (gtk_widget_get_visible (steps));
  plea_test_window_close (fixture);

  plea_test_window_open (fixture, 1200, 700);
  g_assert_false (gtk_widget_get_visible (plea_test_window_get_row (fixture, "steps")));
  plea_test_window_close (fixture);
}

int
main (int argc, char *argv[])
{
  static const PleaTestOfWindow tests[] = {
    { "/first-steps/find", test_find },
    { "/first-steps/dismissed", test_dismissed },
  };

  return plea_test_window_run (&argc, &argv, tests, G_N_ELEMENTS (tests));
}
