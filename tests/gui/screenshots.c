/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Takes pictures of Plea's window as people see it: on a desktop, a tablet and a telephone, by day
 * and by night, with the whole form on one picture, of the editor in which a page is reviewed, and
 * of what the menus open. A program to look with, not a test: `screenshots DIRECTORY`. The
 * languages of the interface are in PLEA_PICTURE_LANGUAGES, separated by spaces; English if there
 * are none.
 */

#include "plea-test-tree.h"
#include "plea-test-wait.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>

/* Room for the window and the border that GTK draws round it without a compositor. */
#define SCREEN_WIDTH 1400
#define SCREEN_HEIGHT 2800

/* What the window needs to come to rest: transitions last 200 ms. */
#define REST_MICROSECONDS (G_USEC_PER_SEC * 8 / 10)

static const struct
{
  const char *name, *scheme;
  gboolean    is_large; /* the text */
} schemes[] = {
  { "light", "prefer-light", FALSE },
  { "dark", "prefer-dark", FALSE },
  { "large", "prefer-light", TRUE },
};

static const struct
{
  const char *name;
  int         width, height;
} sizes[] = {
  { "1280x800", 1280, 800 }, { "800x600", 800, 600 },      { "360x640", 360, 640 },
  { "1024x600", 1024, 600 }, { "whole-form", 1280, 2700 },
};

/* One run of Plea, and how its pictures' names begin. */
typedef struct
{
  PleaTestSession     *session;
  PleaTestApplication *plea;
  PleaTestAccessible  *root;
  PleaTestAccessible  *window;
  char                *prefix;
} Sitting;

/* Where it is at rest. From right to left GTK opens windows beyond the edge of a screen on which no
 * one arranges them. */
static PleaTestRectangle
find_area (PleaTestAccessible *window)
{
  PleaTestRectangle area;

  g_usleep (REST_MICROSECONDS);
  area = plea_test_accessible_get_screen_area (window);
  if (area.x >= 0 && area.x + area.width <= SCREEN_WIDTH)
    return area;

  plea_test_accessible_resize_window (window, area.width, area.height);
  g_usleep (REST_MICROSECONDS);

  return plea_test_accessible_get_screen_area (window);
}

static void
take (Sitting *sitting, PleaTestAccessible *window, const char *name)
{
  g_autofree char  *path = g_strdup_printf ("%s-%s.png", sitting->prefix, name);
  PleaTestRectangle area = find_area (window);

  plea_test_session_take_screenshot (sitting->session, &area, path);
  g_print ("%s\n", path);
}

static void
resize (Sitting *sitting, guint size)
{
  plea_test_accessible_resize_window (sitting->window, sizes[size].width, sizes[size].height);
}

/* The list, the form and the pages: beside each other where they fit, else one after the other. */
static void
take_panes (Sitting *sitting, guint size)
{
  static const char *const panes[] = { "appeals", "writing", "preview" };

  resize (sitting, size);
  for (guint i = 0; i < G_N_ELEMENTS (panes); i++)
    {
      g_autofree char *action = g_strconcat ("win.show-", panes[i], NULL);
      g_autofree char *name = g_strjoin ("-", sizes[size].name, panes[i], NULL);

      plea_test_accessible_activate_action (sitting->window, action);
      take (sitting, sitting->window, name);
    }
}

static void
write_at_home (PleaTestSession *session, const char *name, const char *contents)
{
  g_autofree char *path = g_build_filename (plea_test_session_get_home (session), name, NULL);
  g_autofree char *directory = g_path_get_dirname (path);

  g_assert_cmpint (g_mkdir_with_parents (directory, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, contents, -1, NULL));
}

/* Where no desktop has settings, GTK asks X how large text is. */
static void
enlarge_text (PleaTestSession *session)
{
  write_at_home (session, ".Xdefaults", "Xft.dpi: 192\n");
  write_at_home (session, ".config/gtk-4.0/settings.ini", "[Settings]\ngtk-enable-animations=0\n");
}

static void
open_plea (Sitting *sitting, const char *locale, guint scheme, const char *file)
{
  const char *argv[] = { g_getenv ("PLEA_TEST_PROGRAM"), file, NULL };

  sitting->session = plea_test_session_new (SCREEN_WIDTH, SCREEN_HEIGHT, locale);
  plea_test_session_set_environment (sitting->session, "ADW_DEBUG_COLOR_SCHEME",
                                     schemes[scheme].scheme);
  if (schemes[scheme].is_large)
    enlarge_text (sitting->session);
  sitting->plea = plea_test_application_launch (sitting->session, argv);
  sitting->root = plea_test_accessible_new_root (sitting->plea);
  sitting->window = plea_test_tree_find_window (sitting->root, "Plea");
}

static void
close_plea (Sitting *sitting)
{
  plea_test_accessible_activate_action (sitting->window, "window.close");
  plea_test_application_await_end (sitting->plea);
  g_clear_object (&sitting->window);
  g_clear_object (&sitting->root);
  g_clear_object (&sitting->plea);
  g_clear_object (&sitting->session);
  g_clear_pointer (&sitting->prefix, g_free);
}

static const char *
get_locale (const char *language)
{
  return g_str_equal (language, "en") ? NULL : language;
}

static void
sit (const char *directory, const char *language, guint scheme)
{
  Sitting          sitting = { NULL };
  g_autofree char *name = g_strjoin ("-", language, schemes[scheme].name, NULL);

  sitting.prefix = g_build_filename (directory, name, NULL);
  open_plea (&sitting, get_locale (language), scheme, NULL);
  for (guint size = 0; size < G_N_ELEMENTS (sizes); size++)
    take_panes (&sitting, size);
  close_plea (&sitting);
}

/* Some have boxes in them that are called windows as well. */
static gboolean
is_other (Sitting *sitting, PleaTestAccessible *window)
{
  g_auto (GStrv) actions = plea_test_accessible_list_actions (window);

  return !g_str_equal (plea_test_accessible_get_path (window),
                       plea_test_accessible_get_path (sitting->window))
         && g_strv_contains ((const char *const *) actions, "window.close");
}

static PleaTestAccessible *
look_for_other (Sitting *sitting)
{
  static const PleaTestRole roles[] = { PLEA_TEST_ROLE_WINDOW, PLEA_TEST_ROLE_DIALOG };

  for (guint role = 0; role < G_N_ELEMENTS (roles); role++)
    {
      g_autoptr (GPtrArray) windows = plea_test_tree_list (sitting->root, roles[role], "*");

      for (guint i = 0; i < windows->len; i++)
        if (is_other (sitting, windows->pdata[i]))
          return g_object_ref (windows->pdata[i]);
    }

  return NULL;
}

static gboolean
has_other (gpointer sitting)
{
  g_autoptr (PleaTestAccessible) other = look_for_other (sitting);

  return other != NULL;
}

static gboolean
has_no_other (gpointer sitting)
{
  return !has_other (sitting);
}

/* --- A page that is reviewed --- */

/* The keys of the panes are the same in every language. */
static void
take_review (Sitting *sitting, PleaTestAccessible *editor, guint size)
{
  static const struct
  {
    const char *key, *name;
  } panes[] = { { "alt+1", "source" }, { "alt+3", "fields" }, { "alt+2", "review" } };

  plea_test_accessible_resize_window (editor, sizes[size].width, sizes[size].height);
  for (guint i = 0; i < G_N_ELEMENTS (panes); i++)
    {
      g_autofree char *name = g_strjoin ("-", sizes[size].name, panes[i].name, NULL);

      plea_test_session_press_key (sitting->session, panes[i].key);
      take (sitting, editor, name);
    }
}

static void
sit_reviewing (const char *directory, const char *language, guint scheme)
{
  Sitting          sitting = { NULL };
  g_autofree char *name = g_strjoin ("-", language, schemes[scheme].name, NULL);
  g_autofree char *page = g_test_build_filename (G_TEST_DIST, "data", "appeal-page.txt", NULL);
  g_autoptr (PleaTestAccessible) editor = NULL;

  sitting.prefix = g_build_filename (directory, name, NULL);
  open_plea (&sitting, get_locale (language), scheme, page);
  plea_test_wait (has_other, &sitting, PLEA_TEST_PATIENCE_MS);
  editor = look_for_other (&sitting);
  for (guint size = 0; size < G_N_ELEMENTS (sizes); size++)
    take_review (&sitting, editor, size);
  plea_test_accessible_activate_action (editor, "window.close");
  close_plea (&sitting);
}

/* --- What the menus open --- */

/* As large as it opens, and on a telephone. */
static void
take_other (Sitting *sitting, const char *action)
{
  const char      *name = strchr (action, '.') + 1;
  g_autofree char *on_telephone = g_strconcat (name, "-360x640", NULL);
  g_autoptr (PleaTestAccessible) other = NULL;

  plea_test_accessible_activate_action (sitting->window, action);
  plea_test_wait (has_other, sitting, PLEA_TEST_PATIENCE_MS);
  other = look_for_other (sitting);
  take (sitting, other, name);
  plea_test_accessible_resize_window (other, 360, 640);
  take (sitting, other, on_telephone);
  plea_test_accessible_activate_action (other, "window.close");
  plea_test_wait (has_no_other, sitting, PLEA_TEST_PATIENCE_MS);
}

/* The record has a letter in it. */
static void
take_letters (Sitting *sitting)
{
  plea_test_accessible_activate_action (sitting->window, "win.note-posted");
  plea_test_accessible_activate_action (sitting->window, "win.show-letters");
  resize (sitting, 0);
  take (sitting, sitting->window, "letters");
  resize (sitting, 2);
  take (sitting, sitting->window, "letters-360x640");
}

static void
sit_before_menus (const char *directory, const char *language, guint scheme)
{
  static const char *const actions[] = {
    "win.preferences",       "win.privacy",        "win.envelope",   "win.back-up",
    "win.find-appeals",      "win.report",         "win.new-appeal", "win.write-together",
    "win.forget-everything", "win.forget-letters",
  };
  Sitting          sitting = { NULL };
  g_autofree char *name = g_strjoin ("-", language, schemes[scheme].name, NULL);

  sitting.prefix = g_build_filename (directory, name, NULL);
  open_plea (&sitting, get_locale (language), scheme, NULL);
  take_letters (&sitting);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    take_other (&sitting, actions[i]);
  close_plea (&sitting);
}

/* The night has the same words as the day. */
static guint
count_schemes (const char *language)
{
  return g_str_equal (language, "en") ? G_N_ELEMENTS (schemes) : 1;
}

int
main (int argc, char *argv[])
{
  const char *directory = argc > 1 ? argv[1] : ".";
  const char *wanted = g_getenv ("PLEA_PICTURE_LANGUAGES");
  g_auto (GStrv) languages = g_strsplit (wanted != NULL ? wanted : "en", " ", -1);

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_mkdir_with_parents (directory, 0755);
  for (guint language = 0; languages[language] != NULL; language++)
    for (guint scheme = 0; scheme < count_schemes (languages[language]); scheme++)
      {
        sit (directory, languages[language], scheme);
        sit_reviewing (directory, languages[language], scheme);
        sit_before_menus (directory, languages[language], scheme);
      }

  return 0;
}
