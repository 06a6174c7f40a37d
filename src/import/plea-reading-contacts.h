/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Telephone, fax, e-mail and web address in a line of a page: none of them belongs on an envelope.
 */

#pragma once

#include "plea-reading.h"

G_BEGIN_DECLS

/**
 * PleaReadingContact:
 * @meaning: what it is
 * @value: the number or the address
 */
typedef struct
{
  PleaReadingMeaning meaning;
  char              *value;
} PleaReadingContact;

GArray *plea_reading_contacts_find (const char *text);

G_END_DECLS
