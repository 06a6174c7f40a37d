/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A supporter writes in the window and Plea is killed at any moment: what was kept is sound, what
 * was typed more than a second before is there, and Plea starts again and shows it.
 *
 * The same home passes through all kills. What is typed is numbered, so that the test can tell from
 * what is kept when it was typed. */

#include <locale.h>
#include <signal.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

#include "plea-store.h"
#include "plea-test-tree.h"
#include "plea-test-wait.h"

#define SCREEN_WIDTH 1280
#define SCREEN_HEIGHT 1024
#define N_KILLS "5" /* unless PLEA_TEST_KILLS says otherwise */
#define MAX_LIFE_MS 2000
#define MAX_LOSS (1 * G_TIME_SPAN_SECOND)
#define MAX_EDITS_HERE 60
#define ANSWER_MS 30000

static const struct
{
  const char *id, *shown, *row, *demand, *demand_id;
} appeals[] = {
  { "elena-milashina-2016", "Act for Elena Milashina", "Elena Milashina*", "Drop the initiation*",
    "demand-136078b6" },
  { "yusuf-demir", "Act for Yusuf Demir", "Yusuf Demir*", "Investigate why*", "demand-5f4f9fb1" },
};

/* What is typed in: the own words for each appeal, and the name, which is for all. */
#define NAME G_N_ELEMENTS (appeals)
#define N_FIELDS (NAME + 1)

typedef struct
{
  gsize  field;
  guint  nth;
  gint64 sent;     /* before Plea was told */
  gint64 answered; /* after Plea had said that it is done */
} Edit;

typedef struct
{
  PleaTestSession     *session;
  char                *directory; /* where Plea keeps everything */
  PleaTestApplication *plea;
  PleaTestAccessible  *root;
  PleaTestAccessible  *window;

  gsize    shown;    /* which appeal */
  gsize    switched; /* of which appeal a demand was switched */
  gboolean wanted;   /* whether it is wanted since */
  gint64   switched_at;
  guint    n_edits;
  GArray  *edits;          /* Edit, since Plea was started */
  guint    kept[N_FIELDS]; /* number of the last edit that was kept */
} Life;

/* Words that show whether they are whole: their number, and so many letters as it says. */
static char *
make_words (gsize field, guint nth)
{
  g_autofree char *letters = g_strnfill (field == NAME ? nth % 20 : nth * 7 % 1000, 'w');

  return g_strdup_printf ("%u %s.", nth, letters);
}

static guint
assert_whole (gsize field, const char *words)
{
  guint            nth = (guint) atoi (words);
  g_autofree char *whole = make_words (field, nth);

  if (*words != '\0')
    g_assert_cmpstr (words, ==, whole);

  return nth;
}

/* Birth */

static void
open_plea (Life *life, const char *file)
{
  const char *argv[] = { g_getenv ("PLEA_TEST_PROGRAM"), file, NULL };

  life->plea = plea_test_application_launch (life->session, argv);
  life->root = plea_test_accessible_new_root (life->plea);
  life->window = plea_test_tree_find_window (life->root, "Plea");
}

static void
forget_plea (Life *life)
{
  g_clear_object (&life->window);
  g_clear_object (&life->root);
  g_clear_object (&life->plea);
}

static void
show (Life *life, gsize appeal)
{
  g_autoptr (PleaTestAccessible) row = plea_test_tree_find (life->window, PLEA_TEST_ROLE_LIST_ITEM,
                                                            appeals[appeal].row);
  g_autoptr (PleaTestAccessible) shown = NULL;

  if (!plea_test_accessible_has_states (row, PLEA_TEST_STATE_SELECTED))
    plea_test_tree_click_until_state (row, PLEA_TEST_STATE_SELECTED);
  shown = plea_test_tree_find (life->window, PLEA_TEST_ROLE_LABEL, appeals[appeal].shown);
  life->shown = appeal;
}

/* Life: as long as there is a window to type in */

static void
switch_demand (Life *life)
{
  g_autoptr (PleaTestAccessible) demand = plea_test_tree_find (life->window, PLEA_TEST_ROLE_CHECK,
                                                               appeals[life->shown].demand);

  life->switched = life->shown;
  life->wanted = !plea_test_accessible_has_states (demand, PLEA_TEST_STATE_CHECKED);
  plea_test_accessible_click (demand);
  plea_test_tree_await_state (demand, PLEA_TEST_STATE_CHECKED, life->wanted);
  life->switched_at = g_get_monotonic_time ();
}

static gboolean
type (Life *life, PleaTestAccessible *entry, gsize field)
{
  Edit             edit = { .field = field, .nth = ++life->n_edits };
  g_autofree char *words = make_words (field, edit.nth);
  g_autoptr (GVariant) answer = NULL;

  edit.sent = g_get_monotonic_time ();
  answer = g_dbus_connection_call_sync (
      plea_test_session_get_accessibility_bus (life->session),
      plea_test_application_get_bus_name (life->plea), plea_test_accessible_get_path (entry),
      "org.a11y.atspi.EditableText", "SetTextContents", g_variant_new ("(s)", words), NULL,
      G_DBUS_CALL_FLAGS_NONE, ANSWER_MS, NULL, NULL);
  edit.answered = g_get_monotonic_time ();
  if (answer != NULL)
    g_array_append_val (life->edits, edit);

  return answer != NULL;
}

static void
click_on_row (Life *life, const PleaTestRectangle *row)
{
  plea_test_session_click_at (life->session, row->x + row->width / 2, row->y + row->height / 2);
}

/* At some time the supporter goes to the other appeal. The words for it might come before it is
 * there, so that from then on only the name is typed. */
static void
type_until_killed (Life                    *life,
                   PleaTestAccessible      *name,
                   PleaTestAccessible      *own_words,
                   const PleaTestRectangle *other_row)
{
  guint n_edits_here = (guint) g_random_int_range (0, MAX_EDITS_HERE);

  for (guint i = 0; i < n_edits_here; i++)
    if (!type (life, i % 3 == 0 ? name : own_words, i % 3 == 0 ? NAME : life->shown))
      return;
  click_on_row (life, other_row);
  while (type (life, name, NAME))
    continue;
}

/* Death */

static gpointer
kill_at_any_moment (gpointer process)
{
  g_usleep ((gulong) g_random_int_range (1000, MAX_LIFE_MS * 1000));
  kill ((pid_t) GPOINTER_TO_INT (process), SIGKILL);

  return NULL;
}

static gboolean
is_dead (gpointer plea)
{
  return !plea_test_application_is_running (plea);
}

static void
live_and_die (Life *life)
{
  gsize other = (life->shown + 1) % G_N_ELEMENTS (appeals);
  g_autoptr (PleaTestAccessible) name = plea_test_tree_find (life->window, PLEA_TEST_ROLE_TEXT,
                                                             "Name");
  g_autoptr (PleaTestAccessible) own_words = plea_test_tree_find (life->window, PLEA_TEST_ROLE_TEXT,
                                                                  "In your own words");
  g_autoptr (PleaTestAccessible) row = plea_test_tree_find (life->window, PLEA_TEST_ROLE_LIST_ITEM,
                                                            appeals[other].row);
  PleaTestRectangle place = plea_test_accessible_get_screen_area (row);
  int               process = plea_test_application_get_process_id (life->plea);
  GThread          *killer;

  switch_demand (life);
  killer = g_thread_new ("killer", kill_at_any_moment, GINT_TO_POINTER (process));
  type_until_killed (life, name, own_words, &place);
  g_thread_join (killer);
  g_assert_true (plea_test_wait (is_dead, life->plea, PLEA_TEST_PATIENCE_MS));
  forget_plea (life);
}

/* Judgement */

static int
count_as_sound (void *data, int n_columns, char **values, char **names)
{
  g_assert_cmpstr (values[0], ==, "ok");
  (*(guint *) data)++;

  return 0;
}

static void
assert_sound (Life *life)
{
  g_autofree char *path = g_build_filename (life->directory, "plea.db", NULL);
  sqlite3         *connection;
  guint            n_rows = 0;

  g_assert_cmpint (sqlite3_open (path, &connection), ==, SQLITE_OK);
  g_assert_cmpint (
      sqlite3_exec (connection, "PRAGMA integrity_check", count_as_sound, &n_rows, NULL), ==,
      SQLITE_OK);
  g_assert_cmpuint (n_rows, ==, 1);
  g_assert_cmpint (sqlite3_close (connection), ==, SQLITE_OK);
}

/* The number of the last edit of a field that must be kept. What counts is that Plea has answered
 * since: a machine that is busy elsewhere makes it late, not forgetful. */
static gboolean
is_safe (Life *life, gint64 answered)
{
  guint n_edits = life->edits->len;

  return n_edits > 0 && answered <= g_array_index (life->edits, Edit, n_edits - 1).sent - MAX_LOSS;
}

static guint
get_safe_edit (Life *life, gsize field)
{
  guint safe = life->kept[field];

  for (guint i = 0; i < life->edits->len; i++)
    {
      const Edit *edit = &g_array_index (life->edits, Edit, i);

      if (edit->field == field && is_safe (life, edit->answered))
        safe = edit->nth;
    }

  return safe;
}

static void
assert_kept_field (Life *life, gsize field, const char *words)
{
  guint kept = assert_whole (field, words);

  g_assert_cmpuint (kept, >=, get_safe_edit (life, field));
  g_assert_cmpuint (kept, <=, life->n_edits);
  life->kept[field] = kept;
}

static void
assert_kept_draft (Life *life, PleaStore *store, gsize appeal)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PleaDraft) draft = plea_store_load_draft (store, appeals[appeal].id, &error);

  g_assert_no_error (error);
  assert_kept_field (life, appeal, draft->own_words);
  if (life->switched == appeal && is_safe (life, life->switched_at))
    g_assert_cmpint (plea_draft_get_demand_chosen (draft, appeals[appeal].demand_id), ==,
                     life->wanted);
}

static void
assert_kept (Life *life)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PleaStore) store = plea_store_open (life->directory, &error);
  g_autoptr (PleaSender) sender = plea_sender_new ();

  g_assert_no_error (error);
  g_assert_null (plea_store_get_set_aside (store));
  g_assert_true (plea_store_load (store, sender, NULL));
  assert_kept_field (life, NAME, sender->name);
  for (gsize i = 0; i < G_N_ELEMENTS (appeals); i++)
    assert_kept_draft (life, store, i);
  g_array_set_size (life->edits, 0);
}

/* Resurrection */

static void
expect_text (Life *life, const char *name, gsize field)
{
  g_autoptr (PleaTestAccessible) entry = plea_test_tree_find (life->window, PLEA_TEST_ROLE_TEXT,
                                                              name);
  g_autofree char *words = life->kept[field] > 0 ? make_words (field, life->kept[field])
                                                 : g_strdup ("");

  plea_test_tree_await_text (entry, words);
}

static void
expect_all_back (Life *life, gsize appeal)
{
  show (life, appeal);
  expect_text (life, "Name", NAME);
  expect_text (life, "In your own words", appeal);
}

static guint
get_n_kills (void)
{
  const char *n_kills = g_getenv ("PLEA_TEST_KILLS");

  return (guint) atoi (n_kills != NULL ? n_kills : N_KILLS);
}

/* Every other time Plea is the first to open what the kill has left. */
static void
rise_again (Life *life, guint nth)
{
  gboolean plea_is_first = nth % 2 == 1;

  if (!plea_is_first)
    assert_sound (life);
  if (!plea_is_first)
    assert_kept (life);
  open_plea (life, NULL);
  if (plea_is_first)
    assert_kept (life);
  expect_all_back (life, nth % G_N_ELEMENTS (appeals));
}

static void
test_kills (Life *life, gconstpointer data)
{
  guint n_safe = 0;

  for (guint i = 1; i <= get_n_kills (); i++)
    {
      live_and_die (life);
      n_safe += is_safe (life, life->switched_at) ? 1 : 0;
      rise_again (life, i);
    }
  g_test_message ("%u kills, %u of them more than a second after a change; %u edits, %u kept",
                  get_n_kills (), n_safe, life->n_edits, life->kept[NAME]);
  g_assert_cmpuint (life->kept[NAME], >, 0);
}

static void
set_up (Life *life, gconstpointer data)
{
  g_autofree char *file = g_test_build_filename (G_TEST_DIST, "data", "appeals", "closed.appeal",
                                                 NULL);

  life->session = plea_test_session_new (SCREEN_WIDTH, SCREEN_HEIGHT, NULL);
  life->directory = g_build_filename (plea_test_session_get_home (life->session), ".local/share",
                                      "plea", NULL);
  life->edits = g_array_new (FALSE, FALSE, sizeof (Edit));
  open_plea (life, file);
  show (life, 1);
}

/* Whatever it went through, Plea has nothing to complain about. */
static void
tear_down (Life *life, gconstpointer data)
{
  plea_test_accessible_activate_action (life->window, "window.close");
  plea_test_application_await_end (life->plea);
  plea_test_application_assert_content (life->plea);
  forget_plea (life);
  g_clear_object (&life->session);
  g_clear_pointer (&life->directory, g_free);
  g_clear_pointer (&life->edits, g_array_unref);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/kills", Life, NULL, set_up, test_kills, tear_down);

  return g_test_run ();
}
