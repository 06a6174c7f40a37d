/* SPDX-License-Identifier: GPL-3.0-or-later */
/* See plea-test-scratch.h. */

#include "plea-test-scratch.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <unistd.h>

/* Another process may be writing its last words into the directory: so try more than once. */
#define CARETAKER                                                                                  \
  "cat >/dev/null; for try in 1 2 3 4 5; do rm -rf -- \"$1\" 2>/dev/null && break; sleep 0.2; "    \
  "done"

struct _PleaTestScratch
{
  char        *path;
  GSubprocess *caretaker;
};

/* Out of the test's process group, for a timeout or Ctrl+C reaches all of that. */
static void
leave_the_group (gpointer user_data)
{
  setsid ();
}

static GSubprocess *
hire_caretaker (const char *path)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (
      G_SUBPROCESS_FLAGS_STDIN_PIPE);
  g_autoptr (GError) error = NULL;
  GSubprocess *caretaker;

  g_subprocess_launcher_set_child_setup (launcher, leave_the_group, NULL, NULL);
  caretaker = g_subprocess_launcher_spawn (launcher, &error, "sh", "-c", CARETAKER, "sh", path,
                                           NULL);
  g_assert_no_error (error);
  return caretaker;
}

/**
 * plea_test_scratch_new:
 *
 * Makes a directory that others may enter but not list, for a print server works under its own
 * user.
 *
 * Returns: (transfer full): the directory
 */
PleaTestScratch *
plea_test_scratch_new (void)
{
  PleaTestScratch *self = g_new0 (PleaTestScratch, 1);
  g_autoptr (GError) error = NULL;

  self->path = g_dir_make_tmp ("plea-test-XXXXXX", &error);
  g_assert_no_error (error);
  g_chmod (self->path, 0711);
  self->caretaker = hire_caretaker (self->path);
  return self;
}

/**
 * plea_test_scratch_free:
 * @self: (transfer full): a directory
 *
 * Removes the directory with all that is in it.
 */
void
plea_test_scratch_free (PleaTestScratch *self)
{
  g_output_stream_close (g_subprocess_get_stdin_pipe (self->caretaker), NULL, NULL);
  g_subprocess_wait (self->caretaker, NULL, NULL);
  g_object_unref (self->caretaker);
  g_free (self->path);
  g_free (self);
}

/**
 * plea_test_scratch_get_path:
 * @self: a directory
 *
 * Returns: (transfer none): its absolute path
 */
const char *
plea_test_scratch_get_path (const PleaTestScratch *self)
{
  return self->path;
}

/**
 * plea_test_scratch_make_directory:
 * @self: a directory
 * @name: name of a subdirectory, possibly several levels down
 * @mode: its permissions, whatever the umask
 *
 * Returns: (transfer full): the path of the new subdirectory
 */
char *
plea_test_scratch_make_directory (const PleaTestScratch *self, const char *name, int mode)
{
  char *path = g_build_filename (self->path, name, NULL);

  g_assert_cmpint (g_mkdir_with_parents (path, mode), ==, 0);
  g_chmod (path, mode);
  return path;
}

/**
 * plea_test_scratch_write_file:
 * @self: a directory
 * @name: name of a file in it
 * @contents: what to write
 * @mode: its permissions
 *
 * Returns: (transfer full): the path of the new file
 */
char *
plea_test_scratch_write_file (const PleaTestScratch *self,
                              const char            *name,
                              const char            *contents,
                              int                    mode)
{
  char *path = g_build_filename (self->path, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents_full (path, contents, -1, G_FILE_SET_CONTENTS_CONSISTENT, mode, &error);
  g_assert_no_error (error);
  return path;
}
