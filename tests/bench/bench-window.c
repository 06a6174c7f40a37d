/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How soon the window is there, and how soon what is typed is on the page: read from what Plea
 * tells with PLEA_TRACE=1, on a display of its own.
 *
 * bench-window BARE-WINDOW IDLE-WINDOW PLEA */

#include <glib/gstdio.h>
#include <unistd.h>

#include "bench-statistics.h"
#include "plea-test-process.h"
#include "plea-test-tree.h"
#include "plea-test-wait.h"

#define N_STARTS 9
#define N_KEYSTROKES 100
#define N_APPEALS 10000
/* Of those as many are shown at first, as in plea-sidebar.c. */
#define ROWS_AT_A_TIME "30"
/* Paragraphs of a letter of two pages, and of fifty. */
#define SHORT_LETTER 8
#define LONG_LETTER 537
/* So long after the last page nothing is going on any more. */
#define QUIET_US 400000

/* --- What was told --- */

typedef struct
{
  const char *log_path;
  const char *what;
  gint64      after;
  gint64      time; /* of the first such mark */
} Mark;

static gboolean
find_mark (gpointer user_data)
{
  Mark            *mark = user_data;
  g_autofree char *log = NULL;
  g_auto (GStrv) lines = NULL;

  if (!g_file_get_contents (mark->log_path, &log, NULL, NULL))
    return FALSE;

  lines = g_strsplit (log, "\n", -1);
  for (char **line = lines; *line != NULL && mark->time == 0; line++)
    if (g_str_has_prefix (*line, "plea-trace: "))
      {
        char  *rest;
        gint64 time = g_ascii_strtoll (*line + strlen ("plea-trace: "), &rest, 10);

        if (time >= mark->after && g_str_equal (rest + 1, mark->what))
          mark->time = time;
      }

  return mark->time != 0;
}

static gint64
await_mark (const char *log_path, const char *what, gint64 after)
{
  Mark mark = { log_path, what, after, 0 };

  if (!plea_test_wait (find_mark, &mark, PLEA_TEST_PATIENCE_MS))
    g_error ("“%s” was not told", what);

  return mark.time;
}

/* The longest time in ms that the main loop was held after @after; 0 where it was never for long.
 */
static double
get_longest_held (const char *log_path, gint64 after)
{
  g_autofree char *log = NULL;
  g_auto (GStrv) lines = NULL;
  double longest = 0;

  g_file_get_contents (log_path, &log, NULL, NULL);
  lines = g_strsplit (log, "\n", -1);
  for (char **line = lines; *line != NULL; line++)
    {
      g_auto (GStrv) words = g_strsplit (*line, " ", -1);

      if (g_strv_length (words) == 5 && g_str_equal (words[2], "held")
          && g_ascii_strtoll (words[1], NULL, 10) >= after)
        longest = MAX (longest, g_ascii_strtod (words[3], NULL));
    }

  return longest;
}

static double
get_memory_mib (GSubprocess *process)
{
  g_autofree char *path = g_strdup_printf ("/proc/%s/smaps_rollup",
                                           g_subprocess_get_identifier (process));
  g_autofree char *facts = NULL;
  const char      *line;

  if (!g_file_get_contents (path, &facts, NULL, NULL) || (line = strstr (facts, "\nRss:")) == NULL)
    return 0;

  return g_ascii_strtod (line + strlen ("\nRss:"), NULL) / 1024;
}

/* What the process has used so far of all processors: fields 14 and 15 of proc(5)'s “stat”. */
static double
get_cpu_ms (GSubprocess *process)
{
  g_autofree char *path = g_strdup_printf ("/proc/%s/stat", g_subprocess_get_identifier (process));
  g_autofree char *facts = NULL;
  g_auto (GStrv) fields = NULL;

  if (!g_file_get_contents (path, &facts, NULL, NULL))
    return 0;

  /* From the third on, for the second is a name that may have spaces. */
  fields = g_strsplit (strrchr (facts, ')') + 2, " ", -1);

  return (g_ascii_strtod (fields[11], NULL) + g_ascii_strtod (fields[12], NULL)) * 1e3
         / (double) sysconf (_SC_CLK_TCK);
}

static PleaTestSession *
create_session (int scale)
{
  PleaTestSession *session = plea_test_session_new (1280 * scale, 1024 * scale, NULL);
  g_autofree char *text = g_strdup_printf ("%d", scale);

  plea_test_session_set_environment (session, "PLEA_TRACE", "1");
  plea_test_session_set_environment (session, "GDK_SCALE", text);

  return session;
}

/* --- Start --- */

typedef struct
{
  const char *name;
  const char *program;
  const char *argument; /* or NULL */
  const char *last_mark;
  GArray     *first_frame;
  GArray     *shown;
  GArray     *cpu;
  GArray     *memory;
} Start;

static Start
start_new (const char *name, const char *program, const char *argument, const char *last_mark)
{
  return (Start){
    .name = name,
    .program = program,
    .argument = argument,
    .last_mark = last_mark,
    .first_frame = bench_figures_new (),
    .shown = bench_figures_new (),
    .cpu = bench_figures_new (),
    .memory = bench_figures_new (),
  };
}

static void
start_clear (Start *self)
{
  g_array_unref (self->first_frame);
  g_array_unref (self->shown);
  g_array_unref (self->cpu);
  g_array_unref (self->memory);
}

static void
measure_start (Start *self, PleaTestSession *session)
{
  const char      *argv[] = { self->program, self->argument, NULL };
  g_autofree char *log_path = NULL;
  gint64           begin = g_get_monotonic_time ();
  g_autoptr (GSubprocess) process = plea_test_session_spawn (session, argv, "start.log", &log_path);
  double first_frame = (double) (await_mark (log_path, "first frame", begin) - begin) / 1e3;
  double shown = (double) (await_mark (log_path, self->last_mark, begin) - begin) / 1e3;

  g_usleep (QUIET_US);
  bench_figures_add (self->first_frame, first_frame);
  bench_figures_add (self->shown, shown);
  bench_figures_add (self->cpu, get_cpu_ms (process));
  bench_figures_add (self->memory, get_memory_mib (process));
  plea_test_process_end (process);
}

static void
print_start (Start *self, Start *floor)
{
  double first_frame = bench_figures_get_median (self->first_frame);
  double cpu = bench_figures_get_median (self->cpu);
  double memory = bench_figures_get_median (self->memory);

  g_print ("%-34s %8.0f %8.2f %+8.0f %8.0f %8.2f %8.1f %8.2f\n", self->name, first_frame,
           first_frame / bench_figures_get_median (floor->first_frame),
           bench_figures_get_median (self->shown) - first_frame, cpu,
           cpu / bench_figures_get_median (floor->cpu), memory,
           memory / bench_figures_get_median (floor->memory));
}

static void
measure_and_print (PleaTestSession *session, Start *starts, guint n_starts, Start *floor)
{
  for (int i = 0; i < N_STARTS; i++)
    for (guint nth = 0; nth < n_starts; nth++)
      measure_start (&starts[nth], session);
  for (guint nth = 0; nth < n_starts; nth++)
    print_start (&starts[nth], floor);
  for (guint nth = 0; nth < n_starts; nth++)
    start_clear (&starts[nth]);
}

/* In turns, so that a busy moment of the machine falls on all. */
static void
compare_starts (PleaTestSession *session, char **programs, const char *n_rows, const char *name)
{
  Start starts[] = {
    start_new ("bare window", programs[0], NULL, "first frame"),
    start_new ("panes and rows (the floor)", programs[1], n_rows, "first frame"),
    start_new (name, programs[2], NULL, "pages shown"),
  };

  measure_and_print (session, starts, G_N_ELEMENTS (starts), &starts[1]);
}

/* --- An appeal --- */

static const struct
{
  const char *name;
  const char *language;
  const char *sentence;
  const char *key;
} scripts[] = {
  { "Latin", "en", "I ask you to see to it that nobody is punished for speaking the truth. ", "e" },
  { "Cyrillic", "ru", "Прошу Вас позаботиться о том, чтобы никого не наказывали за правду. ", "е" },
  { "Arabic", "ar", "أرجو منكم أن تعملوا على ألا يعاقب أحد لأنه قال الحقيقة أمام الناس. ", "ن" },
  { "Chinese", "zh", "请您确保任何人都不会因为说出真相而受到惩罚，并保障人权捍卫者的安全。", "的" },
};

static char *
repeat (const char *text, int times)
{
  GString *repeated = g_string_new (NULL);

  for (int i = 0; i < times; i++)
    g_string_append (repeated, text);

  return g_string_free (repeated, FALSE);
}

static char *
write_appeal (const char *directory,
              const char *id,
              const char *defender,
              const char *language,
              const char *sentence,
              int         n_paragraphs)
{
  g_autofree char *path = g_strdup_printf ("%s/%s.appeal", directory, id);
  g_autofree char *words = repeat (sentence, 6);
  g_autofree char *paragraph = g_strdup_printf ("<p>%s</p>", words);
  g_autofree char *paragraphs = repeat (paragraph, n_paragraphs);
  g_autofree char *appeal = g_strdup_printf (
      "<appeal xmlns='https://plea-letters.github.io/appeal/1' id='%s' as-of='2020-01-02'>"
      "<defender><name>%s</name><country>GB</country></defender><status id='charged'/>"
      "<recipient><name>Minister</name><address><line>1 Street</line></address>"
      "<country code='GB'/></recipient><letter xml:lang='%s'>%s</letter></appeal>",
      id, defender, language, paragraphs);

  if (!g_file_set_contents (path, appeal, -1, NULL))
    g_error ("%s cannot be written", path);

  return g_steal_pointer (&path);
}

/* --- Keystrokes --- */

static const char *const stages[] = {
  "composed",
  "written",
  "rastered",
  "pages shown",
};

typedef struct
{
  GArray *total;
  GArray *stages[G_N_ELEMENTS (stages)];
} Keystrokes;

static void
measure_keystroke (Keystrokes         *self,
                   PleaTestAccessible *words,
                   const char         *key,
                   const char         *log_path)
{
  gint64 begin = g_get_monotonic_time ();
  gint64 changed, last;

  plea_test_accessible_insert_text (words, 0, key);
  changed = last = await_mark (log_path, "changed", begin);
  for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
    {
      gint64 now = await_mark (log_path, stages[i], last);

      bench_figures_add (self->stages[i], (double) (now - last) / 1e3);
      last = now;
    }
  bench_figures_add (self->total, (double) (last - changed) / 1e3);
}

static void
print_keystrokes (Keystrokes *self, const char *name, int scale, int n_pages, double held)
{
  g_print ("%-10s %2d pages, x%d %8.1f %8.1f ", name, n_pages, scale,
           bench_figures_get_median (self->total), bench_figures_get_quantile (self->total, 0.95));
  for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
    g_print (" %8.1f", bench_figures_get_median (self->stages[i]));
  g_print (" %8.1f\n", held);
}

static void
assert_n_pages (PleaTestAccessible *window, int n_pages)
{
  g_autofree char *name = g_strdup_printf ("Page 1 of %d", n_pages);
  g_autoptr (PleaTestAccessible) page = plea_test_tree_find (window, PLEA_TEST_ROLE_IMAGE, name);

  g_assert_nonnull (page);
}

static void
type (PleaTestApplication *application, guint script, const char *log_path, int scale, int n_pages)
{
  g_autoptr (PleaTestAccessible) root = plea_test_accessible_new_root (application);
  g_autoptr (PleaTestAccessible) window = plea_test_tree_find_window (root, "Plea");
  g_autoptr (PleaTestAccessible) words = plea_test_tree_find (window, PLEA_TEST_ROLE_TEXT,
                                                              "In your own words");
  Keystrokes keystrokes = { bench_figures_new (), { NULL } };
  gint64     begin;

  for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
    keystrokes.stages[i] = bench_figures_new ();
  g_usleep (3 * QUIET_US);
  assert_n_pages (window, n_pages);
  begin = g_get_monotonic_time ();
  for (int i = 0; i < N_KEYSTROKES; i++)
    measure_keystroke (&keystrokes, words, scripts[script].key, log_path);
  print_keystrokes (&keystrokes, scripts[script].name, scale, n_pages,
                    get_longest_held (log_path, begin));
  for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
    g_array_unref (keystrokes.stages[i]);
  g_array_unref (keystrokes.total);
}

static void
measure_typing (const char *program, guint script, int scale, int n_pages)
{
  g_autoptr (PleaTestSession) session = create_session (scale);
  g_autofree char *path = write_appeal (plea_test_session_get_home (session), "typed", "Ada",
                                        scripts[script].language, scripts[script].sentence,
                                        n_pages > 2 ? LONG_LETTER : SHORT_LETTER);
  const char      *argv[] = { program, path, NULL };
  g_autoptr (PleaTestApplication) application = plea_test_application_launch (session, argv);

  type (application, script, plea_test_application_get_log_path (application), scale, n_pages);
}

static void
measure_all_typing (const char *program)
{
  g_print ("\nFrom a keystroke to the new pages, ms of %d, and median of each stage\n\n"
           "%-22s %8s %8s ",
           N_KEYSTROKES, "", "p50", "p95");
  for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
    g_print (" %8.8s", stages[i]);
  g_print (" %8s\n", "held");
  for (int scale = 1; scale <= 2; scale++)
    for (guint script = 0; script < G_N_ELEMENTS (scripts); script++)
      measure_typing (program, script, scale, 2);
  measure_typing (program, 0, 1, 50);
}

/* --- A full library --- */

static void
write_library (PleaTestSession *session)
{
  g_autofree char *directory = g_build_filename (plea_test_session_get_home (session), ".local",
                                                 "share", "plea", "appeals", NULL);

  g_mkdir_with_parents (directory, 0700);
  for (int i = 0; i < N_APPEALS; i++)
    {
      g_autofree char *id = g_strdup_printf ("appeal-%d", i);
      g_autofree char *name = g_strdup_printf ("Defender %d Milanova", i);
      g_autofree char *path = write_appeal (directory, id, name, "en", scripts[0].sentence, 1);
    }
}

static void
measure_search (PleaTestSession *session, const char *program)
{
  const char *argv[] = { program, NULL };
  g_autoptr (PleaTestApplication) application = plea_test_application_launch (session, argv);
  const char *log_path = plea_test_application_get_log_path (application);
  g_autoptr (GArray) times = bench_figures_new ();
  gint64 begin;

  await_mark (log_path, "appeals listed", 0);
  g_usleep (3 * QUIET_US);
  plea_test_session_press_key (session, "ctrl+f");
  begin = g_get_monotonic_time ();
  for (const char *letter = "milanova777"; *letter != '\0'; letter++)
    {
      char   key[] = { *letter, '\0' };
      gint64 pressed = g_get_monotonic_time ();
      gint64 changed;

      plea_test_session_type_ascii (session, key);
      changed = await_mark (log_path, "search changed", pressed);
      bench_figures_add (times,
                         (double) (await_mark (log_path, "searched", changed) - changed) / 1e3);
    }
  g_print (
      "\nSearch in %d appeals, ms a keystroke: median %.1f, slowest %.1f; main loop held %.1f\n",
      N_APPEALS, bench_figures_get_median (times), bench_figures_get_quantile (times, 1),
      get_longest_held (log_path, begin));
}

static void
measure_full_library (char **programs)
{
  g_autoptr (PleaTestSession) session = create_session (1);
  Start indexing = start_new ("", programs[2], NULL, "appeals listed");

  write_library (session);
  measure_start (&indexing, session);
  g_print ("%-34s %8.0f ms\n", "the first time, 10,000 files read",
           bench_figures_get_median (indexing.shown));
  start_clear (&indexing);
  compare_starts (session, programs, ROWS_AT_A_TIME, "Plea with 10,000 appeals");
  measure_search (session, programs[2]);
}

int
main (int argc, char **argv)
{
  g_autoptr (PleaTestSession) session = create_session (1);

  g_assert_cmpint (argc, ==, 4);
  g_print ("The window, medians of %d starts\n\n%-34s %8s %8s %8s %8s %8s %8s %8s\n", N_STARTS, "",
           "frame ms", "x floor", "pages ms", "CPU ms", "x floor", "MiB", "x floor");
  compare_starts (session, argv + 1, "1", "Plea with the built-in appeal");
  measure_full_library (argv + 1);
  measure_all_typing (argv[3]);

  return 0;
}
