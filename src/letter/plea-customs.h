/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the supporter begins and ends letters in languages of which Plea does not know it. */

#pragma once

#include <glib.h>

/**
 * PleaCustom:
 * @PLEA_CUSTOM_SALUTATION: the line that begins a letter
 * @PLEA_CUSTOM_CLOSING: the line or sentence that ends it
 *
 * What custom has for every letter of a language.
 */
typedef enum
{
  PLEA_CUSTOM_SALUTATION,
  PLEA_CUSTOM_CLOSING,
} PleaCustom;

char *plea_customs_get (const char *customs, const char *language, PleaCustom custom);
char *plea_customs_set (const char *customs,
                        const char *language,
                        PleaCustom  custom,
                        const char *words);
