/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What helps with the supporter's own words: tips, and sentences to begin with. */

#include "config.h"

#include "plea-test-wait.h"
#include "plea-test-widget.h"
#include "plea-test-window.h"

static gboolean
is_row_called (GtkWidget *widget, gconstpointer title)
{
  return ADW_IS_ACTION_ROW (widget)
         && g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title) == 0;
}

static GtkWidget *
find_row (PleaTestWindow *fixture, const char *title)
{
  return plea_test_find (plea_test_window_get_row (fixture, "help"), is_row_called, title);
}

static void
begin_with (PleaTestWindow *fixture, const char *opener)
{
  GtkWidget *row = find_row (fixture, opener);

  g_assert_nonnull (row);
  gtk_widget_activate (row);
}

static void
assert_words (PleaTestWindow *fixture, const char *words)
{
  g_assert_cmpstr (fixture->window->draft->own_words, ==, words);
}

static GtkTextBuffer *
get_buffer (PleaTestWindow *fixture)
{
  return plea_test_window_get_child (plea_test_window_get_row (fixture, "own-words"), "buffer");
}

/* A sentence begins where the caret is, and can be taken back. */
static void
insert_openers (PleaTestWindow *fixture)
{
  GtkTextBuffer *buffer = get_buffer (fixture);
  GtkTextIter    end;

  begin_with (fixture, "I am writing to you as …");
  assert_words (fixture, "I am writing to you as ");
  gtk_text_buffer_insert_at_cursor (buffer, "a teacher.", -1);
  begin_with (fixture, "This case matters to me because …");
  assert_words (fixture, "I am writing to you as a teacher. This case matters to me because ");
  gtk_text_buffer_undo (buffer);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, 0);
  gtk_text_buffer_place_cursor (buffer, &end);
  begin_with (fixture, "I respectfully ask you to …");
  assert_words (fixture, "I respectfully ask you to I am writing to you as a teacher.");
}

static void
test_help (PleaTestWindow *fixture, gconstpointer data)
{
  plea_test_window_open (fixture, 1200, 700);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (plea_test_window_get_row (fixture, "help")),
                                 TRUE);
  g_assert_nonnull (find_row (fixture, "Stay Polite"));
  insert_openers (fixture);
  g_object_set (fixture->window->draft, "language", "fr", NULL);
  g_assert_null (find_row (fixture, "I am writing to you as …"));
  g_assert_nonnull (find_row (fixture, "Je vous écris en tant que …"));
  g_assert_nonnull (find_row (fixture, "Stay Polite"));
  plea_test_window_close (fixture);
}

int
main (int argc, char *argv[])
{
  static const PleaTestOfWindow tests[] = {
    { "/writing/help", test_help },
  };

  return plea_test_window_run (&argc, &argv, tests, G_N_ELEMENTS (tests));
}
