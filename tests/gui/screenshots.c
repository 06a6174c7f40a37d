/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Takes pictures of Plea's window as people see it: on a desktop, a tablet and a telephone, by day
 * and by night, in English and French. A program to look with, not a test: `screenshots DIRECTORY`.
 */

#include "plea-test-tree.h"

#include <glib/gstdio.h>
#include <locale.h>

/* Room for the window and the border that GTK draws round it without a compositor. */
#define SCREEN_WIDTH 1400
#define SCREEN_HEIGHT 1000

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
