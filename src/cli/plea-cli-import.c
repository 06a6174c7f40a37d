/* SPDX-License-Identifier: GPL-3.0-or-later */
/* plea-cli's command that makes an appeal of a published page: import. */

#include "config.h"

#include <glib/gi18n.h>

#include "plea-appeal-file.h"
#include "plea-calendar.h"
#include "plea-cli-commands.h"
#include "plea-cli-source.h"
#include "plea-idioms.h"
#include "plea-reading.h"

#define STANDARD_STREAM "-"

static PleaReading *
load_page (const char *path, int attachment)
{
  GDate       today;
  PleaSource *source = plea_cli_load_source (path, attachment);

  plea_calendar_get_today (&today);

  return source != NULL ? plea_reading_read (source, &today) : NULL;
}

/* Every line of the page with what it was taken for, so that nothing is lost unseen. */
static void
explain (PleaReading *page)
{
  for (guint i = 0; i < page->lines->len; i++)
    {
      const PleaReadingLine *line = plea_reading_get_line (page, i);

      if (line->meaning != PLEA_READING_BLANK)
        g_printerr ("%4u  %s%s: %s\n", line->number, plea_reading_meaning_get_name (line->meaning),
                    line->is_doubtful ? "?" : "", line->text);
    }
}

static guint
count_not_understood (PleaReading *page, guint *first)
{
  guint count = 0;

  for (guint i = page->lines->len; i-- > 0;)
    if (plea_reading_get_line (page, i)->meaning == PLEA_READING_NOT_UNDERSTOOD)
      {
        count++;
        *first = plea_reading_get_line (page, i)->number;
      }

  return count;
}

static void
warn_of_lines (PleaReading *page, const char *path)
{
  guint            first = 0;
  guint            count = count_not_understood (page, &first);
  g_autofree char *message = NULL;

  if (count == 0)
    return;

  message = g_strdup_printf (ngettext ("%u line was not understood; --explain shows it.",
                                       "%u lines were not understood; --explain shows them.",
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
    fixed = g_strdup_printf (_ ("%s Written: “%s”."), remark->message, remark->proposed);

  complain_of_line (path, remark->line_number, fixed != NULL ? fixed : remark->message);
}

static void
warn (PleaReading *page, const char *path, PleaReadingFixes fixes)
{
  for (guint i = 0; i < page->remarks->len; i++)
    warn_of_remark (g_ptr_array_index (page->remarks, i), path, fixes);
  warn_of_lines (page, path);
}

static PleaAppeal *
build (PleaReading *page, const char *path, PleaReadingFixes fixes)
{
  g_autoptr (PleaAppealBuilder) builder = plea_reading_make_builder (page, fixes);
  g_autoptr (GPtrArray) problems = plea_problems_new ();
  PleaAppeal *appeal = plea_appeal_builder_build (builder, problems);

  plea_appeal_list_lacks (appeal != NULL ? appeal : builder->appeal, problems);
  plea_foreach (const PleaProblem, problem, problems)
    complain_of_line (path, plea_reading_get_line_of_problem (page, problem), problem->message);

  return appeal;
}

PleaCliExit
plea_cli_import (int argc, char **argv)
{
  g_autofree char   *output = NULL;
  gboolean           as_published = FALSE;
  gboolean           explained = FALSE;
  int                attachment = 0;
  const GOptionEntry options[] = {
    { "attachment", 0, 0, G_OPTION_ARG_INT, &attachment,
      N_ ("Read an attachment of an e-mail, the first, second…"), "N" },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output,
      N_ ("File to write; standard output by default"), N_ ("FILE.appeal") },
    { "as-published", 0, 0, G_OPTION_ARG_NONE, &as_published,
      N_ ("Keep what looks like a slip of the page"), NULL },
    { "explain", 0, 0, G_OPTION_ARG_NONE, &explained,
      N_ ("Tell on standard error what each line was taken for"), NULL },
    { 0 },
  };
  g_autoptr (PleaReading) page = NULL;
  g_autoptr (PleaAppeal) appeal = NULL;
  g_autoptr (GBytes) bytes = NULL;
  PleaReadingFixes fixes;

  if (!plea_cli_parse (&argc, &argv, options, NULL, "FILE",
                       _ ("Makes an appeal of a copied or saved page, or of an e-mail."), 1, 1))
    return PLEA_CLI_USAGE;

  page = load_page (argv[1], attachment);
  if (page == NULL)
    return PLEA_CLI_FAILED;

  fixes = as_published ? PLEA_READING_AS_PUBLISHED : PLEA_READING_WITH_FIXES;
  if (explained)
    explain (page);
  warn (page, argv[1], fixes);
  appeal = build (page, argv[1], fixes);
  if (appeal == NULL)
    return PLEA_CLI_FAILED;

  bytes = plea_appeal_writer_write (appeal);

  return plea_cli_write (output != NULL ? output : STANDARD_STREAM, bytes);
}
