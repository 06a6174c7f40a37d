/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What people type when they look for a country in a list. */

#pragma once

#include <glib.h>

/**
 * PleaCountryMatch:
 * @PLEA_COUNTRY_NO_MATCH: it is not called so
 * @PLEA_COUNTRY_WORD_BEGINS: a word within one of its names begins so
 * @PLEA_COUNTRY_NAME_BEGINS: one of its names begins so
 * @PLEA_COUNTRY_IS_CALLED: that is one of its names, or its code
 *
 * How well words fit a country.
 */
typedef enum
{
  PLEA_COUNTRY_NO_MATCH,
  PLEA_COUNTRY_WORD_BEGINS,
  PLEA_COUNTRY_NAME_BEGINS,
  PLEA_COUNTRY_IS_CALLED,
} PleaCountryMatch;

const char      *plea_country_search_find (const char *words);
PleaCountryMatch plea_country_search_match (const char *country, const char *words);
