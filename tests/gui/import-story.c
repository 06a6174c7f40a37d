/* SPDX-License-Identifier: GPL-3.0-or-later */
/* See import-story.h. */

#include "import-story.h"

#include "plea-test-process.h"
#include "plea-test-wait.h"

#include <string.h>

/* --- Opening and closing --- */

void
set_up (Story *story, gconstpointer data)
{
  plea_test_story_begin (&story->plea, NULL);
}

void
tear_down (Story *story, gconstpointer data)
{
  g_clear_object (&story->editor);
  if (story->clipboard != NULL)
    plea_test_process_end (story->clipboard);
  g_clear_object (&story->clipboard);
  plea_test_story_end (&story->plea);
}

/* --- What a supporter does and sees --- */

char *
get_page_path (void)
{
  return g_test_build_filename (G_TEST_DIST, "data", "appeal-page.txt", NULL);
}

char *
get_data_path (const char *directory, const char *name)
{
  return g_test_build_filename (G_TEST_DIST, "data", directory, name, NULL);
}

typedef struct
{
  char       *log_path;
  const char *word;
} Saying;

static gboolean
is_said (gpointer data)
{
  Saying          *self = data;
  g_autofree char *log = NULL;

  return g_file_get_contents (self->log_path, &log, NULL, NULL) && strstr (log, self->word) != NULL;
}

static void
await_word (char *log_path, const char *word)
{
  Saying saying = { log_path, word };

  g_assert_true (plea_test_wait (is_said, &saying, PLEA_TEST_PATIENCE_MS));
}

void
copy (Story *story, const char *type, const char *path)
{
  const char      *argv[] = { g_getenv ("PLEA_TEST_CLIPBOARD"), type, path, NULL };
  g_autofree char *log_path = NULL;

  story->clipboard = plea_test_session_spawn (story->plea.session, argv, "clipboard.log",
                                              &log_path);
  await_word (log_path, "ready");
}

static void
use_mouse (Story *story, const char *const *argv)
{
  g_free (plea_test_session_run (story->plea.session, argv));
}

/* Somebody who drags never holds the mouse quite still. */
typedef struct
{
  Saying saying;
  Story *story;
  guint  x, y;
} Dragging;

static gboolean
is_said_while_moving (gpointer data)
{
  Dragging        *self = data;
  g_autofree char *x = g_strdup_printf ("%u", self->x);
  g_autofree char *y = g_strdup_printf ("%u", self->y);
  const char      *argv[] = { "xdotool", "mousemove", x, y, NULL };

  if (is_said (&self->saying))
    return TRUE;

  use_mouse (self->story, argv);
  self->x ^= 16;

  return FALSE;
}

static void
move_until (Story *story, char *log_path, const char *word, guint x, guint y)
{
  Dragging dragging = { { log_path, word }, story, x, y };

  g_assert_true (plea_test_wait (is_said_while_moving, &dragging, PLEA_TEST_PATIENCE_MS));
}

/* From a window in the corner to a place on the screen. @contents are MIME types, each with the
 * path of a file that has what is handed over as that. */
void
drag_to (Story *story, const char *const *contents, guint x, guint y)
{
  static const char *const begin[] = { "xdotool", "mousemove", "50", "50", "mousedown", "1", NULL };
  static const char *const drop[] = { "xdotool", "mouseup", "1", NULL };
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  g_autofree char *log_path = NULL;

  g_ptr_array_add (argv, (char *) g_getenv ("PLEA_TEST_CLIPBOARD"));
  g_ptr_array_add (argv, (char *) "--drag");
  for (guint i = 0; contents[i] != NULL; i++)
    g_ptr_array_add (argv, (char *) contents[i]);
  g_ptr_array_add (argv, NULL);
  story->clipboard = plea_test_session_spawn (
      story->plea.session, (const char *const *) argv->pdata, "drag.log", &log_path);
  await_word (log_path, "ready");
  use_mouse (story, begin);
  move_until (story, log_path, "dragging", 90, 90);
  move_until (story, log_path, "accepted", x, y);
  use_mouse (story, drop);
}

/* Into the middle of Plea's window */
void
drag (Story *story, const char *type, const char *path)
{
  drag_to (story, (const char *const[]){ type, path, NULL }, 500, 400);
}

char *
write_file (Story *story, const char *name, const char *contents)
{
  char *path = g_build_filename (plea_test_session_get_home (story->plea.session), name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, contents, -1, &error);
  g_assert_no_error (error);

  return path;
}

void
expect (PleaTestAccessible *within, PleaTestRole role, const char *name)
{
  g_autoptr (PleaTestAccessible) found = plea_test_tree_find (within, role, name);
}

void
expect_text (PleaTestAccessible *within, const char *name, const char *text)
{
  g_autoptr (PleaTestAccessible) found = plea_test_tree_find (within, PLEA_TEST_ROLE_TEXT, name);

  plea_test_tree_await_text (found, text);
}

/* GTK 4.24 says nothing of a pane that is not shown. */
void
show_fields (Story *story)
{
  plea_test_tree_click (story->editor, PLEA_TEST_ROLE_BUTTON, "Fields");
}

void
expect_all_named (Story *story)
{
  g_autoptr (GPtrArray) unnamed = plea_test_tree_list_unnamed (story->editor);

  if (unnamed->len > 0)
    {
      g_autofree char *first = plea_test_accessible_describe (g_ptr_array_index (unnamed, 0));

      plea_test_tree_fail (story->plea.root, "%u controls have no name, first: %s", unnamed->len,
                           first);
    }
}

void
await_editor (Story *story, const char *title)
{
  g_clear_object (&story->editor);
  story->editor = plea_test_tree_find_window (story->plea.root, title);
}

void
await_no_editor (Story *story, const char *title)
{
  plea_test_tree_await_gone (story->plea.root, PLEA_TEST_ROLE_WINDOW, title);
  g_clear_object (&story->editor);
}

void
paste (Story *story)
{
  plea_test_accessible_activate_action (story->plea.window, "win.paste-appeal");
  await_editor (story, REVIEW);
}

char *
get_text (PleaTestAccessible *within, const char *name)
{
  g_autoptr (PleaTestAccessible) found = plea_test_tree_find (within, PLEA_TEST_ROLE_TEXT, name);

  return plea_test_accessible_get_text (found);
}

char *
choose_file (Story      *story,
             const char *action,
             const char *title,
             const char *button,
             const char *name)
{
  char *path = g_build_filename (plea_test_session_get_home (story->plea.session), name, NULL);
  g_autoptr (PleaTestAccessible) chooser = NULL;
  g_autoptr (PleaTestAccessible) entry = NULL;

  plea_test_accessible_activate_action (story->plea.window, action);
  chooser = plea_test_tree_find_window (story->plea.root, title);
  entry = plea_test_tree_find (chooser, PLEA_TEST_ROLE_TEXT, "Name*");
  plea_test_accessible_set_text (entry, path);
  plea_test_tree_click (chooser, PLEA_TEST_ROLE_BUTTON, button);
  plea_test_tree_await_gone (story->plea.root, PLEA_TEST_ROLE_WINDOW, title);

  return path;
}

char *
save_letter (Story *story, const char *name)
{
  char *path;

  plea_test_tree_set_text (story->plea.window, "Name", "Ada Example");
  path = choose_file (story, "win.save-pdf", "Save as PDF", "Save", name);
  expect (story->plea.window, PLEA_TEST_ROLE_LABEL, "Letter saved");

  return path;
}

char *
read_letter (Story *story, const char *path)
{
  const char *argv[] = { "pdftotext", "-raw", path, "-", NULL };

  return plea_test_session_run (story->plea.session, argv);
}
