/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The record for others: as a table to open elsewhere, and counted. */

#include "config.h"

#include "plea-record-report.h"

#include "plea-csv.h"
#include "plea-date.h"
#include "plea-idioms.h"

/* The names of the columns are those of the properties, in whichever language Plea is used: they
 * are for programs. What names somebody is left out where that is asked for. */
static const struct
{
  const char *property;
  gboolean    is_name;
} columns[] = {
  { "posted", FALSE },     { "printed", FALSE },   { "made", FALSE },
  { "appeal-id", TRUE },   { "defender", TRUE },   { "country", FALSE },
  { "status", FALSE },     { "recipient", TRUE },  { "recipient-country", FALSE },
  { "language", FALSE },   { "way", FALSE },       { "signer", TRUE },
  { "note", TRUE },        { "answered", FALSE },  { "answer", FALSE },
  { "answer-note", TRUE }, { "n-letters", FALSE },
};

/**
 * plea_record_list_since:
 * @entries: a list of #PleaRecordEntry
 * @day: a day
 *
 * Returns: (transfer full): a list of those that count from that day on
 */
GListModel *
plea_record_list_since (GListModel *entries, const GDate *day)
{
  GListStore *list = g_list_store_new (PLEA_TYPE_RECORD_ENTRY);

  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (PleaRecordEntry) entry = g_list_model_get_item (entries, i);
      const GDate *counted = plea_record_entry_get_day (entry);

      if (counted != NULL && g_date_compare (counted, day) >= 0)
        g_list_store_append (list, entry);
    }

  return G_LIST_MODEL (list);
}

/* Counting */

static void
count_free (gpointer data)
{
  PleaRecordCount *count = data;

  g_clear_pointer (&count->key, g_free);
  g_free (count);
}

static char *
get_key (PleaRecordEntry *entry, PleaRecordMeasure measure)
{
  g_autofree char *day = plea_date_format (entry->posted);

  switch (measure)
    {
    case PLEA_RECORD_BY_YEAR:
      return g_strndup (day, strlen ("2026"));
    case PLEA_RECORD_BY_MONTH:
      return g_strndup (day, strlen ("2026-03"));
    case PLEA_RECORD_BY_COUNTRY:
      return g_strdup (entry->country);
    case PLEA_RECORD_BY_STATUS:
    default:
      return g_strdup (entry->status);
    }
}

static PleaRecordCount *
get_count (GPtrArray *counts, const char *key)
{
  PleaRecordCount *count;

  plea_foreach (PleaRecordCount, found, counts)
    if (g_str_equal (found->key, key))
      return found;

  count = g_new0 (PleaRecordCount, 1);
  count->key = g_strdup (key);
  g_ptr_array_add (counts, count);

  return count;
}

/* Of a group's letters one answer is noted, whichever of them it is for. */
static void
add_to_counts (GPtrArray *counts, PleaRecordEntry *entry, PleaRecordMeasure measure)
{
  g_autofree char *key = get_key (entry, measure);
  PleaRecordCount *count = get_count (counts, key);

  count->n_posted += entry->n_letters;
  count->n_returned += entry->answer == PLEA_RECORD_ANSWER_RETURNED;
  count->n_answered += entry->answer == PLEA_RECORD_ANSWER_REPLY
                       || entry->answer == PLEA_RECORD_ANSWER_ACKNOWLEDGED;
}

static int
compare_keys (gconstpointer a, gconstpointer b)
{
  const PleaRecordCount *one = *(const PleaRecordCount *const *) a;
  const PleaRecordCount *other = *(const PleaRecordCount *const *) b;

  return g_strcmp0 (one->key, other->key);
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  const PleaRecordCount *one = *(const PleaRecordCount *const *) a;
  const PleaRecordCount *other = *(const PleaRecordCount *const *) b;

  if (one->n_posted == other->n_posted)
    return compare_keys (a, b);

  return one->n_posted < other->n_posted ? 1 : -1;
}

/**
 * plea_record_count:
 * @entries: a list of #PleaRecordEntry
 * @measure: what they are counted by
 *
 * Returns: (transfer full) (element-type PleaRecordCount): how many were posted, years and months
 *   from the first to the last, countries and statuses with the most letters first
 */
GPtrArray *
plea_record_count (GListModel *entries, PleaRecordMeasure measure)
{
  GPtrArray *counts = g_ptr_array_new_with_free_func (count_free);
  gboolean   is_time = measure == PLEA_RECORD_BY_YEAR || measure == PLEA_RECORD_BY_MONTH;

  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (PleaRecordEntry) entry = g_list_model_get_item (entries, i);

      if (entry->posted != NULL)
        add_to_counts (counts, entry, measure);
    }
  g_ptr_array_sort (counts, is_time ? compare_keys : compare_numbers);

  return counts;
}

/* As a table */

static char *
get_enum_nick (const GValue *value)
{
  g_autoptr (GEnumClass) values = g_type_class_ref (G_VALUE_TYPE (value));

  return g_strdup (g_enum_get_value (values, g_value_get_enum (value))->value_nick);
}

static char *
get_cell (PleaRecordEntry *entry, const char *property)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_object_get_property (G_OBJECT (entry), property, &value);
  if (G_VALUE_HOLDS (&value, G_TYPE_DATE))
    return g_value_get_boxed (&value) != NULL ? plea_date_format (g_value_get_boxed (&value))
                                              : g_strdup ("");

  if (G_VALUE_HOLDS_UINT (&value))
    return g_strdup_printf ("%u", g_value_get_uint (&value));

  return G_VALUE_HOLDS_ENUM (&value) ? get_enum_nick (&value) : g_value_dup_string (&value);
}

/* The names of the columns where there is no entry. */
static void
append_row (GString *csv, PleaRecordEntry *entry, gboolean with_names)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    if (with_names || !columns[i].is_name)
      g_ptr_array_add (cells, entry != NULL ? get_cell (entry, columns[i].property)
                                            : g_strdup (columns[i].property));
  plea_csv_append_row (csv, cells);
}

/**
 * plea_record_to_csv:
 * @entries: a list of #PleaRecordEntry
 * @with_names: whether the columns that name or tell of somebody are in it
 *
 * Returns: (transfer full): a table, with a line that names its columns
 */
char *
plea_record_to_csv (GListModel *entries, gboolean with_names)
{
  g_autoptr (GString) csv = g_string_new (NULL);

  append_row (csv, NULL, with_names);
  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (PleaRecordEntry) entry = g_list_model_get_item (entries, i);

      append_row (csv, entry, with_names);
    }

  return g_string_free (g_steal_pointer (&csv), FALSE);
}
