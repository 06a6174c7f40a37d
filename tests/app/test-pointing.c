/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pointing at lines and words of a source, and saying what they are. */

#include "config.h"

#include <string.h>

#include "plea-doubt-bar.h"
#include "plea-following.h"
#include "plea-idioms.h"
#include "plea-folding.h"
#include "plea-reading-history.h"
#include "plea-reading-saying.h"
#include "plea-reading-text.h"
#include "plea-reading-view.h"
#include "plea-source-load.h"
#include "plea-source-plain.h"
#include "plea-test-widget.h"

static const char page_text[] = "Urgent action for Rustam Example\n"
                                "\n"
                                "Please write, urging them to:\n"
                                "1. stop the torture of Rustam Example;\n"
                                "2. let a doctor see him.\n"
                                "\n"
                                "Some Person\n"
                                "Navoi Street 4\n"
                                "100000 Tashkent\n"
                                "Uzbekistan\n"
                                "\n"
                                "Dear Chairman,\n"
                                "I am writing to you about Rustam Example. He needs a doctor.\n"
                                "Please let a doctor see him.\n"
                                "Yours faithfully,\n";

typedef struct
{
  GtkWidget     *window;
  GtkWidget     *view;
  GtkTextView   *text;
  GtkTextBuffer *buffer;
  PleaReading   *reading;
  guint          n_said;
} Fixture;

static void
count_said (Fixture *fixture)
{
  fixture->n_said++;
}

static PleaReading *
read_text (const char *text)
{
  g_autoptr (GError) error = NULL;
  PleaReading *reading = plea_reading_read_plain (text, NULL, &error);

  g_assert_no_error (error);

  return reading;
}

static void
set_up (Fixture *fixture, gconstpointer text)
{
  fixture->reading = read_text (text);
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 500, 600);
  fixture->view = g_object_new (PLEA_TYPE_READING_VIEW, NULL);
  fixture->text = GTK_TEXT_VIEW (plea_test_find_type (fixture->view, GTK_TYPE_TEXT_VIEW));
  fixture->buffer = gtk_text_view_get_buffer (fixture->text);
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->view);
  plea_reading_view_set_reading (PLEA_READING_VIEW (fixture->view), fixture->reading);
  g_signal_connect_swapped (fixture->view, "said", G_CALLBACK (count_said), fixture);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (fixture->window);
}

static void
tear_down (Fixture *fixture, gconstpointer text)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  plea_test_iterate ();
  plea_test_let_go (g_steal_pointer (&fixture->reading));
}

static gboolean
has_tag (Fixture *fixture, int row, const char *name)
{
  GtkTextTagTable *tags = gtk_text_buffer_get_tag_table (fixture->buffer);
  GtkTextIter      iter;

  gtk_text_buffer_get_iter_at_line (fixture->buffer, &iter, row);

  return gtk_text_iter_has_tag (&iter, gtk_text_tag_table_lookup (tags, name));
}

static char *
get_row (Fixture *fixture, int row)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_line (fixture->buffer, &start, row);
  end = start;
  if (!gtk_text_iter_ends_line (&end))
    gtk_text_iter_forward_to_line_end (&end);

  return gtk_text_buffer_get_text (fixture->buffer, &start, &end, TRUE);
}

/* Every line of the source is there once, in its order, and whatever else is there is a word. */
static void
check_rows (Fixture *fixture)
{
  int row = 0;

  plea_foreach (const PleaReadingLine, line, fixture->reading->lines)
    {
      g_autofree char *text = NULL;

      if (plea_reading_line_is_blank (line))
        continue;
      if (has_tag (fixture, row, "word"))
        row++;
      text = get_row (fixture, row);
      g_assert_cmpstr (text, ==, line->text);
      g_assert_true (has_tag (fixture, row, "line"));
      g_assert_false (has_tag (fixture, row, "word"));
      row++;
    }
  g_assert_cmpint (gtk_text_buffer_get_line_count (fixture->buffer), ==, row + 1);
}

static void
find_words (Fixture *fixture, const char *words, GtkTextIter *start, GtkTextIter *end)
{
  gtk_text_buffer_get_start_iter (fixture->buffer, start);
  g_assert_true (gtk_text_iter_forward_search (start, words, 0, start, end, NULL));
}

static void
select_words (Fixture *fixture, const char *from, const char *to)
{
  GtkTextIter start, end, ignored;

  find_words (fixture, from, &start, &ignored);
  find_words (fixture, to, &ignored, &end);
  gtk_text_buffer_select_range (fixture->buffer, &end, &start);
}

static void
say (Fixture *fixture, const char *from, const char *to, const char *what)
{
  select_words (fixture, from, to);
  g_assert_true (gtk_widget_activate_action (fixture->view, "reading.say", "s", what));
  check_rows (fixture);
}

static void
test_saying (Fixture *fixture, gconstpointer text)
{
  check_rows (fixture);
  say (fixture, "Some Person", "Uzbekistan", "address");
  g_assert_cmpstr (plea_reading_get_value (fixture->reading, PLEA_READING_RECIPIENT_COUNTRY, 0), ==,
                   "UZ");
  say (fixture, "Dear Chairman,", "Yours faithfully,", "letter");
  say (fixture, "Rustam Example;", "Rustam Example;", "name");
  g_assert_cmpstr (plea_reading_get_value (fixture->reading, PLEA_READING_NAME, 0), ==,
                   "Rustam Example;");
  say (fixture, "He needs", "doctor.", "leave-out");
  say (fixture, "Please let", "see him.", "demand");
  g_assert_cmpuint (fixture->n_said, ==, 5);
}

/* Where half a word is selected, the whole of it is meant. */
static void
test_half_words (Fixture *fixture, gconstpointer text)
{
  say (fixture, "ustam Exam", "ustam Exam", "name");
  g_assert_cmpstr (plea_reading_get_value (fixture->reading, PLEA_READING_NAME, 0), ==,
                   "Rustam Example");
}

/* Who drags across several lines begins somewhere in the first and ends somewhere in the last. */
static void
test_several_lines (Fixture *fixture, gconstpointer text)
{
  guint n_lines = fixture->reading->lines->len;

  say (fixture, "Person", "Tash", "street");
  g_assert_cmpstr (plea_reading_get_value (fixture->reading, PLEA_READING_ADDRESS, 0), ==,
                   "Some Person\nNavoi Street 4\n100000 Tashkent");
  g_assert_cmpuint (fixture->reading->lines->len, ==, n_lines);
}

/* What was said is taken back, one after the other, and said again; the caret stays at its words.
 */
static void
test_undo (Fixture *fixture, gconstpointer text)
{
  GtkTextIter      start, end;
  g_autofree char *following = NULL;

  g_assert_false (gtk_widget_activate_action (fixture->view, "reading.undo", NULL)
                  && plea_reading_can_redo (fixture->reading));
  say (fixture, "Some Person", "Uzbekistan", "leave-out");
  say (fixture, "about Rustam", "about Rustam", "leave-out");
  for (guint i = 0; i < 2; i++)
    {
      gtk_widget_activate_action (fixture->view, "reading.undo", NULL);
      check_rows (fixture);
    }
  g_assert_false (plea_reading_can_undo (fixture->reading));
  for (guint i = 0; i < 2; i++)
    {
      gtk_widget_activate_action (fixture->view, "reading.redo", NULL);
      check_rows (fixture);
    }
  select_words (fixture, "a doctor see", "a doctor see");
  gtk_widget_activate_action (fixture->view, "reading.undo", NULL);
  gtk_text_buffer_get_iter_at_mark (fixture->buffer, &start,
                                    gtk_text_buffer_get_insert (fixture->buffer));
  end = start;
  gtk_text_iter_forward_chars (&end, 5);
  following = gtk_text_buffer_get_text (fixture->buffer, &start, &end, TRUE);
  g_assert_cmpstr (following, ==, " him.");
}

/* A selection that begins or ends in a word above a line is of the lines. */
static void
test_words_above (Fixture *fixture, gconstpointer text)
{
  GtkTextIter start, end;

  say (fixture, "Some Person", "Uzbekistan", "street");
  find_words (fixture, "Some Person", &start, &end);
  gtk_text_iter_backward_line (&start);
  find_words (fixture, "Uzbekistan", &end, &end);
  gtk_text_iter_forward_line (&end);
  gtk_text_buffer_select_range (fixture->buffer, &start, &end);
  gtk_widget_activate_action (fixture->view, "reading.say", "s", "leave-out");
  check_rows (fixture);
  g_assert_cmpuint (plea_reading_count_fields (fixture->reading, PLEA_READING_ROLE), ==, 0);
  g_assert_cmpuint (plea_reading_count_said (fixture->reading), ==, 2);
}

static gboolean
activate_shortcut (GtkWidget *widget, guint key)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      for (guint j = 0; GTK_IS_SHORTCUT_CONTROLLER (controller)
                        && j < g_list_model_get_n_items (G_LIST_MODEL (controller));
           j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);
          GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

          if (GTK_IS_KEYVAL_TRIGGER (trigger)
              && gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == key)
            return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget,
                                                 gtk_shortcut_get_arguments (shortcut));
        }
    }

  return FALSE;
}

/* Each thing that can be said by the menu with a key, can be said with it. */
static void
test_keys (Fixture *fixture, gconstpointer text)
{
  static const struct
  {
    guint              key;
    PleaReadingMeaning meaning;
  } cases[] = {
    { GDK_KEY_s, PLEA_READING_SALUTATION }, { GDK_KEY_d, PLEA_READING_DEMAND },
    { GDK_KEY_c, PLEA_READING_CLOSING },    { GDK_KEY_n, PLEA_READING_NAME },
    { GDK_KEY_t, PLEA_READING_STATUS },     { GDK_KEY_x, PLEA_READING_UNKNOWN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      select_words (fixture, "Some Person", "Some Person");
      g_assert_true (activate_shortcut (GTK_WIDGET (fixture->text), cases[i].key));
      plea_foreach (const PleaReadingLine, line, fixture->reading->lines)
        if (g_str_equal (line->text, "Some Person"))
          g_assert_cmpint (line->meaning, ==, cases[i].meaning);
    }
  g_assert_true (activate_shortcut (GTK_WIDGET (fixture->text), GDK_KEY_a));
  g_assert_true (activate_shortcut (GTK_WIDGET (fixture->text), GDK_KEY_l));
  g_assert_true (activate_shortcut (GTK_WIDGET (fixture->text), GDK_KEY_Return));
  g_assert_true (activate_shortcut (GTK_WIDGET (fixture->text), GDK_KEY_BackSpace));
  g_assert_true (activate_shortcut (GTK_WIDGET (fixture->text), GDK_KEY_bracketleft));
  g_assert_true (activate_shortcut (GTK_WIDGET (fixture->text), GDK_KEY_bracketright));
  check_rows (fixture);
}

/* What cannot be is said in words, and changes nothing. */
static void
test_advice (Fixture *fixture, gconstpointer text)
{
  GtkWidget *advice = gtk_widget_get_last_child (
      gtk_widget_get_last_child (gtk_widget_get_first_child (fixture->view)));
  g_autofree char *before = g_strdup (gtk_label_get_text (GTK_LABEL (advice)));

  select_words (fixture, "Some Person", "Some Person");
  gtk_widget_activate_action (fixture->view, "reading.say", "s", "deadline");
  g_assert_cmpuint (fixture->n_said, ==, 0);
  g_assert_nonnull (strstr (gtk_label_get_text (GTK_LABEL (advice)), "Some Person"));
  say (fixture, "Some Person", "Some Person", "leave-out");
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (advice)), ==, before);
}

/* The button is beside what is selected, and nowhere when nothing is. */
static void
test_chip (Fixture *fixture, gconstpointer text)
{
  GtkTextIter start;
  GtkWidget  *chip;

  g_assert_null (plea_test_find_type (fixture->view, GTK_TYPE_MENU_BUTTON));
  select_words (fixture, "Some Person", "Uzbekistan");
  chip = plea_test_find_type (fixture->view, GTK_TYPE_MENU_BUTTON);
  g_assert_true (gtk_widget_get_visible (chip));
  gtk_text_buffer_get_start_iter (fixture->buffer, &start);
  gtk_text_buffer_place_cursor (fixture->buffer, &start);
  g_assert_false (gtk_widget_get_visible (chip));
}

static GtkEventController *
find_long_press (GtkWidget *widget)
{
  g_autoptr (GListModel) all = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (all, i);

      if (GTK_IS_GESTURE_LONG_PRESS (controller)
          && gtk_gesture_single_get_touch_only (GTK_GESTURE_SINGLE (controller)))
        return controller;
    }

  return NULL;
}

/* Of a line, on which a finger stays, it can be said what it is. */
static void
test_finger (Fixture *fixture, gconstpointer text)
{
  GtkWidget   *view = plea_test_find_type (fixture->view, GTK_TYPE_TEXT_VIEW);
  GdkRectangle place;
  GtkTextIter  start, end;
  int          x, y;

  plea_test_iterate (); /* lines get their places when there is time */
  find_words (fixture, "Rustam Example;", &start, &end);
  gtk_text_view_get_iter_location (GTK_TEXT_VIEW (view), &start, &place);
  gtk_text_view_buffer_to_window_coords (GTK_TEXT_VIEW (view), GTK_TEXT_WINDOW_WIDGET, place.x,
                                         place.y + place.height / 2, &x, &y);
  g_assert_nonnull (find_long_press (view));
  g_signal_emit_by_name (find_long_press (view), "pressed", (double) x, (double) y);
  g_assert_true (gtk_text_buffer_get_has_selection (fixture->buffer));
  g_assert_true (
      gtk_widget_get_visible (plea_test_find_type (fixture->view, GTK_TYPE_MENU_BUTTON)));
  g_assert_true (gtk_widget_activate_action (fixture->view, "reading.say", "s", "name"));
  g_assert_cmpstr (plea_reading_get_value (fixture->reading, PLEA_READING_NAME, 0), ==,
                   "1. stop the torture of Rustam Example;");
}

/* Questions come to an end; then the bar is gone. */
static void
test_doubts (Fixture *fixture, gconstpointer text)
{
  GtkWidget *bar = plea_test_find_type (fixture->view, PLEA_TYPE_DOUBT_BAR);
  guint      n_answers = 0;

  while (gtk_widget_get_visible (bar))
    {
      g_assert_true (gtk_widget_activate_action (bar,
                                                 n_answers % 3 == 2 ? "doubt.skip" : "doubt.answer",
                                                 n_answers % 3 == 2 ? NULL : "b", TRUE));
      check_rows (fixture);
      g_assert_cmpuint (++n_answers, <, 40);
    }
  g_assert_cmpuint (n_answers, >, 0);
}

static void
go_on (PleaFollowing *following, PleaAppealBuilder **builder, gboolean is_new)
{
  g_autoptr (PleaAppealBuilder) before = *builder;

  *builder = plea_following_make_builder (following, before, is_new);
}

/* In Arabic a number is not turned round, and every place in its line is that in the source. */
static void
test_direction (void)
{
  static const char number[] = "+ 998 71 123 45 67";
  g_autoptr (PleaReading) reading = read_text (number);
  g_autoptr (GtkTextBuffer) buffer = gtk_text_buffer_new (NULL);
  PleaReadingText *text = plea_reading_text_new (buffer);
  g_autofree char *all = NULL;
  PleaReadingSpot  spot;
  GtkTextIter      end;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  plea_reading_text_show (text, reading);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
  g_object_get (buffer, "text", &all, NULL);
  g_assert_true (g_str_has_suffix (all, "+ 998 71 123 45 67\u200e\n"));
  gtk_text_buffer_get_end_iter (buffer, &end);
  gtk_text_iter_backward_char (&end);
  spot = plea_reading_text_get_spot (text, &end);
  g_assert_cmpuint (spot.offset, ==, strlen (number));
  plea_reading_text_free (text);
}

/* What was typed stays when something else is said, and comes back when the same was. */
static void
test_following (void)
{
  g_autoptr (PleaReading) reading = read_text (page_text);
  g_autoptr (PleaAppealBuilder) builder = plea_reading_make_builder (reading,
                                                                     PLEA_READING_AS_PUBLISHED);
  g_autoptr (PleaAppealBuilder) said = NULL;
  g_autoptr (PleaAppealBuilder) renamed = NULL;
  g_autoptr (PleaAppealBuilder) back = NULL;
  PleaFollowing        *following = plea_following_new (reading);
  const PleaReadingSpan person = { 6, 0, 6, G_MAXSIZE };
  const PleaReadingSpan name = { 0, 18, 0, G_MAXSIZE };

  plea_set_words (&builder->appeal->publisher, "Typed");
  plea_translations_set (builder->appeal->defender.name, NULL, "Typed Name");
  plea_reading_say (reading, &person, "office", NULL);
  said = plea_following_make_builder (following, builder, TRUE);
  g_assert_cmpstr (said->appeal->publisher, ==, "Typed");
  g_assert_cmpstr (plea_defender_get_name (&said->appeal->defender, NULL), ==, "Typed Name");
  g_assert_cmpstr (plea_appeal_get_recipient (said->appeal, 0)->office, ==, "Some Person");

  plea_reading_say (reading, &name, "name", NULL);
  renamed = plea_following_make_builder (following, said, TRUE);
  g_assert_cmpstr (renamed->appeal->publisher, ==, "Typed");
  plea_reading_undo (reading);
  back = plea_following_make_builder (following, renamed, FALSE);
  g_assert_cmpstr (plea_defender_get_name (&back->appeal->defender, NULL), ==, "Typed Name");
  g_assert_cmpstr (back->appeal->publisher, ==, "Typed");
  plea_following_free (following);
}

static void
expect (PleaAppealBuilder *builder, const char *publisher, const char *name, const char *office)
{
  const PleaRecipient *recipient = plea_appeal_get_recipient (builder->appeal, 0);

  g_assert_cmpstr (builder->appeal->publisher, ==, publisher);
  g_assert_cmpstr (plea_defender_get_name (&builder->appeal->defender, NULL), ==, name);
  g_assert_cmpstr (recipient->office, ==, office);
}

/* What is typed between two things that are said is there whichever of them is taken back or said
 * again, unless it is typed over what was said. */
static void
test_following_back (void)
{
  g_autoptr (PleaReading) reading = read_text (page_text);
  g_autoptr (PleaAppealBuilder) builder = plea_reading_make_builder (reading,
                                                                     PLEA_READING_AS_PUBLISHED);
  PleaFollowing        *following = plea_following_new (reading);
  const PleaReadingSpan person = { 6, 0, 6, G_MAXSIZE };
  const PleaReadingSpan name = { 0, 0, 0, 13 };
  g_autofree char *found = g_strdup (plea_defender_get_name (&builder->appeal->defender, NULL));
  g_autofree char *office = g_strdup (plea_appeal_get_recipient (builder->appeal, 0)->office);

  plea_reading_say (reading, &person, "office", NULL);
  go_on (following, &builder, TRUE);
  expect (builder, NULL, found, "Some Person");
  plea_set_words (&builder->appeal->publisher, "Typed");
  plea_translations_set (builder->appeal->defender.name, NULL, "Typed Name");
  plea_set_words (&((PleaRecipient *) builder->appeal->recipients->pdata[0])->office,
                  "Typed Office");

  plea_reading_say (reading, &name, "name", NULL);
  go_on (following, &builder, TRUE);
  expect (builder, "Typed", "Urgent action", "Typed Office");

  for (guint i = 0; i < 2; i++)
    {
      plea_reading_undo (reading);
      go_on (following, &builder, FALSE);
      expect (builder, "Typed", "Typed Name", "Typed Office");
      plea_reading_undo (reading);
      go_on (following, &builder, FALSE);
      expect (builder, "Typed", "Typed Name", office);
      plea_reading_redo (reading);
      go_on (following, &builder, FALSE);
      expect (builder, "Typed", "Typed Name", "Typed Office");
      plea_reading_redo (reading);
      go_on (following, &builder, FALSE);
      expect (builder, "Typed", "Urgent action", "Typed Office");
    }
  plea_following_free (following);
}

static void
add (const char *name, void (*test) (Fixture *fixture, gconstpointer text))
{
  g_test_add (name, Fixture, page_text, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  GtkApplication *application = plea_test_start (&argc, &argv);

  add ("/pointing/saying", test_saying);
  add ("/pointing/half-words", test_half_words);
  add ("/pointing/several-lines", test_several_lines);
  add ("/pointing/undo", test_undo);
  add ("/pointing/words-above", test_words_above);
  add ("/pointing/keys", test_keys);
  add ("/pointing/advice", test_advice);
  add ("/pointing/chip", test_chip);
  add ("/pointing/finger", test_finger);
  add ("/pointing/doubts", test_doubts);
  g_test_add_func ("/pointing/direction", test_direction);
  g_test_add_func ("/pointing/following", test_following);
  g_test_add_func ("/pointing/following-back", test_following_back);
  return plea_test_run (application);
}
