/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Takes pictures of Plea's window as people see it: on a desktop, a tablet and a telephone, by day
 * and by night, with the whole form on one picture, in English and French. A program to look with,
 * not a test: `screenshots DIRECTORY`.
 */

#include "plea-test-tree.h"

#include <glib/gstdio.h>
#include <locale.h>

/* Room for the window and the border that GTK draws round it without a compositor. */
#define SCREEN_WIDTH 1400
#define SCREEN_HEIGHT 2800

/* What the window needs to come to rest: transitions last 200 ms. */
#define REST_MICROSECONDS (G_USEC_PER_SEC * 8 / 10)

static const struct
{
  const char *name, *locale;
} languages[] = {
  { "en", NULL },
  { "fr", "fr_FR" },
};

static const struct
{
  const char *name, *scheme;
} schemes[] = {
  { "light", "prefer-light" },
  { "dark", "prefer-dark" },
};

static const struct
{
  const char *name;
  int         width, height;
} sizes[] = {
  { "1280x800", 1280, 800 },
  { "800x600", 800, 600 },
  { "360x640", 360, 640 },
  { "whole-form", 1280, 2700 },
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

static void
take (Sitting *sitting, PleaTestAccessible *window, const char *name)
{
  g_autofree char  *path = g_strdup_printf ("%s-%s.png", sitting->prefix, name);
  PleaTestRectangle area;

  g_usleep (REST_MICROSECONDS);
  area = plea_test_accessible_get_screen_area (window);
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
open_plea (Sitting *sitting, const char *locale, const char *scheme)
{
  const char *argv[] = { g_getenv ("PLEA_TEST_PROGRAM"), NULL };

  sitting->session = plea_test_session_new (SCREEN_WIDTH, SCREEN_HEIGHT, locale);
  plea_test_session_set_environment (sitting->session, "ADW_DEBUG_COLOR_SCHEME", scheme);
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

static void
sit (const char *directory, guint language, guint scheme)
{
  Sitting          sitting = { NULL };
  g_autofree char *name = g_strjoin ("-", languages[language].name, schemes[scheme].name, NULL);

  sitting.prefix = g_build_filename (directory, name, NULL);
  open_plea (&sitting, languages[language].locale, schemes[scheme].scheme);
  for (guint size = 0; size < G_N_ELEMENTS (sizes); size++)
    take_panes (&sitting, size);
  close_plea (&sitting);
}

int
main (int argc, char *argv[])
{
  const char *directory = argc > 1 ? argv[1] : ".";

  setlocale (LC_ALL, "");
  g_mkdir_with_parents (directory, 0755);
  for (guint language = 0; language < G_N_ELEMENTS (languages); language++)
    for (guint scheme = 0; scheme < G_N_ELEMENTS (schemes); scheme++)
      sit (directory, language, scheme);

  return 0;
}
