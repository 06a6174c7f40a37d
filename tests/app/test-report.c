/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The letters in the record, counted in each way, as a row of words and a bar. */

#include "config.h"

#include "plea-report.h"
#include "plea-test-wait.h"
#include "plea-test-widget.h"
#include "plea-test-window.h"

#define ALL "Posted: 3. Answered: 1 (33%). Came back: 1."

static const struct
{
  guint            month, year;
  const char      *country;
  const char      *status;
  PleaRecordAnswer answer;
} posted[] = {
  { 3, 2026, "RU", "judicial-harassment", PLEA_RECORD_ANSWER_REPLY },
  { 4, 2026, "RU", "judicial-harassment", PLEA_RECORD_ANSWER_RETURNED },
  { 12, 2025, "", "", PLEA_RECORD_ANSWER_NONE },
};

static void
note_letters (PleaRecord *record)
{
  for (guint i = 0; i < G_N_ELEMENTS (posted); i++)
    {
      g_autoptr (PleaRecordEntry) entry = plea_record_entry_new ();
      GDate day;

      g_date_clear (&day, 1);
      g_date_set_dmy (&day, 1, posted[i].month, posted[i].year);
      g_object_set (entry, "appeal-id", "a", "country", posted[i].country, "status",
                    posted[i].status, "made", &day, "posted", &day, "answer", posted[i].answer,
                    NULL);
      g_assert_true (plea_record_restore (record, entry, NULL));
    }
}

/* Returns whether a row that is called so has these words and a bar. */
static void
assert_row (GtkWidget *report, const char *name, const char *words)
{
  g_assert_true (plea_test_says (report, name));
  g_assert_true (plea_test_says (report, words));
  g_assert_nonnull (plea_test_find_type (report, GTK_TYPE_LEVEL_BAR));
}

static void
test_counted (PleaTestWindow *fixture, gconstpointer data)
{
  static const struct
  {
    const char *name, *words;
  } rows[][2] = {
    { { "2026", "Posted: 2. Answered: 1 (50%). Came back: 1." },
      { "2025", "Posted: 1. Answered: 0 (0%). Came back: 0." } },
    { { "March 2026", "Posted: 1. Answered: 1 (100%). Came back: 0." },
      { "December 2025", "Posted: 1. Answered: 0 (0%). Came back: 0." } },
    { { "Russia", "Posted: 2. Answered: 1 (50%). Came back: 1." },
      { "Not known", "Posted: 1. Answered: 0 (0%). Came back: 0." } },
    { { "Judicial harassment", "Posted: 2. Answered: 1 (50%). Came back: 1." },
      { "No status given", "Posted: 1. Answered: 0 (0%). Came back: 0." } },
  };
  PleaRecord *record;
  GtkWidget  *report;
  GtkWidget  *measure;

  plea_test_window_open (fixture, 1200, 700);
  record = plea_session_get_record (fixture->window->session);
  note_letters (record);
  report = plea_report_new (GTK_WINDOW (fixture->window), record);
  measure = plea_test_find_type (report, GTK_TYPE_DROP_DOWN);
  gtk_window_present (GTK_WINDOW (report));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      gtk_drop_down_set_selected (GTK_DROP_DOWN (measure), i);
      assert_row (report, "All Letters", ALL);
      assert_row (report, rows[i][0].name, rows[i][0].words);
      assert_row (report, rows[i][1].name, rows[i][1].words);
    }
  gtk_window_destroy (GTK_WINDOW (report));
}

static void
test_empty (PleaTestWindow *fixture, gconstpointer data)
{
  GtkWidget *report;

  plea_test_window_open (fixture, 360, 640);
  report = plea_report_new (GTK_WINDOW (fixture->window),
                            plea_session_get_record (fixture->window->session));
  gtk_window_present (GTK_WINDOW (report));
  assert_row (report, "All Letters", "Posted: 0. Answered: 0 (0%). Came back: 0.");
  gtk_window_destroy (GTK_WINDOW (report));
}

int
main (int argc, char *argv[])
{
  static const PleaTestOfWindow tests[] = {
    { "/report/counted", test_counted },
    { "/report/empty", test_empty },
  };

  return plea_test_window_run (&argc, &argv, tests, G_N_ELEMENTS (tests));
}
