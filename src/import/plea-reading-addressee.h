/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an envelope says of somebody: name, office, address and country. */

#pragma once

#include <glib.h>

/**
 * PleaReadingWords:
 * @text: words of a line, or a piece of them
 * @line: which line
 */
typedef struct
{
  char *text;
  guint line;
} PleaReadingWords;

/**
 * PleaReadingAddressee:
 * @names: (element-type PleaReadingWords): lines with names
 * @offices: (element-type PleaReadingWords): lines with offices
 * @address: (element-type PleaReadingWords): lines of the address
 * @country: (nullable): code of its country
 * @country_name: (nullable): what the page calls that
 * @country_line: where
 */
typedef struct
{
  GPtrArray  *names;
  GPtrArray  *offices;
  GPtrArray  *address;
  const char *country;
  char       *country_name;
  guint       country_line;
} PleaReadingAddressee;

void                    plea_reading_addressee_init (PleaReadingAddressee *self);
void                    plea_reading_addressee_clear (PleaReadingAddressee *self);
void                    plea_reading_addressee_add (GPtrArray *list, const char *text, guint line);
const PleaReadingWords *plea_reading_addressee_get (const GPtrArray *list, guint nth);
char                   *plea_reading_addressee_trim (const char *text);
void                    plea_reading_addressee_arrange (PleaReadingAddressee *self);
