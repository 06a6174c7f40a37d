/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Countries, languages and days in the language of the interface. */

#pragma once

#include <glib.h>

/* A code and what it is called. */
typedef struct
{
  char *code;
  char *name;
} PleaLocaleName;

char *plea_locale_get_country_name (const char *country);
char *plea_locale_get_language_name (const char *language);
int   plea_locale_compare (const char *first, const char *second);
char *plea_locale_append (char *list, const char *word);
char *plea_locale_capitalize (const char *word);
char *plea_locale_format_date (const GDate *date);
char *plea_locale_format_month (const GDate *date);
char *plea_locale_format_percent (guint percent);

GPtrArray *plea_locale_list_countries (void);
GPtrArray *plea_locale_list_languages (void);
