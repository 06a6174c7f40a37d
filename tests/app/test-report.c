/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The letters in the record, counted in each way, as a row of words and a bar. */

#include "config.h"

#include "plea-document.h"
#include "plea-idioms.h"
#include "plea-report-table.h"
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
  report = plea_report_new (GTK_WINDOW (fixture->window), fixture->window->session);
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

static gboolean
has_cell (GPtrArray *rows, const char *words)
{
  plea_foreach (const PleaTableRow, row, rows)
    if (g_strv_contains ((const char *const[]){ row->cells[0], row->cells[1], row->cells[2],
                                                row->cells[3], NULL },
                         words))
      return TRUE;

  return FALSE;
}

/* Names are on the page only where that is wanted. */
static void
test_pages (PleaTestWindow *fixture, gconstpointer data)
{
  g_autoptr (PleaRecordEntry) entry = NULL;
  PleaRecord *record;

  plea_test_window_open (fixture, 1200, 700);
  record = plea_session_get_record (fixture->window->session);
  note_letters (record);
  entry = g_list_model_get_item (plea_record_get_entries (record), 0);
  g_object_set (entry, "defender", "Elena", "recipient", "Minister", NULL);
  for (int with_names = FALSE; with_names <= TRUE; with_names++)
    {
      g_autoptr (GPtrArray) rows = plea_report_table_new (plea_record_get_entries (record),
                                                          with_names);
      PleaStyle style = plea_style_for_letters (
          plea_session_get_stationery (fixture->window->session), "DE");
      g_autoptr (PleaDocument) document = plea_document_new_table (rows, &style);

      g_assert_true (has_cell (rows, "Russia"));
      g_assert_true (has_cell (rows, "March 2026"));
      g_assert_true (has_cell (rows, "1 (33%)"));
      g_assert_true (has_cell (rows, "1 March 2026") == with_names);
      g_assert_true (has_cell (rows, "Elena") == with_names);
      g_assert_true (has_cell (rows, "Minister") == with_names);
      g_assert_cmpuint (plea_document_get_n_pages (document), ==, 1);
    }
}

static void
test_empty (PleaTestWindow *fixture, gconstpointer data)
{
  GtkWidget *report;

  plea_test_window_open (fixture, 360, 640);
  report = plea_report_new (GTK_WINDOW (fixture->window), fixture->window->session);
  gtk_window_present (GTK_WINDOW (report));
  assert_row (report, "All Letters", "Posted: 0. Answered: 0 (0%). Came back: 0.");
  gtk_window_destroy (GTK_WINDOW (report));
}

int
main (int argc, char *argv[])
{
  static const PleaTestOfWindow tests[] = {
    { "/report/counted", test_counted },
    { "/report/pages", test_pages },
    { "/report/empty", test_empty },
  };

  return plea_test_window_run (&argc, &argv, tests, G_N_ELEMENTS (tests));
}
