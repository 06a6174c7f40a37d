/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How much of the sender goes on paper. */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * PleaDisclosure:
 * @PLEA_DISCLOSURE_FULL: name, address and town
 * @PLEA_DISCLOSURE_TOWN: name and town
 * @PLEA_DISCLOSURE_INITIALS: initials and town
 * @PLEA_DISCLOSURE_BLANK: nothing; the letter is signed by hand
 *
 * How much of the sender goes on paper. Showing oneself makes a letter count; hiding may keep one
 * safe: so it is a choice for each letter.
 */
typedef enum
{
  PLEA_DISCLOSURE_FULL,
  PLEA_DISCLOSURE_TOWN,
  PLEA_DISCLOSURE_INITIALS,
  PLEA_DISCLOSURE_BLANK,
} PleaDisclosure;

#define PLEA_TYPE_DISCLOSURE (plea_disclosure_get_type ())
GType plea_disclosure_get_type (void);

gboolean    plea_disclosure_from_string (const char *string, PleaDisclosure *disclosure);
const char *plea_disclosure_to_string (PleaDisclosure disclosure);

G_END_DECLS
