/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The first letter of somebody who does not see: written, checked and taken to the printer
 * with the keyboard alone, by what Orca says.
 *
 * What must be said after each key is in a table, tests/data/heard/LANGUAGE-orca-VERSION.tsv: keys
 * as X names them, or in quotes what is typed, and behind each tab something that must be said
 * before the next key, once. `*` stands for any words; what begins with `+` may be said more than
 * once, for Orca repeats what is around when the keyboard has been there before. What else Orca
 * says there changes from run to run, and from version to version, and is not held. */

#include "plea-test-reader.h"
#include "plea-test-story.h"
#include "plea-test-wait.h"

#include <locale.h>
#include <string.h>

#define SCREEN_WIDTH 1366
#define SCREEN_HEIGHT 768

/* Orca takes its time on a busy machine, and where GTK 4.8 has much to tell. */
#define PATIENCE_MS (4 * PLEA_TEST_PATIENCE_MS)

/* So long nothing has been said when the next key is pressed: what is said twice by then is found,
 * and nothing fails of what is said later. */
#define PAUSE_MICROSECONDS 300000

/* Where GTK asks for printers: what it says of some there is not ours. */
#define NO_SERVER "/nonexistent"

/* Words of a program, and letters that are underlined, are for nobody’s ears. */
#define NEVER "\\b(Gtk|Gdk|Adw|Plea)[A-Z][a-z]\\w+|_"

typedef struct
{
  PleaTestStory   plea;
  PleaTestReader *reader;
} Story;

typedef struct
{
  PleaTestReader *reader;
  const char     *pattern; /* of what is awaited */
  guint           n_heard; /* when it was looked at last */
  gint64          since;
} Hearing;

/* What is heard */

static guint
count_heard (GStrv heard, const char *pattern)
{
  guint count = 0;

  for (char **words = heard; *words != NULL; words++)
    count += g_pattern_match_simple (pattern, *words);
  return count;
}

static gboolean
is_heard (gpointer data)
{
  Hearing *hearing = data;
  g_auto (GStrv) heard = plea_test_reader_list_heard (hearing->reader);

  return count_heard (heard, hearing->pattern) > 0;
}

static gboolean
is_pause (gpointer data)
{
  Hearing *hearing = data;
  g_auto (GStrv) heard = plea_test_reader_list_heard (hearing->reader);
  guint n_heard = g_strv_length (heard);

  if (n_heard != hearing->n_heard)
    hearing->since = g_get_monotonic_time ();
  hearing->n_heard = n_heard;
  return g_get_monotonic_time () - hearing->since > PAUSE_MICROSECONDS;
}

static G_GNUC_NORETURN void
fail (Story *story, const char *keys, const char *what, const char *words)
{
  g_auto (GStrv) heard = plea_test_reader_list_heard (story->reader);
  g_autofree char *all = g_strjoinv ("\n  ", heard);

  g_error ("After “%s” “%s” is %s, but:\n  %s", keys, words, what, all);
}

static gboolean
may_be_repeated (const char *expected)
{
  return *expected == '+';
}

static const char *
get_pattern (const char *expected)
{
  return expected + may_be_repeated (expected);
}

static void
await_heard (Story *story, const char *keys, char **expected)
{
  for (; *expected != NULL; expected++)
    {
      Hearing hearing = { .reader = story->reader, .pattern = get_pattern (*expected) };

      if (!plea_test_wait (is_heard, &hearing, PATIENCE_MS))
        fail (story, keys, "not said", *expected);
    }
}

static void
assert_heard_once (Story *story, const char *keys, char **expected)
{
  g_auto (GStrv) heard = plea_test_reader_list_heard (story->reader);

  for (; *expected != NULL; expected++)
    if (!may_be_repeated (*expected) && count_heard (heard, *expected) != 1)
      fail (story, keys, "said more than once", *expected);
}

static void
assert_sensible (Story *story, const char *keys)
{
  g_auto (GStrv) heard = plea_test_reader_list_heard (story->reader);

  for (char **words = heard; *words != NULL; words++)
    if (g_regex_match_simple (NEVER, *words, 0, 0))
      fail (story, keys, "said", *words);
}

/* What is done */

static void
press (Story *story, const char *keys)
{
  g_autofree char *typed = g_strndup (keys + 1, strlen (keys) - 2);

  plea_test_reader_begin_step (story->reader);
  if (*keys == '"')
    plea_test_session_type_ascii (story->plea.session, typed);
  else
    plea_test_session_press_key (story->plea.session, keys);
}

/* For the log, and for whoever makes a table for another version */
static void
tell (Story *story, const char *keys)
{
  g_auto (GStrv) heard = plea_test_reader_list_heard (story->reader);
  g_autofree char *all = g_strjoinv (" | ", heard);

  g_test_message ("%s: %s", keys, all);
}

static void
play_step (Story *story, const char *line)
{
  g_auto (GStrv) cells = g_strsplit (line, "\t", -1);
  Hearing hearing = { .reader = story->reader };

  press (story, cells[0]);
  await_heard (story, cells[0], cells + 1);
  plea_test_wait (is_pause, &hearing, PATIENCE_MS);
  tell (story, cells[0]);
  assert_heard_once (story, cells[0], cells + 1);
  assert_sensible (story, cells[0]);
}

static char *
get_table_path (Story *story, const char *language)
{
  g_autofree char *version = plea_test_reader_get_version (story->plea.session);
  g_autofree char *name = g_strdup_printf ("%s-orca-%s.tsv", language, version);

  return g_test_build_filename (G_TEST_DIST, "data", "heard", name, NULL);
}

static void
play (Story *story, const char *table)
{
  g_auto (GStrv) lines = g_strsplit (table, "\n", -1);

  plea_test_reader_begin_step (story->reader);
  plea_test_story_open (&story->plea, NULL);
  plea_test_accessible_resize_window (story->plea.window, SCREEN_WIDTH - 20, SCREEN_HEIGHT - 20);
  for (char **line = lines; *line != NULL; line++)
    if (**line != '\0' && **line != '#')
      play_step (story, *line);
}

static void
set_up (Story *story, gconstpointer locale)
{
  story->plea.session = plea_test_session_new (SCREEN_WIDTH, SCREEN_HEIGHT, locale);
  plea_test_session_manage_windows (story->plea.session);
  plea_test_session_set_environment (story->plea.session, "CUPS_SERVER", NO_SERVER);
}

static void
tear_down (Story *story, gconstpointer locale)
{
  plea_test_story_end (&story->plea);
}

static void
test_first_letter (Story *story, gconstpointer locale)
{
  g_autofree char *language = g_strndup (locale, 2);
  g_autofree char *path = get_table_path (story, language);
  g_autofree char *table = NULL;

  if (!g_file_get_contents (path, &table, NULL, NULL))
    {
      g_test_skip ("There is no table of what this version of Orca says");
      return;
    }
  story->reader = plea_test_reader_new (story->plea.session);
  play (story, table);
  plea_test_story_close (&story->plea);
  g_clear_pointer (&story->reader, plea_test_reader_free);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  if (g_getenv ("PLEA_TEST_HEARD") == NULL || !plea_test_reader_is_installed ())
    {
      g_print ("1..0 # SKIP Orca is heard by “./dev heard”\n");
      return 0;
    }

  g_test_add ("/heard/english", Story, "en_GB", set_up, test_first_letter, tear_down);
  g_test_add ("/heard/french", Story, "fr_FR", set_up, test_first_letter, tear_down);

  return g_test_run ();
}
