/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Days as files and the command line write them: ISO 8601, 2016-03-16. */

#include "config.h"

#include "plea-date.h"

#include <string.h>

#include "plea-idioms.h"

#define SHAPE "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"

/**
 * plea_date_parse:
 * @text: perhaps a day as YYYY-MM-DD
 * @date: (out caller-allocates): the day, invalid where @text is none
 *
 * Returns: whether @text is a day of the calendar
 */
gboolean
plea_date_parse (const char *text, GDate *date)
{
  guint year, month, day;

  g_date_clear (date, 1);
  if (!g_regex_match (plea_once (g_regex_new (SHAPE, G_REGEX_DOLLAR_ENDONLY, 0, NULL)), text, 0,
                      NULL))
    return FALSE;

  year = (guint) g_ascii_strtoull (text, NULL, 10);
  month = (guint) g_ascii_strtoull (text + strlen ("YYYY-"), NULL, 10);
  day = (guint) g_ascii_strtoull (text + strlen ("YYYY-MM-"), NULL, 10);
  if (!g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return FALSE;

  g_date_set_dmy (date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);

  return TRUE;
}

/**
 * plea_date_format:
 * @date: a valid day
 *
 * Returns: (transfer full): the day as YYYY-MM-DD
 */
char *
plea_date_format (const GDate *date)
{
  return g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (date), g_date_get_month (date),
                          g_date_get_day (date));
}
