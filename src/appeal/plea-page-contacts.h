/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Telephone, fax, e-mail and web address in a line of a page: none of them belongs on an envelope.
 */

#pragma once

#include "plea-page.h"

G_BEGIN_DECLS

/**
 * PleaPageContact:
 * @meaning: what it is
 * @value: the number or the address
 */
typedef struct
{
  PleaPageMeaning meaning;
  char           *value;
} PleaPageContact;

GArray *plea_page_contacts_find (const char *text);

G_END_DECLS
