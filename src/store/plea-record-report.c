/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The record for others: as a table to open elsewhere, and counted. */

#include "config.h"

#include "plea-record-report.h"

#include "plea-date.h"

/* The names of the columns are those of the properties, in whichever language Plea is used: they
 * are for programs. What names somebody is left out where that is asked for. */
static const struct
{
  const char *property;
  gboolean    is_name;
} columns[] = {
  { "posted", FALSE },     { "printed", FALSE },  { "made", FALSE },
  { "appeal-id", TRUE },   { "defender", TRUE },  { "country", FALSE },
  { "status", FALSE },     { "recipient", TRUE }, { "recipient-country", FALSE },
  { "language", FALSE },   { "way", FALSE },      { "signer", TRUE },
  { "note", TRUE },        { "answered", FALSE }, { "answer", FALSE },
  { "answer-note", TRUE },
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

  return G_VALUE_HOLDS_ENUM (&value) ? get_enum_nick (&value) : g_value_dup_string (&value);
}

/* What begins so would be a formula for the programs that tables are opened with, and an appeal may
 * come from anybody: the apostrophe tells them that it is text. */
static gboolean
is_formula (const char *cell)
{
  return *cell != '\0' && strchr ("=+-@\t\r", *cell) != NULL;
}

/* As RFC 4180 has it. */
static void
append_cell (GString *csv, const char *cell)
{
  g_auto (GStrv) pieces = g_strsplit (cell, "\"", -1);
  g_autofree char *quoted = g_strjoinv ("\"\"", pieces);

  g_string_append_printf (csv, "\"%s%s\"", is_formula (cell) ? "'" : "", quoted);
}

/* The names of the columns where there is no entry. */
static void
append_row (GString *csv, PleaRecordEntry *entry, gboolean with_names)
{
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    if (with_names || !columns[i].is_name)
      {
        g_autofree char *cell = entry != NULL ? get_cell (entry, columns[i].property)
                                              : g_strdup (columns[i].property);

        if (i > 0)
          g_string_append_c (csv, ',');
        append_cell (csv, cell);
      }
  g_string_append (csv, "\r\n");
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
