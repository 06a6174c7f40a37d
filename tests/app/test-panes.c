/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The panes of the window are as wide as the supporter wants them, whatever is said in them. */

#include "config.h"

#include "plea-pane.h"
#include "plea-test-wait.h"
#include "plea-test-widget.h"
#include "plea-test-window.h"

#define WIDTH 1200
#define HEIGHT 700
#define NARROW 700
#define LONG_NAME "Whoever has a name that is as long as this one would make every window wider"
#define LONG_PATH                                                                                  \
  "/home/somebody/a-directory-with-a-long-name-in-which-nothing-can-be-broken-into-two-lines/"     \
  "and-a-file-in-it.appeal:1: This is no appeal."

typedef struct
{
  int appeals, writing, letter;
} Widths;

static Widths
measure (PleaTestWindow *fixture)
{
  PleaWindow *window = fixture->window;

  return (Widths){ gtk_widget_get_width (window->appeals), gtk_widget_get_width (window->writing),
                   gtk_widget_get_width (window->letter) };
}

static void
await_frame (PleaTestWindow *fixture)
{
  gtk_widget_queue_draw (GTK_WIDGET (fixture->window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
}

static void
assert_same_widths (PleaTestWindow *fixture, Widths before)
{
  Widths now;

  await_frame (fixture);
  await_frame (fixture);
  now = measure (fixture);
  g_assert_cmpint (now.appeals, ==, before.appeals);
  g_assert_cmpint (now.writing, ==, before.writing);
  g_assert_cmpint (now.letter, ==, before.letter);
}

static void
test_nothing_moves (PleaTestWindow *fixture, gconstpointer data)
{
  Widths before;

  plea_test_window_open (fixture, WIDTH, HEIGHT);
  await_frame (fixture);
  before = measure (fixture);
  g_assert_cmpint (before.appeals, >=, 250);
  g_assert_cmpint (ABS (before.writing - before.letter), <=, 1);
  plea_sidebar_show_notice (fixture->window->sidebar, LONG_PATH);
  assert_same_widths (fixture, before);
  adw_window_title_set_title (fixture->window->title, LONG_NAME);
  adw_window_title_set_subtitle (fixture->window->pages, LONG_NAME);
  assert_same_widths (fixture, before);
  gtk_editable_set_text (GTK_EDITABLE (plea_test_window_get_row (fixture, "name")), LONG_NAME);
  assert_same_widths (fixture, before);
  plea_test_window_close (fixture);
}

static void
set_widths (PleaTestWindow *fixture, guint list, guint form)
{
  g_object_set (fixture->window->appeals, "width", list, NULL);
  g_object_set (fixture->window->writing, "width", form, NULL);
}

/* What is dragged stays so. */
static void
test_remembered (PleaTestWindow *fixture, gconstpointer data)
{
  Widths widths;

  plea_test_window_open (fixture, WIDTH, HEIGHT);
  set_widths (fixture, 320, 400);
  await_frame (fixture);
  widths = measure (fixture);
  g_assert_cmpint (widths.appeals, ==, 320);
  g_assert_cmpint (widths.writing, ==, 400);
  plea_test_window_close (fixture);

  plea_test_window_open (fixture, WIDTH, HEIGHT);
  assert_same_widths (fixture, widths);
  set_widths (fixture, 295, 0);
  plea_test_window_close (fixture);
}

/* However wide they were, in a smaller window each keeps what it needs. */
static void
test_too_wide (PleaTestWindow *fixture, gconstpointer data)
{
  Widths widths;

  plea_test_window_open (fixture, 1024, HEIGHT);
  set_widths (fixture, 900, 900);
  await_frame (fixture);
  widths = measure (fixture);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture->window)), <=, 1024);
  g_assert_cmpint (widths.writing, >=, 340);
  g_assert_cmpint (widths.letter, >=, 340);
  set_widths (fixture, 295, 0);
  plea_test_window_close (fixture);
}

static gboolean
is_divider (GtkWidget *widget, gconstpointer data)
{
  return PLEA_IS_DIVIDER (widget);
}

static gboolean
is_at (GtkWidget *window, GtkWidget *widget, float x)
{
  return gtk_widget_pick (window, x, HEIGHT / 2.0, GTK_PICK_DEFAULT) == widget;
}

/* The line is thin, and yet easy to take hold of. */
static void
test_divider (PleaTestWindow *fixture, gconstpointer data)
{
  GtkWidget      *window, *divider;
  graphene_rect_t bounds;

  plea_test_window_open (fixture, WIDTH, HEIGHT);
  await_frame (fixture);
  window = GTK_WIDGET (fixture->window);
  divider = plea_test_find (window, is_divider, NULL);
  g_assert_true (gtk_widget_compute_bounds (divider, window, &bounds));
  g_assert_true (is_at (window, divider, bounds.origin.x + 1)
                 || is_at (window, divider, bounds.origin.x + bounds.size.width - 1));
  plea_test_window_close (fixture);
}

/* Large text */

static gboolean
is_button_with_words (GtkWidget *widget, gconstpointer data)
{
  return GTK_IS_BUTTON (widget) && gtk_widget_get_mapped (widget)
         && plea_test_find_type (widget, GTK_TYPE_LABEL) != NULL;
}

static graphene_rect_t
find_area (PleaTestWindow *fixture, GtkWidget *widget)
{
  graphene_rect_t area;

  g_assert_true (gtk_widget_compute_bounds (widget, GTK_WIDGET (fixture->window), &area));

  return area;
}

/* The title of the pages, if it is to be seen, leaves the button beside it whole. */
static gboolean
assert_title_apart (PleaTestWindow *fixture)
{
  GtkWidget      *title = GTK_WIDGET (fixture->window->pages);
  GtkWidget      *print = plea_test_find (fixture->window->letter, is_button_with_words, NULL);
  graphene_rect_t title_area, print_area;

  if (!gtk_widget_get_mapped (title))
    return FALSE;

  title_area = find_area (fixture, title);
  print_area = find_area (fixture, print);
  g_assert_cmpfloat (title_area.origin.x, >=, print_area.origin.x + print_area.size.width);

  return TRUE;
}

static void
set_text (int percent)
{
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024 * percent / 100, NULL);
}

/* From a width at which the panes are not beside each other to one at which they are. */
static void
test_large_text (PleaTestWindow *fixture, gconstpointer data)
{
  static const int percents[] = { 100, 150, 200 };
  guint            n_titles = 0;

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  plea_test_window_open (fixture, NARROW, HEIGHT);
  for (guint i = 0; i < G_N_ELEMENTS (percents); i++)
    {
      set_text (percents[i]);
      for (int width = NARROW; width <= WIDTH; width += 16)
        {
          gtk_window_set_default_size (GTK_WINDOW (fixture->window), width, HEIGHT);
          await_frame (fixture);
          await_frame (fixture);
          n_titles += assert_title_apart (fixture);
        }
    }
  g_assert_cmpuint (n_titles, >, 3);
  set_text (100);
  plea_test_window_close (fixture);
}

int
main (int argc, char *argv[])
{
  static const PleaTestOfWindow tests[] = {
    { "/panes/nothing-moves", test_nothing_moves }, { "/panes/remembered", test_remembered },
    { "/panes/too-wide", test_too_wide },           { "/panes/divider", test_divider },
    { "/panes/large-text", test_large_text },
  };

  return plea_test_window_run (&argc, &argv, tests, G_N_ELEMENTS (tests));
}
