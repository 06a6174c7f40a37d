/* SPDX-License-Identifier: GPL-3.0-or-later */
/* plea-cli record: which letters were made, printed, posted and answered. */

#include "config.h"

#include <glib/gi18n.h>

#include "plea-cli-commands.h"
#include "plea-date.h"
#include "plea-record-report.h"
#include "plea-store.h"

typedef struct
{
  char    *since;
  gboolean csv;
  gboolean without_names;
} Options;

static Options options;

static const GOptionEntry entries[] = {
  /* TRANSLATORS: an option of plea-cli */
  { "since", 0, 0, G_OPTION_ARG_STRING, &options.since, N_ ("Only letters from this day on"),
    N_ ("YYYY-MM-DD") },
  /* TRANSLATORS: an option of plea-cli; CSV is a kind of file, a table as text */
  { "csv", 0, 0, G_OPTION_ARG_NONE, &options.csv, N_ ("Print the full record as a CSV table"),
    NULL },
  /* TRANSLATORS: an option of plea-cli */
  { "without-names", 0, 0, G_OPTION_ARG_NONE, &options.without_names,
    N_ ("Leave names and notes out of the table"), NULL },
  { 0 },
};

/* A directory is not made only to be found empty. */
static PleaStore *
open_store (gboolean *is_none)
{
  g_autofree char *directory = plea_cli_get_directory ();
  g_autoptr (GError) error = NULL;
  PleaStore *store;

  *is_none = !g_file_test (directory, G_FILE_TEST_IS_DIR);
  store = *is_none ? NULL : plea_store_open (directory, &error);
  if (error != NULL)
    plea_cli_complain ("%s", error->message);

  return store;
}

/* For programs, as the columns of the table are. */
static const char *const kinds[] = {
  [PLEA_RECORD_SAVED] = "saved",
  [PLEA_RECORD_PRINTED] = "printed",
  [PLEA_RECORD_POSTED] = "posted",
};

static void
print_letters (GListModel *letters)
{
  for (guint i = 0; i < g_list_model_get_n_items (letters); i++)
    {
      g_autoptr (PleaRecordEntry) entry = g_list_model_get_item (letters, i);
      const GDate     *day = plea_record_entry_get_day (entry);
      g_autofree char *text = day != NULL ? plea_date_format (day) : g_strdup ("");
      const char      *whom = *entry->defender != '\0' ? entry->defender : entry->appeal_id;

      g_print ("%s\t%s\t%s\t%s\t%u\n", text, kinds[plea_record_entry_get_kind (entry)], whom,
               entry->recipient, entry->n_letters);
    }
}

static PleaCliExit
print_record (GListModel *all, const GDate *since)
{
  g_autoptr (GListModel) letters = g_date_valid (since) ? plea_record_list_since (all, since)
                                                        : g_object_ref (all);
  g_autofree char *csv = NULL;

  if (!options.csv)
    {
      print_letters (letters);
      return PLEA_CLI_DONE;
    }

  csv = plea_record_to_csv (letters, !options.without_names);
  g_print ("%s", csv);

  return PLEA_CLI_DONE;
}

static gboolean
parse_since (GDate *since)
{
  g_date_clear (since, 1);
  if (options.since == NULL || plea_date_parse (options.since, since))
    return TRUE;

  return plea_cli_complain (_ ("“%s” is not a date; write one like 2026-11-23."), options.since);
}

PleaCliExit
plea_cli_record (int argc, char **argv)
{
  g_autoptr (PleaStore) store = NULL;
  g_autoptr (GListStore) nothing = g_list_store_new (PLEA_TYPE_RECORD_ENTRY);
  gboolean is_none;
  GDate    since;

  if (!plea_cli_parse (&argc, &argv, entries, NULL, "",
                       _ ("For each letter, prints the date, what was done, the defender, whom it "
                          "went to and how many there are, separated by tabs."),
                       0, 0)
      || !parse_since (&since))
    return PLEA_CLI_USAGE;

  store = open_store (&is_none);
  if (store == NULL && !is_none)
    return PLEA_CLI_FAILED;

  return print_record (is_none ? G_LIST_MODEL (nothing)
                               : plea_record_get_entries (plea_store_get_record (store)),
                       &since);
}
