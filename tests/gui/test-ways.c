/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The ways to one thing: what is done with the mouse, with keys and from a menu. */

#include "plea-test-printer.h"
#include "plea-test-story.h"
#include "plea-test-wait.h"

#include <locale.h>
#include <string.h>

#define DEFENDER "Elena Milashina"
#define POSTED "Posted on *"

static void
expect (PleaTestAccessible *within, PleaTestRole role, const char *name)
{
  g_autoptr (PleaTestAccessible) found = plea_test_tree_find (within, role, name);
}

static void
use_mouse (PleaTestStory *story, const char *const *argv)
{
  g_free (plea_test_session_run (story->session, argv));
}

/* --- Printing, in words --- */

/* The letters of the record have a button of that name, too, in a view that was never shown. */
static guint
count_in_sight (PleaTestAccessible *window, const char *button)
{
  g_autoptr (GPtrArray) all = plea_test_tree_list (window, PLEA_TEST_ROLE_BUTTON, button);
  guint n = 0;

  for (guint i = 0; i < all->len; i++)
    n += plea_test_accessible_get_screen_area (all->pdata[i]).width > 0;

  return n;
}

static gboolean
has_both (gpointer story)
{
  PleaTestAccessible *window = ((PleaTestStory *) story)->window;

  return count_in_sight (window, "Print…") == 2 && count_in_sight (window, "Save as PDF…") == 1;
}

/* Above the pages, and where one arrives who has filled in the form; then it is posted. */
static void
test_print (PleaTestStory *story, gconstpointer data)
{
  g_autoptr (PleaTestPrinter) printer = plea_test_printer_new ();
  g_autoptr (PleaTestAccessible) dialog = NULL;
  g_autoptr (PleaTestAccessible) name = NULL;
  g_autoptr (PleaTestAccessible) notice = NULL;
  g_autofree char *path = NULL;

  plea_test_story_close (story);
  plea_test_session_set_environment (story->session, "CUPS_SERVER",
                                     plea_test_printer_get_server (printer));
  plea_test_story_open (story, NULL);
  g_assert_true (plea_test_wait (has_both, story, PLEA_TEST_PATIENCE_MS));

  plea_test_tree_set_text (story->window, "Name", "Ada Example");
  plea_test_tree_click (story->window, PLEA_TEST_ROLE_BUTTON, "Print…");
  dialog = plea_test_tree_find_window (story->root, "Print");
  name = plea_test_tree_find (dialog, PLEA_TEST_ROLE_LABEL, plea_test_printer_get_name (printer));
  plea_test_tree_click_until_state (plea_test_accessible_get_parent (name),
                                    PLEA_TEST_STATE_SELECTED);
  plea_test_tree_click (dialog, PLEA_TEST_ROLE_BUTTON, "Print");
  path = plea_test_printer_await_document (printer, 1);
  notice = plea_test_tree_find (story->window, PLEA_TEST_ROLE_ANY, "Letter sent to the printer");
  plea_test_tree_click (notice, PLEA_TEST_ROLE_BUTTON, "I Have Posted It");
  expect (story->window, PLEA_TEST_ROLE_LABEL, POSTED);
}

/* --- The list, with keys --- */

/* What is found is opened, and where only one pane fits that is the form. */
static void
search_and_press (PleaTestStory *story, const char *const *keys)
{
  g_autoptr (PleaTestAccessible) search = NULL;

  plea_test_accessible_resize_window (story->window, 360, 640);
  plea_test_session_press_key (story->session, "ctrl+f");
  search = plea_test_tree_find (story->window, PLEA_TEST_ROLE_TEXT, "Search Appeals");
  plea_test_session_type_ascii (story->session, "milash");
  plea_test_tree_await_text (search, "milash");
  for (; *keys != NULL; keys++)
    plea_test_session_press_key (story->session, *keys);
  expect (story->window, PLEA_TEST_ROLE_BUTTON, "Back to the Appeals");
}

static void
test_search_and_enter (PleaTestStory *story, gconstpointer data)
{
  search_and_press (story, (const char *const[]){ "Return", NULL });
}

static void
test_search_and_go_down (PleaTestStory *story, gconstpointer data)
{
  search_and_press (story, (const char *const[]){ "Down", "Return", NULL });
}

/* By the letter that is underlined: with GTK 4.24, items of menus that no button opens have no
 * names. */
static void
post_from_menu (PleaTestStory *story)
{
  expect (story->window, PLEA_TEST_ROLE_MENU_ITEM, "*");
  plea_test_session_press_key (story->session, "p");
  expect (story->window, PLEA_TEST_ROLE_LABEL, POSTED);
}

static void
test_menu_by_key (PleaTestStory *story, gconstpointer data)
{
  g_autoptr (PleaTestAccessible) row = NULL;

  plea_test_session_press_key (story->session, "ctrl+f");
  expect (story->window, PLEA_TEST_ROLE_TEXT, "Search Appeals");
  plea_test_session_press_key (story->session, "Down");
  row = plea_test_tree_find_in_states (story->window, PLEA_TEST_ROLE_LIST_ITEM, DEFENDER "*",
                                       PLEA_TEST_STATE_FOCUSED);
  plea_test_session_press_key (story->session, "Menu");
  post_from_menu (story);
}

/* A click can get lost on a busy machine. */
static gboolean
is_menu_open (gpointer data)
{
  PleaTestStory *story = data;
  g_autoptr (GPtrArray) items = plea_test_tree_list (story->window, PLEA_TEST_ROLE_MENU_ITEM, "*");
  static const char *const click[] = { "xdotool", "click", "3", NULL };

  if (items->len > 0)
    return TRUE;
  use_mouse (story, click);

  return FALSE;
}

static void
test_menu_by_mouse (PleaTestStory *story, gconstpointer data)
{
  g_autoptr (PleaTestAccessible) row = plea_test_tree_find (story->window, PLEA_TEST_ROLE_LIST_ITEM,
                                                            DEFENDER "*");

  plea_test_accessible_click_with_mouse (row);
  g_assert_true (plea_test_wait (is_menu_open, story, PLEA_TEST_PATIENCE_MS));
  post_from_menu (story);
}

/* --- The panes --- */

static void
move_to (PleaTestStory *story, int x, int y)
{
  g_autofree char *across = g_strdup_printf ("%d", x);
  g_autofree char *down = g_strdup_printf ("%d", y);

  use_mouse (story, (const char *const[]){ "xdotool", "mousemove", across, down, NULL });
}

typedef struct
{
  PleaTestStory      *story;
  PleaTestAccessible *row;
  PleaTestRectangle   before;
  int                 from; /* how far from the list's end it is tried to take hold of the line */
  int                 n_moves;
} Dragging;

/* How far the line may stand from the end of the list. */
#define MAX_FROM 20
/* Somebody who drags never holds the mouse quite still. */
#define N_MOVES 6

/* By its place on the keyboard: by its name, newer versions of xdotool press Alt with it. */
#define F8 "74"

static void
press_mouse (PleaTestStory *story, const char *what)
{
  use_mouse (story, (const char *const[]){ "xdotool", what, "1", NULL });
}

static void
take_hold (Dragging *self)
{
  int end = self->before.x + self->before.width;

  press_mouse (self->story, "mouseup");
  self->from = (self->from + 1) % MAX_FROM;
  move_to (self->story, end + self->from, self->before.y + 200);
  press_mouse (self->story, "mousedown");
  self->n_moves = 0;
}

static gboolean
is_wider (gpointer data)
{
  Dragging *self = data;

  if (plea_test_accessible_get_screen_area (self->row).width > self->before.width + 40)
    return TRUE;
  if (self->n_moves++ == N_MOVES)
    take_hold (self);
  move_to (self->story, self->before.x + self->before.width + 100 + self->n_moves,
           self->before.y + 200);

  return FALSE;
}

/* The line beside the list is dragged, and the list becomes wider. */
static void
test_drag_pane (PleaTestStory *story, gconstpointer data)
{
  g_autoptr (PleaTestAccessible) row = plea_test_tree_find (story->window, PLEA_TEST_ROLE_LIST_ITEM,
                                                            DEFENDER "*");
  Dragging dragging = { story, row, plea_test_accessible_get_screen_area (row), 3, 0 };

  take_hold (&dragging);
  g_assert_true (plea_test_wait (is_wider, &dragging, PLEA_TEST_PATIENCE_MS));
  press_mouse (story, "mouseup");
}

/* --- The pages --- */

typedef struct
{
  PleaTestStory      *story;
  PleaTestAccessible *page;
  int                 width;
} Zoom;

static gboolean
is_larger (gpointer data)
{
  static const char *const turn[] = { "xdotool", "keydown", "ctrl", "click",
                                      "4",       "keyup",   "ctrl", NULL };
  Zoom                    *zoom = data;

  if (plea_test_accessible_get_screen_area (zoom->page).width > zoom->width)
    return TRUE;
  use_mouse (zoom->story, turn);

  return FALSE;
}

static gboolean
says (gpointer window, PleaTestRole role, const char *name, const char *words)
{
  g_autoptr (GPtrArray) all = plea_test_tree_list (window, role, name);

  return all->len == 1
         && strstr (plea_test_accessible_get_description (all->pdata[0]), words) != NULL;
}

/* Each page has its text, and the one in sight is read where the keyboard stops. */
static gboolean
says_salutation (gpointer window)
{
  return says (window, PLEA_TEST_ROLE_IMAGE, "Page 1 of *", "Your Excellency,")
         && says (window, PLEA_TEST_ROLE_ANY, "Pages of the Letter", "Page 1 of ")
         && says (window, PLEA_TEST_ROLE_ANY, "Pages of the Letter", "Your Excellency,");
}

/* F8 takes hold of a line between panes, arrows move it, and F8 takes hold of the other one. */

typedef struct
{
  PleaTestStory *story;
  const char    *name;  /* of the line that is to have the focus, with `*` for any words */
  char          *found; /* the name of the one that has it */
  int            x;     /* where that is */
} Line;

/* A key that comes before the window is in front is lost. */
static gboolean
has_hold (gpointer data)
{
  Line *self = data;
  g_autoptr (GPtrArray) lines = plea_test_tree_list (self->story->window, PLEA_TEST_ROLE_ANY,
                                                     self->name);

  for (guint i = 0; i < lines->len; i++)
    if (plea_test_accessible_had_states (lines->pdata[i], PLEA_TEST_STATE_FOCUSED))
      {
        self->found = g_strdup (plea_test_accessible_get_name (lines->pdata[i]));
        self->x = plea_test_accessible_get_screen_area (lines->pdata[i]).x;
        return TRUE;
      }
  plea_test_session_press_key (self->story->session, F8);

  return FALSE;
}

static gboolean
is_moved (gpointer data)
{
  Line *self = data;
  g_autoptr (PleaTestAccessible) line = plea_test_tree_find (self->story->window,
                                                             PLEA_TEST_ROLE_ANY, self->found);

  return plea_test_accessible_get_screen_area (line).x > self->x;
}

static void
test_move_pane (PleaTestStory *story, gconstpointer data)
{
  static const char *const names[] = { "Width of the List of Appeals", "Width of the Form" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      Line line = { .story = story, .name = names[i] };

      g_assert_true (plea_test_wait (has_hold, &line, PLEA_TEST_PATIENCE_MS));
      plea_test_session_press_key (story->session, "Right");
      g_assert_true (plea_test_wait (is_moved, &line, PLEA_TEST_PATIENCE_MS));
      g_free (line.found);
    }
}

/* What is on a page can be read by who does not see it. */
static void
test_page_is_read (PleaTestStory *story, gconstpointer data)
{
  g_assert_true (plea_test_wait (says_salutation, story->window, PLEA_TEST_PATIENCE_MS));
}

static void
test_zoom (PleaTestStory *story, gconstpointer data)
{
  g_autoptr (PleaTestAccessible) page = plea_test_tree_find (story->window, PLEA_TEST_ROLE_IMAGE,
                                                             "Page 1 of *");
  Zoom zoom = { story, page, plea_test_accessible_get_screen_area (page).width };

  plea_test_accessible_click_with_mouse (page);
  g_assert_true (plea_test_wait (is_larger, &zoom, PLEA_TEST_PATIENCE_MS));
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*test) (PleaTestStory *, gconstpointer);
  } tests[] = {
    { "/ways/print", test_print },
    { "/ways/search-and-enter", test_search_and_enter },
    { "/ways/search-and-go-down", test_search_and_go_down },
    { "/ways/menu-by-key", test_menu_by_key },
    { "/ways/menu-by-mouse", test_menu_by_mouse },
    { "/ways/drag-pane", test_drag_pane },
    { "/ways/move-pane", test_move_pane },
    { "/ways/page-is-read", test_page_is_read },
    { "/ways/zoom", test_zoom },
  };

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, PleaTestStory, NULL, plea_test_story_set_up, tests[i].test,
                plea_test_story_tear_down);
  return g_test_run ();
}
