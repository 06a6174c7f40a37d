/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Countries and their names, in the languages that letters and pages are written in. */

#pragma once

#include <glib.h>

typedef void (*PleaCountryNameFunc) (const char *folded, const char *country, gpointer user_data);

char *plea_country_get_name (const char *country, const char *locale);
void  plea_country_foreach_name (PleaCountryNameFunc add, gpointer user_data);

const char *plea_country_find (const char *name, const char *preferred, const char **language);
const char *plea_country_find_at_end (const char *line, gsize *length);
const char *plea_country_find_within (const char *text);
const char *plea_country_find_other_within (const char *text, const char *country);
const char *plea_country_find_by_capital (const char *address);
const char *plea_country_find_by_town (const char *address);
