/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a report on letters says, in words and as a table to print. */

#include "config.h"

#include "plea-report-table.h"

#include <glib/gi18n.h>

#include "plea-calendar.h"
#include "plea-country.h"
#include "plea-date.h"
#include "plea-describe.h"
#include "plea-idioms.h"
#include "plea-letters-words.h"
#include "plea-locale.h"
#include "plea-table.h"

static char *
describe_month (const char *key)
{
  g_autofree char *text = g_strconcat (key, "-01", NULL);
  GDate            day;

  g_date_clear (&day, 1);

  return plea_date_parse (text, &day) ? plea_locale_format_month (&day) : g_strdup (key);
}

static char *
describe_country (const char *key)
{
  g_autofree char *name = plea_country_get_name (key, g_get_language_names ()[0]);

  /* TRANSLATORS: letters are counted by country, and of these it is not known */
  return *key != '\0' && name != NULL ? g_steal_pointer (&name) : g_strdup (_ ("Not known"));
}

/* Of letters that an older Plea noted the status is not known. */
static char *
describe_status (const char *key)
{
  const PleaStatus *status = plea_status_find (key);

  return g_strdup (
      plea_describe_status_name (status != NULL ? status : plea_status_find ("unknown")));
}

/**
 * plea_report_describe_key:
 * @key: what letters have in common
 * @measure: what they are counted by
 *
 * Returns: (transfer full): what it is called
 */
char *
plea_report_describe_key (const char *key, PleaRecordMeasure measure)
{
  switch (measure)
    {
    case PLEA_RECORD_BY_MONTH:
      return describe_month (key);
    case PLEA_RECORD_BY_COUNTRY:
      return describe_country (key);
    case PLEA_RECORD_BY_STATUS:
      return describe_status (key);
    case PLEA_RECORD_BY_YEAR:
    default:
      return g_strdup (key);
    }
}

/* Numbers */

static const struct
{
  PleaRecordMeasure measure;
  const char       *name;
} measures[] = {
  { PLEA_RECORD_BY_YEAR, N_ ("By Year") },
  { PLEA_RECORD_BY_MONTH, N_ ("By Month") },
  { PLEA_RECORD_BY_COUNTRY, N_ ("By Country") },
  { PLEA_RECORD_BY_STATUS, N_ ("By Status") },
};

static void
add_count (GPtrArray *rows, const char *name, const PleaRecordCount *count)
{
  g_autofree char *posted = g_strdup_printf ("%u", count->n_posted);
  g_autofree char *part = plea_locale_format_percent (count->n_answered * 100
                                                      / MAX (count->n_posted, 1));
  /* TRANSLATORS: how many letters were answered, and which part of all that is */
  g_autofree char *answered = g_strdup_printf (_ ("%u (%s)"), count->n_answered, part);
  g_autofree char *returned = g_strdup_printf ("%u", count->n_returned);

  plea_table_add (rows, PLEA_TABLE_CELLS, name, posted, answered, returned);
}

static void
add_counts (GPtrArray *rows, GListModel *entries, guint nth)
{
  g_autoptr (GPtrArray) counts = plea_record_count (entries, measures[nth].measure);
  PleaRecordCount all = { 0 };

  plea_table_add (rows, PLEA_TABLE_HEADING, _ (measures[nth].name), "", "", "");
  /* TRANSLATORS: columns of a table of numbers: how many letters, posted, answered, sent back */
  plea_table_add (rows, PLEA_TABLE_NAMES, C_ ("column", "Letters"), C_ ("column", "Posted"),
                  C_ ("column", "Answered"), C_ ("column", "Came Back"));
  plea_foreach (const PleaRecordCount, count, counts)
    {
      g_autofree char *name = plea_report_describe_key (count->key, measures[nth].measure);

      all.n_posted += count->n_posted;
      all.n_answered += count->n_answered;
      all.n_returned += count->n_returned;
      add_count (rows, name, count);
    }
  add_count (rows, _ ("All Letters"), &all);
}

/* Letters */

static int
compare_days (gconstpointer a, gconstpointer b)
{
  const PleaRecordEntry *first = *(PleaRecordEntry *const *) a;
  const PleaRecordEntry *second = *(PleaRecordEntry *const *) b;

  return g_date_compare (first->posted, second->posted);
}

static GPtrArray *
list_posted (GListModel *entries)
{
  GPtrArray *posted = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (PleaRecordEntry) entry = g_list_model_get_item (entries, i);

      if (entry->posted != NULL)
        g_ptr_array_add (posted, g_steal_pointer (&entry));
    }
  g_ptr_array_sort (posted, compare_days);

  return posted;
}

/* A cell of a table that is empty would be passed over by a screen reader. */
static const char *
or_dash (const char *text)
{
  return *text != '\0' ? text : "–";
}

static char *
describe_recipient (PleaRecordEntry *entry)
{
  const char *recipient = plea_letters_describe_recipient (entry);

  if (entry->n_letters == 1)
    return g_strdup (recipient);

  /* TRANSLATORS: to whom a group wrote, and how many letters that were */
  return g_strdup_printf (ngettext ("%s (%u letter)", "%s (%u letters)", entry->n_letters),
                          recipient, entry->n_letters);
}

static void
add_letter (GPtrArray *rows, PleaRecordEntry *entry)
{
  g_autofree char *day = plea_locale_format_date (entry->posted);
  g_autofree char *answer = entry->answered != NULL ? plea_letters_describe_state (entry)
                                                    : g_strdup ("");
  g_autofree char *recipient = describe_recipient (entry);

  plea_table_add (rows, PLEA_TABLE_CELLS, day, recipient, or_dash (entry->defender),
                  or_dash (answer));
}

static void
add_letters (GPtrArray *rows, GListModel *entries)
{
  g_autoptr (GPtrArray) posted = list_posted (entries);

  plea_table_add (rows, PLEA_TABLE_HEADING, _ ("All Letters"), "", "", "");
  /* TRANSLATORS: columns of a table of letters: when, to whom, for whom, and what came back */
  plea_table_add (rows, PLEA_TABLE_NAMES, C_ ("column", "Posted On"), C_ ("column", "To"),
                  C_ ("column", "For"), C_ ("column", "Answer"));
  plea_foreach (PleaRecordEntry, entry, posted)
    add_letter (rows, entry);
}

static char *
make_title (void)
{
  g_autofree char *day = NULL;
  GDate            today;

  plea_calendar_get_today (&today);
  day = plea_locale_format_date (&today);

  /* TRANSLATORS: heads a page with numbers; “%s” is a day, as “3 March 2026” */
  return g_strdup_printf (_ ("Letters Sent until %s"), day);
}

/**
 * plea_report_table_new:
 * @entries: a list of #PleaRecordEntry
 * @with_names: whether each letter is listed, with whom it was for and whom it went to
 *
 * Returns: (transfer full) (element-type PleaTableRow): how many letters were posted and answered,
 *   counted in each way
 */
GPtrArray *
plea_report_table_new (GListModel *entries, gboolean with_names)
{
  GPtrArray       *rows = plea_table_new ();
  g_autofree char *title = make_title ();

  plea_table_add (rows, PLEA_TABLE_TITLE, title, "", "", "");
  for (guint i = 0; i < G_N_ELEMENTS (measures); i++)
    add_counts (rows, entries, i);
  if (with_names)
    add_letters (rows, entries);

  return rows;
}
