/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How much of the sender goes on paper. */

#include "config.h"

#include "plea-disclosure.h"

/* As on the command line and on disk; in the order of the enumeration. */
static const char *const disclosure_names[] = { "full", "town", "initials", "blank" };

G_DEFINE_ENUM_TYPE (PleaDisclosure,
                    plea_disclosure,
                    G_DEFINE_ENUM_VALUE (PLEA_DISCLOSURE_FULL, "full"),
                    G_DEFINE_ENUM_VALUE (PLEA_DISCLOSURE_TOWN, "town"),
                    G_DEFINE_ENUM_VALUE (PLEA_DISCLOSURE_INITIALS, "initials"),
                    G_DEFINE_ENUM_VALUE (PLEA_DISCLOSURE_BLANK, "blank"))

/**
 * plea_disclosure_from_string:
 * @string: "full", "town", "initials" or "blank"
 * @disclosure: (out): the level
 *
 * Returns: whether @string is one of the words
 */
gboolean
plea_disclosure_from_string (const char *string, PleaDisclosure *disclosure)
{
  for (guint i = 0; i < G_N_ELEMENTS (disclosure_names); i++)
    if (g_strcmp0 (string, disclosure_names[i]) == 0)
      {
        *disclosure = i;
        return TRUE;
      }

  return FALSE;
}

const char *
plea_disclosure_to_string (PleaDisclosure disclosure)
{
  return disclosure_names[disclosure];
}
