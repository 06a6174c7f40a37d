/* SPDX-License-Identifier: GPL-3.0-or-later */
/* See plea-test-accessible.h. */

#include "plea-test-accessible.h"

#include "plea-test-wait.h"

#include <string.h>

#define INTERFACE(name) "org.a11y.atspi." name
#define ROOT_PATH "/org/a11y/atspi/accessible/root"
#define ANSWER_MS 30000

/* What slides to its place looks still for a moment on a busy machine. */
#define N_STILL_LOOKS 5

/* AT-SPI's coordinate type "relative to the window"; GTK 4 knows no screen coordinates. */
#define COORDINATES_WINDOW 1u

struct _PleaTestAccessible
{
  GObject parent_instance;

  PleaTestApplication *application;
  PleaTestAccessible  *parent;
  char                *path;

  /* As they were when the tree was looked at. */
  char *name;
  char *description;
  guint role;
  guint states;
};

G_DEFINE_FINAL_TYPE (PleaTestAccessible, plea_test_accessible, G_TYPE_OBJECT)

/* AT-SPI's numbers of roles, from its protocol. */
enum
{
  ATSPI_ALERT = 2,
  ATSPI_CHECK_BOX = 7,
  ATSPI_CHECK_MENU_ITEM = 8,
  ATSPI_COMBO_BOX = 11,
  ATSPI_DIALOG = 16,
  ATSPI_FILLER = 20,
  ATSPI_FRAME = 23,
  ATSPI_IMAGE = 27,
  ATSPI_LABEL = 29,
  ATSPI_LIST_ITEM = 32,
  ATSPI_MENU_ITEM = 35,
  ATSPI_PAGE_TAB = 37,
  ATSPI_PASSWORD_TEXT = 40,
  ATSPI_PUSH_BUTTON = 43,
  ATSPI_RADIO_BUTTON = 44,
  ATSPI_RADIO_MENU_ITEM = 45,
  ATSPI_SCROLL_PANE = 49,
  ATSPI_SLIDER = 51,
  ATSPI_SPIN_BUTTON = 52,
  ATSPI_TABLE_CELL = 56,
  ATSPI_TEXT = 61,
  ATSPI_TOGGLE_BUTTON = 62,
  ATSPI_WINDOW = 69,
  ATSPI_ENTRY = 79,
  ATSPI_HEADING = 83,
  ATSPI_LINK = 88,
  ATSPI_STATIC = 116,
  ATSPI_PUSH_BUTTON_MENU = 129,
  ATSPI_SWITCH = 130,
};

/* Zero ends a row. A file chooser is a filler in GTK 4.8. */
static const guint atspi_roles[][6] = {
  [PLEA_TEST_ROLE_BUTTON] = { ATSPI_PUSH_BUTTON, ATSPI_TOGGLE_BUTTON, ATSPI_PUSH_BUTTON_MENU,
                              ATSPI_LINK },
  [PLEA_TEST_ROLE_CHECK] = { ATSPI_CHECK_BOX, ATSPI_SWITCH, ATSPI_TOGGLE_BUTTON,
                             ATSPI_RADIO_BUTTON },
  [PLEA_TEST_ROLE_COMBO] = { ATSPI_COMBO_BOX },
  [PLEA_TEST_ROLE_DIALOG] = { ATSPI_DIALOG, ATSPI_ALERT },
  [PLEA_TEST_ROLE_IMAGE] = { ATSPI_IMAGE },
  [PLEA_TEST_ROLE_LABEL] = { ATSPI_LABEL, ATSPI_STATIC, ATSPI_HEADING },
  [PLEA_TEST_ROLE_LIST_ITEM] = { ATSPI_LIST_ITEM },
  [PLEA_TEST_ROLE_MENU_ITEM] = { ATSPI_MENU_ITEM, ATSPI_CHECK_MENU_ITEM, ATSPI_RADIO_MENU_ITEM },
  [PLEA_TEST_ROLE_TABLE_CELL] = { ATSPI_TABLE_CELL },
  [PLEA_TEST_ROLE_TEXT] = { ATSPI_TEXT, ATSPI_ENTRY, ATSPI_PASSWORD_TEXT },
  [PLEA_TEST_ROLE_WINDOW] = { ATSPI_FRAME, ATSPI_WINDOW, ATSPI_DIALOG, ATSPI_FILLER },
};

/* What a user of a screen reader lands on, and so must be told the name of. */
static const guint roles_in_need_of_a_name[] = {
  ATSPI_CHECK_BOX,
  ATSPI_CHECK_MENU_ITEM,
  ATSPI_COMBO_BOX,
  ATSPI_DIALOG,
  ATSPI_ENTRY,
  ATSPI_FRAME,
  ATSPI_LINK,
  ATSPI_LIST_ITEM,
  ATSPI_MENU_ITEM,
  ATSPI_PAGE_TAB,
  ATSPI_PASSWORD_TEXT,
  ATSPI_PUSH_BUTTON,
  ATSPI_PUSH_BUTTON_MENU,
  ATSPI_RADIO_BUTTON,
  ATSPI_RADIO_MENU_ITEM,
  ATSPI_SLIDER,
  ATSPI_SPIN_BUTTON,
  ATSPI_SWITCH,
  ATSPI_TEXT,
  ATSPI_TOGGLE_BUTTON,
};

/* --- The bus --- */

static GVariant *
try_call (PleaTestAccessible *self,
          const char         *interface,
          const char         *method,
          GVariant           *arguments,
          GError            **error)
{
  PleaTestSession *session = plea_test_application_get_session (self->application);

  return g_dbus_connection_call_sync (plea_test_session_get_accessibility_bus (session),
                                      plea_test_application_get_bus_name (self->application),
                                      self->path, interface, method, arguments, NULL,
                                      G_DBUS_CALL_FLAGS_NONE, ANSWER_MS, NULL, error);
}

static GVariant *
call (PleaTestAccessible *self, const char *interface, const char *method, GVariant *arguments)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *description = plea_test_accessible_describe (self);
  GVariant        *answer = try_call (self, interface, method, arguments, &error);

  if (answer == NULL)
    g_error ("%s of %s: %s", method, description, error->message);
  return answer;
}

static GVariant *
get_property (PleaTestAccessible *self, const char *interface, const char *property)
{
  g_autoptr (GVariant) answer = call (self, "org.freedesktop.DBus.Properties", "Get",
                                      g_variant_new ("(ss)", interface, property));
  g_autoptr (GVariant) boxed = g_variant_get_child_value (answer, 0);

  return g_variant_get_variant (boxed);
}

static int
get_int_property (PleaTestAccessible *self, const char *interface, const char *property)
{
  g_autoptr (GVariant) value = get_property (self, interface, property);

  return g_variant_get_int32 (value);
}

/* --- The object --- */

static void
plea_test_accessible_dispose (GObject *object)
{
  PleaTestAccessible *self = PLEA_TEST_ACCESSIBLE (object);

  g_clear_object (&self->application);
  g_clear_object (&self->parent);

  G_OBJECT_CLASS (plea_test_accessible_parent_class)->dispose (object);
}

static void
plea_test_accessible_finalize (GObject *object)
{
  PleaTestAccessible *self = PLEA_TEST_ACCESSIBLE (object);

  g_free (self->path);
  g_free (self->name);
  g_free (self->description);

  G_OBJECT_CLASS (plea_test_accessible_parent_class)->finalize (object);
}

static void
plea_test_accessible_class_init (PleaTestAccessibleClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = plea_test_accessible_dispose;
  object_class->finalize = plea_test_accessible_finalize;
}

static void
plea_test_accessible_init (PleaTestAccessible *self)
{
}

/**
 * plea_test_accessible_new_root:
 * @application: an application
 *
 * Returns: (transfer full): what all its windows are within
 */
PleaTestAccessible *
plea_test_accessible_new_root (PleaTestApplication *application)
{
  PleaTestAccessible *self = g_object_new (PLEA_TEST_TYPE_ACCESSIBLE, NULL);

  self->application = g_object_ref (application);
  self->path = g_strdup (ROOT_PATH);
  self->name = g_strdup ("");
  self->description = g_strdup ("");
  return self;
}

/**
 * plea_test_accessible_new:
 * @application: the application that it is part of
 * @parent: what it is within
 * @path: its object path on the accessibility bus
 * @item: the application's entry for it in the answer to AT-SPI's `Cache.GetItems`
 *
 * Returns: (transfer full): the accessible as it is at this moment
 */
PleaTestAccessible *
plea_test_accessible_new (PleaTestApplication *application,
                          PleaTestAccessible  *parent,
                          const char          *path,
                          GVariant            *item)
{
  PleaTestAccessible *self = g_object_new (PLEA_TEST_TYPE_ACCESSIBLE, NULL);
  g_autoptr (GVariant) states = g_variant_get_child_value (item, 9);

  self->application = g_object_ref (application);
  self->parent = g_object_ref (parent);
  self->path = g_strdup (path);
  g_variant_get_child (item, 6, "s", &self->name);
  g_variant_get_child (item, 7, "u", &self->role);
  g_variant_get_child (item, 8, "s", &self->description);
  g_variant_get_child (states, 0, "u", &self->states);
  return self;
}

/**
 * plea_test_accessible_get_application:
 * @self: an accessible
 *
 * Returns: (transfer none): the application that it is part of
 */
PleaTestApplication *
plea_test_accessible_get_application (PleaTestAccessible *self)
{
  return self->application;
}

/**
 * plea_test_accessible_get_parent:
 * @self: an accessible
 *
 * Returns: (transfer none) (nullable): what it is within, %NULL for the root
 */
PleaTestAccessible *
plea_test_accessible_get_parent (PleaTestAccessible *self)
{
  return self->parent;
}

/**
 * plea_test_accessible_get_window:
 * @self: an accessible other than the root
 *
 * Returns: (transfer none): the window that it is in
 */
PleaTestAccessible *
plea_test_accessible_get_window (PleaTestAccessible *self)
{
  while (self->parent->parent != NULL)
    self = self->parent;
  return self;
}

/**
 * plea_test_accessible_get_path:
 * @self: an accessible
 *
 * Returns: (transfer none): its object path on the accessibility bus
 */
const char *
plea_test_accessible_get_path (PleaTestAccessible *self)
{
  return self->path;
}

/**
 * plea_test_accessible_get_name:
 * @self: an accessible
 *
 * Returns: (transfer none): the name that a screen reader speaks, possibly empty
 */
const char *
plea_test_accessible_get_name (PleaTestAccessible *self)
{
  return self->name;
}

/**
 * plea_test_accessible_get_description:
 * @self: an accessible
 *
 * Returns: (transfer none): what a screen reader adds to the name, possibly empty
 */
const char *
plea_test_accessible_get_description (PleaTestAccessible *self)
{
  return self->description;
}

/**
 * plea_test_accessible_has_role:
 * @self: an accessible
 * @role: a role
 *
 * Returns: whether @self is a @role
 */
gboolean
plea_test_accessible_has_role (PleaTestAccessible *self, PleaTestRole role)
{
  if (role == PLEA_TEST_ROLE_ANY)
    return TRUE;
  for (const guint *number = atspi_roles[role]; *number != 0; number++)
    if (*number == self->role)
      return TRUE;
  return FALSE;
}

/**
 * plea_test_accessible_had_states:
 * @self: an accessible
 * @states: states
 *
 * Returns: whether @self was in all of @states when the tree was looked at
 */
gboolean
plea_test_accessible_had_states (PleaTestAccessible *self, PleaTestState states)
{
  return (self->states & states) == states;
}

static gboolean
needs_name (PleaTestAccessible *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (roles_in_need_of_a_name); i++)
    if (roles_in_need_of_a_name[i] == self->role)
      return TRUE;
  return FALSE;
}

/* The choices of a combo row are rows of a list view, which GTK 4.8 lets nobody name. */
static gboolean
is_choice (PleaTestAccessible *self)
{
  PleaTestAccessible *ancestor = self->parent;

  while (ancestor != NULL && ancestor->role != ATSPI_COMBO_BOX)
    ancestor = ancestor->parent;
  return self->role == ATSPI_LIST_ITEM && ancestor != NULL;
}

/* What scrolls is one where nothing inside of it is. */
static gboolean
may_be_stop (PleaTestAccessible *self)
{
  return needs_name (self) || self->role == ATSPI_SCROLL_PANE;
}

/**
 * plea_test_accessible_is_stop:
 * @self: an accessible
 *
 * Returns: whether the keyboard may stop at @self, which then has to have a name
 */
gboolean
plea_test_accessible_is_stop (PleaTestAccessible *self)
{
  return may_be_stop (self) && !is_choice (self)
         && plea_test_accessible_had_states (self, PLEA_TEST_STATE_FOCUSABLE);
}

/**
 * plea_test_accessible_is_unnamed:
 * @self: an accessible
 *
 * Returns: whether users can land on @self without being told a name; the name of a class is none
 */
gboolean
plea_test_accessible_is_unnamed (PleaTestAccessible *self)
{
  return needs_name (self) && !is_choice (self)
         && g_regex_match_simple ("^\\s*$|^(Gtk|Adw|Plea)[A-Z]\\w+$", self->name, 0, 0);
}

static char *
ask_role_name (PleaTestAccessible *self)
{
  g_autoptr (GVariant) answer = try_call (self, INTERFACE ("Accessible"), "GetRoleName", NULL,
                                          NULL);
  char *name = NULL;

  if (answer == NULL)
    return g_strdup_printf ("vanished role %u", self->role);
  g_variant_get (answer, "(s)", &name);
  return name;
}

/**
 * plea_test_accessible_describe:
 * @self: an accessible
 *
 * Returns: (transfer full): a line for whoever looks for the reason of a failure
 */
char *
plea_test_accessible_describe (PleaTestAccessible *self)
{
  static const struct
  {
    PleaTestState state;
    const char   *word;
  } words[] = {
    { PLEA_TEST_STATE_CHECKED, " checked" },
    { PLEA_TEST_STATE_EXPANDED, " expanded" },
    { PLEA_TEST_STATE_FOCUSED, " focused" },
    { PLEA_TEST_STATE_SELECTED, " selected" },
  };
  g_autofree char *role = ask_role_name (self);
  GString         *line = g_string_new (NULL);

  g_string_append_printf (line, "[%s] “%s”", role, self->name);
  if (self->description[0] != '\0')
    g_string_append_printf (line, " (%s)", self->description);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (self->states & words[i].state)
      g_string_append (line, words[i].word);
  if (!(self->states & PLEA_TEST_STATE_SENSITIVE))
    g_string_append (line, " insensitive");
  return g_string_free (line, FALSE);
}

/* --- Asking --- */

/**
 * plea_test_accessible_has_states:
 * @self: an accessible
 * @states: states
 *
 * Returns: whether @self is in all of @states now; something that has gone is in none
 */
gboolean
plea_test_accessible_has_states (PleaTestAccessible *self, PleaTestState states)
{
  g_autoptr (GVariant) answer = try_call (self, INTERFACE ("Accessible"), "GetState", NULL, NULL);
  g_autoptr (GVariant) words = NULL;
  guint bits = 0;

  if (answer == NULL)
    return FALSE;
  words = g_variant_get_child_value (answer, 0);
  g_variant_get_child (words, 0, "u", &bits);
  return (bits & states) == states;
}

static gboolean
has_interface (PleaTestAccessible *self, const char *interface)
{
  g_autoptr (GVariant) answer = call (self, INTERFACE ("Accessible"), "GetInterfaces", NULL);
  g_autofree const char **interfaces = NULL;

  g_variant_get (answer, "(^a&s)", &interfaces);
  return g_strv_contains (interfaces, interface);
}

/* In an entry row of GTK 4.8 the keyboard stops at a text that only the row can read. */
static PleaTestAccessible *
find_text (PleaTestAccessible *self)
{
  PleaTestAccessible *reader = self;

  while (reader != NULL && !has_interface (reader, INTERFACE ("Text")))
    reader = reader->parent;
  return reader != NULL ? reader : self;
}

/**
 * plea_test_accessible_get_text:
 * @self: an accessible that holds text
 *
 * Returns: (transfer full): its text now
 */
char *
plea_test_accessible_get_text (PleaTestAccessible *self)
{
  PleaTestAccessible *reader = find_text (self);
  /* GTK 4.8 takes -1 for the end in some widgets only. */
  int length = get_int_property (reader, INTERFACE ("Text"), "CharacterCount");
  g_autoptr (GVariant) answer = call (reader, INTERFACE ("Text"), "GetText",
                                      g_variant_new ("(ii)", 0, length));
  char *text = NULL;

  g_variant_get (answer, "(s)", &text);
  return text;
}

/**
 * plea_test_accessible_get_value:
 * @self: an accessible that holds a number
 *
 * Returns: its value now
 */
double
plea_test_accessible_get_value (PleaTestAccessible *self)
{
  g_autoptr (GVariant) value = get_property (self, INTERFACE ("Value"), "CurrentValue");

  return g_variant_get_double (value);
}

/**
 * plea_test_accessible_list_actions:
 * @self: an accessible
 *
 * Returns: (transfer full): names of what can be done with it, possibly none
 */
GStrv
plea_test_accessible_list_actions (PleaTestAccessible *self)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  /* GTK 4.8 counts disabled actions too, but does not name them: so ask until it refuses. */
  for (int i = 0;; i++)
    {
      g_autoptr (GVariant) answer = try_call (self, INTERFACE ("Action"), "GetName",
                                              g_variant_new ("(i)", i), NULL);
      const char *name = "";

      if (answer != NULL)
        g_variant_get (answer, "(&s)", &name);
      if (*name == '\0')
        return g_strv_builder_end (names);
      g_strv_builder_add (names, name);
    }
}

static PleaTestRectangle
get_area_in_window (PleaTestAccessible *self)
{
  g_autoptr (GVariant) answer = call (self, INTERFACE ("Component"), "GetExtents",
                                      g_variant_new ("(u)", COORDINATES_WINDOW));
  PleaTestRectangle area;

  g_variant_get (answer, "((iiii))", &area.x, &area.y, &area.width, &area.height);
  return area;
}

static int
measure_misfit (const PleaTestRectangle *outer, const PleaTestRectangle *inner)
{
  return ABS (outer->width - inner->width) + ABS (outer->height - inner->height);
}

/* The X window that shows @self: of the application's windows the one that fits best. */
static PleaTestWindow
find_x_window (PleaTestAccessible *self)
{
  g_autoptr (GArray) windows = plea_test_application_list_windows (self->application);
  PleaTestRectangle area = get_area_in_window (plea_test_accessible_get_window (self));
  PleaTestWindow   *best;

  g_assert_cmpuint (windows->len, >, 0);
  best = &g_array_index (windows, PleaTestWindow, 0);
  for (guint i = 1; i < windows->len; i++)
    {
      PleaTestWindow *window = &g_array_index (windows, PleaTestWindow, i);

      if (measure_misfit (&window->area, &area) < measure_misfit (&best->area, &area))
        best = window;
    }
  return *best;
}

/**
 * plea_test_accessible_get_screen_area:
 * @self: an accessible in a window
 *
 * Returns: where on the screen it is
 */
PleaTestRectangle
plea_test_accessible_get_screen_area (PleaTestAccessible *self)
{
  PleaTestWindow    window = find_x_window (self);
  PleaTestRectangle content = get_area_in_window (plea_test_accessible_get_window (self));
  PleaTestRectangle area = get_area_in_window (self);

  /* The border that GTK draws without a compositor is as wide on the left as on the right. In 4.8
   * the content's own place is the origin, in newer versions it is left of it by that border. */
  area.x += window.area.x + (window.area.width - content.width) / 2 - content.x;
  area.y += window.area.y + (window.area.height - content.height) / 2 - content.y;
  return area;
}

typedef struct
{
  PleaTestAccessible *accessible;
  PleaTestRectangle   area;
  guint               n_looks;
} Stillness;

static gboolean
is_still (gpointer user_data)
{
  Stillness        *self = user_data;
  PleaTestRectangle area = plea_test_accessible_get_screen_area (self->accessible);

  if (area.width > 0 && memcmp (&area, &self->area, sizeof area) == 0)
    return ++self->n_looks == N_STILL_LOOKS;
  self->area = area;
  self->n_looks = 0;

  return FALSE;
}

/**
 * plea_test_accessible_await_still:
 * @self: an accessible in a window
 *
 * What has just come may still be growing or sliding to its place: a mouse waits until it is there.
 *
 * Returns: where on the screen it has come to rest
 */
PleaTestRectangle
plea_test_accessible_await_still (PleaTestAccessible *self)
{
  Stillness stillness = { .accessible = self };

  g_assert_true (plea_test_wait (is_still, &stillness, PLEA_TEST_PATIENCE_MS));

  return stillness.area;
}

/* --- Doing --- */

/**
 * plea_test_accessible_set_text:
 * @self: an accessible that takes text
 * @text: the new text, in place of what is there
 */
void
plea_test_accessible_set_text (PleaTestAccessible *self, const char *text)
{
  g_autoptr (GVariant) answer = call (self, INTERFACE ("EditableText"), "SetTextContents",
                                      g_variant_new ("(s)", text));
  gboolean done = FALSE;

  g_variant_get (answer, "(b)", &done);
  g_assert_true (done);
}

/**
 * plea_test_accessible_set_value:
 * @self: an accessible that holds a number
 * @value: its new value
 */
void
plea_test_accessible_set_value (PleaTestAccessible *self, double value)
{
  g_autoptr (GVariant) answer = call (
      self, "org.freedesktop.DBus.Properties", "Set",
      g_variant_new ("(ssv)", INTERFACE ("Value"), "CurrentValue", g_variant_new_double (value)));
}

/**
 * plea_test_accessible_insert_text:
 * @self: an accessible that takes text
 * @position: where, in characters from the start
 * @text: what to insert
 */
void
plea_test_accessible_insert_text (PleaTestAccessible *self, int position, const char *text)
{
  g_autoptr (GVariant) answer = call (self, INTERFACE ("EditableText"), "InsertText",
                                      g_variant_new ("(isi)", position, text, (int) strlen (text)));
}

static gboolean
try_action (PleaTestAccessible *self, const char *action)
{
  g_auto (GStrv) actions = plea_test_accessible_list_actions (self);
  g_autoptr (GVariant) answer = NULL;
  int index = 0;

  while (actions[index] != NULL && !g_str_equal (actions[index], action))
    index++;
  if (actions[index] == NULL)
    return FALSE;
  /* No answer is no failure: an action that closes the window takes the accessible with it. */
  answer = try_call (self, INTERFACE ("Action"), "DoAction", g_variant_new ("(i)", index), NULL);
  return TRUE;
}

/**
 * plea_test_accessible_activate_action:
 * @self: an accessible, often a window
 * @action: name of an action, such as `win.print`
 */
void
plea_test_accessible_activate_action (PleaTestAccessible *self, const char *action)
{
  if (!try_action (self, action))
    {
      g_autofree char *description = plea_test_accessible_describe (self);
      g_auto (GStrv) actions = plea_test_accessible_list_actions (self);
      g_autofree char *known = g_strjoinv (", ", actions);

      g_error ("%s has no action %s, but %s", description, action, known);
    }
}

/**
 * plea_test_accessible_click:
 * @self: an accessible
 *
 * Clicks in the way of a screen reader, or with the mouse where GTK offers no such way.
 */
void
plea_test_accessible_click (PleaTestAccessible *self)
{
  if (!try_action (self, "click") && !try_action (self, "toggle")
      && !try_action (self, "switch.toggle"))
    plea_test_accessible_click_with_mouse (self);
}

/**
 * plea_test_accessible_click_with_mouse:
 * @self: an accessible that can be seen
 *
 * Clicks into its middle.
 */
void
plea_test_accessible_click_with_mouse (PleaTestAccessible *self)
{
  PleaTestRectangle area = plea_test_accessible_await_still (self);

  plea_test_session_click_at (plea_test_application_get_session (self->application),
                              area.x + area.width / 2, area.y + area.height / 2);
}

/**
 * plea_test_accessible_resize_window:
 * @self: a window
 * @width: width of its content in pixels
 * @height: height of its content in pixels
 *
 * Moves the window to the top left corner and asks it to be of another size, as a window manager
 * would; it may have to be larger.
 */
void
plea_test_accessible_resize_window (PleaTestAccessible *self, int width, int height)
{
  PleaTestWindow    window = find_x_window (self);
  PleaTestRectangle content = get_area_in_window (self);
  g_autofree char  *id = g_strdup_printf ("%u", window.id);
  g_autofree char  *across = g_strdup_printf ("%d", width + window.area.width - content.width);
  g_autofree char  *down = g_strdup_printf ("%d", height + window.area.height - content.height);
  const char       *argv[] = {
          "xdotool", "windowmove", id, "0", "0", "windowsize", id, across, down, NULL
  };
  g_autofree char *said = plea_test_session_run (
      plea_test_application_get_session (self->application), argv);
}
