/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Telephone, fax, e-mail and web address in a line: none of them belongs on an envelope. */

#pragma once

#include "plea-reading-line.h"

/**
 * PleaReadingContact:
 * @meaning: what it is
 * @value: the number or the address
 * @line: index of the line it stands in
 */
typedef struct
{
  PleaReadingMeaning meaning;
  char              *value;
  guint              line;
} PleaReadingContact;

GArray     *plea_reading_contacts_new (void);
void        plea_reading_contacts_find (GArray *self, const char *text, guint line);
const char *plea_reading_contacts_find_start (const char *text);
