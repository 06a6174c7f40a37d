/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whatever is typed is seen, in the form and on the page. */

#include "config.h"

#include "plea-sheet.h"
#include "plea-test-wait.h"
#include "plea-test-widget.h"
#include "plea-test-window.h"

#define WIDTH 1024
#define HEIGHT 600
#define MANY_LINES 60

/* --- The caret in the form --- */

static GtkAdjustment *
get_form_adjustment (PleaTestWindow *fixture)
{
  return gtk_scrolled_window_get_vadjustment (fixture->window->writing_scroller);
}

static GtkWidget *
get_view (PleaTestWindow *fixture)
{
  return plea_test_window_get_child (plea_test_window_get_row (fixture, "own-words"), "view");
}

static graphene_rect_t
find_focus (GtkWidget *focus)
{
  GdkRectangle caret;

  if (!GTK_IS_TEXT_VIEW (focus))
    return GRAPHENE_RECT_INIT (0, 0, 1, (float) gtk_widget_get_height (focus));

  gtk_text_view_get_cursor_locations (GTK_TEXT_VIEW (focus), NULL, &caret, NULL);
  gtk_text_view_buffer_to_window_coords (GTK_TEXT_VIEW (focus), GTK_TEXT_WINDOW_WIDGET, caret.x,
                                         caret.y, &caret.x, &caret.y);

  return GRAPHENE_RECT_INIT ((float) caret.x, (float) caret.y, 1, (float) caret.height);
}

/* Where text is too, not only above or below it: a view that has grown is as high as its text. */
static gboolean
is_caret_seen (gpointer data)
{
  PleaTestWindow  *fixture = data;
  GtkWidget       *scroller = GTK_WIDGET (fixture->window->writing_scroller);
  GtkWidget       *focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
  graphene_rect_t  place;
  graphene_point_t top;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, scroller))
    return FALSE;

  place = find_focus (focus);

  return gtk_widget_compute_point (focus, scroller, &place.origin, &top) && top.y >= 0
         && top.y + place.size.height <= (float) gtk_widget_get_height (scroller)
         && place.origin.y + place.size.height <= (float) gtk_widget_get_height (focus);
}

static void
assert_caret_seen (PleaTestWindow *fixture)
{
  g_assert_true (plea_test_wait (is_caret_seen, fixture, PLEA_TEST_PATIENCE_MS));
}

static gboolean
is_caret_out_of_sight (gpointer fixture)
{
  return !is_caret_seen (fixture);
}

static void
scroll_away (PleaTestWindow *fixture)
{
  gtk_adjustment_set_value (get_form_adjustment (fixture), 0);
  g_assert_true (plea_test_wait (is_caret_out_of_sight, fixture, PLEA_TEST_PATIENCE_MS));
}

static void
press (GtkWidget *view, GtkMovementStep step, int count)
{
  g_signal_emit_by_name (view, "move-cursor", step, count, FALSE);
}

static void
type_lines (GtkWidget *view, guint n_lines)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));

  for (guint i = 0; i < n_lines; i++)
    gtk_text_buffer_insert_interactive_at_cursor (buffer, "One line of many.\n", -1, TRUE);
}

static void
edit_out_of_sight (PleaTestWindow *fixture)
{
  GtkWidget *view = get_view (fixture);

  gtk_widget_grab_focus (view);
  assert_caret_seen (fixture);
  type_lines (view, MANY_LINES);
  assert_caret_seen (fixture);
  press (view, GTK_MOVEMENT_BUFFER_ENDS, -1);
  assert_caret_seen (fixture);
  press (view, GTK_MOVEMENT_BUFFER_ENDS, 1);
  assert_caret_seen (fixture);
  scroll_away (fixture);
  type_lines (view, 1);
  assert_caret_seen (fixture);
  while (gtk_text_buffer_get_can_undo (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view))))
    gtk_widget_activate_action (view, "text.undo", NULL);
  assert_caret_seen (fixture);
}

static void
test_caret (PleaTestWindow *fixture, gconstpointer data)
{
  plea_test_window_open (fixture, WIDTH, HEIGHT);
  edit_out_of_sight (fixture);
  plea_test_window_close (fixture);
}

static void
test_caret_with_large_text (PleaTestWindow *fixture, gconstpointer data)
{
  plea_test_set_large_text (TRUE);
  plea_test_window_open (fixture, WIDTH, HEIGHT);
  edit_out_of_sight (fixture);
  plea_test_window_close (fixture);
  plea_test_set_large_text (FALSE);
}

static void
on_pasted (GtkTextBuffer *buffer, GdkClipboard *clipboard, gboolean *is_pasted)
{
  *is_pasted = TRUE;
}

static gboolean
is_true (gpointer truth)
{
  return *(gboolean *) truth;
}

static void
test_paste (PleaTestWindow *fixture, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gboolean       is_pasted = FALSE;
  GtkTextBuffer *buffer;
  GtkWidget     *view;

  for (guint i = 0; i < MANY_LINES; i++)
    g_string_append (text, "A line that was copied.\n");
  plea_test_window_open (fixture, WIDTH, HEIGHT);
  view = get_view (fixture);
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  gtk_widget_grab_focus (view);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (view), text->str);
  g_signal_connect (buffer, "paste-done", G_CALLBACK (on_pasted), &is_pasted);
  g_signal_emit_by_name (view, "paste-clipboard");
  g_assert_true (plea_test_wait (is_true, &is_pasted, PLEA_TEST_PATIENCE_MS));
  assert_caret_seen (fixture);
  g_assert_cmpfloat (gtk_adjustment_get_value (get_form_adjustment (fixture)), >, 0);
  plea_test_window_close (fixture);
}

/* A line to write in is scrolled back to as well. */
static void
test_entry (PleaTestWindow *fixture, gconstpointer data)
{
  GtkWidget *row;

  plea_test_window_open (fixture, WIDTH, HEIGHT);
  row = plea_test_window_get_row (fixture, "subject");
  gtk_widget_grab_focus (row);
  assert_caret_seen (fixture);
  scroll_away (fixture);
  gtk_editable_set_text (GTK_EDITABLE (row), "E");
  gtk_editable_set_position (GTK_EDITABLE (row), 1);
  assert_caret_seen (fixture);
  plea_test_window_close (fixture);
}

/* --- The page --- */

static GtkScrolledWindow *
get_scroller (PleaTestWindow *fixture)
{
  return plea_test_window_get_child (fixture->window->preview, "scroller");
}

static GtkWidget *
get_sheet (PleaTestWindow *fixture, guint nth)
{
  GtkWidget *sheet = gtk_widget_get_first_child (
      plea_test_window_get_child (fixture->window->preview, "sheets"));

  for (guint i = 0; i < nth; i++)
    sheet = gtk_widget_get_next_sibling (sheet);

  return sheet;
}

static guint
count_marks (PleaTestWindow *fixture)
{
  guint n = 0;

  for (GtkWidget *sheet = get_sheet (fixture, 0); sheet != NULL;
       sheet = gtk_widget_get_next_sibling (sheet))
    for (GtkWidget *mark = gtk_widget_get_first_child (sheet); mark != NULL;
         mark = gtk_widget_get_next_sibling (mark))
      n++;

  return n;
}

/* Only what is in sight is in the middle of something. */
static gboolean
is_in_sight (PleaTestWindow *fixture, GtkWidget *mark)
{
  GtkWidget      *scroller = GTK_WIDGET (get_scroller (fixture));
  graphene_rect_t bounds;

  return gtk_widget_get_height (mark) > 0 && gtk_widget_compute_bounds (mark, scroller, &bounds)
         && bounds.origin.y >= 0
         && bounds.origin.y + bounds.size.height <= (float) gtk_widget_get_height (scroller);
}

static gboolean
is_mark_seen (gpointer data)
{
  PleaTestWindow *fixture = data;

  for (GtkWidget *sheet = get_sheet (fixture, 0); sheet != NULL;
       sheet = gtk_widget_get_next_sibling (sheet))
    for (GtkWidget *mark = gtk_widget_get_first_child (sheet); mark != NULL;
         mark = gtk_widget_get_next_sibling (mark))
      if (is_in_sight (fixture, mark))
        return TRUE;

  return FALSE;
}

static double
get_place (PleaTestWindow *fixture)
{
  return gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (get_scroller (fixture)));
}

static void
write_closing (PleaTestWindow *fixture, const char *closing)
{
  plea_draft_set_edit (fixture->window->draft, "en", "closing", closing);
}

static gboolean
has_marks (gpointer fixture)
{
  return count_marks (fixture) > 0;
}

static gboolean
has_two_pages (gpointer fixture)
{
  return plea_preview_get_n_pages (((PleaTestWindow *) fixture)->window->preview) == 2;
}

static void
open_with_two_pages (PleaTestWindow *fixture)
{
  plea_test_window_open (fixture, WIDTH, HEIGHT);
  g_object_set (fixture->window->draft, "one-sheet", FALSE, NULL);
  g_assert_true (plea_test_wait (has_two_pages, fixture, PLEA_TEST_PATIENCE_MS));
}

/* The end of the letter is on its second page; the name of the sender above and below. */
static void
test_page (PleaTestWindow *fixture, gconstpointer data)
{
  open_with_two_pages (fixture);
  g_assert_cmpuint (count_marks (fixture), ==, 0);
  write_closing (fixture, "With my best wishes,");
  g_assert_true (plea_test_wait (is_mark_seen, fixture, PLEA_TEST_PATIENCE_MS));
  g_assert_cmpfloat (get_place (fixture), >, 0);
  g_assert_cmpint (gtk_widget_get_mapped (get_sheet (fixture, 1)), ==, TRUE);
  plea_test_window_close (fixture);
}

static gboolean
is_faded (gpointer data)
{
  for (guint nth = 0; nth < 2; nth++)
    for (GtkWidget *mark = gtk_widget_get_first_child (get_sheet (data, nth)); mark != NULL;
         mark = gtk_widget_get_next_sibling (mark))
      if (!gtk_widget_has_css_class (mark, "faded"))
        return FALSE;

  return TRUE;
}

static void
test_mark_fades (PleaTestWindow *fixture, gconstpointer data)
{
  open_with_two_pages (fixture);
  write_closing (fixture, "With my best wishes,");
  g_assert_true (plea_test_wait (has_marks, fixture, PLEA_TEST_PATIENCE_MS));
  g_assert_true (plea_test_wait (is_faded, fixture, PLEA_TEST_PATIENCE_MS));
  plea_test_window_close (fixture);
}

/* As somebody who scrolls up and down a little all the time until the pages are there. */
static gboolean
is_shown_while_scrolling (gpointer data)
{
  PleaTestWindow *fixture = data;
  GtkAdjustment  *adjustment = gtk_scrolled_window_get_vadjustment (get_scroller (fixture));

  gtk_adjustment_set_value (adjustment, get_place (fixture) > 10 ? 10 : 11);

  return has_marks (fixture);
}

static void
test_person_scrolls (PleaTestWindow *fixture, gconstpointer data)
{
  plea_test_window_open (fixture, WIDTH, HEIGHT);
  write_closing (fixture, "With my best wishes,");
  g_assert_true (plea_test_wait (is_shown_while_scrolling, fixture, PLEA_TEST_PATIENCE_MS));
  plea_test_iterate ();
  g_assert_cmpfloat (get_place (fixture), <=, 11);
  plea_test_window_close (fixture);
}

/* What is in sight already is not scrolled to. */
static void
test_page_stays (PleaTestWindow *fixture, gconstpointer data)
{
  plea_test_window_open (fixture, WIDTH, HEIGHT);
  gtk_editable_set_text (GTK_EDITABLE (plea_test_window_get_row (fixture, "name")), "Ada Test");
  g_assert_true (plea_test_wait (is_mark_seen, fixture, PLEA_TEST_PATIENCE_MS));
  g_assert_cmpfloat (get_place (fixture), ==, 0);
  g_assert_cmpuint (count_marks (fixture), >=, 2);
  plea_test_window_close (fixture);
}

int
main (int argc, char *argv[])
{
  static const PleaTestOfWindow tests[] = {
    { "/sight/caret", test_caret },
    { "/sight/caret-with-large-text", test_caret_with_large_text },
    { "/sight/paste", test_paste },
    { "/sight/entry", test_entry },
    { "/sight/page", test_page },
    { "/sight/mark-fades", test_mark_fades },
    { "/sight/page-stays", test_page_stays },
    { "/sight/person-scrolls", test_person_scrolls },
  };

  return plea_test_window_run (&argc, &argv, tests, G_N_ELEMENTS (tests));
}
