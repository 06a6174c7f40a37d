/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Days in words and digits, in any language: by ICU, since the C library knows only the
 * languages that are installed. */

#include "config.h"

#include "plea-calendar.h"

#include <string.h>
#include <unicode/udat.h>
#include <unicode/unum.h>
#include <unicode/ustring.h>
#include <unicode/utf16.h>

#define MAX_DATE_LENGTH 128

/* ICU counts milliseconds since 1970 began in Greenwich; noon keeps clear of any day's edge. */
static UDate
to_icu_date (const GDate *date)
{
  GDate epoch;

  g_date_clear (&epoch, 1);
  g_date_set_dmy (&epoch, 1, G_DATE_JANUARY, 1970);

  return (g_date_days_between (&epoch, date) + 0.5) * 24 * 60 * 60 * 1000;
}

/* ICU ties the letters of a unit to the number, as in “2026 г.”, with a narrow space, which readers
 * of PDF files do not take for a space. */
static void
widen_narrow_spaces (UChar *text)
{
  for (UChar *space = text; (space = u_strchr (space, 0x202f)) != NULL; space++)
    *space = 0x00a0;
}

static UDateFormat *
open_format (const char *locale, const char *pattern, UErrorCode *status)
{
  g_autofree UChar *chosen = NULL;

  if (pattern == NULL)
    return udat_open (UDAT_NONE, UDAT_LONG, locale, u"GMT", -1, NULL, 0, status);

  chosen = g_utf8_to_utf16 (pattern, -1, NULL, NULL, NULL);

  return udat_open (UDAT_PATTERN, UDAT_PATTERN, locale, u"GMT", -1, chosen, -1, status);
}

/**
 * plea_calendar_format_date:
 * @locale: an ICU locale
 * @pattern: (nullable): how to write it (UTS 35), or %NULL for the day with its month in words as
 *   ICU has it
 * @first_day: (nullable): the first of a month, where it is not written “1”
 * @date: a valid day
 *
 * Returns: (transfer full): the day
 */
char *
plea_calendar_format_date (const char  *locale,
                           const char  *pattern,
                           const char  *first_day,
                           const GDate *date)
{
  UErrorCode   status = U_ZERO_ERROR;
  UDateFormat *format = open_format (locale, pattern, &status);
  UChar        text[MAX_DATE_LENGTH];
  char         utf8[MAX_DATE_LENGTH * 3];

  udat_format (format, to_icu_date (date), text, G_N_ELEMENTS (text), NULL, &status);
  if (U_SUCCESS (status))
    widen_narrow_spaces (text);
  u_strToUTF8 (utf8, sizeof utf8, NULL, text, -1, &status);
  udat_close (format);
  if (U_FAILURE (status))
    return g_strdup ("");
  if (first_day != NULL && g_date_get_day (date) == 1 && g_str_has_prefix (utf8, "1 "))
    return g_strconcat (first_day, utf8 + strlen ("1"), NULL);

  return g_strdup (utf8);
}

/**
 * plea_calendar_get_today:
 * @today: (out caller-allocates): the day it is where the computer is
 */
void
plea_calendar_get_today (GDate *today)
{
  g_date_clear (today, 1);
  g_date_set_time_t (today, time (NULL));
}

/**
 * plea_calendar_get_zero:
 * @locale: an ICU locale
 *
 * Returns: the digit nought as the locale writes it; the others follow it in Unicode
 */
gunichar
plea_calendar_get_zero (const char *locale)
{
  UErrorCode     status = U_ZERO_ERROR;
  UNumberFormat *format = unum_open (UNUM_DECIMAL, NULL, 0, locale, NULL, &status);
  UChar          zero[3] = { 0 };
  UChar32        digit;

  unum_getSymbol (format, UNUM_ZERO_DIGIT_SYMBOL, zero, G_N_ELEMENTS (zero), &status);
  unum_close (format);
  /* That of Adlam takes two units. */
  U16_GET (zero, 0, 0, G_N_ELEMENTS (zero), digit);

  return U_SUCCESS (status) && digit != 0 ? (gunichar) digit : '0';
}
