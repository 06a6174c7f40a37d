/* SPDX-License-Identifier: GPL-3.0-or-later */
/* plea-cli: which command, and what all commands share. */

#include "config.h"

#include "plea-cli.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <stdio.h>

#include "plea-appeal-file.h"
#include "plea-library.h"

#define PROGRAM "plea-cli"
#define STANDARD_OUTPUT "-"

typedef struct
{
  const char *name;
  PleaCliExit (*run) (int argc, char **argv);
  const char *description;
} Command;

static const Command commands[] = {
  { "list", plea_cli_list, N_ ("List the appeals that there are") },
  { "show", plea_cli_show, N_ ("Show an appeal as readable text") },
  { "export", plea_cli_export, N_ ("Write an appeal as a file") },
  { "check", plea_cli_check, N_ ("Check appeal files and explain what is wrong") },
  { "import", plea_cli_import, N_ ("Make an appeal of a copied or saved page") },
  { "render", plea_cli_render, N_ ("Make the letter for an appeal as a PDF file") },
  { "text", plea_cli_text, N_ ("Make the same letter as plain text") },
  { "envelope", plea_cli_envelope, N_ ("Make the envelope for it as a PDF file") },
};

/**
 * plea_cli_complain:
 * @format: a whole, translated sentence
 * @...: what goes into it
 *
 * Says on standard error what went wrong, after the program's name.
 */
void
plea_cli_complain (const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list          arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_printerr ("%s: %s\n", PROGRAM, message);
}

/**
 * plea_cli_parse:
 * @argc: (inout): how many arguments
 * @argv: (inout): the arguments, of which options are taken away
 * @entries: (array zero-terminated=1): the command's options
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
  if (!g_option_context_parse (context, argc, argv, &error))
    {
      plea_cli_complain ("%s", error->message);
      return FALSE;
    }
  if (*argc - 1 < min_parameters || *argc - 1 > max_parameters)
    {
      /* TRANSLATORS: %s is a command line, for example “plea-cli show APPEAL” */
      plea_cli_complain (_ ("Use it as: %s %s"), PROGRAM, usage);
      return FALSE;
    }

  return TRUE;
}

/* Kept for the next appeal that is asked for. */
static PleaLibrary *
get_library (void)
{
  static PleaLibrary *library = NULL;
  g_autofree char    *directory = g_build_filename (g_get_user_data_dir (), GETTEXT_PACKAGE, NULL);

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
      appeal = plea_library_read (get_library (), id_or_path, &error);
      if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
        plea_cli_complain (_ ("There is no appeal “%s”. “plea-cli list” shows those there are."),
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

  if (g_str_equal (path, STANDARD_OUTPUT))
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

static void
print_help (void)
{
  /* TRANSLATORS: the words after “plea-cli” are to be typed so, but COMMAND and OPTION may be
   * translated */
  g_print ("%s\n\n", _ ("Usage: plea-cli COMMAND [OPTION…]"));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_print ("  %-8s  %s\n", commands[i].name, _ (commands[i].description));
  g_print ("\n%s\n", _ ("“plea-cli COMMAND --help” tells more about each. “plea-cli --version” "
                        "tells the version."));
}

static const Command *
find_command (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (commands[i].name, name))
      return &commands[i];

  return NULL;
}

static gboolean
answer_without_command (const char *argument)
{
  if (g_str_equal (argument, "--version"))
    g_print ("%s %s\n", PROGRAM, PLEA_VERSION);
  else if (g_str_equal (argument, "--help") || g_str_equal (argument, "-h"))
    print_help ();
  else
    return FALSE;

  return TRUE;
}

static int
run_command (int argc, char **argv)
{
  const Command   *command = find_command (argv[0]);
  g_autofree char *program = g_strconcat (PROGRAM, " ", argv[0], NULL);

  if (command == NULL)
    {
      plea_cli_complain (_ ("There is no command “%s”. “plea-cli --help” shows those there are."),
                         argv[0]);
      return PLEA_CLI_USAGE;
    }

  g_set_prgname (program);

  return command->run (argc, argv);
}

/**
 * plea_cli_run:
 * @argc: how many arguments
 * @argv: the arguments
 *
 * Returns: the exit status, a #PleaCliExit
 */
int
plea_cli_run (int argc, char **argv)
{
  if (argc < 2)
    {
      print_help ();
      return PLEA_CLI_USAGE;
    }
  if (answer_without_command (argv[1]))
    return PLEA_CLI_DONE;

  return run_command (argc - 1, argv + 1);
}
