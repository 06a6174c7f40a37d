/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What plea-cli's commands share. */

#include "config.h"

#include "plea-cli-common.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <stdio.h>

#include "plea-appeal-file.h"
#include "plea-library.h"

/**
 * plea_cli_complain:
 * @format: a whole, translated sentence
 * @...: what goes into it
 *
 * Says on standard error what went wrong, after the program's name.
 *
 * Returns: %FALSE, for whoever cannot go on
 */
gboolean
plea_cli_complain (const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list          arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_printerr ("%s: %s\n", PLEA_CLI, message);

  return FALSE;
}

/**
 * plea_cli_parse:
 * @argc: (inout): how many arguments
 * @argv: (inout): the arguments, of which options are taken away
 * @entries: (array zero-terminated=1): the command's options
 * @more: (nullable) (array zero-terminated=1): further ones
 * @parameters: what follows the options, for the help text
 * @summary: what the command does, for the help text
 * @min_parameters: how many parameters there must be
 * @max_parameters: how many there may be
 *
 * Returns: whether the command line makes sense; if not, it was said why
 */
gboolean
plea_cli_parse (int                *argc,
                char             ***argv,
                const GOptionEntry *entries,
                const GOptionEntry *more,
                const char         *parameters,
                const char         *summary,
                int                 min_parameters,
                int                 max_parameters)
{
  g_autofree char *usage = g_strconcat ((*argv)[0], " ", parameters, NULL);
  g_autoptr (GOptionContext) context = g_option_context_new (parameters);
  g_autoptr (GError) error = NULL;

  g_option_context_set_summary (context, summary);
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (more != NULL)
    g_option_context_add_main_entries (context, more, GETTEXT_PACKAGE);
  if (!g_option_context_parse (context, argc, argv, &error))
    return plea_cli_complain ("%s", error->message);
  if (*argc - 1 < min_parameters || *argc - 1 > max_parameters)
    /* TRANSLATORS: %s is a command line, for example “plea-cli show APPEAL” */
    return plea_cli_complain (_ ("Usage: %s %s"), PLEA_CLI, usage);

  return TRUE;
}

/**
 * plea_cli_get_directory:
 *
 * Returns: (transfer full): where what the supporter keeps is, if there is anything
 */
char *
plea_cli_get_directory (void)
{
  return g_build_filename (g_get_user_data_dir (), GETTEXT_PACKAGE, NULL);
}

/**
 * plea_cli_get_library:
 *
 * Returns: (transfer none): the appeals that there are, kept for the next that is asked for
 */
PleaLibrary *
plea_cli_get_library (void)
{
  static PleaLibrary *library = NULL;
  g_autofree char    *directory = plea_cli_get_directory ();

  if (library == NULL)
    library = plea_library_new (directory);

  return library;
}

static gboolean
looks_like_path (const char *id_or_path)
{
  return strchr (id_or_path, G_DIR_SEPARATOR) != NULL || g_str_has_suffix (id_or_path, ".appeal")
         || g_file_test (id_or_path, G_FILE_TEST_EXISTS);
}

/**
 * plea_cli_find_appeal:
 * @id_or_path: id of an appeal in the library, or path of a file
 *
 * Returns: (transfer full) (nullable): the appeal; if %NULL, it was said why
 */
PleaAppeal *
plea_cli_find_appeal (const char *id_or_path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PleaAppeal) appeal = NULL;

  if (looks_like_path (id_or_path))
    {
      g_autoptr (GFile) file = g_file_new_for_commandline_arg (id_or_path);

      appeal = plea_appeal_file_load (file, &error);
      if (appeal == NULL)
        plea_cli_complain ("%s", error->message);
    }
  else
    {
      appeal = plea_library_read (plea_cli_get_library (), id_or_path, &error);
      if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
        plea_cli_complain (_ ("There is no appeal “%s”. “plea-cli list” shows which there are."),
                           id_or_path);
      else if (appeal == NULL)
        plea_cli_complain ("%s", error->message);
    }

  return g_steal_pointer (&appeal);
}

static PleaCliExit
write_to_standard_output (GBytes *bytes)
{
  gsize       size;
  const char *data = g_bytes_get_data (bytes, &size);

  if (fwrite (data, 1, size, stdout) == size && fflush (stdout) == 0)
    return PLEA_CLI_DONE;

  plea_cli_complain (_ ("Writing to standard output failed: %s"), g_strerror (errno));

  return PLEA_CLI_FAILED;
}

static gboolean
is_device (const char *path)
{
  return g_file_test (path, G_FILE_TEST_EXISTS)
         && !g_file_test (path, G_FILE_TEST_IS_REGULAR | G_FILE_TEST_IS_DIR);
}

static gboolean
write_to_device (const char *path, GBytes *bytes, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileOutputStream) stream = g_file_append_to (file, G_FILE_CREATE_NONE, NULL, error);

  return stream != NULL
         && g_output_stream_write_all (G_OUTPUT_STREAM (stream), g_bytes_get_data (bytes, NULL),
                                       g_bytes_get_size (bytes), NULL, NULL, error)
         && g_output_stream_close (G_OUTPUT_STREAM (stream), NULL, error);
}

/**
 * plea_cli_write:
 * @path: path of a file, or "-" for standard output
 * @bytes: what to write
 *
 * A file that is there already is replaced whole or left as it was. What is no file, as /dev/null
 * or a pipe, is written to and not replaced.
 *
 * Returns: whether it was written; if not, it was said why
 */
PleaCliExit
plea_cli_write (const char *path, GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  gsize       size;
  const char *data = g_bytes_get_data (bytes, &size);

  if (g_str_equal (path, PLEA_CLI_STANDARD_STREAM))
    return write_to_standard_output (bytes);

  if (is_device (path)
          ? write_to_device (path, bytes, &error)
          : g_file_set_contents_full (
              path, data, (gssize) size,
              G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_ONLY_EXISTING, 0600, &error))
    return PLEA_CLI_DONE;

  plea_cli_complain ("%s", error->message);

  return PLEA_CLI_FAILED;
}
