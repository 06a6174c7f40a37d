/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What happens is told to screen readers, though the keyboard stays where it is. */

#include "plea-test-story.h"
#include "plea-test-wait.h"

#include <locale.h>

#define COPIED "Letter copied"
#define SAVED "Letter saved"
#define MOST_TABS 30

/* As long as the keyboard may take from one stop to the next. */
#define STOP_MS 200

/* How often it has been told. */
typedef struct
{
  const char *words;
  guint       n;
  guint       n_expected;
} Told;

/* GTK 4.8 has no announcements: there what has the keyboard is described by them. */
static gboolean
is_announcement (const char *signal, GVariant *parameters)
{
  const char *what;

  if (g_str_equal (signal, "Announcement"))
    return TRUE;

  g_variant_get_child (parameters, 0, "&s", &what);

  return g_str_equal (signal, "PropertyChange") && g_str_equal (what, "accessible-description");
}

static void
on_event (GDBusConnection *bus,
          const char      *sender,
          const char      *path,
          const char      *interface,
          const char      *signal,
          GVariant        *parameters,
          gpointer         data)
{
  Told *told = data;
  g_autoptr (GVariant) words = NULL;

  if (!is_announcement (signal, parameters))
    return;

  g_variant_get_child (parameters, 3, "v", &words);
  if (g_variant_is_of_type (words, G_VARIANT_TYPE_STRING)
      && g_str_equal (g_variant_get_string (words, NULL), told->words))
    told->n++;
}

static gboolean
is_told (gpointer data)
{
  Told *told = data;

  return told->n >= told->n_expected;
}

static void
expect (PleaTestStory *story, Told *told)
{
  told->n_expected++;
  if (!plea_test_wait (is_told, told, PLEA_TEST_PATIENCE_MS))
    plea_test_tree_fail (story->window, "“%s” is not told", told->words);
  g_assert_cmpuint (told->n, ==, told->n_expected);
}

static guint
listen_for (PleaTestStory *story, Told *told)
{
  return g_dbus_connection_signal_subscribe (
      plea_test_session_get_accessibility_bus (story->session), NULL, "org.a11y.atspi.Event.Object",
      NULL, NULL, NULL, G_DBUS_SIGNAL_FLAGS_NONE, on_event, told, NULL);
}

static gboolean
has_keyboard (gpointer data)
{
  return plea_test_accessible_has_states (data, PLEA_TEST_STATE_FOCUSED);
}

/* The appeal in the list, reached from wherever the keyboard is. */
static PleaTestAccessible *
tab_to_appeal (PleaTestStory *story)
{
  g_autoptr (PleaTestAccessible) appeal = plea_test_tree_find (
      story->window, PLEA_TEST_ROLE_LIST_ITEM, "Elena Milashina*");

  for (guint i = 0; i < MOST_TABS; i++)
    {
      plea_test_session_press_key (story->session, "Tab");
      if (plea_test_wait (has_keyboard, appeal, STOP_MS))
        return g_steal_pointer (&appeal);
    }
  plea_test_tree_fail (story->window, "The keyboard does not come to the appeal");
}

static gboolean
is_as_before (gpointer data)
{
  PleaTestAccessible *before = data;
  g_autoptr (PleaTestAccessible) now = plea_test_tree_find (
      plea_test_accessible_get_window (before), PLEA_TEST_ROLE_LIST_ITEM, "Elena Milashina*");

  return g_str_equal (plea_test_accessible_get_description (now),
                      plea_test_accessible_get_description (before));
}

/* As often as it happens, and once each time. What had the keyboard is then as it was. */
static void
test_notice (PleaTestStory *story, gconstpointer data)
{
  GDBusConnection *bus = plea_test_session_get_accessibility_bus (story->session);
  Told             told = { .words = COPIED };
  guint            subscription = listen_for (story, &told);
  g_autoptr (PleaTestAccessible) appeal = tab_to_appeal (story);

  for (guint i = 0; i < 2; i++)
    {
      plea_test_session_press_key (story->session, "ctrl+shift+c");
      expect (story, &told);
    }
  plea_test_session_press_key (story->session, "Tab");
  g_assert_true (plea_test_wait (is_as_before, appeal, PLEA_TEST_PATIENCE_MS));
  g_dbus_connection_signal_unsubscribe (bus, subscription);
}

/* Where the keyboard comes back when a dialog goes. */
static void
set_up_desktop (PleaTestStory *story, gconstpointer data)
{
  plea_test_story_begin (story, NULL);
  plea_test_session_manage_windows (story->session);
  plea_test_story_open (story, NULL);
}

/* Once the dialog has gone and the keyboard has come back. */
static void
test_notice_after_dialog (PleaTestStory *story, gconstpointer data)
{
  GDBusConnection *bus = plea_test_session_get_accessibility_bus (story->session);
  Told             told = { .words = SAVED };
  guint            subscription = listen_for (story, &told);
  g_autofree char *path = g_build_filename (plea_test_session_get_home (story->session),
                                            "letter.pdf", NULL);
  g_autoptr (PleaTestAccessible) appeal = NULL;
  g_autoptr (PleaTestAccessible) dialog = NULL;

  plea_test_tree_set_text (story->window, "Name", "Amina Example");
  appeal = tab_to_appeal (story);
  plea_test_session_press_key (story->session, "ctrl+s");
  dialog = plea_test_tree_find_window (story->root, "Save as PDF");
  plea_test_tree_set_text (dialog, "Name*", path);
  plea_test_tree_click (dialog, PLEA_TEST_ROLE_BUTTON, "Save");
  expect (story, &told);
  g_dbus_connection_signal_unsubscribe (bus, subscription);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/announced/notice", PleaTestStory, NULL, plea_test_story_set_up, test_notice,
              plea_test_story_tear_down);
  g_test_add ("/announced/notice-after-dialog", PleaTestStory, NULL, set_up_desktop,
              test_notice_after_dialog, plea_test_story_tear_down);

  return g_test_run ();
}
