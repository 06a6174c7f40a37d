/* SPDX-License-Identifier: GPL-3.0-or-later */
/* See plea-test-reader.h. */

#include "plea-test-reader.h"

#include "plea-test-process.h"
#include "plea-test-voice.h"
#include "plea-test-wait.h"

#include <glib/gstdio.h>

/* Orca asks it whether there is another Orca of the same user, and does not start then: whoever
 * runs the test may need theirs. */
#define NOBODY_IS_RUNNING "#!/bin/sh\nexit 1\n"

#define DIGITS "0123456789"

struct _PleaTestReader
{
  PleaTestVoice *voice;
  GSubprocess   *orca;
  char          *log_path;
  guint          step; /* how much had been said when it began */
};

/**
 * plea_test_reader_is_installed:
 *
 * Returns: whether there is Orca on this machine, and a window manager for it
 */
gboolean
plea_test_reader_is_installed (void)
{
  g_autofree char *orca = g_find_program_in_path ("orca");
  g_autofree char *openbox = g_find_program_in_path ("openbox");

  return orca != NULL && openbox != NULL;
}

/**
 * plea_test_reader_get_version:
 * @session: where it is asked
 *
 * Returns: (transfer full): the number of its release, without what has been mended in it since
 */
char *
plea_test_reader_get_version (PleaTestSession *session)
{
  const char      *argv[] = { "orca", "--version", NULL };
  g_autofree char *said = plea_test_session_run (session, argv);

  const char *number = said + strcspn (said, DIGITS);

  return g_strndup (number, strspn (number, DIGITS));
}

static char *
make_directory (PleaTestSession *session, const char *name)
{
  char *path = g_build_filename (plea_test_session_get_home (session), name, NULL);

  g_assert_cmpint (g_mkdir_with_parents (path, 0700), ==, 0);
  return path;
}

static void
stand_alone (PleaTestSession *session)
{
  g_autofree char *programs = make_directory (session, ".orca-programs");
  g_autofree char *path = g_strjoin (":", programs, g_getenv ("PATH"), NULL);
  g_autofree char *pgrep = g_build_filename (programs, "pgrep", NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents_full (pgrep, NOBODY_IS_RUNNING, -1, G_FILE_SET_CONTENTS_NONE, 0700, &error);
  g_assert_no_error (error);
  plea_test_session_set_environment (session, "PATH", path);
}

static PleaTestVoice *
lend_voice (PleaTestSession *session)
{
  g_autofree char *directory = make_directory (session, ".orca-voice");
  g_autofree char *path = g_build_filename (directory, "socket", NULL);
  g_autofree char *address = g_strconcat ("unix_socket:", path, NULL);

  plea_test_session_set_environment (session, "SPEECHD_ADDRESS", address);
  return plea_test_voice_new (path);
}

static gboolean
has_spoken (gpointer data)
{
  PleaTestReader *self = data;

  return plea_test_voice_count (self->voice) > 0;
}

static void
fail_to_start (PleaTestReader *self)
{
  g_autofree char *log = NULL;

  g_file_get_contents (self->log_path, &log, NULL, NULL);
  g_error ("Orca says nothing. Its log: %s", log);
}

/**
 * plea_test_reader_new:
 * @session: a desktop on which nothing has been opened
 *
 * Starts Orca and waits for its greeting.
 *
 * Returns: (transfer full): the screen reader
 */
PleaTestReader *
plea_test_reader_new (PleaTestSession *session)
{
  PleaTestReader  *self = g_new0 (PleaTestReader, 1);
  const char      *debug = g_getenv ("PLEA_TEST_ORCA_LOG");
  g_autofree char *option = g_strconcat ("--debug-file=", debug, NULL);
  const char      *argv[] = { "orca", "--disable=braille", debug != NULL ? option : NULL, NULL };

  stand_alone (session);
  self->voice = lend_voice (session);
  self->orca = plea_test_session_spawn (session, argv, "orca.log", &self->log_path);
  if (!plea_test_wait (has_spoken, self, PLEA_TEST_PATIENCE_MS))
    fail_to_start (self);
  return self;
}

/**
 * plea_test_reader_free:
 * @self: (transfer full): a screen reader
 */
void
plea_test_reader_free (PleaTestReader *self)
{
  plea_test_process_end (self->orca);
  g_object_unref (self->orca);
  plea_test_voice_free (self->voice);
  g_free (self->log_path);
  g_free (self);
}

/**
 * plea_test_reader_begin_step:
 * @self: a screen reader
 *
 * From here on what is said belongs to what is done next.
 */
void
plea_test_reader_begin_step (PleaTestReader *self)
{
  self->step = plea_test_voice_count (self->voice);
}

/**
 * plea_test_reader_list_heard:
 * @self: a screen reader
 *
 * Returns: (transfer full): what has been said since the step began
 */
GStrv
plea_test_reader_list_heard (PleaTestReader *self)
{
  return plea_test_voice_list (self->voice, self->step);
}
