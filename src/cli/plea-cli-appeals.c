/* SPDX-License-Identifier: GPL-3.0-or-later */
/* plea-cli's commands about appeals: list, show, export, bundle, check. */

#include "config.h"

#include <glib/gi18n.h>

#include "plea-appeal-file.h"
#include "plea-appeal-page.h"
#include "plea-cli-commands.h"
#include "plea-date.h"
#include "plea-idioms.h"

static const GOptionEntry no_options[] = {
  { 0 },
};

PleaCliExit
plea_cli_list (int argc, char **argv)
{
  PleaLibrary *library = plea_cli_get_library ();
  GListModel  *listings = plea_library_get_listings (library);

  if (!plea_cli_parse (&argc, &argv, no_options, NULL, "",
                       _ ("Prints the ID, status and defender of each appeal, separated by tabs."),
                       0, 0))
    return PLEA_CLI_USAGE;

  plea_library_load (library);
  for (guint i = 0; i < g_list_model_get_n_items (listings); i++)
    {
      g_autoptr (PleaListing) listing = g_list_model_get_item (listings, i);

      g_print ("%s\t%s\t%s\n", listing->id, listing->status->id, listing->name);
    }

  return PLEA_CLI_DONE;
}

/* Show */

static void
print_status (PleaAppeal *appeal)
{
  const char *name = plea_status_get_name (appeal->status);
  const char *words = plea_translations_get_preferred (appeal->status_words,
                                                       g_get_language_names (), NULL);

  /* TRANSLATORS: %s is the name of a status, for example “Judicial harassment” */
  g_print (C_ ("status line", "Status: %s"), name);
  if (words != NULL && g_strcmp0 (words, name) != 0)
    g_print (" (%s)", words);
  g_print ("\n");
}

static void
print_facts (PleaAppeal *appeal)
{
  g_autofree char *as_of = plea_date_format (&appeal->as_of);
  const char      *about = plea_translations_get_preferred (appeal->defender.about,
                                                            g_get_language_names (), NULL);

  /* TRANSLATORS: %s is a date; the appeal tells what happened up to it */
  g_print (_ ("As of: %s"), as_of);
  g_print ("\n");
  if (appeal->source_address != NULL)
    {
      /* TRANSLATORS: %s is the web address an appeal comes from */
      g_print (_ ("Source: %s"), appeal->source_address);
      g_print ("\n");
    }
  if (about != NULL)
    g_print ("\n%s\n", about);
}

static void
print_events (PleaAppeal *appeal)
{
  if (appeal->events->len > 0)
    g_print ("\n");
  plea_foreach (const PleaEvent, event, appeal->events)
    {
      g_autofree char *date = plea_date_format (&event->date);

      g_print ("%s  %s\n", date,
               plea_translations_get_preferred (event->text, g_get_language_names (), NULL));
    }
}

static void
print_recipient (const PleaRecipient *recipient, guint number)
{
  g_autofree char *address = g_strjoinv ("\n", recipient->address);
  const char      *country = recipient->country != NULL
                                 ? recipient->country
                                 : plea_translations_get_first (recipient->country_name, NULL);

  g_print ("\n");
  if (recipient->role == PLEA_RECIPIENT_COPY)
    /* TRANSLATORS: above an address; %u is its number among the recipients */
    g_print (_ ("Recipient %u, who gets a copy:"), number);
  else if (recipient->role == PLEA_RECIPIENT_DEFENDER)
    /* TRANSLATORS: above an address of the defender or the family; %u is its number */
    g_print (_ ("Recipient %u, who gets a letter of support:"), number);
  else
    /* TRANSLATORS: above an address; %u is its number among the recipients */
    g_print (_ ("Recipient %u:"), number);
  g_print ("\n");
  if (recipient->name != NULL)
    g_print ("%s\n", recipient->name);
  if (recipient->office != NULL)
    g_print ("%s\n", recipient->office);
  g_print ("%s\n%s%s", address, country, *country != '\0' ? "\n" : "");
  if (recipient->phone != NULL)
    {
      /* TRANSLATORS: %s is a telephone number */
      g_print (_ ("Phone: %s"), recipient->phone);
      g_print ("\n");
    }
}

static void
print_letter (const PleaLetterText *letter)
{
  guint demand = 0;

  g_print ("\n[%s]\n", letter->language);
  plea_foreach (const PleaPart, part, letter->parts)
    if (part->kind == PLEA_PART_DEMAND)
      g_print ("\n%u. %s\n", ++demand, part->text);
    else
      g_print ("\n%s\n", part->text);
}

static void
print_appeal (PleaAppeal *appeal)
{
  const char *name = plea_defender_get_shown_name (&appeal->defender);

  g_print ("%s\n", *name != '\0' ? name : _ ("The appeal does not say who it is about."));
  print_status (appeal);
  print_facts (appeal);
  print_events (appeal);
  for (guint i = 0; i < appeal->recipients->len; i++)
    print_recipient (plea_appeal_get_recipient (appeal, i), i + 1);
  plea_foreach (const PleaLetterText, letter, appeal->letters)
    print_letter (letter);
}

PleaCliExit
plea_cli_show (int argc, char **argv)
{
  g_autoptr (PleaAppeal) appeal = NULL;

  if (!plea_cli_parse (&argc, &argv, no_options, NULL, "APPEAL",
                       _ ("APPEAL is an ID or the path of a file."), 1, 1))
    return PLEA_CLI_USAGE;

  appeal = plea_cli_find_appeal (argv[1]);
  if (appeal == NULL)
    return PLEA_CLI_FAILED;

  print_appeal (appeal);

  return PLEA_CLI_DONE;
}

/* Takes out of the arguments where to write; it is said what else is wrong with them. */
static char *
parse_output (int *argc, char ***argv, const char *file, const char *parameters, int max_parameters)
{
  g_autofree char   *output = NULL;
  const GOptionEntry options[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output,
      N_ ("File to write, or - for standard output"), file },
    { 0 },
  };

  if (!plea_cli_parse (argc, argv, options, NULL, parameters,
                       _ ("APPEAL is an ID or the path of a file."), 1, max_parameters))
    return NULL;
  if (output == NULL)
    plea_cli_complain (_ ("Say where to write with -o FILE."));

  return g_steal_pointer (&output);
}

/* Writes an appeal as a file of one kind or another. */
static PleaCliExit
write_appeal (int         argc,
              char      **argv,
              const char *file,
              const char *parameters,
              GBytes *(*write) (PleaAppeal *) )
{
  g_autofree char *output = parse_output (&argc, &argv, file, parameters, 1);
  g_autoptr (PleaAppeal) appeal = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (output == NULL)
    return PLEA_CLI_USAGE;

  appeal = plea_cli_find_appeal (argv[1]);
  if (appeal == NULL)
    return PLEA_CLI_FAILED;

  bytes = write (appeal);

  return plea_cli_write (output, bytes);
}

PleaCliExit
plea_cli_export (int argc, char **argv)
{
  return write_appeal (argc, argv, N_ ("FILE.appeal"), "APPEAL -o FILE.appeal",
                       plea_appeal_writer_write);
}

PleaCliExit
plea_cli_page (int argc, char **argv)
{
  return write_appeal (argc, argv, N_ ("FILE.html"), "APPEAL -o FILE.html", plea_appeal_page_write);
}

/* Bundle */

static gboolean
has (GPtrArray *appeals, const char *id)
{
  plea_foreach (PleaAppeal, appeal, appeals)
    if (g_str_equal (appeal->id, id))
      return TRUE;

  return FALSE;
}

/* Complains of what cannot be found, and of what is there already. */
static GPtrArray *
find_appeals (char **ids_or_paths)
{
  g_autoptr (GPtrArray) appeals = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean is_good = TRUE;

  for (guint i = 0; ids_or_paths[i] != NULL; i++)
    {
      g_autoptr (PleaAppeal) appeal = plea_cli_find_appeal (ids_or_paths[i]);

      if (appeal == NULL)
        is_good = FALSE;
      else if (has (appeals, appeal->id))
        /* TRANSLATORS: the first %s is what was typed, the second the id of the appeal in it */
        is_good = plea_cli_complain (_ ("%s: There is already an appeal “%s” among those before."),
                                     ids_or_paths[i], appeal->id);
      else
        g_ptr_array_add (appeals, g_steal_pointer (&appeal));
    }

  return is_good ? g_steal_pointer (&appeals) : NULL;
}

PleaCliExit
plea_cli_bundle (int argc, char **argv)
{
  g_autofree char *output = parse_output (&argc, &argv, N_ ("FILE.appeals"),
                                          "APPEAL… -o FILE.appeals", G_MAXINT);
  g_autoptr (GPtrArray) appeals = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (output == NULL)
    return PLEA_CLI_USAGE;

  appeals = find_appeals (argv + 1);
  if (appeals == NULL)
    return PLEA_CLI_FAILED;

  bytes = plea_appeal_writer_write_all (appeals);

  return plea_cli_write (output, bytes);
}

/* Check */

static gboolean
complain_of_all (GPtrArray *problems)
{
  plea_foreach (const PleaProblem, problem, problems)
    {
      g_autofree char *text = plea_problem_to_string (problem);

      plea_cli_complain ("%s", text);
    }

  return problems->len == 0;
}

static gboolean
check_appeal (GBytes *bytes, const char *path)
{
  g_autoptr (GPtrArray) problems = plea_problems_new ();
  g_autoptr (PleaAppeal) appeal = plea_appeal_reader_read (bytes, path, problems);

  return complain_of_all (problems);
}

static gboolean
check_appeals (GBytes *bytes, const char *path)
{
  g_autoptr (GPtrArray) problems = plea_problems_new ();
  g_autoptr (GPtrArray) entries = plea_appeal_reader_read_all (bytes, path, problems);
  gboolean is_good = complain_of_all (problems);

  plea_foreach (const PleaAppealEntry, entry, entries)
    is_good &= complain_of_all (entry->problems);

  return is_good;
}

static gboolean
check_file (const char *path)
{
  gboolean is_of_several = plea_appeal_file_is_of_several (path);
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = is_of_several ? plea_appeal_file_read_all (file, &error)
                                           : plea_appeal_file_read (file, &error);

  if (bytes == NULL)
    return plea_cli_complain ("%s: %s", path, error->message);

  return is_of_several ? check_appeals (bytes, path) : check_appeal (bytes, path);
}

PleaCliExit
plea_cli_check (int argc, char **argv)
{
  PleaCliExit result = PLEA_CLI_DONE;

  if (!plea_cli_parse (
          &argc, &argv, no_options, NULL, "FILE…",
          _ ("Says nothing if all is well; otherwise says what to correct, and where."), 1,
          G_MAXINT))
    return PLEA_CLI_USAGE;

  for (int i = 1; i < argc; i++)
    if (!check_file (argv[i]))
      result = PLEA_CLI_FAILED;

  return result;
}
