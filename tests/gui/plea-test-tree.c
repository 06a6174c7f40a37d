/* SPDX-License-Identifier: GPL-3.0-or-later */
/* See plea-test-tree.h. */

#include "plea-test-tree.h"

#include "plea-test-wait.h"

#define CACHE_PATH "/org/a11y/atspi/cache"
#define ANSWER_MS 30000

/* A click can get lost on a busy machine: it is repeated after this time. */
#define CLICK_MS 3000

/* --- Snapshot --- */

/* A tree is asked level by level: all questions of a level are sent before the first answer is
 * awaited. Asking for children is also what makes GTK build its accessibles, which it does not
 * before. */
typedef struct
{
  GDBusConnection *bus;
  const char      *name;
  GHashTable      *children; /* path → array of paths */
  GPtrArray       *next_level;
  guint            unanswered;
} Survey;

typedef struct
{
  Survey *survey;
  char   *path;
} Question;

static GVariant *
finish_question (Question *question, GAsyncResult *result)
{
  g_autoptr (GVariant) answer = g_dbus_connection_call_finish (question->survey->bus, result, NULL);

  /* What has gone since it was listed has no children. */
  return answer == NULL ? NULL : g_variant_get_child_value (answer, 0);
}

static void
on_children (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Question *question = user_data;
  Survey   *survey = question->survey;
  g_autoptr (GVariant) list = finish_question (question, result);
  GPtrArray   *paths = g_ptr_array_new_with_free_func (g_free);
  const char  *name, *path;
  GVariantIter iter;

  if (list != NULL)
    {
      g_variant_iter_init (&iter, list);
      while (g_variant_iter_next (&iter, "(&s&o)", &name, &path))
        if (g_str_equal (name, survey->name) && !g_str_has_suffix (path, "/null"))
          {
            g_ptr_array_add (paths, g_strdup (path));
            g_ptr_array_add (survey->next_level, g_strdup (path));
          }
    }
  g_hash_table_replace (survey->children, question->path, paths);
  survey->unanswered--;
  g_free (question);
}

static void
ask_children (Survey *survey, const char *path)
{
  Question *question = g_new (Question, 1);

  question->survey = survey;
  question->path = g_strdup (path);
  survey->unanswered++;
  g_dbus_connection_call (survey->bus, survey->name, path, "org.a11y.atspi.Accessible",
                          "GetChildren", NULL, G_VARIANT_TYPE ("(a(so))"), G_DBUS_CALL_FLAGS_NONE,
                          ANSWER_MS, NULL, on_children, question);
}

static void
survey_level (Survey *survey, GPtrArray *level)
{
  for (guint i = 0; i < level->len; i++)
    if (!g_hash_table_contains (survey->children, g_ptr_array_index (level, i)))
      ask_children (survey, g_ptr_array_index (level, i));
  while (survey->unanswered > 0)
    g_main_context_iteration (NULL, TRUE);
}

static GHashTable *
survey_children (GDBusConnection *bus, const char *name, const char *top)
{
  Survey survey = { .bus = bus, .name = name };
  g_autoptr (GPtrArray) level = g_ptr_array_new_with_free_func (g_free);

  survey.children = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                           (GDestroyNotify) g_ptr_array_unref);
  g_ptr_array_add (level, g_strdup (top));
  while (level->len > 0)
    {
      survey.next_level = g_ptr_array_new_with_free_func (g_free);
      survey_level (&survey, level);
      g_ptr_array_unref (level);
      level = survey.next_level;
    }
  return survey.children;
}

/* Names, roles and states of all accessibles in one answer: path → item. */
static GHashTable *
ask_items (GDBusConnection *bus, const char *name)
{
  g_autoptr (GVariant) answer = g_dbus_connection_call_sync (
      bus, name, CACHE_PATH, "org.a11y.atspi.Cache", "GetItems", NULL, NULL, G_DBUS_CALL_FLAGS_NONE,
      ANSWER_MS, NULL, NULL);
  GHashTable *items = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                             (GDestroyNotify) g_variant_unref);
  g_autoptr (GVariant) list = NULL;

  if (answer == NULL)
    return items;
  list = g_variant_get_child_value (answer, 0);
  for (gsize i = 0; i < g_variant_n_children (list); i++)
    {
      g_autoptr (GVariant) item = g_variant_get_child_value (list, i);
      char *path = NULL;

      g_variant_get_child (item, 0, "(so)", NULL, &path);
      g_hash_table_insert (items, path, g_steal_pointer (&item));
    }
  return items;
}

static void
add_branch (GPtrArray *tree, PleaTestAccessible *parent, GHashTable *children, GHashTable *items)
{
  const char *path = plea_test_accessible_get_path (parent);
  g_autoptr (GPtrArray) paths = NULL;

  /* Taken out of the table, so that a ring of children cannot trap us. */
  if (!g_hash_table_steal_extended (children, path, NULL, (gpointer *) &paths))
    return;
  for (guint i = 0; i < paths->len; i++)
    {
      const char         *child_path = g_ptr_array_index (paths, i);
      GVariant           *item = g_hash_table_lookup (items, child_path);
      PleaTestAccessible *child;

      if (item == NULL)
        continue; /* came or went between the two questions */
      child = plea_test_accessible_new (plea_test_accessible_get_application (parent), parent,
                                        child_path, item);
      g_ptr_array_add (tree, child);
      add_branch (tree, child, children, items);
    }
}

/**
 * plea_test_tree_snapshot:
 * @within: where to look
 *
 * Returns: (transfer full) (element-type PleaTestAccessible): all that is within @within at this
 *   moment, each before what it contains
 */
GPtrArray *
plea_test_tree_snapshot (PleaTestAccessible *within)
{
  PleaTestApplication *application = plea_test_accessible_get_application (within);
  GDBusConnection     *bus = plea_test_session_get_accessibility_bus (
          plea_test_application_get_session (application));
  const char *name = plea_test_application_get_bus_name (application);
  g_autoptr (GHashTable) children = survey_children (bus, name,
                                                     plea_test_accessible_get_path (within));
  g_autoptr (GHashTable) items = ask_items (bus, name);
  GPtrArray *tree = g_ptr_array_new_with_free_func (g_object_unref);

  add_branch (tree, within, children, items);
  return tree;
}

/* --- Failing --- */

static guint
count_ancestors (PleaTestAccessible *accessible)
{
  guint ancestors = 0;

  while ((accessible = plea_test_accessible_get_parent (accessible)) != NULL)
    ancestors++;
  return ancestors;
}

/**
 * plea_test_tree_dump:
 * @within: where to look
 *
 * Writes all that is within @within to standard error.
 */
void
plea_test_tree_dump (PleaTestAccessible *within)
{
  g_autoptr (GPtrArray) tree = plea_test_tree_snapshot (within);

  for (guint i = 0; i < tree->len; i++)
    {
      PleaTestAccessible *accessible = g_ptr_array_index (tree, i);
      g_autofree char    *line = plea_test_accessible_describe (accessible);

      g_printerr ("%*s%s\n", (int) count_ancestors (accessible) * 2, "", line);
    }
}

static void
keep_picture (PleaTestSession *session)
{
  const char      *directory = g_getenv ("PLEA_TEST_PICTURES");
  g_autofree char *program = NULL;
  g_autofree char *path = NULL;

  if (directory == NULL) /* “./dev bench” wants none, and does not say who it is */
    return;
  program = g_path_get_basename (g_get_prgname ());
  path = g_strdup_printf ("%s/%s-failed.png", directory, program);
  plea_test_session_take_screenshot (session, NULL, path);
  g_printerr ("The screen at that moment: %s\n", path);
}

/**
 * plea_test_tree_fail:
 * @within: where something went wrong
 * @format: what went wrong, as for printf()
 * @...: arguments for @format
 *
 * Tells all that is known and ends the test.
 */
void
plea_test_tree_fail (PleaTestAccessible *within, const char *format, ...)
{
  PleaTestApplication *application = plea_test_accessible_get_application (within);
  g_autoptr (PleaTestAccessible) root = plea_test_accessible_new_root (application);
  g_autofree char *log = plea_test_application_read_log (application);
  g_autofree char *message = NULL;
  va_list          arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_printerr ("The application is %s. Its log:\n%s\nIts windows:\n",
              plea_test_application_is_running (application) ? "running" : "dead", log);
  plea_test_tree_dump (root);
  keep_picture (plea_test_application_get_session (application));
  g_error ("%s", message);
}

/* --- Finding --- */

static gboolean
matches (PleaTestAccessible *accessible, PleaTestRole role, const char *name)
{
  return plea_test_accessible_has_role (accessible, role)
         && (name == NULL
             || g_pattern_match_simple (name, plea_test_accessible_get_name (accessible)));
}

/**
 * plea_test_tree_list:
 * @within: where to look
 * @role: what to look for
 * @name: (nullable): its name, in which `*` stands for any words, or %NULL for any name
 *
 * Returns: (transfer full) (element-type PleaTestAccessible): those that are there now, possibly
 * none
 */
GPtrArray *
plea_test_tree_list (PleaTestAccessible *within, PleaTestRole role, const char *name)
{
  g_autoptr (GPtrArray) tree = plea_test_tree_snapshot (within);
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < tree->len; i++)
    if (matches (g_ptr_array_index (tree, i), role, name))
      g_ptr_array_add (found, g_object_ref (g_ptr_array_index (tree, i)));
  return found;
}

/**
 * plea_test_tree_list_unnamed:
 * @within: where to look
 *
 * Returns: (transfer full) (element-type PleaTestAccessible): the controls that a screen reader
 * could not tell the name of, which should be none
 */
GPtrArray *
plea_test_tree_list_unnamed (PleaTestAccessible *within)
{
  g_autoptr (GPtrArray) tree = plea_test_tree_snapshot (within);
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < tree->len; i++)
    if (plea_test_accessible_is_unnamed (g_ptr_array_index (tree, i)))
      g_ptr_array_add (found, g_object_ref (g_ptr_array_index (tree, i)));
  return found;
}

typedef struct
{
  PleaTestAccessible *within;
  PleaTestRole        role;
  const char         *name;
  PleaTestState       states;
  gboolean            windows_only;
  PleaTestAccessible *found;
} Search;

static gboolean
is_hit (const Search *search, PleaTestAccessible *accessible)
{
  return matches (accessible, search->role, search->name)
         && plea_test_accessible_had_states (accessible, search->states)
         && (!search->windows_only
             || plea_test_accessible_get_parent (accessible) == search->within);
}

static gboolean
look (gpointer user_data)
{
  Search *search = user_data;
  g_autoptr (GPtrArray) tree = plea_test_tree_snapshot (search->within);

  for (guint i = 0; search->found == NULL && i < tree->len; i++)
    if (is_hit (search, g_ptr_array_index (tree, i)))
      search->found = g_object_ref (g_ptr_array_index (tree, i));
  return search->found != NULL
         || !plea_test_application_is_running (
             plea_test_accessible_get_application (search->within));
}

static PleaTestAccessible *
search_for (Search *search)
{
  plea_test_wait (look, search, PLEA_TEST_PATIENCE_MS);
  if (search->found == NULL)
    plea_test_tree_fail (search->within, "There is no “%s” (role %d, states %x)", search->name,
                         search->role, search->states);
  return search->found;
}

/**
 * plea_test_tree_find:
 * @within: where to look
 * @role: what to look for
 * @name: (nullable): its name, in which `*` stands for any words, or %NULL for any name
 *
 * Returns: (transfer full): the first that fits
 */
PleaTestAccessible *
plea_test_tree_find (PleaTestAccessible *within, PleaTestRole role, const char *name)
{
  return plea_test_tree_find_in_states (within, role, name, 0);
}

/**
 * plea_test_tree_find_in_states:
 * @within: where to look
 * @role: what to look for
 * @name: (nullable): its name, in which `*` stands for any words, or %NULL for any name
 * @states: states that it must be in
 *
 * Returns: (transfer full): the first that fits
 */
PleaTestAccessible *
plea_test_tree_find_in_states (PleaTestAccessible *within,
                               PleaTestRole        role,
                               const char         *name,
                               PleaTestState       states)
{
  Search search = { .within = within, .role = role, .name = name, .states = states };

  return search_for (&search);
}

/**
 * plea_test_tree_find_window:
 * @root: the root of an application
 * @title: title of a window or dialog
 *
 * Returns: (transfer full): that window
 */
PleaTestAccessible *
plea_test_tree_find_window (PleaTestAccessible *root, const char *title)
{
  Search search = { .within = root, .name = title, .windows_only = TRUE };

  return search_for (&search);
}

static gboolean
is_gone (gpointer user_data)
{
  Search *search = user_data;

  g_clear_object (&search->found);
  look (search);
  return search->found == NULL;
}

/**
 * plea_test_tree_await_gone:
 * @within: where to look
 * @role: what should go
 * @name: (nullable): its name, in which `*` stands for any words, or %NULL for any name
 *
 * Waits until nothing fits any more.
 */
void
plea_test_tree_await_gone (PleaTestAccessible *within, PleaTestRole role, const char *name)
{
  Search search = { .within = within, .role = role, .name = name };

  if (!plea_test_wait (is_gone, &search, PLEA_TEST_PATIENCE_MS))
    plea_test_tree_fail (within, "“%s” does not go", name);
}

/* --- Waiting for one --- */

typedef struct
{
  PleaTestAccessible *accessible;
  const char         *text;
  PleaTestState       state;
  gboolean            present;
} Expectation;

static gboolean
has_text (gpointer user_data)
{
  Expectation     *expectation = user_data;
  g_autofree char *text = plea_test_accessible_get_text (expectation->accessible);

  return g_pattern_match_simple (expectation->text, text);
}

/**
 * plea_test_tree_await_text:
 * @accessible: an accessible that holds text
 * @text: the text that it should come to hold, in which `*` stands for any words
 */
void
plea_test_tree_await_text (PleaTestAccessible *accessible, const char *text)
{
  Expectation expectation = { .accessible = accessible, .text = text };

  if (!plea_test_wait (has_text, &expectation, PLEA_TEST_PATIENCE_MS))
    {
      g_autofree char *actual = plea_test_accessible_get_text (accessible);

      plea_test_tree_fail (accessible, "“%s” does not hold “%s” but “%s”",
                           plea_test_accessible_get_name (accessible), text, actual);
    }
}

static gboolean
has_state (gpointer user_data)
{
  Expectation *expectation = user_data;

  return plea_test_accessible_has_states (expectation->accessible, expectation->state)
         == expectation->present;
}

/**
 * plea_test_tree_await_state:
 * @accessible: an accessible
 * @state: a state
 * @present: whether to wait for @state or for its end
 */
void
plea_test_tree_await_state (PleaTestAccessible *accessible, PleaTestState state, gboolean present)
{
  Expectation expectation = { .accessible = accessible, .state = state, .present = present };

  if (!plea_test_wait (has_state, &expectation, PLEA_TEST_PATIENCE_MS))
    plea_test_tree_fail (accessible, "“%s” does not %s state %x",
                         plea_test_accessible_get_name (accessible), present ? "reach" : "leave",
                         state);
}

/* With the mouse in the middle of the window; a step up or down for each look. */
static gboolean
is_in_sight (gpointer user_data)
{
  Search           *search = user_data;
  PleaTestRectangle area = plea_test_accessible_get_screen_area (search->found);
  PleaTestRectangle window = plea_test_accessible_get_screen_area (search->within);
  gboolean          is_above = area.y < window.y;

  if (!is_above && area.y + area.height <= window.y + window.height)
    return TRUE;

  plea_test_session_scroll_at (
      plea_test_application_get_session (plea_test_accessible_get_application (search->found)),
      area.x + area.width / 2, window.y + window.height / 2, !is_above);

  return FALSE;
}

/**
 * plea_test_tree_scroll_to:
 * @accessible: something that can be scrolled to
 * @window: the window that it is in
 *
 * A list that drops down from something beyond the edge of the screen does not know where to open.
 */
void
plea_test_tree_scroll_to (PleaTestAccessible *accessible, PleaTestAccessible *window)
{
  Search search = { .within = window, .found = accessible };

  if (!plea_test_wait (is_in_sight, &search, PLEA_TEST_PATIENCE_MS))
    plea_test_tree_fail (window, "“%s” does not come into sight",
                         plea_test_accessible_get_name (accessible));
}

/* --- Finding and doing --- */

/* The inner toggle of a GtkMenuButton has the action; the outer widget of the same name comes
 * first. */
static PleaTestAccessible *
prefer_actionable (PleaTestAccessible *accessible)
{
  g_autoptr (GPtrArray) inner = plea_test_tree_list (accessible, PLEA_TEST_ROLE_BUTTON,
                                                     plea_test_accessible_get_name (accessible));

  return g_object_ref (inner->len > 0 ? g_ptr_array_index (inner, 0) : accessible);
}

/**
 * plea_test_tree_click:
 * @within: where to look
 * @role: what to click on
 * @name: its name, in which `*` stands for any words
 *
 * Waits until it can be used, then clicks on it.
 */
void
plea_test_tree_click (PleaTestAccessible *within, PleaTestRole role, const char *name)
{
  g_autoptr (PleaTestAccessible) found = plea_test_tree_find_in_states (within, role, name,
                                                                        PLEA_TEST_STATE_SENSITIVE);
  g_autoptr (PleaTestAccessible) target = prefer_actionable (found);

  plea_test_accessible_click (target);
}

/**
 * plea_test_tree_click_until_state:
 * @accessible: an accessible that may well be clicked on twice, such as a row
 * @state: the state that the click should lead to
 *
 * Clicks with the mouse, again if need be.
 */
void
plea_test_tree_click_until_state (PleaTestAccessible *accessible, PleaTestState state)
{
  Expectation expectation = { .accessible = accessible, .state = state, .present = TRUE };

  for (guint waited = 0; waited < PLEA_TEST_PATIENCE_MS; waited += CLICK_MS)
    {
      plea_test_accessible_click_with_mouse (accessible);
      if (plea_test_wait (has_state, &expectation, CLICK_MS))
        return;
    }
  plea_test_tree_fail (accessible, "No click brings “%s” to state %x",
                       plea_test_accessible_get_name (accessible), state);
}

static gboolean
has_action (PleaTestAccessible *accessible, const char *action)
{
  g_auto (GStrv) actions = plea_test_accessible_list_actions (accessible);

  return g_strv_contains ((const char *const *) actions, action);
}

/**
 * plea_test_tree_activate_around:
 * @within: where to look
 * @role: what to look for
 * @name: its name, in which `*` stands for any words
 * @action: name of an action of that or of something that it is within, as a menu button is within
 *   what its menu is for
 */
void
plea_test_tree_activate_around (PleaTestAccessible *within,
                                PleaTestRole        role,
                                const char         *name,
                                const char         *action)
{
  g_autoptr (PleaTestAccessible) found = plea_test_tree_find (within, role, name);
  PleaTestAccessible *around = found;

  while (around != NULL && !has_action (around, action))
    around = plea_test_accessible_get_parent (around);
  if (around == NULL)
    plea_test_tree_fail (within, "“%s” is in nothing that has %s", name, action);
  plea_test_accessible_activate_action (around, action);
}

/**
 * plea_test_tree_set_text:
 * @within: where to look
 * @name: name of an entry or text view
 * @text: any text, in place of what is there
 */
void
plea_test_tree_set_text (PleaTestAccessible *within, const char *name, const char *text)
{
  g_autoptr (PleaTestAccessible) entry = plea_test_tree_find_in_states (
      within, PLEA_TEST_ROLE_TEXT, name, PLEA_TEST_STATE_SENSITIVE);

  plea_test_accessible_set_text (entry, text);
}
