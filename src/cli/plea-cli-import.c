/* SPDX-License-Identifier: GPL-3.0-or-later */
/* plea-cli's command that makes an appeal of a published page: import. */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "plea-appeal-reader.h"
#include "plea-appeal-writer.h"
#include "plea-calendar.h"
#include "plea-cli-commands.h"
#include "plea-cli-source.h"
#include "plea-idioms.h"
#include "plea-labelling.h"
#include "plea-reading.h"

static PleaReading *
read_source (PleaSource *source)
{
  GDate today;

  plea_calendar_get_today (&today);

  return plea_reading_read (source, &today);
}

/* As it is, byte for byte, if it is one. */
static PleaCliExit
write_as_it_is (const PleaSourceAttachment *file, const char *path, const char *output)
{
  g_autoptr (GPtrArray) problems = plea_problems_new ();
  g_autoptr (PleaAppeal) appeal = plea_appeal_reader_read (file->bytes, path, problems);
  g_autoptr (GError) error = NULL;

  if (appeal != NULL)
    return plea_cli_write (output != NULL ? output : PLEA_CLI_STANDARD_STREAM, file->bytes);

  error = plea_problems_to_error (problems);
  plea_cli_complain ("%s", error->message);

  return PLEA_CLI_FAILED;
}

/* Every line of it with what it was taken for, so that nothing is lost unseen. */
static void
explain (PleaReading *reading)
{
  plea_foreach (const PleaReadingLine, line, reading->lines)
    {
      if (line->meaning != PLEA_READING_BLANK)
        g_printerr ("%4u  %s%s: %s\n", line->number, plea_reading_meaning_get_name (line->meaning),
                    line->is_doubtful ? "?" : "", line->text);
    }
}

static gboolean
are_one_row (const PleaReadingLine *a, const PleaReadingLine *b)
{
  return a->number == b->number && a->meaning == b->meaning && a->is_copy == b->is_copy
         && a->nth == b->nth;
}

/* A row for programs: line, meaning, number of the recipient, certainty and text. */
static void
explain_row (const PleaReadingLine *line, const char *text, gboolean is_doubtful)
{
  gboolean is_numbered = plea_reading_is_of_recipient (line->meaning)
                         || line->meaning == PLEA_READING_CONTACT
                         || line->meaning == PLEA_READING_SALUTATION;

  g_printerr ("%u\t%s\t%u\t%s\t%s\n", line->number,
              plea_reading_meaning_get_label (line->meaning, line->is_copy),
              is_numbered ? line->nth + 1 : 1, is_doubtful ? "doubtful" : "certain", text);
}

/* Pieces of one line that are the same are one row. */
static void
explain_to_programs (PleaReading *reading)
{
  for (guint i = 0; i < reading->lines->len; i++)
    {
      const PleaReadingLine *line = plea_reading_get_line (reading, i);
      g_autoptr (GString) text = g_string_new (line->text);
      gboolean is_doubtful = line->is_doubtful;

      while (i + 1 < reading->lines->len
             && are_one_row (line, plea_reading_get_line (reading, i + 1)))
        {
          const PleaReadingLine *next = plea_reading_get_line (reading, ++i);

          g_string_append_printf (text, " %s", next->text);
          is_doubtful = is_doubtful || next->is_doubtful;
        }
      if (line->meaning != PLEA_READING_BLANK)
        explain_row (line, text->str, is_doubtful);
    }
}

/* GLib would take the next argument for the value of an option that may go without. */
static gboolean
take_explain_to_programs (int *argc, char **argv)
{
  for (int i = 1; i < *argc; i++)
    if (g_str_equal (argv[i], "--explain=tsv"))
      {
        memmove (&argv[i], &argv[i + 1], (gsize) (*argc - i) * sizeof *argv);
        (*argc)--;
        return TRUE;
      }

  return FALSE;
}

static guint
count_doubtful (PleaReading *reading, guint *first)
{
  guint count = 0;

  for (guint i = reading->lines->len; i-- > 0;)
    {
      const PleaReadingLine *line = plea_reading_get_line (reading, i);

      if (!line->is_doubtful
          || !(plea_reading_is_of_recipient (line->meaning)
               || plea_reading_is_of_letter (line->meaning)))
        continue;
      count++;
      *first = line->number;
    }

  return count;
}

static void
warn_of_lines (PleaReading *reading, const char *path)
{
  guint            first = 0;
  guint            count = count_doubtful (reading, &first);
  g_autofree char *message = NULL;

  if (count == 0)
    return;

  message = g_strdup_printf (
      ngettext ("Plea is not sure of %u line of the address or the letter; --explain shows it.",
                "Plea is not sure of %u lines of the address or the letter; --explain shows them.",
                count),
      count);
  plea_cli_complain ("%s:%u: %s", path, first, message);
}

static void
complain_of_line (const char *path, guint line, const char *message)
{
  if (line > 0)
    plea_cli_complain ("%s:%u: %s", path, line, message);
  else
    plea_cli_complain ("%s: %s", path, message);
}

static void
warn_of_remark (const PleaReadingRemark *remark, const char *path, PleaReadingFixes fixes)
{
  g_autofree char *fixed = NULL;

  if (remark->proposed != NULL && fixes == PLEA_READING_WITH_FIXES)
    /* TRANSLATORS: the first %s is a whole sentence, the second what was written instead */
    fixed = g_strdup_printf (_ ("%s Changed to “%s”."), remark->message, remark->proposed);

  complain_of_line (path, remark->line_number, fixed != NULL ? fixed : remark->message);
}

static void
warn_of_letters (PleaReading *reading, const char *path)
{
  g_autofree char *message = NULL;

  if (reading->letters->len < 2)
    return;

  message = g_strdup_printf (
      ngettext ("The page has %u letter; --list lists them, --letter chooses another.",
                "The page has %u letters; --list lists them, --letter chooses another.",
                reading->letters->len),
      reading->letters->len);
  plea_cli_complain ("%s: %s", path, message);
}

static void
warn (PleaReading *reading, const char *path, PleaReadingFixes fixes)
{
  plea_foreach (const PleaReadingRemark, remark, reading->remarks)
    warn_of_remark (remark, path, fixes);
  warn_of_lines (reading, path);
  warn_of_letters (reading, path);
}

/* A row a letter: its number, whom it greets, and its first words. */
static PleaCliExit
list_letters (PleaReading *reading)
{
  for (guint i = 0; i < reading->letters->len; i++)
    {
      const char *salutation, *name, *paragraph;

      plea_reading_choose_letter (reading, i);
      salutation = plea_reading_get_value (reading, PLEA_READING_SALUTATION, 0);
      name = plea_reading_get_value (reading, PLEA_READING_RECIPIENT_NAME, 0);
      paragraph = plea_reading_get_value (reading, PLEA_READING_PARAGRAPH, 0);
      g_print ("%u\t%s\t%s\t%s\n", i + 1, name != NULL ? name : "",
               salutation != NULL ? salutation : "", paragraph != NULL ? paragraph : "");
    }

  return PLEA_CLI_DONE;
}

static PleaAppeal *
build (PleaReading *reading, const char *path, PleaReadingFixes fixes)
{
  g_autoptr (PleaAppealBuilder) builder = plea_reading_make_builder (reading, fixes);
  g_autoptr (GPtrArray) problems = plea_problems_new ();
  PleaAppeal *appeal = plea_appeal_builder_build (builder, problems);

  plea_appeal_list_lacks (appeal != NULL ? appeal : builder->appeal, problems);
  plea_foreach (const PleaProblem, problem, problems)
    complain_of_line (path, plea_reading_get_line_of_problem (reading, problem), problem->message);

  return appeal;
}

/* The letter that was asked for, or a complaint. */
static gboolean
choose_letter (PleaReading *reading, const char *path, int nth)
{
  if (!plea_reading_has_letter (reading))
    {
      plea_cli_complain ("%s: %s", path,
                         _ ("There is no letter to an official on this page; --explain shows what "
                            "its lines were taken for."));
      return FALSE;
    }
  if (nth < 1 || (guint) nth > reading->letters->len)
    {
      g_autofree char *message = g_strdup_printf (_ ("The page has no letter %d."), nth);

      plea_cli_complain ("%s: %s", path, message);
      return FALSE;
    }
  plea_reading_choose_letter (reading, (guint) nth - 1);

  return TRUE;
}

static PleaCliExit
write_appeal (PleaReading *reading, const char *path, const char *output, PleaReadingFixes fixes)
{
  g_autoptr (PleaAppeal) appeal = NULL;
  g_autoptr (GBytes) bytes = NULL;

  warn (reading, path, fixes);
  appeal = build (reading, path, fixes);
  if (appeal == NULL)
    return PLEA_CLI_FAILED;

  bytes = plea_appeal_writer_write (appeal);

  return plea_cli_write (output != NULL ? output : PLEA_CLI_STANDARD_STREAM, bytes);
}

PleaCliExit
plea_cli_import (int argc, char **argv)
{
  g_autofree char   *output = NULL;
  gboolean           as_published = FALSE;
  gboolean           listed = FALSE;
  gboolean           explained = FALSE;
  gboolean           to_programs = take_explain_to_programs (&argc, argv);
  int                attachment = 0;
  int                nth = 1;
  const GOptionEntry options[] = {
    { "attachment", 0, 0, G_OPTION_ARG_INT, &attachment,
      N_ ("Read an attachment of an e-mail: 1 is the first"), "N" },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output,
      N_ ("File to write; standard output by default"), N_ ("FILE.appeal") },
    { "as-published", 0, 0, G_OPTION_ARG_NONE, &as_published,
      N_ ("Keep what looks like a mistake on the page"), NULL },
    { "letter", 0, 0, G_OPTION_ARG_INT, &nth,
      N_ ("Which letter on the page to use; the first by default"), N_ ("NUMBER") },
    { "list", 0, 0, G_OPTION_ARG_NONE, &listed,
      N_ ("List the letters on the page and write nothing"), NULL },
    { "explain", 0, 0, G_OPTION_ARG_NONE, &explained,
      N_ ("Print to standard error what each line was taken for; --explain=tsv is for programs"),
      NULL },
    { 0 },
  };
  g_autoptr (PleaReading) reading = NULL;
  g_autoptr (PleaSource) source = NULL;

  if (!plea_cli_parse (&argc, &argv, options, NULL, "FILE",
                       _ ("Makes an appeal from a copied or saved page, or from an e-mail."), 1, 1))
    return PLEA_CLI_USAGE;

  source = plea_cli_load_source (argv[1], attachment);
  if (source == NULL)
    return PLEA_CLI_FAILED;

  if (plea_cli_find_appeal_in (source) != NULL)
    return write_as_it_is (plea_cli_find_appeal_in (source), argv[1], output);

  reading = read_source (g_steal_pointer (&source));
  if (explained)
    explain (reading);
  if (to_programs)
    explain_to_programs (reading);
  if (listed)
    return list_letters (reading);
  if (!choose_letter (reading, argv[1], nth))
    return PLEA_CLI_FAILED;

  return write_appeal (reading, argv[1], output,
                       as_published ? PLEA_READING_AS_PUBLISHED : PLEA_READING_WITH_FIXES);
}
