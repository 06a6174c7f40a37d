/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Days in words and digits, in any language. */

#pragma once

#include <glib.h>

void     plea_calendar_get_today (GDate *today);
char    *plea_calendar_format_date (const char  *locale,
                                    const char  *pattern,
                                    const char  *first_day,
                                    const GDate *date);
gunichar plea_calendar_get_zero (const char *locale);
