/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said at each stop of the keyboard: what it is, what it is called, and that once. */

#include "plea-test-story.h"
#include "plea-test-wait.h"

#include <locale.h>

typedef struct
{
  PleaTestAccessible *window;
  PleaTestAccessible *before;
  PleaTestAccessible *now;
} Step;

/* What contains the focus says that it has it, too: the innermost is last. */
static PleaTestAccessible *
find_focus (PleaTestAccessible *window)
{
  g_autoptr (GPtrArray) all = plea_test_tree_list (window, PLEA_TEST_ROLE_ANY, NULL);

  for (guint i = all->len; i > 0; i--)
    if (plea_test_accessible_had_states (all->pdata[i - 1], PLEA_TEST_STATE_FOCUSED))
      return g_object_ref (all->pdata[i - 1]);

  return NULL;
}

static gboolean
is_same (PleaTestAccessible *one, PleaTestAccessible *other)
{
  return g_strcmp0 (plea_test_accessible_get_path (one), plea_test_accessible_get_path (other))
         == 0;
}

static gboolean
has_moved (gpointer data)
{
  Step *step = data;

  g_clear_object (&step->now);
  step->now = find_focus (step->window);

  return step->now != NULL && (step->before == NULL || !is_same (step->now, step->before));
}

static PleaTestAccessible *
press_tab (PleaTestStory *story, PleaTestAccessible *window, PleaTestAccessible *before)
{
  Step step = { .window = window, .before = before };

  plea_test_session_press_key (story->session, "Tab");
  if (!plea_test_wait (has_moved, &step, PLEA_TEST_PATIENCE_MS))
    plea_test_tree_fail (window, "The focus does not move");

  return step.now;
}

/* The name of a class is none. */
static gboolean
is_said_well (PleaTestAccessible *stop)
{
  const char *name = plea_test_accessible_get_name (stop);

  return g_regex_match_simple ("\\S", name, 0, 0) && !g_regex_match_simple ("_", name, 0, 0)
         && !g_regex_match_simple ("\\b(Gtk|Adw|Plea)[A-Z]", name, 0, 0)
         && !g_regex_match_simple ("^(.+) \\1$", name, 0, 0);
}

static gboolean
is_in_sight (PleaTestAccessible *accessible)
{
  return plea_test_accessible_get_screen_area (accessible).width > 0;
}

/* What was never shown may have no name yet. */
static guint
count_bad (PleaTestAccessible *stop)
{
  g_autofree char *line = plea_test_accessible_describe (stop);

  g_test_message ("%s", line);
  if (is_said_well (stop) || !is_in_sight (stop))
    return 0;

  g_printerr ("# not said well: %s\n", line);

  return 1;
}

/* Until it comes round. */
static void
walk (PleaTestStory *story, PleaTestAccessible *window)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) stops = g_ptr_array_new_with_free_func (g_object_unref);
  PleaTestAccessible *stop = press_tab (story, window, NULL);
  guint               n_bad = 0;

  while (g_hash_table_add (seen, (gpointer) plea_test_accessible_get_path (stop)))
    {
      n_bad += count_bad (stop);
      g_ptr_array_add (stops, stop);
      stop = press_tab (story, window, stop);
    }
  g_object_unref (stop);
  g_assert_cmpuint (n_bad, ==, 0);
}

/* Wherever the keyboard may come, without going there. */
static void
look_at (PleaTestAccessible *window)
{
  g_autoptr (GPtrArray) all = plea_test_tree_list (window, PLEA_TEST_ROLE_ANY, NULL);
  guint n_bad = 0;

  for (guint i = 0; i < all->len; i++)
    if (plea_test_accessible_is_stop (all->pdata[i]))
      n_bad += count_bad (all->pdata[i]);
  g_assert_cmpuint (n_bad, ==, 0);
}

static void
test_window (PleaTestStory *story, gconstpointer data)
{
  walk (story, story->window);
}

static void
look_at_other (PleaTestStory *story, const char *title)
{
  g_autoptr (PleaTestAccessible) window = plea_test_tree_find_window (story->root, title);

  g_test_message ("%s", title);
  look_at (window);
  plea_test_accessible_activate_action (window, "window.close");
  plea_test_tree_await_gone (story->root, PLEA_TEST_ROLE_WINDOW, title);
}

static void
test_others (PleaTestStory *story, gconstpointer data)
{
  static const struct
  {
    const char *action, *title;
  } windows[] = {
    { "win.new-appeal", "New Appeal" }, { "win.find-appeals", "Find Appeals" },
    { "win.envelope", "Envelope" },     { "win.preferences", "Preferences" },
    { "win.privacy", "Privacy" },       { "win.back-up", "Back Up" },
    { "win.report", "Report" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (windows); i++)
    {
      plea_test_accessible_activate_action (story->window, windows[i].action);
      look_at_other (story, windows[i].title);
    }
}

/* With a letter, so that there is something to do with it. */
static void
test_group (PleaTestStory *story, gconstpointer data)
{
  g_autoptr (PleaTestAccessible) group = NULL;
  g_autoptr (PleaTestAccessible) signer = NULL;

  plea_test_accessible_activate_action (story->window, "win.write-together");
  group = plea_test_tree_find_window (story->root, "Write Together");
  plea_test_tree_click (group, PLEA_TEST_ROLE_CHECK, "Elena Milashina");
  plea_test_tree_activate_around (group, PLEA_TEST_ROLE_BUTTON, "Add Signers", "signers.type");
  signer = plea_test_tree_find_window (story->root, "Signer");
  look_at (signer);
  plea_test_tree_set_text (signer, "Name", "Ada Example");
  plea_test_accessible_activate_action (signer, "signer.done");
  plea_test_tree_await_gone (story->root, PLEA_TEST_ROLE_WINDOW, "Signer");
  g_object_unref (plea_test_tree_find (group, PLEA_TEST_ROLE_LABEL, "1 Letter"));
  look_at (group);
  plea_test_tree_activate_around (group, PLEA_TEST_ROLE_CHECK, "Elena Milashina", "case.choose");
  look_at_other (story, "Recipients and Language");
  plea_test_accessible_activate_action (group, "group.labels");
  look_at_other (story, "Labels");
  plea_test_accessible_activate_action (group, "window.close");
  plea_test_tree_click (story->root, PLEA_TEST_ROLE_BUTTON, "Forget");
  plea_test_tree_await_gone (story->root, PLEA_TEST_ROLE_WINDOW, "Write Together");
}

/* A letter that is in the post, and what is noted of it. */
static void
test_letters (PleaTestStory *story, gconstpointer data)
{
  plea_test_accessible_activate_action (story->window, "win.note-posted");
  plea_test_accessible_activate_action (story->window, "win.show-letters");
  plea_test_tree_click (story->window, PLEA_TEST_ROLE_LIST_ITEM, "*Milashina*");
  look_at (story->window);
  plea_test_tree_click (story->window, PLEA_TEST_ROLE_BUTTON, "A Reply Came…");
  look_at_other (story, "Letter in the Record");
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/names/window", PleaTestStory, NULL, plea_test_story_set_up, test_window,
              plea_test_story_tear_down);
  g_test_add ("/names/others", PleaTestStory, NULL, plea_test_story_set_up, test_others,
              plea_test_story_tear_down);
  g_test_add ("/names/group", PleaTestStory, NULL, plea_test_story_set_up, test_group,
              plea_test_story_tear_down);
  g_test_add ("/names/letters", PleaTestStory, NULL, plea_test_story_set_up, test_letters,
              plea_test_story_tear_down);

  return g_test_run ();
}
