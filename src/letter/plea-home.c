/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the supporter lives, as far as the computer's settings tell: it holds until they say so.
 *
 * LANGUAGE is not asked: it says what somebody reads, not where. */

#include "config.h"

#include "plea-home.h"

#include <math.h>
#include <unicode/uloc.h>
#include <unicode/ulocdata.h>

/* By its name, in the order that POSIX gives: it holds also where the C library has no such locale.
 */
static const char *
get_locale (const char *category)
{
  const char *const variables[] = { "LC_ALL", category, "LANG" };

  for (guint i = 0; i < G_N_ELEMENTS (variables); i++)
    {
      const char *locale = g_getenv (variables[i]);

      if (locale != NULL && *locale != '\0')
        return locale;
    }

  return "C";
}

static const char *
get_country_of_locale (const char *locale)
{
  UErrorCode status = U_ZERO_ERROR;
  char       country[ULOC_COUNTRY_CAPACITY];

  uloc_getCountry (locale, country, sizeof country, &status);

  return U_SUCCESS (status) ? g_intern_string (country) : "";
}

/**
 * plea_home_get_country:
 * @matter: what it is asked for
 *
 * Returns: (transfer none): ISO 3166 code of the country that the computer is set to, "" where it
 *   is set to none, as in the C locale
 */
const char *
plea_home_get_country (PleaHomeMatter matter)
{
  static const char *const categories[] = { "LC_ADDRESS", "LC_PAPER", "LC_TIME" };

  return get_country_of_locale (get_locale (categories[matter]));
}

/**
 * plea_home_uses_paper:
 * @country: ISO 3166 code, or "" where none is known
 * @height: of a sheet, in millimetres
 *
 * Returns: whether letters are written on that paper there, by CLDR: on US Letter in much of
 *   America, on A4 elsewhere
 */
gboolean
plea_home_uses_paper (const char *country, double height)
{
  UErrorCode status = U_ZERO_ERROR;
  /* Nowhere is the world: CLDR would take it for America. */
  g_autofree char *locale = g_strconcat ("und_", *country != '\0' ? country : "001", NULL);
  int32_t          usual_height, usual_width;

  ulocdata_getPaperSize (locale, &usual_height, &usual_width, &status);

  return U_SUCCESS (status) && fabs (usual_height - height) < 1;
}
