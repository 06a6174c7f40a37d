/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a group prints beside its letters: sheets to sign on, for those who write none of their own,
 * and how many letters it wrote. */

#include "config.h"

#include "plea-group-pages.h"

#include <glib/gi18n.h>

#include "plea-calendar.h"
#include "plea-choices.h"
#include "plea-describe-case.h"
#include "plea-describe.h"
#include "plea-idioms.h"
#include "plea-locale.h"
#include "plea-table.h"
#include "plea-tally.h"

/* So many people sign on a sheet. */
#define N_LINES 15

/* Sheets to sign on */

static void
add_about (GPtrArray *rows, PleaAppeal *appeal)
{
  g_autofree char *sentences = plea_describe_case_about (appeal);

  if (sentences != NULL)
    plea_table_add (rows, PLEA_TABLE_TEXT, sentences, "", "", "");
}

static void
add_demand (GPtrArray *rows, const PleaCase *one)
{
  const PleaPart *demand = plea_letter_text_get_nth (
      plea_choices_get_text (one->appeal, one->draft), PLEA_PART_DEMAND, 0);
  g_autofree char *words = demand != NULL
                               /* TRANSLATORS: above lines to sign on; “%s” is the first demand of a
                                * letter, as “immediately release her” */
                               ? g_strdup_printf (_ ("We sign a letter that asks: %s"),
                                                  demand->text)
                               : NULL;

  if (words != NULL)
    plea_table_add (rows, PLEA_TABLE_TEXT, words, "", "", "");
}

static void
add_sheet (GPtrArray *rows, const PleaCase *one)
{
  plea_table_add (rows, PLEA_TABLE_TITLE,
                  plea_describe_name (plea_defender_get_shown_name (&one->appeal->defender)), "",
                  "", "");
  add_about (rows, one->appeal);
  add_demand (rows, one);
  /* TRANSLATORS: columns of lines to sign on */
  plea_table_add (rows, PLEA_TABLE_NAMES, C_ ("column", "Name"), C_ ("column", "Town"),
                  C_ ("column", "Country"), C_ ("column", "Signature"));
  for (guint i = 0; i < N_LINES; i++)
    plea_table_add (rows, PLEA_TABLE_LINE, "", "", "", "");
}

/**
 * plea_group_pages_sign_up:
 * @cases: (element-type PleaCase): what the group writes for
 *
 * Returns: (transfer full) (element-type PleaTableRow): a sheet for each, with lines to sign on
 */
GPtrArray *
plea_group_pages_sign_up (GPtrArray *cases)
{
  GPtrArray *rows = plea_table_new ();

  plea_foreach (const PleaCase, one, cases)
    add_sheet (rows, one);

  return rows;
}

/* How many letters */

static void
add_line (GPtrArray *rows, const PleaTallyLine *line)
{
  const PleaDefender *defender = &line->appeal->defender;
  g_autofree char    *country = plea_locale_get_country_name (defender->country);
  g_autofree char    *n_letters = g_strdup_printf ("%u", line->n_letters);

  plea_table_add (
      rows, PLEA_TABLE_CELLS, plea_describe_name (plea_defender_get_shown_name (defender)),
      country != NULL ? country : "–", plea_recipient_get_title (line->recipient), n_letters);
}

static char *
make_title (void)
{
  g_autofree char *day = NULL;
  GDate            today;

  plea_calendar_get_today (&today);
  day = plea_locale_format_date (&today);

  /* TRANSLATORS: heads a page with numbers; “%s” is a day, as “3 March 2026” */
  return g_strdup_printf (_ ("Letters Written on %s"), day);
}

/**
 * plea_group_pages_tally:
 * @tally: (element-type PleaTallyLine): what was written
 *
 * Returns: (transfer full) (element-type PleaTableRow): how many letters for whom and to whom, and
 *   nothing of who signed them
 */
GPtrArray *
plea_group_pages_tally (const GPtrArray *tally)
{
  GPtrArray       *rows = plea_table_new ();
  g_autofree char *title = make_title ();
  g_autofree char *all = g_strdup_printf ("%u", plea_tally_count (tally));

  plea_table_add (rows, PLEA_TABLE_TITLE, title, "", "", "");
  plea_table_add (rows, PLEA_TABLE_NAMES, C_ ("column", "For"), C_ ("column", "Country"),
                  C_ ("column", "To"), C_ ("column", "Letters"));
  plea_foreach (const PleaTallyLine, line, tally)
    add_line (rows, line);
  plea_table_add (rows, PLEA_TABLE_CELLS, _ ("All Letters"), "–", "–", all);

  return rows;
}
