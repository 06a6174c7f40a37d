/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Objects in a table: each column, and each parameter of a statement, is called like a property. */

#include "config.h"

#include "plea-rows.h"

#include "plea-date.h"

/**
 * plea_rows_dup_text:
 *
 * No checks of SQLite would notice a bit that is lost in a text, but GTK does.
 *
 * Returns: (transfer full): the text in that column, "" where there is none
 */
char *
plea_rows_dup_text (sqlite3_stmt *row, int column)
{
  const char *text = (const char *) sqlite3_column_text (row, column);

  return g_utf8_make_valid (text != NULL ? text : "", -1);
}

static void
bind_day (sqlite3_stmt *statement, int parameter, const GDate *day)
{
  g_autofree char *text = day != NULL ? plea_date_format (day) : NULL;

  sqlite3_bind_text (statement, parameter, text, -1, SQLITE_TRANSIENT);
}

static void
bind_value (sqlite3_stmt *statement, int parameter, const GValue *value)
{
  switch (G_TYPE_FUNDAMENTAL (G_VALUE_TYPE (value)))
    {
    case G_TYPE_STRING:
      sqlite3_bind_text (statement, parameter, g_value_get_string (value), -1, SQLITE_TRANSIENT);
      break;
    case G_TYPE_BOOLEAN:
      sqlite3_bind_int (statement, parameter, g_value_get_boolean (value));
      break;
    case G_TYPE_UINT:
      sqlite3_bind_int64 (statement, parameter, g_value_get_uint (value));
      break;
    case G_TYPE_ENUM:
      sqlite3_bind_int (statement, parameter, g_value_get_enum (value));
      break;
    case G_TYPE_BOXED:
      bind_day (statement, parameter, g_value_get_boxed (value));
      break;
    default:
      sqlite3_bind_double (statement, parameter, g_value_get_double (value));
      break;
    }
}

/**
 * plea_rows_bind:
 * @statement: (nullable): a statement, or what plea_database_prepare() gave when it failed
 * @object: an object whose properties are fields
 *
 * Gives each parameter the value of its property.
 */
void
plea_rows_bind (sqlite3_stmt *statement, GObject *object)
{
  for (int i = 1; i <= sqlite3_bind_parameter_count (statement); i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;

      g_object_get_property (object, sqlite3_bind_parameter_name (statement, i) + 1, &value);
      bind_value (statement, i, &value);
    }
}

/* A day that is none, in a file that was tampered with, says nothing. */
static GDate *
read_day (sqlite3_stmt *row, int column)
{
  const char *text = (const char *) sqlite3_column_text (row, column);
  GDate       day;

  return text != NULL && plea_date_parse (text, &day) ? g_date_copy (&day) : NULL;
}

static void
read_value (sqlite3_stmt *row, int column, GValue *value)
{
  switch (G_TYPE_FUNDAMENTAL (G_VALUE_TYPE (value)))
    {
    case G_TYPE_STRING:
      g_value_take_string (value, sqlite3_column_type (row, column) != SQLITE_NULL
                                      ? plea_rows_dup_text (row, column)
                                      : NULL);
      break;
    case G_TYPE_BOOLEAN:
      g_value_set_boolean (value, sqlite3_column_int (row, column) != 0);
      break;
    case G_TYPE_UINT:
      g_value_set_uint (value, (guint) sqlite3_column_int64 (row, column));
      break;
    case G_TYPE_ENUM:
      g_value_set_enum (value, sqlite3_column_int (row, column));
      break;
    case G_TYPE_BOXED:
      g_value_take_boxed (value, read_day (row, column));
      break;
    default:
      g_value_set_double (value, sqlite3_column_double (row, column));
      break;
    }
}

/* What was changed before it could be read stands. */
static void
take_column (sqlite3_stmt *row, int column, GObject *object)
{
  const char *name = sqlite3_column_name (row, column);
  GParamSpec *property = g_object_class_find_property (G_OBJECT_GET_CLASS (object), name);
  g_auto (GValue) value = G_VALUE_INIT;

  g_object_get_property (object, name, &value);
  if (!g_param_value_defaults (property, &value))
    return;

  read_value (row, column, &value);
  g_param_value_validate (property, &value);
  g_object_set_property (object, name, &value);
}

/**
 * plea_rows_take:
 * @row: a row
 * @object: an object whose properties are fields; takes on what is kept, but what differs from the
 * default already stands
 */
void
plea_rows_take (sqlite3_stmt *row, GObject *object)
{
  for (int i = 0; i < sqlite3_column_count (row); i++)
    take_column (row, i, object);
}

/* Returns: whether there is more to say than what a new object says anyway. */
static gboolean
read_property (sqlite3_stmt *row, int column, GParamSpec *property, GValue *value)
{
  g_value_init (value, property->value_type);
  read_value (row, column, value);
  g_param_value_validate (property, value);
  if (!g_param_value_defaults (property, value))
    return TRUE;

  g_value_unset (value);

  return FALSE;
}

/**
 * plea_rows_new_object:
 * @row: a row
 * @type: a class whose properties are fields
 *
 * What plea_rows_take() would give a new object, with far less to do: of these there may be ten
 * thousand, before the first window is seen.
 *
 * Returns: (transfer full): an object that has what is kept
 */
gpointer
plea_rows_new_object (sqlite3_stmt *row, GType type)
{
  guint n_columns = (guint) sqlite3_column_count (row);
  guint n = 0;
  g_autoptr (GTypeClass) object_class = g_type_class_ref (type);
  g_autofree GValue      *values = g_new0 (GValue, n_columns);
  g_autofree const char **names = g_new0 (const char *, n_columns);
  GObject                *object;

  for (guint i = 0; i < n_columns; i++)
    {
      names[n] = sqlite3_column_name (row, (int) i);
      n += read_property (row, (int) i,
                          g_object_class_find_property ((GObjectClass *) object_class, names[n]),
                          &values[n]);
    }
  object = g_object_new_with_properties (type, n, names, values);
  for (guint i = 0; i < n; i++)
    g_value_unset (&values[i]);

  return object;
}
