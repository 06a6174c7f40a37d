/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The lines of an address as the posts of the world read them. */

#pragma once

#include "plea-appeal.h"
#include "plea-sender.h"

gboolean plea_postal_goes_abroad (const PleaRecipient *recipient, PleaSender *sender);
char    *plea_postal_get_recipient_lines (const PleaRecipient *recipient,
                                          PleaSender          *sender,
                                          const char          *language);
