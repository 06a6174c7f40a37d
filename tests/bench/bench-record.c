/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether a record of ten thousand letters opens and is narrowed as fast as one of ten: for how
 * long the main loop is held.
 *
 * with-display bench-record */

#include "config.h"

#include <sqlite3.h>
#include <time.h>

#include "bench-statistics.h"
#include "plea-letters-search.h"
#include "plea-store.h"
#include "plea-test-window.h"

#define N_ROUNDS 5

static const guint sizes[] = { 10, 10000 };

typedef enum
{
  READ,
  OPENED,
  BY_WORDS,
  BY_COUNTRY,
  NOTED,
  N_FIGURES,
} Figure;

static const char *const names[N_FIGURES] = {
  [READ] = "read from the file",        [OPENED] = "Letters opened, to the next frame",
  [BY_WORDS] = "narrowed by words",     [BY_COUNTRY] = "narrowed by country",
  [NOTED] = "one more noted as posted",
};

static GArray *figures[G_N_ELEMENTS (sizes)][N_FIGURES];

/* One letter a day, with words of a page each. */
static void
fill (const char *directory, guint n)
{
  g_autofree char *path = g_build_filename (directory, "plea.db", NULL);
  g_autofree char *sql = g_strdup_printf (
      "WITH RECURSIVE nth (n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM nth WHERE n < %u)"
      "INSERT INTO letter (appeal_id, draft, recipient_id, defender, country, status, recipient,"
      " language, made, posted, text, pages) SELECT 'a' || (n %% 500), n, 'r', 'Ada Example ' || n,"
      " CASE n %% 3 WHEN 0 THEN 'TR' ELSE 'RU' END, 'charged', 'Minister ' || n, 'en',"
      " date ('2026-11-01', '-' || n || ' days'), date ('2026-11-01', '-' || n || ' days'),"
      " hex (zeroblob (1000)), hex (zeroblob (1500)) FROM nth",
      n);
  sqlite3 *connection = NULL;

  g_object_unref (plea_store_open (directory, NULL));
  g_assert_cmpint (sqlite3_open (path, &connection), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (connection, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (connection);
}

/* For how long the main loop has been held: what it used of a processor, whatever else is going on
 * there. */
static gint64
get_held_us (void)
{
  struct timespec used;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &used);

  return used.tv_sec * G_USEC_PER_SEC + used.tv_nsec / 1000;
}

static void
add (guint size, Figure figure, gint64 begin)
{
  bench_figures_add (figures[size][figure], (double) (get_held_us () - begin) / 1e3);
}

static void
measure_reading (PleaTestWindow *fixture, guint size)
{
  gint64 begin = get_held_us ();
  g_autoptr (PleaStore) store = plea_store_open (fixture->directory, NULL);

  add (size, READ, begin);
}

static void
await_frame (PleaTestWindow *fixture)
{
  gtk_widget_queue_draw (GTK_WIDGET (fixture->window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
}

static void
measure_opening (PleaTestWindow *fixture, guint size)
{
  gint64 begin = get_held_us ();

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-letters", NULL);
  await_frame (fixture);
  add (size, OPENED, begin);
}

/* Without the moment that is waited for the next letter of a word. */
static void
measure_narrowing (PleaTestWindow *fixture, guint size)
{
  GtkWidget *search = plea_test_window_get_child (fixture->window->letters, "search");
  gpointer   words = plea_test_window_get_child (search, "words");
  gpointer   country = plea_test_window_get_child (search, "country");
  gint64     begin;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.search", NULL);
  await_frame (fixture);
  begin = get_held_us ();
  gtk_editable_set_text (words, "ada example 7");
  g_signal_emit_by_name (words, "search-changed");
  await_frame (fixture);
  add (size, BY_WORDS, begin);

  gtk_editable_set_text (words, "");
  g_signal_emit_by_name (words, "search-changed");
  await_frame (fixture);
  begin = get_held_us ();
  gtk_drop_down_set_selected (country, 1);
  await_frame (fixture);
  add (size, BY_COUNTRY, begin);
  gtk_drop_down_set_selected (country, 0);
}

static void
measure_noting (PleaTestWindow *fixture, guint size)
{
  gint64 begin = get_held_us ();

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.note-posted", NULL);
  await_frame (fixture);
  add (size, NOTED, begin);
}

static void
measure (PleaTestWindow *fixture, gconstpointer data)
{
  guint size = GPOINTER_TO_UINT (data);

  fill (fixture->directory, sizes[size]);
  measure_reading (fixture, size);
  plea_test_window_open (fixture, 1280, 800);
  measure_opening (fixture, size);
  measure_narrowing (fixture, size);
  measure_noting (fixture, size);
  plea_test_window_close (fixture);
}

static void
measure_few (PleaTestWindow *fixture, gconstpointer data)
{
  measure (fixture, GUINT_TO_POINTER (0));
}

static void
measure_many (PleaTestWindow *fixture, gconstpointer data)
{
  measure (fixture, GUINT_TO_POINTER (1));
}

static void
print_figures (void)
{
  g_print ("%-36s %10s %10s %8s\n", "Record", "10, ms", "10,000, ms", "ratio");
  for (guint i = 0; i < N_FIGURES; i++)
    {
      double few = bench_figures_get_median (figures[0][i]);
      double many = bench_figures_get_median (figures[1][i]);

      g_print ("%-36s %10.1f %10.1f %8.2f\n", names[i], few, many, many / few);
    }
}

/* In turns, so that a busy moment of the machine falls on both. */
int
main (int argc, char *argv[])
{
  PleaTestOfWindow tests[2 * N_ROUNDS];
  char            *paths[2 * N_ROUNDS];
  int              failed;

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      paths[i] = g_strdup_printf ("/record/%s/%u", i % 2 == 0 ? "few" : "many", i / 2);
      tests[i] = (PleaTestOfWindow){ paths[i], i % 2 == 0 ? measure_few : measure_many };
    }
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    for (guint j = 0; j < N_FIGURES; j++)
      figures[i][j] = bench_figures_new ();
  failed = plea_test_window_run (&argc, &argv, tests, G_N_ELEMENTS (tests));
  print_figures ();

  return failed;
}
