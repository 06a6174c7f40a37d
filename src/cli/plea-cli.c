/* SPDX-License-Identifier: GPL-3.0-or-later */
/* plea-cli: which command. */

#include "config.h"

#include "plea-cli.h"

#include <glib/gi18n.h>

#include "plea-cli-commands.h"

typedef struct
{
  const char *name;
  PleaCliExit (*run) (int argc, char **argv);
  const char *description;
} Command;

static const Command commands[] = {
  { "list", plea_cli_list, N_ ("List all appeals") },
  { "show", plea_cli_show, N_ ("Show an appeal as readable text") },
  { "export", plea_cli_export, N_ ("Write an appeal to a file") },
  { "bundle", plea_cli_bundle, N_ ("Write several appeals to one file") },
  { "page", plea_cli_page, N_ ("Write a web page that tells an appeal and opens in Plea") },
  { "check", plea_cli_check, N_ ("Check appeal files and explain what is wrong") },
  { "import", plea_cli_import, N_ ("Make an appeal from a copied or saved page") },
  { "render", plea_cli_render, N_ ("Make the letter for an appeal as a PDF file") },
  { "text", plea_cli_text, N_ ("Make the same letter as plain text") },
  { "envelope", plea_cli_envelope, N_ ("Make the envelope for it as a PDF file") },
  { "labels", plea_cli_labels, N_ ("Make address labels for letters as a PDF file") },
  { "record", plea_cli_record,
    N_ ("List the letters that were made, printed, posted and answered") },
  { "backup", plea_cli_backup, N_ ("Write all that Plea keeps into one file") },
  { "restore", plea_cli_restore, N_ ("Put a backup in place of all that Plea keeps") },
};

static void
print_help (void)
{
  /* TRANSLATORS: the words after “plea-cli” are to be typed so, but COMMAND and OPTION may be
   * translated */
  g_print ("%s\n\n", _ ("Usage: plea-cli COMMAND [OPTION…]"));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_print ("  %-8s  %s\n", commands[i].name, _ (commands[i].description));
  g_print ("\n%s\n", _ ("“plea-cli COMMAND --help” says more about each. “plea-cli --version” says "
                        "which version this is."));
}

static gboolean
answer_without_command (const char *argument)
{
  if (g_str_equal (argument, "--version"))
    g_print ("%s %s\n", PLEA_CLI, PLEA_VERSION);
  else if (g_str_equal (argument, "--help") || g_str_equal (argument, "-h"))
    print_help ();
  else
    return FALSE;

  return TRUE;
}

static int
run_command (int argc, char **argv)
{
  g_autofree char *program = g_strconcat (PLEA_CLI, " ", argv[0], NULL);

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (commands[i].name, argv[0]))
      {
        g_set_prgname (program);
        return commands[i].run (argc, argv);
      }

  plea_cli_complain (_ ("There is no command “%s”. “plea-cli --help” shows which there are."),
                     argv[0]);

  return PLEA_CLI_USAGE;
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
