/* SPDX-License-Identifier: GPL-3.0-or-later */
/* plea-cli backup and restore: all that is the supporter’s, as one file. */

#include "config.h"

#include <glib/gi18n.h>

#include "plea-backup.h"
#include "plea-cli-commands.h"

typedef struct
{
  char    *passphrase_file;
  gboolean replace;
} Options;

static Options options;

#define PASSPHRASE_FILE                                                                            \
  {                                                                                                \
    "passphrase-file", 0, 0, G_OPTION_ARG_FILENAME, &options.passphrase_file,                      \
        N_ ("Read the passphrase from the first line of FILE"), N_ ("FILE")                        \
  }

static const GOptionEntry backup_entries[] = {
  /* TRANSLATORS: an option of plea-cli */
  PASSPHRASE_FILE,
  { 0 },
};

static const GOptionEntry restore_entries[] = {
  PASSPHRASE_FILE,
  /* TRANSLATORS: an option of plea-cli */
  { "replace", 0, 0, G_OPTION_ARG_NONE, &options.replace, N_ ("Replace what is kept here already"),
    NULL },
  { 0 },
};

static PleaCliExit
fail (const GError *error)
{
  plea_cli_complain ("%s", error->message);

  return PLEA_CLI_FAILED;
}

/* Not an argument, which everybody on the computer can see. */
static gboolean
read_passphrase (char **passphrase)
{
  g_autoptr (GError) error = NULL;

  *passphrase = NULL;
  if (options.passphrase_file == NULL)
    return TRUE;
  if (!g_file_get_contents (options.passphrase_file, passphrase, NULL, &error))
    return plea_cli_complain ("%s", error->message);

  (*passphrase)[strcspn (*passphrase, "\r\n")] = '\0';
  if (**passphrase != '\0')
    return TRUE;

  /* TRANSLATORS: %s is the path of a file */
  return plea_cli_complain (_ ("“%s” has no passphrase in its first line."),
                            options.passphrase_file);
}

PleaCliExit
plea_cli_backup (int argc, char **argv)
{
  g_autofree char *directory = plea_cli_get_directory ();
  g_autofree char *passphrase = NULL;
  g_autoptr (GBytes) file = NULL;
  g_autoptr (GError) error = NULL;

  if (!plea_cli_parse (&argc, &argv, backup_entries, NULL, "FILE",
                       _ ("Writes name and address, drafts, the record of letters and your own "
                          "appeals into one file. Without a passphrase whoever gets that file can "
                          "read it."),
                       1, 1))
    return PLEA_CLI_USAGE;
  if (!read_passphrase (&passphrase))
    return PLEA_CLI_FAILED;

  file = plea_backup_make (directory, passphrase, &error);

  return file != NULL ? plea_cli_write (argv[1], file) : fail (error);
}

static gboolean
may_replace (const char *directory)
{
  if (options.replace || !g_file_test (directory, G_FILE_TEST_IS_DIR))
    return TRUE;

  return plea_cli_complain (
      _ ("Something is kept here already. With --replace the backup takes its place."));
}

PleaCliExit
plea_cli_restore (int argc, char **argv)
{
  g_autofree char *directory = plea_cli_get_directory ();
  g_autofree char *passphrase = NULL;
  g_autoptr (GFile) place = NULL;
  g_autoptr (GBytes) file = NULL;
  g_autoptr (GError) error = NULL;

  if (!plea_cli_parse (&argc, &argv, restore_entries, NULL, "FILE",
                       _ ("Puts what is in a backup in place of all that Plea keeps here."), 1, 1))
    return PLEA_CLI_USAGE;
  if (!may_replace (directory) || !read_passphrase (&passphrase))
    return PLEA_CLI_FAILED;

  place = g_file_new_for_commandline_arg (argv[1]);
  file = plea_backup_read (place, NULL, &error);

  return file != NULL && plea_backup_restore (directory, file, argv[1], passphrase, &error)
             ? PLEA_CLI_DONE
             : fail (error);
}
