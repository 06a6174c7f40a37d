/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Days in words and numbers in digits, in any language: by ICU, since the C library knows only the
 * languages that are installed. */

#include "config.h"

#include "plea-calendar.h"

#include <unicode/udat.h>
#include <unicode/unum.h>
#include <unicode/ustring.h>

#define MAX_DATE_LENGTH 128
#define MAX_NUMBER_LENGTH 32

/* How a language writes both: kept from letter to letter, since ICU takes longer to find out than
 * to write. For one thread, since ICU asks for that. */
typedef struct
{
  char          *locale;
  UDateFormat   *date;
  UNumberFormat *number;
  UErrorCode     status; /* of both */
} Formats;

static void
formats_free (gpointer data)
{
  Formats *self = data;

  g_free (self->locale);
  udat_close (self->date);
  unum_close (self->number);
  g_free (self);
}

static Formats *
formats_new (const char *locale)
{
  Formats *self = g_new0 (Formats, 1);

  self->locale = g_strdup (locale);
  self->date = udat_open (UDAT_NONE, UDAT_LONG, locale, u"GMT", -1, NULL, 0, &self->status);
  self->number = unum_open (UNUM_DECIMAL, NULL, 0, locale, NULL, &self->status);

  return self;
}

static const Formats *
get_formats (const char *locale)
{
  static GPrivate kept = G_PRIVATE_INIT (formats_free);
  Formats        *self = g_private_get (&kept);

  if (self == NULL || !g_str_equal (self->locale, locale))
    {
      self = formats_new (locale);
      g_private_replace (&kept, self);
    }

  return self;
}

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

/**
 * plea_calendar_format_date:
 * @locale: an ICU locale
 * @date: a valid day
 *
 * Returns: (transfer full): the day with its month in words
 */
char *
plea_calendar_format_date (const char *locale, const GDate *date)
{
  const Formats *formats = get_formats (locale);
  UErrorCode     status = formats->status;
  UChar          text[MAX_DATE_LENGTH];
  char           utf8[MAX_DATE_LENGTH * 3];

  udat_format (formats->date, to_icu_date (date), text, G_N_ELEMENTS (text), NULL, &status);
  if (U_SUCCESS (status))
    widen_narrow_spaces (text);
  u_strToUTF8 (utf8, sizeof utf8, NULL, text, -1, &status);

  return g_strdup (U_SUCCESS (status) ? utf8 : "");
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
 * plea_calendar_format_number:
 * @locale: an ICU locale
 * @number: a small number
 *
 * Returns: (transfer full): the number in the digits of the locale
 */
char *
plea_calendar_format_number (const char *locale, guint number)
{
  const Formats *formats = get_formats (locale);
  UErrorCode     status = formats->status;
  UChar          text[MAX_NUMBER_LENGTH];
  char           utf8[MAX_NUMBER_LENGTH * 3];

  unum_formatInt64 (formats->number, number, text, G_N_ELEMENTS (text), NULL, &status);
  u_strToUTF8 (utf8, sizeof utf8, NULL, text, -1, &status);

  return U_SUCCESS (status) ? g_strdup (utf8) : g_strdup_printf ("%u", number);
}
