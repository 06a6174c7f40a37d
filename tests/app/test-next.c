/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What there is to do next, as the window shows it, and how one puts it off. */

#include "config.h"

#include "plea-calendar.h"
#include "plea-locale.h"
#include "plea-record-reminders.h"
#include "plea-reminder-list.h"
#include "plea-reminder-row.h"
#include "plea-test-wait.h"
#include "plea-test-widget.h"
#include "plea-test-window.h"

#define WIDTH 1200
#define HEIGHT 700

/* More than eight weeks and less than twelve: the letter is not old, whatever day it is today. */
#define DAYS 70

static PleaRecord *
get_record (PleaTestWindow *fixture)
{
  return plea_session_get_record (fixture->window->session);
}

static void
add_letter (PleaTestWindow *fixture, guint days_ago)
{
  g_autoptr (PleaRecordEntry) entry = plea_record_entry_new ();
  GDate day;

  plea_calendar_get_today (&day);
  g_date_subtract_days (&day, days_ago);
  g_object_set (entry, "appeal-id", PLEA_TEST_APPEAL, "draft", 1, "recipient-id", "minister",
                "recipient", "Minister", "defender", "Elena Milashina", "made", &day, "posted",
                &day, NULL);
  g_assert_true (plea_record_restore (get_record (fixture), entry, NULL));
  plea_test_iterate ();
}

static GtkWidget *
get_reminders (PleaTestWindow *fixture)
{
  return plea_test_window_get_child (fixture->window->letters, "reminders");
}

static PleaReminderRow *
get_row (PleaTestWindow *fixture, int nth)
{
  GtkListBox *list = plea_test_window_get_child (get_reminders (fixture), "list");

  return PLEA_REMINDER_ROW (gtk_list_box_get_row_at_index (list, nth));
}

static guint
count_rows (PleaTestWindow *fixture)
{
  GtkListBox *list = plea_test_window_get_child (get_reminders (fixture), "list");
  guint       n = 0;

  while (gtk_list_box_get_row_at_index (list, (int) n) != NULL)
    n++;
  g_assert_true (gtk_widget_get_visible (get_reminders (fixture)) == (n > 0));

  return n;
}

static guint
get_badge (PleaTestWindow *fixture)
{
  PleaWindow *window = fixture->window;

  return adw_view_stack_page_get_badge_number (
      adw_view_stack_get_page (window->views, GTK_WIDGET (window->letters)));
}

static void
assert_rows (PleaTestWindow *fixture, guint n)
{
  plea_test_iterate ();
  g_assert_cmpuint (count_rows (fixture), ==, n);
  g_assert_cmpuint (get_badge (fixture), ==, n);
}

static void
open_window (PleaTestWindow *fixture)
{
  plea_test_window_open (fixture, WIDTH, HEIGHT);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-letters", NULL);
}

/* On start already, in both lists. */
static void
test_shown (PleaTestWindow *fixture, gconstpointer data)
{
  open_window (fixture);
  assert_rows (fixture, 0);
  add_letter (fixture, DAYS);
  assert_rows (fixture, 1);
  plea_test_window_close (fixture);

  open_window (fixture);
  assert_rows (fixture, 1);
  g_assert_true (plea_test_says (get_reminders (fixture), "Elena Milashina"));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-appeals", NULL);
  g_assert_nonnull (plea_library_find (fixture->window->library, PLEA_TEST_APPEAL)->reminder);
  plea_test_window_close (fixture);
}

static void
test_words (PleaTestWindow *fixture, gconstpointer data)
{
  g_autofree char *words = NULL;
  g_autofree char *day = NULL;
  PleaReminder    *reminder;

  open_window (fixture);
  add_letter (fixture, DAYS);
  reminder = plea_reminder_row_get_reminder (get_row (fixture, 0));
  day = plea_locale_format_date (reminder->day);
  words = g_strdup_printf ("No reply since %s. Write again?", day);
  g_assert_true (plea_test_says (get_reminders (fixture), words));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-appeals", NULL);
  plea_test_iterate ();
  g_assert_true (plea_test_says (GTK_WIDGET (fixture->window->sidebar), words));
  plea_test_window_close (fixture);
}

static void
test_put_off (PleaTestWindow *fixture, gconstpointer data)
{
  static const char *const ways[] = { "reminder.week", "reminder.month", "reminder.dismiss" };

  open_window (fixture);
  add_letter (fixture, DAYS);
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      gtk_widget_activate_action (GTK_WIDGET (get_row (fixture, 0)), ways[i], NULL);
      assert_rows (fixture, 0);
      gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
      assert_rows (fixture, 1);
    }

  gtk_widget_activate_action (GTK_WIDGET (get_row (fixture, 0)), "reminder.dismiss", NULL);
  g_assert_true (plea_test_says (GTK_WIDGET (fixture->window), "Reminder dismissed"));
  plea_test_click (GTK_WIDGET (fixture->window), "_Undo");
  assert_rows (fixture, 1);
  gtk_widget_activate_action (GTK_WIDGET (get_row (fixture, 0)), "reminder.week", NULL);
  plea_test_window_close (fixture);

  open_window (fixture);
  assert_rows (fixture, 0);
  plea_test_window_close (fixture);
}

/* It leads to the letter, from which one writes again; with that there is nothing to do any more.
 */
static void
test_followed (PleaTestWindow *fixture, gconstpointer data)
{
  PleaWindow *window;

  open_window (fixture);
  add_letter (fixture, DAYS);
  window = fixture->window;
  gtk_widget_activate (GTK_WIDGET (get_row (fixture, 0)));
  g_assert_true (plea_test_says (GTK_WIDGET (window->entry), "Minister"));
  g_assert_true (
      gtk_widget_activate_action (GTK_WIDGET (window->entry), "entry.write-again", NULL));
  assert_rows (fixture, 0);
  plea_test_window_close (fixture);
}

/* What was checked is not to be checked again, as soon as that is said. */
static void
test_checked (PleaTestWindow *fixture, gconstpointer data)
{
  open_window (fixture);
  add_letter (fixture, 3 * DAYS * 2);
  assert_rows (fixture, 1);
  g_assert_cmpint (plea_reminder_row_get_reminder (get_row (fixture, 0))->kind, ==,
                   PLEA_REMINDER_UNCHECKED);
  gtk_widget_activate (GTK_WIDGET (get_row (fixture, 0)));
  g_assert_cmpstr (adw_view_stack_get_visible_child_name (fixture->window->views), ==, "appeals");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window->profile), "profile.note-check", NULL);
  assert_rows (fixture, 0);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window->profile), "profile.forget-check", NULL);
  assert_rows (fixture, 1);
  plea_test_window_close (fixture);
}

static gpointer
find_preferences (void)
{
  g_autoptr (GListModel) windows = g_object_ref (gtk_window_get_toplevels ());

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (g_strcmp0 (gtk_window_get_title (window), "Preferences") == 0)
        return window;
    }

  return NULL;
}

static void
test_preferences (PleaTestWindow *fixture, gconstpointer data)
{
  static const struct
  {
    guint choice, weeks, n_rows;
  } steps[] = { { 0, 4, 1 }, { 4, 0, 0 }, { 1, 8, 1 }, { 2, 12, 0 }, { 3, 26, 0 } };
  GtkWidget *preferences;
  GtkWidget *combo;

  open_window (fixture);
  add_letter (fixture, DAYS);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.preferences", NULL);
  preferences = find_preferences ();
  combo = plea_test_find_type (preferences, ADW_TYPE_COMBO_ROW);
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (combo)), ==, 1);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      adw_combo_row_set_selected (ADW_COMBO_ROW (combo), steps[i].choice);
      g_assert_cmpuint (plea_session_get_habits (fixture->window->session)->reply_weeks, ==,
                        steps[i].weeks);
      assert_rows (fixture, steps[i].n_rows);
    }
  gtk_window_destroy (GTK_WINDOW (preferences));
  plea_test_window_close (fixture);

  open_window (fixture);
  g_assert_cmpuint (plea_session_get_habits (fixture->window->session)->reply_weeks, ==, 26);
  plea_test_window_close (fixture);
}

/* They stay out of the way of what is searched for. */
static void
test_searched (PleaTestWindow *fixture, gconstpointer data)
{
  open_window (fixture);
  add_letter (fixture, DAYS);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.search", NULL);
  g_assert_false (gtk_widget_get_visible (get_reminders (fixture)));
  gtk_toggle_button_set_active (
      plea_test_window_get_child (fixture->window->letters, "search_button"), FALSE);
  assert_rows (fixture, 1);
  g_assert_true (plea_record_forget_all (get_record (fixture), NULL));
  assert_rows (fixture, 0);
  plea_test_window_close (fixture);
}

/* Of many the most urgent, and all when asked for. */
static void
test_many (PleaTestWindow *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) reminders = g_ptr_array_new_with_free_func (g_object_unref);
  PleaReminderList *list;

  open_window (fixture);
  plea_test_iterate ();
  list = PLEA_REMINDER_LIST (get_reminders (fixture));
  for (guint i = 0; i < 5; i++)
    {
      PleaReminder *reminder;
      GDate         day;

      g_date_clear (&day, 1);
      g_date_set_dmy (&day, 1, G_DATE_MAY, (GDateYear) (2020 + i));
      reminder = plea_reminder_new (PLEA_REMINDER_UNCHECKED, PLEA_TEST_APPEAL, &day);
      g_ptr_array_add (reminders, reminder);
    }
  plea_reminder_list_show (list, reminders);
  plea_test_iterate ();
  g_assert_cmpuint (count_rows (fixture), ==, 3);
  plea_test_click (GTK_WIDGET (list), "Show 2 More");
  g_assert_cmpuint (count_rows (fixture), ==, 5);
  g_assert_false (gtk_widget_get_visible (plea_test_window_get_child (list, "more")));
  plea_test_window_close (fixture);
}

int
main (int argc, char *argv[])
{
  static const PleaTestOfWindow tests[] = {
    { "/next/shown", test_shown },       { "/next/words", test_words },
    { "/next/put-off", test_put_off },   { "/next/followed", test_followed },
    { "/next/checked", test_checked },   { "/next/preferences", test_preferences },
    { "/next/searched", test_searched }, { "/next/many", test_many },
  };

  return plea_test_window_run (&argc, &argv, tests, G_N_ELEMENTS (tests));
}
